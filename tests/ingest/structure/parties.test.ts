import { describe, expect, it } from 'vitest';
import { accountFor, compileText, fieldsOf, outlineLines, sourceOf } from './reading.ts';

// After the model contracts that 市场监督管理局 publish (GF—2024—0401).
const ARTICLES = `云溪市城镇供水合同（示范文本）
根据《中华人民共和国民法典》和《城市供水条例》等法律法规的规定，甲乙双方经协商一致，订立本合同。
第一条　甲方应当保证水质符合国家生活饮用水卫生标准。
甲方因检修需要停水的，应当提前二十四小时通知乙方。
第二条　本合同一式两份，甲乙双方各执一份。
`;
const OUTLINE = [
  'preamble | 根据《中华人民共和国民法典》…致，订立本合同。',
  'art_1 第一条',
  '  art_1__para_1 | 甲方应当保证水质符合国家生活饮用水卫生标准。',
  '  art_1__para_2 | 甲方因检修需要停水的，应当提…四小时通知乙方。',
  'art_2 第二条 | 本合同一式两份，甲乙双方各执一份。',
];

describe('the block in which the parties of a contract sign', () => {
  it.each([
    [
      'one below the other',
      `甲方（盖章）：________
法定代表人（签字）：________
地址：________
联系电话：________
乙方（盖章）：________
法定代表人或者委托代理人（签字）：________
签订日期：　　年　　月　　日`,
    ],
    [
      'side by side',
      `甲方：（公章）　　　　　　　　乙方：（公章）
法定代表人（签字）：　　　　　法定代表人（签字）：
　　年　　月　　日　　　　　　　　年　　月　　日`,
    ],
    [
      'by name and date',
      `供水人：云溪市自来水有限公司（盖章）
委托代理人：王某
2024年5月8日
用水人：云溪市第一中学（盖章）
委托代理人：李某
2024年5月9日`,
    ],
    [
      'without a word of seals',
      `甲方：________
乙方：________
____年__月__日`,
    ],
  ])('is the signature of the text, not 款 of its last article: %s', async (_, block) => {
    const document = await compileText(`${ARTICLES}（以下无正文）\n${block}`);
    expect(outlineLines(document)).toEqual(OUTLINE);
    expect(fieldsOf(document, 'signature')).toEqual(block.split('\n').map((line) => line.trim()));
    expect(fieldsOf(document, 'note')).toEqual(['（以下无正文）']);
  });

  it('may be a table', async () => {
    const rows = [
      ['甲方（盖章）：', '乙方（盖章）：'],
      ['法定代表人（签字）：', '法定代表人（签字）：'],
      ['年　月　日', '年　月　日'],
    ];
    const cells = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`);
    const paragraphs = ARTICLES.split('\n').map((text) => `<p>${text}</p>`);
    const page = `<html><body>${paragraphs.join('')}<table>${cells.join('')}</table></body></html>`;
    const document = await compileText(page, '合同.html');
    expect(outlineLines(document)).toEqual(OUTLINE);
    expect(fieldsOf(document, 'signature')).toEqual(rows.map((row) => row.join('\t')));
    expect(await accountFor(sourceOf(page, '合同.html'), document)).toEqual({
      lost: '',
      doubled: '',
      unlike: [],
    });
  });

  it('dates the contract', async () => {
    const { work } = await compileText(`${ARTICLES}甲方（盖章）：\n乙方（盖章）：\n签订日期：2024年5月8日`);
    expect(work.dates.adopted).toBe('2024-05-08');
  });

  it('closes the annex that is a contract', async () => {
    const document = await compileText(`云溪市水务局关于印发供水合同示范文本的通知
各供水企业：
现将供水合同示范文本印发给你们，请推广使用。
云溪市水务局
2024年5月8日
附件
${ARTICLES}甲方（盖章）：
乙方（盖章）：
签订日期：　　年　　月　　日`);
    expect(outlineLines(document).slice(-4)).toEqual([
      '  annex_1__conclusions',
      '    annex_1__conclusions__para_1 | 甲方（盖章）：',
      '    annex_1__conclusions__para_2 | 乙方（盖章）：',
      '    annex_1__conclusions__para_3 | 签订日期：　　年　　月　　日',
    ]);
  });

  it('ends a letter of responsibility', async () => {
    const document = await compileText(`消防安全责任书
一、责任目标
全年不发生重大火灾事故。
二、奖惩
对完成目标的单位给予表彰。
责任单位（盖章）：
责任人（签字）：
2024年3月1日`);
    expect(fieldsOf(document, 'signature')).toHaveLength(3);
    expect(outlineLines(document).at(-1)).toBe('div_2 二、 奖惩 | 对完成目标的单位给予表彰。');
  });
});

describe('what stands at the end and is no signature of parties', () => {
  it.each([
    [
      'what an authority is to say in a form',
      '第三条　审批意见如下。\n主管部门意见（盖章）：\n审批机关意见（盖章）：',
    ],
    ['what parties are to be told of', '第三条　双方的送达地址如下：\n甲方：春融街1号\n乙方：石龙路5号'],
    ['where somebody is to sign', '第三条　按下列要求办理：\n办理人：到窗口签字领取证照'],
    ['a sentence about signing', '第三条　生效。\n甲方签字：本合同自签字之日起生效。'],
  ])('stays in its article: %s', async (_, end) => {
    const document = await compileText(`${ARTICLES}${end}`);
    expect(fieldsOf(document, 'signature')).toEqual([]);
    expect(outlineLines(document)).toContain('art_3 第三条');
  });

  it.each([
    [
      '',
      [
        ['项目名称', '供水管网改造'],
        ['申报单位（盖章）：', '年　月　日'],
      ],
    ],
    [
      ' of nothing but labels',
      [
        ['申请单位（盖章）：', '负责人（签字）：'],
        ['联系人：', '电话：'],
      ],
    ],
  ])('leaves the rows of a form%s in their table', async (_, rows) => {
    const cells = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`);
    const page = `<html><body><h1>供水管网改造项目申报表</h1><p>请如实填写。</p><table>${cells.join('')}</table></body></html>`;
    const document = await compileText(page, '表.html');
    expect(fieldsOf(document, 'signature')).toEqual([]);
    expect(outlineLines(document).filter((line) => line.includes('table_1'))).toHaveLength(rows.length);
  });
});
