/** Word files as files.ts has those of all formats: XML that is made to be read without end, and lists without end of what Word lists. */
import { strToU8, zipSync } from 'fflate';
import { makeDocx, p } from '../ingest/extract/make-docx.ts';

export interface HostileFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

export function docxOf(documentXml: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = { '[Content_Types].xml': '<Types/>', 'word/document.xml': documentXml, ...others };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

export const body = (inner: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`;

/** Each of nine entities is ten of the one before: a thousand million words. */
const LAUGHS = `<!DOCTYPE x [<!ENTITY e0 "条文">${Array.from(
  { length: 9 },
  (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`,
).join('')}]>`;

export const numbered = (count: number, one: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index + 1)).join('');

export const nested = (open: string, close: string, depth: number, inner: string) =>
  open.repeat(depth) + inner + close.repeat(depth);

export const WORD_FILES: readonly HostileFile[] = [
  { name: '实体炸弹.docx', bytes: () => docxOf(LAUGHS + body(p('&e9;'))) },
  {
    name: '样式中的实体炸弹.docx',
    bytes: () => docxOf(body(p('第一条')), { 'word/styles.xml': `${LAUGHS}<w:styles>&e9;</w:styles>` }),
  },
  {
    name: '外部实体.docx',
    bytes: () => docxOf(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${body(p('&a;'))}`),
  },
  { name: '极深.docx', bytes: () => docxOf(nested('<w:p>', '</w:p>', 200_000, '')) },
  {
    name: '表中有表.docx',
    bytes: () => docxOf(body(nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 5_000, p('第一条')))),
  },
  { name: '从不闭合.docx', bytes: () => docxOf(`<w:document>${'<w:p><w:r><w:t>'.repeat(100_000)}`) },
  {
    name: '跨列极多.docx',
    bytes: () =>
      makeDocx({
        body: `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${p('第一条')}</w:tc></w:tr></w:tbl>`,
      }),
  },
  {
    name: '编号层级乱.docx',
    bytes: () =>
      makeDocx({
        body: p('第一条', '<w:numPr><w:ilvl w:val="-7"/><w:numId w:val="4294967296"/></w:numPr>'),
        numbering: '<w:num w:numId="4294967296"><w:abstractNumId w:val="1"/></w:num>',
      }),
  },
  {
    name: '样式互为基础.docx',
    bytes: () =>
      makeDocx({
        body: p('第一条', '<w:pStyle w:val="a"/>'),
        styles:
          '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
      }),
  },
  {
    name: '样式链极长.docx',
    bytes: () =>
      makeDocx({
        body: numbered(10_000, (n) => p('市容。', `<w:pStyle w:val="s${n}"/>`)),
        styles: numbered(
          10_000,
          (n) => `<w:style w:styleId="s${n}"><w:basedOn w:val="s${n + 1}"/></w:style>`,
        ),
      }),
  },
  {
    name: '编号定义极多.docx',
    bytes: () =>
      makeDocx({
        body: p('市容。', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        numbering:
          `<w:abstractNum w:abstractNumId="1">${numbered(10_000, (n) => `<w:lvl w:ilvl="${n}"><w:start w:val="1"/></w:lvl>`)}</w:abstractNum>` +
          numbered(10_000, (n) => `<w:num w:numId="${n}"><w:abstractNumId w:val="1"/></w:num>`),
      }),
  },
  {
    name: '域从不结束.docx',
    bytes: () => {
      const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
      const fields = (mark('begin') + mark('separate')).repeat(20_000);
      return makeDocx({ body: `<w:p>${fields}</w:p>${p('市容。').repeat(20_000)}` });
    },
  },
  {
    name: '反复引用一条注释.docx',
    bytes: () => {
      const reference = '<w:p><w:r><w:t>市容</w:t><w:footnoteReference w:id="2"/></w:r></w:p>';
      const footnotes = `<w:footnote w:id="2">${p('注').repeat(1_000)}</w:footnote>`;
      return makeDocx({ body: reference.repeat(10_000), footnotes });
    },
  },
  {
    name: '格中文本框极多.docx',
    bytes: () => {
      const boxes = '<w:r><w:txbxContent><w:p/></w:txbxContent></w:r>'.repeat(150_000);
      const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
      const row = `<w:tr>${cell(`<w:p>${boxes}</w:p>`)}${cell(p('第一条'))}</w:tr>`;
      return makeDocx({ body: `<w:tbl>${row}</w:tbl>` });
    },
  },
];
