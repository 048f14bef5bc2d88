/** What justification, letterspacing and hanging marks do to a line must not reach its text. */
import { describe, expect, it, vi } from 'vitest';
import { makePdf, type PdfText } from './make-pdf.ts';
import { extractBytes, textsOf } from './read.ts';

// The first PDF waits for pdfjs to load.
vi.setConfig({ testTimeout: 60_000 });

const SIZE = 16;
const LEFT = 74;

/** A line whose words (single characters, numbers) stand apart by `gap` widths of a character. */
function spaced(words: readonly string[], y: number, gap: number): PdfText[] {
  let x = LEFT;
  return words.map((text) => {
    const placed = { text, x, y };
    x += SIZE * ((/^[\x20-\x7e]+$/.test(text) ? text.length / 2 : text.length) + gap);
    return placed;
  });
}

const linesOf = async (texts: readonly PdfText[]) => textsOf(await extractBytes(makePdf([{ texts }])));

describe('a letterspaced line of a PDF', () => {
  it('reads as its neighbours where justification drew it out before a long word', async () => {
    const texts = [
      { text: '成区面积新增三分之一，新建公共绿地，空气中负氧', x: LEFT, y: 110 },
      ...spaced([...'离子浓度达到', '108', ...'个，单位', 'GDP', ...'的排放量下降'], 138, 0.26),
      { text: '百分之十八，研发经费投入强度提高。', x: LEFT, y: 166 },
    ];
    expect(await linesOf(texts)).toEqual([
      '成区面积新增三分之一，新建公共绿地，空气中负氧',
      '离子浓度达到108个，单位GDP的排放量下降',
      '百分之十八，研发经费投入强度提高。',
    ]);
  });

  it('reads as words however wide it is set, and keeps the blank that is wider than the others', async () => {
    expect(await linesOf(spaced([...'关于做好有关工作的'], 110, 1.3))).toEqual(['关于做好有关工作的']);
    const twoNames = [...spaced([...'中共云南省委'], 110, 0.4), ...spaced([...'云南省人民政府'], 110, 0.4)];
    const shifted = twoNames.map((text, index) => (index < 6 ? text : { ...text, x: text.x + 9.6 * SIZE }));
    expect(await linesOf(shifted)).toEqual(['中共云南省委　云南省人民政府']);
  });

  it('tells short lines of its page that they are set so too', async () => {
    const texts = [
      ...spaced([...'全社会研发经费投入强度达到国家要求'], 110, 0.32),
      ...spaced([...'技术合同成交额突破五十亿元'], 138, 0.32),
      ...spaced(['25', '件', '。'], 166, 0.32),
      ...spaced([...'印发'], 194, 0.32),
    ];
    expect((await linesOf(texts)).slice(2)).toEqual(['25件。', '印发']);
  });

  it('is not seen in two or three characters that stand apart by themselves', async () => {
    expect(await linesOf([...spaced([...'总则'], 110, 1), ...spaced([...'王明明'], 138, 0.5)])).toEqual([
      '总　则',
      '王 明 明',
    ]);
  });
});

describe('columns of a PDF', () => {
  it('stay apart where a mark hangs out of the left one towards the right one', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => index);
    const words = '机关事业单位和大型企业不得拖欠货物款项';
    const texts = rows.flatMap((index): PdfText[] => [
      { text: `左${words.slice(0, 13)}${index % 4 === 1 ? '，' : ''}`, x: LEFT, y: 110 + index * 28 },
      { text: `右${words.slice(0, 13)}`, x: LEFT + 16.2 * SIZE, y: 110 + index * 28 },
    ]);
    const lines = await linesOf(texts);
    expect(lines.map((line) => line[0]).join('')).toBe('左'.repeat(12) + '右'.repeat(12));
    expect(lines[1]).toBe(`左${words.slice(0, 13)}，`);
  });

  it('stay letterspaced where they are so parted', async () => {
    const texts = Array.from({ length: 12 }, (_, index) => index).flatMap((index): PdfText[] => {
      const y = 110 + index * 28;
      const right = LEFT + 16.2 * SIZE;
      if (index !== 5) return [LEFT, right].map((x) => ({ text: '机关事业单位和大型企业不得拖', x, y }));
      const shifted = spaced([...'中小企业应当依法经'], y, 0.5).map((text) => ({
        ...text,
        x: text.x - LEFT + right,
      }));
      return [...spaced([...'欠货物款项和服务款，'], y, 0.5), ...shifted];
    });
    const lines = await linesOf(texts);
    expect([lines[5], lines[17]]).toEqual(['欠货物款项和服务款，', '中小企业应当依法经']);
  });
});
