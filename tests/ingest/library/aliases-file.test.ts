import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createAliasesReader, makeAliasesFile } from '../../../ingest/library/aliases-file.ts';
import { DEFAULT_ALIASES } from '../../../src/domain/aliases.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiaowen-aliases-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is made with examples, and never written over', async () => {
  const path = join(folder, 'aliases');
  await makeAliasesFile(folder);
  expect(readFileSync(path, 'utf8')).toBe(DEFAULT_ALIASES);
  writeFileSync(path, '甲 = 乙\n');
  await makeAliasesFile(folder);
  expect(readFileSync(path, 'utf8')).toBe('甲 = 乙\n');
});

it('is read again once it has changed, and only then', async () => {
  const path = join(folder, 'aliases');
  const read = createAliasesReader(folder);
  expect((await read()).groups).toEqual([]);
  writeFileSync(path, '甲 = 乙\n');
  const first = await read();
  expect(first.groups).toEqual([['甲', '乙']]);
  expect(await read()).toBe(first);
  writeFileSync(path, '甲 = 丙\n坏行\n');
  utimesSync(path, new Date(), new Date(Date.now() + 5_000));
  const second = await read();
  expect(second.groups).toEqual([['甲', '丙']]);
  expect(second.problems.map(({ line }) => line)).toEqual([2]);
  rmSync(path);
  expect((await read()).groups).toEqual([]);
});
