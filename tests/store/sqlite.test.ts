import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { literalQuery } from '../../src/search/query.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';
import { StoreDamagedError } from '../../src/store/store-errors.ts';
import { article, characterSegmenter, hold, policyDocument } from '../search/documents.ts';
import { news, plan } from '../search/plan.ts';
import { describeStore } from './contract.ts';

describeStore('the SQLite store', () => openSqliteStore(':memory:', 'tests'));

describe('a database file', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tiaowen-store-'));
    path = join(folder, 'library.db');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function withStore<T>(use: (store: Store) => Promise<T>, fingerprint = 'tests'): Promise<T> {
    const store = openSqliteStore(path, fingerprint);
    try {
      return await use(store);
    } finally {
      await store.close();
    }
  }
  const countMother = async ({ reader }: Store) =>
    (await reader.find(literalQuery('母基金'), 10)).total.entries;

  it('keeps what was written', async () => {
    await withStore((store) => hold(store, characterSegmenter, [plan()]));
    await withStore(async (store) => {
      expect(await store.reader.findDocument(plan().work.id)).toEqual(plan());
      expect(await countMother(store)).toBe(4);
    });
  });

  it('has every index once it is filled', async () => {
    const indexes = () => {
      const db = new SqliteDatabase(path);
      const names = db
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name")
        .all();
      db.close();
      return names;
    };
    await withStore(async () => undefined);
    const empty = indexes();
    await withStore((store) => store.writer.fill(() => hold(store, characterSegmenter, [plan()])));
    expect(indexes()).toEqual(empty);
    await withStore(async (store) => expect(await countMother(store)).toBe(4));
  });

  it('writes down its indexes once for all the documents that come together', async () => {
    const saying = (what: string) =>
      Array.from({ length: 20 }, (_, at) =>
        policyDocument([article('第一条', null, `第${at}项${what}`)], { id: `many-${at}` }),
      );
    const segments = () => {
      const db = new SqliteDatabase(path);
      const count = db.prepare('SELECT count(DISTINCT segid) FROM g_idx').pluck().get();
      db.close();
      return count;
    };
    await withStore((store) => hold(store, characterSegmenter, saying('母基金')));
    expect(segments()).toBe(1);
    await withStore((store) => hold(store, characterSegmenter, saying('人才公寓')));
    expect(segments()).toBe(2);
  });

  it('shows what another connection has written since', async () => {
    await withStore(async (store) => {
      expect(await countMother(store)).toBe(0);
      await withStore((other) => hold(other, characterSegmenter, [plan()]));
      expect(await countMother(store)).toBe(4);
      await withStore((other) => other.writer.removeWork(plan().work.id));
      expect(await countMother(store)).toBe(0);
    });
  });

  it('answers the same after a hundred replacements and after merging', async () => {
    await withStore(async (store) => {
      await hold(store, characterSegmenter, [plan(), news()]);
      for (let version = 0; version < 100; version++) {
        const text = `第${version}版母基金${'之规定'.repeat(version)}`;
        const document = policyDocument([article('第一条', null, text)], { id: 'changing' });
        await hold(store, characterSegmenter, [document]);
      }
      const answer = async () => {
        const query = literalQuery('母基金');
        return store.reader.find(query, 100);
      };
      const before = await answer();
      expect(before.total).toEqual({ entries: 5, articles: 4, documents: 2 });
      expect((await store.reader.find(literalQuery('第98版'), 10)).total.entries).toBe(0);
      await store.writer.optimise();
      expect(await answer()).toEqual(before);
    });
  });

  it('answers the same where what is frequent was counted beforehand, and after that was outdated', async () => {
    const articles = (count: number, text: string) =>
      Array.from({ length: count }, (_, at) => article(`第${at + 1}条`, null, `${text}${at % 7}`));
    const many = policyDocument(articles(6_000, '基金管理'), { id: 'many', type: '法律' });
    const few = policyDocument(articles(10, '管理基金'), { id: 'few', issued: '2024-01-01' });
    const queries = ['基', '基金', '管', '管理', '6', '理基金'].map((text) => literalQuery(text));
    await withStore(async (store) => {
      const answers = () => Promise.all(queries.map((query) => store.reader.find(query, 100)));
      await hold(store, characterSegmenter, [many, plan()]);
      const before = await answers();
      await store.writer.prepareAnswers(
        async () => [],
        async () => '{}',
      );
      expect(await answers()).toEqual(before);
      expect(before[1]?.total.entries).toBe(6_000 + 8);
      await hold(store, characterSegmenter, [few]);
      const after = await answers();
      expect(after[1]?.total.entries).toBe(6_000 + 8 + 10);
      await store.writer.prepareAnswers(
        async () => [],
        async () => '{}',
      );
      expect(await answers()).toEqual(after);
    });
  });

  it('is refused where another tokenizer made it, and left as it is', async () => {
    await withStore((store) => hold(store, characterSegmenter, [plan()]));
    const refused = () => openSqliteStore(path, 'another tokenizer');
    expect(refused).toThrow(expect.objectContaining({ code: 'store-outdated' }));
    expect(refused).toThrow('the database has the fingerprint "tests", not "another tokenizer"');
    expect(await withStore(countMother)).toBe(4);
  });

  it('is refused where another schema made it', async () => {
    await withStore(async () => undefined);
    const db = new SqliteDatabase(path);
    db.exec(`UPDATE meta SET value = '0' WHERE key = 'schema'`);
    db.close();
    expect(() => openSqliteStore(path, 'tests')).toThrow(expect.objectContaining({ code: 'store-outdated' }));
  });

  it('is refused where it is some other database, or none', () => {
    const db = new SqliteDatabase(path);
    db.exec('CREATE TABLE something (a)');
    db.close();
    expect(() => openSqliteStore(path, 'tests')).toThrow(expect.objectContaining({ code: 'store-outdated' }));
    const text = join(folder, 'text.db');
    writeFileSync(text, '这不是数据库。'.repeat(100));
    expect(() => openSqliteStore(text, 'tests')).toThrow(StoreDamagedError);
  });
});
