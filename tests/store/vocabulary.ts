/** The words and headings that a store holds, and the names that documents declare. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { LinkedDocument } from '../../src/domain/document.ts';
import { textParts, walkProvisions } from '../../src/domain/provision.ts';
import type { Term } from '../../src/domain/term.ts';
import type { VocabularyEntry } from '../../src/domain/vocabulary.ts';
import { normalise } from '../../src/search/normalise.ts';
import type { Store } from '../../src/store/store.ts';
import type { Segmenter } from '../../src/text/segmenter.ts';
import { article, hold, policyDocument } from '../search/documents.ts';
import { plan } from '../search/plan.ts';

/** Pairs of characters as words, so that most texts have some. */
const segmenter: Segmenter = {
  eachWord(text, found) {
    for (const pair of text.matchAll(/.{1,2}/gsu)) found(pair.index + pair[0].length, 'modifier');
  },
};

const LINE = fc
  .array(fc.constantFrom('母基', '金额', '管理', '，。', '2025', 'R&D', '云上', 'vivo'), { maxLength: 6 })
  .map((pieces) => pieces.join(''));
const DOCUMENT = fc
  .tuple(fc.constantFrom('one', 'two', 'three'), fc.array(LINE, { minLength: 1, maxLength: 3 }))
  .map(([id, lines]) =>
    policyDocument(
      lines.map((line, index) => article(`第${index + 1}条`, `设立${line.slice(0, 4)}`, line)),
      { id },
    ),
  );

export function describeVocabulary(name: string, open: () => Store): void {
  const opened: Store[] = [];
  async function holding(documents: readonly LinkedDocument[]): Promise<Store> {
    const store = open();
    opened.push(store);
    await hold(store, segmenter, documents);
    return store;
  }
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });

  describe(`${name} knows the words of its texts`, () => {
    it('counts words and whole headings, but no numbers and marks', async () => {
      const document = policyDocument([article('第一条', '设立母基', '母基金额，母基金额12')], {
        id: 'one',
        title: '办法',
      });
      const { reader } = await holding([document]);
      const known = new Map((await reader.vocabulary()).map((one) => [`${one.sort} ${one.text}`, one.uses]));
      expect(known.get('word 母基')).toBe(2);
      expect(known.get('heading 设立母基')).toBe(1);
      expect([...known.keys()].filter((each) => /\d|，/.test(each))).toEqual([]);
    });

    it('has after any writes what a store has that never held anything else', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(DOCUMENT, { maxLength: 2 }), { maxLength: 4 }),
          fc.constantFrom('one', 'two'),
          async (writes, removed) => {
            const store = await holding([]);
            const held = new Map<string, LinkedDocument>();
            for (const documents of writes) {
              const distinct = [...new Map(documents.map((each) => [each.work.id, each])).values()];
              await hold(store, segmenter, distinct);
              for (const each of distinct) held.set(each.work.id, each);
            }
            const gone = [...held.values()].find(({ work }) => work.id === removed);
            if (gone !== undefined) {
              await store.writer.removeWork(gone.work.id);
              held.delete(removed);
            }
            const fresh = await holding([...held.values()]);
            const found = await store.reader.vocabulary();
            expect(found).toEqual(await fresh.reader.vocabulary());
            expect(found.filter(({ sort }) => sort === 'heading')).toEqual(headingsOf([...held.values()]));
          },
        ),
        { seed: 40, numRuns: 40 },
      );
    });

    it('gives the same list until something is written', async () => {
      const store = await holding([plan()]);
      const before = await store.reader.vocabulary();
      expect(await store.reader.vocabulary()).toBe(before);
      await hold(store, segmenter, [policyDocument([article('第一条', null, '新词新词')], { id: 'two' })]);
      expect(await store.reader.vocabulary()).not.toBe(before);
    });
  });

  describe(`${name} knows the names that documents declare`, () => {
    it('once each, those of most documents first', async () => {
      const { reader } = await holding([
        declaring('one', ['自创区', '国家自主创新示范区'], ['条例', '甲条例']),
        declaring('two', ['自创区', '国家自主创新示范区']),
      ]);
      expect(await reader.declaredNames()).toEqual([
        { term: '自创区', meaning: '国家自主创新示范区', sort: 'alias', documents: 2 },
        { term: '条例', meaning: '甲条例', sort: 'alias', documents: 1 },
      ]);
    });
  });
}

function declaring(
  id: string,
  ...names: readonly (readonly [term: string, meaning: string])[]
): LinkedDocument {
  const document = policyDocument([article('第一条', null, '文字')], { id });
  const eId = document.body[0]?.eId;
  if (eId === undefined) throw new Error('the article has no address');
  const terms = names.map(
    ([term, meaning]): Term => ({
      term,
      meaning,
      sort: 'alias',
      eId,
      part: 'content',
      span: { start: 0, end: 2 },
      scope: null,
    }),
  );
  return { ...document, terms };
}

function headingsOf(documents: readonly LinkedDocument[]): VocabularyEntry[] {
  const uses = new Map<string, number>();
  for (const { body } of documents) {
    for (const { provision } of walkProvisions(body)) {
      for (const { part, text } of textParts(provision)) {
        if (part === 'heading') uses.set(normalise(text), (uses.get(normalise(text)) ?? 0) + 1);
      }
    }
  }
  return [...uses]
    .map(([text, count]): VocabularyEntry => ({ text, sort: 'heading', uses: count }))
    .sort((a, b) => b.uses - a.uses || Buffer.compare(Buffer.from(a.text), Buffer.from(b.text)));
}
