/**
 * Checks a draft (引文核对): every citation and every quotation in it against the library. The draft is
 * kept nowhere. The work is done in short slices between which others are served, and stops when the
 * signal says so; what was not reached is named in the report.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { VERDICTS, type Verdict } from '../domain/check.ts';
import type { TextSpan } from '../domain/span.ts';
import type { KnowledgeReader } from '../store/store.ts';
import { type JudgedCitation, judgeCitation } from './citation.ts';
import { createCover } from './cover.ts';
import { judgeFigure } from './figures.ts';
import { type DraftReport, type Finding, type Judgement, judged, REASONS } from './finding.ts';
import { type CheckedLibrary, type FindDatedText, openCheckedLibrary } from './library.ts';
import { judgeCitedQuotation, judgeUncited } from './quotation.ts';
import { type DraftCitation, type DraftQuotation, type DraftReading, readDraft } from './reading.ts';
import { unwrap } from './unwrap.ts';

export interface CheckOptions {
  /** ISO date; of several versions of a document the one in force on this day is meant. */
  readonly today: string;
  /** Finds the texts of a document besides the one that is shown, which 《…》（2018年修正） may mean. */
  readonly findDatedText?: FindDatedText;
  /** When it is aborted, the rest is reported as not checked. */
  readonly signal?: AbortSignal;
}

/** Never throws for what a draft holds. The caller keeps it within MAX_DRAFT (domain/check.ts). */
export async function checkDraft(
  draft: string,
  reader: KnowledgeReader,
  options: CheckOptions,
): Promise<DraftReport> {
  const { text, spanInDraft } = unwrap(draft);
  const report = await checkUnwrapped(text, reader, options);
  const findings = report.findings.map((each) => ({
    ...each,
    span: spanInDraft(each.span),
    marks: each.marks.map(spanInDraft),
  }));
  return { ...report, findings };
}

async function checkUnwrapped(
  draft: string,
  reader: KnowledgeReader,
  { today, findDatedText = async () => null, signal }: CheckOptions,
): Promise<DraftReport> {
  const reading = readDraft(draft);
  const library = await openCheckedLibrary(reader, findDatedText);
  const judgements: Judgements = new Map();
  const run: Run = { draft, library, judgements, isOver: () => signal?.aborted === true };
  for (const cited of reading.citations) {
    await nextTurn();
    if (!run.isOver()) judgements.set(cited, await judgeBest(draft, cited, library, today));
  }
  const isInCitation = createCover(headingsIn(judgements));
  const outside = <T>(all: readonly T[], spanOf: (each: T) => TextSpan) =>
    all.filter((each) => !isInCitation(spanOf(each)));
  const quotations = await quotationFindings(
    outside(reading.quotations, ({ span }) => span),
    run,
  );
  const figures = await figureFindings(
    outside(reading.figures, ({ quantity }) => quantity.span),
    run,
  );
  // What a quotation cites that stands so in the library is said by the text quoted, not by the draft.
  const isQuoted = createCover(
    quotations.filter(({ verdict }) => verdict === 'match').map(({ span }) => span),
  );
  const citations = outside(citationFindings(reading.citations, run), ({ span }) => span);
  const findings = [...quotations, ...figures, ...citations.filter(({ span }) => !isQuoted(span))].sort(
    (one, other) => one.span.start - other.span.start,
  );
  const complete = findings.every(({ reason }) => reason !== 'time');
  return { findings, totals: totalsOf(findings), own: reading.own, complete };
}

/** What the parts of one check share. */
interface Run {
  readonly draft: string;
  readonly library: CheckedLibrary;
  readonly judgements: Judgements;
  /** Whether the time is up. */
  isOver(): boolean;
}

async function quotationFindings(
  quotations: readonly DraftQuotation[],
  { library, judgements, isOver }: Run,
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const { span, ...quotation } of quotations) {
    await nextTurn();
    const judgement = isOver() ? outOfTime() : await judgeBeside(quotation, judgements, library);
    found.push(finding('quotation', span, judgement));
  }
  return found;
}

