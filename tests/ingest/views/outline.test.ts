/** `--as outline`: the form in which corpora of laws give their structure. */
import { describe, expect, it } from 'vitest';
import { outlineView } from '../../../ingest/views/outline.ts';
import { compileText } from '../structure/reading.ts';

const LAW = `云南省数据条例

为了发展数字经济，特制定本条例。
第一章　总　则
第一条　为了规范数据处理活动，制定本条例。
第二条　自然人对下列数据享有权益：
（一）身份数据，包括：
1.姓名；
2.住址；
（二）生物识别数据。
处理前款规定的数据，应当取得同意。
第二章　利　用
第一节　采集
第二条之一　数据按照一数一源的原则采集。
附　则
第三条　本条例自公布之日起施行。
附件1
数据目录
第一条　目录每年更新。`;

describe('the outline of a law', () => {
  it('lists its headings in reading order, marks without blanks', async () => {
    const view = outlineView(await compileText(LAW, '条例.txt'));
    expect(view.file).toBe('条例.txt');
    expect(view.title).toBe('云南省数据条例');
    expect(view.chapters).toEqual([
      { label: '第一章', title: '总　则' },
      { label: '第二章', title: '利　用' },
      { label: '第一节', title: '采集' },
      { label: '附则', title: '' },
    ]);
  });

  it('lists its articles with the headings they stand in; those of an annex are not its own', async () => {
    const { articles } = outlineView(await compileText(LAW));
    expect(articles.map(({ label, number, branch, path }) => ({ label, number, branch, path }))).toEqual([
      { label: '第一条', number: 1, branch: undefined, path: ['第一章'] },
      { label: '第二条', number: 2, branch: undefined, path: ['第一章'] },
      { label: '第二条之一', number: 2, branch: 1, path: ['第二章', '第一节'] },
      { label: '第三条', number: 3, branch: undefined, path: ['附则'] },
    ]);
  });

  it('gives each paragraph as the source sets it, 项 and 目 with their marks', async () => {
    const { articles } = outlineView(await compileText(LAW));
    expect(articles[1]?.paragraphs).toEqual([
      '自然人对下列数据享有权益：',
      '（一）身份数据，包括：',
      '1.姓名；',
      '2.住址；',
      '（二）生物识别数据。',
      '处理前款规定的数据，应当取得同意。',
    ]);
  });

  it('counts 一、 among the headings where articles stand in it', async () => {
    const view = outlineView(
      await compileText('测试规定\n\n一、管辖\n第一条　甲。\n第二条　乙。\n二、送达\n第三条　丙。'),
    );
    expect(view.chapters.map(({ label }) => label)).toEqual(['一、', '二、']);
    expect(view.articles.map(({ path }) => path)).toEqual([['一、'], ['一、'], ['二、']]);
  });
});

describe('the outline of a plan', () => {
  it('keeps headings, divisions and measures of an article as paragraphs of their own', async () => {
    const { articles } = outlineView(
      await compileText(
        '测试规划\n\n第一条 设立母基金\n一、组建思路\n设立母基金。\n二、发展目标\n——到2025年达到1亿。\n——到2030年达到5亿。\n第二条 吸引投资\n吸引投资基金落户。',
      ),
    );
    expect(articles[0]?.paragraphs).toEqual([
      '设立母基金',
      '一、组建思路',
      '设立母基金。',
      '二、发展目标',
      '——到2025年达到1亿。',
      '——到2030年达到5亿。',
    ]);
  });
});
