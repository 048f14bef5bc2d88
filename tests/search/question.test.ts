import { expect, it } from 'vitest';
import { fitnessFor } from '../../src/search/question.ts';
import type { Candidate } from '../../src/store/store.ts';

type Entry = Pick<Candidate, 'normalised' | 'part' | 'headsUnit'>;

/** How much better an article of these texts answers than its words tell. */
function fitness(question: string, words: readonly string[], ...texts: readonly (string | Entry)[]): number {
  const entries = texts.map((text) => {
    return typeof text === 'string' ? { normalised: text, part: 'content', headsUnit: false } : text;
  });
  return fitnessFor([question], words)(entries as Candidate[]);
}

it('prefers a number of the unit that is asked for, beside a word of the question', () => {
  const limit = '劳动合同期限一年以上不满三年的,试用期不得超过二个月';
  expect(fitness('试用期最长多久', ['试用期'], limit)).toBeGreaterThan(1);
  expect(fitness('试用期最长多久', ['试用期'], '同一用人单位与同一劳动者只能约定一次试用期')).toBe(1);
  expect(fitness('试用期是为了什么', ['试用期'], limit)).toBe(1);
  expect(fitness('罚多少钱', ['罚款'], '处五千元以下罚款')).toBeGreaterThan(1);
  expect(fitness('罚多少钱', ['罚款'], '三日以内缴纳罚款')).toBe(1);
  // The number stands in a text that holds none of the words.
  expect(fitness('试用期最长多久', ['试用期'], '不得超过二个月', '可以约定试用期')).toBe(1);
});

it('prefers what says what a word means, most of all for those who ask that', () => {
  const definition = '犯罪以后自动投案,如实供述自己的罪行的,是自首。';
  const mention = '自首的,可以从轻处罚';
  expect(fitness('什么情况算自首', ['自首'], definition)).toBeGreaterThan(
    fitness('自首会怎样处理', ['自首'], definition),
  );
  expect(fitness('自首会怎样处理', ['自首'], definition)).toBeGreaterThan(1);
  expect(fitness('什么情况算自首', ['自首'], mention)).toBe(1);
});

it('prefers a ban to those who ask whether they may', () => {
  expect(fitness('单位能不能解除劳动合同', ['解除', '劳动合同'], '用人单位不得解除劳动合同')).toBeGreaterThan(
    1,
  );
  expect(fitness('单位能不能解除劳动合同', ['解除', '劳动合同'], '用人单位可以解除劳动合同')).toBe(1);
});

it('prefers what names an authority to those who ask for it', () => {
  const names = '生态环境部门负责餐饮业油烟污染防治的统一监督管理';
  const mentions = '餐饮业经营者应当及时清洗油烟净化设施';
  for (const question of ['饭店油烟归哪个部门管', '谁负责油烟', '油烟找谁']) {
    expect(fitness(question, ['油烟'], names), question).toBeGreaterThan(1);
    expect(fitness(question, ['油烟'], mentions), question).toBe(1);
  }
  expect(fitness('油烟怎样处理', ['油烟'], names)).toBe(1);
});

it('prefers the article whose heading is the word', () => {
  const heading: Entry = { normalised: '母基金', part: 'heading', headsUnit: true };
  expect(fitness('母基金怎样管理', ['母基金', '管理'], heading)).toBeGreaterThan(1);
  expect(fitness('母基金怎样管理', ['母基金', '管理'], { ...heading, headsUnit: false })).toBe(1);
});
