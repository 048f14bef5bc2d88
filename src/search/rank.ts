/**
 * The order of results. Articles, or what stands in their place, are compared by: a match that is a
 * whole word before one that crosses a border; an entry that holds every term before terms scattered
 * over the article; a heading that is or contains the term; an article that is about it before one
 * that mentions it; then importance and place in the library, which is the order they come in.
 */
import type { EId } from '../domain/provision.ts';
import type { WorkId } from '../domain/work.ts';
import type { Candidate, SearchQuery } from '../store/store.ts';

export interface RankedHit {
  readonly candidate: Candidate;
  /** Some match is a whole word or number. */
  readonly whole: boolean;
  /** How much of an alternative's terms it holds, at best: 1 is all of them. */
  readonly completeness: number;
  /** Matches in it. */
  readonly matches: number;
}

export interface RankedArticle {
  readonly work: WorkId;
  readonly unit: EId | null;
  /** Whole matches first, then those that hold most terms, then in reading order. */
  readonly hits: readonly RankedHit[];
}

/** Articles, the best first. `candidates` come in order of importance. */
export function rank(candidates: readonly Candidate[], query: SearchQuery): RankedArticle[] {
  const byScore = groupBy(toArticles(candidates, query), (article) => article.score);
  return [...byScore]
    .sort(([a], [b]) => b - a)
    .flatMap(([, articles]) => articles.map(({ hits }) => describe(hits.toSorted(compareHits))));
}

/** The same hits and articles in the order in which they come. */
export function inReadingOrder(candidates: readonly Candidate[], query: SearchQuery): RankedArticle[] {
  return toArticles(candidates, query).map(({ hits }) => describe(hits));
}

interface ScoredArticle {
  readonly hits: readonly RankedHit[];
  readonly score: number;
}

function toArticles(candidates: readonly Candidate[], query: SearchQuery): ScoredArticle[] {
  const terms = query.alternatives.map((one) => one.terms.map((term) => term.normalised));
  const hits = candidates.map((candidate) => toHit(candidate, terms));
  return Array.from(
    groupBy(hits, (hit) => hit.candidate.unitNumber).values(),
    (members): ScoredArticle => ({ hits: members, score: scoreOf(members, terms) }),
  );
}

function describe(hits: readonly RankedHit[]): RankedArticle {
  const [first] = hits;
  if (first === undefined) throw new Error('an article without hits');
  return { work: first.candidate.work, unit: first.candidate.unit, hits };
}

/** Terms of each alternative, normalised. */
type Terms = readonly (readonly string[])[];

function toHit(candidate: Candidate, terms: Terms): RankedHit {
  const text = candidate.normalised;
  let [whole, matches, completeness] = [false, 0, 0];
  for (const alternative of terms) {
    let held = 0;
    for (const term of alternative) {
      let at = text.indexOf(term);
      if (at >= 0) held++;
      // Every occurrence, those that overlap included, as marks show them.
      for (; at >= 0; at = text.indexOf(term, at + 1)) {
        matches++;
        whole ||= candidate.isBorder(at) && candidate.isBorder(at + term.length);
      }
    }
    completeness = Math.max(completeness, held / alternative.length);
  }
  return { candidate, whole, matches, completeness };
}

function compareHits(a: RankedHit, b: RankedHit): number {
  return Number(b.whole) - Number(a.whole) || b.completeness - a.completeness;
}

/**
 * One number that orders as its parts in a row do: whole, completeness, heading, aboutness. Each part
 * has more room than it can fill: completeness is a fraction of at most 20 terms.
 */
function scoreOf(hits: readonly RankedHit[], terms: Terms): number {
  const isWhole = hits.some((hit) => hit.whole);
  let [completeness, heading, matches] = [0, 0, 0];
  for (const hit of hits) {
    if (hit.whole !== isWhole) continue;
    completeness = Math.max(completeness, hit.completeness);
    heading = Math.max(heading, headingScore(hit.candidate, terms));
    matches += hit.matches;
  }
  const length = hits[0]?.candidate.unitLength ?? 0;
  const coarse = Math.round(completeness * 1_000);
  return ((Number(isWhole) * 1_001 + coarse) * 4 + heading) * (STEPS + 1) + aboutness(matches, length);
}

/** 3: the article's own heading is the term; 2: it contains it; 1: a heading inside the article does. */
function headingScore(candidate: Candidate, terms: Terms): number {
  if (!candidate.headsUnit) return candidate.part === 'heading' ? 1 : 0;
  const text = candidate.normalised;
  return terms.some((alternative) => alternative.some((term) => term === text)) ? 3 : 2;
}

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
const STEPS = 5;

/** Groups in order of their first members; members keep their order. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
