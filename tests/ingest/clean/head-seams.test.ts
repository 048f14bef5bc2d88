import { describe, expect, it } from 'vitest';
import { compileText, factLines, fieldsOf, outlineLines } from '../structure/reading.ts';

const NOTICE = `中国人民银行关于支持外贸新业态跨境人民币结算的通知
中国人民银行上海总部，各分行、营业管理部，各省会（首府）城市中心支行；各政策性银行、国有商业银行、股份制商业银行：
为进一步发挥跨境人民币结算业务服务实体经济的作用，现就有关事项通知如下：
一、境内银行可与非银行支付机构合作，为市场交易主体提供跨境人民币结算服务。
二、本通知自2022年7月21日起实施。`;

async function facts(text: string): Promise<readonly string[]> {
  return (await factLines(await compileText(text))).filter((fact) => !fact.startsWith('effective'));
}

describe('a title that a site prints with the number behind it', () => {
  it.each(['（银发〔2022〕139号）', '(银发〔2022〕139号)'])('is parted from %s', async (number) => {
    const [title = '', ...rest] = NOTICE.split('\n');
    const document = await compileText([`${title}${number}`, ...rest].join('\n'));
    expect(document.work).toMatchObject({ title, docNumber: '银发〔2022〕139号', type: '通知' });
    expect(document.problems).toEqual([]);
  });

  it('keeps a bracket that is a part of it', async () => {
    const { work } = await compileText(NOTICE.replace('结算的通知', '结算的通知（试行）'));
    expect(work.title).toBe('中国人民银行关于支持外贸新业态跨境人民币结算的通知（试行）');
  });

  it('is that of the rules, where the order below prints none', async () => {
    const { work } = await compileText(`金融资产管理公司条例（国务院令 第297号）
中华人民共和国国务院令
《金融资产管理公司条例》已经2000年11月1日国务院第32次常务会议通过，现予公布，自公布之日起施行。
总理　朱镕基
二○○○年十一月十日
第一章　总　则
第一条　为了规范金融资产管理公司的活动，依法处理国有银行不良贷款，制定本条例。`);
    expect(work).toMatchObject({
      title: '金融资产管理公司条例',
      docNumber: '国务院令第297号',
      type: '行政法规',
    });
  });
});

const ORDER = `中国人民银行 中国证监会令〔2025〕第7号
《金融基础设施监督管理办法》已经2025年5月23日中国人民银行第9次行务会议审议通过，现予发布，自2025年10月1日起施行。
中国人民银行行长：潘某
2025年7月25日
金融基础设施监督管理办法
第一章 总则
第一条 为了规范金融基础设施的监督管理，制定本办法。`;

describe('an order', () => {
  it('of two offices is cited with 、 between them, and is signed above its rules', async () => {
    expect(await facts(ORDER)).toEqual(
      expect.arrayContaining([
        'title: 金融基础设施监督管理办法',
        'type: 部门规章',
        'docNumber: 中国人民银行、中国证监会令〔2025〕第7号',
        'issuers: 中国人民银行 + 中国证监会',
        'adopted: 2025-07-25',
      ]),
    );
  });

  it.each([
    ['above it', (headline: string) => `${headline}\n${ORDER}`],
    ['in place of its number', (headline: string) => [headline, ...ORDER.split('\n').slice(1)].join('\n')],
  ])('is the same with the headline of a site %s', async (_, head) => {
    const document = await compileText(
      head('中国人民银行 中国证监会令〔2025〕第7号（金融基础设施监督管理办法）'),
    );
    const plain = await compileText(ORDER);
    expect(document.work).toEqual(plain.work);
    expect(outlineLines(document)).toEqual(outlineLines(plain));
  });

  it('has the title in the headline where it prints no other', async () => {
    const { work } = await compileText(`中国人民银行令〔2024〕第5号（中国人民银行关于修改部分规章的决定）
《中国人民银行关于修改部分规章的决定》已经2024年9月25日中国人民银行第13次行务会议审议通过，现予公布，自2025年1月1日起施行。
一、将《金融统计管理规定》第九条修改为：“金融统计报表由中国人民银行统一管理。”`);
    expect(work).toMatchObject({
      title: '中国人民银行关于修改部分规章的决定',
      docNumber: '中国人民银行令〔2024〕第5号',
    });
  });

  it('has its number below its name, with the year in brackets', async () => {
    const { work } = await compileText(
      ORDER.replace(/^.*\n/, '中国人民银行令\n〔2018〕第 3 号\n').replaceAll('2025年', '2018年'),
    );
    expect(work).toMatchObject({
      title: '金融基础设施监督管理办法',
      docNumber: '中国人民银行令〔2018〕第3号',
    });
  });

  it('may put rules into force in other words, or without any head', async () => {
    const rules = ORDER.split('\n').slice(2).join('\n');
    const words =
      '为规范监督管理行为，中国人民银行制定了《金融基础设施监督管理办法》，经第13次行长办公会议通过，现公布施行。';
    for (const head of ['', '中国人民银行令\n', '中国人民银行令\n（2016）第3号\n']) {
      const { work, problems } = await compileText(`${head}${words}\n${rules}`);
      expect([work.title, work.dates.issued, problems]).toEqual([
        '金融基础设施监督管理办法',
        '2025-07-25',
        [],
      ]);
    }
  });

  it('that is no more than a proclamation is called by its number', async () => {
    const { work, problems } = await compileText(`中国人民银行 海关总署公告〔2023〕第22号
《中国人民银行 海关总署公告》（〔2014〕第31号）自本公告发布之日起废止。
中国人民银行
海关总署
2023年12月4日`);
    expect(work).toMatchObject({ title: '中国人民银行、海关总署公告〔2023〕第22号', type: '公告' });
    expect(problems).toEqual([]);
  });
});

