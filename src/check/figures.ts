/**
 * The verdict on a number that restates a clause without quotation marks. Wrong only where the clause
 * has a number of the same unit among the same words, and nowhere this one. Where it has this one among
 * other words, that is a doubt. Of all other numbers nothing is said, because a draft's own amounts and
 * days stand beside citations too, and a doubt at each of them would hide those that matter.
 */
import type { TextSpan } from '../domain/span.ts';
import type { WorkId } from '../domain/work.ts';
import type { ComparedPiece } from '../search/compare.ts';
import { type Quantity, statementsOf } from '../text/quantities.ts';
import type { JudgedCitation } from './citation.ts';
import type { DocumentText } from './document-text.ts';
import type { FigureBeside } from './figures-beside.ts';
import { type Evidence, type Judgement, judged } from './finding.ts';
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
  const counterpart = mostAlike(
    surroundings,
    othersIn(clause, quantity),
    rules ? LEAST_ALIKE : LEAST_ALIKE_UNRULED,
  );
  if (counterpart === null) return null;
  const same = sameIn(clause, quantity, surroundings);
  if (same.some(({ around }) => likeness(surroundings, around).shared * 2 >= counterpart.shared)) return null;
  const ours = draft.slice(quantity.span.start, quantity.span.end);
  const { start, end } = counterpart.quantity.span;
  const theirs = clause.text.original.slice(start, end);
  const evidence = [await evidenceOf(clause, counterpart.quantity, ours, library)];
  if (same.length > 0) {
    const message = `所引条款中与此相应的似是“${theirs}”；“${ours}”在其中另有所指，请核对。`;
    return judged('figures-unsure', message, { evidence });
  }
  const message = `所引条款中与此相应的是“${theirs}”，不是“${ours}”。`;
  return judged('figures', message, { marks: [quantity.span], evidence });
}

interface Clause {
  readonly work: WorkId;
  readonly text: DocumentText;
  /** In the original text. */
  readonly span: TextSpan;
}

/** The one place cited; of several it is not known which is restated. */
async function onlyClause(
  { meant: { work, places } }: JudgedCitation,
  library: CheckedLibrary,
): Promise<Clause | null> {
  const [place, ...others] = places;
  const texts = work === null ? null : await library.texts(work);
  if (work === null || place === undefined || others.length > 0 || texts === null) return null;
  const text = texts.marked;
  const whole = { start: 0, end: text.original.length };
  const span = place.eId === null ? whole : text.originalRangeOf(place.eId);
  return span === null ? null : { work, text, span };
}

/** The numbers of the clause that pass a test. Only of those the surroundings are read, because a law has thousands. */
function quantitiesIn({ text, span: within }: Clause, test: (each: Quantity) => boolean): HeldQuantity[] {
  return text
    .quantities()
    .filter((each) => each.span.start >= within.start && each.span.end <= within.end && test(each))
    .map((quantity) => ({
      quantity,
      around: surroundingsOf(text.original, quantity.span, within, ORIGINAL_REACH),
    }));
}

function othersIn(clause: Clause, { unit, value }: Quantity): HeldQuantity[] {
  return quantitiesIn(clause, (each) => each.unit === unit && each.value !== value);
}

/** Where the clause says the number; 三年以上 does not say 三年以下. */
function sameIn(clause: Clause, stated: Quantity, { bound }: Surroundings): HeldQuantity[] {
  const [wanted = ''] = statementsOf(stated);
  const opposite = bound === '上' ? '下' : bound === '下' ? '上' : null;
  return quantitiesIn(clause, (each) => statementsOf(each).includes(wanted)).filter(
    ({ around }) => around.bound !== opposite,
  );
}

/** Where the number stands, and its sentence with the draft's number beside its own. */
function evidenceOf(
  { work, text }: Clause,
  { span }: Quantity,
  ours: string,
  library: CheckedLibrary,
): Promise<Evidence> {
  const { original } = text;
  const eId = text.placeOfOriginal(span);
  const { start, end } = (eId === null ? null : text.originalRangeOf(eId)) ?? span;
  const pieces: ComparedPiece[] = [
    {
      side: 'both',
      text:
        original
          .slice(start, span.start)
          .split(/[。；\n]/)
          .at(-1) ?? '',
    },
    { side: 'left', text: ours },
    { side: 'right', text: original.slice(span.start, span.end) },
    { side: 'both', text: original.slice(span.end, end).split(/[。；\n]/)[0] ?? '' },
  ];
  const shown = pieces.filter((piece) => piece.text !== '');
  return library.evidence({ work, eId }, original.slice(start, end), shown);
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
