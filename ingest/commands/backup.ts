/** `tiaowen backup FILE`: the library in one file, also while it is served or written. */
import { readConfig } from '../../src/config.ts';
import { backUpLibrary } from '../library/backup.ts';
import { print, warn } from './terminal.ts';

export async function backup(file: string): Promise<void> {
  const { works, files, damaged } = await backUpLibrary(readConfig(process.env).library, file);
  await print(`已将 ${works} 个文件备份到 ${file}，共 ${files} 项。`);
  for (const name of damaged) warn(`原件 ${name} 已缺失或损坏，未能备份，请重新导入。`);
  if (damaged.length > 0) process.exitCode = 1;
}
