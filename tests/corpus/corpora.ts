/**
 * Where the shared test corpora are: TIAOWEN_CORPORA, or ../shared/corpora beside the project. They are
 * never part of it; where they are missing the tests over them say so in one line and stand aside.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

function corporaFolder(): string | null {
  const folder = resolve(process.env.TIAOWEN_CORPORA ?? '../shared/corpora');
  return existsSync(join(folder, 'laws', 'gold.jsonl')) ? folder : null;
}

/** Tests over the corpora; where they are missing, one test that says so in a plain line. */
export function describeCorpora(name: string, define: (corpora: string) => void): void {
  const folder = corporaFolder();
  if (folder !== null) {
    describe(name, () => define(folder));
    return;
  }
  it(`${name}: stands aside`, () => {
    console.log('The shared corpora were not found: set TIAOWEN_CORPORA to test against them.');
    expect(corporaFolder()).toBeNull();
  });
}

export interface GoldDocument {
  readonly file: string;
  readonly title: string;
  readonly chapters: readonly { label: string; title: string }[];
  readonly articles: readonly { label: string; path: readonly string[]; paragraphs: readonly string[] }[];
}

/** One object a line. */
export function readJsonLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
