/** Administration: from a file on the desk to a document that everybody finds, and away again. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { violations } from './accessibility.ts';
import { ADMIN_TOKEN } from './application.ts';
import { clearAway } from './publishing.ts';
import { PHONE, test } from './visit.ts';

const FILE = {
  name: '市容.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(
    '昆明市市容管理办法\n昆政办发〔2024〕9号\n第一条　为了加强市容管理，制定本办法。\n第二条　本办法适用于本市。\n',
  ),
};
/** A text that is nothing but markup: it must be shown letter by letter and do nothing. */
const HOSTILE = {
  name: '<img src=x onerror=alert(1)>.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(
    [
      '关于<script>window.ran = true</script>的办法',
      '第一条　<img src="x" onerror="window.ran = true"><svg onload="window.ran = true">条文。',
      '第二条　</script><script>window.ran = true</script><a href="javascript:window.ran = true">条文</a>。',
      '第三条　{{window.ran = true}}<iframe srcdoc="<script>parent.ran = true</script>">。',
    ].join('\n'),
  ),
};

async function signIn(page: Page, token: string): Promise<void> {
  await page.getByLabel('经办人姓名（记入操作记录）').fill('张三');
  await page.getByLabel('管理口令').fill(token);
  await page.getByRole('button', { name: '进入管理' }).click();
}

describe('administration', () => {
  test('refuses a wrong token in words', async ({ visit }) => {
    const page = await visit('/admin');
    await signIn(page, 'wrong-token-of-length');
    await page.getByRole('alert').getByText('口令不符，不能管理资料库。').waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
  });

  test('a file is uploaded, looked at, corrected, published, found, and removed', async ({ visit }) => {
    await clearAway('市容管理办法');
    const page = await visit('/admin');
    page.on('dialog', (dialog) => dialog.accept());
    await signIn(page, ADMIN_TOKEN);
    await page.locator('input[type=file]').setInputFiles([FILE]);
    const draft = page.locator('.draft', { hasText: '昆明市市容管理办法' });
    await draft.getByText('核对解析结果').click();
    await draft.getByText(/条 2。/).waitFor();
    await draft.getByText('更正标题、发文字号或者归属').click();
    await draft.getByLabel('标题').fill('昆明市城市市容管理办法');
    await expect.poll(() => violations(page)).toEqual([]);
    await draft.getByRole('button', { name: '发布' }).click();
    await page.getByRole('status').getByText('已发布《昆明市城市市容管理办法》。').waitFor();

    const reader = await visit('/search?q=市容管理');
    await reader.locator('.found-article').first().waitFor();
    await expect.poll(() => reader.locator('.group h2').first().innerText()).toBe('昆明市城市市容管理办法');

    await page.getByRole('button', { name: '移出《昆明市城市市容管理办法》' }).click();
    await page.getByRole('status').getByText('已移出《昆明市城市市容管理办法》。').waitFor();
    const log = page.getByRole('region', { name: '操作记录表' }).locator('tbody tr');
    const latest = async () =>
      (await log.allTextContents()).slice(0, 3).map((row) => /移出|发布|上传/.exec(row)?.[0]);
    await expect.poll(latest).toEqual(['移出', '发布', '上传']);
  });

  test('what is typed for one draft stays with it', async ({ visit }) => {
    await clearAway('市容管理');
    await clearAway('绿化管理');
    const page = await visit('/admin');
    page.on('dialog', (dialog) => dialog.accept());
    await signIn(page, ADMIN_TOKEN);
    const other = Buffer.from('昆明市绿化管理办法\n第一条　为了加强绿化管理，制定本办法。\n');
    await page
      .locator('input[type=file]')
      .setInputFiles([FILE, { ...FILE, name: '绿化.txt', buffer: other }]);
    const titleOf = async (title: string) => {
      const draft = page.locator('.draft', { hasText: title });
      await draft.getByText('更正标题、发文字号或者归属').click();
      return { draft, field: draft.getByLabel('标题') };
    };
    const first = await titleOf('昆明市绿化管理办法');
    await first.field.fill('昆明市城市绿化管理办法');
    await first.draft.getByRole('button', { name: '放弃' }).click();
    await first.draft.waitFor({ state: 'detached' });
    const second = await titleOf('昆明市市容管理办法');
    await expect.poll(() => second.field.inputValue()).toBe('昆明市市容管理办法');
    await second.draft.getByRole('button', { name: '放弃' }).click();
    await second.draft.waitFor({ state: 'detached' });
  });

  test('a file that cannot be read is refused with the reason, beside its name', async ({ visit }) => {
    const page = await visit('/admin', PHONE);
    await signIn(page, ADMIN_TOKEN);
    await page.locator('input[type=file]').setInputFiles([{ ...FILE, buffer: Buffer.from('') }]);
    const row = page.locator('.uploads li', { hasText: FILE.name });
    await row.getByRole('alert').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
      .toBe(true);
  });

  test('a document full of scripts runs none of them, anywhere', async ({ visit }) => {
    await clearAway('<script>');
    const page = await visit('/admin');
    page.on('dialog', (dialog) => dialog.accept());
    await signIn(page, ADMIN_TOKEN);
    await page.locator('input[type=file]').setInputFiles([HOSTILE]);
    const draft = page.locator('.draft', { hasText: '<script>' });
    await draft.getByText('核对解析结果').click();
    await draft.getByText(/条 3。/).waitFor();
    await draft.getByRole('button', { name: '发布' }).click();
    const held = page.locator('.held li', { hasText: '<script>' });
    const address = await held.getByRole('link').getAttribute('href');

    for (const path of [address ?? '', `${address}/art_1`, '/', '/search?q=onerror', '/gaps']) {
      const shown = await visit(path);
      await shown.locator('main :is(h1, h2)').first().waitFor();
      expect([path, await shown.evaluate(() => 'ran' in window)]).toEqual([path, false]);
    }
    const reader = await visit(address ?? '');
    await reader.locator('#art_1', { hasText: '<img src="x" onerror="window.ran = true">' }).waitFor();
    expect(await reader.locator('main img, main iframe, main a[href^="javascript"]').count()).toBe(0);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    await held.getByRole('button').click();
    await held.waitFor({ state: 'detached' });
  });
});
