import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { UnreadableSourceError } from '../../../ingest/extract/line.ts';
import { makeEncryptedPdf, makePdf, makePlainPdf, type PdfPageContent, type PdfText } from './make-pdf.ts';
import { brokenPromises, cellsOf, extractBytes, textsOf } from './read.ts';

// The first PDF waits for pdfjs to load.
vi.setConfig({ testTimeout: 60_000 });

const SIZE = 16;
const removedOf = (extraction: { lines: readonly { text: string; removed: string | null }[] }) =>
  extraction.lines.filter((line) => line.removed !== null).map(({ text, removed }) => [text, removed]);

/** Lines set below one another from a place on. */
function column(x: number, y: number, texts: readonly string[], pitch = 28): PdfText[] {
  return texts.map((text, index) => ({ text, x, y: y + index * pitch }));
}

/** The borders of a table with lines at these places. */
function borders(xs: readonly number[], ys: readonly number[]): [number, number, number, number][] {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return [
    ...xs.map((x): [number, number, number, number] => [x, top, x, bottom]),
    ...ys.map((y): [number, number, number, number] => [left, y, right, y]),
  ];
}

const FILL = '为了规范行政行为保护公民法人的合法权益根据有关法律法规的规定结合本区实际情况制定本办法以下简称';

describe('lines of a PDF', () => {
  it('stand as on the page, with page and indentation', async () => {
    const paragraphs = [
      '第一条　为了规范管理，保护公民、法人和其他组织的合法权益，根据《中华人民共和国行政许可法》等有关法律、法规的规定，制定本办法。',
      '第二条　本办法自印发之日起施行。',
    ];
    const extraction = await extractBytes(makePlainPdf(paragraphs, 28, 3));
    expect(extraction.lines.map(({ text, page }) => [text, page])).toEqual([
      ['　　第一条　为了规范管理，保护公民、法人和其他组织的合法', 1],
      ['权益，根据《中华人民共和国行政许可法》等有关法律、法规的', 1],
      ['规定，制定本办法。', 1],
      ['— 1 —', 1],
      ['　　第二条　本办法自印发之日起施行。', 2],
      ['— 2 —', 2],
    ]);
    expect(extraction).toMatchObject({
      mediaType: 'application/pdf',
      pages: 2,
      layout: 'unknown',
      problems: [],
    });
    expect(brokenPromises(extraction)).toEqual([]);
  });

  it('keep compatibility radicals as they are', async () => {
    const extraction = await extractBytes(
      makePdf([{ texts: [{ text: '⽂⺠', x: 74, y: 110, isExact: true }] }]),
    );
    expect(textsOf(extraction)).toEqual(['⽂⺠']);
  });

  it('join pieces on one baseline, raised marks included, and show gaps', async () => {
    const texts = [
      { text: '增长', x: 74, y: 110 },
      { text: '5%', x: 74 + 2 * SIZE, y: 110 },
      { text: '1', x: 74 + 3 * SIZE, y: 104, size: 8 },
      { text: '总', x: 74, y: 138 },
      { text: '则', x: 74 + 2 * SIZE, y: 138 },
      { text: 'A', x: 74, y: 166 },
      { text: 'B', x: 74 + SIZE, y: 166 },
    ];
    expect(textsOf(await extractBytes(makePdf([{ texts }])))).toEqual(['增长5%¹', '总　则', 'A B']);
  });

  it('read text struck twice for bold print once', async () => {
    const texts = [0, 0.4, 0.8].map((shift) => ({ text: '关于印发规划的通知', x: 74 + shift, y: 110 }));
    expect(textsOf(await extractBytes(makePdf([{ texts }])))).toEqual(['关于印发规划的通知']);
  });

  it('of a page set sideways run from left to right', async () => {
    const texts = [
      { text: '第一行文字', x: 100, y: 700, turned: 90 },
      { text: '第二行文字', x: 130, y: 700, turned: 90 },
    ];
    expect(textsOf(await extractBytes(makePdf([{ texts }])))).toEqual(['第一行文字', '第二行文字']);
  });

  it('know the margin of a page of indented lines from the other pages', async () => {
    const full: PdfPageContent = {
      texts: [
        ...column(74 + 2 * SIZE, 110, [FILL.slice(0, 26)]),
        ...column(74, 138, [FILL.slice(0, 28), FILL.slice(20)]),
      ],
    };
    const indented: PdfPageContent = {
      texts: column(74 + 2 * SIZE, 110, ['（一）规划；', '（二）建设；', '（三）管理。']),
    };
    const extraction = await extractBytes(makePdf([full, full, full, indented, full, indented]));
    expect(extraction.lines.filter((line) => line.page === 4).map((line) => line.text)).toEqual([
      '　　（一）规划；',
      '　　（二）建设；',
      '　　（三）管理。',
    ]);
  });
});

