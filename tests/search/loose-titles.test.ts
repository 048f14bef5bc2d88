import { expect, it } from 'vitest';
import type { Work } from '../../src/domain/work.ts';
import { worksLooselyTitled } from '../../src/search/loose-titles.ts';

const TITLES = [
  '最高人民法院关于适用《中华人民共和国公司法》若干问题的规定（一）',
  '最高人民法院关于适用《中华人民共和国公司法》若干问题的规定（五）',
  '最高人民法院关于适用《中华人民共和国民事诉讼法》的解释',
  '北京市实施《中华人民共和国职业教育法》办法',
  '最高人民法院关于适用《中华人民共和国合同法》若干问题的解释（一）',
  '最高人民法院关于适用《中华人民共和国合同法》若干问题的解释（二）',
  '全国人民代表大会常务委员会关于《中华人民共和国刑法》有关信用卡规定的解释',
  '对储蓄存款利息所得征收个人所得税的实施办法',
  '河南省国家工作人员宪法宣誓办法',
  '中华人民共和国民法典',
];
const works = TITLES.map((title) => ({ title }) as Work);
const fitting = (name: string) => worksLooselyTitled(name, works).map(({ title }) => TITLES.indexOf(title));

it('finds interpretations under the names that lawyers give them', () => {
  expect(fitting('公司法司法解释（五）')).toEqual([1]);
  expect(fitting('公司法解释一')).toEqual([0]);
  expect(fitting('民诉法解释')).toEqual([2]);
  expect(fitting('公司法解释（三）')).toEqual([]);
  expect(fitting('商标法解释')).toEqual([]);
});

it('takes the name of an interpretation without a number for any of that law', () => {
  expect(fitting('合同法解释')).toEqual([4, 5]);
  expect(fitting('公司法解释')).toEqual([0, 1]);
  expect(fitting('公司法司法解释')).toEqual([0, 1]);
});

it('reads as any other title what fits no interpretation that courts give of a law', () => {
  expect(fitting('刑法解释')).toEqual([6]);
});

it('takes a law for no other whose title only names it', () => {
  expect(fitting('职业教育法')).toEqual([]);
  expect(fitting('实施职业教育法办法')).toEqual([3]);
});

it('takes a law for no regulation in whose title its name stands', () => {
  expect(fitting('宪法')).toEqual([]);
  expect(fitting('宪法宣誓办法')).toEqual([8]);
  expect(fitting('民法')).toEqual([9]);
});

it('takes a law for no measure over whose title its characters are spread', () => {
  expect(fitting('个人所得税法')).toEqual([]);
  expect(fitting('储蓄利息个人所得税办法')).toEqual([7]);
});
