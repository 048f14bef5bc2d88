/** The order of results held to judgements that were made before it: nDCG@10 and mean reciprocal rank. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findDestination } from '../../src/api/go.ts';
import { DEFAULT_ALIASES, NO_ALIASES, parseAliases } from '../../src/domain/aliases.ts';
import type { OfferKind } from '../../src/domain/offer.ts';
import type { SearchPage } from '../../src/search/answer.ts';
import { createResponder } from '../../src/search/respond.ts';
import { search } from '../../src/search/search.ts';
import type { Store } from '../../src/store/store.ts';
import { describeCorpora } from './corpora.ts';
import { FROZEN_CITATIONS, TYPED_CITATIONS } from './judged-citations.ts';
import { EVERYDAY_QUERIES, LAY_QUESTIONS } from './judged-everyday.ts';
import { FROZEN_QUERIES, FROZEN_QUESTIONS, PLAIN_QUESTIONS } from './judged-frozen.ts';
import { HELD_OUT_QUERIES } from './judged-held-out.ts';
import { OFFICE_QUERIES } from './judged-office.ts';
import { JUDGED_QUERIES, type JudgedQuery, type QueryClass } from './judged-queries.ts';
import { JUDGED_QUESTIONS } from './judged-questions.ts';
import { TYPED_QUERIES } from './judged-typed.ts';
import { openLaws } from './laws-store.ts';

const SHOWN = 10;
/** The offers by which words that were mistyped lead to what was meant. */
const OFFERS: ReadonlyMap<QueryClass, OfferKind> = new Map([
  ['mistyped', 'typo'],
  ['traditional', 'script'],
  ['pinyin', 'pinyin'],
]);

interface Score {
  readonly query: JudgedQuery;
  readonly ndcg: number;
  /** 1 over the place of the first article of the highest grade that the query has; 0: not on the page. */
  readonly reciprocalRank: number;
  readonly names: readonly string[];
}

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
      FROZEN_QUERIES,
    ];
    for (const query of sets.flat()) {
      if (OFFERS.has(query.class) || ['question', 'citation'].includes(query.class)) continue;
      const page = await search(query.query, { limit: 10_000, offset: 0 }, { reader: store.reader });
      if ('refusal' in page) throw new Error(page.message);
      for (const name of namesOf(page.groups)) known.add(name);
      const unknown = Object.keys(query.grades).filter((name) => !known.has(name));
      expect(unknown, query.query).toEqual([]);
    }
  });
});

function questionsOf(queries: readonly JudgedQuery[]): readonly JudgedQuery[] {
  return queries.filter((each) => each.class === 'question');
}

/** Units in the order of the page, as the judgements name them: file, label, and the heading of a chapter. */
function namesOf(groups: SearchPage['groups']): string[] {
  return groups.flatMap(({ document, articles }) =>
    articles.map(({ label, heading }) => {
      const isArticle = /条(?:之.+)?$/.test(label);
      return `${document} ${isArticle ? label : `${label} ${(heading ?? '').replace(/\s/gu, '')}`}`.trim();
    }),
  );
}

/** nDCG with the gain 2^grade - 1, as Burges et al. (2005). */
function scoreOf(query: JudgedQuery, names: readonly string[]): Score {
  const gradeOf = (name: string) => query.grades[name] ?? 0;
  const gain = (grades: readonly number[]) =>
    grades.slice(0, SHOWN).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
  const ideal = Object.values(query.grades).sort((one, other) => other - one);
  const first = names.findIndex((name) => gradeOf(name) === ideal[0]);
  return {
    query,
    names,
    ndcg: gain(names.map(gradeOf)) / gain(ideal),
    reciprocalRank: first === -1 ? 0 : 1 / (first + 1),
  };
}

function reportOf(scores: readonly Score[]): string {
  const line = (name: string, part: readonly Score[]) =>
    `${name.padEnd(12)} nDCG@10 ${mean(part.map(({ ndcg }) => ndcg)).toFixed(3)}  MRR ${mean(
      part.map(({ reciprocalRank }) => reciprocalRank),
    ).toFixed(3)}  (${part.length})`;
  const classes = [...new Set(scores.map(({ query }) => query.class))];
  const ofClass = (one: QueryClass) => scores.filter(({ query }) => query.class === one);
  const weak = scores.filter(({ ndcg }) => ndcg < 0.8);
  return [
    ...classes.map((one) => line(one, ofClass(one))),
    line('all', scores),
    ...weak.map(
      ({ query, ndcg, names }) => `  ${ndcg.toFixed(2)} ${query.query}: ${names.slice(0, 6).join(' · ')}`,
    ),
  ].join('\n');
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
