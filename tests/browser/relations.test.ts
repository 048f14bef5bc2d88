/** From a citation to what it cites and back, from a name to what it means, from a clause to all that relates to it. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { DocumentList, ReferencesAnswer, RelatedAnswer, SameAnswer } from '../../src/api/contract.ts';
import { heightAtRest, heightInWindow, PHONE, PLAN, placeOf, test, type Visit } from './visit.ts';

const REGULATION = '保障中小企业款项支付条例（节录）';

/** Opens the regulation of documents/, whose id is made from its title. */
async function openRegulation(visit: Visit, eId: string, options = {}): Promise<Page> {
  const catalogue = await visit('/', options);
  const { documents }: DocumentList = await ask(catalogue, '/api/documents');
  const address = documents.find(({ title }) => title === REGULATION)?.address;
  await catalogue.goto(new URL(`${address}/${eId}`, catalogue.url()).href);
  await catalogue.locator(`[id="${eId}"][aria-current]`).waitFor();
  return catalogue;
}

function ask<T>(page: Page, path: string): Promise<T> {
  return page.evaluate(async (asked) => (await fetch(asked)).json(), path);
}

describe('a citation', () => {
  test('is a link that shows what it cites to the pointer and to the keyboard', async ({ visit }) => {
    const page = await openRegulation(visit, 'art_4');
    const link = page.locator('#art_4 a.cite', { hasText: '本条例第三条' });
    const preview = page.getByRole('dialog', { name: '引用：本条例第三条' });
    await link.hover();
    await preview.getByText('本条例所称中小企业，是指').waitFor();
    await page.mouse.move(5, 5);
    await preview.waitFor({ state: 'hidden' });
    await page.locator('#art_4 .anchor').first().focus();
    await page.keyboard.press('Tab');
    const isFocused = () => link.evaluate((element) => element === document.activeElement);
    for (let step = 0; step < 8 && !(await isFocused()); step++) await page.keyboard.press('Tab');
    await preview.waitFor();
    await expect.poll(() => link.getAttribute('aria-describedby')).toBe(await preview.getAttribute('id'));
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'hidden' });
    await expect.poll(isFocused).toBe(true);
  });

  test('is previewed by the first touch and opened by the second', async ({ visit }) => {
    const page = await openRegulation(visit, 'art_4', PHONE);
    const link = page.locator('#art_4 a.cite', { hasText: '本条例第三条' });
    await link.tap();
    await page.getByRole('dialog', { name: '引用：本条例第三条' }).getByText('打开').waitFor();
    await expect.poll(() => placeOf(page)).toMatch(/art_4$/);
    await link.tap();
    await page.locator('#art_3[aria-current]').waitFor();
  });

  test('of a document that is not held says so and is no link', async ({ visit }) => {
    const page = await openRegulation(visit, 'art_1');
    const cited = page.locator('#art_1 .cite', { hasText: '中小企业促进法' });
    expect(await cited.evaluate((element) => element.tagName)).not.toBe('A');
    await cited.click();
    const preview = page.getByRole('dialog', { name: /^未入库/ });
    await preview.getByText('没有链接').waitFor();
    await preview.getByRole('link', { name: '查看未入库文件' }).click();
    await page.getByRole('heading', { name: '未入库文件' }).waitFor();
  });

  test('that was followed leads back to the very line one left', async ({ visit }) => {
    const page = await visit(`${PLAN}/art_17`);
    const link = page.getByRole('complementary', { name: '关联条文' }).getByRole('link').first();
    await link.waitFor();
    await heightAtRest(page.locator('.reader #art_17'));
    await page.mouse.wheel(0, 160);
    const clause = page.locator('#art_17__div_3');
    await expect.poll(() => heightInWindow(clause)).toBeLessThan(0.75);
    const left = await heightAtRest(clause);
    await link.click();
    await page.locator('[id^="art_29"][aria-current]').waitFor();
    await page.getByRole('button', { name: /^返回 第十七条/ }).click();
    await expect.poll(() => placeOf(page)).toBe(`${PLAN}/art_17`);
    await expect.poll(async () => Math.abs((await heightInWindow(clause)) - left)).toBeLessThan(0.01);
    await expect.poll(() => page.getByRole('button', { name: /^返回/ }).count()).toBe(0);
  });
});

test('a name is explained where it is used, with the way to its definition', async ({ visit }) => {
  const page = await openRegulation(visit, 'art_2');
  await page.locator('#art_2 .term', { hasText: '中小企业' }).hover();
  const preview = page.getByRole('dialog', { name: '定义：中小企业' });
  await preview.getByText('中型企业、小型企业和微型企业').waitFor();
  await preview.getByRole('link', { name: /^见第三条/ }).click();
  await page.locator('[id^="art_3"][aria-current]').waitFor();
});

test('the relations of a clause are counted as the API counts them', async ({ visit }) => {
  const page = await visit(`${PLAN}/art_17`);
  const panel = page.getByRole('region', { name: '关联条文' });
  await panel.getByRole('heading', { name: /^引用/ }).waitFor();
  const path = `/api/documents/${PLAN.slice(3)}/provisions/art_17`;
  const out: ReferencesAnswer = await ask(page, `${path}/references?direction=out`);
  const incoming: ReferencesAnswer = await ask(page, `${path}/references?direction=in`);
  const same: SameAnswer = await ask(page, `${path}/same`);
  const { clauses, names }: RelatedAnswer = await ask(page, `${path}/related`);
  await panel.getByRole('heading', { name: /^文中名称/ }).waitFor();
  await expect
    .poll(() => panel.getByRole('heading', { level: 3 }).allTextContents())
    .toEqual([
      `引用 ${out.total}`,
      `被引用 ${incoming.total}`,
      `相同条文 ${same.total}`,
      `相关条文 ${clauses.length}`,
      `文中名称 ${names.length}`,
    ]);
  expect(same.total).toBeGreaterThan(0);
});

