/** Servers as an office runs them: where the folder cannot be written, and two of them on one library. */
import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LibraryError } from '../../ingest/library/library-error.ts';
import { acquireLock, type WriterLock } from '../../ingest/library/lock.ts';
import type { ErrorCode } from '../../src/api/error-codes.ts';
import { type ServingProcess, serving, tiaowen, until } from './command-line.ts';
import { sourceAt, temporaryFolder } from './library/small-reading.ts';

const UNPRIVILEGED = join(import.meta.dirname, 'serve-unprivileged.ts');
const TOKEN = 'a-token-for-these-tests';
const AUTHORISED = { authorization: `Bearer ${TOKEN}` };
const MEASURES = ['昆明市市容管理办法', '第一条　为了加强市容管理，设立母基金，制定本办法。'];
const SEEDS = 2;

let place: string;
let folder: string;
let servers: ServingProcess[];
beforeEach(async () => {
  place = await temporaryFolder();
  folder = join(place, 'library');
  servers = [];
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await setWritable(folder, true);
  await rm(place, { recursive: true, force: true });
});

async function serve(env: Readonly<Record<string, string>> = {}, program?: readonly string[]) {
  const setting = { TIAOWEN_LIBRARY: folder, TIAOWEN_ADMIN_TOKEN: TOKEN, ...env };
  const server = await serving(setting, program);
  servers.push(server);
  return server;
}

/** The lock, once whoever still holds it has let it go: what was written can be seen a little earlier than that. */
async function lockAtRest(): Promise<WriterLock> {
  let lock: WriterLock | undefined;
  await until(async () => {
    lock = await acquireLock(folder).catch((error: unknown) => {
      if (error instanceof LibraryError && error.code === 'library-locked') return undefined;
      throw error;
    });
    return lock !== undefined;
  });
  if (lock === undefined) throw new Error('until() came back before the lock was had');
  return lock;
}

/** For everybody. Folders and files alike, so that nothing in the folder can be opened for writing. */
async function setWritable(path: string, isWritable: boolean): Promise<void> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  await chmod(path, isWritable ? 0o755 : 0o555);
  for (const entry of entries) {
    const mode = entry.isDirectory() ? 0o755 : 0o644;
    await chmod(join(entry.parentPath, entry.name), isWritable ? mode : mode & 0o555);
  }
}

interface Answer {
  readonly status: number;
  readonly body: {
    readonly id?: string;
    readonly documents?: readonly unknown[] | number;
    readonly total?: { readonly documents: number };
    readonly error?: { readonly code: ErrorCode; readonly message: string };
  };
}

