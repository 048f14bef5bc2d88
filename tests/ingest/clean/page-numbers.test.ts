import { describe, expect, it } from 'vitest';
import { findPageNumbers } from '../../../ingest/clean/page-numbers.ts';
import { splitLines } from '../../../ingest/extract/text.ts';

const SENTENCE = '加快建设面向南亚东南亚的国际知名创业基地，培育区域创新创业';

/** Pages of 12 lines, each with its number at the foot. */
function printed(pages: number, number: (page: number) => string, lines = 12): string {
  return Array.from({ length: pages }, (_, index) =>
    [...new Array<string>(lines).fill(SENTENCE), number(index + 1)].join('\n'),
  ).join('\n');
}

function valuesIn(text: string): readonly number[] {
  return [...findPageNumbers(splitLines(text)).values()];
}

describe('page numbers', () => {
  it.each([
    ['— 12 —', (page: number) => `— ${page} —`],
    ['[12]', (page: number) => `[${page}]`],
    ['— l2 — as a scanner may read it', (page: number) => `— ${`${page}`.replaceAll('1', 'l')} —`],
    ['—12—', (page: number) => `—${page}—`],
    ['-12-', (page: number) => `-${page}-`],
    ['- 12 -', (page: number) => `- ${page} -`],
    ['－12－', (page: number) => `－${page}－`],
    ['· 12 ·', (page: number) => `· ${page} ·`],
    ['12', (page: number) => `${page}`],
    ['１２', (page: number) => [...`${page}`].map((d) => String.fromCharCode(0xff10 + Number(d))).join('')],
    ['12 / 50', (page: number) => `${page} / 50`],
    ['12/50', (page: number) => `${page}/50`],
    ['第12页 共50页', (page: number) => `第${page}页 共50页`],
    ['第 12 页', (page: number) => `第 ${page} 页`],
    ['第12页/共50页', (page: number) => `第${page}页/共50页`],
    ['共50页 第12页', (page: number) => `共50页 第${page}页`],
    ['Page 12 of 50', (page: number) => `Page ${page} of 50`],
    ['iv', (page: number) => ['i', 'ii', 'iii', 'iv'][page - 1] ?? ''],
    ['- IV -', (page: number) => `- ${['I', 'II', 'III', 'IV'][page - 1]} -`],
    ['centred by blanks', (page: number) => `                    — ${page} —`],
  ])('printed as %s', (_, number) => {
    expect(valuesIn(printed(4, number))).toEqual([1, 2, 3, 4]);
  });

  it('may be printed on some pages only', () => {
    expect(valuesIn(`${SENTENCE}\n— 37 —\n${SENTENCE}\n— 56 —\n${SENTENCE}`)).toEqual([37, 56]);
  });

  it('are two bare numbers where they count the whole text', () => {
    expect(valuesIn(printed(2, (page) => `${page}`))).toEqual([1, 2]);
  });

  it('may stand on a last page that is shorter than the others', () => {
    expect(valuesIn(`${printed(3, (page) => `${page}`, 22)}\n${printed(1, () => '4', 4)}`)).toEqual([
      1, 2, 3, 4,
    ]);
  });
});

describe('numbers on lines of their own that are no page numbers', () => {
  it('do not rise with their place', () => {
    expect(valuesIn(`${SENTENCE}\n— 9 —\n${SENTENCE}\n— 3 —\n${SENTENCE}\n— 4 —`)).toEqual([3, 4]);
  });

  it('stand close together, as in a table', () => {
    expect(valuesIn('指标\n1\n指标\n2\n指标\n3\n指标\n4')).toEqual([]);
  });

  it('stand below the word that they count', () => {
    const page = [...new Array<string>(12).fill(SENTENCE), '专栏'].join('\n');
    expect(valuesIn([1, 2, 3, 4, 5].map((box) => `${page}\n${box}\n城市更新工程`).join('\n'))).toEqual([]);
  });

  it('are years', () => {
    expect(valuesIn([2023, 2024, 2025, 2026].map((year) => printed(1, () => `${year}`)).join('\n'))).toEqual(
      [],
    );
  });

  it('head sections of unequal length', () => {
    const sections = [40, 12, 90, 30, 11, 14].map((length, index) =>
      printed(1, () => `${index + 1}`, length),
    );
    expect(valuesIn(sections.join('\n'))).toEqual([]);
  });

  it('say that more pages have gone than there are', () => {
    expect(valuesIn(`${SENTENCE}\n24/7\n${SENTENCE}`)).toEqual([]);
  });
});

it('stand below the headers of two pages that a form feed parts, and not among their figures', () => {
  const page = (number: string, figure = SENTENCE) =>
    ['地方性法规汇编', number, SENTENCE, SENTENCE, figure, SENTENCE, SENTENCE].join('\n');
  expect(valuesIn(`${page('1')}\n\f${page('2')}`)).toEqual([1, 2]);
  expect(valuesIn(`${page(SENTENCE, '1')}\n\f${page(SENTENCE, '2')}`)).toEqual([]);
});

it('stand on the shortest of pages that form feeds part', () => {
  const page = new Array<string>(12).fill(SENTENCE).join('\n');
  expect(valuesIn(`${page}\n1\n\f${page}\n2\n\f${SENTENCE}\n3\n`)).toEqual([1, 2, 3]);
  expect(valuesIn(`${page}\n1\n${page}\n2\n${SENTENCE}\n3\n`)).toEqual([]);
});

it('are 1 alone above or below all of a text', () => {
  const page = new Array<string>(12).fill(SENTENCE).join('\n');
  for (const text of [`1\n${page}`, `${page}\n1`]) expect(valuesIn(text)).toEqual([1]);
  for (const text of [`${page}\n2`, `${SENTENCE}\n1`]) expect(valuesIn(text)).toEqual([]);
});

describe('Roman figures by themselves', () => {
  const figure = (page: number): string => ['I', 'II', 'III', 'IV'][page - 1] ?? '';

  it('head the parts of a text where nothing parts its pages', () => {
    expect(valuesIn(printed(4, figure))).toEqual([]);
  });

  it('are pages where the format parts them', () => {
    expect(valuesIn(printed(4, (page) => `${figure(page)}\f`))).toEqual([1, 2, 3, 4]);
  });

  it('are pages, however few, where each ends a page that the format parts', () => {
    const lines = splitLines(
      '目　次\nI\f前　言\n本标准的全部技术内容为强制性。\nII\f1　范围\n本标准规定了限值。',
    );
    expect([...findPageNumbers(lines).values()]).toEqual([1, 2]);
    expect(valuesIn('I\n总体要求\n坚持绿色发展。\fII\n主要任务\n加强源头治理。')).toEqual([]);
  });
});
