/**
 * The verdict on a number that restates a clause without quotation marks. Wrong only where the clause
 * surely has another one for the same thing: among the same words, or for the same date. Where that is
 * likely and not sure it is a doubt with the clause beside it. A number that the clause has nothing to
 * compare with is left open, which the caller says at the citation.
 */
import type { TextSpan } from '../domain/span.ts';
import type { ComparedPiece } from '../search/compare.ts';
import { isDate, type Quantity } from '../text/quantities.ts';
import { areAligned, sizeOf } from './aligned.ts';
import { isOneText, type JudgedCitation } from './citation.ts';
import {
  bestOf,
  type Candidate,
  type Clause,
  candidatesIn,
  clausesOf,
  type Figure,
  isDateOf,
  isWithin,
} from './figure-candidates.ts';
import { type Evidence, type Judgement, judged } from './finding.ts';
import type { HeldFigure } from './held-figures.ts';
import type { CheckedLibrary } from './library.ts';
import { boundOf, tieOf } from './surroundings.ts';

/** Pairs of characters around both numbers that must be the same, and their share of the draft's. */
const LEAST_ALIKE = { shared: 3, share: 0.5 };
/** Where the sentence does not say what is to be, it must nearly be the clause's own. */
const LEAST_ALIKE_UNRULED = { shared: 4, share: 0.8 };
/** Where both are for the same date, or no other number of the clause can be meant. */
const LEAST_ALIKE_TIED = { topics: 2, topicShare: 0.5 };
const LEAST_LIKELY = { topics: 2, topicShare: 0.4 };

/** Characters that must be the same around a rival, more than around the number itself. */
const LEAST_BETTER_ALIGNED = 6;

/** What became of a number: the clause says it; it does not, or perhaps not; there is nothing to compare it with. */
export type FigureOutcome =
  | { readonly sort: 'said' }
  | { readonly sort: 'differs'; readonly judgement: Judgement }
  | { readonly sort: 'open' };

const SAID: FigureOutcome = { sort: 'said' };
const OPEN: FigureOutcome = { sort: 'open' };

/** `cited`: what the number stands beside, of which any may say it. */
export async function judgeFigure(
  draft: string,
  figure: Figure,
  cited: readonly JudgedCitation[],
  library: CheckedLibrary,
): Promise<FigureOutcome> {
  const clauses = await clausesOf(cited, library);
  if (clauses.some(({ held }) => isDateOf(figure.quantity, held))) return SAID;
  const candidates = clauses.flatMap((clause) => candidatesIn(draft, clause, figure));
  const same = candidates.filter(({ relation }) => relation === 'same');
  const best = bestOf(same);
  const others = candidates.filter((each) => each.relation !== 'same' && !isOtherEnd(each, best));
  const field: Field = {
    isAlone: new Set(others.map(({ held }) => held.quantity.value)).size === 1,
    isAdrift: best === null && isAdriftIn(clauses, figure),
  };
  const rival = bestOf(others.filter((each) => isLikely(each, figure) || isSure(each, figure, field)));
  // Of a year that the clause names, the number beside it tells whether it is the right one.
  const isNamed = best !== null && isDate(figure.quantity);
  if (rival === null || isNamed) return best === null ? OPEN : await unrivalled(best, draft, figure, library);
  const sure = isSure(rival, figure, field);
  if (best !== null && !isRivalled(best, same, rival, sure)) return unrivalled(best, draft, figure, library);
  if (
    figure.telling === 'past' ||
    (figure.goesOn && !isSure(rival, { ...figure, telling: 'plain' }, CROWDED))
  )
    return OPEN;
  const isWhole = cited.every((each) => each.meant.places.length > 0 && isOneText(each));
  const isCertain =
    sure &&
    isWhole &&
    !isOfOther(same, rival, figure) &&
    !rival.held.quantity.approximate &&
    mayBeWrong(figure, rival);
  const judgement = await differing(
    draft,
    figure.quantity,
    rival,
    { isCertain, isHeld: best !== null, isAdrift: rival.likeness.tied === false },
    library,
  );
  return { sort: 'differs', judgement };
}

