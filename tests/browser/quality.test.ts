/** What holds for every room: accessible to all, light, and still while it loads. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { violations } from './accessibility.ts';
import { DESK, PHONE, PLAN, test } from './visit.ts';

const ROOMS: readonly { name: string; path: string; drawn: string }[] = [
  { name: 'the catalogue', path: '/', drawn: '.documents' },
  { name: 'the search room, empty', path: '/search', drawn: '.help' },
  { name: 'the search room with results', path: '/search?q=创新', drawn: '.found-article' },
  { name: 'the search room with conditions', path: '/search?q=创新&role=measure', drawn: '.chips' },
  { name: 'the search room without results', path: '/search?q=火星殖民', drawn: '.empty' },
  { name: 'the reader', path: PLAN, drawn: '.reader #art_36' },
  { name: 'the reader at a clause with hits', path: `${PLAN}/art_18?q=母基金`, drawn: '#art_18 mark' },
  { name: 'the reader at a table', path: `${PLAN}/table_1`, drawn: '.reader #table_1' },
  { name: 'the check of a draft', path: '/check', drawn: '.draft-form' },
  { name: 'the basket, empty', path: '/basket', drawn: '.empty' },
  {
    name: 'a basket that was sent',
    path: `/basket?c=${PLAN.slice(3)}/art_18&c=nothing/art_1`,
    drawn: '.basket .warning',
  },
  {
    name: 'a comparison',
    path: `/compare?a=${PLAN.slice(3)}/art_17&b=${PLAN.slice(3)}/art_29`,
    drawn: '.compare td',
  },
  { name: 'a document that is not held', path: '/d/nothing-1', drawn: '.state' },
];

const SCREENS = [
  { screen: 'at a desk', options: DESK },
  { screen: 'at a desk, dark', options: { ...DESK, colorScheme: 'dark' } },
  { screen: 'on a phone', options: PHONE },
] as const;

describe.each(SCREENS)('$screen', ({ options }) => {
  for (const { name, path, drawn } of ROOMS) {
    test(`axe finds nothing in ${name}`, async ({ visit }) => {
      const page = await visit(path, options);
      await page.locator(drawn).first().waitFor();
      await expect.poll(() => violations(page)).toEqual([]);
    });
  }
});

describe('lightness', () => {
  test('the scripts of the first page are at most 60 kB compressed', () => {
    const folder = resolve(import.meta.dirname, '../../dist/web/assets');
    // Rooms that few come to are fetched when somebody does; the page names what it needs at once.
    const page = readFileSync(resolve(folder, '../index.html'), 'utf8');
    const scripts = [...page.matchAll(/\/assets\/([^"]+\.js)"/g)].map(([, name = '']) => name);
    expect(scripts).not.toEqual([]);
    const bytes = scripts.reduce(
      (sum, name) => sum + gzipSync(readFileSync(resolve(folder, name))).length,
      0,
    );
    expect(bytes).toBeLessThanOrEqual(60_000);
  });

  test('nothing shifts while a room is drawn', async ({ visit }) => {
    for (const { path, drawn } of ROOMS) {
      const page = await visit(path);
      await page.locator(drawn).first().waitFor();
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let sum = 0;
            const observer = new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
            });
            observer.observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(sum), 400);
          }),
      );
      expect(shift, path).toBeLessThan(0.02);
    }
  });
});
