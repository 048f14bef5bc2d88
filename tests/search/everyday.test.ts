import { expect, it } from 'vitest';
import { everydayWordsIn, writtenAs } from '../../src/search/everyday.ts';

it('finds everyday words in a question, the longest where several begin', () => {
  expect(everydayWordsIn('老公欠债老婆要还吗')).toEqual(['老公', '欠债', '老婆']);
  expect(everydayWordsIn('过年能放鞭炮吗')).toEqual(['放鞭炮']);
  expect(everydayWordsIn('夫妻共同债务')).toEqual([]);
});

it('gives the words in which laws and documents write of the same, never the other way round', () => {
  expect(writtenAs('房东')).toEqual(['出租人']);
  expect(writtenAs('出租人')).toEqual([]);
});
