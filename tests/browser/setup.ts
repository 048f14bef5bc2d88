/** Once before all browser tests: a Chromium, fresh pages and the running application. */
import type { TestProject } from 'vitest/node';
import { startApplication } from './application.ts';
import { provideChromium } from './chromium.ts';
import { buildPages } from './pages.ts';

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
