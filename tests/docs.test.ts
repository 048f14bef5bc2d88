/** README.md names everything that a reader may meet: routes, commands, problem codes, settings. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '../src/domain/problem.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** What stands in the sources where a pattern's first group matches, each once. */
function namedIn(folder: string, pattern: RegExp): readonly string[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const found = files
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(ROOT, folder, name), 'utf8').matchAll(pattern)])
    .map(([, name = '']) => name);
  return [...new Set(found)].sort();
}

/** Fails with the list of what is missing; the count keeps the pattern itself from matching nothing. */
function expectNamed(names: readonly string[], atLeast: number): void {
  expect(names.length).toBeGreaterThanOrEqual(atLeast);
  expect(names.filter((name) => !readme.includes(name))).toEqual([]);
}

describe('README.md', () => {
  it('names every route of the HTTP API', () => {
    // A page's address and its file are no part of the API.
    const routes = namedIn('src/api', /\bapp\.(?:get|post|put|delete)\(\s*'([^']+)'/gu);
    expectNamed(
      routes.filter((route) => /^\/(?:api|go|d)\b/u.test(route)),
      8,
    );
  });

  it('names every command', () => {
    const commands = namedIn('ingest/commands', /\.command\('([a-z]+)'\)/gu);
    expectNamed(
      commands.map((command) => `tiaowen ${command}`),
      6,
    );
  });

  it('names every code that a report of a reading may hold', () => {
    expectNamed(Object.keys(PROBLEM_CODES), 10);
  });

  it('names every environment variable', () => {
    const inSources = ['src', 'ingest'].flatMap((folder) =>
      namedIn(folder, /\benv(?:\.|\[')([A-Z][A-Z0-9_]*)/gu),
    );
    expectNamed([...new Set(inSources)], 3);
  });

  it('names every script that a developer runs', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const run = Object.keys(scripts).filter((name) => !name.includes(':') && name !== 'prepare');
    expectNamed(
      run.map((name) => (['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`)),
      4,
    );
  });
});
