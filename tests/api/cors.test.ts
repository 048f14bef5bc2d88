import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/api/deps.ts';
import { openTestApp } from './library.ts';

const PAGE = 'https://oa.example';
const OPERATION: Operation = {
  requestsPerMinute: null,
  trustedProxies: null,
  logQueries: false,
  corsOrigins: [PAGE],
  origin: null,
};

describe('pages of other servers', () => {
  it('may read nothing unless the settings name them', async () => {
    const { app, close } = await openTestApp();
    const answer = await app.inject({ url: '/api/documents', headers: { origin: PAGE } });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    await close();
  });

  it('may read where they are named, and only those', async () => {
    const { app, close } = await openTestApp(undefined, undefined, { operation: OPERATION });
    const named = await app.inject({ url: '/api/documents', headers: { origin: PAGE } });
    const other = await app.inject({ url: '/api/documents', headers: { origin: 'https://x.example' } });
    const asked = await app.inject({
      method: 'OPTIONS',
      url: '/mcp',
      headers: { origin: PAGE, 'access-control-request-method': 'POST' },
    });
    expect(named.headers['access-control-allow-origin']).toBe(PAGE);
    expect(other.headers['access-control-allow-origin']).toBeUndefined();
    expect(String(other.headers.vary)).toContain('origin');
    for (const [url, vary] of [
      ['/d/chengzhengbanfa-2022-54', 'origin, accept'],
      ['/d/chengzhengbanfa-2022-54/art_18.md', 'origin'],
    ] as const) {
      const twin = await app.inject({ url, headers: { origin: PAGE, accept: 'application/json' } });
      expect(twin.headers.vary, url).toBe(vary);
    }
    expect([asked.statusCode, asked.headers['access-control-allow-methods']]).toEqual([
      204,
      'GET, HEAD, POST',
    ]);
    await close();
  });

  it('may read what the tools for language models answer', async () => {
    const { app, close } = await openTestApp(undefined, undefined, { operation: OPERATION });
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    const answer = await fetch(`${address}/mcp`, {
      method: 'POST',
      headers: {
        origin: PAGE,
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(PAGE);
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    await close();
  });
});
