/** The same errands without a mouse, on a phone, without scripts and on plain http. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import {
  DESK,
  heightAtRest,
  heightInWindow,
  PHONE,
  PLAN,
  PLAN_CITATION,
  placeOf,
  readClipboard,
  test,
} from './visit.ts';

describe('without a mouse', () => {
  test('everything on the way from a word to a citation can be done by keyboard', async ({ visit }) => {
    const page = await visit('/');
    await page.keyboard.type('母基金');
    await page.keyboard.press('Enter');
    await page.locator('.found-article').first().waitFor();
    // Until then the focus may be on the button that gives way to it.
    await page.getByText('已逐字核对').waitFor();
    await tabTo(page, '第十八条 设立');
    await page.keyboard.press('Enter');
    await page.locator('#art_18[aria-current]').waitFor();
    await page.keyboard.press('c');
    await expect.poll(() => readClipboard(page)).toBe(`${PLAN_CITATION}第十八条`);
    await page.locator('[id="art_18__div_2__measure_2"] .anchor').focus();
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('复制引文：第十八条“二、发展目标”第二项');
    await page.keyboard.press('Enter');
    await expect.poll(() => readClipboard(page)).toBe(`${PLAN_CITATION}第十八条“二、发展目标”第二项`);
    await page.keyboard.press('/');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('search-words');
  });

  test('the way past the header leads past the contents as well, to the clause of the address', async ({
    visit,
  }) => {
    const page = await visit(`${PLAN}/art_18`);
    await page.locator('.reader #art_18[aria-current]').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate(() => document.activeElement?.closest('.unit')?.id);
    await expect.poll(focused).toBe('art_18');
    expect(placeOf(page)).toBe(`${PLAN}/art_18`);
  });

  test('the focus is always to be seen', async ({ visit }) => {
    const page = await visit('/search?q=母基金');
    await page.locator('.found-article').first().waitFor();
    await page.getByText('已逐字核对').waitFor();
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const focused = document.activeElement;
        return focused === null || focused === document.body
          ? 'none'
          : getComputedStyle(focused).outlineStyle;
      });
      expect(outline).not.toBe('none');
    }
  });
});

/** Presses Tab until the focus is on what bears the name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
    if (focused.includes(name)) return;
  }
  throw new Error(`nothing named "${name}" within 40 presses of Tab`);
}

describe('whoever wants no motion', () => {
  const ROOMS = [
    '/',
    '/search?q=创新',
    `${PLAN}/art_18?q=母基金`,
    '/basket',
    '/check',
    '/compare',
    '/gaps',
    '/admin',
  ];

  /** What moves by itself: a transition, an animation or scrolling that take time. */
  function moving(page: Page): Promise<string[]> {
    return page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const style = getComputedStyle(element);
        const lasts = (durations: string) => durations.split(',').some((each) => Number.parseFloat(each) > 0);
        const moves =
          (style.transitionProperty !== 'none' && lasts(style.transitionDuration)) ||
          (style.animationName !== 'none' && lasts(style.animationDuration)) ||
          style.scrollBehavior === 'smooth';
        return moves ? [`${element.tagName} ${element.className}`] : [];
      }),
    );
  }

  test('sees nothing that moves by itself, in any room', async ({ visit }) => {
    for (const path of ROOMS) {
      const page = await visit(path, { ...DESK, reducedMotion: 'reduce' });
      await page.locator('main h1, main h2, main p').first().waitFor();
      expect(await moving(page), path).toEqual([]);
    }
    const others = await visit('/search?q=创新');
    await others.locator('.found-article').first().waitFor();
    expect((await moving(others)).length).toBeGreaterThan(0);
  });

  test('comes to a hit at once', async ({ visit }) => {
    const page = await visit(`${PLAN}?q=母基金`, { ...DESK, reducedMotion: 'reduce' });
    await page.locator('.reader mark').first().waitFor();
    const heights = await page.evaluate(async () => {
      const seen = new Set<number>();
      const scrolled = new Promise((done) => {
        document.addEventListener('scroll', () => done(seen.add(Math.round(scrollY))));
      });
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n' }));
      await scrolled;
      await new Promise((done) => setTimeout(done, 1000));
      return seen.size;
    });
    // Once to where it is guessed to be, and then to where it is.
    expect(heights).toBeGreaterThan(0);
    expect(heights).toBeLessThan(5);
  });
});

describe('elsewhere than at a desk', () => {
  test('on a phone nothing is wider than the screen, and the contents lie in a drawer', async ({ visit }) => {
    for (const path of ['/', '/search?q=母基金', `${PLAN}/art_18?q=母基金`, `${PLAN}/table_1`]) {
      const page = await visit(path, PHONE);
      await page.locator('.documents, .found-article, .reader').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(390);
    }
    const page = await visit(`${PLAN}/art_17`, PHONE);
    await page.locator('.reader #art_17[aria-current]').waitFor();
    // The clause is named first and scrolled to then; on a busy machine a moment lies between.
    await expect.poll(() => heightInWindow(page.locator('#art_17'))).toBeLessThan(1);
    expect(await heightAtRest(page.locator('#art_17'))).toBeGreaterThanOrEqual(0);
    const before = await page.evaluate(() => scrollY);
    await page.getByRole('button', { name: '目录' }).click();
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('第十七条');
    await page.getByRole('dialog', { name: '目录' }).getByRole('link', { name: '第十九条' }).click();
    await page.locator('#art_19[aria-current]').waitFor();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => placeOf(page)).toBe(`${PLAN}/art_19`);
  });

  test('on a phone the choices of how the text is shown lie within the screen', async ({ visit }) => {
    const page = await visit(`${PLAN}/art_18`, PHONE);
    await page.locator('.reader #art_18[aria-current]').waitFor();
    await page.locator('.settings summary').tap();
    const choices = page.locator('.settings-box');
    await choices.waitFor();
    const { left, right } = await choices.evaluate((box) => box.getBoundingClientRect());
    expect(left).toBeGreaterThan(0);
    expect(right).toBeLessThan(390);
  });

  test('a clause that is touched offers its citation', async ({ visit }) => {
    const page = await visit(`${PLAN}/art_18`, PHONE);
    await heightAtRest(page.locator('.reader #art_18[aria-current]'));
    await page.locator('[id="art_18__div_2__measure_2"]').tap();
    await page.getByRole('button', { name: '复制引文：第十八条“二、发展目标”第二项' }).tap();
    await expect.poll(() => readClipboard(page)).toBe(`${PLAN_CITATION}第十八条“二、发展目标”第二项`);
  });

  test('the page of a clause reads without scripts', async ({ visit }) => {
    const page = await visit(`${PLAN}/art_18__div_2__measure_1`, { ...DESK, javaScriptEnabled: false });
    expect(await page.title()).toContain('第十八条');
    await page.getByText('到2025年达到1亿，并拥有2-3支子基金。').waitFor();
    expect(await page.locator('[aria-current]').getAttribute('id')).toBe('art_18__div_2__measure_1');
    await page.getByRole('link', { name: '文件目录' }).waitFor();
  });

  test('where the browser has no clipboard interface, copying works all the same', async ({ visit }) => {
    const page = await visit('/search');
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(new URL('/search?q=母基金', page.url()).href);
    await page.getByRole('button', { name: /^复制引文.*第十八条$/ }).click();
    await page.getByRole('status').getByText('已复制引文').waitFor();
    await page.locator('#search-words').fill('');
    await page.locator('#search-words').press('Control+V');
    await expect.poll(() => page.locator('#search-words').inputValue()).toBe(`${PLAN_CITATION}第十八条`);
  });
});
