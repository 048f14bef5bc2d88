import { describe, expect, it } from 'vitest';
import { compileSource } from '../../../ingest/compile.ts';
import { sourceIdOf } from '../../../ingest/source.ts';

function read(text: string) {
  const bytes = new TextEncoder().encode(text);
  return compileSource({ path: 'a.txt', fileName: 'a.txt', bytes, id: sourceIdOf(bytes), known: null });
}

describe('a letterhead', () => {
  it('of an office alone stands above number and title', async () => {
    const { work, fields } = await read(
      '云溪市教育局\n\n云教函〔2024〕27号\n\n云溪市教育局关于对市政协十四届三次会议\n第0123号提案的答复\n\n您提出的提案收悉，现答复如下：\n一、已开展的工作\n完善了制度。\n二、下一步工作\n持续规范。\n',
    );
    expect(work.title).toBe('云溪市教育局关于对市政协十四届三次会议第0123号提案的答复');
    expect(fields.find(({ name }) => name === 'issuers')?.text).toBe('云溪市教育局');
  });

  it('of a series of minutes stands above the title of these', async () => {
    const { work } = await read(
      '云溪市人民政府\n常务会议纪要\n〔2024〕12号\n\n云溪市人民政府第五十二次常务会议纪要\n\n2024年6月28日，市长主持召开会议。现纪要如下：\n一、审议城市更新方案\n会议原则通过该方案。\n',
    );
    expect(work.title).toBe('云溪市人民政府第五十二次常务会议纪要');
  });

  it('may hold the signatory far behind the number', async () => {
    const { work } = await read(
      '云政办发〔2024〕18号                     签发人：李明华\n\n云溪市人民政府办公室关于加快推进数字政府建设的意见\n一、总体要求\n坚持以人民为中心。\n',
    );
    expect(work.docNumber).toBe('云政办发〔2024〕18号');
  });
});

describe('a title on two lines', () => {
  it('takes the one word that it lacked', async () => {
    const { work } = await read(
      '云溪市农村人居环境整治提升专项行动\n方案\n（征求意见稿）\n一、目标任务\n完成整治。\n',
    );
    expect(work.title).toBe('云溪市农村人居环境整治提升专项行动方案（征求意见稿）');
  });

  it('takes the rest of a 《》 and of a word cut in two', async () => {
    const { work } = await read(
      '最高人民法院关于审理国家赔偿案件确定精神损害赔偿责任适用法\n律若干问题的解释\n第一条　本解释适用于国家赔偿案件。\n',
    );
    expect(work.title).toMatch(/适用法律若干问题的解释$/);
  });
});

it('the name of a series, its number and who prints it stand above the title of 会议纪要', async () => {
  const { work, body } = await read(
    `会 议 纪 要
〔2024〕第7期
呈贡区人民政府办公室　　　　　　2024年4月18日
研究母基金组建工作专题会议纪要
2024年4月15日下午，区政府召开专题会议。
一、会议同意，母基金总规模为20亿元。
二、会议要求，区财政局修改组建方案。`,
  );
  expect(work).toMatchObject({
    title: '研究母基金组建工作专题会议纪要',
    issuers: ['呈贡区人民政府办公室'],
    dates: { adopted: '2024-04-18' },
  });
  expect(body[0]).toMatchObject({ kind: 'preamble', content: '2024年4月15日下午，区政府召开专题会议。' });
});

it('the lines of the printing office are no part of the annex below nor of the text above', async () => {
  const { body } = await read(
    [
      ...[
        '云溪市人民政府办公室关于加快推进数字政府建设的意见',
        '    一、总体要求',
        '    坚持以人民为中心，加快转变政府职能，推动政府',
      ],
      ...[
        '数字化、智能化运行，提升各级机关的治理能力和治',
        '理水平。',
        '    二、重点任务',
        '    统一政务云，整合现有政务云资源，年底前完成市',
      ],
      ...[
        '县两级迁移上云，建立公共数据目录，实行一数一源',
        '，保障数据安全。',
        '云溪市人民政府办公室',
        '2024年5月10日',
        '（此件公开发布）',
      ],
      ...[
        '————————————————————————',
        '抄送：市委办公室，市政协办公室。',
        '云溪市人民政府办公室            2024年5月10日印发',
        '附件1',
        '    指标',
        '    一、网上可办率98%以上。',
      ],
    ].join('\n'),
  );
  expect(body.map(({ kind }) => kind)).toContain('annex');
  expect(body.at(-1)).toMatchObject({ kind: 'conclusions' });
});

it('no gap is reported where 一是 is the mark of the item that goes on with 二是', async () => {
  const { problems } = await read(
    '关于加强管理的意见\n一、保障措施\n一是加强组织领导。二是强化资金保障。\n二、附则\n自发布之日起施行。\n',
  );
  expect(problems.map(({ code }) => code)).not.toContain('number-gap');
});