async function ask({ address }: ServingProcess, path: string, init?: RequestInit): Promise<Answer> {
  const answer = await fetch(address + path, { ...init, headers: { ...AUTHORISED, ...init?.headers } });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

const find = (server: ServingProcess, words: string) =>
  ask(server, `/api/search?q=${encodeURIComponent(words)}`);

const upload = (server: ServingProcess, lines: readonly string[]) =>
  ask(server, `/api/documents?name=${encodeURIComponent(`${lines[0]}.txt`)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: lines.join('\n'),
  });

const publish = (server: ServingProcess, draft: string) =>
  ask(server, `/api/drafts/${draft}/publish`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });

describe('a server on a folder that it cannot write', () => {
  it('says so, answers every search, and refuses what would write', { timeout: 600_000 }, async () => {
    const { path } = await sourceAt(place, '市容.txt', MEASURES);
    const taken = await tiaowen(['ingest', path], { env: { TIAOWEN_LIBRARY: folder } });
    expect(taken).toMatchObject({ code: 0 });
    const temporary = join(place, 'temporary');
    await mkdir(temporary);
    for (const path of [place, temporary]) await chmod(path, 0o777);
    await setWritable(folder, false);

    const server = await serve({ TMPDIR: temporary }, [UNPRIVILEGED]);
    expect(await find(server, '母基金')).toMatchObject({ status: 200, body: { total: { documents: 1 } } });
    expect(await upload(server, ['科技条例', '第一条　科技。'])).toMatchObject({
      status: 409,
      body: { error: { code: 'library-read-only', message: expect.stringContaining('无法写入') } },
    });
    expect(await ask(server, '/api/audit')).toMatchObject({ status: 200, body: { total: 1 } });
    expect(await find(server, '母基金')).toMatchObject({ status: 200, body: { total: { documents: 1 } } });
    await until(async () => server.warnings().includes('只读'));
    expect(await server.stop()).toBe(0);
    expect((await readdir(temporary)).filter((name) => name.startsWith('tiaowen-'))).toEqual([]);
  });
});

describe('a process whose files may not grow', () => {
  /** In blocks of 512 bytes: more than the text and what is read of it take, less than its index does. */
  const BLOCKS = 4_000;
  const LAW = [
    '园林管理条例',
    ...Array.from(
      { length: 2_500 },
      (_, n) => `第${n + 1}条　园林第${n + 1}项管理工作应当公开、便民、高效。`,
    ),
  ];

  it('says so, keeps what there was, and can do it when they may', { timeout: 600_000 }, async () => {
    const env = { TIAOWEN_LIBRARY: folder };
    const [old, law] = [await sourceAt(place, 'a.txt', MEASURES), await sourceAt(place, 'b.txt', LAW)];
    expect(await tiaowen(['ingest', old.path], { env })).toMatchObject({ code: 0 });
    const limited = await tiaowen(['ingest', law.path], { env, blocks: BLOCKS });
    expect(limited).toMatchObject({
      code: 1,
      err: expect.stringMatching(/磁盘空间不足|无法写入|超出系统允许/u),
    });
    expect(limited.err).not.toMatch(/程序内部错误|\n {4}at /u);
    expect((await tiaowen(['search', '母基金'], { env })).out).toContain('【母基金】');
    expect(await tiaowen(['ingest', law.path], { env })).toMatchObject({ code: 0 });
    expect((await tiaowen(['search', '园林第2500项'], { env })).out).toContain('第2500条');
  });
});

describe('a server on an empty library', () => {
  it('is not called whole before the seeds are in it', { timeout: 600_000 }, async () => {
    const server = await serve();
    await until(async () => {
      const { status, body } = await ask(server, '/api/health');
      expect(status === 503 ? body.error?.code : body.documents).toBe(status === 503 ? 'not-ready' : SEEDS);
      return status === 200;
    });
    expect((await find(server, '母基金')).body.total?.documents).toBeGreaterThan(0);
  });
});

describe('a server on a library that another process is just writing', () => {
  it('says so, waits for it, and then begins the library', { timeout: 600_000 }, async () => {
    await mkdir(folder);
    const lock = await acquireLock(folder);
    const server = await serve();
    await until(async () => server.warnings().includes(`正由进程 ${process.pid} 写入`));
    expect((await ask(server, '/api/health')).status).toBe(503);
    await lock.release();
    await until(async () => (await ask(server, '/api/health')).body.documents === SEEDS);
    expect(server.warnings()).not.toContain('未能准备好');
  });
});

describe('a server that is asked for a long list', () => {
  it('makes it in a thread, also of what was published a moment ago', { timeout: 600_000 }, async () => {
    const server = await serve();
    await until(async () => (await ask(server, '/api/health')).status === 200);
    const articles = (from: number) =>
      Array.from({ length: 150 }, (_, at) => `第${from + at}条　第${from + at}处绿化用地不得改变用途。`);
    const list = async (words: string) => {
      const answer = await fetch(`${server.address}/api/search.csv?q=${encodeURIComponent(words)}`);
      expect(answer.status).toBe(200);
      return (await answer.text()).trimEnd().split('\r\n').slice(1);
    };
    for (const [at, name] of ['绿化条例', '绿化办法'].entries()) {
      const { body } = await upload(server, [name, ...articles(1)]);
      expect(await publish(server, body.id ?? '')).toMatchObject({ status: 200 });
      const rows = await list('绿化用地');
      expect(rows).toHaveLength(150 * (at + 1));
      expect(rows.filter((row) => row.startsWith(name))).toHaveLength(150);
    }
  });
});

describe('two servers on one library', () => {
  it('both answer, and only one writes at a time', { timeout: 600_000 }, async () => {
    const [one, other] = await Promise.all([serve(), serve()]);
    const holds = (count: number) => async (server: ServingProcess) =>
      (await ask(server, '/api/health')).body.documents === count;
    const bothHold = (count: number) =>
      until(async () => (await Promise.all([one, other].map(holds(count)))).every((is) => is));
    await bothHold(SEEDS);

    const lock = await lockAtRest();
    expect(await upload(other, MEASURES)).toMatchObject({
      status: 409,
      body: { error: { code: 'library-locked', message: expect.stringContaining(String(process.pid)) } },
    });
    expect((await find(other, '母基金')).status).toBe(200);
    await lock.release();

    const texts = [one, other].map((server, n) => [server, [`第${n}号市容条例`, '第一条　市容。']] as const);
    await Promise.all(
      texts.map(async ([server, lines]) => {
        let draft: string | undefined;
        await until(async () => {
          const answer = draft === undefined ? await upload(server, lines) : await publish(server, draft);
          expect([200, 201, 409]).toContain(answer.status);
          if (answer.status === 201) draft = answer.body.id;
          return answer.status === 200;
        });
      }),
    );
    await bothHold(SEEDS + texts.length);
    const [found, foundByOther] = await Promise.all([find(one, '市容'), find(other, '市容')]);
    expect(found.body.total?.documents).toBeGreaterThanOrEqual(texts.length);
    expect(foundByOther.body).toEqual(found.body);
  });
});
