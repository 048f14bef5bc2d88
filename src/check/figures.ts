/**
 * The verdict on a number that restates a clause without quotation marks. Wrong only where the clause
 * has a number of the same unit among the same words, and nowhere this one. Where it has this one among
 * other words, that is a doubt. Of all other numbers nothing is said, because a draft's own amounts and
 * days stand beside citations too, and a doubt at each of them would hide those that matter.
 */
import type { Address } from '../domain/reference.ts';
import type { ComparedPiece } from '../search/compare.ts';
import { findQuantities, type Quantity, statementsOf } from '../text/quantities.ts';
import type { JudgedCitation } from './citation.ts';
import type { FigureBeside } from './figures-beside.ts';
import { type Judgement, judged } from './finding.ts';
import type { CheckedLibrary } from './library.ts';
import { likeness, ORIGINAL_REACH, type Surroundings, surroundingsOf } from './surroundings.ts';

/** Pairs of characters around both numbers that must be the same, and their share of the draft's. */
const LEAST_ALIKE = { shared: 3, share: 0.5 };
/** Where the sentence does not say what is to be, it must nearly be the clause's own. */
const LEAST_ALIKE_UNRULED = { shared: 4, share: 0.8 };

/** A number of the clause with the words around it. */
interface HeldQuantity {
  readonly quantity: Quantity;
  readonly around: Surroundings;
}

/** Null: the clause says the number, or has none to compare it with. */
export async function judgeFigure(
  draft: string,
  { quantity, surroundings, rules }: Omit<FigureBeside<unknown>, 'citation'>,
  cited: JudgedCitation,
  library: CheckedLibrary,
): Promise<Judgement | null> {
  const clause = await onlyClause(cited, library);
  if (clause === null) return null;
  const held = quantitiesOf(clause.text);
  const least = rules ? LEAST_ALIKE : LEAST_ALIKE_UNRULED;
  const others = held.filter(
    (each) => each.quantity.unit === quantity.unit && each.quantity.value !== quantity.value,
  );
  const counterpart = mostAlike(surroundings, others, least);
  if (counterpart === null) return null;
  const same = held.filter((each) => says(each, quantity, surroundings));
  if (same.some(({ around }) => likeness(surroundings, around).shared * 2 >= counterpart.shared)) return null;
  const ours = draft.slice(quantity.span.start, quantity.span.end);
  const { start, end } = counterpart.quantity.span;
  const theirs = clause.text.slice(start, end);
  const pieces = piecesOf(clause.text, counterpart.quantity, ours);
  const evidence = [await library.evidence(clause.place, clause.text, pieces)];
  if (same.length > 0) {
    const message = `所引条款中与此相应的似是“${theirs}”；“${ours}”在其中另有所指，请核对。`;
    return judged('figures-unsure', message, { evidence });
  }
  const message = `所引条款中与此相应的是“${theirs}”，不是“${ours}”。`;
  return judged('figures', message, { marks: [quantity.span], evidence });
}

/** The one place cited, with its text; of several it is not known which is restated. */
async function onlyClause(
  { meant: { work, places } }: JudgedCitation,
  library: CheckedLibrary,
): Promise<{ readonly place: Address; readonly text: string } | null> {
  const [place, ...others] = places;
  const texts = work === null ? null : await library.texts(work);
  if (place === undefined || others.length > 0 || texts === null) return null;
  if (place.eId === null) return { place, text: texts.marked.original };
  const range = texts.marked.rangeOf(place.eId);
  return range === null ? null : { place, text: texts.marked.originalOf(range) };
}

function quantitiesOf(text: string): readonly HeldQuantity[] {
  const whole = { start: 0, end: text.length };
  return findQuantities(text).map((quantity) => ({
    quantity,
    around: surroundingsOf(text, quantity.span, whole, ORIGINAL_REACH),
  }));
}

/** 三年以上 does not say 三年以下. */
function says({ quantity, around }: HeldQuantity, stated: Quantity, { bound }: Surroundings): boolean {
  const [wanted = ''] = statementsOf(stated);
  const isOpposite = (bound === '上' && around.bound === '下') || (bound === '下' && around.bound === '上');
  return !isOpposite && statementsOf(quantity).includes(wanted);
}

function mostAlike(
  ours: Surroundings,
  held: readonly HeldQuantity[],
  least: typeof LEAST_ALIKE,
): { readonly quantity: Quantity; readonly shared: number } | null {
  let best: { readonly quantity: Quantity; readonly shared: number } | null = null;
  for (const { quantity, around } of held) {
    const { shared, share } = likeness(ours, around);
    if (shared < least.shared || share < least.share) continue;
    if (best === null || shared > best.shared) best = { quantity, shared };
  }
  return best;
}

/** The sentence of the clause, with the draft's number beside its own. */
function piecesOf(text: string, { span: { start, end } }: Quantity, ours: string): ComparedPiece[] {
  const pieces: ComparedPiece[] = [
    {
      side: 'both',
      text:
        text
          .slice(0, start)
          .split(/[。；\n]/)
          .at(-1) ?? '',
    },
    { side: 'left', text: ours },
    { side: 'right', text: text.slice(start, end) },
    { side: 'both', text: /^[^。；\n]*/.exec(text.slice(end))?.[0] ?? '' },
  ];
  return pieces.filter((piece) => piece.text !== '');
}
