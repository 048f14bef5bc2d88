/** What a file is, decided by its content; the name only tells apart what content cannot. */
import { documentPartName } from './docx/package.ts';
import { UnreadableSourceError } from './line.ts';
import { isZip, openZip, type ZipArchive } from './zip.ts';

export type DetectedFormat =
  | { readonly format: 'text' | 'markdown' | 'html' | 'pdf' }
  | { readonly format: 'docx'; readonly archive: ZipArchive };

const SAMPLE_BYTES = 2048;
/** Readers of PDF accept its header within the first 1024 bytes (ISO 32000-1, annex H, note 13). */
const PDF_HEADER_WITHIN = 1024;
const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Tags by which the WHATWG MIME Sniffing Standard (7.1) knows HTML. */
const HTML_START =
  /^<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|meta|link|span|section|article)[\s>/]/;
const WHOLE_HTML_START = /^<(?:!doctype html|html)[\s>]/;

/** A page saved whole begins as a letter does (RFC 2557); browsers differ in which field comes first. */
const MAIL_HEADER =
  /^(?:from|date|subject|mime-version|content-type|snapshot-content-location|x-[a-z-]{1,40}):/;

const PICTURES: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];
const ARCHIVES: readonly (readonly number[])[] = [
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
];

const ADVICE = {
  legacyWord: '这是旧版Word或者WPS文件（.doc、.wps），请用WPS或者Word打开后另存为.docx，再重新导入。',
  otherOffice: '这不是文字文档（可能是电子表格或者演示文稿），请将需要的文字另存为.docx或者.pdf后导入。',
  ofd: '暂不能读取OFD版式文件，请用阅读软件转换为.pdf或者.docx后导入。',
  openDocument: '暂不能读取OpenDocument文件（.odt），请另存为.docx后导入。',
  archive: '这是压缩包，请先解压，再导入其中的文件。',
  picture: '这是图片，没有可读取的文字，请先用文字识别（OCR）软件转成文字后再导入。',
  webArchive: '这是网页存档文件（.mht），请用浏览器打开后另存为.html再导入。',
  richText: '这是RTF或者XML格式的Word文件，请用WPS或者Word打开后另存为.docx，再重新导入。',
} as const;

/**
 * Decides the format. Throws UnreadableSourceError with advice for what cannot be read:
 * `source-unknown-format`, `source-encrypted`, `source-needs-ocr`, `source-damaged`, `source-too-large`.
 */
export function detectFormat(bytes: Uint8Array, fileName: string): DetectedFormat {
  if (isZip(bytes)) return detectZip(bytes);
  if (startsWith(bytes, OLE_SIGNATURE)) throw oleError(bytes);
  if (PICTURES.some((signature) => startsWith(bytes, signature))) {
    throw new UnreadableSourceError('source-needs-ocr', ADVICE.picture);
  }
  if (ARCHIVES.some((signature) => startsWith(bytes, signature))) throw unknownFormat(ADVICE.archive);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_HEADER_WITHIN));
  if (head.includes('%PDF-')) return { format: 'pdf' };
  return detectText(sampleOf(bytes), extensionOf(fileName));
}

function detectZip(bytes: Uint8Array): DetectedFormat {
  const archive = openZip(bytes);
  if (documentPartName(archive) !== null) return { format: 'docx', archive };
  const holds = (name: string): boolean => archive.names.some((entry) => entry.toLowerCase() === name);
  if (holds('ofd.xml')) throw unknownFormat(ADVICE.ofd);
  if (holds('xl/workbook.xml') || holds('ppt/presentation.xml')) throw unknownFormat(ADVICE.otherOffice);
  if (holds('content.xml') && holds('mimetype')) throw unknownFormat(ADVICE.openDocument);
  throw unknownFormat(ADVICE.archive);
}

/** An OLE container: an encrypted DOCX, or a file of Office before 2007. */
function oleError(bytes: Uint8Array): UnreadableSourceError {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holdsStream = (name: string): boolean => file.includes(Buffer.from(name, 'utf16le'));
  if (holdsStream('EncryptedPackage')) {
    const message = '文件设有打开密码，请用WPS或者Word取消密码保护后重新导入。';
    return new UnreadableSourceError('source-encrypted', message);
  }
  return unknownFormat(holdsStream('WordDocument') ? ADVICE.legacyWord : ADVICE.otherOffice);
}

function detectText(sample: string, extension: string): DetectedFormat {
  if (sample.startsWith('{\\rtf') || sample.includes('progid="word.document"'))
    throw unknownFormat(ADVICE.richText);
  if (MAIL_HEADER.test(sample) && sample.includes('multipart/related')) {
    throw unknownFormat(ADVICE.webArchive);
  }
  const start = skipProlog(sample);
  // Markdown may begin with a piece of HTML; only a whole page is no Markdown.
  if (extension === 'md' || extension === 'markdown') {
    return { format: WHOLE_HTML_START.test(start) ? 'html' : 'markdown' };
  }
  if (HTML_START.test(start)) return { format: 'html' };
  // A page that begins with text is HTML by its name, if it holds any tag at all.
  const isNamedHtml = extension === 'html' || extension === 'htm' || extension === 'shtml';
  return { format: isNamedHtml && /<[a-z!/]/.test(sample) ? 'html' : 'text' };
}

/** The beginning in lower case, byte by byte; zero bytes left out, so that UTF-16 reads like ASCII. */
function sampleOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE_BYTES))
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .trimStart()
    .toLowerCase();
}

/** What may stand before a page's first tag: an XML declaration and comments. */
function skipProlog(sample: string): string {
  let rest = sample;
  for (;;) {
    const closing = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : null;
    const end = closing === null ? -1 : rest.indexOf(closing);
    if (closing === null || end < 0) return rest;
    rest = rest.slice(end + closing.length).trimStart();
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot < 0 ? '' : fileName.slice(dot + 1).toLowerCase();
}

function unknownFormat(message: string): UnreadableSourceError {
  return new UnreadableSourceError('source-unknown-format', message);
}
