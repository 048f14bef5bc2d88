/**
 * 编, 章, 节 and 条 that stand in the middle of a line: 第一章总则第一条为了…，制定本办法。第二条…. A number is
 * taken for a heading only where the numbering expects it, where a sentence, a heading or the head of the
 * document ends in front of it, and where no line of its own begins with it; so a citation stays what it is.
 */
import {
  isBare,
  isHeading,
  LONGEST_HEADING,
  MARK_LENGTH,
  type MarkWithin,
  Quotes,
  SENTENCE_END,
} from './glued-words.ts';
import { ADOPTION } from './head-lines.ts';
import type { PageLine } from './lines.ts';
import { type Mark, type MarkStyle, readMark } from './marks.ts';
import { endsTitle } from './titles.ts';

/** Levels that are numbered through a text, or through the division above; the highest first. */
const RUNNING: readonly MarkStyle[] = ['part', 'subpart', 'chapter', 'section', 'article'];
const RUNNING_MARK = /第[〇零一二三四五六七八九十百千0-9]{1,9}(?:分编|[编章节条])/g;
const LONGEST_TITLE = 60;
const SHORTEST_TITLE = 6;
/** A 题注 may list many amendments. */
const LONGEST_HEAD = 2000;
/** So many numbers a text may have lost between two that follow each other in it. */
const WIDEST_GAP = 3;

const COLON = /[：:][\s\u3000]*$/;

/** The last number of each level, and what lines of their own begin with further down. Asked from the top down. */
export class Numbers {
  private readonly last = new Map<MarkStyle, number>();
  /** By level the lines that begin with a number of it, from the top down, and how many of them are passed. */
  private readonly rows = new Map<MarkStyle, { readonly index: number; readonly number: number }[]>();
  private readonly passed = new Map<MarkStyle, number>();

  constructor(lines: readonly PageLine[]) {
    for (const style of RUNNING) this.rows.set(style, []);
    lines.forEach(({ mark }, index) => {
      if (mark?.ordinal != null) this.rows.get(mark.style)?.push({ index, number: mark.ordinal.number });
    });
  }

  see(mark: Mark | null): void {
    if (mark?.ordinal == null || !RUNNING.includes(mark.style)) return;
    this.last.set(mark.style, mark.ordinal.number);
    if (mark.style !== 'section' && mark.style !== 'article') this.last.delete('section');
  }

  hasBegun(): boolean {
    return this.last.size > 0;
  }

  lastOf(style: MarkStyle): number {
    return this.last.get(style) ?? 0;
  }

  /** The number that the next line of a level begins with; null below the last of them. No `index` is smaller than one before. */
  nextOf(style: MarkStyle, index: number): number | null {
    const row = this.rows.get(style) ?? [];
    let at = this.passed.get(style) ?? 0;
    while ((row[at]?.index ?? Number.POSITIVE_INFINITY) <= index) at++;
    this.passed.set(style, at);
    return row[at]?.number ?? null;
  }
}

/** 编, 章, 节, 条 behind the beginning of a line, from left to right. */
export function headingsWithin(line: PageLine, index: number, numbers: Numbers): readonly MarkWithin[] {
  const { text } = line;
  const candidates = runningMarks(line);
  if (candidates.length === 0) return [];
  const articles = candidates.filter(({ at, mark }) => mark.style === 'article' && endsSentenceAt(text, at));
  const lastOfNumber = new Map(articles.map(({ at, mark }) => [mark.ordinal?.number, at]));
  const sure = new Set(articles.filter(({ mark }) => !mark.doubtful).map(({ mark }) => mark.ordinal?.number));
  const quotes = new Quotes(text);
  const found: MarkWithin[] = [];
  let divisionsOnly = true;
  const goesOn = (number: number, at: number): boolean =>
    numbers.nextOf('article', index) === number + 1 || (lastOfNumber.get(number + 1) ?? -1) > at;

  candidates.forEach(({ at, mark }, place) => {
    const above = found.at(-1) ?? (line.mark === null ? null : { at: 0, mark: line.mark });
    const number = mark.ordinal?.number ?? 0;
    if (quotes.isOpenAt(at)) return;
    if (!(endsBefore(text, at, above, numbers.hasBegun()) || opensRules(text, at, mark))) return;
    if (mark.style === 'article') {
      if (mark.doubtful && (sure.has(number) || !goesOn(number, at))) return;
      const last = numbers.lastOf('article');
      const isNext = mark.ordinal?.branch == null ? number === last + 1 && last > 0 : number === last;
      const isNear = number > last && number <= last + 1 + WIDEST_GAP && goesOn(number, at);
      if (!(isNext || isNear)) return;
    } else {
      if (!isHeading(text, at + mark.textStart, candidates[place + 1]?.at)) return;
      const anew = number === 1 && (above === null || isAbove(above.mark, mark) || divisionsOnly);
      const beyond = number - numbers.lastOf(mark.style);
      if (!anew && !(beyond >= 1 && beyond <= 1 + WIDEST_GAP)) return;
    }
    if (numbers.nextOf(mark.style, index) === number && !divisionsOnly) return;
    found.push({ at, mark });
    divisionsOnly &&= mark.style !== 'article';
    numbers.see(mark);
  });
  return found;
}

/** All that reads as the number of a division or an article, behind the mark that the line begins with. */
function runningMarks({ text, mark: own }: PageLine): readonly MarkWithin[] {
  // Most lines hold none, and all are asked.
  if (text.indexOf('第', 1) < 0) return [];
  return [...text.matchAll(RUNNING_MARK)].flatMap(({ index: at }) => {
    const mark = at < (own?.textStart ?? 1) ? null : readMark(text.slice(at, at + MARK_LENGTH));
    return mark === null || mark.ordinal === null ? [] : [{ at, mark }];
  });
}

