/** Starts a file of this program as a thread of its own. */
import { Worker } from 'node:worker_threads';

/**
 * `name`: the file without its ending, beside the caller whose `import.meta.url` is `beside`; the
 * ending is the caller's own, .ts in a checkout and .js once built.
 */
export function startThread(name: string, beside: string): Worker {
  const compiled = !beside.endsWith('.ts');
  const file = new URL(`${name}${compiled ? '.js' : '.ts'}`, beside);
  return new Worker(compiled ? file : bootstrapFor(file));
}

/** A thread does not inherit the loader that reads TypeScript, and Node 20 has none of its own. */
function bootstrapFor(file: URL): URL {
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const lines = [
    `import { register } from ${loader};`,
    'register();',
    `await import(${JSON.stringify(file.href)});`,
  ];
  return new URL(`data:text/javascript,${encodeURIComponent(lines.join('\n'))}`);
}
