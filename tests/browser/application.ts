/** The real application with the real seeds, started as `npm start` starts it, on a library of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { HealthAnswer } from '../../src/api/contract.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SEEDS = 2;

export interface RunningApplication {
  readonly address: string;
  stop(): Promise<void>;
}

/** Resolves when it answers and holds the seeds. Throws with what it wrote where it ends before that. */
export async function startApplication(): Promise<RunningApplication> {
  const library = mkdtempSync(join(tmpdir(), 'tiaowen-browser-'));
  const child = spawn(process.execPath, ['--import', 'tsx', 'ingest/main.ts', 'serve'], {
    cwd: ROOT,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', TIAOWEN_LIBRARY: library },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await firstAddress(child);
  while ((await documentsAt(address)) < SEEDS) await wait(100);
  return {
    address,
    async stop() {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
      rmSync(library, { recursive: true, force: true });
    },
  };
}

async function documentsAt(address: string): Promise<number> {
  const health = (await (await fetch(`${address}/api/health`)).json()) as HealthAnswer;
  return health.documents;
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
