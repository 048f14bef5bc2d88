/**
 * First pages made before anyone asks for them: those of strings that hundreds of entries hold, which are
 * quick to name and long to rank. What is prepared is what ranking gives.
 */
import { LibraryChangedError } from '../domain/library-changed.ts';
import type { EId } from '../domain/provision.ts';
import type { Work } from '../domain/work.ts';
import type { HeldWork, KnowledgeReader, SearchQuery, Store } from '../store/store.ts';
import { frequentStrings } from './frequent-strings.ts';
import { normalise } from './normalise.ts';
import { literalQuery } from './query.ts';
import { createPlainRankings, type RankedAnswer } from './rank-anew.ts';
import { fromToken } from './tokens.ts';

/** Entries that hold what is prepared; what fewer hold is ranked as quickly. */
const WORTH_PREPARING = 400;
/** The same as a share of the entries: in a very large library so much is frequent that it would take hours. */
const SHARE_WORTH_PREPARING = 1 / 1_000;
/** Longer strings are looked for in so many of the entries, and prepared where twice as many hold them. */
const SAMPLE = 20_000;
/** Articles that are kept of each answer: a first page as the web shows it. */
const KEPT_ARTICLES = 30;

/** A ranked answer in few bytes: documents are named by their places among the works of the library. */
interface PackedAnswer extends Omit<RankedAnswer, 'best' | 'facets'> {
  readonly facets: Omit<RankedAnswer['facets'], 'document'>;
  /** A document and its entries by turns. */
  readonly documents: readonly number[];
  /** Articles with their hits: id of the entry, and 1 where some match is a whole word, by turns. */
  readonly best: readonly (readonly [work: number, unit: EId | null, hits: readonly number[]])[];
}

/** Whether a library is so large that anything in it is. */
export async function isWorthPreparing(reader: KnowledgeReader): Promise<boolean> {
  return (await reader.countEntries()) >= WORTH_PREPARING;
}

/** Prepares what is not prepared yet of the present state of a library: seconds for a large one. */
export async function prepareAnswers({ reader, writer }: Pick<Store, 'reader' | 'writer'>): Promise<void> {
  const rank = createPlainRankings(reader);
  let known: readonly HeldWork[] = [];
  let places: ReadonlyMap<string, number> = new Map();
  const choose = () => worthPreparing(reader);
  await writer.prepareAnswers(choose, async (text) => {
    const works = await reader.listWorks();
    if (works !== known) {
      places = new Map(works.map(({ work }, place) => [work.id, place]));
      known = works;
    }
    const answer = await rank(literalQuery(text), KEPT_ARTICLES);
    return JSON.stringify(pack(answer, (id) => places.get(id) ?? -1));
  });
}

/** What very many entries hold: characters and pairs, and what longer strings a sample of the texts shows. */
async function worthPreparing(reader: KnowledgeReader): Promise<string[]> {
  if (!(await isWorthPreparing(reader))) return [];
  const entries = await reader.countEntries();
  const least = Math.max(WORTH_PREPARING, entries * SHARE_WORTH_PREPARING);
  const step = Math.max(1, Math.floor(entries / SAMPLE));
  const tokens = await reader.frequentTokens(least);
  const longer = await frequentStrings(await sampleOf(reader, step), (2 * least) / step);
  return [...tokens.map(fromToken), ...longer];
}

/** Every nth text of the library, normalised; none where something is written meanwhile. */
async function sampleOf(reader: KnowledgeReader, n: number): Promise<string[]> {
  const sample: string[] = [];
  let at = 0;
  try {
    for await (const { entries } of reader.scan())
      for (const { text } of entries) if (at++ % n === 0) sample.push(normalise(text));
  } catch (error) {
    // What is prepared of a state that has passed is thrown away in any case.
    if (error instanceof LibraryChangedError) return [];
    throw error;
  }
  return sample;
}

/** Gives the answer prepared for a query, with so many articles at most; null: there is none. */
export type PreparedReader = (query: SearchQuery, most: number) => Promise<RankedAnswer | null>;

export function createPreparedReader(reader: KnowledgeReader): PreparedReader {
  return async (query, most) => {
    const held = most > KEPT_ARTICLES ? null : await reader.preparedAnswer(query);
    return held === null ? null : unpack(JSON.parse(held.answer) as PackedAnswer, held.works);
  };
}

function pack({ best, facets, ...answer }: RankedAnswer, placeOf: (id: string) => number): PackedAnswer {
  const { document, ...others } = facets;
  return {
    ...answer,
    facets: others,
    documents: document.flatMap(({ value, entries }) => [placeOf(value), entries]),
    best: best.map(({ work, unit, hits }) => [
      placeOf(work),
      unit,
      hits.flatMap(({ candidate, whole }) => [candidate.id, Number(whole)]),
    ]),
  };
}

function unpack(
  { best, facets, documents, ...answer }: PackedAnswer,
  works: readonly HeldWork[],
): RankedAnswer {
  const workAt = (place: number): Work => {
    const held = works[place];
    if (held === undefined) throw new Error(`no work at ${place} of a prepared answer`);
    return held.work;
  };
  return {
    ...answer,
    // In this order, as they stand in an answer that was not prepared: byte for byte the same has the same ETag.
    facets: {
      document: pairs(documents).map(([place, entries]) => ({ value: workAt(place).id, entries })),
      ...facets,
    },
    best: best.map(([place, unit, numbers]) => {
      const heldWork = workAt(place);
      const hits = pairs(numbers).map(([id, whole]) => ({ candidate: { id, heldWork }, whole: whole === 1 }));
      return { work: heldWork.id, unit, hits };
    }),
  };
}

function pairs(numbers: readonly number[]): [number, number][] {
  const all: [number, number][] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) all.push([numbers[at] ?? 0, numbers[at + 1] ?? 0]);
  return all;
}
