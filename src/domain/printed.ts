/** How a provision is printed: its mark before its text, the cells of its rows. */
import { type Provision, type TableCell, textParts, walkProvisions } from './provision.ts';

/** A mark before its heading or text: 第十八条 stands apart from what follows it, （一） and 一、 do not. */
export function markOf(num: string | null): string {
  if (num === null) return '';
  return /[\p{Script=Han}\d]$/u.test(num) ? `${num}　` : num;
}

/** All text of a provision, its mark included, on one line: for descriptions and machine readers. */
export function plainText(provision: Provision): string {
  return [...walkProvisions([provision])]
    .map(({ provision: each }) => {
      const texts = textParts(each).map(({ text }) => text);
      return markOf(each.num) + texts.join(' ');
    })
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The cells of a row. Where they do not make up the whole text, it is one cell: nothing is lost. */
export function cellsOf(text: string, cells: readonly TableCell[] | null): readonly TableCell[] {
  const joined = cells?.map(({ start, end }) => text.slice(start, end)).join('\t');
  return cells === null || joined !== text ? [{ start: 0, end: text.length, colSpan: 1, rowSpan: 1 }] : cells;
}
