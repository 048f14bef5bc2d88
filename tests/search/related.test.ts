/** Names, terms and related clauses in a small library of passages as the plan of 呈贡 has them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EId } from '../../src/domain/provision.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { findNames } from '../../src/search/names.ts';
import { isFragment, phrasesOf, wholeWordsAt, wordsOf } from '../../src/search/phrases.ts';
import { findRelated } from '../../src/search/related.ts';
import { TOKENIZER_FINGERPRINT } from '../../src/search/tokens.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Candidate, Store } from '../../src/store/store.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { article, hold, policyDocument } from './documents.ts';

const PLAN = 'plan' as WorkId;

const plan = policyDocument(
  [
    article(
      '第一条',
      '设立创新创业母基金',
      '设立创新创业母基金，母基金由政府出资，母基金下设子基金，子基金投向初创企业。',
    ),
    article(
      '第二条',
      '子基金的管理',
      '创新创业母基金委托专门机构管理，子基金由子基金管理人募集，母基金不参与子基金的日常管理。',
    ),
    article('第三条', null, '做大做强创新创业母基金，打造云上小镇，依托云南白药发展大健康产业。'),
    article('第四条', null, '推进云上云小镇建设，区域类双创基地和云南白药产业园加快建设。'),
    article('第五条', null, '建设云上小镇，完善道路、供水、供电设施，加强组织领导。'),
    article('第六条', null, '加强组织领导，落实工作责任，推进各项工作。'),
    article('第七条', '执法', '加强组织领导，加大检查力度，推进各项工作。'),
  ],
  { id: PLAN },
);

describe('a small library', () => {
  const segmenter = createSegmenter();
  let store: Store;
  let entries: readonly Candidate[] = [];
  beforeAll(async () => {
    store = openSqliteStore(':memory:', TOKENIZER_FINGERPRINT);
    await hold(store, segmenter, [plan]);
    entries = await store.reader.entriesAt({ work: PLAN, eId: null });
  });
  afterAll(() => store.close());

  const at = (eId: string) => ({ work: PLAN, eId: eId as EId });
  const entryOf = (eId: string): Candidate => {
    const entry = entries.find(({ unit, part }) => unit === eId && part !== 'heading');
    if (entry === undefined) throw new Error(`nothing at ${eId}`);
    return entry;
  };
  const holding = (term: string) => entries.filter((entry) => wholeWordsAt(entry, term).length > 0);

  describe('words', () => {
    it('cover every character of an entry, each with its sort', () => {
      for (const entry of entries) {
        const words = wordsOf(entry);
        expect(words.map(({ start, end }) => entry.normalised.slice(start, end)).join('')).toBe(
          entry.normalised,
        );
      }
    });

    it('are told by what they may be in a name', () => {
      const sorts = new Map(
        entries.flatMap((entry) =>
          wordsOf(entry).map(({ start, end, sort }) => [entry.normalised.slice(start, end), sort] as const),
        ),
      );
      expect(sorts.get('基金')).toBe('noun');
      expect(sorts.get('打造')).toBe('modifier');
      expect(sorts.get('管理')).toBe('gerund');
      expect(sorts.get('由')).toBe('other');
      expect(sorts.get(',')).toBe('other');
    });
  });

  describe('phrases', () => {
    const phrases = (eId: string) =>
      phrasesOf(entryOf(eId)).map(({ start, end }) => entryOf(eId).normalised.slice(start, end));

    it('end in a noun and hold no mark and no conjunction', () => {
      const all = entries.flatMap((entry) =>
        phrasesOf(entry).map((one) => entry.normalised.slice(one.start, one.end)),
      );
      expect(all.length).toBeGreaterThan(20);
      expect(all.filter((phrase) => /[,。、]|和|由/.test(phrase))).toEqual([]);
      expect(phrases('art_3')).toContain('创新创业母基金');
    });

    it('say where a verb may stand before the thing', () => {
      const entry = entryOf('art_3');
      const phrase = phrasesOf(entry).find(
        ({ start, end }) => entry.normalised.slice(start, end) === '依托云南白药',
      );
      expect(phrase?.isVerbFirst).toBe(true);
      expect(entry.normalised.slice(phrase?.rest ?? 0, phrase?.end)).toBe('云南白药');
    });
  });

  describe('a fragment', () => {
    it('is what always is a part of one longer name', () => {
      expect(isFragment(holding('创业母基金'), '创业母基金')).toBe(true);
      expect(isFragment(holding('创新创业母基金'), '创新创业母基金')).toBe(false);
      expect(isFragment(holding('云上小镇'), '云上小镇')).toBe(false);
    });
  });

  describe('names', () => {
    const names = async (eId: string) =>
      new Map((await findNames(at(eId), store.reader)).map((name) => [name.name, name]));

    it('are whole: 创新创业母基金, not 创业母基金 out of it', async () => {
      const found = await names('art_3');
      expect([...found.keys()]).toEqual(['创新创业母基金', '云上小镇']);
      expect(found.get('创新创业母基金')?.elsewhere.map(({ unit }) => unit)).toEqual([
        'art_1',
        'art_1',
        'art_2',
      ]);
    });

    it('come with their other spellings, which are not merged', async () => {
      const town = (await names('art_3')).get('云上小镇');
      expect(town?.elsewhere.map(({ unit }) => unit)).toEqual(['art_5']);
      expect(town?.variants.map(({ name, entries: held }) => [name, held.map(({ unit }) => unit)])).toEqual([
        ['云上云小镇', ['art_4']],
      ]);
    });

    it('are none in what everybody says', async () => {
      expect([...(await names('art_6')).keys()]).toEqual([]);
    });
  });

  describe('related clauses', () => {
    const related = async (eId: string) => await findRelated(at(eId), store.reader);

    it('are tied by the rare terms that both keep coming back to', async () => {
      const [first] = await related('art_1');
      expect(first?.unit).toBe('art_2');
      expect(first?.shared.map(({ term }) => term)).toEqual(expect.arrayContaining(['子基金']));
      expect((await related('art_2')).map(({ unit }) => unit)).toContain('art_1');
    });

    it.each(['art_6', 'art_7'])('are none where only the words of such texts recur: %s', async (eId) => {
      expect(await related(eId)).toEqual([]);
    });

    it('are none for a place that has no text, and in no library', async () => {
      expect(await related('art_99')).toEqual([]);
      const empty = openSqliteStore(':memory:', TOKENIZER_FINGERPRINT);
      expect(await findRelated(at('art_1'), empty.reader)).toEqual([]);
      empty.close();
    });
  });
});
