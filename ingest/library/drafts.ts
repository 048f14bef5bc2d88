/**
 * Files that were uploaded and read and wait to be published: in a folder of the library, each under its
 * sha256 as three files. The description comes last and goes first, and it names the reading that belongs to it:
 * so a draft is whole or absent, and one that comes again is the earlier one or the later.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Draft, OpenedDraft } from '../../src/domain/administration.ts';
import type { SourceId } from '../../src/domain/work.ts';
import { isErrno } from '../errno.ts';
import { AtomicFiles, removeUnfinished } from './atomic-file.ts';
import { namesIn } from './folder.ts';
import { LibraryError } from './library-error.ts';
import { acquireLock, unlessLocked } from './lock.ts';

const DRAFTS_FOLDER = 'drafts';

/** So many wait at a time: what nobody publishes would fill the disk. */
const MOST_DRAFTS = 200;

const DESCRIPTION = /^([0-9a-f]{64})\.json$/;

interface Description extends Draft {
  /** Part of the name of the reading. One that an earlier version of the program kept has none. */
  readonly reading?: string;
}

interface Reading extends Pick<OpenedDraft, 'document'> {
  /** Fingerprint of the program that read it. */
  readonly by: string;
}

/**
 * Replaces an earlier draft of the same file, which stays where the new one cannot be written; `readBy`: fingerprint
 * of the program that read it. Throws LibraryError `too-many-drafts` or `library-locked`.
 */
export async function keepDraft(
  folder: string,
  draft: OpenedDraft,
  bytes: Uint8Array,
  readBy: string,
): Promise<void> {
  await mkdir(join(folder, DRAFTS_FOLDER), { recursive: true });
  const { document, ...description } = draft;
  const reading: Reading = { document, by: readBy };
  const token = randomBytes(6).toString('hex');
  const lock = await acquireLock(folder);
  const files = new AtomicFiles();
  try {
    await removeTorsos(folder);
    await requireRoom(folder, draft.id);
    await files.write(draftPath(folder, draft.id), bytes);
    await files.write(readingPath(folder, draft.id, token), JSON.stringify(reading));
    const described: Description = { ...(description satisfies Draft), reading: token };
    await files.write(descriptionPath(folder, draft.id), JSON.stringify(described));
    await files.commit();
  } finally {
    // Of an earlier draft of the file the reading is left; where this one failed, whatever came into place of it.
    await files
      .discard()
      .then(() => removeTorsos(folder))
      .finally(() => lock.release());
  }
}

/** Only for the holder of the lock: others may write a draft meanwhile. */
async function requireRoom(folder: string, id: SourceId): Promise<void> {
  const held = await draftIds(folder);
  if (held.length < MOST_DRAFTS || held.includes(id)) return;
  throw new LibraryError('too-many-drafts', `待发布的文件已有 ${held.length} 个，请先发布或者放弃其中一些。`);
}

/** What belongs to no draft: it was given up, took another's place, or was not whole when its process was killed. */
async function removeTorsos(folder: string): Promise<void> {
  await removeUnfinished(join(folder, DRAFTS_FOLDER));
  const kept = new Set<string>();
  for (const id of await draftIds(folder)) {
    const token = (await readDescription(folder, id))?.reading;
    for (const path of [draftPath(folder, id), descriptionPath(folder, id), readingPath(folder, id, token)])
      kept.add(path);
  }
  for (const name of await namesIn(join(folder, DRAFTS_FOLDER))) {
    const path = join(folder, DRAFTS_FOLDER, name);
    if (!kept.has(path)) await rm(path, { force: true });
  }
}

/** Null where there is no such draft. */
export async function findDraft(folder: string, id: string): Promise<Draft | null> {
  return readDescription(folder, id);
}

async function readDescription(folder: string, id: string): Promise<Description | null> {
  return readJson<Description>(descriptionPath(folder, id));
}

/** The newest first. */
export async function listDrafts(folder: string): Promise<readonly Draft[]> {
  const drafts = [];
  for (const id of await draftIds(folder)) {
    const draft = await findDraft(folder, id);
    if (draft !== null) drafts.push(draft);
  }
  return drafts.sort((a, b) => (a.uploaded < b.uploaded ? 1 : -1));
}

/** Throws LibraryError `no-such-draft`. */
export async function requireDraft(folder: string, id: string): Promise<Draft> {
  const draft = await findDraft(folder, id);
  if (draft !== null) return draft;
  throw new LibraryError('no-such-draft', '没有这个待发布的文件，可能已经发布或者放弃。');
}

/**
 * With what was read of it by the program of this fingerprint. Another may read the file otherwise, and what is
 * shown must be what will be published: then it throws LibraryError `draft-outdated`, else `no-such-draft`.
 */
export async function openDraft(folder: string, id: string, readBy: string): Promise<OpenedDraft> {
  const { reading: token, ...draft }: Description = await requireDraft(folder, id);
  const reading = await readJson<Reading>(readingPath(folder, id, token));
  if (reading?.by === readBy) return { ...draft, document: reading.document };
  throw new LibraryError(
    'draft-outdated',
    `“${draft.fileName}”是程序升级以前读取的，请重新上传该文件，核对后再发布。`,
  );
}

/**
 * Nothing happens where there is none. The draft is gone with its description; while another writes, perhaps the same
 * file once more, whoever uploads or gives up the next one clears the rest away.
 */
export async function dropDraft(folder: string, id: string): Promise<void> {
  await rm(descriptionPath(folder, id), { force: true });
  await unlessLocked(folder, () => removeTorsos(folder));
}

/** Where the bytes of the uploaded file are. Throws for what is no sha256: that is our mistake. */
export function draftPath(folder: string, id: string): string {
  if (!/^[0-9a-f]{64}$/.test(id)) throw new Error(`"${id}" is not the id of a draft`);
  return join(folder, DRAFTS_FOLDER, id);
}

const descriptionPath = (folder: string, id: string) => `${draftPath(folder, id)}.json`;
const readingPath = (folder: string, id: string, token = 'none') =>
  `${draftPath(folder, id)}.${token}.reading.json`;

async function draftIds(folder: string): Promise<readonly SourceId[]> {
  const names = await namesIn(join(folder, DRAFTS_FOLDER));
  return names.flatMap((name) => (DESCRIPTION.exec(name)?.[1] as SourceId | undefined) ?? []);
}

async function readJson<T>(path: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null;
    throw error;
  }
}
