import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textParts, walkProvisions } from '../../../src/domain/provision.ts';
import { extractBytes, textsOf } from '../../ingest/extract/read.ts';
import { PLAN } from '../documents.ts';
import { openTestApp, type TestApp } from '../library.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const DOCUMENT = '/d/chengzhengbanfa-2022-54';
const CLAUSE = `${DOCUMENT}/art_18__div_2__measure_1`;
const FORMATS = [
  ['json', 'application/json'],
  ['md', 'text/markdown'],
  ['txt', 'text/plain'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['akn.xml', 'application/akn+xml'],
] as const;

function get(url: string, headers: Record<string, string> = {}) {
  return test.app.inject({ url, headers });
}

describe('the twins of a document', () => {
  it.each(FORMATS)('%s stands behind its address and is given to who accepts it', async (ending, type) => {
    const named = await get(`${DOCUMENT}.${ending}`);
    const accepted = await get(DOCUMENT, { accept: `${type}, */*;q=0.1` });
    expect(named.statusCode).toBe(200);
    expect(named.headers['content-type']).toContain(type);
    expect(named.headers['content-disposition']).toContain("filename*=UTF-8''%E6%98%86%E6%98%8E%E5%B8%82");
    expect(accepted.headers['content-type']).toBe(named.headers['content-type']);
    expect(accepted.headers.vary).toContain('accept');
    expect(accepted.headers.etag).toBe(named.headers.etag);
  });

  it('hold every text of the document', async () => {
    const texts = [...walkProvisions(PLAN.body)]
      .flatMap(({ provision }) => textParts(provision))
      .map(({ text }) => text);
    const word = await extractBytes((await get(`${DOCUMENT}.docx`)).rawPayload, 'a.docx');
    const bodies = [
      (await get(`${DOCUMENT}.txt`)).body,
      textsOf(word).join('\n'),
      (await get(`${DOCUMENT}.json`)).json().body,
      (await get(`${DOCUMENT}.akn.xml`)).body.replace(/<\/p><\/t[hd]><t[hd]><p>/gu, '\t'),
    ].map((body) => (typeof body === 'string' ? body : JSON.stringify(body).replaceAll('\\t', '\t')));
    for (const body of bodies) {
      expect(texts.filter((text) => !body.includes(text))).toEqual([]);
    }
  });

  it('are the page for browsers and for programs that accept anything', async () => {
    for (const accept of [
      '*/*',
      '',
      'text/*',
      'garbage',
      'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      'application/json;q=0.9, */*',
      'application/json, text/html',
    ]) {
      expect((await get(DOCUMENT, { accept })).headers['content-type'], accept).toBe(
        'text/html; charset=utf-8',
      );
    }
  });

  it.each([
    ['application/json, text/plain, */*', 'application/json; charset=utf-8'],
    ['text/markdown;q=0.5, application/json;q=0.4', 'text/markdown; charset=utf-8'],
    ['text/html;q=0, */*;q=0.1', 'application/json; charset=utf-8'],
    ['application/*', 'application/json; charset=utf-8'],
    ['application/pdf, text/plain;q=0.1', 'text/plain; charset=utf-8'],
  ])('are what is wanted most: %s', async (accept, type) => {
    for (const url of [DOCUMENT, CLAUSE])
      expect((await get(url, { accept })).headers['content-type'], accept).toBe(type);
  });

  it.each(['application/pdf', 'image/png', 'image/*', 'application/json;q=0', 'application/xml'])(
    'are none of what accepts %s, which is told what there is',
    async (accept) => {
      for (const url of [DOCUMENT, CLAUSE]) {
        const answer = await get(url, { accept });
        expect([answer.statusCode, answer.json().error.code]).toEqual([406, 'not-acceptable']);
        for (const [, type] of FORMATS) expect(answer.json().error.message).toContain(type);
        expect(answer.headers.vary).toContain('accept');
        expect(answer.headers.etag).toBeUndefined();
      }
      // An ending names its format, whatever is accepted.
      expect((await get(`${CLAUSE}.md`, { accept })).statusCode).toBe(200);
    },
  );

  it('say the same as the API in JSON', async () => {
    const [twin, api] = [await get(`${DOCUMENT}.json`), await get('/api/documents/chengzhengbanfa-2022-54')];
    expect(twin.json()).toEqual(api.json());
  });

  it('are linked from the page', async () => {
    const { body } = await get(DOCUMENT, { accept: 'text/html' });
    for (const [ending, type] of FORMATS) {
      expect(body).toContain(`<link rel="alternate" type="${type}"`);
      expect(body).toContain(`href="${DOCUMENT}.${ending}"`);
    }
    // A clause has no Akoma Ntoso file of its own.
    const clause = (await get(CLAUSE, { accept: 'text/html' })).body;
    expect(clause).toContain(`href="${CLAUSE}.md"`);
    expect(clause).not.toContain(`${CLAUSE}.akn.xml`);
  });

  it('are found by Chinese names too', async () => {
    const answer = await get(
      `/d/${encodeURIComponent('呈政办发〔2022〕54号')}/${encodeURIComponent('第十八条')}.md`,
    );
    expect(answer.statusCode).toBe(302);
    expect(answer.headers.location).toBe(`${DOCUMENT}/art_18.md`);
  });

  it('of what is not there are an error', async () => {
    expect((await get('/d/nichts.md')).json().error.code).toBe('no-such-document');
    expect((await get(`${DOCUMENT}/art_99.docx`)).json().error.code).toBe('no-such-provision');
    expect((await get(`${DOCUMENT}.pdf`)).statusCode).toBe(404);
  });
});

describe('the twins of a clause', () => {
  it('hold its text, its citation and its address', async () => {
    const { body, headers } = await get(`${CLAUSE}.md`, { host: 'tiaowen.example' });
    expect(body).toBe(
      '# 《昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）》（呈政办发〔2022〕54号）第十八条“二、发展目标”第一项\n\n' +
        '——到2025年，规模达到10亿元。\n\n' +
        `http://tiaowen.example${CLAUSE.replaceAll('_', '\\_')}\n`,
    );
    expect(headers['content-type']).toBe('text/markdown; charset=utf-8');
    const word = await get(`${CLAUSE}.docx`);
    expect(textsOf(await extractBytes(word.rawPayload, 'a.docx')).join('\n')).toContain('——到2025年');
    expect(word.headers['content-disposition']).toMatch(/^attachment;/u);
    expect((await get(`${CLAUSE}.json`)).json().locator).toBe('第十八条“二、发展目标”第一项');
  });

  it('lead to their place in the Akoma Ntoso file of the document', async () => {
    const answer = await get(`${CLAUSE}.akn.xml`);
    expect(answer.headers.location).toBe(`${DOCUMENT}.akn.xml#art_18__div_2__measure_1`);
  });
});

describe('caching', () => {
  it.each([
    DOCUMENT,
    `${DOCUMENT}.docx`,
    `${DOCUMENT}.akn.xml`,
    `${CLAUSE}.txt`,
    `${CLAUSE}.docx`,
    '/api/documents',
    '/api/search?q=%E6%AF%8D%E5%9F%BA%E9%87%91',
  ])('%s is not sent again to who still has it', async (url) => {
    const first = await get(url);
    const tag = String(first.headers.etag);
    const again = await get(url, { 'if-none-match': `"other", ${tag}` });
    expect(first.statusCode).toBe(200);
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', tag]);
    // A length would be taken for that of what the client keeps (RFC 9110, 8.6).
    const headers = { 'if-none-match': tag };
    const heads = [again, await test.app.inject({ method: 'HEAD', url, headers })];
    for (const head of heads)
      expect([head.statusCode, head.headers['content-length']]).toEqual([304, undefined]);
    expect((await get(url, { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  it('names the expression in the tag of a document, and no tag for errors', async () => {
    const { headers } = await get(`${DOCUMENT}.md`);
    expect(headers.etag).toMatch(new RegExp(`^W/"${PLAN.expression.source.slice(0, 16)}-`, 'u'));
    expect((await get('/d/nichts')).headers.etag).toBeUndefined();
  });
});
