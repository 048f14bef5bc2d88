/** The pages as they are served. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Builds them in a process of its own: vitest's NODE_ENV would put the development build of Lit into them. */
export function buildPages(): void {
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
}
