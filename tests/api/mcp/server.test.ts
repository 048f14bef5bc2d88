/** The MCP server as the SDK's own client meets it, over HTTP. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_DRAFT } from '../../../src/domain/check.ts';
import { HOSTILE, LAW, PLAN } from '../documents.ts';
import { openTestApp, type TestApp } from '../library.ts';
import { LINKED_LAW } from '../linked-law.ts';

let test: TestApp;
let origin: string;
let client: Client;

beforeAll(async () => {
  test = await openTestApp([PLAN, LINKED_LAW, HOSTILE]);
  origin = await test.app.listen({ port: 0, host: '127.0.0.1' });
  client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${origin}/mcp`)));
});
afterAll(async () => {
  await client.close();
  await test.close();
});

async function call(name: string, args: Record<string, unknown>): Promise<CallToolResult> {
  return (await client.callTool({ name, arguments: args })) as CallToolResult;
}

function textOf({ content }: CallToolResult): string {
  return content.map((block) => (block.type === 'text' ? block.text : '')).join('');
}

const PLACE = `《${PLAN.work.title}》（呈政办发〔2022〕54号）第十八条`;

describe('the MCP server', () => {
  it('lists its tools with a schema for every argument', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search',
      'get_provision',
      'resolve_citation',
      'list_references',
      'check_draft',
    ]);
    for (const { description, inputSchema } of tools) {
      expect(description).toMatch(/[\u4e00-\u9fa5]/u);
      for (const argument of Object.values(inputSchema.properties ?? {})) {
        expect(argument).toHaveProperty('description');
      }
    }
  });

  it('searches: the exact count, and every hit with citation, quotation and address', async () => {
    const { structuredContent } = await call('search', { query: '母基金' });
    expect(structuredContent).toEqual({
      total: { documents: 1, articles: 1, entries: 2 },
      hits: [
        { citation: PLACE, quotation: '设立母基金', address: `${origin}/d/chengzhengbanfa-2022-54/art_18` },
        {
          citation: `${PLACE}“一、组建思路”第一段`,
          quotation: '由政府出资设立母基金，吸引社会资本参与。',
          address: `${origin}/d/chengzhengbanfa-2022-54/art_18__div_1__para_1`,
        },
      ],
      unlisted: 0,
      nextOffset: null,
    });
  });

  it('gives all clauses page by page, each once', async () => {
    const seen: unknown[] = [];
    let offset: unknown = 0;
    let total: unknown = null;
    while (typeof offset === 'number') {
      const { structuredContent } = await call('search', { query: '的|设立|决议', limit: 1, offset });
      seen.push(...((structuredContent?.hits ?? []) as unknown[]));
      total = structuredContent?.total;
      offset = structuredContent?.nextOffset;
    }
    const addresses = seen.map((hit) => JSON.stringify(hit));
    expect(total).toMatchObject({ entries: seen.length });
    expect(new Set(addresses).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(3);
  });

  it('gets a provision by address or in Chinese, with all below it', async () => {
    const byWords = await call('get_provision', { document: '公司法', provision: '第十五条第二款' });
    const byAddress = await call('get_provision', { document: 'gongsifa', provision: 'art_15__para_2' });
    expect(byWords).toEqual(byAddress);
    expect(byWords.structuredContent).toMatchObject({
      citation: '《中华人民共和国公司法》第十五条第二款',
      quotation: '前款决议由下列机构作出：\n（一）董事会；\n（二）股东会。',
      address: `${origin}/d/gongsifa/art_15__para_2`,
      ancestors: [{ eId: 'art_15' }],
    });
    expect(textOf(byWords)).toContain('《中华人民共和国公司法》第十五条第二款\n“前款决议');
  });

  it('resolves a citation, and says what is not held', async () => {
    const { structuredContent } = await call('resolve_citation', { citation: '呈政办发[2022]54号第18条' });
    expect(structuredContent).toMatchObject({ places: [{ citation: PLACE }], truncated: false });
    const missing = await call('resolve_citation', { citation: '《某某办法》第三条' });
    expect([missing.isError, textOf(missing)]).toEqual([true, '没有收录“某某办法”。']);
  });

  it('lists references with both ends quoted', async () => {
    const { structuredContent } = await call('list_references', {
      document: 'gongsifa',
      provision: '第十五条',
    });
    expect(structuredContent).toMatchObject({
      total: 1,
      references: [
        {
          surface: '前款',
          outcome: 'resolved',
          from: { citation: '《中华人民共和国公司法》第十五条第二款', quotation: '前款决议由下列机构作出：' },
          targets: [
            {
              citation: '《中华人民共和国公司法》第十五条第一款',
              quotation: '公司向其他企业投资或者为他人提供担保，依照公司章程的规定决议。',
              address: `${origin}/d/gongsifa/art_15__para_1`,
            },
          ],
        },
      ],
      nextOffset: null,
    });
    expect((await call('list_references', { document: 'hostile' })).structuredContent).toMatchObject({
      total: 0,
    });
  });

  it('checks a draft: what agrees, what does not and what cannot be told', async () => {
    const { structuredContent } = await call('check_draft', {
      text: '根据《中华人民共和国公司法》第十八条，“公司根据中国共产党章程的规定，设立党的组织”。依照《中华人民共和国公司法》第九十九条、《某某办法》第三条办理。',
    });
    expect(structuredContent).toMatchObject({ complete: true });
    const findings = (structuredContent?.findings ?? []) as readonly Record<string, unknown>[];
    const wanted = { citation: '《中华人民共和国公司法》第十八条', address: `${origin}/d/gongsifa/art_18` };
    expect(findings[0]).toMatchObject({ verdict: 'match', evidence: [wanted] });
    expect(findings.map(({ words, verdict }) => [words, verdict])).toEqual([
      ['《中华人民共和国公司法》第十八条', 'match'],
      ['公司根据中国共产党章程的规定，设立党的组织', 'match'],
      ['《中华人民共和国公司法》第九十九条', 'mismatch'],
      ['《某某办法》第三条', 'unchecked'],
    ]);
    // Where only the document stands for what is not there, its title is the quotation.
    expect(findings[2]?.offers).toMatchObject([{ quotation: LAW.work.title, difference: null }]);
  });

  it('shows what differs between a draft and the library', async () => {
    const answer = await call('check_draft', {
      text: '《中华人民共和国公司法》第十八条规定：“公司根据中国共产党章程的要求，设立党的组织”。',
    });
    expect(textOf(answer)).toContain('差异：');
    expect(textOf(answer)).toContain('［要求→规定］');
  });

  it.each([
    ['check_draft', { text: '' }, '参数“text”不得为空。'],
    ['search', {}, '缺少参数“query”。'],
    ['search', { query: 5 }, '参数“query”应为文字。'],
    ['search', { query: '' }, '参数“query”不得为空。'],
    ['search', { query: '母基金', limit: 51 }, '参数“limit”不得大于 50。'],
    ['search', { query: '母基金', page: 2 }, '没有名为“page”的参数。'],
    ['list_references', { document: 'gongsifa', direction: 'up' }, '参数“direction”应为下列之一：out、in。'],
    ['get_provision', { document: '某某办法', provision: '第一条' }, '没有收录“某某办法”这一文件。'],
    ['get_provision', { document: 'gongsifa', provision: 'art_99' }, '没有“art_99”这一处。'],
    ['resolve_citation', { citation: '母基金' }, '“母基金”不是引注。'],
    ['delete', {}, '没有名为“delete”的工具'],
  ])('explains what is wrong with %s %j', async (name, args, message) => {
    const answer = await call(name, args);
    expect(answer.isError).toBe(true);
    expect(textOf(answer)).toContain(message);
  });

  it.each([null, [], 'x', 5])('explains arguments that are no object: %j', async (args) => {
    const answer = await fetch(`${origin}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify({
        ...{ jsonrpc: '2.0', id: 1, method: 'tools/call' },
        params: { name: 'search', arguments: args },
      }),
    });
    const { result } = await answer.json();
    expect(result.isError).toBe(true);
    expect(result.content[0].text).toMatch(/^(?:缺少参数“query”|参数应为对象)。$/);
  });

  it('asks only for what has no default', async () => {
    const { tools } = await client.listTools();
    const required = tools.map(({ name, inputSchema }) => [name, inputSchema.required]);
    expect(Object.fromEntries(required)).toEqual({
      search: ['query'],
      get_provision: ['document', 'provision'],
      resolve_citation: ['citation'],
      list_references: ['document'],
      check_draft: ['text'],
    });
  });

  it('answers any arguments, and never with a mistake of its own', async () => {
    const name = fc.constantFrom(
      ...['search', 'get_provision', 'resolve_citation', 'list_references', 'check_draft'],
    );
    const word = fc.constantFrom(
      '母基金',
      'gongsifa',
      'art_15',
      '第十八条',
      '《公司法》第十五条',
      '“',
      '\u0000',
      ' ',
    );
    const value = fc.oneof(word, fc.jsonValue({ maxDepth: 1 }), fc.integer(), fc.double());
    const key = fc.constantFrom(
      ...['query', 'limit', 'offset', 'document', 'provision', 'citation', 'direction', 'text', 'toString'],
    );
    await fc.assert(
      fc.asyncProperty(name, fc.dictionary(key, value, { maxKeys: 4 }), async (tool, args) => {
        const answer = await call(tool, args);
        expect(textOf(answer)).not.toBe('');
        expect(answer.structuredContent).not.toHaveProperty('error.code', 'internal');
      }),
      { seed: 20251118, numRuns: 150 },
    );
  });

  it('takes the longest draft, however its characters are written', async () => {
    const message = {
      ...{ jsonrpc: '2.0', id: 1, method: 'tools/call' },
      params: { name: 'check_draft', arguments: { text: '甲'.repeat(MAX_DRAFT) } },
    };
    const answer = await fetch(`${origin}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify(message).replaceAll('甲', '\\u7532'),
    });
    expect((await answer.json()).result.structuredContent).toMatchObject({ complete: true, findings: [] });
  });

  it('takes POST only', async () => {
    const got = await fetch(`${origin}/mcp`);
    expect([got.status, (await got.json()).error.code]).toEqual([405, 'wrong-method']);
  });

  it.each([
    ['another site', 'http://other.example', '127.0.0.1'],
    ['another site whose name was made to lead here', 'http://other.example', 'other.example'],
  ])('takes nothing from the pages of %s', async (_, page, host) => {
    const foreign = await test.app.inject({
      url: '/mcp',
      method: 'POST',
      headers: { origin: page, host, 'content-type': 'application/json' },
      payload: '{}',
    });
    expect([foreign.statusCode, foreign.json().error.code]).toEqual([403, 'wrong-origin']);
  });

  it('answers what is no JSON, or no message, with an error and goes on', async () => {
    for (const body of ['{', '[]', '{"jsonrpc":"2.0","method":"tools/call"}']) {
      const answer = await fetch(`${origin}/mcp`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
        body,
      });
      await answer.text();
      expect(answer.status, body).toBeLessThan(500);
    }
    expect((await client.listTools()).tools).toHaveLength(5);
  });
});