/** Those that differ, and those that were not reached. What could not be compared is said at the citation. */
async function figureFindings(
  figures: DraftReading['figures'],
  { draft, library, judgements, isOver }: Run,
): Promise<Finding[]> {
  const found: Finding[] = [];
  const open = new Map<DraftCitation, string[]>();
  for (const { citations, ...figure } of figures) {
    await nextTurn();
    const { span } = figure.quantity;
    const cited = citations.flatMap((each) => judgements.get(each) ?? []);
    if (cited.length < citations.length || isOver()) {
      found.push(finding('figure', span, outOfTime()));
      continue;
    }
    const outcome = await judgeFigure(draft, figure, cited, library);
    if (outcome.sort === 'differs') found.push(finding('figure', span, outcome.judgement));
    const last = citations.at(-1);
    if (outcome.sort !== 'open' || figure.goesOn || last === undefined) continue;
    const numbers = open.get(last) ?? [];
    open.set(last, numbers);
    numbers.push(draft.slice(span.start, span.end));
  }
  for (const [citation, numbers] of open) noteOpen(citation, numbers, judgements);
  return found;
}

const MOST_NAMED = 5;

/** A citation that is right must not seem to answer for numbers that nothing was found for. */
function noteOpen(cited: DraftCitation, numbers: readonly string[], judgements: Judgements): void {
  const judged = judgements.get(cited);
  if (judged === undefined || REASONS[judged.judgement.reason].verdict !== 'match') return;
  const distinct = [...new Set(numbers)];
  const named = distinct
    .slice(0, MOST_NAMED)
    .map((each) => `“${each}”`)
    .join('');
  const more = distinct.length > MOST_NAMED ? `等 ${distinct.length} 个数字` : '';
  const message = `${judged.judgement.message}同句中的${named}${more}未能在所引之处找到可以对照的数字，未作核对。`;
  judgements.set(cited, { ...judged, judgement: { ...judged.judgement, message } });
}

function citationFindings(citations: readonly DraftCitation[], { judgements }: Run): Finding[] {
  return citations.map((cited) => {
    const judged = judgements.get(cited);
    if (judged === undefined) return finding('citation', cited.citation.span, outOfTime());
    return finding('citation', judged.citation.span, judged.judgement);
  });
}

function outOfTime(): Judgement {
  return judged('time', '核对时间已到，这一处未及核对。请把文稿分成几部分再核对。');
}

function finding(sort: Finding['sort'], { start, end }: Finding['span'], judgement: Judgement): Finding {
  return { sort, span: { start, end }, verdict: REASONS[judgement.reason].verdict, ...judgement };
}

/** Characters of the draft that are read before a citation, and behind it at most. */
const MAX_LEAD = 60;
const MAX_TAIL = 200;

/** “二、发展目标” behind a place is a heading where the document has such a part, else a quotation. */
async function judgeBest(
  draft: string,
  { citation, extended }: DraftCitation,
  library: CheckedLibrary,
  today: string,
): Promise<JudgedCitation> {
  const { start, end } = citation.span;
  const tail = /^[^。！？\n]*/.exec(draft.slice(end, end + MAX_TAIL))?.[0] ?? '';
  const around = { lead: draft.slice(Math.max(0, start - MAX_LEAD), start), tail };
  const longer = extended === null ? null : await judgeCitation(extended, around, library, today);
  if (longer !== null && longer.meant.places.length > 0) return longer;
  return judgeCitation(citation, around, library, today);
}

type Judgements = Map<DraftCitation, JudgedCitation>;

/** The headings that turned out to belong to a citation: no quotations, and 第一项 in them is no citation. */
function headingsIn(judgements: Judgements): TextSpan[] {
  return [...judgements].flatMap(([{ citation: read }, { citation }]) =>
    citation.span.end > read.span.end ? [{ start: read.span.end, end: citation.span.end }] : [],
  );
}

async function judgeBeside(
  { words, beside }: Omit<DraftQuotation, 'span'>,
  judgements: Judgements,
  library: CheckedLibrary,
): Promise<Judgement> {
  const cited = beside === null ? undefined : judgements.get(beside.citation);
  if (beside === null || cited === undefined) return judgeUncited(words, library);
  const { judgement, citation } = await judgeCitedQuotation(words, cited, beside.firm, library);
  if (citation !== null) judgements.set(beside.citation, { ...cited, judgement: citation });
  return judgement;
}

function totalsOf(findings: readonly Finding[]): Record<Verdict, number> {
  const [match, mismatch, unchecked] = VERDICTS.map(
    (verdict) => findings.filter((each) => each.verdict === verdict).length,
  );
  return { match: match ?? 0, mismatch: mismatch ?? 0, unchecked: unchecked ?? 0 };
}
