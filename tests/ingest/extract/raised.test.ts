/** 10⁸ is another number than 108, and the mark of a note is none at all. */
import { describe, expect, it, vi } from 'vitest';
import { cleanLines } from '../../../ingest/clean/clean.ts';
import { makeDocx, r } from './make-docx.ts';
import { makePdf, type PdfText } from './make-pdf.ts';
import { extractBytes, textsOf } from './read.ts';

// The first PDF waits for pdfjs to load.
vi.setConfig({ testTimeout: 60_000 });

const SIZE = 16;
const LEFT = 74;

/** A line in which ^8 is raised and _2 lowered, as office programs set them. */
function line(text: string, y: number, size = SIZE, x = LEFT): PdfText[] {
  const pieces = text.match(/[\^_][^^_ ]|[^^_]+/g) ?? [];
  let left = x;
  return pieces.map((piece) => {
    const isSmall = /^[\^_]/.test(piece);
    const words = isSmall ? piece.slice(1) : piece;
    const rise = piece.startsWith('^') ? 0.39 : piece.startsWith('_') ? -0.1 : 0;
    const own = isSmall ? size * 0.58 : size;
    const placed = { text: words, x: left, y: y - rise * size, size: own };
    left += [...words].reduce((sum, c) => sum + (c <= '~' ? own / 2 : own), 0);
    return placed;
  });
}

describe('exponents and indices', () => {
  const expected = '新增绿地12万m²，浓度10⁸个，CO₂下降，PM2.5达标。';

  it('are read as printed from a PDF', async () => {
    const texts = line('新增绿地12万m^2，浓度10^8个，CO_2下降，PM2.5达标。', 110);
    expect(textsOf(await extractBytes(makePdf([{ texts }])))).toEqual([expected]);
  });

  it('are read as printed from a DOCX, by the run or by its style', async () => {
    const set = (text: string, properties: string) =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
    const up = '<w:vertAlign w:val="superscript"/>';
    const body = `<w:p>${r('新增绿地12万m')}${set('2', up)}${r('，浓度10')}${set('8', '<w:rStyle w:val="up"/>')}${r('个，CO')}${set('2', '<w:vertAlign w:val="subscript"/>')}${r('下降，PM')}${set('2.5', '<w:vertAlign w:val="subscript"/>')}${set('达标。', '<w:vertAlign w:val="baseline"/>')}</w:p>`;
    const styles = `<w:style w:type="character" w:styleId="up"><w:rPr>${up}</w:rPr></w:style>`;
    expect(textsOf(await extractBytes(makeDocx({ body, styles })))).toEqual([expected]);
  });

  it('are read as printed from a page, in text and in cells', async () => {
    const text =
      '新增绿地12万m<sup>2</sup>，浓度10<sup><span>8</span></sup>个，CO<sub>2</sub>下降，PM<sub>2.5</sub>达标。';
    const page = `<html><p>${text}</p><table><tr><td>km<sup>2</sup></td><td>第1<sup>st</sup></td></tr></table>`;
    expect(textsOf(await extractBytes(new TextEncoder().encode(page)))).toEqual([expected, 'km²\t第1st']);
  });
});