describe('columns of a PDF', () => {
  const rows = Array.from({ length: 10 }, (_, index) => index);
  const narrow = (mark: string) => rows.map((index) => `${mark}${index}${FILL.slice(index, index + 12)}`);

  it('are read one after the other, between what spans them', async () => {
    const texts = [
      ...column(74, 80, [`${FILL.slice(0, 28)}`]),
      ...column(74, 120, narrow('左'), 24),
      ...column(320, 124, narrow('右'), 24),
      ...column(74, 400, [`${FILL.slice(0, 28)}`]),
    ];
    const extraction = await extractBytes(makePdf([{ texts }]));
    expect(textsOf(extraction).map((text) => text.slice(0, 2))).toEqual([
      '为了',
      ...rows.map((index) => `左${index}`),
      ...rows.map((index) => `右${index}`),
      '为了',
    ]);
    expect(extraction.problems.map((problem) => problem.code)).toEqual(['reading-order-guessed']);
  });

  it('are told by their equal widths where short items take most rows', async () => {
    const items = (mark: string) =>
      narrow(mark).map((text, index) => (index % 3 === 0 ? text : text.slice(0, 6)));
    const texts = [...column(74, 120, items('左'), 24), ...column(320, 120, items('右'), 24)];
    const extraction = await extractBytes(makePdf([{ texts }]));
    expect(textsOf(extraction).map((text) => text.slice(0, 2))).toEqual([
      ...rows.map((index) => `左${index}`),
      ...rows.map((index) => `右${index}`),
    ]);
  });

  it('go on over the page, though the right one ends after some rows', async () => {
    const page = (right: number) => ({
      texts: [...column(74, 120, narrow('左'), 24), ...column(320, 120, narrow('右').slice(0, right), 24)],
    });
    const extraction = await extractBytes(makePdf([page(10), page(2), page(2)]));
    const read = (right: number) => [
      ...rows.map((index) => `左${index}`),
      ...rows.slice(0, right).map((index) => `右${index}`),
    ];
    expect(textsOf(extraction).map((text) => text.trim().slice(0, 2))).toEqual([
      ...read(10),
      ...read(2),
      ...read(2),
    ]);
    const alone = await extractBytes(makePdf([page(2)]));
    expect(textsOf(alone)[0]?.trim().startsWith('左0')).toBe(true);
    expect(textsOf(alone)[0]).toContain('右0');
  });

  it('are not seen in short entries side by side, which leaves a doubt', async () => {
    const texts = [
      ...column(
        74,
        120,
        rows.map((i) => `甲${i}`),
      ),
      ...column(
        320,
        120,
        rows.map((i) => `乙${i}`),
      ),
    ];
    const extraction = await extractBytes(makePdf([{ texts }]));
    expect(textsOf(extraction)[0]).toBe('甲0　乙0');
    expect(extraction.problems).toMatchObject([{ code: 'reading-order-guessed' }]);
  });
});

describe('tables of a PDF', () => {
  it('with borders become cells, merged and wrapped ones too, between the lines around them', async () => {
    const rulings = borders([74, 174, 274, 374], [150, 180, 210, 260]).filter(
      // 指标 covers two rows, 年份 two columns.
      ([x1, y1, x2, y2]) => !(y1 === 180 && y2 === 180) && !(x1 === 274 && x2 === 274),
    );
    rulings.push([174, 180, 374, 180], [274, 180, 274, 260]);
    const texts = [
      { text: '表1　主要指标', x: 74, y: 120 },
      { text: '指标', x: 100, y: 185 },
      { text: '年份', x: 250, y: 170 },
      { text: '2025', x: 200, y: 200 },
      { text: '2030', x: 300, y: 200 },
      { text: '研发经费', x: 80, y: 228 },
      { text: '投入强度', x: 80, y: 250 },
      { text: '3%', x: 200, y: 240 },
      { text: '5%', x: 300, y: 240 },
      { text: '数据来源：统计局', x: 74, y: 300 },
    ];
    const extraction = await extractBytes(makePdf([{ texts, rulings }]));
    expect(extraction.lines.map((line) => (line.cells === null ? line.text : cellsOf(line)))).toEqual([
      '表1　主要指标',
      ['指标(1×2)', '年份(2×1)'],
      ['2025', '2030'],
      ['研发经费投入强度', '3%', '5%'],
      '数据来源：统计局',
    ]);
    expect(brokenPromises(extraction)).toEqual([]);
  });

  it('without borders become cells where three columns line up', async () => {
    const texts = [
      ...column(74, 110, ['序号', '1', '2']),
      ...column(174, 110, ['指标', '投入', '产出']),
      ...column(300, 110, ['数值', '3%', '5%']),
    ];
    const { lines } = await extractBytes(makePdf([{ texts }]));
    expect(lines.map(cellsOf)).toEqual([
      ['序号', '指标', '数值'],
      ['1', '投入', '3%'],
      ['2', '产出', '5%'],
    ]);
  });

  it('are not seen in headings set wide', async () => {
    const texts = [
      ...column(174, 110, ['第六章', '第七章', '第一章']),
      ...column(260, 110, ['罚', '附', '总']),
      ...column(308, 110, ['则', '则', '则']),
    ];
    const { lines } = await extractBytes(makePdf([{ texts }]));
    expect(lines.map((line) => line.cells)).toEqual([null, null, null]);
    expect(lines.map((line) => line.text.trim())).toEqual([
      '第六章　罚　则',
      '第七章　附　则',
      '第一章　总　则',
    ]);
  });

  it('are not seen in a frame around text', async () => {
    const texts = column(100, 150, ['第一条　总则', '第二条　适用']);
    const { lines } = await extractBytes(makePdf([{ texts, rulings: borders([74, 500], [100, 300]) }]));
    expect(lines.map((line) => line.cells)).toEqual([null, null]);
  });
});

