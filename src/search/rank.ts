/**
 * The order of results. Articles, or what stands in their place, are compared by: a match that is whole
 * (whole.ts) before one that crosses a border; an entry that holds every term before terms scattered
 * over the article; a heading that is the term, a text that defines it, a heading that contains it; an
 * article that is about it before one that mentions it; then importance and place in the library, which
 * is the order they come in.
 */
import type { Work } from '../domain/work.ts';
import type { Candidate, SearchQuery } from '../store/store.ts';
import type { PartialCounts } from './answer.ts';
import { isDefinedAt } from './definition.ts';
import { isPurpose } from './frame.ts';
import { type Numbering, numberArticles } from './number-articles.ts';
import { nearness } from './proximity.ts';
import type { ShownArticle, ShownHit } from './shown.ts';
import { isWholeAt } from './whole.ts';

export interface RankedHit extends ShownHit {
  readonly candidate: Candidate;
  /** How much of an alternative's terms it holds, at best: 1 is all of them. */
  readonly completeness: number;
  /** Matches in it, those of an alternative of several terms divided by their number; less of those in lists. */
  readonly matches: number;
  /** It says what one of the terms means. */
  readonly defines: boolean;
}

export interface RankedArticle extends ShownArticle {
  /** Whole matches first, then those that hold most terms, then in reading order. */
  readonly hits: readonly RankedHit[];
}

/** Candidates in their order. */
export interface Ranking {
  /** The best first, as many as were asked for. */
  readonly best: readonly RankedArticle[];
  /** Articles that were ranked. */
  readonly articles: number;
  /** Of the candidates, and of their articles and documents, those in which every match crosses a border. */
  readonly partial: PartialCounts;
}

/**
 * `candidates` come in order of importance, those of a document together; `most`: articles that are wanted.
 * Thousands are ranked for one answer and few of them shown, so they are numbers until they are chosen.
 */
export function rank(
  candidates: readonly Candidate[],
  query: SearchQuery,
  most = Number.POSITIVE_INFINITY,
): Ranking {
  const terms = termsOf(query);
  const { articleOf, count } = numberArticles(candidates);
  const sums = createSums(count);
  const reading = createReading();
  let partial = 0;
  candidates.forEach((candidate, at) => {
    read(candidate, terms, reading);
    sums.add(articleOf[at] ?? 0, candidate, reading, terms);
    if (!reading.whole) partial++;
  });
  // Not `from`, which takes them one by one.
  const scores = new Float64Array(count);
  for (let article = 0; article < count; article++) scores[article] = sums.scoreOf(article);
  const best = bestOf(scores, most);
  const articles = toArticles(candidates, { articleOf, count }, best, terms);
  return {
    best: articles.map((article) => ({ ...article, hits: article.hits.toSorted(compareHits) })),
    articles: count,
    partial: { partial, ...countPartial(candidates, articleOf, sums.isWhole) },
  };
}

/** More are sorted whole. */
const MOST_INSERTED = 500;

/** The numbers of the articles with the highest scores; those of one score stay in order of importance. */
function bestOf(scores: Float64Array, most: number): readonly number[] {
  const scoreOf = (article: number) => scores[article] ?? 0;
  if (most > MOST_INSERTED || scores.length <= most) {
    const all = Array.from(scores, (_, article) => article);
    return all.sort((one, other) => scoreOf(other) - scoreOf(one)).slice(0, most);
  }
  const best: number[] = [];
  scores.forEach((score, article) => {
    const worst = best[most - 1];
    if (worst !== undefined && score <= scoreOf(worst)) return;
    let place = best.length;
    while (place > 0 && scoreOf(best[place - 1] ?? 0) < score) place--;
    best.splice(place, 0, article);
    if (best.length > most) best.pop();
  });
  return best;
}

/** The articles of some numbers, in their order. */
function toArticles(
  candidates: readonly Candidate[],
  { articleOf, count }: Numbering,
  chosen: readonly number[],
  terms: Terms,
): RankedArticle[] {
  // For each article its place among the chosen ones, from 1. Most candidates are of none of them.
  const places = new Uint32Array(count);
  chosen.forEach((article, at) => {
    places[article] = at + 1;
  });
  const hits = chosen.map((): RankedHit[] => []);
  candidates.forEach((candidate, at) => {
    const place = places[articleOf[at] ?? 0] ?? 0;
    if (place > 0) hits[place - 1]?.push(toHit(candidate, terms));
  });
  return hits.flatMap((own) => {
    const [first] = own;
    return first === undefined
      ? []
      : [{ work: first.candidate.work, unit: first.candidate.unit, hits: own, unlisted: 0 }];
  });
}

function countPartial(
  candidates: readonly Candidate[],
  articleOf: Uint32Array,
  isWhole: (article: number) => boolean,
): Omit<PartialCounts, 'partial'> {
  let [partialArticles, partialDocuments] = [0, 0];
  let work: Work | null = null;
  let isPartial = false;
  let next = 0;
  candidates.forEach(({ heldWork }, at) => {
    if (heldWork !== work) {
      if (isPartial) partialDocuments++;
      work = heldWork;
      isPartial = true;
    }
    const article = articleOf[at] ?? 0;
    if (isWhole(article)) isPartial = false;
    else if (article === next) partialArticles++;
    if (article === next) next++;
  });
  return { partialArticles, partialDocuments: partialDocuments + Number(isPartial) };
}

/** The same hits and articles in the order in which they come. */
export function inReadingOrder(candidates: readonly Candidate[], query: SearchQuery): RankedArticle[] {
  const numbering = numberArticles(candidates);
  const all = Array.from({ length: numbering.count }, (_, article) => article);
  return toArticles(candidates, numbering, all, termsOf(query));
}

