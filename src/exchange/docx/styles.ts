/**
 * The look of an official document, by GB/T 9704—2012: A4, 37 mm above and 28 mm to the left of a text
 * area of 156 × 225 mm; the title in 小标宋 of size 2, the text in 仿宋 of size 3 on 28-point lines, 22 to
 * a page; headings 一、 in 黑体, （一） in 楷体, deeper ones in 仿宋. Fonts are named, not embedded: every
 * office program of the offices has them, and another falls back to its own.
 */
import { AlignmentType, convertMillimetersToTwip, type IStylesOptions, LineRuleType } from 'docx';
import type { BlockStyle } from '../blocks.ts';

/** Sizes in half-points: 二号 22 pt, 三号 16 pt, 四号 14 pt, 小四 12 pt. */
const SIZE = { two: 44, three: 32, four: 28, smallFour: 24 } as const;

const FANGSONG = font('仿宋_GB2312');
const HEITI = font('黑体');
const KAITI = font('楷体_GB2312');
const XIAOBIAOSONG = font('方正小标宋简体');
const SONGTI = font('宋体');

/** Lines 28 points apart, in twentieths of a point. */
const LINES = { line: 560, lineRule: LineRuleType.EXACT } as const;
/** Two characters, in hundredths of a character. */
const INDENT = { firstLineChars: 200, firstLine: 640 } as const;

export const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(37),
    left: convertMillimetersToTwip(28),
    bottom: convertMillimetersToTwip(35),
    right: convertMillimetersToTwip(26),
    footer: convertMillimetersToTwip(28),
  },
};

/** Deeper headings look as the last. */
const HEADING_FONTS = [HEITI, KAITI, FANGSONG, FANGSONG, FANGSONG] as const;

/** The name of the Word style of a paragraph; `Table` is that of a cell, `PageNumber` of the foot. */
export function wordStyle(style: BlockStyle, level: number): string {
  return style === 'heading' ? `Gongwen${style}${Math.min(level, HEADING_FONTS.length)}` : `Gongwen${style}`;
}

export const CELL_STYLE = 'GongwenCell';
export const PAGE_NUMBER_STYLE = 'GongwenPageNumber';

export const WORD_STYLES: IStylesOptions = {
  default: { document: { run: { font: FANGSONG, size: SIZE.three }, paragraph: { spacing: LINES } } },
  paragraphStyles: [
    styleOf('title', '公文标题', XIAOBIAOSONG, SIZE.two, {
      alignment: AlignmentType.CENTER,
      spacing: { line: 640, lineRule: LineRuleType.EXACT, after: 280 },
      outlineLevel: 0,
    }),
    styleOf('subtitle', '公文题注', KAITI, SIZE.three, { alignment: AlignmentType.CENTER, spacing: LINES }),
    styleOf('addressee', '公文主送', FANGSONG, SIZE.three, { spacing: LINES }),
    styleOf('body', '公文正文', FANGSONG, SIZE.three, {
      alignment: AlignmentType.BOTH,
      spacing: LINES,
      indent: INDENT,
    }),
    styleOf('signature', '公文落款', FANGSONG, SIZE.three, {
      alignment: AlignmentType.RIGHT,
      spacing: LINES,
      indent: { right: 640 },
    }),
    styleOf('note', '公文附注', FANGSONG, SIZE.four, { spacing: { ...LINES, before: 280 } }),
    ...HEADING_FONTS.map((face, index) => ({
      id: wordStyle('heading', index + 1),
      name: `公文标题${index + 1}`,
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: face, size: SIZE.three, bold: index === 2 },
      paragraph: { spacing: LINES, indent: INDENT, keepNext: true, outlineLevel: index + 1 },
    })),
    {
      id: CELL_STYLE,
      name: '公文表格',
      basedOn: 'Normal',
      run: { font: FANGSONG, size: SIZE.smallFour },
      paragraph: { spacing: { line: 360, lineRule: LineRuleType.AT_LEAST } },
    },
    {
      id: PAGE_NUMBER_STYLE,
      name: '公文页码',
      basedOn: 'Normal',
      run: { font: SONGTI, size: SIZE.four },
      paragraph: { alignment: AlignmentType.CENTER },
    },
  ],
};

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];
type Font = ReturnType<typeof font>;

function styleOf(
  style: BlockStyle,
  name: string,
  face: Font,
  size: number,
  paragraph: NonNullable<ParagraphStyle['paragraph']>,
): ParagraphStyle {
  return {
    id: wordStyle(style, 0),
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: face, size },
    paragraph,
  };
}

/** Digits and Latin letters in Times New Roman, as offices set them. */
function font(eastAsia: string) {
  return { eastAsia, ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };
}
