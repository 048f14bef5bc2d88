import { describe, expect, it } from 'vitest';
import {
  columns,
  columnsSet,
  dropExtractionBlanks,
  endsSentence,
  firstUnitColumns,
  isBlankAt,
  joinPieces,
  leadOf,
  printedColumns,
} from '../../../ingest/clean/typography.ts';

describe('the width of a text', () => {
  it.each([
    ['呈贡区', 6],
    ['5G产业', 6],
    ['“云上小镇”——双创', 20],
    ['（2020—2030年）', 16],
    ['ﾃｽﾄ', 3],
    ['𠮷', 2],
    ['', 0],
  ])('%s', (text, wanted) => {
    expect(columns(text)).toBe(wanted);
  });

  it('is without the single blank that opens a page', () => {
    expect(printedColumns(' 呈贡区  ')).toBe(6);
    expect(printedColumns('  呈贡区')).toBe(8);
  });
});

describe('columns set apart by blanks', () => {
  it.each([
    ['指标　2015年　2020年', 3],
    ['　　指标 单位\t2015年', 2],
    ['序号  名称　　备注', 3],
    ['第一章 总则', 1],
    ['甲方：　　，乙方：　　。', 1],
    ['', 1],
  ])('%s', (words, wanted) => {
    expect(columnsSet(words)).toBe(wanted);
  });
});

describe('white space', () => {
  it('is what a pattern calls so, unit for unit', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    expect(units.filter((unit) => isBlankAt(unit, 0))).toEqual(units.filter((unit) => /\s/.test(unit)));
    expect(isBlankAt('', 0)).toBe(false);
  });

  it('is counted where it stands before a text', () => {
    for (const text of ['', '\u3000\u3000第一条', ' \t第一条 ', '第一条', '\u3000'])
      expect(leadOf(text)).toBe(text.length - text.trimStart().length);
  });
});

describe('the end of a sentence', () => {
  it.each([
    '制定本办法。',
    '下列条件：',
    '（一）营业执照；',
    '他说：“好。”',
    '（以下简称示范区。）',
    '如何落实？',
    '……',
  ])('is in %s', (text) => {
    expect(endsSentence(text)).toBe(true);
  });

  it.each(['对1部行政法规予以废止。（附件2）', '抓好落实。〔责任单位：区财政局〕', '抓好落实;(区财政局)'])(
    'is in %s, where a bracket is a note on the sentence',
    (text) => {
      expect(endsSentence(text)).toBe(true);
    },
  );

  it.each([
    '第一章 总则',
    '加快建设，',
    '（以下简称示范区）',
    '加快建设（区科工信局）',
    '（附件2）',
    '《呈贡区规划》',
    '',
  ])('is not in %s', (text) => {
    expect(endsSentence(text)).toBe(false);
  });
});

describe('what must stay together at the start of a line', () => {
  it.each([
    ['建设创新引擎', 2],
    ['《规划》', 4],
    ['年）》经', 6],
    ['2030年', 4],
    ['“十四五”', 4],
  ])('%s', (text, wanted) => {
    expect(firstUnitColumns(text)).toBe(wanted);
  });
});

describe('joining the lines of a paragraph', () => {
  it('puts nothing between Han characters', () => {
    expect(joinPieces(['现代化科教创新新城行', '动计划'])).toBe('现代化科教创新新城行动计划');
  });

  it('puts the blank back between two Latin words', () => {
    expect(joinPieces(['fund', 'of', 'funds'])).toBe('fund of funds');
  });

  it('puts nothing between a number and what counts it', () => {
    expect(joinPieces(['到2025', '年，5', 'G网络'])).toBe('到2025年，5G网络');
  });
});

describe('blanks that come from the extraction', () => {
  it('go between Han characters and digits or letters', () => {
    expect(dropExtractionBlanks('约 160平方公里，到 2030年 GDP翻番')).toBe('约160平方公里，到2030年GDP翻番');
  });

  it('go between Han characters and beside quotation marks', () => {
    expect(dropExtractionBlanks('建设 “ 云上 小镇 ”')).toBe('建设“云上小镇”');
  });

  it('stay between words that several of them set apart, and go within a word', () => {
    expect(dropExtractionBlanks('昆明市财政局    昆明市水务局')).toBe('昆明市财政局    昆明市水务局');
    expect(dropExtractionBlanks('总    则')).toBe('总则');
  });

  it('stay between Latin words and between numbers', () => {
    expect(dropExtractionBlanks('fund  of funds 2020 2030')).toBe('fund of funds 2020 2030');
  });

  it('stay before the text of a heading', () => {
    expect(dropExtractionBlanks('第一条 全球 5G 发展', 4)).toBe('第一条 全球5G发展');
  });
});
