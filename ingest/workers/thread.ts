/** Starts a file of this program as a thread of its own, which gives way to the one that answers searches. */
import { getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';

/** So much nicer than the program; a thread that is passed over wherever there is other work, and still comes to its end. */
const NICENESS = 10;
/** The nicest there is. Only root may go back below what it has. */
const NICEST = 19;

/**
 * `name`: the file without its ending, beside the caller whose `import.meta.url` is `beside`; the
 * ending is the caller's own, .ts in a checkout and .js once built.
 */
export function startThread(name: string, beside: string): Worker {
  const compiled = !beside.endsWith('.ts');
  const file = new URL(`${name}${compiled ? '.js' : '.ts'}`, beside);
  const lines = [
    ...giveWay(),
    ...(compiled ? [] : readTypeScript()),
    `await import(${JSON.stringify(file.href)});`,
  ];
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(lines.join('\n'))}`));
}

/** Only Linux has priorities of single threads (setpriority(2), notes); elsewhere it would be the whole process. */
function giveWay(): readonly string[] {
  if (process.platform !== 'linux') return [];
  const nice = Math.min(NICEST, getPriority() + NICENESS);
  return [`import { setPriority } from 'node:os';`, `setPriority(${nice});`];
}

/** A thread does not inherit the loader that reads TypeScript, and Node 20 has none of its own. */
function readTypeScript(): readonly string[] {
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  return [`import { register } from ${loader};`, 'register();'];
}
