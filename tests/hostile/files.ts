/** Files that somebody made to break whoever reads them, or that an accident broke. None is kept: each is made here. */
import { deflateRawSync, deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { makePlainDocx, p } from '../ingest/extract/make-docx.ts';
import { makePlainPdf } from '../ingest/extract/make-pdf.ts';
import { body, docxOf, type HostileFile, nested, numbered, WORD_FILES } from './word-files.ts';

const MB = 1024 * 1024;
const ARTICLES = [
  '市容管理办法',
  '第一条　为了加强市容管理，制定本办法。',
  '第二条　本办法自发布之日起施行。',
];
const SCRIPT = '<script>window.ran = 1</script><img src=x onerror="window.ran = 1">';

/** Entries whose data is one and the same stretch of the file (Fifield, "A better zip bomb", 2019). */
function overlappingZip(entries: number, unpackedEach: number): Uint8Array {
  const name = Buffer.from('word/document.xml');
  const data = deflateRawSync(Buffer.alloc(unpackedEach, 0x20), { level: 9 });
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt32LE(unpackedEach, 22);
  header.writeUInt16LE(name.length, 26);
  const directory = Array.from({ length: entries }, () => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(unpackedEach, 24);
    entry.writeUInt16LE(name.length, 28);
    return Buffer.concat([entry, name]);
  });
  const start = header.length + name.length + data.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(entries * (46 + name.length), 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([header, name, data, ...directory, end]);
}

/** A PDF of objects written by hand; its table of them is left out, as in a file that was cut. */
function pdfOf(objects: readonly string[], root = 1): Uint8Array {
  const numbered = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj`);
  return strToU8(
    `%PDF-1.7\n${numbered.join('\n')}\ntrailer << /Root ${root} 0 R /Size ${objects.length + 1} >>\n%%EOF`,
  );
}

const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>';
const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';

/** A page whose content unpacks to so many bytes. */
function pdfBomb(bytes: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(bytes, ' '), { level: 9 });
  const head = pdfOf([CATALOGUE, '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', PAGE]);
  const stream = `\n4 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([head, Buffer.from(stream), packed, Buffer.from('\nendstream\nendobj\n')]);
}

const html = (inner: string) => strToU8(`<!doctype html><html><meta charset="utf-8"><body>${inner}`);
const paragraphs = ARTICLES.map((line) => `<p>${line}</p>`).join('');

const wholePdf = () => makePlainPdf(ARTICLES);
const wholeDocx = () => makePlainDocx(ARTICLES);

export const HOSTILE_FILES: readonly HostileFile[] = [
  // Archives.
  { name: '重叠.docx', bytes: () => overlappingZip(5_000, MB) },
  { name: '谎报大小.docx', bytes: () => overlappingZip(1, 90 * MB) },
  {
    name: '嵌套.docx',
    bytes: () => zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ c: new Uint8Array(MB) }) }) }),
  },
  { name: '满是空白.docx', bytes: () => docxOf(body(p('第一条') + ' '.repeat(20 * MB))) },
  { name: '段落极多.docx', bytes: () => docxOf(body(p('第一条　市容。').repeat(30_000))) },
  { name: '一段极长.docx', bytes: () => docxOf(body(p('市容'.repeat(3 * MB)))) },
  {
    name: '路径穿越.docx',
    bytes: () =>
      docxOf(body(p('第一条')), { '../../../../tmp/escaped': 'x', '/etc/escaped': 'x', 'a\0b': 'x' }),
  },
  ...[0.3, 0.7, 0.95].map((part) => ({
    name: `截断${part}.docx`,
    bytes: () => wholeDocx().slice(0, Math.floor(wholeDocx().length * part)),
  })),
  ...WORD_FILES,
  // PDF.
  ...[0.2, 0.5, 0.9].map((part) => ({
    name: `截断${part}.pdf`,
    bytes: () => wholePdf().slice(0, Math.floor(wholePdf().length * part)),
  })),
  { name: '只有开头.pdf', bytes: () => strToU8('%PDF-1.7\n') },
  { name: '流炸弹.pdf', bytes: () => pdfBomb(150 * MB) },
  {
    name: '页树成环.pdf',
    bytes: () => pdfOf([CATALOGUE, '<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] /Parent 2 0 R >>']),
  },
  {
    name: '页数极多.pdf',
    bytes: () => pdfOf([CATALOGUE, '<< /Type /Pages /Count 2147483647 /Kids [3 0 R] >>', PAGE]),
  },
  {
    name: '页面极大.pdf',
    bytes: () =>
      pdfOf([
        CATALOGUE,
        '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1e308 1e308] >>',
      ]),
  },
  {
    name: '自带脚本.pdf',
    bytes: () =>
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>',
        '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
        PAGE,
      ]),
  },
  {
    name: '加密.pdf',
    bytes: () =>
      strToU8(
        `%PDF-1.7\n1 0 obj\n${CATALOGUE}\nendobj\ntrailer << /Root 1 0 R /Encrypt << /V 9 >> >>\n%%EOF`,
      ),
  },
  // HTML.
  {
    name: '脚本.html',
    bytes: () => html(`${paragraphs}<p>第三条　${SCRIPT}<svg onload="window.ran = 1"></p>`),
  },
  { name: '极深.html', bytes: () => html(nested('<div>', '</div>', 100_000, paragraphs)) },
  { name: '极深的行内.html', bytes: () => html(nested('<b><i>', '</i></b>', 50_000, ARTICLES.join('<br>'))) },
  {
    name: '跨行列极多.html',
    bytes: () => html(`<table><tr><td colspan=999999999 rowspan=999999999>第一条</table>`),
  },
  {
    name: '跨行列很多次.html',
    bytes: () => html(`<table>${'<tr><td colspan=1000 rowspan=65534>第一条'.repeat(300)}</table>`),
  },
  { name: '从不闭合.html', bytes: () => html('<p><a href=x><table>'.repeat(30_000)) },
  { name: '属性极多.html', bytes: () => html(`<p ${'a=1 '.repeat(300_000)}>第一条`) },
  { name: '谎报编码.html', bytes: () => strToU8('<meta charset="utf-16"><p>第一条　市容。') },
  {
    name: '行内很深.html',
    bytes: () => html(`${paragraphs}${'<span>'.repeat(900)}${'<b>市容，</b>'.repeat(100_000)}<br>`),
  },
  {
    name: '表中有表.html',
    bytes: () => html('<table><tr><th>甲</th><td>'.repeat(200) + '<b>市容</b>'.repeat(100_000)),
  },
  {
    name: '题名极长.html',
    bytes: () => strToU8(`<title>${'市容_'.repeat(300_000)}</title>${paragraphs}`),
  },
  { name: '信息公开栏极多.html', bytes: () => html('<p>来源：市容</p>'.repeat(50_000) + paragraphs) },
  { name: '实体极多.html', bytes: () => html(`<p>${'&lt;&#x202e;&#0;&amp;'.repeat(200_000)}`) },
  // Text and Markdown.
  { name: '空字节.txt', bytes: () => strToU8(`${ARTICLES.join('\n')}\n第三条　市\0容\0。`) },
  {
    name: '方向控制.txt',
    bytes: () => strToU8(ARTICLES.join('\n').replaceAll('市', '\u202e市\u2066\u200b')),
  },
  {
    name: '控制字符.txt',
    bytes: () => strToU8(ARTICLES.join('\n').replaceAll('容', '容\x1b[31m\x07\x08\x7f')),
  },
  { name: '半个字符.txt', bytes: () => Buffer.from(`\ufeff${ARTICLES.join('\n')}\ud800第三条`, 'utf16le') },
  {
    name: '公式.txt',
    bytes: () => strToU8('=cmd|办法\n第一条　=HYPERLINK("http://x")\n第二条　@SUM(1)\n第三条　+1-1'),
  },
  { name: '一行极长.txt', bytes: () => strToU8('第一条市容（'.repeat(100_000)) },
  { name: '换行极多.txt', bytes: () => strToU8(`${ARTICLES.join('\n')}${'\r\n'.repeat(MB)}`) },
  {
    name: '引注极多.txt',
    bytes: () => strToU8(`办法\n第一条　${'《办法》第一条、第二条至第九条'.repeat(20_000)}`),
  },
  {
    name: '违反所列各项.txt',
    bytes: () => {
      const items = numbered(20_000, (n) => `（${n}）违反第（一）项规定的，警告；\n`);
      const intro = '依照《市容条例》第一条、第二条处罚'.repeat(5_000);
      return strToU8(`办法\n第一条　违反本条例第二条规定的，${intro}：\n${items}`);
    },
  },
  { name: '空白极多.md', bytes: () => strToU8(`# 办法\n第一条${' '.repeat(MB)}市容。`) },
  {
    name: '标签表格极长.md',
    bytes: () => strToU8(`# 办法\n\n<table>${'<tr><td>市容'.repeat(150_000)}\n</table>\n`),
  },
  { name: '引用极深.md', bytes: () => strToU8(`${'> '.repeat(20_000)}第一条`) },
  { name: '方括号极多.md', bytes: () => strToU8(`# 办法\n\n${'[a]('.repeat(50_000)}${'**'.repeat(50_000)}`) },
  { name: '表格极宽.md', bytes: () => strToU8(`|${'a|'.repeat(30_000)}\n|${'-|'.repeat(30_000)}\n|第一条|`) },
  { name: '任意字节.bin', bytes: () => Uint8Array.from({ length: MB }, (_, i) => (i * 48_271) % 251) },
];

/** Names that a person may give a file, and that no path may be made of. */
export const HOSTILE_NAMES = [
  '../../escaped.txt',
  '..\\..\\escaped.txt',
  '/etc/passwd',
  'C:\\Windows\\escaped.txt',
  '空\0字节.txt',
  '.',
  '..',
  '~/escaped.txt',
  'CON.txt',
  `${'长'.repeat(250)}.txt`,
  '\u202etxt.exe',
  '<img src=x onerror=alert(1)>.txt',
  '$(reboot).txt',
  '=cmd|calc.txt',
  '换\r\n行: x.txt',
] as const;
