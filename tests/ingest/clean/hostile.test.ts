/**
 * Texts that no printer made: reading one must take time in proportion to its length. Each is read at
 * two lengths, one ten times the other; the times are printed beside one another for who tunes the
 * code. They are asserted only so far as no busy machine explains: what looks through all lines for each
 * line takes a hundred times as long.
 */
import { describe, expect, it } from 'vitest';
import { cleanLines } from '../../../ingest/clean/clean.ts';
import type { CleanResult } from '../../../ingest/clean/lines.ts';
import { splitLines } from '../../../ingest/extract/text.ts';
import { buildTree } from '../../../ingest/structure/tree.ts';
import { walkProvisions } from '../../../src/domain/provision.ts';
import type { SourceSpan } from '../../../src/domain/span.ts';

const TEN_MILLION = 10_000_000;
/** No text takes so long, on a machine however busy; one that backtracks takes for ever. */
const HANGS_AFTER = 180_000;
/** What is ten times as long may take so many times as long, and so many milliseconds whatever the tenth took. */
const MOST_TIMES = 40;
const GRACE = 10_000;

/** A row of whole numbers that is the same on every run (Park and Miller). */
function* numbersFrom(seed: number): Generator<number> {
  let state = seed;
  while (true) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

/** Characters that mean something to the reader, and some that do not. */
const ALPHABET = [
  ...'第一二三四五条章节款项目之附件表图年月日共页则录规定办法的和，。；：、（）()《》“”—— \t\n\n1234567890.ab',
];

function randomText(length: number): string {
  const characters: string[] = [];
  for (const number of numbersFrom(20_220_909)) {
    if (characters.length === length) return characters.join('');
    characters.push(ALPHABET[number % ALPHABET.length] ?? '');
  }
  return '';
}

function repeated(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

function lines(line: string, count: number): string {
  return `${line}\n`.repeat(count);
}

function numbered(count: number, line: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index + 1)).join('\n');
}

interface Hostile {
  readonly name: string;
  /** @param share of the whole length, 1 or a tenth */
  readonly text: (share: number) => string;
}

const MANY_LINES = 50_000;

const TEXTS: readonly Hostile[] = [
  { name: 'random characters', text: (share) => randomText((TEN_MILLION / 5) * share) },
  { name: 'line ends and one character', text: (share) => `${'\n'.repeat(TEN_MILLION * share)}条` },
  {
    name: '100,000 article headings',
    text: (share) => numbered(100_000 * share, (n) => `第${n}条 本条规定有关事项。`),
  },
  {
    name: '100,000 article headings in any order',
    text: (share) => {
      const numbers = numbersFrom(7);
      return numbered(100_000 * share, () => `第${(numbers.next().value ?? 0) % 90_000}条`);
    },
  },
  {
    name: 'items of letters, Roman numerals and bullets in any order',
    text: (share) => {
      const numbers = numbersFrom(11);
      const marks = [
        'a) 甲',
        'b) 乙；',
        '（A）甲：',
        '（Ⅰ）甲',
        '（Ⅱ）乙',
        'i. 甲',
        '● 甲：',
        '○ 乙',
        '- 丙；',
        '1) 丁',
        '戊',
      ];
      return numbered(100_000 * share, () => marks[(numbers.next().value ?? 0) % marks.length] ?? '');
    },
  },
  {
    name: 'items of one kind within a lettered item, and of another within the next',
    text: (share) => {
      const count = (MANY_LINES / 2) * share;
      return `办法\na) 甲：\n${lines('——甲\n乙甲', count)}b) 标题\n${lines('乙甲\n一是甲；', count)}c) 丙`;
    },
  },
  { name: 'one line', text: (share) => repeated('呈贡创新创业母基金，', TEN_MILLION * share) },
  { name: 'one line of Latin words', text: (share) => repeated('fund of funds, ', TEN_MILLION * share) },
  { name: 'one line of ——', text: (share) => repeated('——', TEN_MILLION * share) },
  { name: 'one line of dots', text: (share) => `目录\n第一章 ${'.'.repeat(TEN_MILLION * share)}条` },
  { name: 'one line of opening brackets', text: (share) => repeated('（', TEN_MILLION * share) },
  { name: 'blanks and one character', text: (share) => `${' '.repeat(TEN_MILLION * share)}条` },
  { name: 'blank lines and one character', text: (share) => `${repeated(' 　\t\n', TEN_MILLION * share)}条` },
  { name: 'an order without its number', text: (share) => `国务院令${' '.repeat(TEN_MILLION * share)}条` },
  { name: '附, blanks', text: (share) => numbered(50, () => `附${' '.repeat(200_000 * share)}条`) },
  { name: 'short lines', text: (share) => lines('呈贡', MANY_LINES * share) },
  { name: 'lines of ——', text: (share) => lines('——', MANY_LINES * share) },
  { name: 'lines of opening brackets', text: (share) => lines('（（（', MANY_LINES * share) },
  { name: 'titles never closed', text: (share) => lines('关于《呈贡〔〔【（', MANY_LINES * share) },
  { name: 'only 目录', text: (share) => lines('目录', MANY_LINES * share) },
  {
    name: 'only entries of a contents list',
    text: (share) => `目录\n${numbered(MANY_LINES * share, (n) => `第${n}章 总则……${n}`)}`,
  },
  { name: 'only page numbers', text: (share) => numbered(MANY_LINES * share, (n) => `— ${n % 9999} —`) },
  { name: 'only bare numbers', text: (share) => numbered(MANY_LINES * share, (n) => `${n % 999}`) },
  { name: 'pages of one line', text: (share) => lines('政府公报\n\f', 2 * MANY_LINES * share) },
  {
    name: 'a page of headings, and the same headings again',
    text: (share) => {
      const headings = numbered((MANY_LINES / 2) * share, (n) => `第${n}章　市容${n}`);
      return `甲\n\f${headings}\n${headings}`;
    },
  },
  {
    name: 'pages that begin with a title each',
    text: (share) =>
      `市容管理办法\n第一条　市容。\n${numbered(2 * MANY_LINES * share, (n) => `\f${'甲乙丙丁戊'[n % 5]}${n}管理办法\n市容。`)}`,
  },
  {
    name: 'a chapter above a page number and a line of blanks',
    text: (share) => `办法\n第一章　总则\n1 市${' '.repeat(1_000_000 * share)}容`,
  },
  {
    name: 'names of what a notice issues, and as many short lines',
    text: (share) =>
      `关于印发规章的通知\n现印发${numbered(MANY_LINES * share, (n) => `《第${n}号办法》`).replaceAll('\n', '')}。\n` +
      numbered(MANY_LINES * share, (n) => `细则${'甲乙丙丁戊'[n % 5]}`),
  },
  {
    name: 'labels of a box that is none',
    text: (share) => `办法\n${lines('来源：甲', MANY_LINES * share)}`,
  },
  {
    name: 'chapters with an annex above each',
    text: (share) => `办法\n第一章　市容\n${numbered(3 * MANY_LINES * share, (n) => `附件\n第${n + 1}章`)}`,
  },
  {
    name: 'a table whose categories take very many lines',
    text: (share) => {
      const category = lines('甲甲甲', 3 * MANY_LINES * share);
      return `表 1　甲\n指标　数值\n${lines('乙 5万', 20)}${category}丙 5万\n${category}丙 5万`;
    },
  },
  { name: 'only captions', text: (share) => numbered(MANY_LINES * share, (n) => `表 ${n % 999} 指标`) },
  {
    name: 'a table that never ends',
    text: (share) => `表 1 指标\n指标 值\n${lines('创业 服务', MANY_LINES * share)}`,
  },
  { name: 'a table of one row', text: (share) => `表 1 指标\n${repeated('指 a', 1_000_000 * share)}\n1 2` },
  {
    name: 'captions of figures',
    text: (share) => lines('产学研创新发展轴\n图 1 空间布局', (MANY_LINES / 2) * share),
  },
  {
    name: 'a paragraph that never ends',
    text: (share) => lines('为了推进自主创新示范区建设，加快科技成果转化', MANY_LINES * share),
  },
  {
    name: 'wrapped articles',
    text: (share) =>
      lines('第五条\n为了推进自主创新示范区建设，加快科技成果转化，按照', (MANY_LINES / 2) * share),
  },
  { name: 'lettering of an advertisement', text: (share) => lines('弘 扬 中 华 传 统', MANY_LINES * share) },
];

