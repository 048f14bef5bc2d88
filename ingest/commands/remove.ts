/** `tiaowen remove ID`: takes a work out of the library, with all its texts. */
import { withAdministration } from './own-library.ts';
import { operator, print } from './terminal.ts';

export async function remove(id: string): Promise<void> {
  await withAdministration((office) => office.removeWork(id, operator()));
  await print(`已移出 ${id}。`);
}