test('clauses about the same things say which words they share, and show them where they stand', async ({
  visit,
}) => {
  const page = await visit(`${PLAN}/art_18`);
  const panel = page.getByRole('region', { name: '关联条文' });
  const clause = panel.locator('li', { hasText: '第五条 战略功能定位' });
  await clause.getByText(/^共有：.*创新创业母基金/).waitFor();
  expect(await clause.locator('mark').allTextContents()).toContain('创新创业母基金');
  await clause.getByRole('link', { name: '第三项' }).click();
  await page.locator('[id="art_5__measure_3"][aria-current]').waitFor();
});

test('a name of the clause leads to its other places and to a search for all of them', async ({ visit }) => {
  const page = await visit(`${PLAN}/art_18`);
  const name = page
    .getByRole('region', { name: '关联条文' })
    .locator('li', { hasText: '创新创业母基金 别处 2 处' });
  expect(await name.getByRole('link', { name: '第五条第三项' }).getAttribute('href')).toBe(
    `${PLAN}/art_5__measure_3`,
  );
  await name.getByRole('link', { name: '检索全部“创新创业母基金”' }).click();
  await page.getByText('1 个文件 · 3 条 · 4 处').waitFor();
});

test('relations that lie in a closed drawer are not asked for', async ({ visit }) => {
  const page = await visit('/', PHONE);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(new URL(`${PLAN}/art_18`, page.url()).href);
  await page.locator('#art_18[aria-current]').waitFor();
  const drawer = page.getByRole('button', { name: /关联/ });
  await drawer.waitFor();
  expect(asked.filter((url) => url.endsWith('/related'))).toEqual([]);
  await drawer.click();
  await page
    .getByRole('dialog')
    .getByRole('heading', { name: /^相关条文/ })
    .waitFor();
});

test('the titles that are cited and not held are listed with those who cite them', async ({ visit }) => {
  const page = await visit('/');
  await page.getByRole('link', { name: '被引用而未入库的文件' }).click();
  const gap = page.locator('.gaps .document', { hasText: '中小企业促进法' });
  await gap.getByText('被 1 个文件引用 1 处').waitFor();
  await expect.poll(() => placeOf(page)).toBe('/gaps');
  await gap.getByRole('link', { name: /第一条/ }).click();
  await page.locator('#art_1[aria-current]').waitFor();
});

describe('how the text is shown', () => {
  test('the size of the text is remembered', async ({ visit }) => {
    const page = await visit(`${PLAN}/art_17`);
    const size = () => page.locator('.text').evaluate((text) => getComputedStyle(text).fontSize);
    await page.locator('#art_17[aria-current]').waitFor();
    const usual = await size();
    await page.locator('.settings summary').click();
    await page.locator('.settings label', { hasText: '特大' }).click();
    await expect.poll(size).not.toBe(usual);
    const chosen = await size();
    await page.reload();
    await page.locator('#art_17[aria-current]').waitFor();
    await expect.poll(size).toBe(chosen);
  });

  test('only measures can be shown, with their number, and an address unfolds its clause', async ({
    visit,
  }) => {
    const page = await visit(`${PLAN}/art_17`);
    await page.locator('.settings summary').click();
    await page.locator('.settings label', { hasText: '措施' }).click();
    await page.getByText(/只看措施：显示 \d+ \/ \d+ 段/).waitFor();
    const folded = () =>
      page.locator('#art_18').evaluate((article) => article.closest('[hidden="until-found"]') !== null);
    await expect.poll(folded).toBe(true);
    await page.locator('.contents a[href$="/art_18"]').click();
    await page.locator('#art_18[aria-current]').waitFor();
    await expect.poll(folded).toBe(false);
    await page.getByRole('button', { name: '显示全部' }).click();
    await expect.poll(() => page.locator('.text [hidden]').count()).toBe(0);
  });

  test('on paper the citation and the date stand above the text, and what is folded away is told', async ({
    visit,
  }) => {
    const page = await visit(`${PLAN}/art_17`);
    await page.locator('.settings summary').click();
    await page.locator('.settings label', { hasText: '措施' }).click();
    await page.getByText(/只看措施：显示/).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.printed').innerText()).toMatch(/第十七条.*打印日期：\d{4}年\d+月\d+日/s);
    expect(await page.getByText(/^\s*只看措施：显示/).isVisible()).toBe(true);
    expect(await page.locator('.reader-bar .copies').isVisible()).toBe(false);
  });

  test('on paper results say what was searched for, and nothing is there to be pressed', async ({
    visit,
  }) => {
    const page = await visit('/search?q=母基金');
    await page.locator('.found-article').first().waitFor();
    const heading = page.getByRole('heading', { name: '“母基金”的检索结果' });
    const heightOf = () => heading.evaluate((element) => element.getBoundingClientRect().height);
    expect(await heightOf()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await heightOf()).toBeGreaterThan(10);
    expect(await page.locator('main button:visible').count()).toBe(0);
  });
});
