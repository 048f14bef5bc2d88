import { describe, expect, it } from 'vitest';
import { compileSource } from '../../../ingest/compile.ts';
import { sourceIdOf } from '../../../ingest/source.ts';
import { makeHtml } from './make-html.ts';
import { brokenPromises, cellsOf, extractBytes, textsOf } from './read.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (html: string) => extractBytes(utf8(html), '通知.html');
const removedOf = (extraction: { lines: readonly { text: string; removed: string | null }[] }) =>
  extraction.lines.filter((line) => line.removed !== null).map((line) => line.text);

// The wording of 呈政办发〔2022〕54号, set as current sites do.
const MODERN = `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8">
<title>昆明市呈贡区人民政府办公室关于印发发展战略规划的通知_昆明市呈贡区人民政府</title>
<style>p{text-indent:2em}</style><script>document.write("不得运行，")</script></head><body>
<header><h1><a href="/">昆明市呈贡区人民政府</a></h1><p>欢迎访问，今天是星期五。</p></header>
<nav><a href="/a">首页</a><a href="/b">政务公开</a></nav>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/b">政务公开</a></div>
<div class="wrap"><div class="head"><h2>昆明市呈贡区人民政府办公室<br>关于印发发展战略规划的通知</h2>
<div class="bar"><span>来源：区政府办公室</span><span>发布时间：2022-09-09 10:20</span><span>字号：</span><a href="#">大</a><a href="#">小</a></div></div>
<div class="body"><p>呈政办发〔2022〕54号</p><p>各街道、各部门：</p>
<p>&emsp;&emsp;《昆明市呈贡区发展战略规划（2020—2030年）》已经区人民政府同意，现印发给你们，请认真贯彻执行。</p>
<p style="text-align:right">昆明市呈贡区人民政府办公室</p><p style="text-align:right">2022年9月9日</p>
<p>附件：<a href="/1.doc">发展战略规划.doc</a></p><p>（此件公开发布）</p></div></div>
<div class="share"><a href="#">分享</a><a href="#">打印</a></div>
<footer><p>主办：昆明市呈贡区人民政府，滇ICP备0000号。</p></footer></body></html>`;

// The box that government sites set above a document, outside of its text.
const BOX = `<table class="xxgk"><tr><td>索 引 号：</td><td>01511-2022-00054</td><td>主题分类：</td><td>科技</td></tr>
<tr><td>发文机关：</td><td>昆明市呈贡区人民政府办公室</td><td>成文日期：</td><td>2022年9月9日</td></tr>
<tr><td>文　　号：</td><td>呈政办发〔2022〕54号</td><td>发布日期：</td><td>2022年9月12日</td></tr></table>`;

describe('the box of 政府信息公开', () => {
  const page = MODERN.replace(
    '<div class="wrap">',
    `<div class="box">${BOX}</div><div class="wrap">`,
  ).replace('<p>呈政办发〔2022〕54号</p>', '');

  it('is kept where it stands outside of the main text', async () => {
    const extraction = await read(page);
    expect(textsOf(extraction).slice(0, 3)).toEqual([
      '索 引 号：\t01511-2022-00054\t主题分类：\t科技',
      '发文机关：\t昆明市呈贡区人民政府办公室\t成文日期：\t2022年9月9日',
      '文　　号：\t呈政办发〔2022〕54号\t发布日期：\t2022年9月12日',
    ]);
  });

  it('gives the document its number, its issuer and its date', async () => {
    const bytes = utf8(page.replace(/<p style[^>]*>[^<]*<\/p>/g, ''));
    const { work } = await compileSource({
      path: '通知.html',
      fileName: '通知.html',
      bytes,
      id: sourceIdOf(bytes),
      known: null,
    });
    expect(work).toMatchObject({
      docNumber: '呈政办发〔2022〕54号',
      issuers: ['昆明市呈贡区人民政府办公室'],
      dates: { adopted: '2022-09-09' },
    });
  });
});