/** 2至3支: whoever says 3支 is not told that it is 2. */
function isOtherEnd({ held: { quantity } }: Candidate, best: Candidate | null): boolean {
  const said = best?.held.quantity;
  if (said === undefined || said.end === null || quantity.end === null || said.end === quantity.end)
    return false;
  const [first, last] = said.end === 'first' ? [said, quantity] : [quantity, said];
  return last.span.start >= first.span.end && last.span.start - first.span.end <= LONGEST_JOIN;
}

/** 至, ——. */
const LONGEST_JOIN = 2;

/** Whether, of a number that the clause has, another one suits the draft's words or date better. */
function isRivalled(best: Candidate, same: readonly Candidate[], rival: Candidate, sure: boolean): boolean {
  if (isBetterAligned(rival, same)) return true;
  if (rival.likeness.tied === true && best.likeness.tied === false) return true;
  if (rival.likeness.tied !== true && same.some(({ alignment }) => areAligned(alignment))) return false;
  // Where the date tells which is meant, those of another date or of none do not count.
  const contenders = rival.likeness.tied === true ? same.filter((each) => each.likeness.tied === true) : same;
  const weight = rival.relation === 'contrary' ? 1 : 2;
  return sure && contenders.every(({ likeness }) => likeness.shared * weight < rival.likeness.shared);
}

/** Whether the rival stands between the draft's very words, and the number itself nowhere nearly so. */
function isBetterAligned({ alignment, likeness }: Candidate, same: readonly Candidate[]): boolean {
  return (
    likeness.tied !== false &&
    areAligned(alignment) &&
    same.every((each) => sizeOf(each.alignment) + LEAST_BETTER_ALIGNED <= sizeOf(alignment))
  );
}

/** Whether the clause may say the number of the same thing after all. The date tells that it is another thing's. */
function isOfOther(same: readonly Candidate[], rival: Candidate, figure: Figure): boolean {
  if (isBetterAligned(rival, same)) return false;
  if (rival.likeness.tied !== true) return same.length > 0;
  return same.some((each) => each.likeness.tied !== false && isLikely(each, figure));
}

/** What a draft's own office does may differ from the clause; to the same date it restates it. */
function mayBeWrong({ telling, quantity }: Figure, { likeness }: Candidate): boolean {
  if (quantity.approximate || telling === 'planned') return false;
  return telling !== 'ours' || likeness.tied === true;
}

/** What else there is for a number to be measured by. */
interface Field {
  /** There is no third number that could be meant. */
  readonly isAlone: boolean;
  /** The clause names neither the number nor the date that it is for: 到2027年达到3亿. */
  readonly isAdrift: boolean;
}

const CROWDED: Field = { isAlone: false, isAdrift: false };

/** Whether the draft gives a number and its date together, and the clause names neither. */
function isAdriftIn(clauses: readonly Clause[], { surroundings, telling }: Figure): boolean {
  const { ties } = surroundings();
  if (ties.size === 0 || telling !== 'rule') return false;
  return clauses.every(
    ({ text, span, isWide }) =>
      !isWide &&
      text.figures().every(({ quantity }) => !isWithin(quantity.span, span) || !ties.has(tieOf(quantity))),
  );
}

function isSure(candidate: Candidate, figure: Figure, { isAlone, isAdrift }: Field): boolean {
  const { clause, likeness, alignment, held } = candidate;
  const { shared, share, topics, topicShare, tied } = likeness;
  const least = figure.telling === 'rule' || figure.telling === 'ours' ? LEAST_ALIKE : LEAST_ALIKE_UNRULED;
  if (tied === false && !isAdrift) return false;
  if (areAligned(alignment)) return true;
  if (shared >= least.shared && share >= least.share) return true;
  const isFew = figure.surroundings().pairs.size < LEAST_ALIKE_TIED.topics && !clause.isWide;
  if (topicShare < LEAST_ALIKE_TIED.topicShare || (topics < LEAST_ALIKE_TIED.topics && !isFew)) return false;
  if (tied === true || isAdrift) return true;
  const isOfSameUnit = held.quantity.unit === figure.quantity.unit;
  return isAlone && isOfSameUnit && !clause.isWide && figure.telling === 'rule' && shared > 0;
}

