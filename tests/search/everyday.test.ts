import { expect, it } from 'vitest';
import { everydayWordsIn, writtenAs } from '../../src/search/everyday.ts';

/** Those in a text that is given with its words apart. */
function wordsIn(cut: string): readonly string[] {
  const borders = new Set([0]);
  let end = 0;
  for (const word of cut.split('/')) {
    end += word.length;
    borders.add(end);
  }
  return everydayWordsIn(cut.replaceAll('/', ''), borders);
}

it('finds everyday words in a question, the longest where several begin', () => {
  expect(wordsIn('老/公/欠/债/老/婆/要/还/吗')).toEqual(['老公', '欠债', '老婆']);
  expect(wordsIn('过年/能/放/鞭炮/吗')).toEqual(['放鞭炮']);
  expect(wordsIn('夫妻/共同/债务')).toEqual([]);
});

it('finds none that begins or ends inside another word', () => {
  expect(wordsIn('大小/区别')).toEqual([]);
  expect(wordsIn('成人/大学')).toEqual([]);
  expect(wordsIn('办公/章程')).toEqual([]);
  expect(wordsIn('农民工/人大代表')).toEqual([]);
  expect(wordsIn('小学生/上学')).toEqual(['上学']);
});

it('finds several that fill one word together', () => {
  expect(wordsIn('偷税漏税/要/坐/牢/吗')).toEqual(['偷税', '漏税', '坐牢']);
});

it('leaves aside those in words of another meaning, which a library need not know', () => {
  expect(wordsIn('不/起诉')).toEqual([]);
  expect(wordsIn('开除/学籍')).toEqual([]);
  expect(wordsIn('先/生/孩/子')).toEqual(['孩子']);
});

it('finds none in words that only fill a place', () => {
  expect(wordsIn('东西/部/协作')).toEqual([]);
  expect(wordsIn('捡/到/东西')).toEqual(['捡到']);
  expect(wordsIn('偷/东西')).toEqual(['偷东西']);
});

it('gives the words in which laws and documents write of the same, never the other way round', () => {
  expect(writtenAs('房东')).toEqual(['出租人']);
  expect(writtenAs('不用交')).toEqual(['免征', '免缴']);
  expect(writtenAs('出租人')).toEqual([]);
});
