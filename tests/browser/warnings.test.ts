/** What is not in force says so wherever it is met, and words mean the same in the reader as in the results. */
import { expect, inject } from 'vitest';
import type { SearchAnswer } from '../../src/api/contract.ts';
import { publish } from './publishing.ts';
import { test as base, PLAN, readClipboard } from './visit.ts';

const TITLE = '昆明市犬只登记办法';
const TEXT = `${TITLE}
（2001年3月1日昆明市人民政府令第3号公布　2019年5月1日废止）
第一条　养犬人应当为犬只办理登记。
第二条　本办法自2001年5月1日起施行。
`;

// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
const test = base.extend('repealed', { scope: 'file' }, async ({}, { onCleanup }): Promise<string> => {
  const published = await publish(TITLE, TEXT);
  onCleanup(() => published.remove());
  return published.address;
});

test('a document that is not in force says so in the results, and to who copies from them', async ({
  visit,
  repealed,
}) => {
  const page = await visit('/search?q=犬只');
  const group = page.locator('.group', { has: page.getByRole('link', { name: TITLE, exact: true }) });
  await group.getByText('废止', { exact: true }).waitFor();
  await group.getByRole('button', { name: /^复制引文：.*第一条/ }).click();
  await page.getByText(`请注意：本文件已废止。已复制引文：《${TITLE}》第一条`).waitFor();
  await expect.poll(() => readClipboard(page)).toBe(`《${TITLE}》第一条`);
  await group.getByRole('button', { name: /^复制地址：.*第一条/ }).click();
  await page.getByText('请注意：本文件已废止。已复制地址').waitFor();
  await expect.poll(() => readClipboard(page)).toContain(`${repealed}/art_1`);
});

test('a basket says which clauses are not in force, and warns who takes it along', async ({
  visit,
  repealed,
}) => {
  const page = await visit(`${repealed}/art_1`);
  await page.locator('.reader #art_1[aria-current]').waitFor();
  await page.keyboard.press('b');
  await page.getByRole('link', { name: '引文篮 1 条' }).waitFor();
  await page.goto(new URL(`${PLAN}/art_18`, page.url()).href);
  await page.locator('.reader #art_18[aria-current]').waitFor();
  await page.keyboard.press('b');
  await page.getByRole('link', { name: '引文篮 2 条' }).click();
  const items = page.locator('.basket ol > li');
  await items.nth(0).getByText('请注意：本文件已废止。').waitFor();
  expect(await items.nth(1).locator('.warning').count()).toBe(0);
  const warning = '请注意：第 1 条并非现行有效或者已有变动，详见该条说明。';
  await page.getByRole('button', { name: '导出 Word' }).click();
  await page.getByText(`${warning}已导出：引文汇编.docx`).waitFor();
  await page.getByRole('button', { name: '复制分享地址' }).click();
  await page.getByText(`${warning}已复制分享地址`).waitFor();
});

test('chapters among the conditions have their headings', async ({ visit }) => {
  const page = await visit('/search?q=母基金');
  await page.getByRole('checkbox', { name: /^第六章 着力建设区域科技金融创新中心/ }).waitFor();
});

test('the reader walks through as many places as the search counts, the title among them', async ({
  visit,
}) => {
  for (const query of ['q=呈贡', 'q=母基金', 'q=母基金+独角兽&scope=document']) {
    const page = await visit(`/search?${query}&document=${PLAN.slice(3)}`);
    const { total } = await answerTo(query);
    await page.locator('.group h2 a').first().click();
    const hits = page.getByRole('group', { name: '检索词在本文件中的位置' });
    await hits.getByText(`${total.entries} 处`, { exact: true }).waitFor();
    await page.keyboard.press('p');
    await hits.getByText(`/ ${total.entries} 处`).waitFor();
    // Before the first clause comes what the document says of itself.
    if (query === 'q=呈贡') await page.locator('.document-head h1 mark.is-here').waitFor();
  }
});

async function answerTo(query: string): Promise<SearchAnswer> {
  const path = `/api/search?${new URLSearchParams(query)}&document=${PLAN.slice(3)}`;
  return (await (await fetch(inject('address') + path)).json()) as SearchAnswer;
}
