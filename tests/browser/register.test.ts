/** The catalogue of an office that has collected for years: narrowed by name and type, and sent so. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { DocumentList } from '../../src/api/contract.ts';
import { violations } from './accessibility.ts';
import { DESK, PHONE, placeOf, test } from './visit.ts';

const COPIES = 230;

/** Opens the catalogue as it is with a plan and 230 measures in it. */
async function openRegister(page: Page, path: string): Promise<void> {
  await page.route('**/api/documents', async (route) => {
    const response = await route.fetch();
    const { documents }: DocumentList = await response.json();
    const plan = documents.find(({ type }) => type === '规划');
    if (plan === undefined) throw new Error('the seeds hold a plan');
    const measures = Array.from({ length: COPIES }, (_, index) => ({
      ...plan,
      title: `昆明市第${index + 1}号管理办法`,
      type: '办法' as const,
      docNumber: `昆政办发〔2024〕${index + 1}号`,
    }));
    const list: DocumentList = { documents: [plan, ...measures], total: COPIES + 1 };
    await route.fulfill({ response, json: list });
  });
  await page.goto(new URL(path, page.url()).href);
}

test('a long catalogue is narrowed by name and type, and its address holds how', async ({ visit }) => {
  const page = await visit('/check');
  await openRegister(page, '/');
  const titles = page.locator('.documents h2');
  await expect.poll(() => titles.count()).toBe(100);
  await page.getByRole('button', { name: '再列 100 个' }).click();
  await expect.poll(() => titles.count()).toBe(200);
  await page.getByRole('button', { name: '规划 1' }).click();
  await expect.poll(() => titles.count()).toBe(1);
  await page.getByRole('button', { name: '全部 231' }).click();
  const box = page.getByRole('searchbox', { name: '标题、发文字号或者发文机关' });
  await box.fill('昆政办发[2024]23号');
  await expect.poll(() => titles.allTextContents()).toEqual(['昆明市第23号管理办法']);
  expect(placeOf(page)).toBe('/?name=昆政办发[2024]23号');
  await box.fill('');
  await page.getByRole('combobox', { name: '次序' }).selectOption({ label: '按标题拼音' });
  await expect.poll(() => placeOf(page)).toBe('/?order=title');
  await expect
    .poll(() => titles.first().textContent())
    .toBe('昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）');
  await openRegister(page, '/?name=第7号&type=办法');
  await expect.poll(() => titles.allTextContents()).toEqual(['昆明市第7号管理办法']);
  await box.fill('火星');
  await page.getByText('目录中没有这样的文件。').waitFor();
  await page.getByRole('button', { name: '列出全部' }).click();
  await expect.poll(() => titles.count()).toBe(100);
  await expect.poll(() => box.inputValue()).toBe('');
});

for (const [screen, options] of [
  ['at a desk', DESK],
  ['on a phone', PHONE],
] as const) {
  test(`axe finds nothing in a long catalogue ${screen}, and nothing is wider than it`, async ({ visit }) => {
    const page = await visit('/check', options);
    await openRegister(page, '/?type=办法');
    await page.getByText('符合的 230 个。').waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
}
