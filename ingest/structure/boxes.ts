/**
 * The boxes of plans: 专栏1 创新平台建设工程 above a list, a table or paragraphs of its own, in the middle of
 * the text that goes on behind it. A text shows no frame, so numbers tell where a box ends: its list is
 * the one that begins straight below its heading, and no number belongs to it but the next of that list.
 */
import type { UnaddressedProvision } from '../../src/domain/eid.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { LogicalLine } from '../clean/lines.ts';
import type { MarkStyle } from '../clean/marks.ts';
import { LISTED_STYLES } from '../clean/numbering.ts';
import { endsSentence } from '../clean/typography.ts';

/** Lines [from, to) of a text; the first of them is the heading. */
export interface Box {
  readonly from: number;
  readonly to: number;
}

// 专栏1 创新平台, 专栏 2　…, 专栏一：…, 专栏3-1
const HEADING =
  /^专栏[ \u3000]?(?:[0-9０-９]{1,3}(?:[-—.．][0-9０-９]{1,3})?|[一二三四五六七八九十]{1,3})(?=[ \u3000：:、.．\u3400-\u9fff]|$)/;
const LONGEST_HEADING = 60;
/** Marks of lists; all others end a box. */
const LISTS: ReadonlySet<MarkStyle> = new Set([...LISTED_STYLES, 'dash', 'bullet', 'enumerated']);

/** The boxes of a text from the first to the last; they do not overlap. */
export function findBoxes(
  lines: readonly LogicalLine[],
  ranks: Readonly<Record<MarkStyle, number>>,
): readonly Box[] {
  const boxes: Box[] = [];
  for (let from = 0; from < lines.length; from++) {
    if (!isBoxHeading(lines[from])) continue;
    const to = endOfBox(lines, from, ranks);
    boxes.push({ from, to });
    from = to - 1;
  }
  return boxes;
}

function isBoxHeading(line: LogicalLine | undefined): boolean {
  if (line === undefined || line.mark !== null || line.cells !== null) return false;
  return line.text.length <= LONGEST_HEADING && HEADING.test(line.text) && !/[。；，！？]/.test(line.text);
}

function endOfBox(
  lines: readonly LogicalLine[],
  from: number,
  ranks: Readonly<Record<MarkStyle, number>>,
): number {
  const first = lines[from + 1];
  if (first === undefined) return from + 1;
  if (first.cells !== null) return endOfRun(lines, from + 1, (line) => line.cells !== null || isNote(line));
  if (first.mark === null)
    return endOfRun(
      lines,
      from + 1,
      (line) => line.mark === null && line.cells === null && !isBoxHeading(line),
    );
  return endOfList(lines, from + 1, ranks);
}

function endOfRun(
  lines: readonly LogicalLine[],
  from: number,
  belongs: (line: LogicalLine) => boolean,
): number {
  let at = from;
  for (let line = lines[at]; line !== undefined && belongs(line); line = lines[at]) at++;
  return at;
}

/** A list that does not begin at its beginning goes on from above the box, which then is empty. */
function endOfList(
  lines: readonly LogicalLine[],
  from: number,
  ranks: Readonly<Record<MarkStyle, number>>,
): number {
  const style = lines[from]?.mark?.style;
  if (style === undefined || !LISTS.has(style) || (lines[from]?.mark?.ordinal?.number ?? 1) !== 1)
    return from;
  let last = 0;
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const { mark } = line;
    if (mark === null) {
      if (isBoxHeading(line) || !belongsToItem(lines, at)) break;
    } else if (mark.style === style) {
      if (mark.ordinal !== null && mark.ordinal.number !== last + 1) break;
      last = mark.ordinal?.number ?? last;
    } else if (!LISTS.has(mark.style) || ranks[mark.style] < ranks[style]) break;
  }
  return at;
}

/** （一）工业 and below it what is said of it; an item that is a whole sentence has nothing below it. */
function belongsToItem(lines: readonly LogicalLine[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  if (above === undefined || line === undefined) return false;
  if (line.cells !== null) return true;
  return above.mark !== null && !endsSentence(above.text);
}

/** Whether a paragraph is a note on the table above it. */
export function isNote({ text }: LogicalLine): boolean {
  return /^(?:注|备注|说明|资料来源|数据来源)[：:]/.test(text);
}

/** Where neither a list nor a table shows how far a box goes, it has been taken to go as far as its paragraphs. */
export function checkBoxes(body: readonly UnaddressedProvision[]): readonly Problem[] {
  return body.flatMap((node) => {
    if (node.shape === 'leaf') return [];
    const below = checkBoxes(node.children);
    const isGuessed =
      node.kind === 'group' &&
      HEADING.test(node.heading ?? '') &&
      node.children.every(({ kind }) => kind === 'paragraph' || kind === 'group');
    if (!isGuessed) return below;
    return [
      ...below,
      {
        code: 'paragraphs-guessed',
        message: `“${node.heading}”到哪里为止，文本中没有标志，已把其后 ${node.children.length} 段收入该专栏，请核对。`,
        lines: node.lines,
      },
    ];
  });
}
