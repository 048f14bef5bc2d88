/**
 * Three sorts of tests: unit (everything without a browser or a large corpus), corpus (all seeds, and
 * the shared corpora where they are at hand) and browser (a real Chromium drives the real application).
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/corpus/**', 'tests/bench/**'],
          globalSetup: ['tests/temporary.ts'],
          // Bounds against hanging, wide enough for a busy machine that has yet to load jieba or pdfjs.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 100_000 } },
          // Some start processes and threads, which a busy machine may starve; a test that needed its second
          // try is named as such, and what does not depend on time fails twice.
          retry: 1,
        },
      },
      {
        test: {
          name: 'corpus',
          include: ['tests/corpus/**/*.test.ts'],
          globalSetup: ['tests/temporary.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/setup.ts'],
          // One application and one browser, on machines with two cores, when the other tests are through.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          // What a page shows follows what was done to it by as long as the machine is busy.
          expect: { poll: { timeout: 60_000 } },
          // As above: a real browser may be starved for a moment.
          retry: 1,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
