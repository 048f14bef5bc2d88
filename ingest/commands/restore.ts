/** `tiaowen restore FILE`: a backup into an empty library, and its database made from the originals. */
import { readConfig } from '../../src/config.ts';
import { restoreLibrary } from '../library/restore.ts';
import { withLibrary } from './own-library.ts';
import { print } from './terminal.ts';

export async function restore(file: string): Promise<void> {
  const { library: folder } = readConfig(process.env);
  await restoreLibrary(folder, file);
  const works = await withLibrary((library) => library.reader.listWorks());
  await print(`已恢复到 ${folder}，共 ${works.length} 个文件。`);
}
