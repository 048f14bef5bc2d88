/** Reading a source file, before anybody looks inside. */
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeFailure } from '../../ingest/failure.ts';
import { readSource } from '../../ingest/source.ts';
import { temporaryFolder } from './library/small-reading.ts';

const MEGABYTE = 1024 * 1024;

it.each([51, 3 * 1024])('a file of %i MB is refused in words, and not read', async (megabytes) => {
  const path = join(await temporaryFolder(), '规划.pdf');
  await writeFile(path, '');
  // A hole: it takes no room on the disk.
  await truncate(path, megabytes * MEGABYTE);
  const before = process.memoryUsage().arrayBuffers;
  const failure = await readSource(path).catch(describeFailure);
  expect(failure).toBe('文件超过50 MB，请拆分或者压缩其中的图片后重新导入。');
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(MEGABYTE);
});

it('a file bears the name that its entry gives it, and its own where there is none', async () => {
  const path = join(await temporaryFolder(), 'a.txt');
  await writeFile(path, '昆明市养犬管理条例');
  expect(await readSource(path)).toMatchObject({ fileName: 'a.txt', known: null });
  const known = { file: '养犬.txt' };
  expect(await readSource(path, known)).toMatchObject({ fileName: '养犬.txt', known });
});
