/** What a draft cites and quotes, and which quotation stands beside which citation. Pure; linear in the text. */
import { readLocator } from '../citation/typed.ts';
import type { CitationText } from '../domain/citation.ts';
import type { TextSpan } from '../domain/span.ts';
import { type Beside, besideWhich } from './beside.ts';
import { createCover } from './cover.ts';
import { citationsOf } from './draft-citations.ts';
import { type FigureBeside, figuresBeside } from './figures-beside.ts';
import { findQuotations } from './quotations.ts';
import { type QuotedWords, readQuotedWords } from './quoted-words.ts';

export interface DraftCitation {
  /** Its span is one of the draft. */
  readonly citation: CitationText;
  /** The same with the quoted heading behind it: 第十八条“二、发展目标”第一项. It may be a quotation after all. */
  readonly extended: CitationText | null;
}

export interface DraftQuotation {
  readonly span: TextSpan;
  readonly words: QuotedWords;
  readonly beside: Beside<DraftCitation> | null;
}

export interface DraftReading {
  readonly citations: readonly DraftCitation[];
  readonly quotations: readonly DraftQuotation[];
  /** Numbers with which the draft restates what it cites, without quotation marks. */
  readonly figures: readonly FigureBeside<DraftCitation>[];
  /** Citations of the draft's own provisions. */
  readonly own: number;
}

/** Shorter ones without a citation are names and terms. */
export const SHORTEST_QUOTATION = 8;

export function readDraft(draft: string): DraftReading {
  const spans = findQuotations(draft);
  const isQuoted = createCover(spans);
  const all = citationsOf(draft);
  // What stands in a quotation without naming a document is said by the text quoted, not by the draft.
  const citations = all
    .filter((citation) => !isOwn(citation) && (citation.form === 'full' || !isQuoted(citation.span)))
    .map((citation): DraftCitation => ({ citation, extended: extend(draft, citation) }));
  const isInCitation = createCover(all.map(({ span }) => span));
  const quotations = spans
    .filter((span) => !isInCitation(span) && !isDeclaration(draft, span))
    .map((span) => ({ span, words: readQuotedWords(draft, span) }))
    .filter(({ words }) => words.length > 0);
  const spoken = citations.filter(({ citation: { span } }) => !isQuoted(span));
  const beside = besideWhich(draft, quotations, spoken);
  const compared = quotations
    .map((quotation, index) => ({ ...quotation, beside: beside[index] ?? null }))
    .filter(({ words, beside }) => words.length >= SHORTEST_QUOTATION || beside?.firm === true);
  return {
    citations,
    quotations: compared,
    figures: figuresBeside(draft, spoken, {
      citations: all.map(({ span }) => span),
      quotations: compared.map(({ span }) => span),
    }),
    own: all.filter((citation) => isOwn(citation) && !isQuoted(citation.span)).length,
  };
}

/** Whether a citation is one of the draft itself: 本办法第三条, 前款. */
function isOwn(citation: CitationText): boolean {
  return citation.form === 'relative' || (citation.form === 'self' && citation.word !== '');
}

// “二、发展目标”第一项, “发展目标”: at most three steps.
const TAIL = /(?:[“"][^“”"\n]{1,120}[”"](?:第[^，。；：、“”《》（）()\n]{1,8}[项段点目行])*){1,3}/y;

/** The citation with a quoted heading and what is counted below it; null where no such words follow. */
function extend(draft: string, citation: CitationText): CitationText | null {
  const [place, ...others] = citation.pinpoints;
  if (citation.form !== 'full' || place === undefined || others.length > 0) return null;
  TAIL.lastIndex = citation.span.end;
  const tail = TAIL.exec(draft)?.[0];
  const list = tail === undefined ? null : readLocator(tail, 0, true);
  if (tail === undefined || list === null) return null;
  const end = citation.span.end + tail.length;
  return {
    ...citation,
    span: { start: citation.span.start, end },
    surface: draft.slice(citation.span.start, end),
    pinpoints: list.pinpoints.map((below) => ({ ...below, steps: [...place.steps, ...below.steps] })),
  };
}

/** （以下简称“…”） declares a name. */
function isDeclaration(draft: string, { start }: TextSpan): boolean {
  return /以下(?:分别)?(?:简称|统称|合称|并称|称)为?[：:]?.?$/.test(
    draft.slice(Math.max(0, start - 12), start),
  );
}
