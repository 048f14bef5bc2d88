/** A law as long as the civil code: read, found in, walked through and printed like a short one. */
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { formatNumeral } from '../../src/text/numerals.ts';
import { publish } from './publishing.ts';
import { test as base, heightAtRest, heightInWindow } from './visit.ts';

const ARTICLES = 1260;
const TITLE = '昆明市物权登记办法';
const CITING = 1001;

/** In chapters of forty articles of one to three paragraphs, with words of 民法典 物权编. */
function longLaw(): string {
  const lines = [TITLE];
  for (let article = 1; article <= ARTICLES; article++) {
    if (article % 40 === 1) lines.push(`第${formatNumeral((article - 1) / 40 + 1)}章　登记`);
    lines.push(
      `第${formatNumeral(article)}条　不动产物权的设立、变更、转让和消灭，经依法登记，发生效力；未经登记，不发生效力。`,
    );
    if (article === CITING)
      lines.push('登记机构违反本办法第一千条的规定的，依照本办法第三条处理，并告知权利人。');
    if (article % 3 === 0)
      lines.push('依法属于国家所有的自然资源，所有权可以不登记，但是法律另有规定的除外。'.repeat(3));
  }
  return lines.join('\n');
}

/** The path of the law, which is in the library for the tests of this file. */
// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
const test = base.extend('law', { scope: 'file' }, async ({}, { onCleanup }): Promise<string> => {
  const law = await publish(TITLE, longLaw());
  onCleanup(() => law.remove());
  return law.address;
});

describe('an address far into a long law', () => {
  test('comes into view and stays there, also when the links of the text have come', async ({
    visit,
    law,
  }) => {
    const page = await visit(`${law}/art_${CITING}`);
    const clause = page.locator(`.reader #art_${CITING}[aria-current]`);
    await clause.waitFor();
    await page.locator(`#art_${CITING} a.cite`).first().waitFor();
    const height = await heightAtRest(clause);
    expect(height).toBeGreaterThan(0.1);
    expect(height).toBeLessThan(0.4);
    await page.waitForTimeout(1000);
    expect(await heightInWindow(clause)).toBe(height);
  });

  test('has everything around it drawn at once, so that nothing above it grows afterwards', async ({
    visit,
    law,
  }) => {
    const page = await visit('/');
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    await page.goto(`${inject('address')}${law}/art_${CITING}`);
    await page.locator(`.reader #art_${CITING}[aria-current]`).waitFor();
    await expect.poll(() => page.locator('.stretch.is-awake').count()).toBeGreaterThan(2);
    expect(await page.locator('.stretch.is-awake .unit:not(:has(> .gutter))').count()).toBe(0);
  });

  test('is left by a link in it, and the way back leads to where one was', async ({ visit, law }) => {
    const page = await visit(`${law}/art_${CITING}`);
    const from = page.locator(`.reader #art_${CITING}[aria-current]`);
    await page.locator(`#art_${CITING} a.cite`).first().waitFor();
    const height = await heightAtRest(from);
    await page.locator(`#art_${CITING} a.cite`, { hasText: '第三条' }).click();
    const there = page.locator('.reader #art_3[aria-current]');
    await there.waitFor();
    await expect.poll(() => heightAtRest(there)).toBeLessThan(0.4);
    await page.getByRole('button', { name: /^返回/ }).click();
    await from.waitFor();
    await expect.poll(async () => Math.abs((await heightAtRest(from)) - height)).toBeLessThan(0.01);
  });
});

test("the browser's own find comes to an article that was never in view", async ({ visit, law }) => {
  const page = await visit(law);
  await page.locator(`.reader #art_${ARTICLES}`).waitFor({ state: 'attached' });
  const finds = (words: string) =>
    page.evaluate((wanted) => (window as unknown as { find(words: string): boolean }).find(wanted), words);
  await expect.poll(() => finds('第一千二百五十九条')).toBe(true);
  const height = await heightAtRest(page.locator('#art_1259'));
  expect(height).toBeGreaterThan(0);
  expect(height).toBeLessThan(1);
});

test('an article whose turn to be drawn has not come is found, shown and printed all the same', async ({
  visit,
  law,
}) => {
  const page = await visit('/');
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.goto(inject('address') + law);
  const linksIn = (article: number) => page.locator(`.reader #art_${article} .anchor`).count();
  const last = page.locator(`.reader #art_${ARTICLES}`);
  await last.waitFor({ state: 'attached' });
  expect(await linksIn(1)).toBe(1);
  expect(await linksIn(ARTICLES)).toBe(0);
  expect(await last.textContent()).toContain('第一千二百六十条 不动产物权的设立');
  await page.evaluate(() => document.querySelector('.reader #art_700')?.scrollIntoView());
  await expect.poll(() => linksIn(700)).toBe(1);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await linksIn(ARTICLES)).toBeGreaterThan(0);
});

