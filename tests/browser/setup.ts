/** Once before all browser tests: a Chromium, fresh pages and the running application. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startApplication } from './application.ts';
import { provideChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the application answers. */
    address: string;
    /** Path of the browser. */
    chromium: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chromium', provideChromium());
  buildPages();
  const application = await startApplication();
  project.provide('address', application.address);
  return () => application.stop();
}

/** In a process of its own: vitest's NODE_ENV would put the development build of Lit into the pages. */
function buildPages(): void {
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
}
