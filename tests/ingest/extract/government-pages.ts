/** Pages for tests in the templates of government sites: the boxes that they set around one and the same text. */

export interface PageText {
  readonly title: readonly string[];
  readonly docNumber: string;
  readonly office: string;
  readonly date: string;
  /** As a box prints the date. */
  readonly boxDate: string;
  /** Paragraphs from the addressee to the last sentence. */
  readonly paragraphs: readonly string[];
}

const MENU =
  '<div class="nav"><a href="/">首页</a> <a href="/zw">政务公开</a> <a href="/fw">办事服务</a></div>';

/** Tables within tables, the box a table of pairs, the title centred line by line, a QR code below. */
export function nestedTables(text: PageText): string {
  const title = text.title.map((line) => `<p style="text-align:center"><b>${line}</b></p>`).join('');
  return page(
    text,
    `${MENU}<table width="724"><tbody><tr><td><table width="660"><tbody>
    <tr><td><b>索 引 号：</b></td><td>530114/2022-00054</td><td><b>主题分类：</b></td><td>综合政务\\其他</td></tr>
    <tr><td><b>发文机关：</b></td><td>${text.office}</td><td><b>成文日期：</b></td><td>${text.boxDate}</td></tr>
    <tr><td><b>标　　题：</b></td><td colspan="3">${text.title.join('')}</td></tr>
    <tr><td><b>发文字号：</b></td><td>${text.docNumber}</td><td><b>发布日期：</b></td><td>2022年9月12日</td></tr>
    </tbody></table><table><tr><td><b>主 题 词：</b></td><td></td><td></td><td></td></tr></table></td></tr></tbody></table>
    <table width="724"><tr><td><table width="650"><tr><td id="UCAP-CONTENT">${title}
    <p style="text-align:center"><span>${text.docNumber}</span></p><p><br></p>${paragraphs(text)}${signature(text)}
    <p>（此件公开发布）</p></td></tr><tr><td></td></tr></table><div id="qr">扫一扫在手机打开当前页</div>
    <table><tr><td><a href="#"><img src="print.gif"></a></td></tr></table></td></tr></table>`,
  );
}

/** A list of label and value above, 发布时间 and 字号 below the title, neighbours and imprint below the text. */
export function listAbove(text: PageText): string {
  return page(
    text,
    `<div class="top"><p>您现在的位置：<a href="/">首页</a> &gt; <a href="/zw">政务公开</a> &gt; 规范性文件</p></div>
    <div class="article"><ul class="info"><li><b>索引号：</b>53011400-2022-0054</li><li><b>主题分类：</b></li>
    <li><b>发布机构：</b>${text.office}</li><li><b>成文日期：</b>${text.boxDate}</li><li><b>文　　号：</b>${text.docNumber}</li>
    <li><b>有效性：</b>有效</li></ul>
    <h1>${text.title.join('<br>')}</h1>
    <div class="bar"><span>发布时间：2022-09-12 10:20</span> <span>来源：区政府办公室</span> <span>浏览次数：</span><span id="hits"></span> <span>字体：[ 大 中 小 ]</span></div>
    <div id="zoom" class="TRS_Editor">${paragraphs(text)}${signature(text)}</div>
    <div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a></div><div>【打印本页】 【关闭窗口】</div>
    <p>上一篇：<a href="/1">关于召开会议的通知</a></p><p>下一篇：<a href="/2">没有了</a></p></div>
    <div class="foot"><p>主办：昆明市呈贡区人民政府　承办：昆明市呈贡区人民政府办公室，地址：春融街</p><p>滇ICP备00000000号-1　政府网站标识码：5301140001</p></div>`,
  );
}

/** dl: label and value each on a line of its own, the last label without a value; the title outside of the text. */
export function definitionList(text: PageText): string {
  return page(
    text,
    `${MENU}<h2 class="title">${text.title.join('')}</h2><div class="wrap"><dl>
    <dt>索引号</dt><dd>015132054-202209-876543</dd><dt>文号</dt><dd>${text.docNumber}</dd><dt>来源</dt><dd>区政府</dd>
    <dt>制发机关</dt><dd>${text.office}</dd><dt>成文日期</dt><dd>${text.boxDate}</dd><dt>主题词</dt><dd></dd></dl>
    <div class="content">${paragraphs(text)}${signature(text)}</div></div>`,
  );
}

/** One cell, lines ended by br and indented by blanks, one of them misspelt, as editors of the 2000s left them. */
export function brokenLines(text: PageText): string {
  const lines = [...text.title, text.docNumber, '', ...text.paragraphs.map((line) => `　　${line}`)];
  return page(
    text,
    `<table><tr><td><a href="1">机构设置</a></td><td><a href="2">政策法规</a></td></tr></table>
    <table><tr><td align="center"><font size="3">${lines.join('<br>\n')}<br>&nbsp; &nbsp;${text.office} &nbsp; &bsp;<br>
    ${text.date}</font></td></tr><tr><td>附件下载：<a href="3">实施方案.doc</a></td></tr></table>
    <table><tr><td>版权所有 昆明市呈贡区人民政府，建议使用IE6.0浏览</td></tr></table>`,
  );
}

function page(text: PageText, body: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="SiteName" content="昆明市呈贡区人民政府">
    <meta name="ArticleTitle" content="${text.title.join('')}"><meta name="PubDate" content="2022-09-12 10:20">
    <title>${text.title.join('')}_昆明市呈贡区人民政府</title></head><body>${body}</body></html>`;
}

function paragraphs(text: PageText): string {
  return text.paragraphs.map((line) => `<p style="text-indent:2em">${line}</p>`).join('');
}

function signature(text: PageText): string {
  return `<p align="right">${text.office} &nbsp; &nbsp;</p><p align="right">${text.date} &nbsp;</p>`;
}
