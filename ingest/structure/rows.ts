/**
 * Rows of items: which open item a mark goes on from, and which items a later one goes on from. Letters and
 * bullets have no place of their own in the outline of 一、（一）1.（1）, so that their rows say it.
 */
import type { LogicalLine } from '../clean/lines.ts';
import type { Mark, MarkStyle } from '../clean/marks.ts';
import { ENDS_LISTS } from '../clean/numbering.ts';
import { announces, type NestedItem, type NestedNode, ownText } from './nested.ts';

/** Styles of several prints, each of which makes rows of its own: （A） above a), ● above ○, - above a - that is set in. */
const PRINTED_APART: ReadonlySet<MarkStyle> = new Set(['letter', 'roman', 'bullet']);

/** Equal for marks of one row, whatever their numbers. */
function rowKey({ style, num, depth = 0 }: Mark): string {
  if (!PRINTED_APART.has(style)) return style;
  const print = num.replace(/[A-ZＡ-Ｚ\u2160-\u216f]+/, 'A').replace(/[a-zａ-ｚ\u2170-\u217f]+/, 'a');
  return `${style} ${print} ${depth}`;
}

/** Whether a mark goes on the row of an open item. */
export function isOfRow({ line }: NestedNode, mark: Mark): boolean {
  return line?.mark != null && line.mark.style === mark.style && rowKey(line.mark) === rowKey(mark);
}

/**
 * Whether a mark that goes on no open row begins one in the innermost item: a colon announces it, a bullet has
 * another sign than the one it stands below, whose words have no end yet, or the lettered item before that one holds such a row too.
 *
 * @param brothers what stands beside the item, itself the last
 */
export function beginsBelow(mark: Mark, item: NestedNode, brothers: readonly NestedItem[]): boolean {
  if (announces(item)) return true;
  if (item.style === 'bullet') return mark.style === 'bullet' && !/[；;。]$/.test(ownText(item).trimEnd());
  const before = brothers.at(-2);
  if (mark.ordinal?.number !== 1 || !isLettered(item.style) || before === undefined || 'paragraph' in before)
    return false;
  return before.node.style === item.style && rowsIn(before.node).has(rowKey(mark));
}

interface RowsHeld {
  readonly keys: Set<string>;
  /** How many items have been looked at. */
  count: number;
}

/** Known from one mark to the next: an item may hold very many others, to which more are only ever added. */
const ROWS_HELD = new WeakMap<NestedNode, RowsHeld>();

/** The keys of the rows that stand straight below a node. */
function rowsIn(node: NestedNode): ReadonlySet<string> {
  const held = ROWS_HELD.get(node) ?? { keys: new Set(), count: 0 };
  ROWS_HELD.set(node, held);
  for (; held.count < node.items.length; held.count++) {
    const item = node.items[held.count];
    const mark = item !== undefined && 'node' in item ? item.node.line?.mark : null;
    if (mark != null) held.keys.add(rowKey(mark));
  }
  return held.keys;
}

function isLettered(style: MarkStyle | null): boolean {
  return style === 'letter' || style === 'roman';
}

/**
 * The lettered and bulleted items that another of their row follows: what stands between the two belongs to the
 * first. Between two bullets of a row stand none but bullets of other rows.
 */
export function itemsThatGoOn(lines: readonly LogicalLine[]): ReadonlySet<LogicalLine> {
  const goOn = new Set<LogicalLine>();
  const letters = new Map<string, number>();
  const bullets = new Set<string>();
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line === undefined) continue;
    const { mark } = line;
    if (mark?.style !== 'bullet') bullets.clear();
    if (mark === null) continue;
    const { style, ordinal } = mark;
    if (ENDS_LISTS.has(style)) letters.clear();
    const key = rowKey(mark);
    if (style === 'bullet') {
      if (bullets.has(key)) goOn.add(line);
      bullets.add(key);
    } else if (isLettered(style) && ordinal !== null) {
      if ((letters.get(key) ?? 0) > ordinal.number) goOn.add(line);
      letters.set(key, ordinal.number);
    }
  }
  return goOn;
}