describe('margins of a PDF', () => {
  const body = (page: number) =>
    column(74, 130, [`第${page}条　${FILL.slice(0, 20)}`, FILL.slice(0, 28), FILL.slice(0, 28)]);
  const head = (page: number) => ({
    text: page % 2 === 0 ? '呈贡区发展战略规划' : '第一章　总则',
    x: 200,
    y: 60,
    size: 10,
  });
  const foot = (page: number, first = 1) => ({
    text: `— ${page + first - 1} —`,
    x: page % 2 === 0 ? 74 : 480,
    y: 780,
  });
  const pages = (count: number, make: (page: number) => PdfText[]) =>
    makePdf(Array.from({ length: count }, (_, index) => ({ texts: make(index + 1) })));

  it('are removed where header and number stand at the same place on many pages', async () => {
    const extraction = await extractBytes(pages(6, (page) => [head(page), ...body(page), foot(page, 5)]));
    expect(removedOf(extraction).slice(0, 4)).toEqual([
      ['第一章　总则', 'running-header'],
      ['— 5 —', 'page-number'],
      ['呈贡区发展战略规划', 'running-header'],
      ['— 6 —', 'page-number'],
    ]);
    expect(textsOf(extraction)).toHaveLength(18);
  });

  it('are removed from facing pages too few to prove them, where they stand on one line with the others', async () => {
    const extraction = await extractBytes(pages(5, (page) => [head(page), ...body(page)]));
    expect(removedOf(extraction).map(([text]) => text)).toEqual([
      '第一章　总则',
      '呈贡区发展战略规划',
      '第一章　总则',
      '呈贡区发展战略规划',
      '第一章　总则',
    ]);
    const lower = pages(5, (page) => [page % 2 === 0 ? { ...head(page), y: 70 } : head(page), ...body(page)]);
    expect(removedOf(await extractBytes(lower)).map(([text]) => text)).toEqual(Array(3).fill('第一章　总则'));
  });

  it('are left in the lines where it is not certain', async () => {
    const twoPages = await extractBytes(pages(2, (page) => [...body(page), foot(page)]));
    expect(removedOf(twoPages)).toEqual([]);
    const annexes = pages(4, (page) => [{ text: `附件${page}`, x: 74, y: 60 }, ...body(page)]);
    expect(removedOf(await extractBytes(annexes))).toEqual([]);
    const noDistance = pages(4, (page) => [{ text: '续表', x: 74, y: 102 }, ...body(page)]);
    expect(removedOf(await extractBytes(noDistance))).toEqual([]);
    const otherNumbers = pages(4, (page) => [...body(page), { text: String(page * page), x: 270, y: 780 }]);
    expect(removedOf(await extractBytes(otherNumbers))).toEqual([]);
  });

  it('include a watermark across the pages', async () => {
    const extraction = await extractBytes(
      pages(2, (page) => [...body(page), { text: '内部资料', x: 200, y: 500, size: 60, turned: 45 }]),
    );
    expect(removedOf(extraction)).toEqual([
      ['内部资料', 'running-header'],
      ['内部资料', 'running-header'],
    ]);
  });
});

describe('a PDF that cannot be read', () => {
  it('without text needs OCR; with some pages without text there is a doubt', async () => {
    await expect(extractBytes(makePdf([{ texts: [] }]))).rejects.toMatchObject({ code: 'source-needs-ocr' });
    const mixed = await extractBytes(makePdf([{ texts: column(74, 110, ['第一条']) }, { texts: [] }]));
    expect(mixed.problems).toMatchObject([
      { code: 'text-unreadable', message: expect.stringContaining('第2页') },
    ]);
  });

  it('is refused where it is encrypted or damaged', async () => {
    await expect(extractBytes(makeEncryptedPdf())).rejects.toMatchObject({ code: 'source-encrypted' });
    const damaged = new TextEncoder().encode('%PDF-1.7\nnothing of a document');
    await expect(extractBytes(damaged)).rejects.toMatchObject({ code: 'source-damaged' });
  });

  it('is refused in Chinese whatever the damage, or read', async () => {
    const whole = makePlainPdf(['第一条　为了规范', '第二条　本办法']);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = value;
        const result = await extractBytes(bytes).catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(UnreadableSourceError);
      }),
      { seed: 20220909, numRuns: 60 },
    );
  });

  it('is refused where it has more than 5000 pages', async () => {
    const long = makePdf(Array.from({ length: 5001 }, () => ({ texts: [] })));
    await expect(extractBytes(long)).rejects.toMatchObject({ code: 'source-too-large' });
  });
});
