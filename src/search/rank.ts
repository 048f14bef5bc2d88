/**
 * The order of results. Articles, or what stands in their place, are compared by: a match that is a
 * whole word before one that crosses a border; an entry that holds every term before terms scattered
 * over the article; a heading that is the term, a text that defines it, a heading that contains it; an
 * article that is about it before one that mentions it; then importance and place in the library, which
 * is the order they come in.
 */
import type { EId } from '../domain/provision.ts';
import type { WorkId } from '../domain/work.ts';
import type { Candidate, SearchQuery } from '../store/store.ts';
import { isDefinedAt } from './definition.ts';

export interface RankedHit {
  readonly candidate: Candidate;
  /** Some match is a whole word or number. */
  readonly whole: boolean;
  /** How much of an alternative's terms it holds, at best: 1 is all of them. */
  readonly completeness: number;
  /** Matches in it, those of an alternative of several terms divided by their number. */
  readonly matches: number;
  /** It says what one of the terms means. */
  readonly defines: boolean;
}

export interface RankedArticle {
  readonly work: WorkId;
  readonly unit: EId | null;
  /** Whole matches first, then those that hold most terms, then in reading order. */
  readonly hits: readonly RankedHit[];
}

/** Articles, the best first. `candidates` come in order of importance. */
export function rank(candidates: readonly Candidate[], query: SearchQuery): RankedArticle[] {
  const terms = termsOf(query);
  const articles = toArticles(candidates, terms);
  for (const article of articles) article.rank(terms);
  // Sorting is stable: articles of one score stay in order of importance.
  return articles.sort((one, other) => other.score - one.score);
}

/** The same hits and articles in the order in which they come. */
export function inReadingOrder(candidates: readonly Candidate[], query: SearchQuery): RankedArticle[] {
  return toArticles(candidates, termsOf(query));
}

/** Thousands are made for one answer and few of them shown, so each reads what it is asked for. */
class Article implements RankedArticle {
  readonly hits: RankedHit[] = [];
  readonly #first: Candidate;
  score = 0;

  constructor(first: Candidate) {
    this.#first = first;
  }

  get work(): WorkId {
    return this.#first.work;
  }

  get unit(): EId | null {
    return this.#first.unit;
  }

  rank(terms: Terms): void {
    this.score = scoreOf(this.hits, terms);
    if (this.hits.length > 1) this.hits.sort(compareHits);
  }
}

function termsOf({ alternatives }: SearchQuery): Terms {
  return alternatives.map((one) => one.terms.map((term) => term.normalised));
}

function toArticles(candidates: readonly Candidate[], terms: Terms): Article[] {
  const articles = new Map<number, Article>();
  let unit: number | null = null;
  let article: Article | undefined;
  for (const candidate of candidates) {
    // Those of a unit mostly follow each other.
    if (article === undefined || candidate.unitNumber !== unit) {
      unit = candidate.unitNumber;
      article = articles.get(unit) ?? new Article(candidate);
      articles.set(unit, article);
    }
    article.hits.push(toHit(candidate, terms));
  }
  return [...articles.values()];
}

/** Terms of each alternative, normalised. */
type Terms = readonly (readonly string[])[];

function toHit(candidate: Candidate, terms: Terms): RankedHit {
  const text = candidate.normalised;
  let [whole, matches, completeness, defines] = [false, 0, 0, false];
  for (const alternative of terms) {
    let held = 0;
    for (const term of alternative) {
      let at = text.indexOf(term);
      if (at >= 0) held++;
      // Every occurrence, those that overlap included, as marks show them.
      for (; at >= 0; at = text.indexOf(term, at + 1)) {
        matches += 1 / alternative.length;
        whole ||= isWholeAt(candidate, at, term);
        defines ||= isDefinedAt(text, at, at + term.length);
      }
    }
    completeness = Math.max(completeness, held / alternative.length);
  }
  return { candidate, whole, matches, completeness, defines };
}

/** Whether some match of a term is a whole word or number. */
export function holdsWhole(candidate: Candidate, terms: readonly string[]): boolean {
  const text = candidate.normalised;
  return terms.some((term) => {
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
      if (isWholeAt(candidate, at, term)) return true;
    }
    return false;
  });
}

function isWholeAt(candidate: Candidate, at: number, term: string): boolean {
  return candidate.isBorder(at) && candidate.isBorder(at + term.length);
}

function compareHits(a: RankedHit, b: RankedHit): number {
  return Number(b.whole) - Number(a.whole) || b.completeness - a.completeness;
}

/**
 * One number that orders as its parts in a row do: whole, completeness, standing, aboutness. Each part
 * has more room than it can fill: completeness is a fraction of at most 20 terms.
 */
function scoreOf(hits: readonly RankedHit[], terms: Terms): number {
  const isWhole = hits.some((hit) => hit.whole);
  let [completeness, standing, matches] = [0, 0, 0];
  for (const hit of hits) {
    if (hit.whole !== isWhole) continue;
    completeness = Math.max(completeness, hit.completeness);
    standing = Math.max(standing, standingOf(hit, terms));
    matches += hit.matches * weightOf(hit.candidate);
  }
  const length = hits[0]?.candidate.unitLength ?? 0;
  const coarse = Math.round(completeness * 1_000);
  return ((Number(isWhole) * 1_001 + coarse) * 5 + standing) * (STEPS + 1) + aboutness(matches, length);
}

/**
 * 4: the article's own heading is the term; 3: the term is defined here; 2: the article's heading contains
 * it; 1: a heading inside the article does.
 */
function standingOf({ candidate, defines }: RankedHit, terms: Terms): number {
  const { headsUnit, part } = candidate;
  if (headsUnit && terms.some((each) => each.includes(candidate.normalised))) return 4;
  if (defines && part !== 'title') return 3;
  if (headsUnit) return 2;
  return part === 'heading' ? 1 : 0;
}

/** How much a match tells what its article is about: an intro governs all that it introduces. */
function weightOf(candidate: Candidate): number {
  const { part } = candidate;
  if (part === 'intro') return INTRO_WEIGHT;
  return part === 'content' && PURPOSE.test(candidate.normalised) ? PURPOSE_WEIGHT : 1;
}

const INTRO_WEIGHT = 2;
/** 为了规范电子签名行为,…制定本法 says why there is a law, and rules nothing. */
const PURPOSE = /^为.*制定本/;
const PURPOSE_WEIGHT = 0.25;

/**
 * How much of an article is about the terms, in steps so coarse that importance decides between
 * like and like: matches weighed against the article's length, saturating as in BM25.
 */
function aboutness(matches: number, length: number): number {
  const saturation = 1.2 * (0.25 + (0.75 * length) / USUAL_LENGTH);
  return Math.round((STEPS * matches) / (matches + saturation));
}

/** Characters of a usual article of a law or plan. */
const USUAL_LENGTH = 300;
const STEPS = 8;

/** Groups in order of their first members; members keep their order. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
