/** The command line, run as staff run it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const MAIN = join(ROOT, 'ingest', 'main.ts');

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Setting {
  readonly env?: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  readonly node?: readonly string[];
}

/** A process of its own, still running. */
export function start(args: readonly string[], { env = {}, node = [] }: Setting = {}) {
  return spawn(process.execPath, [...node, '--import', 'tsx', MAIN, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs to its end, with what it wrote. */
export async function tiaowen(args: readonly string[], setting: Setting = {}): Promise<Run> {
  const child = start(args, setting);
  const ended = once(child, 'close');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await ended) as [number | null];
  return { code, out, err };
}
