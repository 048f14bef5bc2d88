/** What a site set around a text and somebody copied along with it, in formats that know no page. */
import { BoxFinder } from '../information-box.ts';
import {
  headsOtherArticles,
  isControls,
  isImprint,
  isSiteLine,
  isSiteLineForSure,
  tellsPosted,
} from '../site-lines.ts';
import { isDateLine } from './date-line.ts';
import type { PageLine, Sifted } from './lines.ts';
import { endsTitle } from './titles.ts';
import { endsSentence } from './typography.ts';

/** So many lines at either end may be the site's. */
const HORIZON = 30;

/** Takes such lines out above the first sentence and below the last. */
export function takeSiteCopies(lines: readonly PageLine[]): Sifted {
  const isText = (line: PageLine): boolean =>
    (line.mark !== null || endsSentence(line.text)) && !isSiteLineForSure(line.text) && !leadsElsewhere(line);
  const first = lines.slice(0, HORIZON).findIndex(isText);
  const head = first < 0 ? Math.min(lines.length, HORIZON) : first;
  const others = otherArticles(lines);
  const last = lines.slice(0, others).findLastIndex(isText);
  const foot = Math.max(last + 1, lines.length - HORIZON, head);
  const box = boxAbove(lines, head);
  const isCopied = (line: PageLine, index: number): boolean =>
    (index < head || index >= foot) &&
    !(index >= box.from && index < box.to) &&
    line.cells === null &&
    isSiteLineForSure(line.text);
  // Beside lines that only a site has, its imprint and its buttons are believed too, and what it leads on to.
  const isSure = (line: PageLine): boolean => line.cells === null && isSiteLineForSure(line.text);
  const hasHead = lines.slice(0, head).some(isSure);
  const hasFoot = lines.slice(foot).some(isSure);
  const furniture = furnitureBelow(lines, foot);
  const elsewhere = lines.findIndex((line, index) => index >= Math.min(foot, others) && leadsElsewhere(line));
  const beginsFoot = lines.findIndex((line, index) => index >= foot && isSure(line));
  const isOfHead = (line: PageLine, index: number): boolean =>
    hasHead && index < head && line.cells === null && isControls(line.text);
  const isOfFoot = (line: PageLine, index: number): boolean =>
    hasFoot &&
    index >= foot &&
    line.cells === null &&
    (isSiteLine(line.text) ||
      isImprint(line.text, index > beginsFoot) ||
      (elsewhere >= 0 && index >= elsewhere));
  const menu = menuAbove(lines, head);
  const account = accountAbove(lines, head);
  const isOfSite = (line: PageLine, index: number): boolean =>
    (index >= menu.from && index < menu.to) ||
    (index >= account.from && index < account.to) ||
    index >= others ||
    isCopied(line, index) ||
    isOfHead(line, index) ||
    isOfFoot(line, index) ||
    index >= furniture;
  const removed = lines.filter(isOfSite);
  if (removed.length === 0) return { kept: lines, removed: [] };
  return {
    kept: lines.filter((line, index) => !isOfSite(line, index)),
    removed: removed.map((line) => ({ line, reason: 'navigation' })),
  };
}

/**
 * Where the site goes on below the text, as printed pages show it whole: what it leads on to, buttons and links
 * down to an imprint that no document has. The end of the lines where there is no such imprint.
 */
function furnitureBelow(lines: readonly PageLine[], foot: number): number {
  const below = lines.slice(foot);
  if (below.some(({ cells }) => cells !== null) || !below.some(({ text }) => isImprint(text, false)))
    return lines.length;
  // What stands below a heading is its text.
  const heading = lines[foot - 1];
  const isHeaded = heading !== undefined && heading.mark !== null && !endsSentence(heading.text);
  // Above the date of a signature, and below whom to call, it is the document that names an address.
  const dated = below.findLastIndex(({ text }) => isDateLine(text));
  const contact = below.findIndex(({ text }) => NAMES_CONTACT.test(text));
  const mayBegin = (index: number): boolean => index > dated && (contact < 0 || index < contact);
  let first = below.findIndex(
    ({ text }, index) =>
      isImprint(text, false) ||
      isSiteLineForSure(text) ||
      (!isHeaded && (isSiteLine(text) || (isImprint(text, true) && mayBegin(index)))),
  );
  // 相关政策：… may be of the document; straight above a line of the site it is the site's.
  while (!isHeaded && LEADS_ON.test(below[first - 1]?.text ?? '')) first--;
  return first < 0 ? lines.length : foot + first;
}

