/**
 * What kind of outline a document has, decided from all its marks before the first is placed: whether
 * 一、 stands above the articles or below them, and whether articles have titles of their own.
 */

import type { LogicalLine } from '../clean/lines.ts';
import type { MarkStyle } from '../clean/marks.ts';
import { endsSentence } from '../clean/typography.ts';

export interface OutlineShape {
  /** Depth of each mark: a mark closes everything open at its own depth or deeper. */
  readonly ranks: Readonly<Record<MarkStyle, number>>;
  /** 第十八条 设立呈贡创新创业母基金, text below; not 第一条 为了…，制定本法。 */
  readonly articlesHaveHeadings: boolean;
  readonly hasArticles: boolean;
  readonly hasParts: boolean;
  /** The decimal outline is not that of the document: a 一、 holds it. */
  readonly outlineIsHeld: boolean;
}

/** 立法法 第六十五条 for 编 to 条, GB/T 9704—2012 for 一、（一）1.（1）. */
const RANKS: Readonly<Record<MarkStyle, number>> = {
  annex: 0,
  part: 1,
  closing: 1,
  subpart: 2,
  chapter: 3,
  section: 4,
  article: 5,
  'decimal-1': 5.2,
  'decimal-2': 5.4,
  'decimal-3': 5.6,
  'decimal-4': 5.8,
  han: 6,
  'han-paren': 7,
  digit: 8,
  'digit-paren': 9,
  circled: 10,
  letter: 10.2,
  roman: 10.4,
  dash: 11,
  enumerated: 12,
  bullet: 13,
  table: 20,
  figure: 20,
};

/** Between 1. and （1）: where one 一、 holds the decimal outline. */
const DECIMALS_BELOW = { 'decimal-1': 8, 'decimal-2': 8.2, 'decimal-3': 8.4, 'decimal-4': 8.6 } as const;

/** Between 节 and 条: where the articles of a 解释 are divided by 一、二、. */
const HAN_ABOVE_ARTICLES = 4.5;

/** Below these 一、 count anew. */
const OVER_DIVISIONS: ReadonlySet<MarkStyle> = new Set(['annex', 'part', 'subpart', 'chapter', 'section']);

export function shapeOf(lines: readonly LogicalLine[]): OutlineShape {
  const hasParts = lines.some((line) => line.mark?.style === 'part');
  const above = divisionsStandAboveArticles(lines);
  const outlineIsHeld = standsWithinDivisions(lines);
  return {
    ranks: {
      ...RANKS,
      ...(outlineIsHeld ? DECIMALS_BELOW : {}),
      closing: hasParts ? RANKS.part : RANKS.chapter,
      han: above ? HAN_ABOVE_ARTICLES : RANKS.han,
    },
    articlesHaveHeadings: articlesHaveHeadings(lines),
    hasArticles: lines.some((line) => line.mark?.style === 'article'),
    hasParts,
    outlineIsHeld,
  };
}

/** Whether 一、 go on counting behind the decimal outline (十一、治疗, 1 成人, 1.1 轻型, 十二、护理): it is a part of one of them. */
function standsWithinDivisions(lines: readonly LogicalLine[]): boolean {
  let division: number | null = null;
  let outlined = false;
  for (const { mark } of lines) {
    if (mark === null) continue;
    const { style, ordinal } = mark;
    if (OVER_DIVISIONS.has(style)) [division, outlined] = [null, false];
    else if (style === 'decimal-1') outlined = division !== null;
    else if (style === 'han') {
      const number = ordinal?.number ?? null;
      if (outlined && division !== null && number === division + 1) return true;
      [division, outlined] = [number, false];
    }
  }
  return false;
}

/** A 一、 that only heads articles, or 一、 before the first article and articles that go on counting behind 二、. */
function divisionsStandAboveArticles(lines: readonly LogicalLine[]): boolean {
  const marked = lines.filter((line) => line.mark?.style === 'han' || line.mark?.style === 'article');
  const firstArticle = marked.findIndex((line) => line.mark?.style === 'article');
  if (firstArticle <= 0 || endsSentence(marked[0]?.text ?? '')) return false;
  if (headArticlesOnly(lines)) return true;
  const second = marked.findIndex((line) => line.mark?.style === 'han' && line.mark.ordinal?.number === 2);
  if (second < firstArticle) return false;
  const next = marked.slice(second).find((line) => line.mark?.style === 'article');
  return (next?.mark?.ordinal?.number ?? 0) > 1;
}

/** Whether articles follow straight upon 一、 with a title, and nowhere 一、 upon an article. */
function headArticlesOnly(lines: readonly LogicalLine[]): boolean {
  let heads = 0;
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (line.mark?.style === 'han' && above?.mark?.style === 'article') return false;
    if (line.mark?.style === 'article' && above?.mark?.style === 'han' && !endsSentence(above.text)) heads++;
  }
  return heads > 0;
}

/** Most articles that have text below them begin with words that are no sentence. */
function articlesHaveHeadings(lines: readonly LogicalLine[]): boolean {
  let titled = 0;
  let articles = 0;
  lines.forEach((line, index) => {
    if (line.mark?.style !== 'article') return;
    const next = lines[index + 1];
    if (next === undefined || next.mark?.style === 'article' || next.mark?.style === 'chapter') return;
    articles++;
    const text = line.text.slice(line.mark.textStart);
    if (text !== '' && !endsSentence(text)) titled++;
  });
  return articles > 0 && titled * 2 > articles;
}