function isDivision({ mark }: MarkWithin): boolean {
  return mark.style !== 'article';
}

function isAbove(above: Mark, mark: Mark): boolean {
  return RUNNING.indexOf(above.style) < RUNNING.indexOf(mark.style);
}

// 三、在刑法第一百三十四条后增加一条, 五、删去刑法第一百九十九条
const AMENDS =
  /[一二三四五六七八九十]、[\s\u3000]*(?:将|在|对(?!外)|把|删[去除]|修改|依照|按照|根据|违反)[^。，；：！？]{0,30}$/;

/** Whether something ends where a mark stands: a sentence, a heading, or the head of the document. */
function endsBefore(text: string, at: number, above: MarkWithin | null, hasBegun: boolean): boolean {
  if (endsSentenceAt(text, at)) return true;
  if (above === null) return !hasBegun && at <= LONGEST_HEAD && headOf(text.slice(0, at)) !== null;
  const from = above.at + above.mark.textStart;
  return isDivision(above) && isHeading(text, from, at) && !AMENDS.test(text.slice(above.at, at));
}

// 现就有关问题规定如下：第一条…
function opensRules(text: string, at: number, { style, ordinal }: Mark): boolean {
  return (
    style === 'article' && ordinal?.number === 1 && COLON.test(text.slice(Math.max(0, at - MARK_LENGTH), at))
  );
}

// 制定本规定。一、一般规定第一条…
const ITEM_HEADING = /(?:^|[。！？：:）)])[\s\u3000]*[一二三四五六七八九十]{1,3}、[^。，；：！？]{2,30}$/;

/** Whether a sentence ends there, or a heading such as 一、一般规定 behind one. */
function endsSentenceAt(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_HEADING), at);
  return SENTENCE_END.test(before) || (ITEM_HEADING.test(before) && !AMENDS.test(before));
}

const CONTENTS = /目[ \u3000]*录[：:]?[\s\u3000]*$/;
const NOTE_OF_YEAR = /[（(][^（）()]{0,40}[0-9〇零一二三四五六七八九]{4}年/;

/**
 * Where the parts of a head begin that are glued to a title, which itself begins at 0: 题注, 目录, and
 * sentences in front of the first mark. Null where the words are no head.
 */
function headOf(words: string): readonly number[] | null {
  const contents = CONTENTS.exec(words)?.index ?? words.length;
  const note = words.slice(0, LONGEST_TITLE + LONGEST_HEADING).search(NOTE_OF_YEAR);
  const title = words.slice(0, note < 0 ? contents : note);
  if (title.length > LONGEST_TITLE || !isBare(title.replace(/[《》“”]/g, '')) || !endsTitle(title))
    return null;
  if (note < 0) return [contents].filter((at) => at < words.length);
  const end = endOfBracket(words, note);
  const rest = words.slice(end, contents);
  if (!ADOPTION.test(words.slice(note, end)) || !(rest.trim() === '' || SENTENCE_END.test(rest))) return null;
  return [note, end, contents].filter((at, place, all) => at < words.length && at !== all[place - 1]);
}

/** Where a bracket that opens at `from` ends, brackets in it counted, and a second ） that was printed by mistake. */
function endOfBracket(words: string, from: number): number {
  let depth = 0;
  for (let at = from; at < words.length; at++) {
    if (/[（(]/.test(words.charAt(at))) depth++;
    if (/[）)]/.test(words.charAt(at)) && --depth === 0)
      return /[）)]/.test(words.charAt(at + 1)) ? at + 2 : at + 1;
  }
  return words.length;
}

/** The parts of the head that stand in front of the first mark of a line. */
export function headCuts(line: PageLine, found: readonly MarkWithin[]): readonly number[] {
  const first = found[0]?.at ?? line.text.length;
  if (line.mark !== null || line.cells !== null || first > LONGEST_HEAD) return [];
  const words = line.text.slice(0, first);
  return (found.length > 0 ? headOf(words) : null) ?? textBehindTitle(words);
}

const PREAMBLE =
  /为(?:了|进一步|加强|规范|切实|深入|贯彻|全面|推进|推动|促进|保障|保护|适应|做好|正确)|根据|依据|依照|按照/g;
const MAKES_RULES = /制定本|现(?:就|将|对|提出|印发|通知|规定|公布|公告|解释)/;

const FIRST_ITEM = /一、[^。，；：！？]{2,30}$/;

/** …管理办法为了加强管理，制定本办法。, …的解释一、合同的订立: where the text begins that is glued to a title. */
function textBehindTitle(words: string): readonly number[] {
  const item = words.length <= LONGEST_TITLE + LONGEST_HEADING ? FIRST_ITEM.exec(words) : null;
  if (item !== null) return isTitle(words.slice(0, item.index)) ? [item.index] : [];
  if (!SENTENCE_END.test(words) && !COLON.test(words)) return [];
  for (const { index } of words.slice(0, LONGEST_TITLE + LONGEST_HEADING).matchAll(PREAMBLE)) {
    if (isTitle(words.slice(0, index)) && MAKES_RULES.test(words.slice(index))) return [index];
  }
  return [];
}

function isTitle(words: string): boolean {
  const isWhole = words.length >= SHORTEST_TITLE && words.length <= LONGEST_TITLE;
  return isWhole && isBare(words.replace(/[《》“”]/g, '')) && endsTitle(words);
}
