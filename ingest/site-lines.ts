/**
 * Lines that a site sets around a document and that are never its text: sharing and printing, QR codes,
 * the way back, neighbours, where a page came from, the imprint. Told by their words alone; where a line
 * stands decides how much of that is believed (extract/html.ts, and clean/site-copies.ts for text that
 * somebody copied from a page).
 */

/** Longer lines are no furniture of a page. */
const LONGEST = 160;

/** Words of the controls around a text, the longer before the shorter. Alone on a line they say nothing else. */
const CONTROL =
  /(?:扫一扫|扫码|扫描|手机扫|微信扫|用手机扫|二维码)[^。；\s\u3000]{0,24}|打印(?:本页|此页|页面|文章|正文|文本)?|关闭(?:窗口|本页|页面|此页)?|返回(?:顶部|首页|列表|上一?页)?|回到顶部|(?:加入)?收藏(?:本页|此页)?|一键复制|复制链接|(?:我要)?纠错|语音(?:播报|朗读)|朗读|(?:字号|字体大小|字体|视力保护色|保护视力色)|超大|特大|[大中小]|默认|恢复默认|无障碍(?:浏览|阅读)?|长者(?:模式|专区|助手)|适老(?:模式|化)|关怀版|繁[体體](?:中文|版)?|简体(?:中文|版)?|分享(?:到|至)?|微信|新浪微博|微博|QQ空间|QQ|朋友圈|更多|转发|点赞|点击下载|附件下载|下载(?:全文|文字版|图片版|[Ww]ord版?|PDF版?)|相关(?:附件|链接|文档|文件|阅读|新闻|信息|稿件|政策|解读|推荐|报道|内容)|(?:政策|图文|图解|专家|文字|视频|媒体)解读/y;
const BETWEEN = /[\s\u3000•|｜/·、,，:：>【】〖〗[\]（）()+＋-]*/y;
/** Controls whose words no document has on a line of their own, wherever it stands. */
const UNMISTAKABLE =
  /扫一扫|扫描二维码|打印(?:本页|此页)|关闭(?:窗口|本页)|返回顶部|回到顶部|分享到|我要纠错|视力保护色|一键复制/;

/** What stands in front of a colon between title and text and below it: 来源：区政府办 发布时间：2022-09-09. */
const LABEL =
  '(?:信息|稿件|文章|内容|新闻)?来源|发布时间|发布日期|发布机构|发布人|发布者|发文时间|更新时间|更新日期|浏览次数|浏览量|浏览|点击次数|点击数|点击量|点击率|点击|阅读量|阅读次数|阅读|访问量|访问次数|人气|字号|字体|字体大小|打印|分享|分享到|收藏|责任编辑|责编|编辑|审核|审校|校对|初审|复审|终审|录入|作者|供稿|供稿单位|视力保护色|保护视力色|上一篇|下一篇|上一条|下一条|前一篇|后一篇|下载地址|原文链接|当前位置|您的位置|您现在的位置|您当前的位置|您所在的位置|您当前所在位置|所在位置|您现在所在的位置';
const LABELS = new RegExp(`(?:${LABEL})[\\s\\u3000]*(?:[：:]|[\\[【〖（(](?=[\\s\\u3000]*大))`, 'g');
const BEGINS_WITH_LABEL = new RegExp(
  `^[\\s\\u3000【\\[（(<《]*(?:${LABEL})[\\s\\u3000】\\]]*[：:【〖\\[（(]`,
);
// 您现在的位置：首页 > …, 上一篇：…
const BEGINS_WITH_PLACE =
  /^[\s\u3000]*(?:当前位置|所在位置|您(?:现在|当前)?(?:所在)?的?位置|[上下]一[篇条]|浏览次数|浏览量|点击数|阅读次数|下载地址|原文链接)[\s\u3000]*[：:]/;
// 时间：2018-07-29 00:16:59 beside 浏览量： ; a label of a meeting by itself
const MOMENT = /(?:发布|更新)?(?:时间|日期)[\s\u3000]*[：:][\s\u3000]*[0-9]{4}[-/.年]/;
// 首页 > 政务公开 > 文件; 首页 政务公开 办事服务 互动交流; 法律读本 >> 2018-监察法
const WAY =
  /^[\s\u3000]*(?:(?:网站)?首页(?:[\s\u3000]*(?:[>＞»›/|]|--?)|(?:[\s\u3000]+[\u3400-\u9fff]{2,6}){2,}[\s\u3000]*$)|[^。；：>»]{2,60}[\s\u3000](?:>>|»)[\s\u3000][^。；：]{2,80}$)/;

/** What an imprint says and no official document. */
const IMPRINT =
  /版权所有|ICP备|公网安备|网站标识码|Copyright|^[\s\u3000]*(?:©|(?:建议|推荐)(?:您)?使用.{0,40}(?:浏览|分辨率|IE))/i;
/** What an imprint begins with, and a notice of a meeting too. */
const MAY_BE_IMPRINT =
  /^[\s\u3000]*(?:主办|承办|协办|网站管理|网站维护|维护单位|运维|技术支持|地址|邮编|邮政编码)/;

