/** Two clauses side by side, from where they are found to be alike; and the list of keys. */
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { PHONE, PLAN, placeOf, test } from './visit.ts';

const GOALS = 'art_17__div_2__measure_';
const id = PLAN.slice('/d/'.length);

test('the characters that differ are marked on both sides', async ({ visit }) => {
  const page = await visit(`/compare?a=${id}/${GOALS}1&b=${id}/${GOALS}2`);
  const cells = page.locator('.compare tbody td');
  await cells.first().waitFor();
  await expect.poll(() => cells.count()).toBe(2);
  expect(await cells.nth(0).locator('mark').allTextContents()).toEqual(['25', '2', '3家', '-8']);
  expect(await cells.nth(1).locator('mark').allTextContents()).toEqual(['30', '8', '10个', '0', '以上']);
});

test('measures that stand again in another article stand beside one another, and can be passed over', async ({
  visit,
}) => {
  const page = await visit(`${PLAN}/art_17`);
  const beside = page.getByRole('complementary', { name: '关联条文' });
  await beside.getByRole('link', { name: '并列对比' }).first().click();
  await page.getByText('两边文字完全相同。').waitFor();
  await page.goto(new URL(`/compare?a=${id}/art_17&b=${id}/art_29`, page.url()).href);
  const same = page.locator('.compare tbody tr:not(.is-differing)');
  await same.first().waitFor();
  await expect
    .poll(() => addressesOf(same))
    .toEqual([
      [`${PLAN}/art_17__div_3__measure_1`, `${PLAN}/art_29__measure_3`],
      [`${PLAN}/art_17__div_3__measure_2`, `${PLAN}/art_29__measure_4`],
    ]);
  await page.getByRole('checkbox', { name: '只看不同之处' }).check();
  await expect.poll(() => same.count()).toBe(0);
  await page.getByRole('link', { name: '甲乙互换' }).click();
  await expect.poll(() => placeOf(page)).toBe(`/compare?a=${id}/art_29&b=${id}/art_17`);
});

function addressesOf(rows: Locator): Promise<string[][]> {
  return rows.evaluateAll((found) =>
    found.map((row) =>
      [...row.querySelectorAll('.relation a')].map((link) => link.getAttribute('href') ?? ''),
    ),
  );
}

test('on a phone they stand one above the other, and nothing is wider than the screen', async ({ visit }) => {
  for (const path of [`/compare?a=${id}/art_17&b=${id}/art_29`, `/basket?c=${id}/art_17&c=${id}/art_29`]) {
    const page = await visit(path, PHONE);
    await page.locator('.compare tbody td, .basket li').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(390);
  }
});

test('the list of keys opens and closes by keyboard and keeps the focus', async ({ visit }) => {
  const page = await visit(`${PLAN}/art_18`);
  await page.locator('.reader #art_18[aria-current]').waitFor();
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: '快捷键' });
  await list.getByText('选择引用格式').waitFor();
  for (let step = 0; step < 3; step++) await page.keyboard.press('Tab');
  const focused = await page.evaluate(
    () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
  );
  expect(focused).toBe(true);
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
});

test('who knows no key finds the list of keys among the choices of the reader', async ({ visit }) => {
  const page = await visit(`${PLAN}/art_18`);
  await page.locator('.settings summary').click();
  await page.getByRole('button', { name: '快捷键' }).press('Enter');
  await page.getByRole('dialog', { name: '快捷键' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
});

test('a document leads to its other texts, and to what differs in them', async ({ visit }) => {
  const page = await visit('/');
  await page.route('**/api/documents/*/texts', (route) =>
    route.fulfill({
      json: {
        texts: [
          { date: '2022-09-09', address: PLAN, isShown: true },
          { date: '2020-03-01', address: `${PLAN}@2020-03-01`, isShown: false },
        ],
      },
    }),
  );
  await page.goto(new URL(PLAN, page.url()).href);
  const others = page.locator('.other-texts');
  const link = others.getByRole('link', { name: '2020年3月1日文本' });
  expect(await link.getAttribute('href')).toBe(`${PLAN}@2020-03-01`);
  await others.getByRole('link', { name: '对比' }).click();
  await expect.poll(() => placeOf(page)).toBe(`/compare?a=${id}@2020-03-01&b=${id}`);
});
