/** The words that count the places of a document: 条, 款, 项 and the rest, and how fine each is. */
import { kindOfWord, type ProvisionKind } from '../domain/levels.ts';
import { matchAt } from './reading.ts';

/** What else the levels are called; the table of levels has 条, 款, 项 and the rest. */
const OTHER_NAMES: ReadonlyMap<string, ProvisionKind> = new Map([
  ['段', 'paragraph'],
  ['点', 'point'],
]);

/** Units that are common words as well (第二段路, 第三点意见) and count only below a place that is sure. */
const WEAK_UNITS = new Set(['部分', '段', '点', '行']);

export function isWeakUnit(unit: string): boolean {
  return WEAK_UNITS.has(unit);
}

/** 第三部分第（二）条 of a 意见 is its （二）: 条 stands in no 部分. */
export function unitLevel(unit: string, under: ProvisionKind | undefined): ProvisionKind | undefined {
  if (unit === '条' && under === 'division') return 'subdivision';
  return OTHER_NAMES.get(unit) ?? kindOfWord(unit);
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
