/** `tiaowen serve`: the web pages and the API over the library, which is put in order and filled meanwhile. */
import type { Worker } from 'node:worker_threads';
import { buildApp } from '../../src/api/app.ts';
import type { AsideAnswer, AsideRequest } from '../../src/api/aside.ts';
import { today } from '../../src/check/today.ts';
import { readConfig } from '../../src/config.ts';
import { startServer } from '../../src/server.ts';
import { describeFailure } from '../failure.ts';
import { settleAudit } from '../library/audit.ts';
import { indexWritten } from '../library/index-file.ts';
import type { Library } from '../library/library.ts';
import { JobThread } from '../workers/job-thread.ts';
import { startThread } from '../workers/thread.ts';
import { startAdministration } from './administration.ts';
import { aliasesOf } from './aliases.ts';
import { followWriters } from './following.ts';
import { keepHeapSmall } from './heap.ts';
import { NewDay } from './new-day.ts';
import { withLibraryForReading } from './own-library.ts';
import { readingParts } from './reading-parts.ts';
import { Resting } from './resting.ts';
import { print, warn, warnOfFailure, warnOfOldDatabase } from './terminal.ts';

/** How long the thread that answers what takes long waits for more of it: it takes a second to start, and memory to keep. */
const ASIDE_REST_MILLISECONDS = 5 * 60_000;

export async function serve(): Promise<void> {
  keepHeapSmall('server');
  const { host, port, library: folder, logLevel, adminToken, ...operation } = readConfig(process.env);
  await withLibraryForReading(async (library, inOrder) => {
    const wholeness = new Wholeness(library, { inOrder, mustPrepare: await mustPrepare(library, inOrder) });
    const administration = adminToken === null ? null : startAdministration(library, folder);
    const beside = new JobThread<AsideRequest, AsideAnswer>(
      '../commands/aside-thread',
      ASIDE_REST_MILLISECONDS,
    );
    const app = await buildApp({
      ...readingParts(library),
      aliases: aliasesOf(library),
      indexWritten: () => indexWritten(folder),
      isWhole: () => wholeness.is(),
      aside: (request) => beside.run(request),
      logger: { level: logLevel, stream: process.stderr },
      operation,
      ...(administration !== null && adminToken !== null
        ? { administration: { library: administration.library, token: adminToken } }
        : {}),
    });
    const server = await startServer(app, { host, port });
    await print(server.address);
    let preparing = await putInOrder(library, folder, inOrder, wholeness);
    const resting = new Resting(library);
    const newDay = new NewDay(library, today, () => {
      preparing = prepare(library, wholeness);
    });
    const stopFollowing = followWriters(library, async () => {
      await resting.look();
      if (!wholeness.isPreparing) await newDay.look();
    });
    await server.stopped;
    stopFollowing();
    await resting.close();
    await preparing?.terminate();
    await administration?.close();
    await beside.stop();
  });
}

/**
 * Whether the index has been whole since the server started. Once it was, what comes, changes or goes is
 * written document by document and all others are there meanwhile, so that nobody need look again.
 */
class Wholeness {
  readonly #library: Library;
  #was: boolean;
  /** Meanwhile a library may be in order, and lack what it is to begin with. */
  #isPreparing: boolean;

  constructor(library: Library, { inOrder, mustPrepare }: { inOrder: boolean; mustPrepare: boolean }) {
    this.#library = library;
    this.#was = inOrder && !mustPrepare;
    this.#isPreparing = mustPrepare;
  }

  get isPreparing(): boolean {
    return this.#isPreparing;
  }

  /** All is there that can be: what cannot be read was named on the terminal. */
  reached(): void {
    this.#was = true;
  }

  /** Whether or not it was reached. */
  endPreparing(): void {
    this.#isPreparing = false;
  }

  /** Also when another process has put the library in order, or begins it. */
  async is(): Promise<boolean> {
    this.#was ||= !this.#isPreparing && (await this.#isBegun());
    return this.#was;
  }

  async #isBegun(): Promise<boolean> {
    return (await this.#library.isInOrder()) && !(await this.#library.isEmpty());
  }
}

/** Whether the index is to be made anew, or the library to be begun with the seeds. */
async function mustPrepare(library: Library, inOrder: boolean): Promise<boolean> {
  return !library.readOnly && (!inOrder || (await library.isEmpty()));
}

/** The thread that is at it, where it takes long; null: nothing more is to be done, or can be. */
async function putInOrder(
  library: Library,
  folder: string,
  inOrder: boolean,
  wholeness: Wholeness,
): Promise<Worker | null> {
  if (library.readOnly) {
    warn(
      `资料库文件夹 ${folder} 为只读：检索照常，但不能上传、发布、移出文件；需要时请检查其权限后重新启动。`,
    );
    if (!inOrder) warn('该资料库的数据库不是由本版程序建立，或者尚未写完，检索到的内容可能不全。');
    return null;
  }
  if (wholeness.isPreparing) return prepare(library, wholeness);
  await settleAudit(folder).catch((error: unknown) =>
    warnOfFailure('操作记录未能补记', describeFailure(error)),
  );
  return null;
}

/** Until it is done the library answers with what it has, or that it is not ready. */
function prepare(library: Library, wholeness: Wholeness): Worker {
  const thread = startThread('./prepare-thread', import.meta.url);
  thread.on('error', (error) => warnOfFailure('资料库未能准备好', describeFailure(error)));
  thread.on('message', () => wholeness.reached());
  thread.on('exit', () => {
    wholeness.endPreparing();
    library.refresh().catch(warnOfOldDatabase);
  });
  return thread;
}
