/** Two connections to one database: an answer is of what stood in it at one time. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFollowingReader } from '../../ingest/library/following-reader.ts';
import { LibraryChangedError } from '../../src/domain/library-changed.ts';
import { fromOneState } from '../../src/search/one-state.ts';
import { search } from '../../src/search/search.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { KnowledgeReader, Store } from '../../src/store/store.ts';
import { article, characterSegmenter, hold, policyDocument } from './documents.ts';

const LAW = (text: string) => policyDocument([article('第一条', null, text)], { id: 'law' });

let folder: string;
let ours: Store;
let theirs: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tiaowen-state-'));
  const open = () => openSqliteStore(join(folder, 'library.db'), 'tests');
  [ours, theirs] = [open(), open()];
  await hold(ours, characterSegmenter, [LAW('设立母基金。')]);
});
afterEach(async () => {
  await Promise.all([ours.close(), theirs.close()]);
  rmSync(folder, { recursive: true });
});

/** Between what is found and what is read of it somebody else writes, so many times. */
function writingBetween(times: number, write: () => Promise<void>): KnowledgeReader {
  let left = times;
  return {
    ...ours.reader,
    async find(query, limit) {
      const found = await ours.reader.find(query, limit);
      if (left-- > 0) await write();
      return found;
    },
  };
}

async function textsFound(reader: KnowledgeReader): Promise<readonly string[]> {
  const page = await search('母基金', { limit: 10, offset: 0 }, { reader });
  if ('refusal' in page) throw new Error(page.message);
  const texts = page.groups.flatMap(({ articles }) => articles.flatMap(({ hits }) => hits));
  expect(page.total.entries).toBe(texts.length);
  return texts.map(({ text }) => text);
}

describe('an answer', () => {
  it('is made again where its document was taken out meanwhile', async () => {
    expect(await textsFound(writingBetween(1, () => theirs.writer.removeWork(LAW('').work.id)))).toEqual([]);
  });

  it('is made again where another text has come into its place', async () => {
    const replace = (text: string) => () => hold(theirs, characterSegmenter, [LAW(text)]);
    expect(await textsFound(writingBetween(1, replace('撤销母基金。')))).toEqual(['撤销母基金。']);
    expect(await textsFound(writingBetween(1, replace('撤销基金。')))).toEqual([]);
  });

  it('is made again where another database has come into the place of the one that was read', async () => {
    let current = ours;
    const find: KnowledgeReader['find'] = async (query, limit) => {
      const found = await current.reader.find(query, limit);
      if (current === theirs) return found;
      current = theirs;
      await ours.close();
      return found;
    };
    const following = createFollowingReader(() => ({ ...current.reader, find }));
    expect(await textsFound(following)).toEqual(['设立母基金。']);
  });

  it('comes to an end where somebody writes all the time', async () => {
    let made = 0;
    const make = () =>
      fromOneState(ours.reader, async () => {
        await hold(theirs, characterSegmenter, [LAW(`第${made}版。`)]);
        return ++made;
      });
    expect(await make()).toBe(made);
    const fail = () =>
      fromOneState(ours.reader, async () => Promise.reject(new LibraryChangedError(`${++made}`)));
    await expect(fail()).rejects.toThrow(LibraryChangedError);
  });
});
