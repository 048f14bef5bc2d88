/**
 * `npm run bench:web [-- --visits 5]`: how light and how still the pages are, in a real Chromium with an
 * empty cache: bytes, time to the first text and to a room that answers, how far anything shifts and how
 * smoothly the text scrolls; on a seed and on 民法典. Writes its section into RESULTS.md.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { DocumentList } from '../../src/api/contract.ts';
import { startApplication } from '../browser/application.ts';
import { FLAGS, provideChromium } from '../browser/chromium.ts';
import { buildPages } from '../browser/pages.ts';
import { writeSection } from './sections.ts';
import { type Scrolling, WAYS, watchScrolling } from './web-scroll.ts';
import { type Sending, timeSending } from './web-server.ts';

const { values } = parseArgs({ options: { visits: { type: 'string', default: '5' } } });
const CIVIL_CODE = join(resolve(process.env.TIAOWEN_CORPORA ?? '../shared/corpora'), 'laws', 'law-0001.txt');
if (!existsSync(CIVIL_CODE)) throw new Error(`no ${CIVIL_CODE}; set TIAOWEN_CORPORA`);

/** Milliseconds after a room is ready in which links are drawn into it and anything may still shift. */
const SETTLING = 1500;

const SEED = 'plan, 36 articles (seed)';
const LONG = '民法典, 1,260 articles';

/** Bytes are those that came over the network, compressed and with headers; times count from the start of the navigation, in milliseconds. */
interface Measure {
  readonly page: number;
  readonly scripts: number;
  readonly styles: number;
  /** What the scripts asked the server for. */
  readonly answers: number;
  readonly all: number;
  readonly firstPaint: number;
  /** The largest text in the window: a paragraph of the document, when the page is one. */
  readonly firstText: number;
  readonly interactive: number;
  /** Time in which the page could not have answered: what each long task took beyond 50 ms. */
  readonly blocked: number;
  readonly shift: number;
}

interface Seen {
  firstText: number;
  interactive: number;
  blocked: number;
  shift: number;
}

/** Runs in the page before anything else. */
function watch(): void {
  const seen: Seen = { firstText: 0, interactive: 0, blocked: 0, shift: 0 };
  Object.assign(window, { seen });
  document.addEventListener('kb-ready', () => {
    if (seen.interactive > 0) return;
    requestAnimationFrame(() =>
      setTimeout(() => {
        seen.interactive = performance.now();
      }),
    );
  });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.blocked += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += 'value' in entry ? Number(entry.value) : 0;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) seen.firstText ||= startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

/** Runs in the page at the end. */
function tell() {
  return {
    ...(window as unknown as { seen: Seen }).seen,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    loaded: performance
      .getEntries()
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .map(({ initiatorType, transferSize }) => ({ initiatorType, transferSize })),
  };
}

function measureOf({ loaded, ...seen }: ReturnType<typeof tell>): Measure {
  const sum = (sizes: typeof loaded) => sizes.reduce((total, { transferSize }) => total + transferSize, 0);
  const bytes = (...by: string[]) => sum(loaded.filter(({ initiatorType }) => by.includes(initiatorType)));
  return {
    ...seen,
    page: bytes('navigation'),
    // What a script imports is named `other`.
    scripts: bytes('script', 'other'),
    styles: bytes('link', 'css'),
    answers: bytes('fetch'),
    all: sum(loaded),
  };
}

/** Runs in the page; resolves when its room answers. (`waitForFunction` evaluates text, which the pages' policy forbids.) */
function answers(): Promise<void> {
  const { seen } = window as unknown as { seen: Seen };
  return new Promise((done) => {
    const timer = setInterval(() => {
      if (seen.interactive === 0) return;
      clearInterval(timer);
      done();
    }, 20);
  });
}

/** Opens a page with an empty cache and does something with it once it has settled. */
async function visit<T>(browser: Browser, address: string, act: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(address);
    await page.evaluate(answers);
    await page.waitForTimeout(SETTLING);
    return await act(page);
  } finally {
    await context.close();
  }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** Medians of what was measured; of the shift the worst. */
function middle(measures: readonly Measure[]): Measure {
  const of = (what: keyof Measure) => median(measures.map((one) => one[what]));
  return {
    page: of('page'),
    scripts: of('scripts'),
    styles: of('styles'),
    answers: of('answers'),
    all: of('all'),
    firstPaint: of('firstPaint'),
    firstText: of('firstText'),
    interactive: of('interactive'),
    blocked: of('blocked'),
    shift: Math.max(...measures.map(({ shift }) => shift)),
  };
}

/** One after the other in turns, so that what disturbs the machine disturbs all pages. */
async function inTurns<T>(
  pages: ReadonlyMap<string, string>,
  measure: (address: string) => Promise<T>,
): Promise<ReadonlyMap<string, readonly T[]>> {
  const measures = new Map([...pages.keys()].map((name): [string, T[]] => [name, []]));
  for (let turn = 0; turn < Number(values.visits); turn++) {
    for (const [name, address] of pages) measures.get(name)?.push(await measure(address));
  }
  return measures;
}

