/** The folder of a library and those in it: whether it is there and may be written, and what is in one. */
import { access, constants, mkdir, readdir } from 'node:fs/promises';
import { isErrno } from '../errno.ts';
import { LibraryError } from './library-error.ts';

const { R_OK, W_OK, X_OK } = constants;

/** Makes it where there is none. False: it may be read and not written. Throws LibraryError `library-not-writable`. */
export async function makeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, R_OK | X_OK);
  } catch (error) {
    if (!isErrno(error, 'EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'ENOENT')) throw error;
    throw notWritable(folder, error);
  }
  try {
    await access(folder, W_OK);
    return true;
  } catch (error) {
    if (!isErrno(error, 'EACCES', 'EPERM', 'EROFS')) throw error;
    return false;
  }
}

/** For who can put it right; `cause`: what the system said. */
export function notWritable(folder: string, cause?: unknown): LibraryError {
  return new LibraryError(
    'library-not-writable',
    `资料库文件夹 ${folder} 无法写入，请检查其权限，或用环境变量 TIAOWEN_LIBRARY 另指一个文件夹。`,
    { cause },
  );
}

/** Names of what is in a folder; none where there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return [];
    throw error;
  }
}
