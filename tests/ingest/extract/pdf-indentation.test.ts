/** Where a line begins says whether it begins a paragraph, but for items whose mark stands out. */
import { describe, expect, it, vi } from 'vitest';
import { makePdf, type PdfText } from './make-pdf.ts';
import { extractBytes, textsOf } from './read.ts';

// The first PDF waits for pdfjs to load.
vi.setConfig({ testTimeout: 60_000 });

const SIZE = 16;
const LEFT = 74;
const FULL =
  '企业应当对申报材料的真实性负责存在弄虚作假行为的取消申报资格并记入科研诚信档案主管部门应当加强监管';

/** Lines of 28 characters at the most, each indented by so many characters. */
function set(lines: readonly (readonly [indent: number, text: string])[]): PdfText[] {
  return lines.map(([indent, text], index) => ({ text, x: LEFT + indent * SIZE, y: 110 + index * 28 }));
}

const full = (indent: number, begin = '') => [indent, (begin + FULL).slice(0, 28 - indent)] as const;
const linesOf = async (...pages: readonly PdfText[][]) =>
  textsOf(await extractBytes(makePdf(pages.map((texts) => ({ texts })))));
/** How lines begin: indented or not, and their first two characters. */
const beginnings = (lines: readonly string[]) => lines.map((text) => text.replace(/^(\s*\S\S).*$/, '$1'));

describe('an item whose mark stands out', () => {
  it('goes on in the lines below its text, which begin no paragraph', async () => {
    const lines = await linesOf(
      set([
        full(2),
        full(0),
        full(0),
        [2, '1．'.concat(FULL.slice(0, 24))],
        full(4, '的，'),
        [4, '取消申报资格。'],
        [2, '2．特此通知；'],
        [4, '另起一段。'],
      ]),
    );
    expect(beginnings(lines)).toEqual([
      '　　企业',
      '企业',
      '企业',
      '　　1．',
      '的，',
      '取消',
      '　　2．',
      '　　另起',
    ]);
  });

  it('does not draw a paragraph to it that begins after its end', async () => {
    const lines = await linesOf(
      set([full(2), full(0), [0, `（一）${FULL.slice(0, 24)}。`], full(2, '前款'), full(0)]),
    );
    expect(beginnings(lines)).toEqual(['　　企业', '企业', '（一', '　　前款', '企业']);
  });
});

describe('the margin of a page', () => {
  const usual = set([full(2), full(0), full(2), full(0)]);

  it('is known from the page before where its lines are all indented, be there no other of its side', async () => {
    const lines = await linesOf(
      usual,
      set([
        [2, `2．${FULL.slice(0, 24)}`],
        [4, '及时提请。'],
        [2, '特此通知。'],
        [20, '区科技局'],
      ]),
    );
    expect(beginnings(lines).slice(4)).toEqual(['　　2．', '及时', '　　特此', '　　区科']);
  });

  it('is its own where a sentence goes on at it', async () => {
    const shifted = set([full(2), full(0), full(0)]).map((text) => ({ ...text, x: text.x + 2 * SIZE }));
    expect(beginnings(await linesOf(usual, shifted)).slice(4)).toEqual(['　　企业', '企业', '企业']);
  });
});