/** What an article of an account has around its text: who posted it, when and where. */
const POSTED =
  /^[\s\u3000]*(?!.{0,40}(?:时间|日期|期限))[^：:，。；]{2,60}[0-9]{4}[-年][0-9]{1,2}[-月][0-9]{1,2}日?[\s\u3000]+[0-9]{1,2}:[0-9]{2}[\s\u3000]+[\u3400-\u9fff]{2,3}[\s\u3000]*$/;
/** Calls to follow the account, the end of the article, how often it was read. */
const OF_ACCOUNT =
  /^[\s\u3000]*(?:.{0,8}(?:点击|戳).{0,6}蓝字.{0,20}|.{0,12}(?:长按|识别).{0,8}二维码.{0,20}|.{0,16}(?:点个?[“"]?在看|点个赞).{0,12}|阅读原文|预览时标签不可点|点击上方.{2,24}关注(?:我们)?|(?:发表|发布)于[\u3400-\u9fff]{2,8}|写下你的留言|赞[\s\u3000]*[0-9]{0,6}[\s\u3000]*(?:分享|在看)[\s\u3000]*[0-9]{0,6}|收录于合集.{0,40}|[—─－·~～\s-]{0,8}(?:END|完)[—─－·~～\s-]{0,8}|阅读[\s\u3000]*[0-9][0-9.万+]{0,8})[\s\u3000]*$/;
// 往期推荐: other articles of the account
const OTHER_ARTICLES =
  /^[\s\u3000—─▼↓-]{0,6}往期(?:推荐|回顾|精选|精彩|内容|文章)(?:回顾|推荐)?[\s\u3000—─▼↓-]{0,6}$/;
// 2024-01-15 18:30 above 发表于云南
const MOMENT_ALONE =
  /^[\s\u3000]*[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?[\s\u3000]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?[\s\u3000]*$/;
const POSTED_FROM = /^[\s\u3000]*(?:发表|发布)于[\u3400-\u9fff]{2,8}[\s\u3000]*$/;

/** Whether a line heads the other articles of an account, below the text of this one. */
export function headsOtherArticles(text: string): boolean {
  return text.length <= LONGEST && OTHER_ARTICLES.test(text);
}

/** Whether two lines say when an article of an account was posted, and from where. */
export function tellsPosted(moment: string, from: string): boolean {
  return (
    moment.length <= LONGEST && from.length <= LONGEST && MOMENT_ALONE.test(moment) && POSTED_FROM.test(from)
  );
}

// 👇👇👇
const SIGNS_ONLY = /^(?:\p{Extended_Pictographic}|\s|\ufe0f|\u200d){1,40}$/u;

/** Nothing but controls, by words that cannot be text: removed wherever the line stands. */
export function isControlLine(text: string): boolean {
  return text.length <= LONGEST && UNMISTAKABLE.test(text) && hasControlsOnly(text);
}

/** Controls, a way through the site, 来源 and 发布时间, neighbours: removed above and below a text, never within it. */
export function isSiteLine(text: string): boolean {
  if (text.length > LONGEST) return false;
  return hasControlsOnly(text) || BEGINS_WITH_LABEL.test(text) || isSiteLineForSure(text);
}

/** A way through the site, or several labels: no line of a document, even where nothing tells a web page. */
export function isSiteLineForSure(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (WAY.test(text) || BEGINS_WITH_PLACE.test(text) || isControlLine(text)) return true;
  if (POSTED.test(text) || OF_ACCOUNT.test(text) || SIGNS_ONLY.test(text)) return true;
  const labels = text.match(LABELS) ?? [];
  return labels.length >= 2 || (labels.length === 1 && MOMENT.test(text));
}

// What a site sets above the parts of its page; no document has such a line of its own.
const CAPTION =
  /^[\s\u3000•·]*(?:文章属性|基本信息|文件信息|法规信息|页面功能|发文内容|文件内容|法规内容(?:[\s\u3000].{0,40}仅供参考.{0,20})?|(?:政策|文件)(?:全文|正文|原文)|正文内容|正文|全文)[：:]?[\s\u3000]*$/;

/** What a site calls a part of its page: 正文, 文章属性, 发文内容：. Believed only beside its box and its title. */
export function isCaption(text: string): boolean {
  return text.length <= LONGEST && CAPTION.test(text);
}

/** Who runs the site. `isOutside`: the line stands outside of the main text, where less is needed to believe it. */
export function isImprint(text: string, isOutside: boolean): boolean {
  return IMPRINT.test(text) || (isOutside && MAY_BE_IMPRINT.test(text));
}

/** Nothing but controls, whatever their words: 【字体：大 中 小】 [打印]. Believed beside lines that only a site has. */
export function isControls(text: string): boolean {
  return text.length <= LONGEST && hasControlsOnly(text);
}

/** Reads word by word and never back: the patterns are sticky. */
function hasControlsOnly(text: string): boolean {
  let at = lengthAt(BETWEEN, text, 0);
  let controls = 0;
  while (at < text.length) {
    const length = lengthAt(CONTROL, text, at);
    if (length === 0) return false;
    controls++;
    at += length;
    at += lengthAt(BETWEEN, text, at);
  }
  return controls > 0;
}

function lengthAt(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0].length ?? 0;
}