describe('what would make scrolling falter', () => {
  test('the browser has a tenth as many places to look at with every frame as there are articles', async ({
    visit,
    law,
  }) => {
    const page = await visit(law);
    await page.locator(`.reader #art_${ARTICLES}`).waitFor({ state: 'attached' });
    const watched = await page.evaluate(
      () =>
        [...document.querySelectorAll('.text *')].filter(
          (element) => getComputedStyle(element).contentVisibility === 'auto',
        ).length,
    );
    expect(watched).toBeGreaterThan(20);
    expect(watched).toBeLessThan(ARTICLES / 10);
  });

  test('as long as nothing is selected, drawing does not ask what is: the page would be laid out to answer', async ({
    visit,
    law,
  }) => {
    const page = await visit('/');
    await page.addInitScript(() => {
      const getSelection = document.getSelection.bind(document);
      document.getSelection = () => {
        document.documentElement.dataset.asked = 'true';
        return getSelection();
      };
    });
    await page.goto(inject('address') + law);
    await page.locator(`.reader #art_${ARTICLES} .is-article`).waitFor({ state: 'attached' });
    await page.locator(`#art_${CITING} a.cite`).first().waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.documentElement.dataset.asked)).toBeUndefined();
  });

  test('the contents show where one reads far into the law, at its end and above its beginning', async ({
    visit,
    law,
  }) => {
    const page = await visit(law);
    await page.locator(`.reader #art_${ARTICLES} .is-article`).waitFor({ state: 'attached' });
    const here = page.locator('.contents a[aria-current]');
    // Again where the text above was still growing, as who reads would.
    const goToMiddle = () =>
      page.evaluate(() => document.querySelector('.reader #art_700')?.scrollIntoView());
    await expect
      .poll(() => goToMiddle().then(() => here.allTextContents()))
      .toEqual([expect.stringContaining('第七百条')]);
    await expect
      .poll(() => page.keyboard.press('End').then(() => here.allTextContents()))
      .toEqual([expect.stringContaining('第一千二百六十条')]);
    await heightAtRest(page.locator(`#art_${ARTICLES}`));
    await page.keyboard.press('Home');
    await expect.poll(() => here.allTextContents()).toEqual([]);
  });
});

test('all of it is printed', async ({ visit, law }) => {
  const page = await visit(law);
  await page.locator(`.reader #art_${ARTICLES}`).waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  const skipped = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('.stretch')].filter(
          (stretch) => getComputedStyle(stretch).contentVisibility !== 'visible',
        ).length,
    );
  await expect.poll(skipped).toBe(0);
});

test('the scroll bar tells the truth: articles that were never drawn take about the room they will', async ({
  visit,
  law,
}) => {
  const page = await visit(law);
  // In the reader, not in what the server drew before it.
  await page.locator(`.reader #art_${ARTICLES}`).waitFor({ state: 'attached' });
  const heightOfText = () =>
    page.evaluate(() => document.querySelector('.text')?.getBoundingClientRect().height ?? 0);
  const guessed = await heightOfText();
  await page.evaluate(() => {
    for (const stretch of document.querySelectorAll('.stretch')) stretch.classList.add('is-awake');
  });
  const drawn = await heightOfText();
  expect(Math.abs(guessed / drawn - 1)).toBeLessThan(0.15);
});

test('what is selected stays selected when the links of the text arrive, and other texts are not touched', async ({
  visit,
  law,
}) => {
  const page = await visit('/');
  const hold = await holdAnswers(page, '**/references?**');
  await page.goto(`${inject('address')}${law}/art_${CITING}`);
  const paragraph = page.locator(`#art_${CITING} p`, { hasText: '告知权利人' });
  await paragraph.waitFor();
  await heightAtRest(paragraph);
  // Until then articles are touched because their turn has come.
  await expect.poll(() => page.locator('.reader .unit:not(:has(> .gutter))').count()).toBe(0);
  const words = await paragraph.evaluate((block) => {
    const text = [...block.childNodes].find((node) => node instanceof Text && node.data.includes('告知'));
    if (!(text instanceof Text)) throw new Error('the text is not there');
    const start = text.data.indexOf('办法第一千条');
    document.getSelection()?.setBaseAndExtent(text, text.data.length - 1, text, start);
    new MutationObserver((changes) => {
      const touched = changes.map(({ target }) =>
        target instanceof Element ? target : target.parentElement,
      );
      const ids = touched.map((element) => element?.closest('.unit')?.id ?? '');
      document.documentElement.dataset.touched = [...new Set(ids)].join(' ');
    }).observe(document.querySelector('.text') ?? document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return document.getSelection()?.toString() ?? '';
  });
  expect(words).toMatch(/^办法第一千条.*权利人$/);
  hold.release();
  await page.locator(`#art_${CITING} a.cite`).first().waitFor();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(words);
  expect(await page.evaluate(() => document.documentElement.dataset.touched)).toBe(`art_${CITING}`);
});

test('who scrolls on before the scripts have come stays where he reads', async ({ visit, law }) => {
  const page = await visit('/');
  const hold = await holdAnswers(page, '**/assets/*.js');
  await page.goto(`${inject('address')}${law}`, { waitUntil: 'commit' });
  const drawn = page.locator('kb-app > main #art_200');
  await drawn.waitFor({ state: 'attached' });
  // The styles have come.
  await expect
    .poll(() => drawn.evaluate((section) => getComputedStyle(section).contentVisibility))
    .toBe('auto');
  await drawn.evaluate((section) => section.scrollIntoView({ block: 'center' }));
  await heightAtRest(drawn);
  hold.release();
  await page.locator('.reader .text').waitFor();
  const article = page.locator('.reader #art_200');
  await expect.poll(() => heightAtRest(article)).toBeLessThan(0.7);
  expect(await heightInWindow(article)).toBeGreaterThan(0.2);
});

/** Lets answers wait until they are released. */
async function holdAnswers(page: Page, pattern: string): Promise<{ release(): void }> {
  let release = (): void => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route(pattern, async (route) => {
    await released;
    await route.continue();
  });
  return { release };
}
