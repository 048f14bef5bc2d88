/** Whether stretches of a text lie within some others; each asked in the logarithm of their number. */
import type { TextSpan } from '../domain/span.ts';

/** `spans`: in order and without overlap. The answer is whether one of them holds all of the span asked for. */
export function createCover(spans: readonly TextSpan[]): (span: TextSpan) => boolean {
  return ({ start, end }) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const holder = spans[low - 1];
    return holder !== undefined && end <= holder.end;
  };
}
