/** Items of a list that stand in the middle of a line: …下列职责：（一）…；（二）…；（三）…. */
import { inOrder, isHeading, MARK_LENGTH, type MarkWithin, Quotes, SENTENCE_END } from './glued-words.ts';
import type { PageLine } from './lines.ts';
import { type MarkStyle, readMark } from './marks.ts';

const ITEM_MARK = /[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]/g;
/** Fewer items in one line are an enumeration within a sentence. */
const ENOUGH_ITEMS = 3;
const THIRD_CHAPTER = /三、/;
const THIRD_ITEM = /三[、）)]/;
const ITEM_END = /[。！？；：;:][”’」』）)]?[\s\u3000]*$/;

/** Items of one row, as a line prints them one behind the other. */
interface Row {
  readonly found: MarkWithin[];
  /** The number of the item that the line itself begins with, 0 where it begins with none. */
  readonly before: number;
}

/**
 * 一、 and （一） in a line, in their order. In a text that has lost no other line break, only a row of 一、
 * with whole sentences counts: the rest is an enumeration within a sentence.
 */
export function itemsWithin(
  lines: readonly PageLine[],
  index: number,
  headings: readonly MarkWithin[],
  isGlued: boolean,
): readonly MarkWithin[] {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || line.cells !== null) return [];
  const first = firstBehindHeading(lines, index);
  if (first !== null) return [first];
  const parted = rowBefore(line, next);
  if (parted.length > 0) return parted;
  // A row that is long enough has a third item; most lines hold none, and all are asked.
  if (!(isGlued ? THIRD_ITEM : THIRD_CHAPTER).test(line.text)) return [];
  const chapters = rowsOf('han', line, [], isGlued ? ITEM_END : SENTENCE_END);
  if (!isGlued && chapters.length === 0) return [];
  return [...chapters, ...rowsOf('han-paren', line, inOrder([...headings, ...chapters]), ITEM_END)];
}

const FIRST_BEHIND = /[（(][一二三四五六七八九十]{1,3}[）)]/g;
// 健全紧急止付机制; 坚持真实性要求，严禁资金空转: a sentence has not ended, and nothing was announced
const HEADS_ITEMS = /^[^。；：！？:;!?]{2,60}$/;
// 按照（一）, 第三条（一）: cited
const CITES = /[条款项照据至和及与或按见]$/;
/** The next item stands no farther below. */
const FARTHEST_ITEM = 60;

/**
 * 一、健全紧急止付机制（一）准确反馈流水号。, where the line break behind the heading is lost: the next line that begins
 * with （…） bears the number behind. Null where the heading, or what stands below it, says anything else.
 */
function firstBehindHeading(lines: readonly PageLine[], index: number): MarkWithin | null {
  const line = lines[index];
  if (line?.mark?.style !== 'han') return null;
  const { text, mark: own } = line;
  FIRST_BEHIND.lastIndex = own.textStart;
  const at = FIRST_BEHIND.exec(text)?.index ?? -1;
  const heading = text.slice(own.textStart, Math.max(at, own.textStart));
  if (!HEADS_ITEMS.test(heading) || CITES.test(heading)) return null;
  const mark = readMark(text.slice(at, at + MARK_LENGTH));
  if (mark?.style !== 'han-paren' || mark.ordinal === null || text.slice(at + mark.textStart).trim() === '')
    return null;
  for (let below = index + 1; below <= index + FARTHEST_ITEM; below++) {
    const next = lines[below]?.mark;
    if (next === undefined || next?.style === 'article') return null;
    if (next?.style === 'han-paren')
      return next.ordinal?.number === mark.ordinal.number + 1 ? { at, mark } : null;
  }
  return null;
}

/**
 * …：（一）申请书； or （一）…；（二）…； or 二、…。三、… above a line that begins with the next one: the number there
 * proves that those in the line are items too, however few.
 */
function rowBefore(line: PageLine, next: PageLine | undefined): readonly MarkWithin[] {
  const style = next?.mark?.style;
  const following = next?.mark?.ordinal?.number ?? 0;
  if ((style !== 'han-paren' && style !== 'han') || following < 2 || !ITEM_END.test(line.text)) return [];
  const row = rowsWithin(style, line, [], style === 'han' ? SENTENCE_END : ITEM_END).at(-1);
  const last = row?.found.at(-1)?.mark.ordinal?.number;
  return row !== undefined && last === following - 1 ? row.found : [];
}

/** The items of the rows of a style that are long enough. */
function rowsOf(
  style: MarkStyle,
  line: PageLine,
  above: readonly MarkWithin[],
  end: RegExp,
): readonly MarkWithin[] {
  const rows = rowsWithin(style, line, above, end);
  return rows
    .filter((row) => Math.min(row.before, 1) + row.found.length >= ENOUGH_ITEMS)
    .flatMap((row) => row.found);
}

/** The rows of a style; a row ends where a mark above it stands. */
function rowsWithin(
  style: MarkStyle,
  line: PageLine,
  above: readonly MarkWithin[],
  end: RegExp,
): readonly Row[] {
  const { text, mark: own } = line;
  const quotes = new Quotes(text);
  let passed = 0;
  const rows: Row[] = [{ found: [], before: own?.style === style ? (own.ordinal?.number ?? 0) : 0 }];
  for (const { index: at } of text.matchAll(ITEM_MARK)) {
    const mark = readMark(text.slice(at, at + MARK_LENGTH));
    if (mark?.style !== style || mark.ordinal === null || at === 0 || quotes.isOpenAt(at)) continue;
    const row = rows.at(-1);
    while ((above[passed]?.at ?? at) < at) passed++;
    const heading = above[passed - 1];
    const startsRow = mark.ordinal.number === 1;
    const endsThere =
      end.test(text.slice(Math.max(0, at - MARK_LENGTH), at)) ||
      (startsRow && heading !== undefined && isHeading(text, heading.at + heading.mark.textStart, at));
    if (!endsThere || row === undefined) continue;
    if (startsRow) rows.push({ found: [{ at, mark }], before: 0 });
    else if (mark.ordinal.number === row.before + row.found.length + 1) row.found.push({ at, mark });
  }
  return rows;
}
