/** The aliases of a library, with what is wrong in their file told on the terminal whenever it has changed. */
import type { AliasList } from '../../src/domain/aliases.ts';
import type { Library } from '../library/library.ts';
import { warn } from './terminal.ts';

export function aliasesOf(library: Library): () => Promise<AliasList> {
  let told: AliasList | null = null;
  return async () => {
    const list = await library.aliases();
    if (list !== told) {
      for (const { line, message } of list.problems) {
        warn(line === 0 ? `aliases 文件：${message}` : `aliases 文件第 ${line} 行已略过：${message}`);
      }
    }
    told = list;
    return list;
  };
}