// 联系人：李某某, 咨询电话：0871-67479999
const NAMES_CONTACT =
  /^[\s\u3000]*(?:联系|咨询|报名|监督|举报|投诉|服务)?(?:人|电话|方式|部门|单位|邮箱)[\s\u3000]*[：:]/;

// 相关解读：我省建立健全健康治理体系
const LEADS_ON = /^[\s\u3000]*相关(?:链接|阅读|新闻|信息|稿件|政策|解读|推荐|报道)[：:]/;

/** No entry of a menu is longer. */
const LONGEST_ENTRY = 12;
const HOME = /^[\s\u3000]*(?:网站)?首[\s\u3000]*页[\s\u3000]*$/;

/** A menu whose entries were copied one by one: from 首页 to the way through the site, or to what else only a site says. */
function menuAbove(lines: readonly PageLine[], head: number): LineRun {
  const above = lines.slice(0, head);
  const from = above.findIndex(({ text }) => HOME.test(text));
  if (from < 0) return { from: 0, to: 0 };
  const to = above.findIndex(({ text }, index) => index > from && isSiteLineForSure(text));
  return to > from && above.slice(from, to).every(isEntry) ? { from, to } : { from: 0, to: 0 };
}

function isEntry(line: PageLine): boolean {
  const { text, mark, cells } = line;
  return mark === null && cells === null && text.trim().length <= LONGEST_ENTRY && !endsTitle(text);
}

/** Who posted an article and when, line by line: 云岭发布, 云岭发布, 2024-01-15 18:30, 发表于云南. */
function accountAbove(lines: readonly PageLine[], head: number): LineRun {
  const top = lines.slice(0, head);
  const at = top.findIndex(({ text }, index) => tellsPosted(text, top[index + 1]?.text ?? ''));
  if (at < 0) return { from: 0, to: 0 };
  const name = top[at - 1]?.text.trim() ?? '';
  const isName = at > 0 && name.length <= LONGEST_ENTRY && !endsTitle(name);
  const isTwice = isName && top[at - 2]?.text.trim() === name;
  return { from: at - Number(isName) - Number(isTwice), to: at + 2 };
}

/** Where the other articles of an account begin, below the text; the end of the lines where there are none. */
function otherArticles(lines: readonly PageLine[]): number {
  const from = Math.max(0, lines.length - HORIZON);
  const at = lines.slice(from).findIndex(({ text, cells }) => cells === null && headsOtherArticles(text));
  const isLast = at >= 0 && lines.slice(from + at + 1).every(({ text }) => !/[。；]\s*$/.test(text));
  return isLast ? from + at : lines.length;
}

interface LineRun {
  readonly from: number;
  readonly to: number;
}

// 相关链接：, above the titles of other pages
const LEADS_ELSEWHERE =
  /^[\s\u3000]*相关(?:链接|阅读|新闻|信息|稿件|政策|解读|推荐|报道|内容)[：:]?[\s\u3000]*$/;

function leadsElsewhere({ text, cells }: PageLine): boolean {
  return cells === null && LEADS_ELSEWHERE.test(text);
}

/** The box of 政府信息公开 says of the document itself what a site says of its page: 发布机构, 发布日期. */
function boxAbove(lines: readonly PageLine[], head: number): LineRun {
  const texts = lines.slice(0, head).map(({ text }) => text);
  const boxes = new BoxFinder((line) => texts[line]);
  for (let from = 0; from < texts.length; from++) {
    const box = boxes.boxAt(from);
    if (box !== null) return { from, to: from + box.count };
  }
  return { from: 0, to: 0 };
}