describe('the main text of a page', () => {
  it('is found with its title, signature and attachments', async () => {
    const extraction = await read(MODERN);
    expect(textsOf(extraction)).toEqual([
      '昆明市呈贡区人民政府办公室',
      '关于印发发展战略规划的通知',
      '呈政办发〔2022〕54号',
      '各街道、各部门：',
      '\u2003\u2003《昆明市呈贡区发展战略规划（2020—2030年）》已经区人民政府同意，现印发给你们，请认真贯彻执行。',
      '昆明市呈贡区人民政府办公室',
      '2022年9月9日',
      '附件：发展战略规划.doc',
      '（此件公开发布）',
    ]);
    expect(extraction).toMatchObject({ layout: 'paragraphs', mediaType: 'text/html', problems: [] });
    expect(brokenPromises(extraction)).toEqual([]);
  });

  it('leaves the navigation as removed lines, and runs no script', async () => {
    const removed = removedOf(await read(MODERN));
    expect(removed).toContain('首页政务公开');
    expect(removed).toContain('来源：区政府办公室发布时间：2022-09-09 10:20字号：大小');
    expect(removed).toContain('主办：昆明市呈贡区人民政府，滇ICP备0000号。');
    expect(removed.join('')).not.toContain('不得运行');
  });

  it('is found in a page that is a form of nested tables, as sites were made in 2005', async () => {
    const extraction =
      await read(`<HTML><HEAD><TITLE>关于加强管理的通知</TITLE></HEAD><BODY><form id=f><table><tr><td colspan=2>
      <table><tr><td><a href=1>首页</a></td><td><a href=2>机构设置</a></td></tr></table></td></tr>
      <tr><td><table><tr><td><a href=3>通知公告</a></td></tr><tr><td><a href=4>政策法规</a></td></tr></table></td>
      <td><table><tr><td align=center><b>关于加强管理的通知</b></td></tr><tr><td>
      各单位：<br>&nbsp;&nbsp;&nbsp;&nbsp;一、加强领导。各单位要高度重视，<br>&nbsp;&nbsp;&nbsp;&nbsp;二、抓好落实。<br>区政府办<br></td></tr></table>
      </td></tr><tr><td colspan=2>版权所有：某区人民政府 建议使用IE6.0</td></tr></table></form></BODY></HTML>`);
    expect(textsOf(extraction).map((text) => text.trim())).toEqual([
      '关于加强管理的通知',
      '各单位：',
      '一、加强领导。各单位要高度重视，',
      '二、抓好落实。',
      '区政府办',
    ]);
  });

  it('keeps sentences that stand outside of the densest box', async () => {
    const long = '<p>第一条　为了规范管理，根据有关规定，制定本办法。</p>'.repeat(30);
    const extraction = await read(
      `<body><ul><li><a href=1>首页</a></li></ul><div>${long}</div><ul><li><a href=2>相关</a></li></ul><div><p>第二条　本办法自印发之日起施行。</p></div></body>`,
    );
    expect(textsOf(extraction)).toContain('第二条　本办法自印发之日起施行。');
    expect(removedOf(extraction)).toEqual(['首页', '相关']);
  });

  it('does not cut the first lines off a text of one long paragraph', async () => {
    const extraction = await read(
      '<body><div><div><p>某局通知</p><p>各科室：</p><div><p>经研究，定于明日召开会议，请准时参加，不得缺席。</p></div><p>某局</p></div></div></body>',
    );
    expect(textsOf(extraction)).toHaveLength(4);
  });

  it('keeps a page without any sentence', async () => {
    const extraction = await read(
      '<body><a href=1>首页</a><table><tr><td>姓名</td><td>职务</td></tr><tr><td>张三</td><td>科长</td></tr></table></body>',
    );
    expect(textsOf(extraction)).toEqual(['姓名\t职务', '张三\t科长']);
  });

  it('is missed with a clear message where scripts bring it', async () => {
    await expect(
      read('<html><body><div id=app></div><script>render("第一条，")</script></body></html>'),
    ).rejects.toMatchObject({
      code: 'source-empty',
    });
  });
});

