/**
 * Texts that one document prints below itself without 附件 in front of them: several that a notice issues,
 * 关于印发《…办法》《…细则》的通知; a whole notice of another office that it forwards, 转发…关于…的通知; the law as
 * a decision to amend it, 关于修改《…条例》的决定, leaves it; or what a decision approves and a report explains,
 * 关于批准《…条例》的决定, 关于《…条例（草案）》的说明; or the rules of an office in one file, each below its title. Each is
 * an annex by its place.
 */
import type { DocumentField } from '../../src/domain/document.ts';
import type { LogicalLine } from '../clean/lines.ts';
import type { Mark, MarkStyle } from '../clean/marks.ts';
import { bareTitle, endsTitle, sameTitleKey } from '../clean/titles.ts';
import { squash } from '../clean/typography.ts';

// 印发《甲办法》《乙细则》, 现将《甲办法》和《乙细则》印发给你们
const ISSUES = /印发|发布|公布|下发|转发|颁发/;
// 关于修改《甲条例》的决定, 关于修改《甲条例》等两件地方性法规的决定
const AMENDS = /修[改订正].*的决[定议]$/;
// 关于批准《甲条例》的决定, 关于《甲条例（草案）》的说明, 关于提请审议《甲条例（草案）》的议案
const SPEAKS_OF = /《[^《》]+》.*的(?:决[定议]|说明|报告|议案|批复)$/;
// 转发昆明市人民政府关于…的通知: one 的通知 is left out of the two
const FORWARDS = /转发(.{2,40}?关于.{2,80}的(?:紧急)?通知)$/;
const NAMED = /《([^《》]{4,60})》/g;
/** A notice says what it issues within so many paragraphs. */
const OPENING = 6;
/** A title takes no more lines. */
const LONGEST_TITLE = 4;
/** No line of a title is longer. */
const LONGEST_LINE = 80;

/**
 * The same lines, with the titles of such texts as marks of annexes. Where a notice issues fewer than two,
 * nothing changes: what it issues is then the document itself.
 */
export function markIssuedTexts(
  lines: readonly LogicalLine[],
  fields: readonly DocumentField[],
): readonly LogicalLine[] {
  if (lines.some((line) => line.mark?.style === 'annex')) return lines;
  const title = fields.find(({ name }) => name === 'title')?.text ?? '';
  const named = namedTexts(lines, squash(title));
  const starts = named.size > 0 ? named : compiledTexts(lines);
  return lines.flatMap((line, index) => {
    const start = starts.get(index);
    if (start !== undefined) return [joined(lines.slice(index, index + start.count), start.ordinal)];
    const isRest = [1, 2, 3].some((back) => (starts.get(index - back)?.count ?? 0) > back);
    return isRest ? [] : [line];
  });
}

/** By the line that a text begins on: how many lines its title takes, and which of the texts it is. */
type Starts = ReadonlyMap<number, { readonly count: number; readonly ordinal: number }>;

/** Where the texts begin that the title names; empty where they are too few to be annexes. */
function namedTexts(lines: readonly LogicalLine[], title: string): Starts {
  const { fewest, names, opens } = namesBelow(title, lines);
  if (names.length < fewest) return new Map();
  const starts = new Map<number, { readonly count: number; readonly ordinal: number }>();
  const keys = new Set(names.map(sameTitleKey));
  lines.forEach((_, index) => {
    const count = titleLines(lines, index, keys, opens);
    if (count > 0) starts.set(index, { count, ordinal: starts.size + 1 });
  });
  return starts.size < fewest ? new Map() : starts;
}

/**
 * Where the texts of a compilation begin, one behind the other with nothing but their titles between them: 第一条 below
 * each, also where articles stand above. Empty where there is but one text.
 */
function compiledTexts(lines: readonly LogicalLine[]): Starts {
  // Each has a 第一条 of its own; most sources have one, and all are asked.
  let firsts = 0;
  for (const { mark } of lines) if (mark?.style === 'article' && mark.ordinal?.number === 1) firsts++;
  if (firsts < 2) return new Map();
  const starts: number[] = [];
  let hasArticles = false;
  lines.forEach((line, index) => {
    if (line.mark?.style === 'article') hasArticles = true;
    if (isTitleOfText(line, lines[index + 1], lines[index + 2]) && (hasArticles || starts.length === 0))
      starts.push(index);
  });
  // The first title, above all articles, is one of them only where another follows.
  const first = lines.findIndex(({ mark }) => mark?.style === 'article');
  if (!starts.some((start) => start > first)) return new Map();
  return new Map(starts.map((start, index) => [start, { count: 1, ordinal: index + 1 }]));
}

