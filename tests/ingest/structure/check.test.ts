/** What a careful reader would doubt in the numbers of a text. */
import { describe, expect, it } from 'vitest';
import { compileText } from './reading.ts';

async function doubts(text: string): Promise<readonly string[]> {
  const { problems } = await compileText(`工作规定\n\n${text}`);
  return problems.map(({ code, lines }) => `${code} ${lines?.[0]}`);
}

describe('numbers that are in order', () => {
  it.each([
    ['articles with a branch', '第一条　甲。\n第一条之一　乙。\n第二条　丙。'],
    ['（一） counted on under the next 一、', '一、任务\n（一）甲。\n（二）乙。\n二、保障\n（三）丙。'],
    [
      '1. counted on under the next 一、, with （1） between',
      '一、任务\n1.甲：\n（1）子；\n（2）丑；\n（3）寅。\n2.乙。\n二、保障\n3.丙。',
    ],
    [
      '1、 counted on under the next 一、, a dot typed for 、',
      '一、治安\n1、守法。\n2、团结。\n3．不赌博。\n二、消防\n4、人离火灭。\n三、附则\n5、本村规民约自2022年3月1日起执行。',
    ],
    ['two lists in one article', '第一条　应当：\n（一）甲；\n（二）乙。\n不得：\n（一）丙；\n（二）丁。'],
    [
      'an article that is broken before its list',
      '第一条　发生一类疫病时,应当\n采取下列措施:\n（一）甲；\n（二）乙。',
    ],
    [
      'articles of an annex that begin again',
      '第一条　甲。\n第二条　乙。\n附件1\n制度\n第一条　丙。\n第二条　丁。',
    ],
  ])('raise no doubt: %s', async (_, text) => {
    expect(await doubts(text)).toEqual([]);
  });
});

describe('numbers that are not', () => {
  it('says which number is missing', async () => {
    expect(await doubts('第一条　甲。\n第二条　乙。\n第四条　丙。')).toEqual(['number-gap 5']);
    expect(await doubts('一、甲。\n二、乙。\n四、丙。')).toEqual(['number-gap 5']);
  });

  it('says that a list begins late', async () => {
    expect(await doubts('第一条　应当：\n（二）乙；\n（三）丙。')).toEqual(['number-gap 4']);
    expect(await doubts('附件2\n制度\n一、甲。')).toEqual(['number-gap 3']);
  });

  it('says that a number goes back', async () => {
    expect(await doubts('第一条　甲。\n第三条　乙。\n第二条　丙。')).toEqual([
      'number-gap 4',
      'number-out-of-order 5',
    ]);
  });

  it('says that a number stands twice, and keeps both reachable', async () => {
    const { problems, body } = await compileText(
      '工作规定\n\n第一条　甲。\n第二条　乙。\n第二条　丙。\n第三条　丁。',
    );
    expect(problems.map(({ code }) => code)).toEqual(['number-repeated']);
    expect(body.map(({ eId }) => eId)).toEqual(['art_1', 'art_2', 'art_2_2', 'art_3']);
  });

  it('says that a paragraph counts 二是 without 一是', async () => {
    expect(await doubts('一、加大建设规模；二是利用存量用地；三是配建公寓。\n二、完成。')).toEqual([
      'number-gap 3',
    ]);
    expect(await doubts('一、一是加大规模；二是利用用地。\n二、完成。')).toEqual([]);
  });
});

describe('numbers that recognition took for others', () => {
  it('are read as the numbering expects them, and each is named', async () => {
    const { body, problems } = await compileText(
      '工作规定\n\n第—条　甲。\n第ニ条　乙。\n笫三条　丙。\n第四条　丁。',
    );
    expect(body.map(({ eId, num }) => [eId, num])).toEqual([
      ['art_1', '第一条'],
      ['art_2', '第二条'],
      ['art_3', '第三条'],
      ['art_4', '第四条'],
    ]);
    expect(problems.map(({ code, lines }) => `${code} ${lines?.[0]}`)).toEqual([
      'number-misread 3',
      'number-misread 4',
      'number-misread 5',
    ]);
    expect(problems[1]?.message).toContain('“第ニ条”');
  });

  it('are text where the numbering expects another', async () => {
    const { body } = await compileText('工作规定\n\n第一条　甲。\n第二条　乙。\n第ニ条所称经费，是指丙。');
    expect(body).toHaveLength(2);
  });

  it('of colons and commas do not take those behind a missing number along', async () => {
    expect(await doubts('第一条、甲。\n第二条、乙。\n第四条、丙。\n第五条、丁。')).toEqual(['number-gap 5']);
  });
});

describe('a file that holds nothing but one annex', () => {
  it('lacks none in front of it', async () => {
    const { problems, body } = await compileText('附件2\n一、项目日程\n参观实验室。\n二、联系方式\n办公室。');
    expect(body.map(({ kind }) => kind)).toEqual(['annex']);
    expect(problems.map(({ code }) => code)).toEqual(['title-missing']);
  });
});
