/** The order of results held to judgements that were made before it: nDCG@10 and mean reciprocal rank. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ApiError } from '../../src/api/errors.ts';
import { findDestination } from '../../src/api/go.ts';
import { DEFAULT_ALIASES, NO_ALIASES, parseAliases } from '../../src/domain/aliases.ts';
import type { OfferKind } from '../../src/domain/offer.ts';
import type { SearchPage } from '../../src/search/answer.ts';
import { createResponder, type Help } from '../../src/search/respond.ts';
import { search } from '../../src/search/search.ts';
import { createSuggest } from '../../src/search/suggest.ts';
import type { Store } from '../../src/store/store.ts';
import { describeCorpora } from './corpora.ts';
import { FROZEN_CITATIONS, TYPED_CITATIONS } from './judged-citations.ts';
import {
  CLERK_CITATIONS,
  CLERK_OFFERS,
  CLERK_QUERIES,
  CLERK_SECOND,
  CLERK_SUGGESTIONS,
} from './judged-clerk.ts';
import { EVERYDAY_QUERIES, LAY_QUESTIONS } from './judged-everyday.ts';
import { FROZEN_QUERIES, FROZEN_QUESTIONS, PLAIN_QUESTIONS } from './judged-frozen.ts';
import { HELD_OUT_QUERIES } from './judged-held-out.ts';
import { MEMO_CITATIONS, MEMO_OFFERS, MEMO_QUERIES, MEMO_SUGGESTIONS, NAMED_TOPICS } from './judged-memo.ts';
import { OFFICE_QUERIES } from './judged-office.ts';
import { JUDGED_QUERIES, type JudgedQuery, type QueryClass } from './judged-queries.ts';
import { JUDGED_QUESTIONS } from './judged-questions.ts';
import { mean, namesOf, reportOf, type Score, SHOWN, scoreOf } from './judged-score.ts';
import { TYPED_QUERIES } from './judged-typed.ts';
import { openLaws } from './laws-store.ts';

/** The offers by which words that were mistyped lead to what was meant. */
const OFFERS: ReadonlyMap<QueryClass, OfferKind> = new Map([
  ['mistyped', 'typo'],
  ['traditional', 'script'],
  ['pinyin', 'pinyin'],
]);

