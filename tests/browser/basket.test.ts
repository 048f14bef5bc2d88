/** From clauses found and read to a file for the memo. */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { PLAN, PLAN_CITATION, readClipboard, test } from './visit.ts';

test('a basket of three clauses becomes a Word file that quotes and cites them in the order chosen', async ({
  visit,
}) => {
  const page = await visit('/search?q=母基金');
  await page.getByRole('button', { name: /^加入引文篮.*第十八条$/ }).click();
  await page.getByRole('link', { name: '引文篮 1 条' }).waitFor();
  await page.goto(new URL(`${PLAN}/art_17`, page.url()).href);
  await page.locator('.reader #art_17[aria-current]').waitFor();
  await page.keyboard.press('b');
  await page.getByRole('link', { name: '引文篮 2 条' }).waitFor();
  await page.goto(new URL(`${PLAN}/art_19`, page.url()).href);
  await page.locator('.reader #art_19[aria-current]').waitFor();
  await page.keyboard.press('b');
  await page.getByRole('link', { name: '引文篮 3 条' }).click();
  const items = page.locator('.basket ol > li');
  await expect.poll(() => items.count()).toBe(3);
  await items.nth(2).getByRole('button', { name: /^上移/ }).press('Enter');
  await expect.poll(() => items.nth(1).locator('h2').textContent()).toContain('第十九条');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toMatch(/^上移.*第十九条$/);
  await items.nth(0).getByRole('textbox', { name: '备注' }).fill('区财政局牵头');
  await page.keyboard.press('Tab');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Word' }).click();
  const file = unzipSync(await readFile(await (await download).path()));
  const words = new TextDecoder().decode(file['word/document.xml']).replace(/<[^>]+>/g, '');
  const places = ['第十八条', '第十九条', '第十七条'].map((locator, index) =>
    words.indexOf(`${'一二三'.charAt(index)}、${PLAN_CITATION}${locator}`),
  );
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places).not.toContain(-1);
  expect(words).toContain('备注：区财政局牵头');

  await page.getByRole('button', { name: '复制分享地址' }).click();
  await expect.poll(() => readClipboard(page)).toContain('/basket?c=');
  const shared = await visit(
    decodeURI(new URL(await readClipboard(page)).pathname) + new URL(await readClipboard(page)).search,
  );
  await shared.getByText('他人分享的 3 条').waitFor();
  await shared.getByRole('button', { name: '收入我的引文篮' }).click();
  await shared.getByRole('link', { name: '引文篮 3 条' }).waitFor();
});

test('a clause that is taken out leaves the focus at the next one, and at the way on from an empty basket', async ({
  visit,
}) => {
  const page = await visit(`/basket?c=${PLAN}/art_17&c=${PLAN}/art_18&c=${PLAN}/art_19`);
  await page.getByRole('button', { name: '收入我的引文篮' }).click();
  const remove = (locator: string) =>
    page.getByRole('button', { name: new RegExp(`^移除.*${locator}$`) }).press('Enter');
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    );
  await remove('第十八条');
  await expect.poll(focused).toMatch(/^移除.*第十九条$/);
  await remove('第十九条');
  await expect.poll(focused).toMatch(/^移除.*第十七条$/);
  await remove('第十七条');
  await expect.poll(focused).toBe('去检索');
});
