/** No text that anybody types or sends breaks what reads it: the query, citations, the routes and MCP. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDraft } from '../../src/check/reading.ts';
import { findCitations, parseTypedCitation } from '../../src/citation/find.ts';
import { parseQuery } from '../../src/search/query.ts';
import { openTestApp, type TestApp } from '../api/library.ts';

const SEED = 20_261_122;
/** Longest text that a route takes in its address. */
const LONG = 400;

const TEXTS: readonly string[] = [
  '',
  ' \u3000\t\n',
  '\0',
  '\ud800',
  '\udfff第\ud800十',
  '\u202e《办法》\u2066第一条\u2069',
  '\u200b\u200c\u200d\ufeff第\u200b十\u200b八\u200b条',
  '\x1b[2J\x07\x7f',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE work; --",
  '" OR g MATCH "*',
  'NEAR(a b, 999999)',
  '{{constructor.constructor("alert(1)")()}}',
  '=cmd|calc!A1',
  '../../../../etc/passwd',
  '%00%2e%2e%2f',
  '__proto__',
  'constructor',
  '第'.repeat(LONG),
  '（'.repeat(LONG),
  '《'.repeat(LONG),
  '“'.repeat(LONG),
  '"'.repeat(LONG),
  '-'.repeat(LONG),
  '|'.repeat(LONG),
  '第99999999999999999999999999条',
  '第一百百百百万亿条',
  '第1e308条',
  '第十二条至第九百九十九万条',
  `${'第一条第一款第（一）项、'.repeat(30)}`,
  '〔9999999999〕999999999999号',
  '前款'.repeat(100),
  'ﷺ'.repeat(20),
  'Z\u0351\u0352\u0353\u0354'.repeat(50),
  '👨‍👩‍👧‍👦'.repeat(20),
  '\u1112\u1161\u11ab'.repeat(50),
];

/** What is hostile by chance: any code units, with what means something to us in between. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'《》〔〕（）“”"-|第条款项号至、，0123456789一二十百 <>&\u202e\0\ud800'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

let test: TestApp;
let client: Client;
beforeAll(async () => {
  test = await openTestApp();
  const origin = await test.app.listen({ port: 0, host: '127.0.0.1' });
  client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${origin}/mcp`)));
});
afterAll(async () => {
  await client.close();
  await test.close();
});

describe('the query parser and the finder of citations', () => {
  it('take any text, and say where in it they found something', () => {
    const examine = (text: string) => {
      const query = parseQuery(text);
      if ('refusal' in query) expect(query.message).toMatch(/[。！]$/u);
      else
        for (const { terms } of query.alternatives)
          expect(terms.map(({ normalised }) => normalised)).not.toContain('');
      parseTypedCitation(text);
      for (const { span } of findCitations(text)) {
        expect(span.start).toBeLessThan(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    };
    for (const text of TEXTS) examine(text);
    fc.assert(fc.property(anyText, examine), { seed: SEED, numRuns: 2_000 });
  });

  it('bear with the same for as long as one likes', () => {
    const start = performance.now();
    for (const text of TEXTS.filter(({ length }) => length > 0)) {
      const long = text.repeat(Math.ceil(200_000 / text.length));
      const ends = findCitations(long).map(({ span }) => span.end);
      expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(long.length);
    }
    console.info(
      `${TEXTS.length} hostile texts of 200,000 characters: citations sought in ${Math.round(performance.now() - start)} ms, memory at its peak ` +
        `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
    );
  });
});

describe('the reader of drafts', () => {
  const LENGTH = 100_000;
  it.each([
    ['long ranges', '第1条至第1500条。'],
    ['long ranges, line by line', '第1条至第1500条。\n'],
    ['ranges in one list', `第${'1至1500、'.repeat(14)}1至1500条。`],
    ['documents taken up', '《甲条例》。\n该条例第一条。\n'],
    ['citations in one sentence', '《公司法》第十五条规定1元'],
    ['numbers in one sentence', '1%'],
    ['quotations in one sentence', '《公司法》第十五条“甲乙丙丁戊己庚辛”'],
    ['marks that nothing closes', '“‘「』'],
  ])(
    'needs seconds at most for %s',
    (_, piece) => {
      const text = `《公司法》第十五条规定${piece.repeat(Math.floor(LENGTH / piece.length))}`;
      const { citations } = readDraft(text);
      expect(citations.reduce((sum, { citation }) => sum + citation.pinpoints.length, 0)).toBeLessThan(
        200_000,
      );
    },
    8_000,
  );

  it('does not look through all marks that are open for each that closes', () => {
    expect(readDraft('“'.repeat(LENGTH) + '」'.repeat(LENGTH)).quotations).toEqual([]);
  }, 8_000);
});

/** Every way by which a text comes into the server. */
const ROUTES: readonly (readonly [name: string, request: (text: string) => object])[] = [
  ['search', (q) => ({ url: '/api/search', query: { q } })],
  ['verified search', (q) => ({ url: '/api/search', query: { q, verify: '1' } })],
  ['question', (q) => ({ url: '/api/search', query: { q, mode: 'ask' } })],
  ['filters', (q) => ({ url: '/api/search', query: { q: '创新', document: q, issuer: q, chapter: q } })],
  ['suggestions', (q) => ({ url: '/api/suggest', query: { q } })],
  ['table', (q) => ({ url: '/api/search.csv', query: { q } })],
  ['feed', (q) => ({ url: '/search.atom', query: { q } })],
  ['go', (q) => ({ url: '/go', query: { q } })],
  ['search page', (q) => ({ url: '/search', query: { q }, headers: { accept: 'text/html' } })],
  ['document', (id) => ({ url: `/api/documents/${encode(id)}` })],
  ['provision', (eId) => ({ url: `/api/documents/gongsifa/provisions/${encode(eId)}` })],
  ['page', (id) => ({ url: `/d/${encode(id)}/${encode(id)}`, headers: { accept: 'text/html' } })],
  ['dated page', (key) => ({ url: `/d/gongsifa@${encode(key)}`, headers: { accept: 'text/html' } })],
  ['hits', (q) => ({ url: '/api/documents/gongsifa/hits', query: { q } })],
  ['basket', (c) => ({ url: '/api/basket', query: { c } })],
  ['compare', (a) => ({ url: '/api/compare', query: { a, b: a } })],
  ['check', (text) => ({ method: 'POST', url: '/api/check', payload: { text } })],
  [
    'basket file',
    (text) => ({
      method: 'POST',
      url: '/api/basket.md',
      payload: { title: text, clauses: [{ address: text, note: text }] },
    }),
  ],
  [
    'forged address',
    (text) => ({ url: '/', headers: { 'x-forwarded-for': ascii(text), referer: ascii(text) } }),
  ],
];

