/** Where a row that is in order parts in two. */

/**
 * The first index, from `from` on and below `to`, that is not before what is looked for, else `to`. `isBefore` must
 * hold for the first of the row and for no other; it is asked log2(to − from) times.
 */
export function firstNotBefore(from: number, to: number, isBefore: (index: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