describe('a text of any content is read in linear time', () => {
  it.each(TEXTS)('$name', { timeout: HANGS_AFTER }, ({ name, text }) => {
    const tenth = read(text(0.1));
    const whole = read(text(1));
    console.log(`${name}: ${tenth.toFixed(0)} ms, ten times as long ${whole.toFixed(0)} ms`);
    expect(whole).toBeLessThan(GRACE + MOST_TIMES * tenth);
  });
});

it('half a million short lines, cleaned', { timeout: HANGS_AFTER }, () => {
  const tenth = clean(lines('呈贡', 50_000));
  const whole = clean(lines('呈贡', 500_000));
  console.log(`short lines, cleaned: ${tenth.toFixed(0)} ms, ten times as long ${whole.toFixed(0)} ms`);
});

function clean(text: string): number {
  const began = performance.now();
  const cleaned = cleanText(text);
  const took = performance.now() - began;
  expect(cleaned.fields.length + cleaned.lines.length).toBe(text.length / '呈贡\n'.length);
  return took;
}

function cleanText(text: string): CleanResult {
  return cleanLines(
    { text, lines: splitLines(text), mediaType: 'text/plain', pages: null, layout: 'unknown', problems: [] },
    '文件.txt',
  );
}

/** Reads a text, sees that none of it has been lost, and gives the milliseconds it took. */
function read(text: string): number {
  const began = performance.now();
  const cleaned = cleanText(text);
  const tree = buildTree(cleaned, text).value;
  const took = performance.now() - began;
  const characters =
    visibleIn(text, [...cleaned.fields, ...tree.fields, ...cleaned.removed]) +
    visibleIn(
      text,
      [...walkProvisions(tree.body)].map(({ provision }) => provision),
    );
  expect(characters).toBe(visible(text, 0, text.length));
  return took;
}

function visibleIn(text: string, places: readonly { readonly spans: readonly SourceSpan[] }[]): number {
  let count = 0;
  for (const { spans } of places) for (const { start, end } of spans) count += visible(text, start, end);
  return count;
}

const BLANK = /\s/;

function visible(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    // Most characters are told without a pattern.
    if ((unit > 0x3000 && unit < 0xfeff) || (unit > 0x20 && unit < 0xa0) || !BLANK.test(text.charAt(i)))
      count++;
  }
  return count;
}
