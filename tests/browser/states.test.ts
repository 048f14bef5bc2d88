/** axe finds nothing in what opens, folds out or goes wrong while one works. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { violations } from './accessibility.ts';
import { DESK, PHONE, PLAN, refuseAsNotReady, test } from './visit.ts';

interface State {
  readonly name: string;
  readonly path: string;
  /** Is there when the room is; then `reach` leads on to the state. */
  readonly drawn: string;
  readonly reach: (page: Page) => Promise<void>;
  readonly onPhone?: boolean;
}

const READER = { path: `${PLAN}/art_18?q=母基金`, drawn: '.reader #art_18[aria-current]' };

const STATES: readonly State[] = [
  {
    name: 'the menu of forms of citing',
    ...READER,
    reach: async (page) => {
      await page.keyboard.press('Shift+C');
      await page.getByRole('dialog').getByText('公文格式').waitFor();
    },
  },
  {
    name: 'the list of keys',
    ...READER,
    reach: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').getByText('快捷键').waitFor();
    },
  },
  {
    name: 'the choices of how the text is shown',
    ...READER,
    reach: async (page) => {
      await page.locator('.settings summary').click();
      await page.locator('.settings label', { hasText: '措施' }).waitFor();
    },
  },
  {
    name: 'a text of which only the measures are shown',
    ...READER,
    reach: async (page) => {
      await page.locator('.settings summary').click();
      await page.locator('.settings label', { hasText: '措施' }).click();
      await page.locator('.strip').first().waitFor();
    },
  },
  {
    name: 'the contents in a drawer',
    ...READER,
    onPhone: true,
    reach: async (page) => {
      await page.getByRole('button', { name: '目录', exact: true }).click();
      await page.getByRole('dialog', { name: '目录' }).getByRole('link').first().waitFor();
    },
  },
  {
    name: 'the relations in a drawer',
    path: `${PLAN}/art_17`,
    drawn: '.reader #art_17[aria-current]',
    onPhone: true,
    reach: async (page) => {
      await page.getByRole('button', { name: '关联', exact: true }).click();
      const drawer = page.getByRole('dialog', { name: '关联条文' });
      await drawer.getByRole('heading', { name: /^文中名称/ }).waitFor();
    },
  },
  {
    name: 'the titles that are cited and not held',
    path: '/gaps',
    drawn: '.gaps li',
    reach: async () => {},
  },
  {
    name: 'the suggestions while one types',
    path: '/',
    drawn: '.documents',
    reach: async (page) => {
      await page.getByRole('combobox').fill('发展战略规划');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'a search that the server does not answer',
    path: '/',
    drawn: '.documents',
    reach: async (page) => {
      await page.route('**/api/search?**', (route) => route.abort());
      await page.getByRole('combobox').fill('母基金');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: '重试' }).waitFor();
    },
  },
  {
    name: 'a library that is read anew',
    path: '/',
    drawn: '.documents',
    reach: async (page) => {
      await page.route('**/api/health', refuseAsNotReady);
      await page.reload();
      await page.getByText('现在查到的可能不全').waitFor();
    },
  },
  {
    name: 'the administration before one is let in',
    path: '/admin',
    drawn: '.administration form',
    reach: async () => {},
  },
  {
    name: 'the preview of a citation',
    path: PLAN,
    drawn: '.text a.cite',
    reach: async (page) => {
      await page.locator('.text a.cite').first().focus();
      await page.keyboard.press('ArrowDown');
      await page.getByRole('dialog').first().waitFor();
    },
  },
];

const SCREENS: readonly { screen: string; options: BrowserContextOptions; isPhone: boolean }[] = [
  { screen: 'at a desk', options: DESK, isPhone: false },
  { screen: 'at a desk, dark', options: { ...DESK, colorScheme: 'dark' }, isPhone: false },
  { screen: 'on a phone', options: PHONE, isPhone: true },
];

describe.each(SCREENS)('$screen', ({ options, isPhone }) => {
  for (const { name, path, drawn, reach } of STATES.filter(({ onPhone }) => isPhone || onPhone !== true)) {
    test(`axe finds nothing in ${name}`, async ({ visit }) => {
      const page = await visit(path, options);
      await page.locator(drawn).first().waitFor();
      await reach(page);
      await expect.poll(() => violations(page)).toEqual([]);
    });
  }
});

test('at twice the size a desk still says where one is, and nothing is wider than the window', async ({
  visit,
}) => {
  const half = { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 };
  for (const path of ['/', '/search?q=创新', `${PLAN}/art_18?q=母基金`, '/check', '/gaps', '/basket']) {
    const page = await visit(path, half);
    await page.locator('kb-app > main[id] h1, .reader .text h1').first().waitFor();
    const overhang = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(overhang, { message: path }).toBeLessThanOrEqual(0);
    if (path.startsWith(PLAN)) await page.locator('.where', { hasText: '第十八条' }).waitFor();
  }
});
