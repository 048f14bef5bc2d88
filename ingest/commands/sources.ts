/** The source files that the arguments name, with a line for each path that leads to none. */
import { type Collection, collectSources } from '../collect.ts';
import { warn, warnOfFailure } from './terminal.ts';

export async function findSources(paths: readonly string[]): Promise<Collection['files']> {
  const { files, skipped, failed } = await collectSources(paths);
  for (const { path, reason } of failed) warnOfFailure(path, reason);
  for (const path of skipped) warn(`${path}：不是文件格式，已略过`);
  if (files.length === 0 && failed.length === 0) warnOfFailure(paths.join(' '), '没有可读取的文件');
  return files;
}
