/**
 * Ask: a question in natural words. The question is cut into words of the library, and articles are ranked
 * that hold some of them, at least one of the rarest; then those come first that hold most of the words and
 * the longest stretch of the question as it stands. What holds the question's own terms is left to find.
 *
 * The words are those that jieba found in the texts (store: vocabulary), cut by the frequencies they have
 * there: a word that stands in no text can find nothing, and no dictionary need be loaded for it. Beside them
 * stand the other names of the same things (subjects.ts); of a question that names a document only that is
 * looked through (asked-documents.ts), and what holds the rest of it word for word comes first, as it would in a
 * search there.
 */

import { groupBy } from '../domain/group.ts';
import { authorityOf } from '../domain/importance.ts';
import type { EId } from '../domain/provision.ts';
import type { Address } from '../domain/reference.ts';
import type { WorkId } from '../domain/work.ts';
import type { Candidate, KnowledgeReader, SearchFilter, SearchQuery } from '../store/store.ts';
import type { AliasFinder } from './aliases.ts';
import { type Related, relatedLabel } from './answer.ts';
import type { DocumentFinder } from './asked-documents.ts';
import { companionsOf } from './companions.ts';
import { describeArticles } from './describe.ts';
import { leftoversFor } from './leftovers.ts';
import type { Lexicon } from './lexicon.ts';
import { longestRun } from './longest-run.ts';
import { bestHolding, nameOfUnit, unitsFound } from './named-topic.ts';
import { wholeWordsAt } from './phrases.ts';
import { anyOf } from './query.ts';
import { type Fitness, fitnessFor } from './question.ts';
import type { RankedArticle } from './rank.ts';
import { type Subject, subjectsOf } from './subjects.ts';

export interface AskDeps {
  readonly reader: KnowledgeReader;
  readonly lexicon: Lexicon;
  readonly aliases: AliasFinder;
  readonly documents: DocumentFinder;
  /** Whether the query itself finds anything. */
  readonly isFound: boolean;
}

/** Rare words are added until they are so many and stand so often. */
const ENOUGH_WORDS = 3;
const MOST_CANDIDATES = 5_000;
/** Articles that are read whole and ranked again. */
const REREAD = 60;
/** What a word tells for which another was said. */
const GUESSED_WEIGHT = 0.5;
/** What the characters of a question tell that make no word of the library. */
const LEFTOVER_WEIGHT = 0.4;
/** What each step down from the highest authority (work-types.ts) takes of a score. */
const AUTHORITY_STEP = 0.04;
/** Entries shown of one article. */
const SHOWN_ENTRIES = 3;

/**
 * Articles related to a query, at most `limit`; null where it asks nothing: it is a citation, or the library
 * knows no words of it but itself.
 */
export async function ask(query: SearchQuery, limit: number, deps: AskDeps): Promise<Related | null> {
  const texts = query.alternatives.flatMap(({ terms }) => terms.map(({ normalised }) => normalised));
  const { works, eIds, rest } = deps.documents.asked(texts, await deps.reader.listWorks());
  // A citation and nothing else asks nothing: its clause is what it leads to, and its number no word.
  if (eIds.length > 0 && rest.length === 0) return null;
  if (works.length > 0 && query.filter.documents.length === 0) {
    const cited = works.flatMap((work) => eIds.map((eId) => ({ work, eId })));
    const filter = { ...query.filter, documents: works };
    const inThem = async (asked: readonly string[]) =>
      answer(
        { texts: asked, subjects: await subjectsOf(asked, deps), filter, cited, isTopic: true },
        query,
        limit,
        deps,
      );
    // 献血法 年龄: the law says 周岁, as who writes of 年龄 does.
    const found = (await inThem(rest)) ?? (await inThem(await companionsOf(rest, filter, deps)));
    if (found !== null) return found;
  }
  const subjects = await subjectsOf(texts, deps);
  const [only, ...others] = subjects;
  const isQuery = only?.names.length === 1 && texts.includes(only.names[0] ?? '');
  // Of several words one may be known alone: 道交法 简易程序.
  if (others.length === 0 && isQuery && (texts.length === 1 || deps.isFound)) return null;
  return answer({ texts, subjects, filter: query.filter, cited: [], isTopic: false }, query, limit, deps);
}

interface Question {
  /** What is asked, normalised. */
  readonly texts: readonly string[];
  /** Of these texts. */
  readonly subjects: readonly Subject[];
  readonly filter: SearchFilter;
  /** Clauses that it names: they come first. */
  readonly cited: readonly Address[];
  /** What is asked stood behind the name of a document: where it stands word for word comes next. */
  readonly isTopic: boolean;
}