describeCorpora('the order of results', (corpora) => {
  let store: Store;
  beforeAll(async () => {
    store = await openLaws(corpora);
  });
  afterAll(() => store.close());

  it.each([
    ['the first set', JUDGED_QUERIES, 0.93, 0.95],
    ['the held-out set', HELD_OUT_QUERIES, 0.93, 0.95],
    ['the office set', OFFICE_QUERIES, 0.85, 0.8],
  ] as const)('puts first what was judged to come first: %s', async (name, queries, ndcg, reciprocalRank) => {
    const scores = await Promise.all(
      queries
        .filter((each) => each.class !== 'question')
        .map(async (query) => {
          const page = await search(query.query, { limit: SHOWN, offset: 0 }, { reader: store.reader });
          if ('refusal' in page) throw new Error(page.message);
          return scoreOf(query, namesOf(page.groups));
        }),
    );
    console.log(`${name}\n${reportOf(scores)}`);
    expect(mean(scores.map((each) => each.ndcg))).toBeGreaterThan(ndcg);
    expect(mean(scores.map((each) => each.reciprocalRank))).toBeGreaterThan(reciprocalRank);
  });

  it.each([
    ['of both sets', questionsOf([...JUDGED_QUERIES, ...HELD_OUT_QUERIES]), 0.7, 0.7],
    ['in the words of those who ask', JUDGED_QUESTIONS, 0.8, 0.8],
    ['of the office set', questionsOf(OFFICE_QUERIES), 0.65, 0.6],
    ['of laymen', LAY_QUESTIONS, 0.75, 0.75],
    ['of the frozen set', FROZEN_QUESTIONS, 0.7, 0.7],
    ['in everyday words', PLAIN_QUESTIONS, 0.6, 0.55],
  ] as const)(
    'puts first, among what is related to questions %s, what answers',
    async (_, questions, ndcg, mrr) => {
      const help = createResponder({ reader: store.reader, aliases: async () => NO_ALIASES });
      const scores: Score[] = [];
      for (const query of questions) {
        const page = await search(query.query, { limit: SHOWN, offset: 0 }, { reader: store.reader });
        if ('refusal' in page) throw new Error(page.message);
        const { related } = await help(page, { limit: SHOWN, offset: 0, mode: 'ask' });
        scores.push(scoreOf(query, namesOf(related?.groups ?? [])));
      }
      console.log(reportOf(scores));
      expect(mean(scores.map((each) => each.ndcg))).toBeGreaterThan(ndcg);
      expect(mean(scores.map((each) => each.reciprocalRank))).toBeGreaterThan(mrr);
    },
  );

  it.each([
    ['the typed set', TYPED_QUERIES, 0.8, 0.8],
    ['the everyday set', EVERYDAY_QUERIES, 0.8, 0.8],
    ['the frozen set', FROZEN_QUERIES, 0.9, 0.9],
  ] as const)(
    'answers what is typed in haste with what was judged to come first: %s',
    async (name, queries, ndcg, mrr) => {
      const scores: Score[] = [];
      for (const query of queries) scores.push(scoreOf(query, namesOf(await answerTo(query))));
      console.log(`${name}\n${reportOf(scores)}`);
      expect(mean(scores.map((each) => each.ndcg))).toBeGreaterThan(ndcg);
      expect(mean(scores.map((each) => each.reciprocalRank))).toBeGreaterThan(mrr);
    },
  );

  it.each([...TYPED_CITATIONS, ...FROZEN_CITATIONS])(
    'leads $typed to $meant: $why',
    async ({ typed, meant }) => {
      const destination = findDestination(store.reader, typed);
      if (meant === null) {
        await expect(destination).rejects.toMatchObject({ code: 'no-such-document' });
        return;
      }
      const [first] = (await destination)?.addresses ?? [];
      expect(`${first?.work} ${first?.eId}`).toBe(meant);
    },
  );

  /** What a reader is led to: what is found, by an offer where the words were mistyped, or what is related. */
  async function answerTo(
    { query, class: sort }: JudgedQuery,
    help = createResponder({ reader: store.reader, aliases: async () => NO_ALIASES }),
  ): Promise<SearchPage['groups']> {
    const params = { limit: SHOWN, offset: 0 };
    const page = await search(query, params, { reader: store.reader });
    if ('refusal' in page) throw new Error(page.message);
    const { related, offers } = await help(page, { ...params, mode: 'ask' });
    if (sort === 'question' || sort === 'citation') return related?.groups ?? [];
    const wanted = OFFERS.get(sort);
    if (wanted === undefined) return page.groups;
    const offer = offers.find(({ kind }) => kind === wanted);
    const meant = offer && (await search(offer.query, params, { reader: store.reader }));
    return meant === undefined || 'refusal' in meant ? [] : meant.groups;
  }

  it.each([
    ['the memo set', MEMO_QUERIES, 0.87, 0.88],
    ['behind the name of a document', NAMED_TOPICS, 0.85, 0.92],
    ['the set of clerks', CLERK_QUERIES, 0.92, 0.91],
    ['their second list', CLERK_SECOND, 0.8, 0.77],
  ] as const)('shows first what was judged to come first: %s', async (name, queries, ndcg, mrr) => {
    const scores: Score[] = [];
    for (const query of queries) scores.push(scoreOf(query, (await namesShown(query)).slice(0, SHOWN)));
    console.log(`${name}, as it is shown\n${reportOf(scores)}`);
    expect(mean(scores.map((each) => each.ndcg))).toBeGreaterThan(ndcg);
    expect(mean(scores.map((each) => each.reciprocalRank))).toBeGreaterThan(mrr);
  });

  it('leads from what is typed in haste, halfway or wrong to what was meant', async () => {
    const suggest = createSuggest(store.reader);
    const misses: string[] = [];
    for (const { typed, meant } of [...MEMO_CITATIONS, ...CLERK_CITATIONS]) {
      const led = await ledTo(typed);
      if (led !== meant) misses.push(`${typed}: ${led}`);
    }
    for (const { typed, wanted } of [...MEMO_SUGGESTIONS, ...CLERK_SUGGESTIONS]) {
      const rows = await suggest(typed);
      const held = rows.some(({ text, place }) => `${text} ${place?.locator ?? ''}`.includes(wanted));
      if (!held) misses.push(`${typed}: ${rows.map(({ text }) => text).join(' · ')}`);
    }
    for (const { typed, kind, wanted } of [...MEMO_OFFERS, ...CLERK_OFFERS]) {
      const { offers } = await shownFor(typed);
      const offer = offers.find((each) => each.kind === kind)?.query;
      if (offer !== wanted) misses.push(`${typed}: ${offer}`);
    }
    console.log(`typed in haste, and missed\n${misses.join('\n')}`);
    expect(misses).toEqual([]);
  });

  /**
   * What an ordinary search shows: what is found, then what is related, or this first where it stands in a document
   * that the query names; the first offer where nothing is found.
   */
  async function namesShown({ query, class: sort }: JudgedQuery): Promise<readonly string[]> {
    const { groups, related, offers } = await shownFor(query);
    const [offer] = OFFERS.has(sort) && groups.length === 0 ? offers : [];
    if (offer !== undefined) return namesOf((await shownFor(offer.query)).groups);
    const found = namesOf(groups);
    const near = namesOf(related?.groups ?? []);
    return related?.named === true ? [...near, ...found] : [...found, ...near];
  }

  async function shownFor(
    query: string,
    help = createResponder({ reader: store.reader, aliases: async () => NO_ALIASES }),
  ): Promise<SearchPage & Help> {
    const params = { limit: SHOWN, offset: 0 };
    const page = await search(query, params, { reader: store.reader });
    if ('refusal' in page) throw new Error(page.message);
    return help(page, { ...params, mode: 'find' });
  }

  /** The first place to which a citation leads; null: it names what is not held. */
  async function ledTo(typed: string): Promise<string | null> {
    try {
      const [first] = (await findDestination(store.reader, typed))?.addresses ?? [];
      return first === undefined ? 'no citation' : `${first.work} ${first.eId}`;
    } catch (error) {
      if (error instanceof ApiError && error.code === 'no-such-document') return null;
      throw error;
    }
  }

  it('answers more questions in everyday words by the aliases that a library begins with', async () => {
    const questions = questionsOf([...OFFICE_QUERIES, ...TYPED_QUERIES, ...EVERYDAY_QUERIES]);
    const withNames = createResponder({
      reader: store.reader,
      aliases: async () => parseAliases(DEFAULT_ALIASES),
    });
    const scores: Score[] = [];
    for (const query of questions) scores.push(scoreOf(query, namesOf(await answerTo(query, withNames))));
    console.log(`everyday words, by aliases written with these questions in sight\n${reportOf(scores)}`);
    expect(mean(scores.map((each) => each.ndcg))).toBeGreaterThan(0.7);
  });

  it('judges articles and chapters that are there', async () => {
    const known = new Set<string>();
    const sets = [
      ...[JUDGED_QUERIES, HELD_OUT_QUERIES, OFFICE_QUERIES, TYPED_QUERIES, EVERYDAY_QUERIES],
      ...[FROZEN_QUERIES, MEMO_QUERIES],
    ];
    for (const query of sets.flat()) {
      if (OFFERS.has(query.class) || ['question', 'citation', 'sentence'].includes(query.class)) continue;
      const page = await search(query.query, { limit: 10_000, offset: 0 }, { reader: store.reader });
      if ('refusal' in page) throw new Error(page.message);
      // 散装水泥是指 stands nowhere without its comma, and is answered by what is related.
      if (page.groups.length === 0) continue;
      for (const name of namesOf(page.groups)) known.add(name);
      const unknown = Object.keys(query.grades).filter((name) => !known.has(name));
      expect(unknown, query.query).toEqual([]);
    }
  });
});

function questionsOf(queries: readonly JudgedQuery[]): readonly JudgedQuery[] {
  return queries.filter((each) => each.class === 'question');
}
