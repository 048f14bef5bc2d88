/** Copying a citation, in every form and with a link, from a clause, from the bar and from what is selected. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { heightAtRest, PLAN, PLAN_CITATION, readClipboard, test } from './visit.ts';

const MEASURE = 'art_18__div_2__measure_1';

function readRichClipboard(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return item === undefined ? '' : (await item.getType('text/html')).text();
  });
}

/** Selects from the beginning of one element to the end of another, when nothing will be drawn anew. */
async function select(page: Page, from: string, to: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(
    ([first = '', last = '']) => {
      const [start, end] = [document.querySelector(first), document.querySelector(last)];
      if (start === null || end === null) throw new Error(`no such elements: ${first}, ${last}`);
      document.getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
    },
    [from, to],
  );
}

describe('a citation', () => {
  test('is copied by one key as plain text and as a link for Word at once', async ({ visit }) => {
    const page = await visit(`${PLAN}/art_18`);
    await page.locator('.reader #art_18[aria-current]').waitFor();
    await page.keyboard.press('c');
    await expect.poll(() => readClipboard(page)).toBe(`${PLAN_CITATION}第十八条`);
    const address = new URL(`${PLAN}/art_18`, page.url()).href;
    expect(await readRichClipboard(page)).toContain(`<a href="${address}">${PLAN_CITATION}第十八条</a>`);
  });

  test('is had in every form from a menu, by mouse and by keyboard', async ({ visit }) => {
    const page = await visit(`${PLAN}/${MEASURE}`);
    await heightAtRest(page.locator(`.reader [id="${MEASURE}"][aria-current]`));
    await page.locator(`[id="${MEASURE}"]`).hover();
    await page
      .locator('.clause-tools')
      .getByRole('button', { name: /^更多引用格式/ })
      .click();
    const menu = page.getByRole('dialog', { name: '引用格式' });
    await menu.getByRole('button', { name: /^脚注/ }).click();
    await expect.poll(() => readClipboard(page)).toMatch(/第十八条“二、发展目标”第一项，第\d+页。$/);
    await page.keyboard.press('Shift+C');
    await menu.waitFor();
    await menu.getByRole('button', { name: /^参考文献/ }).press('Enter');
    await expect.poll(() => readClipboard(page)).toMatch(/昆明市呈贡区人民政府办公室.*\[A\/OL\]/);
    await page.keyboard.press('Shift+C');
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
  });
});

describe('the menu of forms', () => {
  test('opens at the official citation, so that Enter copies it', async ({ visit }) => {
    const page = await visit(`${PLAN}/art_18`);
    await page.locator('.reader #art_18[aria-current]').waitFor();
    await page.keyboard.press('Shift+C');
    await page.getByRole('dialog', { name: '引用格式' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => readClipboard(page)).toBe(`${PLAN_CITATION}第十八条`);
  });

  test('gives the focus back to the button that opened it, in the bar and beside a clause', async ({
    visit,
  }) => {
    const page = await visit(`${PLAN}/art_18`);
    await page.locator('.reader #art_18[aria-current]').waitFor();
    for (const place of ['.reader-bar', '.clause-tools']) {
      await page.locator(`[id="${MEASURE}"]`).hover();
      await page
        .locator(place)
        .getByRole('button', { name: /^更多引用格式/ })
        .click();
      await page.getByRole('dialog', { name: '引用格式' }).waitFor();
      await page.mouse.move(5, 5);
      await page.keyboard.press('Escape');
      const isBack = () => page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, place);
      await expect.poll(isBack, { message: place }).toBe(true);
    }
  });
});

describe('what is selected', () => {
  test('is quoted with the clauses that it spans, paragraph by paragraph', async ({ visit }) => {
    const page = await visit(`${PLAN}/art_18`);
    await page.locator('.reader #art_18[aria-current]').waitFor();
    await select(page, `[id="${MEASURE}"] p`, '[id="art_18__div_2__measure_2"] p');
    await page.keyboard.press('c');
    await expect.poll(() => readClipboard(page)).toContain('第十八条“二、发展目标”第一项、第二项）');
    const [first, second, ...rest] = (await readClipboard(page)).split('\n');
    expect(first).toMatch(/^“.*到2025年达到1亿，并拥有2-3支子基金。$/);
    expect(second).toMatch(/^“.*到2030年达到5亿，并拥有5-8支子基金。”（《/);
    expect(rest).toEqual([]);
    expect(await readRichClipboard(page)).toMatch(/<p>“.*<\/p><p>“.*<a href=/);
  });

  test('is quoted by the button of the bar too', async ({ visit }) => {
    const page = await visit(`${PLAN}/art_18`);
    await page.locator('.reader #art_18[aria-current]').waitFor();
    await select(page, `[id="${MEASURE}"] p`, `[id="${MEASURE}"] p`);
    await page
      .locator('.reader-bar')
      .getByRole('button', { name: /^复制引文/ })
      .click();
    await expect.poll(() => readClipboard(page)).toMatch(/^“.*到2025年.*。”（《.*第一项）$/);
  });
});
