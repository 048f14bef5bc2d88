/** What every store must do. Each adapter's test calls describeStore with its own way to open one. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { locatorsOf } from '../../src/citation/format.ts';
import type { LinkedDocument } from '../../src/domain/document.ts';
import { dateOf } from '../../src/domain/importance.ts';
import { LibraryChangedError } from '../../src/domain/library-changed.ts';
import { type EId, walkProvisions } from '../../src/domain/provision.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { toEntries } from '../../src/search/entries.ts';
import { literalQuery } from '../../src/search/query.ts';
import type { Candidate, SearchQuery, Store } from '../../src/store/store.ts';
import { article, characterSegmenter, hold, policyDocument } from '../search/documents.ts';
import { groupBy, nameOf, type OracleEntry, scan, toOracleEntry } from '../search/oracle.ts';
import { news, plan } from '../search/plan.ts';
import { kinds, library, sometimes, term, textsOf } from '../search/samples.ts';
import { describeReferences, withReferences } from './references.ts';
import { describeVocabulary } from './vocabulary.ts';

const ALL = literalQuery('').filter;
const segmenter = characterSegmenter;

export function describeStore(name: string, open: () => Store): void {
  const opened: Store[] = [];
  const openNew = (): Store => {
    const store = open();
    opened.push(store);
    return store;
  };
  async function holding(documents: readonly LinkedDocument[]): Promise<Store> {
    const store = openNew();
    await hold(store, segmenter, documents);
    return store;
  }
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });

  describe(`${name} keeps documents`, () => {
    it('gives back what it was given', async () => {
      const store = await holding([plan(), news()]);
      expect(await store.reader.findDocument(plan().work.id)).toEqual(plan());
      expect(await store.reader.findDocument(news().work.id)).toEqual(news());
      expect(await store.reader.findDocument('nothing' as WorkId)).toBeNull();
    });

    it('gives back the text alone', async () => {
      const store = await holding([plan(), news()]);
      const { work, expression, fields, body } = plan();
      expect(await store.reader.findText(work.id)).toEqual({ work, expression, fields, body });
      expect(await store.reader.findText('nothing' as WorkId)).toBeNull();
    });

    it('gives back references, citations, terms, problems and removed text', async () => {
      const document = withReferences();
      const store = await holding([document]);
      expect(await store.reader.findDocument(document.work.id)).toEqual(document);
      expect(await store.reader.problemsOf(document.work.id)).toEqual(document.problems);
    });

    it('gives back any document', async () => {
      await fc.assert(
        fc.asyncProperty(library, async (documents) => {
          const store = await holding(documents);
          for (const document of documents) {
            expect(await store.reader.findDocument(document.work.id)).toEqual(document);
          }
        }),
        { seed: 7, numRuns: 20 },
      );
    });

    it('gives every provision with those above it, its locator and its neighbours of the same kind', async () => {
      const store = await holding([plan()]);
      for (const placed of walkProvisions(plan().body)) {
        const held = await store.reader.findProvision(plan().work.id, placed.provision.eId);
        expect(held).toMatchObject(placed);
      }
      const held = await store.reader.findProvision(plan().work.id, 'art_18' as EId);
      expect(held).toMatchObject({ locator: '第十八条', previous: 'art_6', next: 'art_19' });
      const first = await store.reader.findProvision(plan().work.id, 'art_5' as EId);
      expect(first).toMatchObject({ previous: null, next: 'art_6' });
      expect(await store.reader.findProvision(plan().work.id, 'art_99' as EId)).toBeNull();
    });

    it('lists works by authority, then date', async () => {
      const law = policyDocument([], { id: 'law', type: '法律', issued: '1999-01-01' });
      const newer = policyDocument([], { id: 'newer', issued: '2024-01-01' });
      const store = await holding([news(), plan(), law, newer]);
      const works = (await store.reader.listWorks()).map(({ work }) => work.id);
      expect(works).toEqual(['law', 'newer', plan().work.id, news().work.id]);
      expect(await store.reader.findWork(law.work.id)).toEqual({
        work: law.work,
        expression: law.expression,
        extent: { articles: 0, provisions: 0 },
      });
    });

    it('counts the articles and the provisions of every work', async () => {
      const { reader } = await holding([plan(), news()]);
      for (const { body, work } of [plan(), news()]) {
        const kinds = [...walkProvisions(body)].map(({ provision }) => provision.kind);
        const articles = kinds.filter((kind) => kind === 'article').length;
        const extent = { articles, provisions: kinds.length };
        expect((await reader.findWork(work.id))?.extent).toEqual(extent);
        expect((await reader.listWorks()).find((held) => held.work.id === work.id)?.extent).toEqual(extent);
      }
    });

    it('leaves out locators and labels of what it does not hold', async () => {
      const { reader } = await holding([plan()]);
      const eIds = ['art_18', 'art_99', 'preface'] as EId[];
      expect([...(await reader.findLocators(plan().work.id, eIds)).keys()]).toEqual(['art_18', 'preface']);
      const units = [
        ...eIds.map((unit) => ({ work: plan().work.id, unit })),
        { work: news().work.id, unit: eIds[0] as EId },
      ];
      expect(await reader.findUnitLabels(units)).toEqual([
        { num: '第十八条', heading: '设立呈贡创新创业母基金' },
        null,
        { num: null, heading: null },
        null,
      ]);
    });
  });

  describeReferences(name, holding);
  describeVocabulary(name, open);

  describe(`${name} finds entries for comparing texts`, () => {
    it('at a place and below it, by their ids, and all of a document', async () => {
      const { reader } = await holding([news(), plan()]);
      const { id: work } = plan().work;
      const units = (entries: readonly Candidate[]) => [...new Set(entries.map(({ unit }) => unit))];
      const below = await reader.entriesAt({ work, eId: 'art_18' as EId });
      expect(units(below)).toEqual(['art_18']);
      const all = await reader.entriesAt({ work, eId: null });
      expect(all.length).toBe(toEntries(plan(), segmenter).length);
      expect(all).toEqual(expect.arrayContaining([...below]));
      expect(await reader.candidates(below.map(({ id }) => id).toReversed())).toEqual(below);
      expect(await reader.candidates([Number.MAX_SAFE_INTEGER])).toEqual([]);
      const some = [below.at(-1), all.find(({ unit }) => unit === null)].flatMap((one) => one?.id ?? []);
      const whole = all.filter(({ unit }) => unit === null || unit === 'art_18');
      expect(await reader.entriesOfUnits(some.toReversed())).toEqual(whole);
      expect(await reader.entriesOfUnits([Number.MAX_SAFE_INTEGER])).toEqual([]);
      expect(await reader.entriesAt({ work, eId: 'art_99' as EId })).toEqual([]);
    });

    it('with their texts, their places and what their units are called', async () => {
      const store = await holding([plan()]);
      const { id: work } = plan().work;
      const ids = (await store.reader.entriesAt({ work, eId: null })).map(({ id }) => id);
      const held = await store.reader.findEntries([...ids, Number.MAX_SAFE_INTEGER]);
      const locators = locatorsOf(plan().body);
      const written = toEntries(plan(), segmenter).map(({ eId, part, field, text, unitLabel }, at) => {
        const locator = eId === null ? null : locators.get(eId);
        return { id: ids[at], eId, part, field, locator, unitLabel, text };
      });
      expect(ids.map((id) => held.get(id))).toEqual(written);
      expect(held.size).toBe(ids.length);
    });

    it('with what their units are called now, where nothing but that has changed', async () => {
      const named = (heading: string) => policyDocument([article('第一条', heading, '内容')], { id: 'one' });
      const store = await holding([named('旧名')]);
      const text = await store.reader.find(literalQuery('内容'), 10);
      await hold(store, segmenter, [named('新名')]);
      const held = await store.reader.findEntries(text.candidates.map(({ id }) => id));
      const labels = [...held.values()].map(({ unitLabel }) => unitLabel);
      expect(labels).toEqual([{ num: '第一条', heading: '新名' }]);
    });

    it('by the tokens that few of them hold', async () => {
      const long = '建设以人工智能企业、云计算与大数据企业等为代表的产业集群和集聚区';
      const documents = ['one', 'two', 'three'].map((id) =>
        policyDocument([article('第一条', null, id === 'three' ? '另行规定' : long)], { id }),
      );
      const store = await holding(documents);
      const [entry] = toEntries(policyDocument([article('第一条', null, long)]), segmenter).slice(-1);
      const tokens = entry?.tokens.shingles.split(' ') ?? [];
      expect(tokens.length).toBeGreaterThan(0);
      const held = await store.reader.rareHolders('shingles', tokens, 2);
      expect([...held.values()].map((ids) => ids.length)).toEqual(tokens.map(() => 2));
      expect((await store.reader.rareHolders('shingles', tokens, 1)).size).toBe(0);
      expect((await store.reader.rareHolders('words', ['另'], 1)).get('另')?.length).toBe(1);
      await store.writer.removeWork('two' as WorkId);
      expect((await store.reader.rareHolders('shingles', tokens, 1)).size).toBe(tokens.length);
    });
  });

  describe(`${name} replaces and removes`, () => {
    it('holds nothing of what was replaced', async () => {
      const before = policyDocument([article('第一条', null, '旧的母基金')], { id: 'one' });
      const after = policyDocument([article('第一条', null, '新的规定'), article('第二条', null, '子基金')], {
        id: 'one',
      });
      const store = await holding([before, plan(), after]);
      expect(await store.reader.findDocument(after.work.id)).toEqual(after);
      const found = await store.reader.find(literalQuery('旧的母'), 10);
      expect(found.total).toEqual({ entries: 0, articles: 0, documents: 0 });
      expect((await store.reader.find(literalQuery('子基金'), 10)).total.documents).toBe(2);
      expect((await store.reader.listWorks()).length).toBe(2);
    });

    it('holds nothing of what was removed', async () => {
      const store = await holding([plan(), news()]);
      await store.writer.removeWork(plan().work.id);
      await store.writer.removeWork('nothing' as WorkId);
      expect(await store.reader.findDocument(plan().work.id)).toBeNull();
      expect((await store.reader.find(literalQuery('母基金'), 10)).candidates).toEqual([]);
      expect((await store.reader.listWorks()).map(({ work }) => work.id)).toEqual([news().work.id]);
    });

    it('keeps the earlier document whole when the new one cannot be written', async () => {
      const store = await holding([plan()]);
      const entries = toEntries(plan(), segmenter);
      await expect(store.writer.replaceDocument(plan(), entries, new Map())).rejects.toThrow('no locator');
      expect(await store.reader.findDocument(plan().work.id)).toEqual(plan());
      expect((await store.reader.find(literalQuery('母基金'), 10)).total.entries).toBe(4);
    });

    it('puts in several documents at once, or none of them', async () => {
      const store = await holding([plan()]);
      const indexed = (document: LinkedDocument) => ({
        document,
        entries: toEntries(document, segmenter),
        locators: locatorsOf(document.body),
      });
      const broken = { ...indexed(plan()), locators: new Map<EId, string>() };
      await expect(store.writer.replaceDocuments([indexed(news()), broken])).rejects.toThrow('no locator');
      expect((await store.reader.listWorks()).map(({ work }) => work.id)).toEqual([plan().work.id]);
      await store.writer.replaceDocuments([]);
      await store.writer.replaceDocuments([indexed(news()), indexed(plan())]);
      expect(await store.reader.findDocument(news().work.id)).toEqual(news());
      expect((await store.reader.find(literalQuery('母基金'), 10)).total.entries).toBe(4);
    });

    it('finds what a scan finds after any document was replaced by any other', async () => {
      const [first = [], ...others] = fc.sample(library, { seed: 19, numRuns: 12 });
      const store = await holding(first);
      let held = new Map(first.map((document) => [document.work.id, document]));
      for (const documents of others) {
        await hold(store, segmenter, documents);
        held = new Map([...held, ...documents.map((one) => [one.work.id, one] as const)]);
        for (const [id, document] of held) expect(await store.reader.findDocument(id)).toEqual(document);
        const entries = [...held.values()].flatMap((document) =>
          toEntries(document, segmenter).map((entry) => toOracleEntry(document, entry)),
        );
        for (const text of fc.sample(term(textsOf(entries)), { seed: 91, numRuns: 60 })) {
          const query = literalQuery(text);
          if (query.alternatives.length === 0) continue;
          expect(await answerOf(store, query), text).toEqual(oracleAnswer(entries, query));
        }
      }
    });

    it('holds what it was filled with, and can be filled only when it is empty', async () => {
      const store = openNew();
      await store.writer.fill(() => hold(store, segmenter, [plan(), news()]));
      expect(await store.reader.findDocument(plan().work.id)).toEqual(plan());
      expect(await store.reader.findDocument(news().work.id)).toEqual(news());
      expect((await store.reader.find(literalQuery('母基金'), 10)).total.entries).toBe(4);
      await expect(store.writer.fill(async () => undefined)).rejects.toThrow('empty');
    });

    it('answers in order of importance, whatever order documents came in', async () => {
      const issued = ['2019-05-01', '2023-05-01', '2021-05-01', '2020-05-01', '2022-05-01'];
      const documents = issued.flatMap((date) => [
        policyDocument([article('第一条', null, '基金')], { id: `b-${date}`, issued: date }),
        policyDocument([article('第一条', null, '基金')], { id: `a-${date}`, issued: date, type: '法律' }),
      ]);
      const store = await holding(documents);
      await store.writer.optimise();
      const { candidates } = await store.reader.find(literalQuery('基金'), 100);
      const ids = candidates.map((candidate) => candidate.work);
      const newestFirst = [...issued].sort().reverse();
      expect(ids.slice(0, 5)).toEqual(newestFirst.map((date) => `a-${date}`));
      expect(ids.slice(5)).toEqual(newestFirst.map((date) => `b-${date}`));
    });
  });

  describe(`${name} is read from end to end`, () => {
    it('in order of importance, each text as it stands', async () => {
      const store = await holding([plan(), news()]);
      const read = [];
      for await (const { work, entries } of store.reader.scan()) {
        for (const { part, unit, chapter, text } of entries) read.push([work.id, part, unit, chapter, text]);
      }
      const expected = [plan(), news()].flatMap((document) =>
        toEntries(document, segmenter).map(({ part, unit, chapter, text }) => [
          document.work.id,
          part,
          unit,
          chapter,
          text,
        ]),
      );
      expect(read).toEqual(expected);
    });

    it('and says so where something is written meanwhile', async () => {
      const store = await holding([plan(), news()]);
      const reading = store.reader.scan()[Symbol.asyncIterator]();
      await reading.next();
      await hold(store, segmenter, [policyDocument([], { id: 'another' })]);
      await expect(reading.next()).rejects.toThrow(LibraryChangedError);
    });
  });

  describe(`${name} finds what a scan finds`, { timeout: 60_000 }, () => {
    it('for any stretch of text', () =>
      sameAsScan(300, 12, (texts) => term(texts).map((text) => literalQuery(text))));

    it('for several words, exclusions and alternatives, in every scope', () =>
      sameAsScan(300, 12, (texts) => {
        const terms = (least: number) => fc.array(term(texts), { minLength: least, maxLength: 3 });
        const alternative = fc.record({ terms: terms(1), excluded: terms(0) });
        const scope = fc.constantFrom('article' as const, 'entry' as const, 'document' as const);
        return fc
          .record({ alternatives: fc.array(alternative, { minLength: 1, maxLength: 3 }), scope })
          .map(({ alternatives, scope }) => ({
            alternatives: alternatives.map((one) => ({
              terms: one.terms.flatMap(toTerms),
              excluded: one.excluded.flatMap(toTerms),
            })),
            scope,
            filter: ALL,
          }));
      }));

    it('within any filter', () =>
      sameAsScan(150, 12, (texts) =>
        fc
          .record({
            text: term(texts),
            documents: sometimes(['work-0', 'work-1', 'work-9'] as WorkId[]),
            kinds: sometimes(kinds),
            roles: sometimes(['measure' as const, 'target' as const]),
            types: sometimes(['法律' as const, '新闻' as const]),
            chapters: sometimes(['chp_1', 'chp_2'] as EId[]),
            statuses: sometimes(['现行有效' as const, '废止' as const]),
            issuers: sometimes(['机关0', '机关1', '机关0、机关1']),
            years: sometimes([2019, 2022]),
          })
          .map(({ text, ...filter }) => literalQuery(text, { filter })),
      ));

    it('and reports a limit without losing count', async () => {
      const store = await holding([plan()]);
      const all = await store.reader.find(literalQuery('创新'), 1_000);
      const some = await store.reader.find(literalQuery('创新'), 3);
      expect(all.truncated).toBe(false);
      expect(some).toMatchObject({ total: all.total, facets: all.facets, truncated: true });
    });

    it('in two parts that never divide an article, whatever the limit', async () => {
      for (const documents of fc.sample(library, { seed: 60, numRuns: 10 })) {
        const { reader } = await holding(documents);
        const query = literalQuery('的');
        const { candidates: all, total } = await reader.find(query, 10_000);
        const ids = (some: readonly Candidate[]) => some.map((one) => one.id);
        for (const limit of [0, 1, 2, 3, 7]) {
          const { candidates: first } = await reader.find(query, limit);
          const rest = await reader.findBeyond(query, limit, { offset: 0, count: total.articles });
          expect([...ids(first), ...ids(rest)].sort()).toEqual(ids(all).sort());
          const units = new Set(first.map((one) => one.unitNumber));
          expect(rest.filter((one) => units.has(one.unitNumber))).toEqual([]);
          const pages = [];
          for (let offset = 0; offset < total.articles; offset++) {
            pages.push(...(await reader.findBeyond(query, limit, { offset, count: 1 })));
          }
          expect(ids(pages)).toEqual(ids(rest));
        }
      }
    });

    it('and the same after it has read ahead, also of what was written since', async () => {
      const store = await holding([plan()]);
      const foundIn = async () => {
        const { candidates } = await store.reader.find(literalQuery('创新'), 1_000);
        return candidates.map(({ normalised, unit }) => [normalised, unit]);
      };
      const before = await foundIn();
      while (await store.reader.readAhead());
      expect(await foundIn()).toEqual(before);
      await store.writer.removeWork(plan().work.id);
      while (await store.reader.readAhead());
      expect(await foundIn()).toEqual([]);
    });

    it('for a phrase as long as a query may be, and for one longer than any text', async () => {
      const long = '创新创业母基金'.repeat(100);
      const store = await holding([policyDocument([article('第一条', null, long)]), plan()]);
      for (const [text, entries] of [
        [long.slice(0, 500), 1],
        [long.slice(3, 503), 1],
        [`${long}新`, 0],
      ] as const) {
        expect((await store.reader.find(literalQuery(text), 10)).total.entries).toBe(entries);
      }
    });

    /** Documents drawn at random, queries drawn from their texts, each compared with the scan. */
    async function sameAsScan(
      queriesEach: number,
      libraries: number,
      queries: (texts: readonly string[]) => fc.Arbitrary<SearchQuery>,
    ): Promise<void> {
      let [asked, found] = [0, 0];
      for (const documents of fc.sample(library, { seed: 2022, numRuns: libraries })) {
        const held = documents.flatMap((document) =>
          toEntries(document, segmenter).map((entry) => toOracleEntry(document, entry)),
        );
        const store = await holding(documents);
        for (const query of fc.sample(queries(textsOf(held)), { seed: 54, numRuns: queriesEach })) {
          if (query.alternatives.some((one) => one.terms.length === 0)) continue;
          const answer = await answerOf(store, query);
          expect(answer, JSON.stringify(query)).toEqual(oracleAnswer(held, query));
          asked++;
          if (answer.entries.length > 0) found++;
        }
      }
      // Two empty answers are always the same.
      expect(found, `${found} of ${asked} found something`).toBeGreaterThan(LEAST_FOUND * asked);
    }
  });
}

