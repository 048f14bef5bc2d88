/** What a draft cites, of other documents and of itself. Pure; linear in the text but for what is cited often. */
import { declaredNames, declaredTitles } from '../citation/declared.ts';
import { findCitations } from '../citation/find.ts';
import { isOfSort } from '../citation/named.ts';
import { type FindContext, type RangeRoom, rangeRoom } from '../citation/reading.ts';
import { titleKey } from '../citation/title-key.ts';
import { carriedOn } from '../citation/unnamed.ts';
import type { CitationText, CitedNumber } from '../domain/citation.ts';
import type { TextSpan } from '../domain/span.ts';
import { paragraphsOf } from './quotations.ts';

/**
 * In order. Read paragraph by paragraph; what 该条例 takes up is looked for in those before only where the
 * draft has named one document of that sort.
 */
export function citationsOf(draft: string): CitationText[] {
  const paragraphs = paragraphsOf(draft);
  const ranges = rangeRoom();
  const numbered = ownArticles(draft, paragraphs, ranges);
  const context: FindContext = {
    aliases: declaredTitles(declaredNames(draft)),
    hasArticle: (article) => numbered.has(keyOf(article)),
    ranges,
  };
  const found: CitationText[] = [];
  const titles = new TitlesBySort();
  for (const { start, end } of paragraphs) {
    for (const citation of findCitations(draft.slice(start, end), context)) {
      const { span } = citation;
      const shifted = { ...citation, span: { start: start + span.start, end: start + span.end } };
      if (isFollowing(citation) || isOwnMark(draft, shifted) || isNoSource(draft, shifted)) continue;
      const before = { titles, last: found.at(-1), draft: numbered.size === 0 ? draft : null };
      const carried = carriedFrom(before, shifted) ?? shifted;
      found.push(carried);
      if ('title' in carried && carried.title !== null) titles.add(carried.title);
    }
  }
  // 本办法 is always the draft's own; a bare 第三条 is, where the draft has such an article.
  return found.map((citation) => (isBareOwn(citation, numbered) ? { ...citation, word: '本文' } : citation));
}

/** The draft's own number, alone on its line, and the order in 国务院令第802号修订的《…》, which says more of the title. */
function isNoSource(draft: string, { form, pinpoints, span, surface }: CitationText): boolean {
  if (form !== 'full' || pinpoints.length > 0 || surface.includes('《')) return false;
  const behind = draft.slice(span.end, span.end + 20);
  if (/^(?:公布|发布|修订|修正)的《/.test(behind)) return true;
  const before = draft.slice(Math.max(0, span.start - 20), span.start);
  return /(?:^|\n)[ \t\u3000]*$/.test(before) && /^[ \t\u3000]*(?:\n|$)/.test(behind);
}

const TAKEN_UP = /^(?:该|同|上述|前述)([^第]{1,4})第/;

interface Before {
  readonly titles: TitlesBySort;
  readonly last: CitationText | undefined;
  /** Null where it has articles of its own. */
  readonly draft: string | null;
}

/**
 * The citation with the document that the ones before name: 该条例第九条 in another paragraph, and, where
 * `draft` has no articles of its own, 第四款 in the sentence that cites an article. Null: it has its own.
 */
function carriedFrom({ titles, last, draft }: Before, citation: CitationText): CitationText | null {
  if (citation.form === 'full' && citation.title === null && citation.docNumber === null) {
    const title = titles.only(TAKEN_UP.exec(citation.surface)?.[1] ?? '');
    return title === null ? null : { ...citation, title };
  }
  const isBelow = citation.form === 'self' && citation.word === '' && isBelowArticle(citation);
  if (!isBelow || last === undefined || draft === null || last.form === 'relative') return null;
  const hasArticle = last.pinpoints.at(-1)?.steps.some(({ level }) => level === 'article') === true;
  const between = draft.slice(last.span.end, citation.span.start);
  return hasArticle && !/[。！？\n]/.test(between) ? carriedOn(citation, last) : null;
}

function isBelowArticle({ pinpoints }: CitationText): boolean {
  const level = pinpoints[0]?.steps[0]?.level;
  return level === 'paragraph' || level === 'subparagraph';
}

/** As many characters as TAKEN_UP reads. */
const LONGEST_SORT = 4;

/** The titles that were named, by the words that may take them up: 条例 for 物业管理条例. */
class TitlesBySort {
  /** Null: several. */
  readonly #titles = new Map<string, string | null>();

  add(title: string): void {
    const endings = Array.from({ length: LONGEST_SORT }, (_, at) => title.slice(-1 - at));
    for (const sort of new Set(['法', ...endings]).values()) {
      const held = this.#titles.get(sort);
      if (sort === '' || held === null || held === title || !isOfSort(title, sort)) continue;
      const isOther = held !== undefined && titleKey(held) !== titleKey(title);
      if (held === undefined || isOther) this.#titles.set(sort, isOther ? null : title);
    }
  }

  /** The one title of such a sort that has been named; null where there are none or several. */
  only(sort: string): string | null {
    return this.#titles.get(sort) ?? null;
  }
}

function keyOf({ number, branch }: CitedNumber): string {
  return branch === null ? String(number) : `${number}-${branch}`;
}

/** 下列 points at the lines below it. */
function isFollowing(citation: CitationText): boolean {
  return citation.form === 'relative' && citation.step === 'next';
}

/** The articles that the draft itself consists of: 第三条 at the head of a paragraph, a blank behind it. */
function ownArticles(draft: string, paragraphs: readonly TextSpan[], ranges: RangeRoom): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { start, end } of paragraphs) {
    const head = draft.slice(start, Math.min(end, start + 30));
    const first = findCitations(head, { aliases: new Map(), ranges })[0];
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
