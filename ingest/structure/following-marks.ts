/** What comes next in a text: an unmarked paragraph belongs to one item or to the next by the mark behind it. */
import type { LogicalLine } from '../clean/lines.ts';
import type { Box } from './boxes.ts';

/** For each line the next one with a mark; tables, figures and boxes aside: they stand anywhere. */
export function followingMarks(
  lines: readonly LogicalLine[],
  boxes: readonly Box[],
): readonly (LogicalLine | null)[] {
  const following: (LogicalLine | null)[] = new Array(lines.length).fill(null);
  let next: LogicalLine | null = null;
  let box = boxes.length - 1;
  for (let i = lines.length - 1; i >= 0; i--) {
    following[i] = next;
    while (i < (boxes[box]?.from ?? 0)) box--;
    if (i < (boxes[box]?.to ?? 0)) continue;
    const line = lines[i];
    const style = line?.mark?.style;
    if (line !== undefined && style !== undefined && style !== 'table' && style !== 'figure') next = line;
  }
  return following;
}
