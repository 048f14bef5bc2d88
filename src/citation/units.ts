/** The words that count the places of a document: 条, 款, 项 and the rest, and how fine each is. */
import type { ProvisionKind } from '../domain/levels.ts';
import { matchAt } from './reading.ts';

/** The levels that a citation can name by number, the coarsest first. */
const LEVEL_BY_WORD: ReadonlyMap<string, ProvisionKind> = new Map([
  ['编', 'part'],
  ['分编', 'subpart'],
  ['章', 'chapter'],
  ['节', 'section'],
  ['条', 'article'],
  ['部分', 'division'],
  ['款', 'paragraph'],
  ['段', 'paragraph'],
  ['项', 'subparagraph'],
  ['目', 'point'],
  ['点', 'point'],
  ['行', 'row'],
]);
const ORDER: readonly ProvisionKind[] = [
  'preface',
  'preamble',
  'conclusions',
  'annex',
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'table',
  'figure',
  'group',
  'division',
  'subdivision',
  'paragraph',
  'measure',
  'subparagraph',
  'point',
  'row',
];
/** Whether one level is finer than another: a 款 is finer than a 条. */
export function isFiner(level: ProvisionKind, than: ProvisionKind): boolean {
  return ORDER.indexOf(level) > ORDER.indexOf(than);
}

/** Units that are common words as well (第二段路, 第三点意见) and count only below a place that is sure. */
const WEAK_UNITS = new Set(['部分', '段', '点', '行']);

export function isWeakUnit(unit: string): boolean {
  return WEAK_UNITS.has(unit);
}

/** 第三部分第（二）条 of a 意见 is its （二）: 条 stands in no 部分. */
export function unitLevel(unit: string, under: ProvisionKind | undefined): ProvisionKind | undefined {
  return unit === '条' && under === 'division' ? 'subdivision' : LEVEL_BY_WORD.get(unit);
}

// What makes another word of 条, 款, 项, 章, 节, 目: 条例, 款项, 项目, 章程, 节目, 目标.
const OTHER_WORD: ReadonlyMap<string, RegExp> = new Map([
  ['条', /[例件款文]/y],
  ['款', /[项式]/y],
  ['项', /目/y],
  ['章', /程(?!序)|鱼/y],
  ['节', /[目日约点能]/y],
  ['编', /[制辑写号]/y],
  ['目', /[标的前录]/y],
]);

/** Whether the unit that ends at `end` is only the beginning of another word: 条 in 条例. */
export function isOtherWord(text: string, end: number, unit: string): boolean {
  const other = OTHER_WORD.get(unit);
  return other !== undefined && matchAt(other, text, end) !== null;
}