function termsOf({ alternatives }: SearchQuery): Terms {
  return alternatives.map((one) => one.terms.map((term) => term.normalised));
}

/** Terms of each alternative, normalised. */
type Terms = readonly (readonly string[])[];

/** What ranking reads of one candidate, with its text: getting that anew costs as much as looking through it. */
type Reading = { -readonly [K in keyof Omit<RankedHit, 'candidate'>]: RankedHit[K] } & { text: string };

function createReading(): Reading {
  return { text: '', whole: false, matches: 0, completeness: 0, defines: false };
}

function toHit(candidate: Candidate, terms: Terms): RankedHit {
  const reading = createReading();
  read(candidate, terms, reading);
  const { whole, matches, completeness, defines } = reading;
  return { candidate, whole, matches, completeness, defines };
}

function read(candidate: Candidate, terms: Terms, into: Reading): void {
  const text = candidate.normalised;
  into.text = text;
  into.whole = false;
  into.defines = false;
  into.matches = 0;
  into.completeness = 0;
  for (const alternative of terms) {
    let [held, matches] = [0, 0];
    for (const term of alternative) {
      let at = text.indexOf(term);
      if (at >= 0) held++;
      // Every occurrence, those that overlap included, as marks show them.
      for (; at >= 0; at = text.indexOf(term, at + 1)) {
        matches += (isListed(text, at, at + term.length) ? LISTED_WEIGHT : 1) / alternative.length;
        into.whole ||= isWholeAt(candidate, at, term.length);
        into.defines ||= isDefinedAt(text, at, at + term.length);
      }
    }
    if (held > 0) into.matches += alternative.length > 1 ? matches * nearness(text, alternative) : matches;
    into.completeness = Math.max(into.completeness, held / alternative.length);
  }
}

function compareHits(a: RankedHit, b: RankedHit): number {
  return Number(b.whole) - Number(a.whole) || b.completeness - a.completeness;
}

/** What the hits of each article come to. Of an article with whole matches only those count. */
function createSums(articles: number) {
  const whole = new Uint8Array(articles);
  const completeness = new Float64Array(articles);
  const standing = new Uint8Array(articles);
  const matches = new Float64Array(articles);
  const length = new Uint32Array(articles);

  return {
    isWhole: (article: number): boolean => whole[article] === 1,
    add(article: number, candidate: Candidate, hit: Reading, terms: Terms): void {
      if (hit.whole && whole[article] === 0) {
        whole[article] = 1;
        completeness[article] = 0;
        standing[article] = 0;
        matches[article] = 0;
      } else if (!hit.whole && whole[article] === 1) return;
      completeness[article] = Math.max(completeness[article] ?? 0, hit.completeness);
      standing[article] = Math.max(standing[article] ?? 0, standingOf(candidate, hit, terms));
      matches[article] = (matches[article] ?? 0) + hit.matches * weightOf(candidate, hit.text);
      length[article] = candidate.unitLength;
    },
    /**
     * One number that orders as its parts in a row do: whole, completeness, standing, aboutness. Each part
     * has more room than it can fill: completeness is a fraction of at most 20 terms.
     */
    scoreOf(article: number): number {
      const coarse = Math.round((completeness[article] ?? 0) * 1_000);
      const order = ((whole[article] ?? 0) * 1_001 + coarse) * 5 + (standing[article] ?? 0);
      return order * (STEPS + 1) + aboutness(matches[article] ?? 0, length[article] ?? 0);
    },
  };
}

/**
 * 4: the article's own heading is the term; 3: the term is defined here; 2: the article's heading contains
 * it; 1: a heading inside the article does. A heading of which it is a small part tells of other things too.
 */
function standingOf({ headsUnit, part }: Candidate, { text, defines }: Reading, terms: Terms): number {
  if (headsUnit && terms.some((each) => each.includes(text))) return 4;
  if (defines && part !== 'title') return 3;
  if (!headsUnit && part !== 'heading') return 0;
  const least = LEAST_SHARE * text.length;
  if (!terms.some((each) => each.some((term) => term.length >= least))) return 0;
  return headsUnit ? 2 : 1;
}

/** 公安、民政、财政等部门 is about none of them. */
function isListed(text: string, start: number, end: number): boolean {
  return text.charCodeAt(end) === LIST_COMMA && text.charCodeAt(start - 1) === LIST_COMMA;
}

const LIST_COMMA = '、'.charCodeAt(0);
const LISTED_WEIGHT = 0.5;

/** How much a match tells what its article is about: its heading governs all of it, an intro what it introduces. */
function weightOf({ part, headsUnit }: Candidate, text: string): number {
  if (part === 'intro' || (headsUnit && part === 'heading')) return GOVERNING_WEIGHT;
  return part === 'content' && isPurpose(text) ? PURPOSE_WEIGHT : 1;
}

const GOVERNING_WEIGHT = 2;
const PURPOSE_WEIGHT = 0.25;

/**
 * How much of an article is about the terms, in steps so coarse that importance decides between
 * like and like: matches weighed against the article's length, saturating as in BM25.
 */
function aboutness(matches: number, length: number): number {
  const saturation = 1.2 * (0.25 + (0.75 * length) / USUAL_LENGTH);
  return Math.round((STEPS * matches) / (matches + saturation));
}

/** 假释 is less of 减刑、假释、暂予监外执行. */
const LEAST_SHARE = 0.3;
/** Characters of a usual article of a law or plan. */
const USUAL_LENGTH = 300;
const STEPS = 12;