function isLikely({ likeness: { topics, topicShare, tied } }: Candidate, { telling }: Figure): boolean {
  if (telling === 'planned') return false;
  if (tied === true) return topics > 0 || topicShare === 1;
  return topics >= LEAST_LIKELY.topics && topicShare >= LEAST_LIKELY.topicShare;
}

/** The clause has the number and none that suits better; one end of 2至3支 is not 3支. */
async function unrivalled(
  best: Candidate,
  draft: string,
  { quantity, surroundings, goesOn }: Figure,
  library: CheckedLibrary,
): Promise<FigureOutcome> {
  if (isDate(quantity)) return SAID;
  const { clause, held, likeness } = best;
  if (quantity.end === null && held.quantity.end !== null && surroundings().bound === '' && !goesOn) {
    const range = rangeOf(clause, held);
    const ours = draft.slice(quantity.span.start, quantity.span.end);
    const message = `所引条款中写的是“${clause.text.original.slice(range.start, range.end)}”，请核对“${ours}”。`;
    const evidence = [await evidenceOf(clause, range, ours, library)];
    return { sort: 'differs', judgement: judged('figures-unsure', message, { evidence }) };
  }
  return clause.isWide && likeness.topics === 0 && surroundings().pairs.size > 0 ? OPEN : SAID;
}

/** Both ends of the range that a number is one of, or the number alone. */
function rangeOf({ text }: Clause, { quantity: { span, end } }: HeldFigure): TextSpan {
  if (end === null) return span;
  const figures = text.figures();
  const at = figures.findIndex(({ quantity }) => quantity.span.start === span.start);
  const other = figures[end === 'first' ? at + 1 : at - 1]?.quantity.span ?? span;
  return { start: Math.min(span.start, other.start), end: Math.max(span.end, other.end) };
}

/** `isHeld`: the clause has the number, for something else; `isAdrift`: what it is compared with is of another date. */
async function differing(
  draft: string,
  stated: Quantity,
  { clause, held, relation }: Candidate,
  {
    isCertain,
    isHeld,
    isAdrift,
  }: { readonly isCertain: boolean; readonly isHeld: boolean; readonly isAdrift: boolean },
  library: CheckedLibrary,
): Promise<Judgement> {
  const { original } = clause.text;
  const isContrary = relation === 'contrary';
  const whole = stated.end === null ? rangeOf(clause, held) : held.quantity.span;
  const span = isContrary ? boundOf(original, whole).span : whole;
  const ownSpan = isContrary ? boundOf(draft, stated.span).span : stated.span;
  const [ours, theirs] = [draft.slice(ownSpan.start, ownSpan.end), original.slice(span.start, span.end)];
  const evidence = [await evidenceOf(clause, span, ours, library)];
  if (isCertain) {
    const message = isAdrift
      ? `所引条款中没有“${ours}”，最相近的是“${theirs}”。`
      : `所引条款中与此相应的是“${theirs}”，不是“${ours}”。`;
    return judged('figures', message, { marks: [ownSpan], evidence });
  }
  const message = isHeld
    ? `所引条款中与此相应的似是“${theirs}”；“${ours}”在其中另有所指，请核对。`
    : `所引条款中没有“${ours}”，与此相应的似是“${theirs}”，请核对。`;
  return judged('figures-unsure', message, { evidence });
}

/** Where the number stands, and its sentence with the draft's number beside its own. */
function evidenceOf(
  { work, text }: Clause,
  span: TextSpan,
  ours: string,
  library: CheckedLibrary,
): Promise<Evidence> {
  const { original } = text;
  const eId = text.placeOfOriginal(span);
  const { start, end } = (eId === null ? null : text.originalRangeOf(eId)) ?? span;
  const before = original.slice(start, span.start).split(/[。；\n]/);
  const behind = original.slice(span.end, end).split(/[。；\n]/);
  const pieces: ComparedPiece[] = [
    { side: 'both', text: before.at(-1) ?? '' },
    { side: 'left', text: ours },
    { side: 'right', text: original.slice(span.start, span.end) },
    { side: 'both', text: behind[0] ?? '' },
  ];
  const shown = pieces.filter((piece) => piece.text !== '');
  return library.evidence({ work, eId }, original.slice(start, end), shown);
}
