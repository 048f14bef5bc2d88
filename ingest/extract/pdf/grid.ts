/** Ruled tables: rulings that cross make a grid, and what stands between them are cells. */
import type { Ruling } from './rulings.ts';

export interface Grid {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly (readonly GridCell[])[];
}

export interface GridCell {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** Lines closer than this are one line: the two sides of a border, a double border. */
const SAME_LINE = 3;
/** Share of a side that must be drawn for the side to part two cells. */
const BORDER_SHARE = 0.6;
/** More lines than this are a drawing or a map. */
const MAX_RULINGS = 3000;

/** The tables of a page. What has one column only is a frame, and no table. */
export function findGrids(rulings: readonly Ruling[]): readonly Grid[] {
  if (rulings.length > MAX_RULINGS) return [];
  return connected(rulings)
    .map(gridOf)
    .filter((grid) => grid !== null);
}

/** Groups of rulings that touch one another. */
function connected(rulings: readonly Ruling[]): readonly (readonly Ruling[])[] {
  const left = new Set(rulings);
  const groups: Ruling[][] = [];
  for (const ruling of rulings) {
    if (!left.delete(ruling)) continue;
    const group = [ruling];
    for (let i = 0; i < group.length; i++) {
      for (const other of left) {
        if (group[i] !== undefined && touches(group[i] as Ruling, other)) {
          left.delete(other);
          group.push(other);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

function touches(a: Ruling, b: Ruling): boolean {
  if (a.direction === b.direction) {
    const isSameLine = Math.abs(a.at - b.at) <= SAME_LINE;
    return isSameLine && a.from <= b.to + SAME_LINE && b.from <= a.to + SAME_LINE;
  }
  return (
    a.at >= b.from - SAME_LINE &&
    a.at <= b.to + SAME_LINE &&
    b.at >= a.from - SAME_LINE &&
    b.at <= a.to + SAME_LINE
  );
}

function gridOf(group: readonly Ruling[]): Grid | null {
  const verticals = group.filter((ruling) => ruling.direction === 'vertical');
  const horizontals = group.filter((ruling) => ruling.direction === 'horizontal');
  const xs = positions(verticals);
  const ys = positions(horizontals);
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return null;
  if (xs.length < 3 || ys.length < 2) return null;
  const taken = new Set<string>();
  const rows: GridCell[][] = [];
  for (let y = 0; y + 1 < ys.length; y++) {
    const row: GridCell[] = [];
    for (let x = 0; x + 1 < xs.length; x++) {
      if (taken.has(`${x} ${y}`)) continue;
      const colSpan = countOpen(x, xs, (at) => isDrawn(verticals, at, ys[y] ?? 0, ys[y + 1] ?? 0));
      const rowSpan = countOpen(y, ys, (at) => isDrawn(horizontals, at, xs[x] ?? 0, xs[x + colSpan] ?? 0));
      for (let i = 0; i < colSpan; i++) for (let j = 0; j < rowSpan; j++) taken.add(`${x + i} ${y + j}`);
      row.push({
        left: xs[x] ?? left,
        right: xs[x + colSpan] ?? right,
        top: ys[y] ?? top,
        bottom: ys[y + rowSpan] ?? bottom,
        colSpan,
        rowSpan,
      });
    }
    rows.push(row);
  }
  return { left, right, top, bottom, rows };
}

/** Places of lines, from left to right or from top to bottom, lines close together counted once. */
function positions(rulings: readonly Ruling[]): readonly number[] {
  const sorted = rulings.map((ruling) => ruling.at).sort((a, b) => a - b);
  const distinct: number[] = [];
  for (const at of sorted) {
    const last = distinct.at(-1);
    if (last === undefined || at - last > SAME_LINE) distinct.push(at);
  }
  return distinct;
}

/** How many steps from `index` on are not parted by a border. */
function countOpen(index: number, places: readonly number[], isBorder: (at: number) => boolean): number {
  let span = 1;
  while (index + span < places.length - 1 && !isBorder(places[index + span] ?? 0)) span++;
  return span;
}

function isDrawn(rulings: readonly Ruling[], at: number, from: number, to: number): boolean {
  const covered = rulings
    .filter((ruling) => Math.abs(ruling.at - at) <= SAME_LINE)
    .map((ruling) => Math.min(ruling.to, to) - Math.max(ruling.from, from))
    .reduce((most, length) => Math.max(most, length), 0);
  return covered >= (to - from) * BORDER_SHARE;
}
