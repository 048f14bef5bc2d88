/** The contents list as a witness of the headings. */
import { describe, expect, it } from 'vitest';
import { compileText } from './reading.ts';

async function mismatches(contents: string, body: string): Promise<readonly string[]> {
  const { problems } = await compileText(`工作条例\n\n目　录\n${contents}\n\n${body}`);
  return problems.filter(({ code }) => code === 'contents-mismatch').map(({ message }) => message);
}

const BODY =
  '第一章　总则\n第一条　为了规范，制定本条例。\n第二章　管理\n第二条　省人民政府负责管理。\n附　则\n第三条　本条例自公布之日起施行。';

describe('a contents list', () => {
  it('that agrees raises no doubt', async () => {
    expect(await mismatches('第一章　总　则\n第二章　管　理\n附　则', BODY)).toEqual([]);
  });

  it('may have brackets of the other width', async () => {
    const body = BODY.replace('管理\n', '特别重大(Ⅰ级)事件管理\n');
    expect(await mismatches('第一章　总则\n第二章　特别重大（Ⅰ级）事件管理\n附　则', body)).toEqual([]);
  });

  it('that lacks a heading of the text is named with it', async () => {
    const body = BODY.replace('附　则', '第三章　监督\n第四条　加强监督。\n附　则');
    expect(await mismatches('第一章　总则\n第二章　管理\n附则', body)).toEqual([
      '目录中没有正文里的“第三章 监督”。',
    ]);
  });

  it('that has more than the text is named with it', async () => {
    expect(await mismatches('第一章　总则\n第二章　管理\n第三章　监督\n附则', BODY)).toEqual([
      '目录列有“第三章 监督”，正文中没有找到。',
    ]);
  });

  it('that words a title otherwise is named with both', async () => {
    expect(await mismatches('第一章　总则\n第二章　管理职责\n附则', BODY)).toEqual([
      '“第二章”的标题在目录中为“管理职责”，在正文中为“管理”。',
    ]);
  });

  it('of decimal numbers may go into some parts only, and set tabs behind its numbers', async () => {
    const body =
      '1 范围\n本规范规定了数据交换的要求。\n2 术语\n2.1 数据源\n提供数据的单位。\n3 要求\n3.1 交换流程\n先申请后交换。\n3.2 交换记录\n逐次记录。';
    const contents = '1\t范围\t1\n2\t术语\t1\n3\t要求\t2\n3.1\t交换流程\t2\n3.2\t交换记录\t3';
    expect(await mismatches(contents, body)).toEqual([]);
    expect(await mismatches(contents.replace('\n3.2\t交换记录\t3', ''), body)).toEqual([
      '目录中没有正文里的“3.2 交换记录”。',
    ]);
  });

  it('may print numbers that the text prints with a stop', async () => {
    const body = '1. 任务来源\n区政府下达任务。\n2. 编制原则\n坚持统一管理。\n3. 有关说明\n本规范分为三章。';
    expect(await mismatches('1\t任务来源\t2\n2\t编制原则\t2\n3\t有关说明\t3', body)).toEqual([]);
  });

  it('may list 一、 over articles', async () => {
    const body = '一、管辖\n第一条　甲法院管辖。\n第二条　乙法院管辖。\n二、送达\n第三条　直接送达。';
    expect(await mismatches('一、管辖\n二、送达', body)).toEqual([]);
  });

  it('of decimal numbers does not list the items and the sentences below its headings', async () => {
    const body =
      '1 总则\n1.1 编制目的\n为做好应急工作，制定本预案。\n2 组织体系\n2.1 领导机构\n指挥部由下列人员组成：\n（1）指挥长：分管副区长；\n（2）副指挥长：区应急局局长。\n2.1.1 工作机构\n办公室设在区应急局。\n3 附则\n3.1 本预案由区应急局负责解释。\n3.2 本预案自印发之日起实施。';
    const contents = '1 总则\n1.1 编制目的\n2 组织体系\n2.1 领导机构\n2.1.1 工作机构\n3 附则';
    expect(await mismatches(contents, body)).toEqual([]);
    expect(await mismatches(contents.replace('2.1.1 工作机构\n', '2.1.1 专家组\n'), body)).toHaveLength(1);
  });

  it('is not asked of what stands in an annex', async () => {
    expect(
      await mismatches(
        '第一章　总则\n第二章　管理\n附则',
        `${BODY}\n附件1\n制度\n第一章　附件总则\n第一条　甲。`,
      ),
    ).toEqual([]);
  });
});
