/** Reading: from an address that was sent, from hit to hit, with nothing lost. */
import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { heightAtRest, heightInWindow, PLAN, placeOf, test } from './visit.ts';

describe('reading', () => {
  test('an address that was sent shows its clause, marked and in view', async ({ visit }) => {
    const page = await visit(`${PLAN}/art_18__div_2__measure_1`);
    const clause = page.locator('[id="art_18__div_2__measure_1"]');
    await clause.and(page.locator('[aria-current="location"]')).waitFor();
    await expect.poll(() => heightInWindow(clause)).toBeLessThan(0.5);
    expect(await heightAtRest(clause)).toBeGreaterThan(0.12);
    await expect.poll(() => page.title()).toContain('第十八条“二、发展目标”第一项');
    await expect.poll(() => page.locator('.contents [aria-current]').textContent()).toContain('发展目标');
  });

  test('n and p walk through the hits and say which one it is', async ({ visit }) => {
    const page = await visit(`${PLAN}/art_18?q=母基金`);
    const hits = page.getByRole('group', { name: '检索词在本文件中的位置' });
    await hits.getByText('2 / 4 处').waitFor();
    await page.keyboard.press('n');
    await hits.getByText('3 / 4 处').waitFor();
    await expect.poll(() => placeOf(page)).toBe(`${PLAN}/art_18__div_1?q=母基金`);
    await page.keyboard.press('n');
    await hits.getByText('4 / 4 处').waitFor();
    const mark = page.locator('mark.is-here');
    await expect.poll(() => mark.textContent()).toBe('母基金');
    await expect.poll(() => heightInWindow(mark)).toBeLessThan(0.9);
    expect(await heightAtRest(mark)).toBeGreaterThan(0.12);
    await page.keyboard.press('p');
    await hits.getByText('3 / 4 处').waitFor();
    // One jump in the history for all of them.
    await page.getByRole('button', { name: '不再标出检索词' }).click();
    await expect.poll(() => page.locator('mark').count()).toBe(0);
  });

  test('the way back leads to the results as they were left', async ({ visit }) => {
    const page = await visit('/search?q=创新');
    await page.getByText('已逐字核对').waitFor();
    // Far down, and not folded away: hits that cross word borders are.
    const link = page.locator('.group > .found-article h3 a').nth(10);
    await link.scrollIntoViewIfNeeded();
    const left = await page.evaluate(() => scrollY);
    expect(left).toBeGreaterThan(500);
    await link.click();
    await page.locator('.reader').waitFor();
    await page.goBack();
    await page.locator('.found-article').first().waitFor();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(left);
  });

  test('table 1 is a table with its head, its 18 rows and its joined cells', async ({ visit }) => {
    const page = await visit(`${PLAN}/table_1`);
    const table = page.locator('.reader #table_1[aria-current] table');
    await table.waitFor();
    expect(await table.locator('caption').textContent()).toContain('呈贡创建国家自主创新示范区目标体系表');
    expect(await table.locator('thead th').allTextContents()).toEqual([
      '目标分类',
      '2025年目标',
      '2030年目标',
    ]);
    expect(await table.locator('tbody tr').count()).toBe(18);
    const groups = await table.locator('td[rowspan]:not([rowspan="1"])').allTextContents();
    expect(groups.map((text) => text.trim())).toHaveLength(4);
    expect(await table.locator('tbody tr', { hasText: '独角兽' }).textContent()).toContain('——');
  });

  test('what could not be read for certain is told, with a way to the place', async ({ visit }) => {
    const page = await visit(PLAN);
    await page.getByText(/^解析存疑 \d+ 处$/).click();
    await page.locator('.report').getByText('第六条').first().waitFor();
    await page.getByText(/^原文件中未列入正文的文字 \d+ 处$/).waitFor();
  });

  test('an address that the document does not have says so and names the nearest', async ({ visit }) => {
    const page = await visit(`${PLAN}/art_18__div_9`);
    const warning = page.getByRole('alert');
    await warning.getByText('中没有“art_18__div_9”这一处').waitFor();
    await warning.getByRole('link', { name: '第十八条' }).click();
    await page.locator('#art_18[aria-current]').waitFor();
  });

  test('every text of the document stands on the page', async ({ visit }) => {
    const page = await visit(PLAN);
    await page.locator('.reader #art_36').waitFor();
    await expect.poll(() => page.locator('.reader .unit:not(:has(> .gutter))').count()).toBe(0);
    const answer = await page.evaluate(
      async (path) => (await fetch(`/api/documents/${path}`)).json(),
      PLAN.slice(3),
    );
    const shown = (await page.locator('.text').evaluate((text) => text.textContent ?? '')).replace(/\s/g, '');
    const missing = textsOf(answer.body).filter((text) => !shown.includes(text.replace(/\s/g, '')));
    expect(missing).toEqual([]);
    expect(await page.locator('[id^="art_"]').count()).toBeGreaterThan(36);
  });
});

