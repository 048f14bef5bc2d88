/** The numbers of the cited clauses that could be the one a draft restates, each with how well it suits. */
import { lastStepOf } from '../domain/eid.ts';
import { isFiner } from '../domain/levels.ts';
import type { EId } from '../domain/provision.ts';
import type { TextSpan } from '../domain/span.ts';
import type { Work, WorkId } from '../domain/work.ts';
import { areComparable, isDate, type Quantity, statementsOf } from '../text/quantities.ts';
import { type Alignment, alignmentOf, areAligned, sizeOf } from './aligned.ts';
import type { JudgedCitation } from './citation.ts';
import type { DocumentText } from './document-text.ts';
import type { FigureBeside } from './figures-beside.ts';
import type { HeldFigure } from './held-figures.ts';
import type { CheckedLibrary } from './library.ts';
import { areContrary, areOfOneBound, type Likeness, likenessOf } from './surroundings.ts';

export type Figure = Omit<FigureBeside<unknown>, 'citations'>;

/** A place that is cited. */
export interface Clause {
  readonly work: WorkId;
  readonly held: Work | null;
  readonly text: DocumentText;
  /** In the original text. */
  readonly span: TextSpan;
  /** It is a chapter or the whole document, where much is said in like words. */
  readonly isWide: boolean;
}

/** The places cited, those that exist. */
export async function clausesOf(
  cited: readonly JudgedCitation[],
  library: CheckedLibrary,
): Promise<Clause[]> {
  const clauses: Clause[] = [];
  for (const { meant } of cited) {
    const { work, places } = meant;
    const texts = work === null ? null : await library.texts(work);
    if (work === null || texts === null) continue;
    const text = texts.marked;
    for (const { eId } of places) {
      const span = eId === null ? { start: 0, end: text.original.length } : text.originalRangeOf(eId);
      if (span !== null) clauses.push({ work, held: library.work(work), text, span, isWide: isWide(eId) });
    }
  }
  return clauses;
}

function isWide(eId: EId | null): boolean {
  const kind = eId === null ? null : lastStepOf(eId)?.kind;
  return kind === null || (kind !== undefined && isFiner('article', kind));
}

/** The day on which the document was issued, or another of its own. */
export function isDateOf(stated: Quantity, work: Work | null): boolean {
  if (work === null || !isDate(stated)) return false;
  const [wanted = ''] = statementsOf(stated);
  const { adopted, issued, effective, ended } = work.dates;
  const dates = [adopted, issued, effective, ended, ...work.history.map(({ date }) => date)];
  return dates.some((date) => {
    const value = (date ?? '').split('-').map(Number).join('-');
    return statementsOf({ unit: '年月日', value }).includes(wanted);
  });
}

/** A number of a clause that could be the one that is restated. */
export interface Candidate {
  readonly clause: Clause;
  readonly held: HeldFigure;
  /** `contrary`: the same number, bounded the other way, 50户以上 and 50户以下. */
  readonly relation: 'same' | 'contrary' | 'other';
  readonly likeness: Likeness;
  readonly alignment: Alignment;
  readonly score: number;
}

/** The numbers of a clause that could be the one that is restated. Only of those the surroundings are read. */
export function candidatesIn(
  draft: string,
  clause: Clause,
  { quantity: stated, surroundings }: Figure,
): Candidate[] {
  const [wanted = ''] = statementsOf(stated);
  return clause.text.figures().flatMap((held): Candidate[] => {
    const { span, value } = held.quantity;
    if (!isWithin(span, clause.span)) return [];
    const isSame =
      statementsOf(held.quantity).includes(wanted) ||
      (value === stated.value && areComparable(held.quantity, stated));
    if (!isSame && !areComparable(held.quantity, stated)) return [];
    // The one end of 2至3支 is not the other end of 3至4支.
    if (isSame && stated.end !== null && held.quantity.end !== null && stated.end !== held.quantity.end)
      return [];
    const around = held.around();
    const { bound } = surroundings();
    const relation = !isSame ? 'other' : areContrary(bound, around.bound) ? 'contrary' : 'same';
    const isAgainst = relation === 'other' && !areOfOneBound(bound, around.bound);
    const likeness = isAgainst ? UNLIKE : likenessOf(surroundings(), around, held.topics());
    const alignment =
      isAgainst || clause.isWide ? UNALIGNED : alignmentOf(draft, stated.span, clause.text.original, span);
    const score =
      scoreOf(likeness, stated, held.quantity) + (areAligned(alignment) ? sizeOf(alignment) / 2 : 0);
    return [{ clause, held, relation, likeness, alignment, score }];
  });
}

const UNLIKE: Likeness = { shared: 0, share: 0, topics: 0, topicShare: 0, tied: null };
const UNALIGNED: Alignment = { before: 0, behind: 0 };

function scoreOf({ shared, topics, tied }: Likeness, stated: Quantity, held: Quantity): number {
  const tie = tied === null ? 0 : tied ? 6 : -6;
  return tie + shared + topics / 2 + (stated.end === held.end ? 1 : 0) + (stated.unit === held.unit ? 1 : 0);
}

export function bestOf(candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  for (const each of candidates) if (best === null || each.score > best.score) best = each;
  return best;
}

export function isWithin(inner: TextSpan, { start, end }: TextSpan): boolean {
  return start <= inner.start && inner.end <= end;
}