function toTerms(text: string): SearchQuery['alternatives'][number]['terms'] {
  return literalQuery(text).alternatives.flatMap((one) => one.terms);
}

/** Share of the queries drawn at random that must find something. */
const LEAST_FOUND = 0.15;

/** Entries, totals and facets, in a form that does not depend on the order of ids. */
async function answerOf(
  store: Store,
  query: SearchQuery,
): Promise<{ readonly entries: readonly string[]; readonly [what: string]: unknown }> {
  const { candidates, total, facets, truncated } = await store.reader.find(query, 10_000);
  const name = ({ work, unit, part, position }: Candidate) => nameOf(work, unit, part, position);
  expect(await store.reader.findIds(query)).toEqual(candidates.map(({ id }) => id));
  return {
    entries: candidates.map(name).sort(),
    total,
    documents: toCounts(facets.document),
    types: toCounts(facets.type),
    issuers: toCounts(facets.issuer),
    years: toCounts(facets.year),
    statuses: toCounts(facets.status),
    kinds: toCounts(facets.kind),
    roles: toCounts(facets.role),
    chapters: toCounts(facets.chapter),
    truncated,
  };
}

function toCounts(values: readonly { value: string; entries: number }[]): Record<string, number> {
  return Object.fromEntries(values.map(({ value, entries }) => [value, entries]));
}

