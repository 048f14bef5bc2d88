/** The command line, run as staff run it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const MAIN = join(ROOT, 'ingest', 'main.ts');
const PATIENCE_MS = 200_000;

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Setting {
  readonly env?: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  readonly node?: readonly string[];
  /** So many blocks of 512 bytes at most may a file have that it writes (RLIMIT_FSIZE). */
  readonly blocks?: number;
}

/** A process of its own, still running. */
export function start(args: readonly string[], { env = {}, node = [], blocks }: Setting = {}) {
  return spawnNode([...node, '--import', 'tsx', MAIN, ...args], env, blocks);
}

function spawnNode(args: readonly string[], env: NonNullable<Setting['env']>, blocks?: number) {
  const limit = blocks === undefined ? [] : ['sh', '-c', `ulimit -f ${blocks}; exec "$0" "$@"`];
  const [program = '', ...rest] = [...limit, process.execPath, ...args];
  return spawn(program, rest, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export interface ServingProcess {
  /** Such as http://127.0.0.1:3000. */
  readonly address: string;
  /** What it has written for the person at the terminal so far. */
  readonly warnings: () => string;
  /** SIGTERM; fulfilled with its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** `tiaowen serve`, or another program that serves, on a free port; fulfilled when it has said its address. */
export async function serving(
  env: NonNullable<Setting['env']>,
  program: readonly string[] = [MAIN, 'serve'],
): Promise<ServingProcess> {
  const child = spawnNode(['--import', 'tsx', ...program], { PORT: '0', TIAOWEN_RATE_LIMIT: '0', ...env });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  let warnings = '';
  child.stderr.on('data', (piece) => {
    warnings += String(piece);
  });
  const [line] = await Promise.race([once(child.stdout, 'data'), ended]);
  const address = /http:\/\/[0-9.:]+/.exec(String(line))?.[0];
  if (address === undefined) throw new Error(`it ended with ${line} and did not serve:\n${warnings}`);
  return {
    address,
    warnings: () => warnings,
    async stop() {
      child.kill('SIGTERM');
      const [code] = await ended;
      return code;
    },
  };
}

/** Asks again until the answer is as wanted; throws where that takes too long. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('waited in vain');
    await wait(200);
  }
}

/** Runs to its end, with what it wrote. */
export async function tiaowen(args: readonly string[], setting: Setting = {}): Promise<Run> {
  const child = start(args, setting);
  const ended = once(child, 'close');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await ended) as [number | null];
  return { code, out, err };
}
