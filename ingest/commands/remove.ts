/** `tiaowen remove ID`: takes a work out of the library, with all its texts. */
import { withLibrary } from './own-library.ts';
import { print } from './terminal.ts';

export async function remove(id: string): Promise<void> {
  await withLibrary((library) => library.remove(id));
  await print(`已移出 ${id}。`);
}
