/** The numbers of a document with what stands around each, found once and looked at when they are asked for. */
import { once } from '../domain/once.ts';
import type { TextSpan } from '../domain/span.ts';
import { findQuantities, isDate, type Quantity } from '../text/quantities.ts';
import { ORIGINAL_REACH, pairsOf, type Surroundings, surroundingsOf, tieOf, tiesOf } from './surroundings.ts';

export interface HeldFigure {
  /** Its span is one of the document's original text. */
  readonly quantity: Quantity;
  around(): Surroundings;
  /** Pairs of characters of the headings above it. */
  topics(): ReadonlySet<string>;
}

/** Where a number stands in the tree. */
export interface FigurePlace {
  /** The provision's own words. */
  readonly own: TextSpan;
  /** Heading and first words of each provision above it, the outermost first. */
  readonly heads: readonly TextSpan[];
}

/** Of the words above so many characters count, from both ends: 近期目标（2020—2025年）：…, …达到以下水平： */
const HEAD_REACH = 60;

/** In the order of the text. `placeOf`: of a stretch of it. */
export function heldFigures(original: string, placeOf: (span: TextSpan) => FigurePlace): HeldFigure[] {
  const quantities = findQuantities(original);
  return quantities.map((quantity, index) => {
    const place = once(() => placeOf(quantity.span));
    const heads = once(() =>
      place().heads.map(({ start, end }) =>
        end - start <= 2 * HEAD_REACH
          ? original.slice(start, end)
          : `${original.slice(start, start + HEAD_REACH)}\n${original.slice(end - HEAD_REACH, end)}`,
      ),
    );
    const ties = () => {
      const near = tiesOf(original, quantities, index, place().own);
      return near.size > 0 || isDate(quantity) ? near : datesOf(heads());
    };
    return {
      quantity,
      around: once(() => surroundingsOf(original, quantity.span, ORIGINAL_REACH, ties())),
      topics: once(() => new Set(heads().flatMap(pairsOf))),
    };
  });
}

/** The dates of the innermost heading that has any: 到2025年： above a list; of a table all its columns'. */
function datesOf(heads: readonly string[]): ReadonlySet<string> {
  for (const head of heads.toReversed()) {
    const dates = findQuantities(head).filter(isDate);
    if (dates.length > 0) return new Set(dates.map(tieOf));
  }
  return new Set();
}
