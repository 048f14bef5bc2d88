/** How a provision is printed: its mark before its text, the cells of its rows. */
import { type Provision, type TableCell, textParts, walkProvisions } from './provision.ts';

// 第十八条, 附件1; - and ●; a) as standards print it (GB/T 1.1)
const STANDS_APART = /(?:(?!是)\p{Script=Han}|\d|[-*+•⁃\p{So}\p{Co}]|^[A-Za-z]\))$/u;

/** A mark before its heading or text: 第十八条, 附件1, a) and bullets stand apart from what follows them, （一）, 一、 and 一是 do not. */
export function markOf(num: string | null): string {
  if (num === null) return '';
  return STANDS_APART.test(num) ? `${num}　` : num;
}

/** All text of a provision, its mark included, on one line: for descriptions and machine readers. */
export function plainText(provision: Provision): string {
  return openingText([provision], Number.POSITIVE_INFINITY);
}

/** The same of several from the first on, up to the provision with which it has `most` characters or more. */
export function openingText(provisions: readonly Provision[], most: number): string {
  let all = '';
  for (const { provision } of walkProvisions(provisions)) {
    const texts = textParts(provision).map(({ text }) => text);
    all += ` ${markOf(provision.num)}${texts.join(' ')}`;
    if (all.length > most) break;
  }
  return all.replace(/\s+/g, ' ').trim();
}

/** The cells of a row. Where they do not make up the whole text, it is one cell: nothing is lost. */
export function cellsOf(text: string, cells: readonly TableCell[] | null): readonly TableCell[] {
  const joined = cells?.map(({ start, end }) => text.slice(start, end)).join('\t');
  return cells === null || joined !== text ? [{ start: 0, end: text.length, colSpan: 1, rowSpan: 1 }] : cells;
}
