/** What a search says that finds nothing, is refused or takes its time. */
import { describe, expect } from 'vitest';
import { test } from './visit.ts';

const COUNTS = '1 个文件 · 3 条 · 4 处';

describe('a search', () => {
  test('that finds nothing under the chosen conditions says so, and leads to what there is', async ({
    visit,
  }) => {
    const page = await visit('/search?q=母基金&kind=annex');
    await page.getByText('所选条件下没有文字含有“母基金”').waitFor();
    await page.getByRole('button', { name: '取消全部筛选条件' }).click();
    const counts = page.getByRole('status').filter({ hasText: COUNTS });
    // 母基金 stands eight times in these four.
    await counts.waitFor();
    await page.getByText('同一段计一处').waitFor();
  });

  test('for too many words is refused, and not to be asked for again', async ({ visit }) => {
    const page = await visit(`/search?q=${'母基金'.repeat(300)}`);
    await page.getByText('最多 500 个字').waitFor();
    expect(await page.getByRole('button', { name: '重试' }).count()).toBe(0);
  });

  test('that takes its time says that it goes on', async ({ visit }) => {
    const page = await visit('/');
    let answer = () => {};
    const wished = new Promise<void>((done) => {
      answer = done;
    });
    await page.route('**/api/search?**', async (route) => {
      await wished;
      await route.continue();
    });
    await page.goto(new URL('/search?q=母基金', page.url()).href);
    await page.getByText('正在检索…').waitFor();
    answer();
    await page.getByText(COUNTS).waitFor();
    await expect.poll(() => page.getByText('正在检索…').count()).toBe(0);
  });
});
