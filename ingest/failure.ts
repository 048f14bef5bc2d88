/** Says in one Chinese sentence why a file or a command failed. */
import { UnreadableDraftError } from '../src/check/draft-file.ts';
import { OriginalMissingError } from '../src/domain/original-missing.ts';
import { isErrno } from './errno.ts';
import { UnreadableSourceError } from './extract/line.ts';
import { LibraryError } from './library/library-error.ts';

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOENT: '文件不存在',
  EACCES: '没有访问权限',
  EPERM: '没有访问权限',
  EISDIR: '这是文件夹，不是文件',
  ENOTDIR: '路径中有一段不是文件夹',
  EROFS: '所在磁盘为只读',
  ENOSPC: '磁盘空间不足',
  EDQUOT: '磁盘配额不足',
  EFBIG: '文件超出系统允许的大小',
  ERR_FS_FILE_TOO_LARGE: '文件过大，无法读取',
  EIO: '磁盘读写出错',
  EMFILE: '同时打开的文件过多',
  SQLITE_FULL: '磁盘空间不足',
  SQLITE_READONLY: '所在磁盘为只读',
  SQLITE_IOERR_WRITE: '磁盘无法写入',
  SQLITE_IOERR_FSYNC: '磁盘无法写入',
  SQLITE_IOERR_TRUNCATE: '磁盘无法写入',
};

/** Errors of ours that say in Chinese what to do; anything else is our own mistake. */
export function isExpected(error: unknown): error is Error {
  return (
    error instanceof UnreadableSourceError ||
    error instanceof UnreadableDraftError ||
    error instanceof LibraryError ||
    error instanceof OriginalMissingError ||
    error instanceof CommandError ||
    isErrno(error, ...Object.keys(SYSTEM_REASONS))
  );
}

/** A command that cannot be carried out, with the sentence that says why. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** One line. For our own mistakes it is the error's own message, marked as such. */
export function describeFailure(error: unknown): string {
  if (isErrno(error, ...Object.keys(SYSTEM_REASONS))) {
    const path = error.path === undefined ? '' : `（${error.path}）`;
    return `${SYSTEM_REASONS[error.code ?? ''] ?? error.message}${path}`;
  }
  if (isExpected(error)) return error.message;
  return `程序内部错误：${error instanceof Error ? error.message : String(error)}`;
}
