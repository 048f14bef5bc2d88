/**
 * First pages made before anyone asks for them: those of strings that hundreds of entries hold, which are
 * quick to name and long to rank. What is prepared is what ranking gives.
 */
import { LibraryChangedError } from '../domain/library-changed.ts';
import type { HeldWork, KnowledgeReader, SearchQuery, Store } from '../store/store.ts';
import { frequentStrings } from './frequent-strings.ts';
import { normalise } from './normalise.ts';
import { packAnswer, unpackAnswer } from './packed-answer.ts';
import { literalQuery } from './query.ts';
import { createPlainRankings, type RankedAnswer } from './rank-anew.ts';
import { fromToken } from './tokens.ts';

/** Entries that hold what is prepared; what fewer hold is ranked as quickly. */
const WORTH_PREPARING = 200;
/** The same as a share of the entries: in a very large library so much is frequent that it would take hours. */
const SHARE_WORTH_PREPARING = 1 / 2_000;
/** Longer strings are looked for in so many of the entries, and prepared where four times as many hold them. */
const SAMPLE = 20_000;
/** Articles that are kept of each answer: a first page as the web shows it. */
const KEPT_ARTICLES = 30;

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
    return packAnswer(answer, (id) => places.get(id) ?? -1);
  });
}

/** What very many entries hold: characters and pairs, and what longer strings a sample of the texts shows. */
async function worthPreparing(reader: KnowledgeReader): Promise<string[]> {
  if (!(await isWorthPreparing(reader))) return [];
  const entries = await reader.countEntries();
  const least = Math.max(WORTH_PREPARING, entries * SHARE_WORTH_PREPARING);
  const step = Math.max(1, Math.floor(entries / SAMPLE));
  const tokens = await reader.frequentTokens(least);
  const longer = await frequentStrings(await sampleOf(reader, step), (4 * least) / step);
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
    return held === null ? null : unpackAnswer(held.answer, held.works);
  };
}
