/**
 * Ranked answers: those prepared beforehand, and others remembered until something is written: who turns a
 * page, takes a condition back or asks what a colleague asked need not wait for thousands of clauses to be
 * ranked again.
 */
import type { HeldWork, KnowledgeReader, SearchQuery } from '../store/store.ts';
import { createPreparedReader } from './prepared.ts';
import { createPlainRankings, type RankedAnswer, type Rankings } from './rank-anew.ts';
import { listFirst, type ShownArticle } from './shown.ts';

/** Answers that are remembered: some 20 kB each. Whole first pages are remembered elsewhere (answer-memory.ts). */
const MOST_REMEMBERED = 64;
/** Articles that are remembered of each: the first pages. */
const REMEMBERED_ARTICLES = 60;
/** Smaller answers are found again as quickly. */
const WORTH_REMEMBERING = 200;

/** Remembers nothing; a first page that was prepared is given as it was. */
export function createUnrememberedRankings(reader: KnowledgeReader): Rankings {
  const prepared = createPreparedReader(reader);
  const rankAnew = createPlainRankings(reader);
  return async (query, most) => (await prepared(query, most)) ?? rankAnew(query, most);
}

export function createRankings(reader: KnowledgeReader): Rankings {
  const prepared = createPreparedReader(reader);
  const rankAnew = createPlainRankings(reader);
  let state: readonly HeldWork[] | null = null;
  // In the order of use: the first was not asked for for longest.
  const remembered = new Map<string, RankedAnswer>();

  function remember(name: string, answer: RankedAnswer): void {
    remembered.set(name, { ...answer, best: answer.best.map((article) => withoutTexts(listFirst(article))) });
    for (const oldest of remembered.keys()) {
      if (remembered.size <= MOST_REMEMBERED) return;
      remembered.delete(oldest);
    }
  }

  return async (query, most) => {
    if (most > REMEMBERED_ARTICLES) return rankAnew(query, most);
    const works = await reader.listWorks();
    if (state !== works) {
      remembered.clear();
      state = works;
    }
    const name = nameOf(query);
    const held = remembered.get(name);
    if (held !== undefined) {
      remembered.delete(name);
      remembered.set(name, held);
      return held;
    }
    const ready = await prepared(query, most);
    if (ready !== null) return ready;
    const answer = await rankAnew(query, REMEMBERED_ARTICLES);
    // Something may have been written in between.
    if (answer.total.entries >= WORTH_REMEMBERING && (await reader.listWorks()) === works)
      remember(name, answer);
    return answer;
  };
}

/** Candidates hold all texts of the state of the library that they were found in, which must be free to go. */
function withoutTexts({ work, unit, hits, unlisted }: ShownArticle): ShownArticle {
  const shown = hits.map(({ candidate: { id, heldWork }, whole }) => ({
    candidate: { id, heldWork },
    whole,
  }));
  return { work, unit, hits: shown, unlisted };
}

/** Two queries of one name ask the same. */
function nameOf({ alternatives, scope, filter }: SearchQuery): string {
  const terms = alternatives.map((one) =>
    [one.terms, one.excluded].map((some) => some.map(({ normalised }) => normalised)),
  );
  return JSON.stringify([terms, scope, filter]);
}
