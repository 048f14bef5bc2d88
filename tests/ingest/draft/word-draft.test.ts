import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftFiles } from '../../../ingest/draft/draft-files.ts';
import { parseXml, type XmlElement } from '../../../ingest/extract/xml.ts';
import { openZip } from '../../../ingest/extract/zip.ts';
import { packZip } from '../../../ingest/extract/zip-pack.ts';
import type { DraftComment } from '../../../src/check/draft-file.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A Word file with this body and these further parts, each with its kind of relationship. */
function wordFile(body: string, parts: Readonly<Record<string, string>> = {}, namespaces = ''): Uint8Array {
  const relationship = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const names = Object.keys(parts);
  const all: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationship(1, 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${W}"${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${names.map((name, index) => relationship(index + 1, name, `${name}.xml`)).join('')}</Relationships>`,
    'word/media/图.bin': '\u0001\u0002',
  };
  for (const [name, xml] of Object.entries(parts)) all[`word/${name}.xml`] = xml;
  const encoder = new TextEncoder();
  return packZip(new Map(Object.entries(all).map(([name, xml]) => [name, encoder.encode(xml)])));
}

const run = (text: string, properties = '') => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;
const paragraph = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`;

function partOf(file: Uint8Array, name: string): string {
  const bytes = openZip(file).read(name);
  if (bytes === null) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(bytes);
}

/** What each comment stands around, and what it says, read with a real XML parser. */
function commentsIn(file: Uint8Array): { around: string; says: string }[] {
  const around = new Map<string, string>();
  const open = new Set<string>();
  const referred = new Set<string>();
  function walk({ name, attributes, children }: XmlElement): void {
    const id = attributes.get('w:id') ?? '';
    if (name === 'w:commentRangeStart') open.add(id);
    if (name === 'w:commentRangeEnd') open.delete(id);
    if (name === 'w:commentReference') referred.add(id);
    if (name === 'w:p') for (const each of open) around.set(each, around.get(each) ?? '');
    for (const child of children) {
      if (typeof child !== 'string') walk(child);
      else if (name === 'w:t') for (const each of open) around.set(each, (around.get(each) ?? '') + child);
    }
  }
  walk(parseXml(new TextEncoder().encode(partOf(file, 'word/document.xml'))));
  expect(open.size).toBe(0);
  const comments = parseXml(new TextEncoder().encode(partOf(file, 'word/comments.xml')));
  return comments.children.flatMap((comment) => {
    if (typeof comment === 'string') return [];
    const id = comment.attributes.get('w:id') ?? '';
    expect(referred.has(id)).toBe(true);
    return [{ around: around.get(id) ?? '', says: textIn(comment) }];
  });
}

function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** A comment on each place of the words. */
function on(text: string, ...words: readonly string[]): DraftComment[] {
  return words.map((each) => {
    const start = text.indexOf(each);
    expect(start).toBeGreaterThanOrEqual(0);
    return { span: { start, end: start + each.length }, lines: [`【相符】${each}`, '原文：<&>'] };
  });
}

const BOLD = '<w:rPr><w:b/></w:rPr>';
const BODY =
  paragraph(run('依照《公司法》第', BOLD), run('十五条规定：“公司&amp;股东'), run('”。')) +
  paragraph(
    '<w:r><w:t xml:space="preserve">二 </w:t><w:tab/><w:t>三</w:t></w:r>',
    '<w:del><w:r><w:delText>删</w:delText></w:r></w:del>',
  );

describe('a draft in Word', () => {
  it('is read with its runs joined, and without what is deleted', async () => {
    const { text } = await draftFiles.read(wordFile(BODY), '稿.docx');
    expect(text).toBe('依照《公司法》第十五条规定：“公司&股东”。\n二 \t三\n');
  });

  it('comes back with comments at exactly the words, across and inside runs', async () => {
    const draft = await draftFiles.read(wordFile(BODY), '稿.docx');
    const words = ['《公司法》第十五条', '公司&股东', '三', '股东', '依照'];
    const file = await draft.annotate(on(draft.text, ...words));
    expect(commentsIn(file).map(({ around }) => around)).toEqual(words);
    expect(commentsIn(file)[0]?.says).toBe('【相符】《公司法》第十五条原文：<&>');
    expect((await draftFiles.read(file, '稿.docx')).text).toBe(draft.text);
    expect(partOf(file, '[Content_Types].xml')).toContain('/word/comments.xml');
    expect(partOf(file, 'word/_rels/document.xml.rels')).toContain('relationships/comments');
  });

  it('keeps the properties of a run that is split, and every other part byte by byte', async () => {
    const original = wordFile(BODY);
    const draft = await draftFiles.read(original, '稿.docx');
    const file = await draft.annotate(on(draft.text, '公司法'));
    expect(partOf(file, 'word/document.xml').split(BOLD)).toHaveLength(4);
    for (const name of ['_rels/.rels', 'word/media/图.bin'])
      expect(partOf(file, name)).toBe(partOf(original, name));
  });

  it('keeps the comments that it has', async () => {
    const comments = `<w:comments xmlns:w="${W}"><w:comment w:id="7" w:author="甲"><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:comment></w:comments>`;
    const marked = paragraph(
      '<w:commentRangeStart w:id="7"/>',
      run('公司'),
      '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>',
      run('股东'),
    );
    const draft = await draftFiles.read(wordFile(marked, { comments }), '稿.docx');
    const file = await draft.annotate(on(draft.text, '司股'));
    expect(commentsIn(file).map(({ around, says }) => [around, says.slice(0, 4)])).toEqual([
      ['公司', '旧'],
      ['司股', '【相符】'],
    ]);
  });

  it('keeps very many comments, and numbers its own behind them', async () => {
    const many = Array.from({ length: 200_000 }, (_, id) => `<w:comment w:id="${id}"/>`).join('');
    const comments = `<w:comments xmlns:w="${W}">${many}</w:comments>`;
    const draft = await draftFiles.read(wordFile(paragraph(run('公司股东')), { comments }), '稿.docx');
    const file = await draft.annotate(on(draft.text, '股东'));
    expect(partOf(file, 'word/document.xml')).toContain('<w:commentReference w:id="200000"/>');
  });

  it('is read with its automatic numbers, and a comment on one stands at the words behind it', async () => {
    const level = (index: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const levels = level(0, 'chineseCounting', '第%1条　') + level(1, 'chineseCounting', '（%2）');
    const numbering = `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="4">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num></w:numbering>`;
    const numbered = (index: number, ...runs: readonly string[]) =>
      paragraph(
        `<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs><w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="1"/></w:numPr></w:pPr>`,
        ...runs,
      );
    const deletedMark = paragraph(
      '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>',
      run('依照'),
    );
    const body =
      numbered(0, run('为了'), run('规范')) +
      numbered(1) +
      deletedMark +
      numbered(0, run('本办法')) +
      numbered(1, run('一项')) +
      paragraph(run('没有编号'));
    const draft = await draftFiles.read(wordFile(body, { numbering }), '稿.docx');
    expect(draft.text).toBe('第一条　为了规范\n\n依照本办法\n（一）一项\n没有编号\n');
    const file = await draft.annotate(on(draft.text, '第一条　为', '（一）', '依照本'));
    expect(commentsIn(file).map(({ around }) => around)).toEqual(['为', '一项', '依照本']);
    expect((await draftFiles.read(file, '稿.docx')).text).toBe(draft.text);
  });

  it('reads notes, and puts their comments at the mark of the note', async () => {
    const footnotes = `<w:footnotes xmlns:w="${W}"><w:footnote w:id="2"><w:p><w:r><w:t>见《公司法》第六十条。</w:t></w:r></w:p></w:footnote></w:footnotes>`;
    const body = paragraph(run('正文'), '<w:r><w:footnoteReference w:id="2"/></w:r>');
    const draft = await draftFiles.read(wordFile(body, { footnotes }), '稿.docx');
    expect(draft.text).toBe('正文\n见《公司法》第六十条。\n');
    const xml = partOf(await draft.annotate(on(draft.text, '《公司法》第六十条')), 'word/document.xml');
    expect(xml).toContain(
      '<w:commentRangeStart w:id="0"/><w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeEnd',
    );
  });

  it.each([
    ['notes that nothing closes', '<w:footnote w:id="2">', ''],
    ['notes within notes', '<w:footnote w:id="2"><w:p/>', '</w:footnote>'],
    ['very many notes', '<w:footnote w:id="2"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote>', ''],
  ])('is read once through, also with %s', { timeout: 60_000 }, async (_, opening, closing) => {
    const MANY = 150_000;
    const footnotes = `<w:footnotes xmlns:w="${W}">${opening.repeat(MANY)}${closing.repeat(MANY)}</w:footnotes>`;
    const body = paragraph(run('正文'), '<w:r><w:footnoteReference w:id="2"/></w:r>');
    const read = draftFiles.read(wordFile(body, { footnotes }), '稿.docx');
    if (opening.endsWith('</w:footnote>')) expect((await read).text).toHaveLength(3 + 2 * MANY);
    else await expect(read).rejects.toThrow('文件内部结构已损坏');
  });

  it('of paragraphs within paragraphs without end is refused at once', { timeout: 60_000 }, async () => {
    const nested = '<w:p>'.repeat(100_000) + '</w:p>'.repeat(100_000);
    await expect(draftFiles.read(wordFile(nested), '稿.docx')).rejects.toThrow('文件内部结构已损坏');
  });

  it('comes back with its comments wherever Word puts text', async () => {
    const box = (words: string) => `<w:txbxContent>${paragraph(run(words))}</w:txbxContent>`;
    const body =
      paragraph(
        run('依照'),
        `<w:hyperlink w:anchor="x">${run('《公司法》')}${run('第十五条')}</w:hyperlink>`,
        `<w:ins w:id="1" w:author="甲">${run('第二款，')}</w:ins>`,
        `<w:moveFrom w:id="2" w:author="甲">${run('移走')}</w:moveFrom>`,
        `<w:smartTag w:element="x">${run('公司')}</w:smartTag>`,
        `<w:sdt><w:sdtContent>${run('为股东')}</w:sdtContent></w:sdt>`,
        `<w:fldSimple w:instr=" DATE ">${run('提供担保')}</w:fldSimple>`,
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText></w:r>',
      ) +
      `<w:tbl><w:tr><w:tc>${paragraph(run('第'), run('十'), run('八条'))}</w:tc><w:tc>${paragraph(run('母基金'))}</w:tc></w:tr></w:tbl>` +
      paragraph(
        run('框前'),
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('框内引文')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('框内引文')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        run('框后'),
      );
    const file = wordFile(
      body,
      {},
      ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
    );
    const draft = await draftFiles.read(file, '稿.docx');
    expect(draft.text).toBe(
      '依照《公司法》第十五条第二款，公司为股东提供担保\n第十八条\n母基金\n框前框内引文\n框后\n',
    );
    const words = ['法》第十五条第二', '公司为股东提', '十八', '条\n母基', '框内', '框后'];
    const annotated = await draft.annotate(on(draft.text, ...words));
    expect(commentsIn(annotated).map(({ around }) => around)).toEqual([
      '法》第十五条第二',
      '公司为股东提',
      '十八',
      '条母基',
      '框内引文框内引文',
      '框后',
    ]);
  });

  it('holds for any comments on any runs', async () => {
    const cases = fc.tuple(
      fc.array(
        fc.array(fc.constantFrom('公', '司&amp;', '  ', '《', '𠮷', '第&#x4e00;条'), { maxLength: 5 }),
        { minLength: 1, maxLength: 6 },
      ),
      fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 6 }),
    );
    for (const [runs, pairs] of fc.sample(cases, { seed: 8, numRuns: 120 })) {
      const body = paragraph(
        ...runs.map((pieces) => `<w:r><w:t xml:space="preserve">${pieces.join('')}</w:t></w:r>`),
      );
      const draft = await draftFiles.read(wordFile(body), '稿.docx');
      const length = draft.text.length - 1;
      const units = draft.text;
      const isWhole = (at: number) => !/[\udc00-\udfff]/.test(units.charAt(at));
      const comments = pairs
        .map(([one, other]) => ({
          start: Math.min(one, other, length),
          end: Math.min(Math.max(one, other), length),
        }))
        .filter(({ start, end }) => start < end && isWhole(start) && isWhole(end))
        .map((span): DraftComment => ({ span, lines: ['甲'] }));
      if (comments.length === 0) continue;
      const file = await draft.annotate(comments);
      expect((await draftFiles.read(file, '稿.docx')).text).toBe(draft.text);
      expect(commentsIn(file).map(({ around }) => around)).toEqual(
        comments.map(({ span }) => draft.text.slice(span.start, span.end)),
      );
    }
  });

  it('that is pasted becomes a new Word file with the same text and the comments', async () => {
    const draft = draftFiles.fromText('依照《公司法》第十五条。\n\n“公司”及其\u0001股东');
    const file = await draft.annotate(on(draft.text, '《公司法》第十五条', '公司法', '股东'));
    expect(commentsIn(file).map(({ around }) => around)).toEqual(['《公司法》第十五条', '公司法', '股东']);
    expect((await draftFiles.read(file, '')).text).toBe('依照《公司法》第十五条。\n\n“公司”及其\ufffd股东\n');
  });
});