function isTitleOfText(
  line: LogicalLine,
  below: LogicalLine | undefined,
  next: LogicalLine | undefined,
): boolean {
  // What the format calls a heading has its level there.
  if (line.mark !== null || line.cells !== null || line.headingLevel !== null || below === undefined)
    return false;
  const isFirst = ({ mark }: LogicalLine): boolean =>
    mark?.ordinal?.number === 1 && mark.ordinal.branch === null;
  const opens =
    below.mark?.style === 'article' ||
    (below.mark?.style === 'chapter' && next?.mark?.style === 'article' && isFirst(next));
  return opens && isFirst(below) && line.text.length <= LONGEST_LINE && endsTitle(line.text);
}

/** What the texts below may be called, how few of them make annexes, and whether a line below a title opens its text. */
interface TextsBelow {
  readonly fewest: number;
  readonly names: readonly string[];
  readonly opens: (below: LogicalLine | undefined) => boolean;
}

function namesBelow(title: string, lines: readonly LogicalLine[]): TextsBelow {
  if (AMENDS.test(title)) return { fewest: 1, names: namesIn(title), opens: hasTextBelow };
  if (SPEAKS_OF.test(title) && !ISSUES.test(title))
    return { fewest: 1, names: namesIn(title), opens: opensLaw };
  const forwarded = FORWARDS.exec(bareTitle(title))?.[1];
  if (forwarded === undefined) return { fewest: 2, names: issuedNames(title, lines), opens: hasTextBelow };
  const name = forwarded.replace(/的通知的通知$/, '的通知').replace(/^《([^《》]+)》/, '$1');
  return { fewest: 1, names: [name], opens: hasTextBelow };
}

function issuedNames(title: string, lines: readonly LogicalLine[]): readonly string[] {
  const opening = lines.slice(0, OPENING).map(({ text }) => text);
  for (const text of [title, ...opening]) {
    if (!ISSUES.test(text)) continue;
    const names = namesIn(text);
    if (names.length > 1) return names;
  }
  return [];
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(NAMED)].flatMap(([, name]) => name ?? []);
}

/** How many lines from `from` on read as one of the names, by their keys, and have the text of their own below them; 0: none. */
function titleLines(
  lines: readonly LogicalLine[],
  from: number,
  names: ReadonlySet<string>,
  opens: TextsBelow['opens'],
): number {
  let text = '';
  for (let count = 1; count <= LONGEST_TITLE; count++) {
    const line = lines[from + count - 1];
    if (line === undefined || line.mark !== null || line.cells !== null || line.text.length > LONGEST_LINE)
      return 0;
    text += squash(line.text);
    if (names.has(sameTitleKey(text))) return opens(lines[from + count]) ? count : 0;
  }
  return 0;
}

/** A list of names has nothing but the next name below each. */
function hasTextBelow(next: LogicalLine | undefined): boolean {
  return next !== undefined && (next.mark !== null || /[。；：）)号]$/.test(next.text));
}

/** The 题注 of a law, its first chapter or article: what a heading of the report itself never has below it. */
function opensLaw(next: LogicalLine | undefined): boolean {
  if (next === undefined) return false;
  return next.mark === null ? /^[（(].*[0-9]{4}年/.test(next.text) : OPENS_LAW.has(next.mark.style);
}

const OPENS_LAW: ReadonlySet<MarkStyle> = new Set(['part', 'chapter', 'article']);

function joined(title: readonly LogicalLine[], ordinal: number): LogicalLine {
  const [first] = title;
  const last = title.at(-1);
  if (first === undefined || last === undefined) throw new Error('a title without lines');
  const mark: Mark = {
    style: 'annex',
    num: '',
    ordinal: { number: ordinal, branch: null },
    textStart: 0,
    doubtful: false,
    misread: null,
  };
  return {
    ...first,
    text: title.map((line) => line.text).join(''),
    spans: title.flatMap((line) => line.spans),
    lines: [first.lines[0], last.lines[1]],
    mark,
  };
}
