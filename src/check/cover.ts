/** Whether stretches of a text lie within some others; each asked in the logarithm of their number. */
import { firstNotBefore } from '../domain/bisect.ts';
import type { TextSpan } from '../domain/span.ts';

/** `spans`: in order and without overlap. The answer is whether one of them holds all of the span asked for. */
export function createCover(spans: readonly TextSpan[]): (span: TextSpan) => boolean {
  return ({ start, end }) => {
    const next = firstNotBefore(0, spans.length, (index) => (spans[index]?.start ?? 0) <= start);
    const holder = spans[next - 1];
    return holder !== undefined && end <= holder.end;
  };
}