/** As a browser does: half a surrogate pair becomes the sign for what cannot be read. */
const wellFormed = (text: string) => Buffer.from(text, 'utf8').toString('utf8');
const encode = (text: string) => encodeURIComponent(wellFormed(text));
/** What a header may hold. */
const ascii = (text: string) => text.replace(/[^ -~]/g, '?');

describe('the routes', () => {
  it.each(ROUTES)('answer any text: %s', async (_, request) => {
    const ask = async (text: string) => {
      const answer = await test.app.inject(request(wellFormed(text)));
      expect(answer.statusCode, JSON.stringify(text)).toBeLessThan(500);
      if (String(answer.headers['content-type']).startsWith('text/html')) {
        expect(answer.body).not.toMatch(/<script>alert|<img src=x/);
      }
      if (String(answer.headers['content-type']).startsWith('application/json')) JSON.parse(answer.body);
    };
    for (const text of TEXTS) await ask(text);
    await fc.assert(fc.asyncProperty(anyText, ask), { seed: SEED, numRuns: 40 });
  });

  it.each(['%', '%c0%ae%c0%ae/', '%2e%2e/%2e%2e/etc/passwd', '/..%5c..%5c', '//evil.example', '/%00'])(
    'answer the address /%s and nothing beyond the folder of pages',
    async (path) => {
      const { statusCode, body } = await test.app.inject(`/${path}`);
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(statusCode).toBeLessThan(500);
      expect(body).not.toContain('root:');
    },
  );
});

describe('MCP', () => {
  const TOOLS: Readonly<Record<string, (text: string) => Record<string, unknown>>> = {
    search: (query) => ({ query }),
    get_provision: (text) => ({ document: text, provision: text }),
    resolve_citation: (text) => ({ citation: text, text, document: text }),
    list_references: (text) => ({ document: text, provision: text, direction: text }),
    check_draft: (text) => ({ text }),
  };

  it('has every tool in this test', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(Object.keys(TOOLS).sort());
  });

  it.each(Object.keys(TOOLS))('answers any text in words: %s', async (name) => {
    for (const text of TEXTS) {
      const { content } = await client.callTool({
        name,
        arguments: TOOLS[name]?.(wellFormed(text)) ?? {},
      });
      expect(JSON.stringify(content), JSON.stringify(text)).not.toContain('服务器内部出错');
    }
  });
});
