import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERROR_STATUS } from '../../src/api/error-codes.ts';
import type { LinkedDocument } from '../../src/domain/document.ts';
import { openSeeds } from '../corpus/seeds-store.ts';
import { createAnswerCheck, type OpenApiDocument } from './answers.ts';
import { openTestApp } from './library.ts';
import { BEARER, type DescribedApi, openDescribedApi } from './office.ts';

let test: DescribedApi['test'];
let api: OpenApiDocument;

beforeAll(async () => {
  ({ test, api } = await openDescribedApi());
});
afterAll(() => test.close());

/** What the app really serves under /api and as /go, the files of the API page aside. */
function servedPaths(): string[] {
  const lines = test.app.printRoutes({ commonPrefix: false }).split('\n');
  const paths: string[] = [];
  const stack: string[] = [];
  for (const line of lines) {
    const match = /^([│├└─ ]*)(\S+)(?: \(([^)]*)\))?$/.exec(line);
    if (match === null) continue;
    const [, indent = '', piece = '', methods = ''] = match;
    stack.length = indent.length / 4;
    stack.push(piece);
    if (/GET|POST/.test(methods)) paths.push(stack.join('').replace(/:(\w+)/g, '{$1}'));
  }
  return paths;
}

describe('the OpenAPI document', () => {
  it('is of version 3.1 and names every route of the API', () => {
    const served = servedPaths().filter((path) =>
      /^\/(?:api\/(?:aliases|audit|basket|check|compare|documents|drafts|gaps|search|suggest|health)|go)/.test(
        path,
      ),
    );
    expect(api.openapi).toBe('3.1.0');
    expect(Object.keys(api.paths).sort()).toEqual(served.sort());
    expect(served).toContain('/api/documents/{id}/provisions/{eId}/references');
  });

  it('says of every operation what it does, takes and answers', () => {
    for (const [path, operations] of Object.entries(api.paths)) {
      for (const operation of Object.values(operations)) {
        expect(operation.summary, path).toMatch(/[\u4e00-\u9fa5]/);
        expect(operation.tags, path).toHaveLength(1);
        expect(Object.keys(operation.responses).join(' '), path).toMatch(/\b20[014]\b/);
        for (const parameter of operation.parameters ?? []) {
          expect(parameter.description, `${path} ${parameter.name}`).toMatch(/[\u4e00-\u9fa5]/);
        }
        const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        const declared = (operation.parameters ?? []).filter((each) => each.in === 'path');
        expect(
          declared.map((each) => each.name),
          path,
        ).toEqual(inPath);
      }
    }
  });

  it('has only references that lead somewhere, and a description for every field', () => {
    const names = Object.keys(api.components.schemas).map((name) => `#/components/schemas/${name}`);
    const undescribed: string[] = [];
    function walk(value: unknown, path: string): void {
      if (typeof value !== 'object' || value === null) return;
      if ('$ref' in value) expect(names, path).toContain(value.$ref);
      if ('properties' in value) {
        for (const [name, field] of Object.entries(value.properties ?? {})) {
          if (!('description' in field) && !('$ref' in field)) undescribed.push(`${path}.${name}`);
        }
      }
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}/${key}`);
    }
    walk(api, '');
    expect(undescribed).toEqual([]);
  });

  it('describes what the routes really answer', async () => {
    const check = createAnswerCheck(api);
    const id = '/api/documents/chengzhengbanfa-2022-54';
    for (const [name, url] of [
      ['DocumentList', '/api/documents'],
      ['Document', id],
      ['Document', '/api/documents/gongsifa'],
      ['Document', '/api/documents/hostile'],
      ['Report', `${id}/report`],
      ['ProvisionAnswer', `${id}/provisions/art_18`],
      ['ProvisionAnswer', `${id}/provisions/table_1__tr_1`],
      ['ReferencesAnswer', `${id}/provisions/art_18/references?direction=in`],
      ['ReferencesAnswer', `${id}/references`],
      ['GapsAnswer', '/api/gaps'],
      ['SameAnswer', `${id}/provisions/art_18/same`],
      ['RelatedAnswer', `${id}/provisions/art_18/related`],
      ['TermsAnswer', `${id}/terms`],
      ['SearchAnswer', '/api/search?q=%E6%AF%8D%E5%9F%BA%E9%87%91'],
      ['SearchAnswer', '/api/search?q=%22'],
      ['SearchAnswer', '/api/search?q=%22&verify=1'],
      ['HitsAnswer', `${id}/hits?q=%E6%AF%8D%E5%9F%BA%E9%87%91`],
      ['SuggestAnswer', '/api/suggest?q=%E8%AE%BE%E7%AB%8B'],
      ['SuggestAnswer', '/api/suggest?q=18%E6%9D%A1'],
      ['AliasesAnswer', '/api/aliases'],
      ['BasketAnswer', '/api/basket?c=%2Fd%2Fgongsifa%2Fart_15&c=%2Fd%2Fnothing'],
      ['CompareAnswer', '/api/compare?a=%2Fd%2Fgongsifa&b=%2Fd%2Fgongsifa'],
      ['GoAnswer', '/go?q=%E7%AC%AC%E5%8D%81%E5%85%AB%E6%9D%A1'],
      ['Health', '/api/health'],
      ['ErrorAnswer', `${id}/provisions/art_99`],
      ['ErrorAnswer', '/api/search'],
    ] as const) {
      expect(check(name, (await test.app.inject(url)).json()), url).toBeNull();
    }
    const upload = {
      method: 'POST',
      url: '/api/documents?name=a.txt&by=%E5%BC%A0%E4%B8%89',
      headers: { 'content-type': 'application/octet-stream', ...BEARER },
      payload: Buffer.from('昆明市市容管理办法\n第一条为了加强市容管理，制定本办法。'),
    } as const;
    const draft = (await test.app.inject(upload)).json();
    expect(check('Draft', draft)).toBeNull();
    for (const [name, url] of [
      ['Draft', `/api/drafts/${draft.id}`],
      ['DraftList', '/api/drafts'],
      ['AuditLog', '/api/audit'],
    ] as const) {
      expect(check(name, (await test.app.inject({ url, headers: BEARER })).json()), url).toBeNull();
    }
    expect(check('Health', { status: 'ok', documents: -1, entries: 0 })).toContain('documents');
  });

  it('lists the errors of every operation that takes anything, and their codes', () => {
    for (const [path, { get }] of Object.entries(api.paths)) {
      if (get?.parameters === undefined) continue;
      expect(Object.keys(get.responses), path).toEqual(expect.arrayContaining(['400', '429', '500']));
    }
    for (const [path, operations] of Object.entries(api.paths)) {
      for (const [method, { responses, requestBody, tags }] of Object.entries(operations)) {
        const told = Object.keys(responses);
        // What is uploaded may be of any type.
        const takesAnyType = tags?.includes('管理') === true;
        if (requestBody !== undefined) expect(told, `${method} ${path}`).toContain('413');
        if (requestBody !== undefined && !takesAnyType) expect(told, `${method} ${path}`).toContain('415');
        if (path.endsWith('.docx')) expect(told, path).toContain('406');
      }
    }
    const codes = JSON.stringify(api.components.schemas.ErrorAnswer);
    for (const code of Object.keys(ERROR_STATUS)) expect(codes).toContain(`"${code}"`);
  });

  it('gives an example for everything that has to be said, and the examples are answered', async () => {
    const { app, close } = await openTestApp(await seedDocuments());
    for (const [path, { get }] of Object.entries(api.paths)) {
      // What was uploaded has no name beforehand; those answers are held to their schemas above.
      if (get === undefined || get.tags?.includes('管理')) continue;
      const url = exampleOf(path, get);
      const answer = await app.inject(url);
      expect([200, 302], `${url} ${answer.body.slice(0, 200)}`).toContain(answer.statusCode);
    }
    await close();
  });

  it('is right that a parameter which is not named is refused, but for /go', async () => {
    const codes = new Map<string, unknown>();
    for (const [path, { get }] of Object.entries(api.paths)) {
      if (get === undefined) continue;
      const url = new URL(exampleOf(path, get), 'http://localhost');
      url.searchParams.append('from', 'timeline');
      const answer = await test.app.inject({ url: url.pathname + url.search, headers: BEARER });
      codes.set(path, answer.statusCode === 400 ? answer.json().error.code : answer.statusCode);
    }
    expect(codes.size).toBeGreaterThan(20);
    expect([...codes].filter(([, code]) => code !== 'unknown-parameter')).toEqual([['/go', 302]]);
  });

  it('has a page that loads files of this server only', async () => {
    const page = await test.app.inject({ url: '/api', headers: { accept: 'text/html' } });
    const addresses = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
    expect(page.statusCode).toBe(200);
    expect(addresses.length).toBeGreaterThan(4);
    for (const address of addresses) {
      expect(address).toMatch(/^\/api\/static\//);
      expect((await test.app.inject(address)).statusCode, address).toBe(200);
    }
  });
});

type Operation = NonNullable<OpenApiDocument['paths'][string]['get']>;

/** An address of it, with the examples of what has to be said. */
function exampleOf(path: string, { parameters = [] }: Operation): string {
  const query = new URLSearchParams();
  let url = path;
  for (const { name, in: place, required = false, schema, example, examples } of parameters) {
    const given = example ?? Object.values(examples ?? {})[0]?.value ?? schema?.examples?.[0];
    if (!required) continue;
    expect(given, `${path} ${name}`).toBeTypeOf('string');
    if (place === 'path') url = url.replace(`{${name}}`, encodeURIComponent(String(given)));
    else query.set(name, String(given));
  }
  return query.size === 0 ? url : `${url}?${query}`;
}

async function seedDocuments(): Promise<readonly LinkedDocument[]> {
  const { reader, close } = await openSeeds();
  const documents: LinkedDocument[] = [];
  for (const { work } of await reader.listWorks()) {
    const document = await reader.findDocument(work.id);
    if (document !== null) documents.push(document);
  }
  await close();
  return documents;
}
