/**
 * The order of results. Articles, or what stands in their place, are compared by: a match that is a
 * whole word before one that crosses a border; an entry that holds every term before terms scattered
 * over the article; a heading that is or contains the term; an article that is about it before one
 * that mentions it; then importance and place in the library, which is the order they come in.
 */
import type { EId } from '../domain/provision.ts';
import type { WorkId } from '../domain/work.ts';
import type { Candidate, SearchQuery } from '../store/store.ts';
import { isWhole, occurrences } from './marks.ts';

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

export interface RankedDocument {
  readonly work: WorkId;
  readonly articles: readonly RankedArticle[];
}

/** Documents by their best article, articles in rank order. `candidates` come in order of importance. */
export function rank(candidates: readonly Candidate[], query: SearchQuery): RankedDocument[] {
  const articles = groupBy(
    candidates.map((candidate) => toHit(candidate, query)),
    ({ candidate }) => `${candidate.work} ${candidate.unit ?? ''}`,
  ).map((hits) => ({ hits: sortHits(hits), score: scoreOf(hits, query) }));
  articles.sort((a, b) => compareScores(a.score, b.score));
  return groupBy(
    articles.flatMap(({ hits }) => toArticle(hits)),
    ({ work }) => work,
  ).flatMap((group) => (group[0] === undefined ? [] : { work: group[0].work, articles: group }));
}

function toArticle(hits: readonly RankedHit[]): RankedArticle[] {
  const first = hits[0]?.candidate;
  return first === undefined ? [] : [{ work: first.work, unit: first.unit, hits }];
}

function toHit(candidate: Candidate, query: SearchQuery): RankedHit {
  let [whole, matches, completeness] = [false, 0, 0];
  for (const alternative of query.alternatives) {
    let held = 0;
    for (const { normalised } of alternative.terms) {
      const found = occurrences(candidate.normalised, normalised);
      if (found.length > 0) held++;
      matches += found.length;
      whole ||= found.some((span) => isWhole(span, candidate.borders));
    }
    completeness = Math.max(completeness, held / alternative.terms.length);
  }
  return { candidate, whole, matches, completeness };
}

function sortHits(hits: readonly RankedHit[]): RankedHit[] {
  return hits.toSorted((a, b) => Number(b.whole) - Number(a.whole) || b.completeness - a.completeness);
}

/** Compared from the first number on; the larger comes first. */
type Score = readonly [whole: number, completeness: number, heading: number, about: number];

function scoreOf(hits: readonly RankedHit[], query: SearchQuery): Score {
  const whole = hits.filter((hit) => hit.whole);
  const counted = whole.length > 0 ? whole : hits;
  return [
    whole.length > 0 ? 1 : 0,
    Math.max(...counted.map((hit) => hit.completeness)),
    Math.max(...counted.map((hit) => headingScore(hit, query))),
    aboutness(counted),
  ];
}

function compareScores(a: Score, b: Score): number {
  for (const [index, value] of a.entries()) {
    const difference = (b[index] ?? 0) - value;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** 3: the article's own heading is the term; 2: it contains it; 1: a heading inside the article does. */
function headingScore({ candidate }: RankedHit, query: SearchQuery): number {
  if (!candidate.headsUnit) return candidate.part === 'heading' ? 1 : 0;
  const isTerm = query.alternatives.some(({ terms }) =>
    terms.some(({ normalised }) => normalised === candidate.normalised),
  );
  return isTerm ? 3 : 2;
}

/**
 * How much of an article is about the terms, in steps so coarse that importance decides between
 * like and like: matches weighed against the article's length, saturating as in BM25.
 */
function aboutness(hits: readonly RankedHit[]): number {
  const matches = hits.reduce((sum, hit) => sum + hit.matches, 0);
  const length = hits[0]?.candidate.unitLength ?? 0;
  const saturation = 1.2 * (0.25 + (0.75 * length) / USUAL_LENGTH);
  return Math.round((STEPS * matches) / (matches + saturation));
}

/** Characters of a usual article of a law or plan. */
const USUAL_LENGTH = 300;
const STEPS = 5;

/** Groups in order of their first members; members keep their order. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
