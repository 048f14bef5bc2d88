/** What a draft cites and quotes, and which quotation stands beside which citation. Pure; linear in the text. */
import { declaredNames, declaredTitles } from '../citation/declared.ts';
import { findCitations } from '../citation/find.ts';
import type { FindContext } from '../citation/reading.ts';
import { readLocator } from '../citation/typed.ts';
import type { CitationText, CitedNumber } from '../domain/citation.ts';
import type { TextSpan } from '../domain/span.ts';
import { type Beside, besideWhich } from './beside.ts';
import { createCover } from './cover.ts';
import { type FigureBeside, figuresBeside } from './figures-beside.ts';
import { findQuotations, paragraphsOf } from './quotations.ts';
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

/** Paragraph by paragraph, because what 该条例 takes up is not looked for in another one. */
function citationsOf(draft: string): CitationText[] {
  const paragraphs = paragraphsOf(draft);
  const numbered = ownArticles(draft, paragraphs);
  const context: FindContext = {
    aliases: declaredTitles(declaredNames(draft)),
    hasArticle: (article) => numbered.has(keyOf(article)),
  };
  const found: CitationText[] = [];
  for (const { start, end } of paragraphs) {
    for (const citation of findCitations(draft.slice(start, end), context)) {
      const { span } = citation;
      const shifted = { ...citation, span: { start: start + span.start, end: start + span.end } };
      if (!isFollowing(citation) && !isOwnMark(draft, shifted)) found.push(shifted);
    }
  }
  // 本办法 is always the draft's own; a bare 第三条 is, where the draft has such an article.
  return found.map((citation) => (isBareOwn(citation, numbered) ? { ...citation, word: '本文' } : citation));
}

function keyOf({ number, branch }: CitedNumber): string {
  return branch === null ? String(number) : `${number}-${branch}`;
}

/** 下列 points at the lines below it. */
function isFollowing(citation: CitationText): boolean {
  return citation.form === 'relative' && citation.step === 'next';
}

/** The articles that the draft itself consists of: 第三条 at the head of a paragraph, a blank behind it. */
function ownArticles(draft: string, paragraphs: readonly TextSpan[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { start, end } of paragraphs) {
    const head = draft.slice(start, Math.min(end, start + 30));
    const first = findCitations(head)[0];
    const step = first?.pinpoints[0]?.steps[0];
    if (first === undefined || step?.level !== 'article') continue;
    const { span } = first;
    if (isOwnMark(draft, { ...first, span: { start: start + span.start, end: start + span.end } })) {
      keys.add(keyOf(step));
    }
  }
  return keys;
}

function isOwnMark(draft: string, { form, pinpoints, span }: CitationText): boolean {
  return (
    form === 'self' &&
    pinpoints.length === 1 &&
    /(?:^|\n)[ \t\u3000]*$/.test(draft.slice(Math.max(0, span.start - 20), span.start)) &&
    /^(?:[ \t\u3000\n【]|$)/.test(draft.slice(span.end, span.end + 1))
  );
}

function isBareOwn(citation: CitationText, numbered: ReadonlySet<string>): boolean {
  const step = citation.pinpoints[0]?.steps[0];
  return (
    citation.form === 'self' &&
    citation.word === '' &&
    step !== undefined &&
    numbered.size > 0 &&
    (step.level !== 'article' || numbered.has(keyOf(step)))
  );
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