describe('what stands around raised print', () => {
  const up = (inner: string) => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>${inner}</w:r>`;
  const docx = (inner: string) =>
    makeDocx({ body: `<w:p>${r('第一条　绿地12万m')}${up(inner)}${r('第二条　本办法')}</w:p>` });

  it.each([
    ['a line break of a DOCX', docx('<w:t>2</w:t><w:br/>'), ['第一条　绿地12万m²', '第二条　本办法']],
    ['a tab of a DOCX', docx('<w:tab/><w:t>2</w:t><w:tab/>'), ['第一条　绿地12万m\t²\t第二条　本办法']],
    [
      'the end of a line of a preformatted text',
      new TextEncoder().encode('<html><pre>第一条　绿地12万m<sup>2\n</sup>第二条　本办法</pre>'),
      ['第一条　绿地12万m²', '第二条　本办法'],
    ],
    [
      'a line break of a page',
      new TextEncoder().encode('<html><p>第一条　绿地12万m<sup>2<br></sup>第二条　本办法</p>'),
      ['第一条　绿地12万m²', '第二条　本办法'],
    ],
  ])('is kept: %s', async (_, bytes, expected) => {
    expect(textsOf(await extractBytes(bytes))).toEqual(expected);
  });
});

describe('raised print within raised print', () => {
  it.each([
    ['closed', `<p>面积${'<sup>注'.repeat(400)}${'</sup>'.repeat(400)}如下：</p>`, '注'.repeat(400)],
    [
      'in a cell',
      `<table><tr><td>面积${'<sub>注'.repeat(400)}${'</sub>'.repeat(400)}如下：</table>`,
      '注'.repeat(400),
    ],
    ['never closed', `<p>面积${'<sup>注'.repeat(400)}如下：</p>`, '注'.repeat(400)],
    ['begun again instead of closed', '<p>面积10<sup>2<sup>平方米如下：</p>', '10²平方米'],
  ])('is read once: %s', async (_, html, expected) => {
    const lines = textsOf(await extractBytes(new TextEncoder().encode(`<html>${html}`)));
    expect(lines).toEqual([`面积${expected}如下：`]);
  });
});

describe('figures that a scan has read a little smaller than the characters beside them', () => {
  it.each([
    ['lower', 0.8],
    ['higher', -2.5],
  ])('stay on the line: %s', async (_, drop) => {
    const texts = [
      { text: '第', x: 74, y: 110, size: 14 },
      { text: '12', x: 88, y: 110 + drop, size: 11 },
      { text: '条　本市绿地面积', x: 99, y: 110, size: 14 },
      ...line('第十三条　浓度10^8个，(CO_2)_3，企业^1', 138, 14),
    ];
    expect(textsOf(await extractBytes(makePdf([{ texts }])))).toEqual([
      '第12条　本市绿地面积',
      '第十三条　浓度10⁸个，(CO₂)₃，企业¹',
    ]);
  });
});

describe('notes at the foot of a page of a PDF', () => {
  const body = [
    ...line('第一条　规模以上工业企业^1的研发经费^2应当达到国家规定水', 110, SIZE, LEFT + 2 * SIZE),
    ...line('平，新增绿地12万m^2，具体办法由县级以上地方人民政府的科学技术', 138),
  ];
  const next = line('主管部门制定。', 110);

  it.each([
    [
      'raised as their marks are',
      '^1规模以上工业企业，指年收入两千万元以上的企业。',
      '^2研究与试验发展经费。',
    ],
    [
      'with the number on the line',
      '1 规模以上工业企业，指年收入两千万元以上的企业。',
      '2研究与试验发展经费。',
    ],
  ])('leave the sentence that runs over them whole: %s', async (_, first, second) => {
    const notes = [...line(first, 720, 9), ...line(second, 734, 9)];
    const numbers = [1, 2].map((page) => ({ text: `— ${page} —`, x: 270, y: 790, size: 14 }));
    const bytes = makePdf([
      { texts: [...body, ...notes, ...numbers.slice(0, 1)] },
      { texts: [...next, ...numbers.slice(1)] },
    ]);
    const { lines, notes: found } = cleanLines(await extractBytes(bytes), '办法.pdf');
    expect(found.map(({ text }) => text)).toEqual([
      '[1]规模以上工业企业，指年收入两千万元以上的企业。',
      '[2]研究与试验发展经费。',
    ]);
    expect(lines.map(({ text }) => text)).toEqual([
      '第一条　规模以上工业企业[1]的研发经费[2]应当达到国家规定水平，新增绿地12万m²，具体办法由县级以上地方人民政府的科学技术主管部门制定。',
    ]);
  });

  it('are not seen in a numbered list in small print to which nothing refers', async () => {
    const texts = [
      ...line('第一条　新增绿地12万m^2。', 110),
      ...line('2 数据来源为统计年鉴。', 720, 9),
      ...line('1 数据截至年底。', 734, 9),
    ];
    const read = textsOf(await extractBytes(makePdf([{ texts }])));
    expect(read.map((text) => text.trim())).toEqual([
      '第一条　新增绿地12万m²。',
      '2 数据来源为统计年鉴。',
      '1 数据截至年底。',
    ]);
  });
});
