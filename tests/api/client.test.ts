/** Types generated from the OpenAPI document fit a small client, and catch one that asks for what is not there. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { openTestApp } from './library.ts';

const CLIENT = `
import type { components, paths } from './api.ts';

type Search = paths['/api/search']['get'];
type Answer = Search['responses'][200]['content']['application/json'];
type Failure = components['schemas']['ErrorAnswer'];

async function citations(q: Search['parameters']['query']['q']): Promise<string[]> {
  const response = await fetch('http://127.0.0.1:3000/api/search?' + new URLSearchParams({ q }));
  if (!response.ok) {
    const { error }: Failure = await response.json();
    throw new Error(error.code === 'query-too-long' ? '检索词过长' : error.message);
  }
  const { total, groups }: Answer = await response.json();
  console.log(total.entries);
  return groups.flatMap(({ articles }) => articles.flatMap(({ hits }) => hits.map((hit) => hit.citation)));
}
`;

it('types a client that asks for what is there, and no other', async () => {
  const { app, close } = await openTestApp();
  const types = astToString(await openapiTS((await app.inject('/api/openapi.json')).body));
  await close();
  const folder = mkdtempSync(join(tmpdir(), 'tiaowen-client-'));
  writeFileSync(join(folder, 'api.ts'), types);
  writeFileSync(join(folder, 'right.ts'), CLIENT);
  writeFileSync(
    join(folder, 'wrong.ts'),
    CLIENT.replace('hit.citation', 'hit.cited').replace('query-too-long', 'no'),
  );
  expect(problemsOf(join(folder, 'right.ts'))).toEqual([]);
  expect(problemsOf(join(folder, 'wrong.ts'))).toEqual([
    expect.stringContaining('have no overlap'),
    expect.stringContaining("Property 'cited' does not exist"),
  ]);
  rmSync(folder, { recursive: true });
});

function problemsOf(file: string): readonly string[] {
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    types: [],
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
