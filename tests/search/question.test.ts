import { expect, it } from 'vitest';
import { fitnessFor } from '../../src/search/question.ts';
import type { Candidate } from '../../src/store/store.ts';

type Entry = Pick<Candidate, 'normalised' | 'part' | 'headsUnit'> & Partial<Pick<Candidate, 'kind'>>;

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
  expect(fitness('取保候审最长多久', ['取保候审'], '取保候审最长不得超过十二个月')).toBeGreaterThan(1);
  expect(fitness('小孩几岁入学', ['入学'], '凡年满六周岁的儿童应当入学')).toBeGreaterThan(1);
  expect(fitness('监事会一年开几次会', ['监事会'], '监事会每六个月至少召开一次会议')).toBeGreaterThan(1);
  // The number stands in a text that holds none of the words.
  expect(fitness('试用期最长多久', ['试用期'], '不得超过二个月', '可以约定试用期')).toBe(1);
});

it('finds the number in an item of a list that holds no word itself, behind the sentence that introduces it', () => {
  const entry = (part: Candidate['part'], kind: 'paragraph' | 'subparagraph', normalised: string) => ({
    ...{ part, kind, normalised, headsUnit: false },
  });
  const intro = entry('intro', 'paragraph', '有下列情形之一的,可以申请宣告死亡:');
  const item = entry('content', 'subparagraph', '下落不明满四年');
  const next = entry('content', 'paragraph', '公告期间为一年');
  expect(fitness('几年可以宣告死亡', ['宣告死亡'], intro, item)).toBeGreaterThan(1);
  expect(fitness('几年可以宣告死亡', ['宣告死亡'], intro, next)).toBe(1);
});

it('prefers the very unit to another of the same sort, and amounts to times and dates', () => {
  const [years, months] = ['诉讼时效期间为三年', '在诉讼时效期间的最后六个月内'];
  expect(fitness('诉讼时效是几年', ['诉讼时效'], years)).toBeGreaterThan(
    fitness('诉讼时效是几年', ['诉讼时效'], months),
  );
  const [rate, term] = ['购置税的税率为百分之十', '应当自纳税义务发生之日起六十日内申报缴纳购置税'];
  expect(fitness('要交多少购置税', ['购置税'], rate)).toBeGreaterThan(
    fitness('要交多少购置税', ['购置税'], term),
  );
  expect(fitness('要交多少购置税', ['购置税'], '2019年7月1日起征收购置税')).toBe(1);
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

it('prefers what is done by somebody to those who ask who does it', () => {
  const told = '全国性的地震长期预报,由国务院发布';
  expect(fitness('谁可以发布地震预报', ['发布', '预报'], told)).toBeGreaterThan(1);
  expect(fitness('谁可以发布地震预报', ['发布', '预报'], '没有正当理由不得发布预报')).toBe(1);
  expect(fitness('怎样发布地震预报', ['发布', '预报'], told)).toBe(1);
});

it('prefers a penalty to those who ask for it, wherever in the article it stands', () => {
  const [intro, item] = ['有下列情形之一的,处拘役,并处罚金:', '(二)醉酒驾驶机动车的;'];
  expect(fitness('醉酒驾驶怎么判', ['醉酒驾驶'], intro, item)).toBeGreaterThan(1);
  expect(fitness('醉酒驾驶怎么判', ['醉酒驾驶'], item)).toBe(1);
  expect(fitness('醉酒驾驶是为了什么', ['醉酒驾驶'], intro, item)).toBe(1);
});

it('prefers what must be done first to those who ask for the formalities', () => {
  const [permit, mention] = ['经由道路运输烟花爆竹的,应当经公安部门许可', '运输烟花爆竹违反运输许可事项的'];
  expect(fitness('运输烟花爆竹要办什么手续', ['烟花爆竹'], permit)).toBeGreaterThan(1);
  expect(fitness('运输烟花爆竹要办什么手续', ['烟花爆竹'], mention)).toBe(1);
});

it('prefers a list of cases to those who ask for the cases', () => {
  const list = '下列人员不能作为遗嘱见证人:';
  expect(fitness('什么情况会撤销遗嘱', ['遗嘱'], list)).toBeGreaterThan(1);
  expect(fitness('居住权什么时候设立', ['居住权'], '居住权合同一般包括下列条款:')).toBe(1);
});

it('puts what only frames a law behind its rules, but for those who ask since when and why', () => {
  const commencement = '本规定自2014年8月1日起施行。';
  const purpose = '为了加强对地震预报的管理,制定本条例。';
  for (const frame of [commencement, purpose]) {
    expect(fitness('怎样管理地震预报', ['预报', '规定'], frame), frame).toBeLessThan(1);
  }
  expect(fitness('规定什么时候施行', ['规定'], commencement)).toBe(1);
  expect(fitness('怎样管理地震预报', ['预报'], purpose, '地震预报实行统一发布')).toBe(1);
});

it('prefers the article whose heading is the word', () => {
  const heading: Entry = { normalised: '母基金', part: 'heading', headsUnit: true };
  expect(fitness('母基金怎样管理', ['母基金', '管理'], heading)).toBeGreaterThan(1);
  expect(fitness('母基金怎样管理', ['母基金', '管理'], { ...heading, headsUnit: false })).toBe(1);
});
