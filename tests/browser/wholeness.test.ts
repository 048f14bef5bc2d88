/** While the library is read anew nobody takes a part of it for the whole. */
import { expect } from 'vitest';
import { PLAN, refuseAsNotReady, test } from './visit.ts';

const SAYS_SO = '现在查到的可能不全';

test('a page says that the library is incomplete, and when it is whole', async ({ visit }) => {
  const page = await visit('/search?q=母基金');
  await page.route('**/api/health', refuseAsNotReady);
  await page.reload();
  await page.getByRole('status').filter({ hasText: SAYS_SO }).waitFor();
  await page.locator('.results mark').first().waitFor();

  await page.unroute('**/api/health');
  await page.getByRole('status').filter({ hasText: '已整理完毕' }).waitFor();
  await page.getByRole('button', { name: '刷新本页' }).click();
  await expect.poll(() => page.getByText('已整理完毕').count()).toBe(0);
  await page.locator('.results mark').first().waitFor();
});

test('a page of a whole library says nothing of it', async ({ visit }) => {
  const page = await visit('/');
  await Promise.all([page.waitForResponse('**/api/health'), page.reload()]);
  await page.locator('.documents').first().waitFor();
  expect(await page.locator('.wholeness.is-shown').count()).toBe(0);
});

test.for([
  { room: 'a search', path: '/search?q=母基金', asks: '**/api/search?**', drawn: '.results mark' },
  {
    room: 'a document',
    path: `${PLAN}/art_18`,
    asks: '**/api/documents/**',
    drawn: '.reader #art_18[aria-current]',
  },
])(
  '$room that could not be answered yet shows itself once it can',
  async ({ path, asks, drawn }, { visit }) => {
    const page = await visit('/check');
    for (const question of [asks, '**/api/health']) await page.route(question, refuseAsNotReady);
    await page.goto(new URL(path, page.url()).href);
    await page.getByText('本页会自动显示').waitFor();

    for (const question of [asks, '**/api/health']) await page.unroute(question);
    await page.locator(drawn).first().waitFor();
  },
);
