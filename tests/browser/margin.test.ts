/** The copy buttons of a clause never lie over words: beside the text, or at the lower edge of the window. */
import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { violations } from './accessibility.ts';
import { DESK, heightAtRest, PHONE, PLAN, PLAN_CITATION, readClipboard, test } from './visit.ts';

const NARROW = { viewport: { width: 390, height: 844 } };
/** Its heading fills three lines, and above it ends that of its article. */
const DIVISION = 'art_14__div_1';

const boxOf = (element: Locator) =>
  element.evaluate((found) => {
    const { top, bottom, width, height } = found.getBoundingClientRect();
    return { top, bottom, width, height };
  });

describe('where there is no margin', () => {
  test('a pointer that passes brings no buttons over the words', async ({ visit }) => {
    const page = await visit(`${PLAN}/art_14`, NARROW);
    await heightAtRest(page.locator('.reader #art_14[aria-current]'));
    await page.locator(`[id="${DIVISION}"] h4`).hover();
    expect(await page.locator('.clause-tools').count()).toBe(0);
  });

  test('a click brings them to the lower edge, reading on or a second click takes them away', async ({
    visit,
  }) => {
    const page = await visit(`${PLAN}/art_14`, NARROW);
    await heightAtRest(page.locator('.reader #art_14[aria-current]'));
    const heading = page.locator(`[id="${DIVISION}"] h4`);
    await heading.click({ position: { x: 200, y: 20 } });
    const buttons = page.locator('.clause-tools');
    await buttons.waitFor();
    expect((await boxOf(buttons)).bottom).toBe(844);
    // The way of the pointer to them leads over other clauses.
    await page.getByRole('button', { name: '复制引文：第十四条“一、总体思路”' }).click();
    await expect.poll(() => readClipboard(page)).toBe(`${PLAN_CITATION}第十四条“一、总体思路”`);
    await heading.click({ position: { x: 200, y: 20 } });
    await buttons.waitFor({ state: 'detached' });
    await heading.click({ position: { x: 200, y: 20 } });
    await buttons.waitFor();
    await page.mouse.wheel(0, 600);
    await buttons.waitFor({ state: 'detached' });
  });

  test('a finger finds them large enough, and the notice above them', async ({ visit }) => {
    const page = await visit(`${PLAN}/art_14`, PHONE);
    await heightAtRest(page.locator('.reader #art_14[aria-current]'));
    await page.locator(`[id="${DIVISION}"] p`).first().tap();
    const buttons = page.locator('.clause-tools .copy');
    await buttons.first().tap();
    for (const button of await buttons.all()) {
      const { width, height } = await boxOf(button);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    const notice = page.locator('.notice.is-shown');
    await notice.waitFor();
    expect((await boxOf(notice)).bottom).toBeLessThanOrEqual(
      (await boxOf(page.locator('.clause-tools'))).top,
    );
    await expect.poll(() => violations(page)).toEqual([]);
  });

  test('who walks by keyboard comes from the number of a clause to its buttons', async ({ visit }) => {
    const page = await visit(`${PLAN}/art_14`, NARROW);
    await heightAtRest(page.locator('.reader #art_14[aria-current]'));
    await page.locator(`[id="${DIVISION}"] .anchor`).first().focus();
    await page.locator('.clause-tools').waitFor();
    await page.keyboard.press('Tab');
    const name = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(name).toBe('复制引文：第十四条“一、总体思路”');
  });
});

describe('a table that is wider than the text', () => {
  test('is moved in its frame, and its rows have their buttons at the lower edge', async ({ visit }) => {
    const page = await visit(`${PLAN}/table_1`, DESK);
    await heightAtRest(page.locator('.reader #table_1[aria-current]'));
    const frame = page.locator('.table-frame');
    const hidden = () => frame.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(await hidden()).toBe(0);
    await frame.locator('table').evaluate((table) => {
      table.style.minWidth = '90rem';
    });
    expect(await hidden()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1440);
    await frame.locator('tr', { hasText: '独角兽' }).locator('td').first().click();
    await page.locator('.clause-tools').waitFor();
    expect((await boxOf(page.locator('.clause-tools'))).bottom).toBe(900);
  });
});

describe('what a finger touches', () => {
  for (const path of ['/', '/search?q=母基金', '/check', '/basket', '/gaps', '/admin', `${PLAN}/art_18`]) {
    test(`is 44 pixels high and wide at ${path}`, async ({ visit }) => {
      const page = await visit(path, PHONE);
      await page.locator('main[id] :is(h1, h2)').first().waitFor();
      await expect.poll(() => page.evaluate(smallTargets)).toEqual([]);
    });
  }
});

/** Buttons, boxes and links that stand by themselves, and are smaller: those in running text may be. */
function smallTargets(): string[] {
  const isRunning = (element: Element) =>
    getComputedStyle(element).display === 'inline' || element.matches('.folio, .skip');
  return [...document.querySelectorAll('a[href], button, input, select, summary')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !isRunning(element))
    .map((element) => element.closest('label') ?? element)
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && Math.min(width, height) < 43.5;
    })
    .map((element) => element.outerHTML.slice(0, 120));
}
