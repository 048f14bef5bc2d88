/**
 * A test with a browser: `visit` opens a page of the application and watches it. Whatever a test is
 * about, the page must not ask another host, break the Content-Security-Policy or throw.
 */
import {
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
  type Route,
} from 'playwright-core';
import { test as base, expect, inject } from 'vitest';
import { ERROR_STATUS } from '../../src/api/error-codes.ts';
import { ApiError } from '../../src/api/errors.ts';
import { FLAGS } from './chromium.ts';

/** Opens a path of the application; paths are written in plain Chinese. */
export type Visit = (path: string, options?: BrowserContextOptions) => Promise<Page>;

const PATIENCE_MS = 100_000;

export const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

export const PLAN = '/d/chengzhengbanfa-2022-54';
export const PLAN_CITATION =
  '《昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）》（呈政办发〔2022〕54号）';

export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await chromium.launch({ executablePath: inject('chromium'), args: FLAGS });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('visit', async ({ browser }, { onCleanup }): Promise<Visit> => {
    const address = inject('address');
    const complaints: string[] = [];
    const contexts: BrowserContext[] = [];
    onCleanup(async () => {
      for (const context of contexts) await context.close();
      expect(complaints).toEqual([]);
    });
    return async (path, options = DESK) => {
      const context = await browser.newContext({ locale: 'zh-CN', ...options });
      contexts.push(context);
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
      // What a test waits for may take as long as the test may.
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      watch(page, address, complaints);
      await page.goto(address + path);
      return page;
    };
  });

function watch(page: Page, address: string, complaints: string[]): void {
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== address) complaints.push(`asked another host: ${request.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(`threw: ${error.message}`));
  // Chromium tells of every breach of the policy on the console.
  page.on('console', (message) => {
    if (/Content[- ]Security[- ]Policy/i.test(message.text())) complaints.push(message.text());
  });
}

/** Answers a question of the page as a server does that reads its library anew. */
export function refuseAsNotReady(route: Route): Promise<void> {
  const { error } = new ApiError('not-ready', '正在由原件重新建立索引，请稍后再试。').toAnswer();
  return route.fulfill({ status: ERROR_STATUS[error.code], json: { error } });
}

/** What is on the clipboard. */
export function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Path and query of the address, in plain Chinese. */
export function placeOf(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return decodeURIComponent(pathname + search);
}

/** More than a page takes to bring a place to view. */
const FRAMES = 8;

function nextFrame(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done())));
}

/** Where the top of an element stands in the window: 0 at its upper edge, 1 at its lower one. */
export function heightInWindow(element: Locator): Promise<number> {
  return element.evaluate((found) => found.getBoundingClientRect().top / innerHeight);
}

/**
 * The same height, once the page has come to rest. It scrolls frame by frame (web/parts/bring-to-view.ts), and on
 * a busy machine a frame takes a while.
 */
export async function heightAtRest(element: Locator): Promise<number> {
  let before: number;
  let height = await heightInWindow(element);
  do {
    before = height;
    await element.page().waitForTimeout(200);
    for (let frame = 0; frame < FRAMES; frame++) await nextFrame(element.page());
    height = await heightInWindow(element);
  } while (height !== before);
  return height;
}
