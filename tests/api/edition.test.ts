import { expect, it } from 'vitest';
import { readEdition } from '../../src/api/edition.ts';
import { readNames } from '../../src/citation/catalogue.ts';
import type { Work, WorkId } from '../../src/domain/work.ts';

function work(id: string, title: string, lastChange: string, effective: string): Work {
  return {
    ...{
      id: id as WorkId,
      type: '法律',
      title,
      aliases: [],
      docNumber: null,
      issuers: [],
      status: '时效未标注',
    },
    dates: { adopted: '1993-12-29', issued: null, effective, ended: null },
    history: [{ date: lastChange, action: '修订', text: '' }],
  };
}

const WORKS = [
  work('new', '中华人民共和国公司法', '2023-12-29', '2024-07-01'),
  work('old', '中华人民共和国公司法', '2018-10-26', '2006-01-01'),
  work('other', '中华人民共和国献血法', '1997-12-29', '1998-10-01'),
];

function meant(typed: string): readonly string[] | null {
  const edition = readEdition(typed, { works: WORKS, names: readNames(WORKS) });
  return edition && [edition.words, ...edition.held.works.map(({ id }) => id)];
}

it.each([
  ['公司法（2018年修正）第十六条', '公司法第十六条', 'old'],
  ['《公司法》(2018)第16条', '《公司法》第16条', 'old'],
  ['2018年公司法第十六条', '公司法第十六条', 'old'],
  ['公司法（2024）第十五条', '公司法第十五条', 'new'],
  ['旧公司法第十六条', '公司法第十六条', 'old'],
  ['新公司法第四十七条', '公司法第四十七条', 'new'],
  ['现行的公司法第四十七条', '公司法第四十七条', 'new'],
  ['修订后的公司法第四十七条', '公司法第四十七条', 'new'],
  ['最新公司法第四十七条', '公司法第四十七条', 'new'],
])('takes of several texts of one law that which is meant: %s', (typed, words, id) => {
  expect(meant(typed)).toEqual([words, id, 'other']);
});

it('leaves alone what names no edition, one that is not held, and a law of one text', () => {
  expect(meant('公司法第十六条')).toBeNull();
  expect(meant('公司法（2005年修订）第十六条')).toBeNull();
  expect(meant('新献血法第九条')).toBeNull();
  expect(meant('呈政办发〔2022〕54号第十八条')).toBeNull();
});
