/** How many lines the pages of two columns have, where nothing in the text parts them. */
import { NUMERAL_CHARACTERS, parseNumeral } from '../../src/text/numerals.ts';

/** Lines of a page. */
const SHORTEST_PAGE = 20;
export const TALLEST_PAGE = 120;

/** The pieces of a line, which is so many lines below the first. */
interface Sides {
  readonly index: number;
  readonly left: string;
  readonly right: string;
}

/** How many lines make a page: so many that the articles follow one another best; infinite where none do. */
export function heightOfPage(rows: readonly Sides[]): number {
  const left = rows.flatMap(({ left, index }) => numberOf(left, index));
  const right = rows.flatMap(({ right, index }) => numberOf(right, index));
  let best = {
    height: Number.POSITIVE_INFINITY,
    inOrder: countInOrder(left, right, Number.POSITIVE_INFINITY),
  };
  for (let height = SHORTEST_PAGE; height <= TALLEST_PAGE; height++) {
    const inOrder = countInOrder(left, right, height);
    if (inOrder > best.inOrder) best = { height, inOrder };
  }
  return best.height;
}

interface NumberAt {
  readonly index: number;
  readonly number: number;
}

const ARTICLE = new RegExp(`^\\s*第([${NUMERAL_CHARACTERS}]{1,9})条`);

function numberOf(piece: string, index: number): readonly NumberAt[] {
  const number = parseNumeral(ARTICLE.exec(piece)?.[1] ?? '');
  return number === null ? [] : [{ index, number }];
}

/** How many numbers follow the one before them, where pages have so many lines. */
function countInOrder(left: readonly NumberAt[], right: readonly NumberAt[], height: number): number {
  const sheetOf = (one: NumberAt | undefined): number =>
    one === undefined ? Number.POSITIVE_INFINITY : Math.floor(one.index / height);
  let [fromLeft, fromRight, last, inOrder] = [0, 0, 0, 0];
  for (;;) {
    const isLeft = sheetOf(left[fromLeft]) <= sheetOf(right[fromRight]);
    const next = isLeft ? left[fromLeft++] : right[fromRight++];
    if (next === undefined) return inOrder;
    if (next.number === last + 1) inOrder++;
    last = next.number;
  }
}
