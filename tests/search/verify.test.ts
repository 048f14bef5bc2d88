import fc from 'fast-check';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { LinkedDocument } from '../../src/domain/document.ts';
import type { SearchPage } from '../../src/search/answer.ts';
import { toEntries } from '../../src/search/entries.ts';
import { parseQuery } from '../../src/search/query.ts';
import { scanLibrary } from '../../src/search/scan.ts';
import type { SearchParams } from '../../src/search/search.ts';
import { createVerifiedSearch } from '../../src/search/verify.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { KnowledgeReader, Store } from '../../src/store/store.ts';
import { article, characterSegmenter, hold, policyDocument } from './documents.ts';
import { scan, toOracleEntry } from './oracle.ts';
import { news, plan } from './plan.ts';
import { kinds, library, sometimes, term, textsOf } from './samples.ts';

const opened: Store[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

async function holding(documents: readonly LinkedDocument[]): Promise<Store> {
  const store = openSqliteStore(':memory:', 'tests');
  opened.push(store);
  await hold(store, characterSegmenter, documents);
  return store;
}

async function verified(
  reader: KnowledgeReader,
  raw: string,
  params: Partial<SearchParams> = {},
): Promise<SearchPage> {
  const page = await createVerifiedSearch({ reader })(raw, { limit: 20, offset: 0, ...params });
  if ('refusal' in page) throw new Error(page.message);
  return page;
}

describe('reading every text', () => {
  it('answers what the oracle of the tests answers, in any scope and within any filter', async () => {
    let found = 0;
    for (const documents of fc.sample(library, { seed: 1203, numRuns: 5 })) {
      const held = documents.flatMap((document) =>
        toEntries(document, characterSegmenter).map((entry) => toOracleEntry(document, entry)),
      );
      const { reader } = await holding(documents);
      const queries = fc.record({
        words: fc.array(term(textsOf(held)), { minLength: 1, maxLength: 3 }),
        joint: fc.constantFrom(' ', '|', ' -'),
        scope: fc.constantFrom('article' as const, 'entry' as const, 'document' as const),
        kinds: sometimes(kinds),
        types: sometimes(['法律' as const, '办法' as const, '新闻' as const]),
        years: sometimes([2019, 2022]),
      });
      for (const { words, joint, scope, ...filter } of fc.sample(queries, { seed: 8, numRuns: 60 })) {
        const raw = words.join(joint);
        const query = parseQuery(raw, { scope, filter });
        if ('refusal' in query || query.alternatives.length === 0) continue;
        const { counts, read } = await scanLibrary(query, reader);
        expect(read).toBe(held.length);
        expect(counts.entries, JSON.stringify(query)).toBe(scan(held, query).length);
        expect((await verified(reader, raw, { scope, filter })).verification?.equal, raw).toBe(true);
        if (counts.entries > 0) found++;
      }
    }
    // Two empty answers are always the same.
    expect(found).toBeGreaterThan(60);
  });

  it('gives the answer with the sentence that says so', async () => {
    const { reader } = await holding([plan(), news()]);
    const page = await verified(reader, '母基金');
    expect(page.total.entries).toBe(4);
    expect(page.verification?.message).toBe(`已逐字核对全部 ${await reader.countEntries()} 处文本`);
    expect((await verified(reader, ' ')).verification).toBeUndefined();
  });

  it('counts whole words and others in the whole of an answer of which only a part is ranked', async () => {
    const many = Array.from({ length: 5_200 }, (_, at) => article(`第${at + 1}条`, null, '设立基金'));
    const { reader } = await holding([policyDocument(many)]);
    const page = await verified(reader, '基金');
    expect(page).toMatchObject({ truncated: true, total: { entries: 5_200, examined: 5_200, partial: 0 } });
    expect(page.verification?.message).toBe('已逐字核对全部 5,201 处文本');
  });

  it('names what an index that lost an entry does not answer', async () => {
    const { reader } = await holding([plan(), news()]);
    const lossy: KnowledgeReader = {
      ...reader,
      findIds: async (query) => (await reader.findIds(query)).slice(1),
    };
    const { verification } = await verified(lossy, '母基金');
    expect(verification).toMatchObject({ equal: false, excess: [] });
    expect(verification?.missing).toHaveLength(1);
    expect(verification?.missing[0]).toMatch('/d/chengzhengbanfa-2022-54/');
    expect(verification?.message).toContain('检索有误');
  });

  it('begins again where the library is written meanwhile, and gives up where that does not end', async () => {
    const store = await holding([plan(), news()]);
    let written = 0;
    const writing = (times: number): KnowledgeReader => ({
      ...store.reader,
      async *scan() {
        for await (const stretch of store.reader.scan()) {
          yield stretch;
          if (written++ < times) await hold(store, characterSegmenter, [news()]);
        }
      },
    });
    expect((await verified(writing(1), '母基金')).verification?.equal).toBe(true);
    written = 0;
    await expect(verified(writing(100), '母基金')).rejects.toThrow('核对期间资料库一直在更新');
  });

  it('lets others have their turn', async () => {
    const many = Array.from({ length: 1_000 }, (_, at) => article(`第${at + 1}条`, null, '设立风险投资基金'));
    const { reader } = await holding([policyDocument(many)]);
    // However quick the machine is, each look at the clock takes a millisecond.
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now++);
    onTestFinished(() => clock.mockRestore());
    let turns = 0;
    const turn = () => {
      turns++;
      others = setImmediate(turn);
    };
    let others = setImmediate(turn);
    await verified(reader, '基金');
    clearImmediate(others);
    expect(turns).toBeGreaterThan(many.length / 20);
  });

  it('is refused where too many wait for it', async () => {
    const { reader } = await holding([plan()]);
    const search = createVerifiedSearch({ reader });
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => search('母基金', { limit: 20, offset: 0 })),
    );
    const refused = answers.filter((answer) => 'refusal' in answer);
    expect(refused).toHaveLength(3);
    expect(refused[0]).toMatchObject({ refusal: 'too-busy' });
    expect('refusal' in (await search('母基金', { limit: 20, offset: 0 }))).toBe(false);
  });
});