function oracleAnswer(held: readonly OracleEntry[], query: SearchQuery): object {
  const shown = scan(held, query);
  const countBy = (keyOf: (one: OracleEntry) => string) =>
    Object.fromEntries([...groupBy(shown, keyOf)].map(([value, all]) => [value, all.length]));
  const distinct = (keyOf: (one: OracleEntry) => string) => new Set(shown.map(keyOf)).size;
  return {
    entries: shown
      .map(({ document, entry }) => nameOf(document.work.id, entry.unit, entry.part, entry.position))
      .sort(),
    total: {
      entries: shown.length,
      articles: distinct(({ document, entry }) => `${document.work.id} ${entry.unit ?? ''}`),
      documents: distinct(({ document }) => document.work.id),
    },
    documents: countBy(({ document }) => document.work.id),
    types: countBy(({ document }) => document.work.type),
    issuers: countBy(({ document }) => document.work.issuers.join('、')),
    years: countBy(({ document }) => dateOf(document.work)?.slice(0, 4) ?? ''),
    statuses: countBy(({ document }) => document.work.status),
    kinds: countBy(({ entry }) => entry.kind ?? ''),
    roles: countBy(({ entry }) => entry.role ?? ''),
    chapters: countBy(({ entry }) => entry.chapter ?? ''),
    truncated: false,
  };
}
