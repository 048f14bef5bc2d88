/**
 * Ask: a question in natural words. The question is cut into words of the library, and articles are ranked
 * that hold some of them, at least one of the rarest; then those come first that hold most of the words and
 * the longest stretch of the question as it stands. What holds the question's own terms is left to find.
 *
 * The words are those that jieba found in the texts (store: vocabulary), cut by the frequencies they have
 * there: a word that stands in no text can find nothing, and no dictionary need be loaded for it.
 */

import { groupBy } from '../domain/group.ts';
import type { EId } from '../domain/provision.ts';
import type { WorkId } from '../domain/work.ts';
import type { Candidate, KnowledgeReader, SearchFilter, SearchQuery } from '../store/store.ts';
import type { DocumentHits } from './answer.ts';
import { describeArticles } from './describe.ts';
import type { Lexicon } from './lexicon.ts';
import { anyOf } from './query.ts';
import { type Fitness, fitnessFor } from './question.ts';
import type { RankedArticle } from './rank.ts';

export interface Related {
  /** 相关（不含原词） */
  readonly label: string;
  /** The words of the question by which they were found. */
  readonly words: readonly string[];
  /** Articles in their order, by document; none of them answers the query itself. */
  readonly groups: readonly DocumentHits[];
}

export interface AskDeps {
  readonly reader: KnowledgeReader;
  readonly lexicon: Lexicon;
}

const LABEL = '相关（不含原词）';
/** Words of a question that are looked for, the rarest first. */
const MOST_WORDS = 12;
/** Rare words are added until they are so many and stand so often. */
const ENOUGH_WORDS = 3;
const MOST_CANDIDATES = 5_000;
/** Articles that are read whole and ranked again. */
const REREAD = 60;
/** Entries shown of one article. */
const MOST_HITS = 3;

/** Articles related to a query, at most `limit`; null where the library knows no words of it but itself. */
export async function ask(
  query: SearchQuery,
  limit: number,
  { reader, lexicon }: AskDeps,
): Promise<Related | null> {
  const question = query.alternatives.flatMap(({ terms }) => terms.map(({ normalised }) => normalised));
  const words = (await lexicon.wordsOf(question)).slice(0, MOST_WORDS);
  const [first, second] = words;
  if (first === undefined || (second === undefined && question.includes(first.text))) return null;
  const texts = words.map(({ text }) => text);
  const fitness = fitnessFor(question, texts);
  const weights = new Map(words.map(({ text, uses }) => [text, Math.log(1 + lexicon.size / uses)]));
  const found = await reader.find(anyOf(rarest(words), query.filter), MOST_CANDIDATES);
  const near = bestUnits(found.candidates, weights).slice(0, REREAD);
  const exact = await unitsFound(query, [...new Set(near.map(({ work }) => work))], reader);
  const others = near.filter((unit) => !exact.has(nameOf(unit)));
  const held = await reader.entriesOfUnits(others.flatMap(({ entries }) => entries[0]?.id ?? []));
  const best = [...groupBy(held, ({ unitNumber }) => unitNumber).values()]
    .map((entries) => reread(entries, question, weights, fitness))
    .sort((one, other) => other.score - one.score)
    .slice(0, limit);
  const groups = await describeArticles(
    best.map((unit) => toRanked(unit, texts)),
    anyOf(texts, query.filter),
    reader,
  );
  return groups.length === 0 ? null : { label: LABEL, words: texts, groups };
}

/** The rarest words: enough of them to find something, few enough to find quickly. */
function rarest(words: readonly { text: string; uses: number }[]): readonly string[] {
  let uses = 0;
  return words
    .filter((word, index) => {
      uses += word.uses;
      return index === 0 || index < ENOUGH_WORDS || uses < MOST_CANDIDATES;
    })
    .map(({ text }) => text);
}

interface ScoredUnit {
  readonly work: WorkId;
  readonly unit: EId | null;
  readonly entries: readonly Candidate[];
  readonly score: number;
}

function nameOf({ work, unit }: { work: WorkId; unit: EId | null }): string {
  return `${work} ${unit ?? ''}`;
}

function bestUnits(candidates: readonly Candidate[], weights: ReadonlyMap<string, number>): ScoredUnit[] {
  const units = groupBy(candidates, ({ unitNumber }) => unitNumber).values();
  return Array.from(units, (entries) => toScored(entries, relevance(entries, weights)))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
}

function toScored(entries: readonly Candidate[], score: number): ScoredUnit {
  const [first] = entries;
  if (first === undefined) throw new Error('a unit without entries');
  return { work: first.work, unit: first.unit, entries, score };
}

/** BM25 of an article: words that stand in it as words, each by its rarity, saturating by its length. */
function relevance(entries: readonly Candidate[], weights: ReadonlyMap<string, number>): number {
  const length = entries[0]?.unitLength ?? 0;
  const saturation = K1 * (1 - B + (B * length) / USUAL_LENGTH);
  let score = 0;
  for (const [word, weight] of weights) {
    const count = entries.reduce((sum, entry) => sum + countWhole(entry, word), 0);
    score += (weight * count * (K1 + 1)) / (count + saturation);
  }
  return score;
}

/** As usual for BM25. */
const K1 = 1.2;
const B = 0.75;
/** Characters of a usual article of a law or plan. */
const USUAL_LENGTH = 300;

function countWhole(entry: Candidate, word: string): number {
  const text = entry.normalised;
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (entry.isBorder(at) && entry.isBorder(at + word.length)) count++;
  }
  return count;
}

/** An article with all its entries, scored by what of the question it holds. */
function reread(
  entries: readonly Candidate[],
  question: readonly string[],
  weights: ReadonlyMap<string, number>,
  fitness: Fitness,
): ScoredUnit {
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const covered = [...weights].reduce(
    (sum, [word, weight]) => sum + (entries.some(({ normalised }) => normalised.includes(word)) ? weight : 0),
    0,
  );
  const run = Math.max(...question.map((text) => longestRun(text, entries) / text.length));
  return toScored(entries, relevance(entries, weights) * (1 + covered / all) * (1 + run) * fitness(entries));
}

/** The length of the longest stretch of a text that stands in some entry. */
function longestRun(text: string, entries: readonly Candidate[]): number {
  let best = 0;
  for (const { normalised } of entries) {
    for (let start = 0; start + best < text.length; start++) {
      while (start + best < text.length && normalised.includes(text.slice(start, start + best + 1))) best++;
    }
  }
  return best;
}

/** The units of some works in which a query finds anything. */
async function unitsFound(
  query: SearchQuery,
  works: readonly WorkId[],
  reader: KnowledgeReader,
): Promise<ReadonlySet<string>> {
  if (works.length === 0) return new Set();
  const filter: SearchFilter = { ...query.filter, documents: works };
  const { candidates } = await reader.find({ ...query, filter }, Number.MAX_SAFE_INTEGER);
  return new Set(candidates.map(nameOf));
}

/** The entries that hold most of the words. */
function toRanked({ work, unit, entries }: ScoredUnit, words: readonly string[]): RankedArticle {
  const hits = entries
    .map((candidate) => {
      const matches = words.filter((word) => candidate.normalised.includes(word)).length;
      return { candidate, whole: true, completeness: matches / words.length, matches, defines: false };
    })
    .filter(({ matches }) => matches > 0)
    .sort((one, other) => other.matches - one.matches)
    .slice(0, MOST_HITS);
  return { work, unit, hits };
}