function scrollRows(measures: ReadonlyMap<string, readonly Scrolling[]>, way: string): string[] {
  return [...measures].map(([name, those]) => {
    const [frames, late, worst] = (['frames', 'late', 'worst'] as const).map((what) =>
      median(those.map((one) => one[what])),
    );
    return `| ${name} | ${way} | ${frames} | ${((late ?? 0) * 100).toFixed(1)} % | ${worst?.toFixed(0)} |`;
  });
}

function sendRows(measures: ReadonlyMap<string, readonly Sending[]>): string[] {
  return [...measures].map(([name, those]) => {
    const times = (['firstByte', 'firstText', 'whole'] as const).map((what) =>
      median(those.map((one) => one[what])).toFixed(0),
    );
    return `| ${[name, ...times].join(' | ')} |`;
  });
}

async function pagesAt(address: string): Promise<ReadonlyMap<string, string>> {
  const { documents } = (await (await fetch(`${address}/api/documents`)).json()) as DocumentList;
  const pageOf = (title: string) => {
    const path = documents.find((document) => document.title.includes(title))?.address;
    if (path === undefined) throw new Error(`no "${title}" in the library`);
    return address + path;
  };
  return new Map([
    ['catalogue', `${address}/`],
    ['search, 创新', `${address}/search?q=${encodeURIComponent('创新')}`],
    [SEED, pageOf('发展战略规划')],
    [LONG, pageOf('民法典')],
    ['民法典, 第一千条', `${pageOf('民法典')}/art_1000`],
    ['民法典, hits of 合同', `${pageOf('民法典')}?q=${encodeURIComponent('合同')}`],
  ]);
}

function cellsOf(one: Measure): string[] {
  const bytes = [one.page, one.scripts, one.styles, one.answers, one.all];
  const times = [one.firstPaint, one.firstText, one.interactive, one.blocked];
  return [
    ...bytes.map((each) => (each / 1000).toFixed(1)),
    ...times.map((time) => time.toFixed(0)),
    one.shift.toFixed(3),
  ];
}

function ratioCells(long: Measure, short: Measure): string[] {
  const share = (what: keyof Measure) =>
    short[what] === 0 ? '–' : `${(long[what] / short[what]).toFixed(1)} ×`;
  const bytes = (['page', 'scripts', 'styles', 'answers', 'all'] as const).map(share);
  return [...bytes, ...(['firstPaint', 'firstText', 'interactive', 'blocked'] as const).map(share), ''];
}

function tableOf(visits: ReadonlyMap<string, readonly Measure[]>): string[] {
  const measures = new Map([...visits].map(([name, those]) => [name, middle(those)]));
  const long = measures.get(LONG);
  const short = measures.get(SEED);
  if (long === undefined || short === undefined) throw new Error('not all pages were visited');
  return [
    '| | page, kB | scripts | styles | answers | all | first paint, ms | first text | interactive | blocked | CLS |',
    `|---${'|---'.repeat(10)}|`,
    ...[...measures].map(([name, one]) => `| ${[name, ...cellsOf(one)].join(' | ')} |`),
    `| ${['民法典 : seed', ...ratioCells(long, short)].join(' | ')} |`,
  ];
}

/** Those of the pages that are documents. */
function documentsOf(pages: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...pages].filter(([name]) => name === SEED || name === LONG));
}

buildPages();
const application = await startApplication(CIVIL_CODE);
const browser = await chromium.launch({ executablePath: provideChromium(), args: FLAGS });
try {
  const pages = await pagesAt(application.address);
  const documents = documentsOf(pages);
  const sent = await inTurns(documents, timeSending);
  const visits = await inTurns(pages, (address) =>
    visit(browser, address, async (page) => measureOf(await page.evaluate(tell))),
  );
  const scrolled: string[] = [];
  for (const [way, scroll] of Object.entries(WAYS)) {
    const watched = await inTurns(documents, (address) =>
      visit(browser, address, (page) => watchScrolling(page, scroll)),
    );
    scrolled.push(...scrollRows(watched, way));
  }
  writeSection('Web pages', [
    `Chromium, 1440 × 900, empty cache, ${values.visits} visits of each page in turns: medians, of the shift the worst.`,
    '',
    ...tableOf(visits),
    '',
    'Wanted: scripts of the first page ≤ 60 kB, CLS < 0.02, the first text of 民法典 as soon as that of a short',
    'document. First paint is the first contentful paint, first text the first of the largest contentful paints;',
    'interactive, the frame after the room has drawn what the address names; blocked, what every long task took',
    'beyond 50 ms; answers, what the scripts asked the server for. Server and browser share the machine.',
    '',
    '| what the server has sent, after ms | first byte | first text | all |',
    '|---|---|---|---|',
    ...sendRows(sent),
    '',
    '| scrolling | by | frames | later than 50 ms | longest gap, ms |',
    '|---|---|---|---|---|',
    ...scrolled,
  ]);
} finally {
  await browser.close();
  await application.stop();
}
