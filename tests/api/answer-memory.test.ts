import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnswerMemory } from '../../src/api/answer-memory.ts';
import { locatorsOf } from '../../src/citation/format.ts';
import { parseAliases } from '../../src/domain/aliases.ts';
import { toEntries } from '../../src/search/entries.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { LAW, PLAN } from './documents.ts';
import { openTestApp, type TestApp } from './library.ts';

let test: TestApp;
let aliases = parseAliases('双创 = 创新创业');
beforeAll(async () => {
  test = await openTestApp([PLAN], undefined, { aliases: async () => aliases });
});
afterAll(() => test.close());

const URL_OF = (q: string) => `/api/search?q=${encodeURIComponent(q)}`;

describe('remembered answers', () => {
  it('are what was answered first, byte for byte, with the same tag and type', async () => {
    const first = await test.app.inject(URL_OF('母基金'));
    const again = await test.app.inject(URL_OF('母基金'));
    expect(again.statusCode).toBe(200);
    expect(again.body).toBe(first.body);
    expect(again.headers.etag).toBe(first.headers.etag);
    expect(again.headers['content-type']).toBe(first.headers['content-type']);
    const kept = { 'if-none-match': String(first.headers.etag) };
    expect((await test.app.inject({ url: URL_OF('母基金'), headers: kept })).statusCode).toBe(304);
  });

  it('are sent as gzip to those who take it, and as text to others', async () => {
    const url = URL_OF('母基金');
    const plain = await test.app.inject(url);
    expect(plain.headers['content-encoding']).toBeUndefined();
    for (const taken of ['gzip', 'gzip, deflate, br', 'br;q=1.0, gzip;q=0.5']) {
      const zipped = await test.app.inject({ url, headers: { 'accept-encoding': taken } });
      expect(zipped.headers['content-encoding']).toBe('gzip');
      expect(zipped.headers.vary).toContain('accept-encoding');
      expect(zipped.headers.etag).toBe(plain.headers.etag);
      expect(Number(zipped.headers['content-length'])).toBe(zipped.rawPayload.length);
      expect(gunzipSync(zipped.rawPayload).toString()).toBe(plain.body);
    }
    const refused = await test.app.inject({ url, headers: { 'accept-encoding': 'gzip;q=0' } });
    expect(refused.headers['content-encoding']).toBeUndefined();
    expect(refused.body).toBe(plain.body);
  });

  it('hold no more than their bytes', async () => {
    const { gzip } = await createAnswerMemory(test.store.reader).keep('a', async () => ({ made: 1 }));
    expect(gzip.buffer.byteLength).toBe(gzip.length);
  });

  it('go as soon as they and their names fill the memory, those first that were not asked for for longest', async () => {
    const memory = createAnswerMemory(test.store.reader);
    const names = Array.from({ length: 12 }, (_, at) => `${at}${'a'.repeat(1_000_000)}`);
    for (const name of names) await memory.keep(name, async () => ({ made: 1 }));
    const held = await Promise.all(names.map((name) => memory.find(name)));
    expect(held.map((answer) => answer !== null)).toEqual(names.map((_, at) => at >= 3));
  });

  it('are not sent again as gzip either', async () => {
    const url = URL_OF('母基金');
    const { etag } = (await test.app.inject(url)).headers;
    const headers = { 'accept-encoding': 'gzip', 'if-none-match': String(etag) };
    const kept = await test.app.inject({ url, headers });
    expect([kept.statusCode, kept.body]).toEqual([304, '']);
    expect(kept.headers['content-encoding']).toBeUndefined();
  });

  it('are never refusals', async () => {
    for (let turn = 0; turn < 2; turn++) {
      expect((await test.app.inject(URL_OF('基'.repeat(501)))).statusCode).toBe(400);
      expect((await test.app.inject('/api/search?q=a&document=nothing')).statusCode).toBe(404);
    }
  });

  it('are made anew when the aliases are others', async () => {
    const offers = async () => (await test.app.inject(URL_OF('创新创业'))).json().offers.length;
    const before = await offers();
    aliases = parseAliases('创新创业 = 母基金');
    expect(await offers()).not.toBe(before);
  });

  it('are made anew when a document is written', async () => {
    const total = async () => (await test.app.inject(URL_OF('公司'))).json().total.documents;
    const before = await total();
    const entries = toEntries(LAW, createSegmenter());
    await test.store.writer.replaceDocument(LAW, entries, locatorsOf(LAW.body));
    expect(await total()).toBe(before + 1);
  });

  it('are made once for all who ask for them at the same time', async () => {
    const memory = createAnswerMemory(test.store.reader);
    let made = 0;
    const make = async () => ({ made: ++made });
    const keep = async (name: string) => gunzipSync((await memory.keep(name, make)).gzip).toString();
    const asked = ['a', 'a', 'b', 'a'].map(keep);
    expect(await Promise.all(asked)).toEqual(['{"made":1}', '{"made":1}', '{"made":2}', '{"made":1}']);
    await expect(memory.keep('c', async () => Promise.reject(new Error('not made')))).rejects.toThrow();
    expect(await keep('c')).toBe('{"made":3}');
  });

  it('do not stand in for a verification', async () => {
    const url = `${URL_OF('母基金')}&verify=1`;
    for (let turn = 0; turn < 2; turn++) {
      expect((await test.app.inject(url)).json().verification.equal).toBe(true);
    }
  });
});
