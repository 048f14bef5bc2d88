import { describe, expect, it } from 'vitest';
import { extractMarkdown } from '../../../ingest/extract/markdown.ts';

const read = (text: string) => extractMarkdown(new TextEncoder().encode(text));
const cellsOf = (
  line: { text: string; cells: readonly { start: number; end: number }[] | null } | undefined,
) => line?.cells?.map((cell) => line.text.slice(cell.start, cell.end));

describe('extractMarkdown', () => {
  it('takes the marks of a heading for syntax and keeps its level', () => {
    const { lines } = read('# 中华人民共和国反补贴条例\n\n## 第一章 总则 ##\n### C#语言\n#');
    expect(lines.map(({ text, headingLevel }) => [text, headingLevel])).toEqual([
      ['中华人民共和国反补贴条例', 1],
      ['', null],
      ['第一章 总则', 2],
      ['C#语言', 3],
      ['', null],
    ]);
  });

  it('leaves a number sign that heads nothing', () => {
    expect(read('#1楼 用途\n####### 七').lines.map((line) => line.text)).toEqual(['#1楼 用途', '####### 七']);
  });

  it('knows underlined headings', () => {
    const { lines } = read('反补贴条例\n=====\n\n第一章\n---\n正文\n\n---\n');
    expect(lines.map(({ text, headingLevel }) => [text, headingLevel])).toEqual([
      ['反补贴条例', 1],
      ['', null],
      ['', null],
      ['第一章', 2],
      ['', null],
      ['正文', null],
      ['', null],
      ['', null],
    ]);
  });

  it('turns the rows of a table into cells and keeps the line numbers of the file', () => {
    const { text, lines } = read(
      '表1 指标\n| 指标 | 2025年 |\n|---|:--:|\n| 研发投入\\|占比 | **3%** |\n正文',
    );
    expect(lines.map((line) => line.text)).toEqual([
      '表1 指标',
      '指标\t2025年',
      '',
      '研发投入|占比\t3%',
      '正文',
    ]);
    expect(cellsOf(lines[1])).toEqual(['指标', '2025年']);
    expect(cellsOf(lines[3])).toEqual(['研发投入|占比', '3%']);
    expect(lines.every((line) => line.text === text.slice(line.start, line.end))).toBe(true);
  });

  it('knows a table without bars at its ends by its line of dashes', () => {
    expect(read('指标 | 数值\n--- | ---\n投入 | 3%').lines.map(cellsOf)).toEqual([
      ['指标', '数值'],
      undefined,
      ['投入', '3%'],
    ]);
  });

  it('drops bold marks and escapes, and nothing else', () => {
    const { lines } = read(
      '<!-- INFO END -->**第一条** 本办法\\*\n1\\. 总则\n- 一是抓好 **落实\n签字：__________',
    );
    expect(lines.map((line) => line.text)).toEqual([
      '第一条 本办法*',
      '1. 总则',
      '- 一是抓好 **落实',
      '签字：__________',
    ]);
  });

  it('drops the tags of inline markup and of blocks', () => {
    expect(read('<p align="center"><b>第一条</b> 标准<u>如下</u>，不足<5人的除外</p>').lines[0]?.text).toBe(
      '第一条 标准如下，不足<5人的除外',
    );
  });

  it('takes the > of a file that is quoted as a whole for syntax, and of a passage where nothing else fits', () => {
    expect(read('> # 反补贴条例\n>\n> 第一条 为了维护秩序。').lines.map(({ text }) => text)).toEqual([
      '反补贴条例',
      '',
      '第一条 为了维护秩序。',
    ]);
    const passage = '第一条 为了维护秩序。\n> 根据宪法\n>1949年9月29日通过\n>\n>60%\n> 5毫克';
    expect(
      read(passage)
        .lines.slice(1)
        .map(({ text }) => text),
    ).toEqual(['根据宪法', '1949年9月29日通过', '', '>60%', '> 5毫克']);
  });

  it('takes a link for what it says', () => {
    const { lines } = read(
      '见[《民法典》](https://flk.npc.gov.cn/detail.html?id=1 "民法典")和[附表](files/1.md)\n[甲](乙方)',
    );
    expect(lines.map(({ text }) => text)).toEqual(['见《民法典》和附表', '[甲](乙方)']);
  });

  it('drops the bullets of contents entries, which lead to headings, and of nothing else', () => {
    const { lines } = read(
      '- [第一章　总则](#第一章-总则)\n  - [第一节　任务](#第一节-任务)\n- 见[附表](#附表)',
    );
    expect(lines.map(({ text }) => text)).toEqual(['第一章　总则', '第一节　任务', '- 见附表']);
  });

  it('reads a table in tags, on one line or on many', () => {
    const row = '<tr><td rowspan="2">行政长官</td><td>五年</td></tr>';
    const { lines } = read(
      `<table>${row}<tr><td>连任一次</td></tr></table>\n<table>\n${row}\n</table>\n第一条 甲。\n<table> 未完\n<table>`,
    );
    expect(lines.map((line) => cellsOf(line) ?? line.text)).toEqual([
      ['行政长官', '五年'],
      ['连任一次'],
      ['行政长官', '五年'],
      '',
      '',
      '第一条 甲。',
      '<table> 未完',
      '<table>',
    ]);
  });

  it('reads entities, and drops the attributes behind headings and paragraphs', () => {
    const { lines } = read(
      '## 第一章&emsp;总&emsp;则{align="center"}\n&emsp;&emsp;<b>第一条</b>&emsp;标准&lt;5\n法释〔2018〕1号{style="text-align:center;"}\n集合{1,2}和{a}',
    );
    expect(lines.map(({ text }) => text)).toEqual([
      '第一章　总　则',
      '　　第一条　标准<5',
      '法释〔2018〕1号',
      '集合{1,2}和{a}',
    ]);
  });

  it('takes the marks of a container for syntax, and a name for a heading but where the page labels itself', () => {
    const { lines } = read(
      '::: tip 修订信息\n（2021年1月24日公布）\n:::\n::: details 目录\n::: tabs\n@tab 章节\n[[toc]]\n- 第1~20条：\n:::\n### 一、建设项目\n::: tip 不予处罚的情节\n首次违法。\n:::\n::: warning 原文链接\n第一条 未完。',
    );
    expect(lines.filter(({ removed }) => removed !== null).map(({ text }) => text)).toEqual([
      '::: tip 修订信息',
      '::: details 目录',
      '::: tabs',
      '@tab 章节',
      '[[toc]]',
      '- 第1~20条：',
      ':::',
      '::: warning 原文链接',
    ]);
    const kept = lines.filter(({ text, removed }) => removed === null && text !== '');
    expect(kept.map(({ text, headingLevel }) => [text, headingLevel])).toEqual([
      ['（2021年1月24日公布）', null],
      ['一、建设项目', 3],
      ['不予处罚的情节', 6],
      ['首次违法。', null],
      ['第一条 未完。', null],
    ]);
  });

  it('keeps what a generator of pages puts above the text apart, and believes its title', () => {
    const { lines, titles } = read('---\ntitle: 反补贴条例\ntags: [贸易]\n---\n第一条 为了维护秩序。');
    expect(lines.map(({ text, removed }) => [text, removed])).toEqual([
      ['', null],
      ['反补贴条例', null],
      ['tags: [贸易]', 'navigation'],
      ['', null],
      ['第一条 为了维护秩序。', null],
    ]);
    expect(titles).toEqual(['反补贴条例']);
  });

  it('takes the title that a generator keeps for the heading only of a text without one', () => {
    const front = '---\ntitle: "公司法"\n---\n';
    expect(read(`${front}第一条 为了规范公司。`).lines[1]).toMatchObject({ text: '公司法', headingLevel: 1 });
    const headed = read(`${front}# 中华人民共和国公司法\n第一条 为了规范公司。`);
    expect(headed.lines[1]).toMatchObject({ removed: 'navigation' });
    expect(headed.titles).toEqual(['公司法']);
  });

  it('reads headings that stand at their marks without a blank', () => {
    const { lines } = read(
      '#P2俱乐部章程\n####一、总则\n1. 本章程内容…\n####二、角色清单\n#1楼\n#平台经济# 一起学',
    );
    expect(lines.map(({ text, headingLevel }) => [headingLevel, text])).toEqual([
      [1, 'P2俱乐部章程'],
      [4, '一、总则'],
      [null, '1. 本章程内容…'],
      [4, '二、角色清单'],
      [null, '#1楼'],
      [null, '#平台经济# 一起学'],
    ]);
  });

  it('takes a rule above a text for no such thing', () => {
    expect(read('---\n第一条 为了维护秩序。\n---').lines.every(({ removed }) => removed === null)).toBe(true);
  });

  it('reads hostile lines in one pass', () => {
    for (const piece of [
      '-',
      '|-',
      '*',
      '**a',
      '#',
      '=',
      '\\',
      '<!--',
      '- ',
      '| ',
      '[',
      '[](',
      '> ',
      '<table>',
      '{a=b ',
      '::: ',
      '&emsp',
    ]) {
      const { lines } = read(`${piece.repeat(100_000)}x|`);
      expect(lines).toHaveLength(1);
    }
  });
});
