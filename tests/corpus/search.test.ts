/** Search over the seeds and the shared laws equals reading every text, for every class of query. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileSource } from '../../ingest/compile.ts';
import { readSource } from '../../ingest/source.ts';
import { WORK_TYPES } from '../../src/domain/work-types.ts';
import { normalise } from '../../src/search/normalise.ts';
import { literalQuery } from '../../src/search/query.ts';
import { MAX_RANKED_ENTRIES } from '../../src/search/rank-anew.ts';
import { search } from '../../src/search/search.ts';
import { createVerifiedSearch } from '../../src/search/verify.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';
import { characterSegmenter, hold } from '../search/documents.ts';
import { HARD, sometimes, stretchOf } from '../search/samples.ts';
import { describeCorpora } from './corpora.ts';
import { openSeeds } from './seeds-store.ts';

/** Characters as other code points write them: full width, CJK radicals, compatibility forms, brackets. */
const OTHER_FORMS: ReadonlyMap<string, string> = new Map([
  ...[...'人大小口土女子工己弓心文方日月木水火'].map((one, at): [string, string] => [
    one,
    [...'⼈⼤⼩⼝⼟⼥⼦⼯⼰⼸⼼⽂⽅⽇⽉⽊⽔⽕'][at] ?? one,
  ]),
  ...[...'0123456789'].map((one, at): [string, string] => [one, [...'０１２３４５６７８９'][at] ?? one]),
  ['（', '('],
  ['）', ')'],
  ['“', '"'],
  ['”', '」'],
  ['《', '〈'],
  ['〔', '['],
  ['民', '\u2ea0'],
]);

const ofClass = (texts: readonly string[], wanted: RegExp) => texts.filter((text) => wanted.test(text));

/** Terms of a class, and the share of them that must be found. */
interface TermClass {
  readonly terms: fc.Arbitrary<string>;
  readonly least: number;
}

