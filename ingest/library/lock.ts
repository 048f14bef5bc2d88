/**
 * One writer at a time. The lock is a file that names the process holding it; the file of a process
 * that is gone (kill -9, a power cut) is taken over. The processes of another container cannot be seen: theirs
 * give a sign of life, and the file is taken over when there was none for minutes.
 */
import { randomBytes } from 'node:crypto';
import { link, readFile, readlink, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isErrno } from '../errno.ts';
import { LibraryError } from './library-error.ts';

export interface WriterLock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  /** When that process began, in whatever unit the system tells; null where it does not tell. */
  readonly began: string | null;
  /** The processes among which the number is one: each container counts its own. Null where the system does not tell. */
  readonly space?: string | null;
  readonly token: string;
}

/** It becomes part of a file's name. */
const TOKEN = /^[0-9a-f]{1,16}$/;
const ATTEMPTS = 5;
/** How often who holds the lock touches its file, and how long others wait for that: the disk may keep it that long. */
const SIGN_MILLISECONDS = 10_000;
const PATIENCE_MILLISECONDS = 3 * 60_000;

/** Takes the lock of a library folder. Throws LibraryError `library-locked` while another process holds it. */
export async function acquireLock(folder: string): Promise<WriterLock> {
  const path = join(folder, 'lock');
  const token = randomBytes(8).toString('hex');
  const [began, space] = await Promise.all([beginningOf(process.pid), spaceOfProcesses()]);
  await take(path, { pid: process.pid, began, space, token });
  const signs = setInterval(() => {
    const now = new Date();
    // Where the file is gone, `release` finds that too.
    utimes(path, now, now).catch(() => undefined);
  }, SIGN_MILLISECONDS).unref();
  return {
    release: () => {
      clearInterval(signs);
      return release(path, token);
    },
  };
}

/** Does something while nobody else writes. Null, and nothing is done, where another process is writing. */
export async function unlessLocked<T>(folder: string, action: () => Promise<T>): Promise<T | null> {
  try {
    const lock = await acquireLock(folder);
    return await action().finally(() => lock.release());
  } catch (error) {
    if (error instanceof LibraryError && error.code === 'library-locked') return null;
    throw error;
  }
}

async function take(path: string, mine: Holder): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await claim(path, mine)) return;
    const holder = await readHolder(path);
    if (holder === 'none') continue;
    if (holder !== 'damaged' && (await isAlive(holder, path))) throw lockedBy(holder, path);
    if (await succeed(path, holder, mine)) return;
  }
  throw lockedBy(await readHolder(path), path);
}

/** A hard link either makes the file with its whole content or fails; a plain exclusive create may be seen empty. */
async function claim(path: string, holder: Holder): Promise<boolean> {
  const draft = `${path}.${holder.token}`;
  try {
    await writeFile(draft, JSON.stringify(holder));
    await link(draft, path);
    return true;
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Puts this lock in the place of one whose process is gone; false where another was quicker. Only who holds the
 * lock of the succession may do so, and there is one for each lock that is left: what was left stays until then.
 */
async function succeed(path: string, left: Holder | 'damaged', mine: Holder): Promise<boolean> {
  const succession = `${path}.after-${tokenOf(left)}`;
  await take(succession, mine);
  if (tokenOf(await readHolder(path)) === tokenOf(left)) {
    await rename(succession, path);
    return true;
  }
  await release(succession, mine.token);
  return false;
}

async function release(path: string, token: string): Promise<void> {
  if (tokenOf(await readHolder(path)) === token) await rm(path, { force: true });
}

async function readHolder(path: string): Promise<Holder | 'none' | 'damaged'> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isHolder(value) ? value : 'damaged';
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return 'none';
    if (error instanceof SyntaxError) return 'damaged';
    throw error;
  }
}

function tokenOf(holder: Holder | 'none' | 'damaged'): string {
  return typeof holder === 'string' ? holder : holder.token;
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, began, space = null, token } = value as Record<string, unknown>;
  return (
    Number.isSafeInteger(pid) &&
    (began === null || typeof began === 'string') &&
    (space === null || typeof space === 'string') &&
    typeof token === 'string' &&
    TOKEN.test(token)
  );
}

/** The same number may be another process by now, after a restart in a container above all. */
async function isAlive(holder: Holder, path: string): Promise<boolean> {
  const { space = null } = holder;
  const own = await spaceOfProcesses();
  if (space !== null && own !== null && space !== own) return isTouched(path);
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (isErrno(error, 'ESRCH')) return false;
    if (!isErrno(error, 'EPERM')) throw error;
  }
  const began = await beginningOf(holder.pid);
  return began === null || holder.began === null || began === holder.began;
}

/** Whether there was a sign of life of late. */
async function isTouched(path: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).mtimeMs < PATIENCE_MILLISECONDS;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return false;
    throw error;
  }
}

/** The PID namespace (pid_namespaces(7)), which outside of containers is the same from one start to the next. */
async function spaceOfProcesses(): Promise<string | null> {
  try {
    return await readlink('/proc/self/ns/pid');
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'EACCES', 'EPERM')) return null;
    throw error;
  }
}

/** Field 22 of /proc/PID/stat (proc(5)); the second field, the name, may itself hold blanks and brackets. */
async function beginningOf(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ESRCH')) return null;
    throw error;
  }
}

function lockedBy(holder: Holder | 'none' | 'damaged', path: string): LibraryError {
  const who = typeof holder === 'string' ? '另一个进程' : `进程 ${holder.pid} `;
  return new LibraryError(
    'library-locked',
    `资料库正由${who}写入，请待其完成后再试。如确认没有其他写入，可删除 ${path}。`,
  );
}