async function answer(
  { texts, subjects, filter, cited, isTopic }: Question,
  query: SearchQuery,
  limit: number,
  { reader, lexicon }: AskDeps,
): Promise<Related | null> {
  if (subjects.length === 0) return null;
  const names = subjects.flatMap((subject) => subject.names);
  const fitness = fitnessFor(texts, names);
  const leftovers = leftoversFor(texts, names, lexicon);
  const worth = (entries: readonly Candidate[]) =>
    fitness(entries) * (1 + LEFTOVER_WEIGHT * leftovers(entries));
  const weighed = subjects.map((subject) => ({
    ...subject,
    weight: Math.log(1 + lexicon.size / subject.uses) * (subject.isGuessed ? GUESSED_WEIGHT : 1),
  }));
  const said = lookedFor(weighed);
  const found = await reader.find(anyOf(rarest(said), filter), MOST_CANDIDATES);
  const near = bestUnits(found.candidates, said).slice(0, REREAD);
  const named = (await Promise.all(cited.map((place) => reader.entriesAt(place)))).flat();
  const held = isTopic ? await bestHolding(texts, filter, limit, reader) : [];
  // Of one alone the order of find tells nothing.
  const holding = held.length > 1 ? held.flatMap(({ hits }) => hits[0]?.candidate ?? []) : [];
  const leading = [...named, ...holding];
  const works = new Set([...near, ...leading].map(({ work }) => work));
  const exact = await unitsFound(query, [...works], reader);
  const ids = [...near.flatMap(({ entries }) => entries[0] ?? []), ...leading]
    .filter((entry) => !exact.has(nameOfUnit(entry)))
    .map(({ id }) => id);
  // The first of an article counts, so that they are set from the last on.
  const places = new Map(leading.map(({ unitNumber }, at) => [unitNumber, at] as const).toReversed());
  const best = [...groupBy(await reader.entriesOfUnits(ids), ({ unitNumber }) => unitNumber)]
    .map(([unit, entries]) => ({
      place: places.get(unit) ?? leading.length,
      ...reread(entries, texts, weighed, worth),
    }))
    .sort((one, other) => one.place - other.place || other.score - one.score)
    .slice(0, limit);
  const groups = await describeArticles(
    best.map((unit) => toRanked(unit, weighed)),
    anyOf(names, filter),
    reader,
  );
  return groups.length === 0 ? null : { label: relatedLabel(isTopic), words: names, named: isTopic, groups };
}

/** Words for which another was said are looked for only where there are no others; else they rank what is found. */
function lookedFor<T extends Subject>(subjects: readonly T[]): readonly T[] {
  const said = subjects.filter(({ isGuessed }) => !isGuessed);
  return said.length > 0 ? said : subjects;
}

/** The names of the rarest subjects: enough of them to find something, few enough to find quickly. */
function rarest(subjects: readonly Subject[]): readonly string[] {
  let uses = 0;
  return subjects
    .filter((subject, index) => {
      uses += subject.uses;
      return index === 0 || index < ENOUGH_WORDS || uses < MOST_CANDIDATES;
    })
    .flatMap(({ names }) => names);
}

interface Weighed extends Subject {
  /** How much it tells. */
  readonly weight: number;
}

interface ScoredUnit {
  readonly work: WorkId;
  readonly unit: EId | null;
  readonly entries: readonly Candidate[];
  readonly score: number;
}

function bestUnits(candidates: readonly Candidate[], weighed: readonly Weighed[]): ScoredUnit[] {
  const units = groupBy(candidates, ({ unitNumber }) => unitNumber).values();
  return Array.from(units, (entries) => toScored(entries, relevance(entries, weighed)))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
}

function toScored(entries: readonly Candidate[], score: number): ScoredUnit {
  const [first] = entries;
  if (first === undefined) throw new Error('a unit without entries');
  return { work: first.work, unit: first.unit, entries, score };
}

/** BM25 of an article: words that stand in it as words, each by its rarity, saturating by its length. */
function relevance(entries: readonly Candidate[], weighed: readonly Weighed[]): number {
  const length = entries[0]?.unitLength ?? 0;
  const saturation = K1 * (1 - B + (B * length) / USUAL_LENGTH);
  let score = 0;
  for (const { names, weight } of weighed) {
    const count = names.reduce((sum, name) => sum + countIn(entries, name), 0);
    score += (weight * count * (K1 + 1)) / (count + saturation);
  }
  return score;
}

/** As usual for BM25. */
const K1 = 1.2;
const B = 0.75;
/** Characters of a usual article of a law or plan. */
const USUAL_LENGTH = 300;

/** Of short names only as words: 民政 is not in 人民政府. A longer one is what it is in 居民身份证 too. */
function countIn(entries: readonly Candidate[], name: string): number {
  if (name.length < SHORTEST_CERTAIN) {
    return entries.reduce((sum, entry) => sum + wholeWordsAt(entry, name).length, 0);
  }
  return entries.reduce((sum, { normalised }) => sum + occurrences(normalised, name), 0);
}

function occurrences(text: string, name: string): number {
  let count = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) count++;
  return count;
}

const SHORTEST_CERTAIN = 3;

/** An article with all its entries, scored by what of the question it holds. */
function reread(
  entries: readonly Candidate[],
  question: readonly string[],
  weighed: readonly Weighed[],
  fitness: Fitness,
): ScoredUnit {
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const covered = weighed.reduce(
    (sum, { names, weight }) => sum + (entries.some((entry) => holds(entry, names)) ? weight : 0),
    0,
  );
  const run = Math.max(...question.map((text) => longestRun(text, entries) / text.length));
  const score = relevance(entries, weighed) * (1 + covered / all) * (1 + run) * fitness(entries);
  return toScored(entries, score * importance(entries));
}

function holds({ normalised }: Candidate, names: readonly string[]): boolean {
  return names.some((name) => normalised.includes(name));
}

/** Of what answers alike, a law comes before a rule made under it. */
function importance([first]: readonly Candidate[]): number {
  return first === undefined ? 1 : 1 - AUTHORITY_STEP * authorityOf(first.heldWork);
}

/** The entries that hold most of the subjects; where none holds any, the first ones. */
function toRanked({ work, unit, entries }: ScoredUnit, weighed: readonly Weighed[]): RankedArticle {
  const hits = entries
    .map((candidate) => {
      const matches = weighed.filter(({ names }) => holds(candidate, names)).length;
      return { candidate, whole: true, completeness: matches / weighed.length, matches, defines: false };
    })
    .sort((one, other) => other.matches - one.matches)
    .filter(({ matches }, _, [best]) => matches > 0 || best?.matches === 0)
    .slice(0, SHOWN_ENTRIES);
  // What is related is not counted: its other entries are no answer that is kept back.
  return { work, unit, hits, unlisted: 0 };
}