/** Arbitrary terms of every class, each cut from the texts or certain to be nowhere in them. */
function classesOf(texts: readonly string[]): Readonly<Record<string, TermClass>> {
  const stretch = stretchOf(texts);
  const around = (wanted: RegExp) => {
    const those = ofClass(texts, wanted);
    return those.length === 0
      ? stretch
      : fc.constantFrom(...those).map((text) => {
          const at = text.search(wanted);
          return text.slice(Math.max(0, at - 1), at + 3);
        });
  };
  const held = (terms: fc.Arbitrary<string>, least = 0.9): TermClass => ({ terms, least });
  // The end of one text and the beginning of the next stand in no text, unless a third holds both.
  const acrossBorder = fc.nat(texts.length - 2).map((at) => {
    const [one = '', other = ''] = texts.slice(at, at + 2);
    return [...one].slice(-3).join('') + [...other].slice(0, 3).join('');
  });
  return {
    'one character': held(stretch.map((text) => [...text][0] ?? '')),
    'any stretch': held(stretch),
    quotes: held(around(/[“”"]/u)),
    brackets: held(around(/[（）()〔〕《》]/u)),
    digits: held(around(/[0-9]/u)),
    'Latin letters': held(around(/[A-Za-z]/u)),
    'bars and dashes': held(around(/[-|—–]/u)),
    'other forms of the same characters': held(
      stretch.map((text) => [...text].map((one) => OTHER_FORMS.get(one) ?? one).join('')),
    ),
    'what breaks tokenizers, surrogate pairs and what lies beyond them': held(fc.constantFrom(...HARD), 0.05),
    'a stretch beside what is nowhere': held(
      fc.tuple(stretch, fc.constantFrom(...HARD)).map((two) => two.join('')),
      0,
    ),
    'from one text into the next': held(acrossBorder, 0),
  };
}

async function equalsScan({ reader }: Store, runs: number): Promise<void> {
  const entries: { id: number; text: string; folded: string }[] = [];
  for await (const stretch of reader.scan()) {
    for (const { id, text } of stretch.entries) entries.push({ id, text, folded: normalise(text) });
  }
  const classes = classesOf(entries.map(({ text }) => text));
  for (const [name, { terms, least }] of Object.entries(classes)) {
    let found = 0;
    for (const text of fc.sample(terms, { seed: 382, numRuns: runs })) {
      const term = normalise(text);
      if (term === '') continue;
      const expected = entries.filter(({ folded }) => folded.includes(term)).map(({ id }) => id);
      const query = literalQuery(text);
      expect(await reader.findIds(query), `${name}: ${text}`).toEqual(expected);
      const { total } = await reader.find(query, MAX_RANKED_ENTRIES);
      expect(total.entries, `${name}: ${text}`).toBe(expected.length);
      if (expected.length > 0) found++;
    }
    // Two empty answers are always the same.
    expect(found, `${name}: ${found} of ${runs} found something`).toBeGreaterThanOrEqual(least * runs);
  }
}

/** Words, exclusions, alternatives and filters, each confirmed by reading every text. */
async function verifies({ reader }: Store, runs: number): Promise<void> {
  const texts: string[] = [];
  for await (const { entries } of reader.scan()) texts.push(...entries.map(({ text }) => text));
  const searchVerified = createVerifiedSearch({ reader });
  const queries = fc.record({
    // Of one text and of any, so that several words are found together too.
    words: fc.oneof(
      fc.constantFrom(...texts).chain((text) => fc.array(stretchOf([text]), { minLength: 1, maxLength: 3 })),
      fc.array(stretchOf(texts), { minLength: 1, maxLength: 3 }),
    ),
    joint: fc.constantFrom(' ', '|', ' -'),
    scope: fc.constantFrom('article' as const, 'entry' as const, 'document' as const),
    types: sometimes(WORK_TYPES),
    years: sometimes([1999, 2010, 2018, 2022, 2023]),
    roles: sometimes(['target' as const, 'measure' as const]),
  });
  let found = 0;
  for (const { words, joint, scope, ...filter } of fc.sample(queries, { seed: 28, numRuns: runs })) {
    const page = await searchVerified(words.join(joint), { limit: 5, offset: 0, scope, filter });
    if ('refusal' in page) throw new Error(page.message);
    expect(page.verification?.equal ?? true, words.join(joint)).toBe(true);
    if (page.total.entries > 0) found++;
  }
  // Two empty answers are always the same.
  expect(found, `${found} of ${runs} found something`).toBeGreaterThan(0.3 * runs);
}

describe('search over the seeds', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openSeeds();
  });
  afterAll(() => store.close());

  it('finds what reading every text finds, for every class of query', () => equalsScan(store, 150));
  it('is confirmed by reading, with several words and filters', () => verifies(store, 60));
});

describeCorpora('search over the shared laws', (corpora) => {
  let store: Store;
  beforeAll(async () => {
    const folder = join(corpora, 'laws');
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    store = openSqliteStore(':memory:', 'tests');
    // Every fourth, among them the longest.
    for (const name of files.filter((_, at) => at % 4 === 0)) {
      const document = await compileSource(await readSource(join(folder, name)));
      await hold(store, characterSegmenter, [{ ...document, references: [] }]);
    }
    await store.writer.optimise();
  });
  afterAll(() => store.close());

  it('finds what reading every text finds, for every class of query', () => equalsScan(store, 60));
  it('is confirmed by reading, with several words and filters', () => verifies(store, 10));

  it('gives in pages what it gives at once, where only a part of it is ranked', async () => {
    const namesOf = async (offset: number, limit: number, order: 'relevance' | 'document') => {
      const page = await search('的', { offset, limit, order }, store);
      if ('refusal' in page) throw new Error(page.message);
      return page.groups.flatMap(({ document, articles }) => articles.map(({ eId }) => `${document} ${eId}`));
    };
    for (const order of ['relevance', 'document'] as const) {
      const names: string[] = [];
      for (let offset = 0; ; offset += 200) {
        const page = await namesOf(offset, 200, order);
        if (page.length === 0) break;
        names.push(...page);
      }
      expect(new Set(names).size).toBe(names.length);
      const page = await search('的', { offset: 0, limit: 1 }, store);
      if ('refusal' in page) throw new Error(page.message);
      expect(page.truncated).toBe(true);
      expect(names).toHaveLength(page.total.articles);
      expect(await namesOf(37, 63, order)).toEqual(names.slice(37, 100));
    }
  });
});