interface AnsweredProvision {
  num: string | null;
  heading: string | null;
  content?: string;
  intro?: string | null;
  wrapUp?: string | null;
  cells: { start: number; end: number }[] | null;
  children?: AnsweredProvision[];
}

/** Every text of the provisions; of rows and heads the text of each cell. */
function textsOf(provisions: readonly AnsweredProvision[]): string[] {
  return provisions.flatMap(({ num, heading, content, intro, wrapUp, cells, children = [] }) => {
    const body = [content, intro, wrapUp].filter((text) => typeof text === 'string');
    const cut =
      cells === null ? body : cells.map(({ start, end }) => (content ?? intro ?? '').slice(start, end));
    return [num ?? '', heading ?? '', ...cut, ...textsOf(children)];
  });
}

test('what is folded away takes no room', async ({ visit }) => {
  const page = await visit(PLAN);
  await page.locator('.settings summary').click();
  await page.locator('.settings label', { hasText: '措施' }).click();
  await page.locator('.strip', { hasText: '只看措施' }).waitFor();
  const heights = (of: string) =>
    page
      .locator(of)
      .evaluateAll((blocks) => [...new Set(blocks.map((block) => block.getBoundingClientRect().height))]);
  await expect.poll(() => heights('.text .unit[hidden]')).toEqual([0]);
  expect(await heights('.text .stretch:not(:has(> .unit:not([hidden])))')).toEqual([0]);
});

test('while passages are folded away, the contents still tell where one reads', async ({ visit }) => {
  const page = await visit(PLAN);
  await page.locator('.settings summary').click();
  await page.locator('.settings label', { hasText: '措施' }).click();
  await page.locator('.strip', { hasText: '只看措施' }).waitFor();
  const here = page.locator('.contents a[aria-current]');
  const articles = page.locator('.container:not([hidden]) > .stretch > .kind-article:not([hidden])');
  // What was in the middle of the window is put there again when the rest is folded away.
  await heightAtRest(articles.first());
  for (const index of [0, 1, 9]) {
    const eId = await articles.nth(index).getAttribute('id');
    await articles.nth(index).evaluate((article) => article.scrollIntoView());
    await expect.poll(() => here.getAttribute('href')).toMatch(new RegExp(`/${eId}(__|$)`));
  }
});

describe('what stands in the margins', () => {
  /** Edges of a box in the window, in pixels. */
  const edgesOf = (box: Locator) =>
    box.evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      return { left, right };
    });

  for (const width of [1366, 1440, 1920]) {
    test(`keeps clear of the words and of the bar of the clause, at ${width} pixels`, async ({ visit }) => {
      const page = await visit(`${PLAN}/table_1`, { viewport: { width, height: 900 } });
      const table = page.locator('.reader #table_1[aria-current]');
      await table.waitFor();
      const barOf = (clause: Locator) =>
        clause.evaluate(
          (element) =>
            element.getBoundingClientRect().left +
            Number.parseFloat(getComputedStyle(element, '::before').insetInlineStart),
        );
      const bar = await barOf(table);
      expect(bar - (await edgesOf(table.locator('.folio').first())).right).toBeGreaterThan(3);

      const paragraph = page.locator('[id="art_6__div_1"] p, #art_6 p').first();
      await paragraph.hover();
      const buttons = page.locator('.clause-tools');
      await buttons.waitFor();
      expect((await edgesOf(buttons)).left).toBeGreaterThan((await edgesOf(paragraph)).right);

      await page.goto(new URL(`${PLAN}/art_1`, page.url()).href);
      const article = page.locator('.reader #art_1[aria-current]');
      const link = await edgesOf(article.locator('.gutter:has(+ p) > .pilcrow').first());
      expect(link.left - (await barOf(article))).toBeGreaterThan(3);
    });
  }
});
