/** The reading position: which of many headings was the last to pass the top of the window. Pure. */

/**
 * Index of the last item whose top is at or above `line`; -1 where none is. `topOf` must not fall as
 * the index grows. Asks for about log2(count) tops, so that a law of 1,260 articles costs 11 layouts.
 */
export function lastAbove(count: number, topOf: (index: number) => number, line: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(middle) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
