/** Files that are whole or absent, also after kill -9 or a power cut. */
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { namesIn } from './folder.ts';

/** How the names of files end that the next writer may remove. */
export const UNFINISHED = '.unfinished';

/** Writes beside the file, forces it to the disk and moves it into place in one step. */
export async function writeAtomically(path: string, data: string | Uint8Array): Promise<void> {
  const files = new AtomicFiles();
  try {
    await files.write(path, data);
    await files.commit();
  } finally {
    await files.discard();
  }
}

interface WaitingFile {
  readonly path: string;
  readonly unfinished: string;
  readonly file: FileHandle;
}

/** Pieces of work under way at once: each waits for the system several times; Node has so many threads for that. */
const MOST_UNDER_WAY = 4;

/**
 * Several files that are forced to the disk together: the disk is waited for a few times and not twice
 * a file. Each is whole or absent; until `commit` all are absent. Holds a file handle for each, so the
 * caller commits after some hundred.
 */
export class AtomicFiles {
  #waiting: WaitingFile[] = [];
  #begun = 0;
  readonly #underWay = new Set<Promise<void>>();
  readonly #failures: unknown[] = [];

  /** Pieces of work begun since the last `commit`. */
  get begun(): number {
    return this.#begun;
  }

  /**
   * Lets work go on that ends in `write`, and returns once there is room for more. What fails is thrown by
   * `commit`. Of two that write one path either may stand in the end.
   */
  async begin(work: Promise<void>): Promise<void> {
    this.#begun++;
    const done: Promise<void> = work
      .catch((error: unknown) => {
        this.#failures.push(error);
      })
      .finally(() => this.#underWay.delete(done));
    this.#underWay.add(done);
    if (this.#underWay.size >= MOST_UNDER_WAY) await Promise.race(this.#underWay);
  }

  /** Writes beside the file. Of two with one path the later stands in the end. */
  async write(path: string, data: string | Uint8Array): Promise<void> {
    const token = randomBytes(6).toString('hex');
    const unfinished = join(dirname(path), `.${basename(path)}.${token}${UNFINISHED}`);
    const file = await open(unfinished, 'wx');
    this.#waiting.push({ path, unfinished, file });
    await file.writeFile(data);
  }

  /**
   * When it is done, all are in place for good; nothing may be begun or written meanwhile. Throws where one
   * cannot be put there; then call `discard`.
   */
  async commit(): Promise<void> {
    await Promise.all(this.#underWay);
    this.#begun = 0;
    if (this.#failures.length > 0) throw this.#failures[0];
    await settleAll(this.#waiting.map(({ file }) => file.sync()));
    const folders = new Set<string>();
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      await next.file.close();
      await rename(next.unfinished, next.path);
      folders.add(dirname(next.path));
      this.#waiting.shift();
    }
    for (const folder of folders) await syncFolder(folder);
  }

  /** Removes what was not committed; nothing to do after a commit. */
  async discard(): Promise<void> {
    await Promise.all(this.#underWay);
    this.#begun = 0;
    this.#failures.length = 0;
    const removed = this.#waiting.splice(0).map(async ({ file, unfinished }) => {
      await file.close().finally(() => rm(unfinished, { force: true }));
    });
    await settleAll(removed);
  }
}

/** Waits for all, also where some fail, so that none is at work on a file that is then removed. */
async function settleAll(work: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(work);
  await Promise.all(work);
}

/** Removes what a killed writer left behind in a folder, which may be missing. Only for the holder of the writer lock. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await namesIn(folder))
    if (name.endsWith(UNFINISHED)) await rm(join(folder, name), { force: true, recursive: true });
}

/** Waits until what was written to a file without waiting for the disk is there. */
export async function forceToDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is durable only once the folder is; Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
