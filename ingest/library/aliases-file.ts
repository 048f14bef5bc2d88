/** The file `aliases` of a library folder. It is the keepers' own: made once, with examples, and never written again. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AliasList, DEFAULT_ALIASES, NO_ALIASES, parseAliases } from '../../src/domain/aliases.ts';
import { isErrno } from '../errno.ts';

/** Its name in the folder. */
export const ALIASES_FILE = 'aliases';

/** Writes the examples where there is no such file. */
export async function makeAliasesFile(folder: string): Promise<void> {
  try {
    await writeFile(pathOf(folder), DEFAULT_ALIASES, { flag: 'wx' });
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error;
  }
}

/** Whether the file is still the one that was made, so that nothing of the keepers' own is in it. */
export async function hasDefaultAliases(folder: string): Promise<boolean> {
  try {
    return (await readFile(pathOf(folder), 'utf8')) === DEFAULT_ALIASES;
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
    return false;
  }
}

/** Reads the file again whenever it has changed; the same list as before where it has not. */
export function createAliasesReader(folder: string): () => Promise<AliasList> {
  let held: { readonly version: string; readonly list: AliasList } | null = null;
  return async () => {
    try {
      const { mtimeMs, size } = await stat(pathOf(folder));
      const version = `${mtimeMs} ${size}`;
      if (held?.version !== version) {
        held = { version, list: parseAliases(await readFile(pathOf(folder), 'utf8')) };
      }
    } catch (error) {
      if (!isErrno(error, 'ENOENT', 'EACCES', 'EPERM', 'EISDIR')) throw error;
      held = isErrno(error, 'ENOENT') ? MISSING : UNREADABLE;
    }
    return held.list;
  };
}

const MISSING = { version: 'missing', list: NO_ALIASES };
const UNREADABLE = {
  version: 'unreadable',
  list: { groups: [], problems: [{ line: 0, message: '无法读取，请检查文件的权限' }] },
};

function pathOf(folder: string): string {
  return join(folder, ALIASES_FILE);
}
