/**
 * Lines at the head of a document that hold two of its parts, because a site prints both on one line or a program
 * that read a PDF lost the break between them: a title and its number, a title and the addressee, who signs and the
 * date. Each is cut where the words of the one end and those of the other begin.
 */
import type { Problem } from '../../src/domain/problem.ts';
import { ONES, ZEROS } from '../../src/text/numerals.ts';
import { isAddressee, isDocNumber } from './head-lines.ts';
import { headsQuotedTitle } from './head-runs.ts';
import { type PageLine, piecesOf } from './lines.ts';
import { endsTitle } from './titles.ts';
import { endsSentence, squash } from './typography.ts';

export interface PartedHead {
  readonly lines: readonly PageLine[];
  readonly problems: readonly Problem[];
}

/** A head, with the cover notice that belongs to it, takes no more lines. */
const HORIZON = 40;
/** So many lines below its title an order has printed its number. */
const LONGEST_ORDER = 4;
/** Longer lines are paragraphs. */
const LONGEST = 600;

/** Cuts such lines above the first chapter or article; a problem names those whose break was lost. */
export function partHead(lines: readonly PageLine[]): PartedHead {
  const problems: Problem[] = [];
  const out: PageLine[] = [];
  let index = 0;
  let aboveText = true;
  for (; index < Math.min(lines.length, HORIZON); index++) {
    const line = lines[index];
    if (line === undefined || opensText(line)) break;
    const isWhole = line.cells !== null || line.text.length > LONGEST || (line.headingLevel ?? 1) > 1;
    const seams = isWhole ? [] : seamsOf(lines, index, aboveText);
    aboveText &&= !endsSentence(line.text);
    if (seams.length === 0) out.push(line);
    else
      out.push(
        ...piecesOf(
          line,
          seams.map(({ at }) => at),
        ),
      );
    if (seams.some(({ isLost }) => isLost)) problems.push(partsGlued(line));
  }
  return out.length === index ? { lines, problems } : { lines: [...out, ...lines.slice(index)], problems };
}

function opensText({ mark }: PageLine): boolean {
  return mark?.style === 'chapter' || mark?.style === 'article' || mark?.style === 'part';
}

/** A place in a line where a part of a head begins; `isLost`: no site prints the two on one line. */
interface Seam {
  readonly at: number;
  readonly isLost: boolean;
}

function seamsOf(lines: readonly PageLine[], index: number, aboveText: boolean): readonly Seam[] {
  const { text = '', mark = null } = lines[index] ?? {};
  const lost = (at: number): readonly Seam[] => (at > 0 ? [{ at, isLost: true }] : []);
  const number = aboveText ? numberBehindTitle(text) : 0;
  // An order prints its number again, and in full.
  if (number > 0)
    return text.includes('令', number) && lines.slice(index + 1, index + 1 + LONGEST_ORDER).some(isDocNumber)
      ? []
      : [{ at: number, isLost: false }];
  const title = aboveText ? titleBehindNumber(text) : 0;
  if (title > 0) return headsQuotedTitle(lines, index) ? [] : [{ at: title, isLost: false }];
  if (mark !== null && mark.style !== 'annex') return [];
  const addressee = addresseeBehindTitle(text);
  if (addressee > 0) return lost(addressee);
  const printed = text.indexOf('主题词');
  return printed > 0 && /^主题词[：:]/.test(text.slice(printed)) ? lost(printed) : lost(dateBehind(text));
}

/** …的通知（银发〔2024〕196号）, 存款保险条例（国务院令 第660号）: where the bracket opens; 0 where there is none. */
function numberBehindTitle(text: string): number {
  const end = text.trimEnd();
  if (!/[）)]$/.test(end)) return 0;
  const at = Math.max(end.lastIndexOf('（'), end.lastIndexOf('('));
  return at > 0 && endsTitle(text.slice(0, at)) && isDocNumber({ text: end.slice(at + 1, -1) }) ? at : 0;
}

/** 中国人民银行令〔2022〕第3号（中国人民银行行政处罚程序规定）: where the bracket opens; 0 where there is none. */
function titleBehindNumber(text: string): number {
  const end = text.trimEnd();
  const at = /[）)]$/.test(end) ? end.search(/[（(]/) : -1;
  return at > 0 && isDocNumber({ text: end.slice(0, at) }) && endsTitle(end.slice(at + 1, -1)) ? at : 0;
}

const ENDS_NOTICE = /的(?:通知|意见|决定|公告|通告|批复|函|复函|通报)/g;

/** 中国人民银行关于…的通知中国人民银行上海总部，各分行：: where the addressee begins that is glued to a title. */
function addresseeBehindTitle(text: string): number {
  const end = text.trimEnd();
  if (!/[：:]$/.test(end) || !end.includes('关于')) return 0;
  for (const { 0: words, index } of end.matchAll(ENDS_NOTICE)) {
    const at = index + words.length;
    const title = end.slice(0, at);
    const isQuoted = title.lastIndexOf('《') > title.lastIndexOf('》');
    if (!isQuoted && endsTitle(title) && isAddressee(squash(end.slice(at)))) return at;
  }
  return 0;
}

const FIGURE = `[0-9${ZEROS}${ONES}〇零一二三四五六七八九十]`;
const DATE = `${FIGURE}{4}\\s?年\\s?${FIGURE}{1,3}\\s?月\\s?${FIGURE}{1,3}\\s?日`;
const ENDS_IN_DATE = new RegExp(`(?<!${FIGURE})${DATE}\\s*$`);
// 2016年12月28日附件, 附件：金融业企业划型标准规定附件
const ANNEX_BEHIND = new RegExp(
  `^\\s*(?:${DATE}|附件[：:].{4,70})(?=附\\s*件\\s*[0-9０-９一二三四五六七八九]?\\s*$)`,
);
const ENDS_IN_EITHER = /(?:日|附\s?件\s?[0-9０-９一二三四五六七八九]?)\s*$/;
const SIGNED_BY =
  /^\s*[\u3400-\u9fff]{0,8}(?:长|主任|主席|总理)[\s　：:]+[\u3400-\u9fff·]{1,4}(?:\s[\u3400-\u9fff]{1,2})?\s*$/;
/** No line of a signature is longer. */
const LONGEST_SIGNED = 80;

/** …若干规定一九九三年一月十二日, 行长：戴相龙二〇〇一年一月九日, 2016年12月28日附件: where the one ends and the other begins. */
function dateBehind(text: string): number {
  // Most lines end in neither, and all of a head are asked.
  if (text.length > LONGEST_SIGNED || !ENDS_IN_EITHER.test(text)) return 0;
  const annex = ANNEX_BEHIND.exec(text);
  if (annex !== null) return annex[0].length;
  const at = ENDS_IN_DATE.exec(text)?.index ?? 0;
  const before = text.slice(0, at);
  return at > 0 && !/\s$/.test(before) && (SIGNED_BY.test(before) || endsTitle(before)) ? at : 0;
}

function partsGlued(line: PageLine): Problem {
  return {
    code: 'lines-glued',
    message: '原文文首的标题、主送机关、署名或者日期连在同一行里，已按用语分开，请核对。',
    lines: [line.number, line.number],
  };
}