describe('a head that lost its line breaks', () => {
  it('is parted where the addressee begins', async () => {
    const glued = await compileText(NOTICE.replace('通知\n中国', '通知中国'));
    const whole = await compileText(NOTICE);
    expect(glued.work).toEqual(whole.work);
    expect(outlineLines(glued)).toEqual(outlineLines(whole));
    expect(fieldsOf(glued, 'addressee')).toEqual(fieldsOf(whole, 'addressee'));
    expect(glued.problems).toMatchObject([{ code: 'lines-glued', lines: [1, 1] }]);
  });

  it('does not end a title in the title that it quotes', async () => {
    const { work } = await compileText(
      '关于贯彻落实《国务院办公厅关于禁止非法买卖人民币的通知》的通知各省、自治区、直辖市分行：\n为贯彻落实该通知，现就有关问题通知如下：\n一、禁止非法买卖流通人民币。',
    );
    expect(work.title).toBe('关于贯彻落实《国务院办公厅关于禁止非法买卖人民币的通知》的通知');
  });

  it.each([
    [
      'the date of the title',
      '关于执行《储蓄管理条例》的若干规定一九九三年一月十二日\n第一条 储蓄存款是指个人所有的存款。',
      '1993-01-12',
    ],
    ['the date and who signs', ORDER.replace('潘某\n2025', '潘某2025'), '2025-07-25'],
    ['the date and 附件', ORDER.replace('7月25日\n', '7月25日附件\n'), '2025-07-25'],
  ])('is parted at %s', async (_, text, date) => {
    const { work, problems } = await compileText(text);
    expect(work.dates.issued).toBe(date);
    expect(problems.map(({ code }) => code)).toEqual(['lines-glued']);
  });

  it('is parted where the words of the printing office begin', async () => {
    const document =
      await compileText(`${NOTICE.replace('跨境人民币结算的通知', '结算办法的通知').replace('支持', '印发')}
附件：外贸新业态结算办法主题词：人民币 结算 通知内部发送：办公厅，条法司。
联系人：李某　　　联系电话：66190000　　　（共印 45 份）
中国人民银行办公厅　　　2022年6月16日印发`);
    expect(fieldsOf(document, 'note')).toEqual(['附件：外贸新业态结算办法']);
    expect(outlineLines(document).at(-3)).toMatch(/conclusions__para_1 \| 主题词/);
  });
});

describe('an annex that was put up by itself', () => {
  const ANNEX = `附件
中央银行存款账户管理办法
第一章 总则
第一条 为规范存款账户管理，制定本办法。
第二条 申请开户应当提交申请书（见附1）。
附1
中央银行存款账户开立申请书
单位名称：`;

  it('is the document, with annexes of its own', async () => {
    const document = await compileText(ANNEX);
    expect(document.work.title).toBe('中央银行存款账户管理办法');
    expect(outlineLines(document).map((line) => line.trim().split(' ')[0])).toEqual(
      expect.arrayContaining(['chp_1', 'art_1', 'art_2', 'annex_1']),
    );
  });

  it('stays an annex among others of its row', async () => {
    const document = await compileText(ANNEX.replace('附件\n', '附件1\n').replace('附1\n', '附件2\n'));
    expect(outlineLines(document)[0]).toMatch(/^annex_1 附件1/);
  });
});