describe('the lines of a page', () => {
  const body = (html: string) => read(`<html><body><div>${html}<p>，。</p></div></body></html>`);
  const textsBefore = async (html: string) => textsOf(await body(html)).slice(0, -1);

  it('end at blocks and line breaks and collapse white space', async () => {
    expect(
      await textsBefore(
        '<p>第一条\n   为了</p>第二条<br>本<b>办</b>法 A   B<div>第三条</div>&shy;条&#8203;文',
      ),
    ).toEqual(['第一条为了', '第二条', '本办法 A B', '第三条', '条文']);
  });

  it('keep indents, entities and preformatted text', async () => {
    expect(await textsBefore('<p>　　第一条&nbsp;&lt;甲&gt;&amp;乙</p><pre>第二条\n  （一）</pre>')).toEqual([
      '　　第一条\u00a0<甲>&乙',
      '第二条',
      '  （一）',
    ]);
  });

  it('know headings', async () => {
    const { lines } = await body('<h1>规划</h1><h3>第一章</h3>');
    expect(lines.map((line) => line.headingLevel)).toEqual([1, 3, null]);
  });

  it('bring the numbers of ordered lists, unless they are typed too', async () => {
    expect(
      await textsBefore(
        '<ol><li>甲</li><li value=5>乙</li><li>丙</li></ol><ol style="list-style:cjk-ideographic"><li><p>丁</p></li></ol><ol><li>1、戊</li></ol><ul><li>己</li></ul>',
      ),
    ).toEqual(['1. 甲', '5. 乙', '6. 丙', '一、丁', '1、戊', '己']);
  });

  it('bring the bullets of a list that a colon announces or whose items are those of a sentence', async () => {
    expect(
      await textsBefore(
        '<p>应当：</p><ul><li>甲<ul><li>乙</li></ul></li><li>● 丙</li></ul><p>丁。</p><ul><li>戊；</li><li><p>己。</p><p>庚</p></li></ul>',
      ),
    ).toEqual(['应当：', '• 甲', '◦ 乙', '● 丙', '丁。', '• 戊；', '• 己。', '庚']);
  });

  it('bring none where the list hides them, holds links, or may be anything', async () => {
    const { lines } = await body(
      '<p>应当：</p><ul style="list-style-type: none"><li>甲</li></ul><p>附件：</p><ul><li><a href=1>表格</a></li></ul><p>丁</p><ul><li>索引号：1</li><li>文号：2</li></ul>',
    );
    expect(lines.map(({ text }) => text).slice(0, 7)).toEqual([
      '应当：',
      '甲',
      '附件：',
      '表格',
      '丁',
      '索引号：1',
      '文号：2',
    ]);
  });

  it('keep tables with merged cells', async () => {
    const { lines } = await body(
      '<table><caption>表1</caption><thead><tr><th rowspan=2>指标<th colspan=2>年份</tr><tr><th>2025<th>2030</tr></thead><tr><td>投入<br>占比<td>3%<td><p>5%</p></table>',
    );
    expect(lines.slice(0, -1).map((line) => (line.cells === null ? line.text : cellsOf(line)))).toEqual([
      '表1',
      ['指标(1×2)', '年份(2×1)'],
      ['2025', '2030'],
      ['投入 占比', '3%', '5%'],
    ]);
  });

  it('obey the declared charset', async () => {
    // 第一条，总则。 in GBK.
    const gbk = [0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5, 0xa3, 0xac, 0xd7, 0xdc, 0xd4, 0xf2, 0xa1, 0xa3];
    const page = Buffer.concat([
      utf8(
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><p>',
      ),
      Uint8Array.from(gbk),
    ]);
    const extraction = await extractBytes(page, '通知.html');
    expect(textsOf(extraction)).toEqual(['第一条，总则。']);
    expect(extraction.problems).toEqual([]);
  });

  it('come out of a page in any state', async () => {
    expect(textsOf(await extractBytes(makeHtml(['第一条，<甲>。', '第二条']), 'a.html'))).toEqual([
      '第一条，<甲>。',
      '第二条',
    ]);
    expect(await textsBefore('<p>第一条<p>第二条<div>第三条</b></i>')).toEqual([
      '第一条',
      '第二条',
      '第三条',
    ]);
  });

  it('refuse a page nested without end', async () => {
    await expect(read(`<html><body>${'<div>'.repeat(100_000)}`)).rejects.toMatchObject({
      code: 'source-damaged',
    });
  });
});

describe('the second line of a title', () => {
  it('is no button, though one would say the same', async () => {
    const page = (middle: string) =>
      `<html><body><p align="center">《云溪区健康优先实施方案》</p>${middle}<p>在健康中国建设的背景下，我区出台本方案。</p><p>一、重要意义</p><p>有利于群众健康。</p></body></html>`;
    expect(removedOf(await read(page('<p align="center">政策解读</p>')))).toEqual([]);
    expect(removedOf(await read(page('<p><a href="/2">政策解读</a></p>')))).toEqual(['政策解读']);
  });
});

describe('a text that LibreOffice has saved as a page', () => {
  it('loses the header and the footer of its pages, and nothing else', async () => {
    const extraction =
      await read(`<html><body><div title="header"><p>地方性法规汇编 <sdfield type=PAGE>0</sdfield></p></div>
<p align="center"><b>总会计师条例</b></p><p>第一条　为了确定总会计师的职权和地位，制定本条例。</p>
<div title="说明"><p>第二条　总会计师由具有会计师任职资格的人员担任。</p></div>
<div title="footer"><p>— 0 —</p></div></body></html>`);
    expect(removedOf(extraction)).toEqual(['地方性法规汇编 0', '— 0 —']);
    expect(textsOf(extraction)).toEqual([
      '总会计师条例',
      '第一条　为了确定总会计师的职权和地位，制定本条例。',
      '第二条　总会计师由具有会计师任职资格的人员担任。',
    ]);
  });
});
