/** The real application with the real seeds, started with the options of `npm start`, on a library of its own. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { HealthAnswer } from '../../src/api/contract.ts';
import { startOptions } from '../start-options.ts';

const run = promisify(execFile);

const ROOT = resolve(import.meta.dirname, '../..');
const SEEDS = 2;
/** Texts with what the seeds lack: defined names, and citations from clause to clause. */
const MORE = 'tests/browser/documents';

export const ADMIN_TOKEN = 'a-token-for-the-browser-tests';

export interface RunningApplication {
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Resolves when it answers and holds the seeds, the other texts and `further` (paths of files or folders).
 * Throws with what it wrote where it ends before that.
 */
export async function startApplication(...further: readonly string[]): Promise<RunningApplication> {
  const library = mkdtempSync(join(tmpdir(), 'tiaowen-browser-'));
  const child = spawn(process.execPath, [...startOptions(), '--import', 'tsx', 'ingest/main.ts', 'serve'], {
    cwd: ROOT,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      TIAOWEN_LIBRARY: library,
      TIAOWEN_ADMIN_TOKEN: ADMIN_TOKEN,
      // One address does here in a minute what an office does in a day.
      TIAOWEN_RATE_LIMIT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const address = await firstAddress(child);
  // The seeds can be seen a little before whoever took them in lets the lock go.
  while ((await documentsAt(address)) < SEEDS || existsSync(join(library, 'lock'))) await wait(100);
  await ingest(library, [MORE, ...further]);
  while ((await documentsAt(address)) <= SEEDS + further.length) await wait(100);
  return {
    address,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(library, { recursive: true, force: true });
    },
  };
}

/** As staff take in files while the pages are served. Throws where it cannot be read. */
async function ingest(library: string, paths: readonly string[]): Promise<void> {
  const env = { ...process.env, TIAOWEN_LIBRARY: library };
  await run(process.execPath, ['--import', 'tsx', 'ingest/main.ts', 'ingest', ...paths], { cwd: ROOT, env });
}

async function documentsAt(address: string): Promise<number> {
  const answer = await fetch(`${address}/api/health`);
  return answer.ok ? ((await answer.json()) as HealthAnswer).documents : 0;
}

function firstAddress(child: ChildProcess): Promise<string> {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('the application has no output to read');
  const written: string[] = [];
  return new Promise((found, failed) => {
    createInterface({ input: stderr }).on('line', (line) => written.push(line));
    createInterface({ input: stdout }).on('line', (line) => {
      written.push(line);
      const address = /http:\/\/[0-9.:]+/.exec(line)?.[0];
      if (address !== undefined) found(address);
    });
    child.once('exit', (code) => {
      failed(new Error(`the application ended with ${code} before it answered:\n${written.join('\n')}`));
    });
  });
}
