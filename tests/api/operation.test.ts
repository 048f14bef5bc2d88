/** What whoever runs the server relies on: limits, headers, metrics and a log that keeps secrets. */
import { Writable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import type { AppDeps, Operation } from '../../src/api/deps.ts';
import { NO_HISTORY, openTestApp, type TestApp } from './library.ts';

const QUIET: Operation = {
  requestsPerMinute: null,
  trustedProxies: null,
  logQueries: false,
  corsOrigins: [],
  origin: null,
};
const SEARCH = `/api/search?q=${encodeURIComponent('母基金')}`;
const opened: TestApp[] = [];

async function open(
  operation: Partial<Operation>,
  logger: AppDeps['logger'] = false,
): Promise<TestApp['app']> {
  const test = await openTestApp([], NO_HISTORY, { logger, operation: { ...QUIET, ...operation } });
  opened.push(test);
  return test.app;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((test) => test.close()));
});

describe('the rate limit', () => {
  it('lets so many requests of one address through in a minute and tells the next one to wait', async () => {
    const app = await open({ requestsPerMinute: 3 });
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await app.inject('/api/health')).statusCode);
    const refused = await app.inject('/api/health');
    expect(statuses).toEqual([200, 200, 200]);
    expect(refused.statusCode).toBe(429);
    expect(refused.json().error.code).toBe('too-many-requests');
    expect(refused.json().error.message).toMatch(/^请求过于频繁，请在 [0-9]+ 秒后再试。$/);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('counts each address for itself, as a trusted proxy names them', async () => {
    const app = await open({ requestsPerMinute: 1, trustedProxies: '127.0.0.1' });
    const ask = (client: string) =>
      app.inject({ url: '/api/health', headers: { 'x-forwarded-for': client } });
    expect((await ask('10.0.0.1')).statusCode).toBe(200);
    expect((await ask('10.0.0.2')).statusCode).toBe(200);
    expect((await ask('10.0.0.1')).statusCode).toBe(429);
  });

  it('does not believe what anybody else says of their address', async () => {
    const app = await open({ requestsPerMinute: 1 });
    const ask = (client: string) =>
      app.inject({ url: '/api/health', headers: { 'x-forwarded-for': client } });
    expect((await ask('10.0.0.1')).statusCode).toBe(200);
    expect((await ask('10.0.0.2')).statusCode).toBe(429);
  });
});

describe('the headers', () => {
  it('tell a browser to stay with TLS only where it came by TLS', async () => {
    const app = await open({ trustedProxies: '127.0.0.1' });
    const plain = await app.inject('/api/health');
    const tls = await app.inject({ url: '/api/health', headers: { 'x-forwarded-proto': 'https' } });
    expect(plain.headers).not.toHaveProperty('strict-transport-security');
    expect(tls.headers['strict-transport-security']).toBe('max-age=31536000');
  });

  it('name no program and no version', async () => {
    const { headers } = await (await open({})).inject('/api/health');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
  });

  it('allow no inline script and no inline style', async () => {
    const policy = String((await (await open({})).inject('/')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
  });
});

describe('GET /metrics', () => {
  it('counts answers by route and status, and what the library holds', async () => {
    const app = await open({});
    await app.inject('/api/health');
    await app.inject('/api/documents/none');
    const answer = await app.inject('/metrics');
    expect(answer.headers['content-type']).toContain('text/plain; version=0.0.4');
    const lines = answer.body.split('\n');
    expect(lines).toContain(
      'http_request_duration_seconds_count{method="GET",route="/api/health",status="200"} 1',
    );
    expect(lines).toContain(
      'http_request_duration_seconds_count{method="GET",route="/api/documents/:id",status="404"} 1',
    );
    expect(lines).toContain('tiaowen_documents 0');
    expect(lines).toContain('tiaowen_entries 0');
    expect(answer.body).not.toContain(process.version);
    expect(lines.some((line) => line.startsWith('process_resident_memory_bytes '))).toBe(true);
  });

  it('counts the clauses as the documents say', async () => {
    const test = await openTestApp();
    opened.push(test);
    const works = await test.store.reader.listWorks();
    const clauses = works.reduce((sum, { extent }) => sum + extent.provisions, 0);
    expect(clauses).toBeGreaterThan(10);
    expect((await test.app.inject('/metrics')).body).toContain(`\ntiaowen_clauses ${clauses}\n`);
  });

  it('tells how long ago the index was written', async () => {
    const minuteAgo = async () => new Date(Date.now() - 60_000);
    const test = await openTestApp([], NO_HISTORY, { indexWritten: minuteAgo });
    opened.push(test);
    const { body } = await test.app.inject('/metrics');
    const age = Number(/^tiaowen_index_age_seconds (.+)$/m.exec(body)?.[1]);
    expect(age).toBeGreaterThanOrEqual(60);
    expect(age).toBeLessThan(120);
  });

  it('keeps to itself what people look for', async () => {
    const app = await open({});
    await app.inject(SEARCH);
    const { body } = await app.inject('/metrics');
    expect(body).toContain('route="/api/search"');
    expect(body).not.toContain(encodeURIComponent('母基金'));
  });
});

describe('GET /api/health', () => {
  it('is ready only when the index is whole, and searches are answered before', async () => {
    let isWhole = false;
    const test = await openTestApp(undefined, NO_HISTORY, { isWhole: async () => isWhole });
    opened.push(test);
    const early = await test.app.inject('/api/health');
    expect([early.statusCode, early.json().error.code]).toEqual([503, 'not-ready']);
    expect(Number(early.headers['retry-after'])).toBeGreaterThan(0);
    expect((await test.app.inject(SEARCH)).statusCode).toBe(200);
    isWhole = true;
    expect((await test.app.inject('/api/health')).json()).toMatchObject({ status: 'ok', documents: 3 });
  });
});

describe('the address of the server', () => {
  const WHOLE = ['/feed.atom', '/sitemap.xml', `${SEARCH.replace('search', 'search.csv')}`];

  it.each(WHOLE)('is in %s the one that was set, whatever the client calls it', async (url) => {
    const operation = { ...QUIET, origin: 'https://tiaowen.example' };
    const test = await openTestApp(undefined, NO_HISTORY, { operation });
    opened.push(test);
    const { body } = await test.app.inject({ url, headers: { host: 'evil.example' } });
    expect(body).toContain('https://tiaowen.example/');
    expect(body).not.toContain('evil.example');
  });

  it('decides which pages may use /mcp', async () => {
    const app = await open({ origin: 'https://tiaowen.example' });
    const ask = (origin: string) =>
      app.inject({ method: 'POST', url: '/mcp', headers: { host: 'evil.example', origin }, payload: {} });
    expect((await ask('http://evil.example')).statusCode).toBe(403);
  });
});

describe('the log', () => {
  async function logged(logQueries: boolean): Promise<Record<string, unknown>[]> {
    const written: string[] = [];
    const stream = new Writable({
      write(line, _encoding, done) {
        written.push(String(line));
        done();
      },
    });
    await (await open({ logQueries }, { level: 'info', stream })).inject(SEARCH);
    return written.map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  it('has one line for each answer, and not what people look for', async () => {
    const lines = await logged(false);
    const [answer] = lines.filter(({ msg }) => msg === 'answered');
    expect(answer).toMatchObject({ method: 'GET', route: '/api/search', status: 200 });
    expect(JSON.stringify(lines)).not.toContain(encodeURIComponent('母基金'));
  });

  it('names the whole address where that is asked for', async () => {
    const [answer] = (await logged(true)).filter(({ msg }) => msg === 'answered');
    expect(answer).toMatchObject({ url: SEARCH });
  });
});
