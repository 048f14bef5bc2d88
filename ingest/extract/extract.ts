/**
 * A source file of any format to its text and physical lines. Knows which format a file has and
 * which module reads it; knows nothing of what the text means.
 */
import { MAX_FILE_BYTES } from '../../src/domain/administration.ts';
import type { SourceFile } from '../source.ts';
import { extractDocx } from './docx.ts';
import { detectFormat } from './format.ts';
import { extractHtml } from './html.ts';
import { type Extraction, sourceTooLarge, UnreadableSourceError } from './line.ts';
import { assembleLines, countOf } from './lines.ts';
import { extractMarkdown, readMarks } from './markdown.ts';
import { looksLikeMarkdown, MARKDOWN_READ } from './markup.ts';
import { extractPdf } from './pdf.ts';
import { extractText } from './text.ts';

/** No text is made of more than a few characters that mean nothing; a binary file is. */
const MAX_MEANINGLESS_SHARE = 0.05;

/**
 * Reads a source of any format.
 *
 * @throws UnreadableSourceError with a Chinese sentence that says why and what to do; it does not
 *   name the file.
 */
export async function extractLines(source: SourceFile): Promise<Extraction> {
  const { bytes } = source;
  if (bytes.length === 0) throw new UnreadableSourceError('source-empty', '文件是空的，请检查是否下载完整。');
  if (bytes.length > MAX_FILE_BYTES) throw sourceTooLarge();
  const extraction = await extractDetected(bytes, source.fileName);
  if (!extraction.lines.some((line) => line.removed === null && line.text.trim() !== '')) {
    throw new UnreadableSourceError('source-empty', '文件里没有文字，请检查是否选错了文件。');
  }
  return extraction;
}

async function extractDetected(bytes: Uint8Array, fileName: string): Promise<Extraction> {
  const detected = detectFormat(bytes, fileName);
  switch (detected.format) {
    case 'docx':
      return withoutMarks(extractDocx(detected.archive));
    case 'html':
      return demandText(extractHtml(bytes));
    case 'markdown':
      return demandText(extractMarkdown(bytes));
    case 'pdf':
      return extractPdf(bytes);
    case 'text':
      return demandText(readPlainText(bytes));
  }
}

function readPlainText(bytes: Uint8Array): Extraction {
  const plain = extractText(bytes);
  if (!looksLikeMarkdown(plain.text)) return plain;
  const read = extractMarkdown(bytes);
  return { ...read, mediaType: plain.mediaType, problems: [MARKDOWN_READ, ...read.problems] };
}

/** What a program wrote as Markdown and put into Word as it was; a table has its cells from Word. */
function withoutMarks(word: Extraction): Extraction {
  if (!looksLikeMarkdown(word.text)) return word;
  const loose = word.lines.map((line) => {
    if (line.cells !== null || line.removed !== null) return line;
    const { text, headingLevel } = readMarks(line.text);
    return { ...line, text, headingLevel: headingLevel ?? line.headingLevel };
  });
  return { ...word, ...assembleLines(loose), problems: [MARKDOWN_READ, ...word.problems] };
}

/** Refuses a binary file of a kind not known, which any decoder turns into some text. */
function demandText(extraction: Extraction): Extraction {
  const meaningless = countOf('\0', extraction.text) + countOf('\ufffd', extraction.text);
  if (meaningless <= extraction.text.length * MAX_MEANINGLESS_SHARE) return extraction;
  const message = '无法识别文件格式，可导入的格式有.docx、.pdf、.html、.txt和.md。';
  throw new UnreadableSourceError('source-unknown-format', message);
}
