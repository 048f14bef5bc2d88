/** `tiaowen rebuild`: makes the database anew from the originals. */
import { withLibrary } from './own-library.ts';
import { print } from './terminal.ts';

export async function rebuild(): Promise<void> {
  const works = await withLibrary(async (library, progress) => {
    await library.rebuild(progress);
    return library.reader.listWorks();
  });
  await print(`已重新建立数据库，共 ${works.length} 个文件。`);
}
