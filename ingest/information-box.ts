/**
 * The box that 政府信息公开 pages set above a document: 索引号, 发文机关, 发文字号, 成文日期 … It says of the
 * document what its own text may leave out, and is no text of it. A site makes it of a table, of a list
 * or of boxes; label and value stand on one line or on two.
 */
import { CLOSES_YEAR, OPENS_YEAR } from '../src/citation/doc-number.ts';
import { endsTitle } from './clean/titles.ts';
import { joinPieces, squash } from './clean/typography.ts';

export type BoxLabel =
  | 'index'
  | 'docNumber'
  | 'issuers'
  | 'made'
  | 'title'
  | 'effective'
  | 'ended'
  | 'validity'
  | 'other';

/** Where a part of an entry stands: the line by its place in the run, offsets in it UTF-16, half open. */
export interface BoxPlace {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export interface BoxEntry {
  readonly label: BoxLabel;
  readonly value: string;
  /** Label and value as printed, without the blanks around them; a value on a line of its own behind a tab. */
  readonly text: string;
  /** One place; more where the value stands on the next line, or is a title that goes on there. */
  readonly places: readonly BoxPlace[];
}

const WORDS: Readonly<Record<BoxLabel, string>> = {
  index: '索引号 信息索引号 信息索引 索引编号',
  docNumber: '发文字号 字号 文件编号 文号 发文文号 发布文号 颁布文号 文件字号 公文字号',
  issuers:
    '发文机关 发文单位 发文机构 制发机关 制定机关 发布机构 发布机关 发布单位 发布部门 发文部门 颁布机关 颁布单位 颁布部门 公开主体 公开机构 信息提供单位',
  made: '成文日期 成文时间 发文日期 发文时间 生成日期 印发日期 签发日期',
  title: '标题 发文标题 信息名称 文件名称 名称 文件标题',
  effective: '生效日期 生效时间 实施日期 实施时间 施行日期 施行时间',
  ended: '失效日期 失效时间 废止日期 废止时间',
  validity: '有效性 时效性 有效状态 效力状态 时效状态 文件状态 是否有效 文件有效性 信息有效性',
  other: [
    '主题分类 信息分类 体裁分类 组配分类 公文种类 文件类型 文件种类 信息类别 公开类别 公开目录 分类 类别 体裁 主题 主题词 关键词 关键字',
    '服务对象 服务对象分类 所属主题 所属类别 所属机构 所属栏目 业务类型 效力级别 效力等级 施行范围 适用范围 统一登记号 登记号 统一编号',
    '发布日期 发布时间 公开日期 公开时间 公布日期 公布时间 截止日期 有效期',
    '颁布日期 颁布时间 法规类型 法律效力 所属行业 所属区域 所属地区 阅读人次 评论人次 公开方式 公开范围 公开时限 公开形式 公开程序 内容概述 内容摘要 信息来源 文件来源 来源 备注 载体类型 记录形式 责任部门 责任处室 语种',
    '原文链接 来源链接 来源网址 来源地址 网址 链接 URL 检索时间 检索关键词 抓取时间 采集时间 更新时间 文种 文档类型',
  ].join(' '),
};
const LABEL_OF: ReadonlyMap<string, BoxLabel> = new Map(
  Object.entries(WORDS).flatMap(([label, words]) =>
    words.split(' ').map((word) => [word, label as BoxLabel] as const),
  ),
);

const WORD = [...LABEL_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => [...word].join('[ \\u3000\\u00a0]{0,6}'))
  .join('|');
const BULLET = '(?:[•·●▪■◆*-][ \\u3000]*)?(?:\\[|【|〖)?';
// 索引号：, 发 文 字 号:, 【字号】 and 成文日期 in a cell of its own
const ENTRY = new RegExp(
  `(?<=^|[\\s\\u3000])${BULLET}(${WORD})(?:[】〗]|\\]?(?:[ \\u3000\\u00a0]*[：:]|(?=\\t)|(?=[\\s\\u3000]*$)))`,
  'g',
);
/** The same at the place where a line begins: most lines are told by it to be of no box. */
const FIRST = new RegExp(ENTRY.source, 'y');
/** A line of a box is no longer than that. */
const LONGEST = 2000;

/** The entries on a line, in their order; none where the line begins with anything else. */
function readLine(text: string, line: number): readonly BoxEntry[] {
  if (text.length > LONGEST) return [];
  FIRST.lastIndex = text.length - text.trimStart().length;
  if (!FIRST.test(text)) return [];
  const found = [...text.matchAll(ENTRY)];
  return found.map((match, index) => {
    const printed = text.slice(match.index, found[index + 1]?.index ?? text.length).trimEnd();
    return {
      label: LABEL_OF.get((match[1] ?? '').replace(/[ \u3000\u00a0]/g, '')) ?? 'other',
      value: printed.slice(match[0].length).trim(),
      text: printed,
      places: [{ line, start: match.index, end: match.index + printed.length }],
    };
  });
}

export interface Box {
  readonly entries: readonly BoxEntry[];
  /** Lines that it takes. */
  readonly count: number;
}

/** Fewer entries may stand in any text. */
const ENOUGH = 3;
/** No box takes more lines. */
const LONGEST_BOX = 80;

/** Finds the boxes among the lines of a text, of which each may be asked whether one begins with it. */
export class BoxFinder {
  private readonly textAt: (line: number) => string | undefined;
  /** No box begins above this line and at or below those that were asked. */
  private boxless = 0;

  constructor(textAt: (line: number) => string | undefined) {
    this.textAt = textAt;
  }

  /**
   * The box that begins with a line, its places counted from there; null where none does. Asked from the top down:
   * entries that make no box are not read again for each of them.
   */
  boxAt(from: number): Box | null {
    if (from < this.boxless) return null;
    const lines: string[] = [];
    for (let text = this.textAt(from); text !== undefined && lines.length < LONGEST_BOX; ) {
      lines.push(text);
      text = this.textAt(from + lines.length);
    }
    const { box, count } = readEntries(lines);
    if (box === null) this.boxless = from + count;
    return box;
  }
}

/**
 * The box that begins with the first of these lines. A box has several entries, one of them such as only official
 * documents have; a 发文字号 behind its label is enough. Several with the address of a page among them are what was
 * noted when the page was saved: of the page, not of its text. Where there is none, none begins with any of the first
 * `count` lines either.
 */
function readEntries(lines: readonly string[]): { readonly box: Box | null; readonly count: number } {
  const entries: BoxEntry[] = [];
  let at = 0;
  for (let text = lines[at]; text !== undefined; text = lines[at]) {
    const found = readLine(text, at);
    const last = found.at(-1);
    if (last === undefined) break;
    const value = last.value === '' && found.length === 1 ? valueBelow(lines, at, last.label) : null;
    const entry = value === null ? last : withValue(last, value, at + 1);
    at += value === null ? 1 : 2;
    const rest = entry.label === 'title' ? restOfTitle(lines, at, entry.value) : 0;
    entries.push(...found.slice(0, -1), withRest(entry, lines, at, rest));
    at += rest;
  }
  const official = entries.some(({ label }) => label === 'index' || label === 'docNumber');
  // 发布时间：… 来源：… 字号：[大] [中] [小]: a line of the page
  const sizes = entries.findLast(({ label, value }) => label === 'docNumber' && SIZES.test(value));
  if (sizes !== undefined) return { box: null, count: (sizes.places.at(-1)?.line ?? 0) + 1 };
  const isNumber = entries.some(({ label, value }) => label === 'docNumber' && LOOKS.docNumber.test(value));
  if ((entries.length >= ENOUGH && official) || isNumber) return { box: { entries, count: at }, count: at };
  const isOfPage = entries.length >= ENOUGH && entries.some(({ value }) => ADDRESS.test(value));
  return { box: isOfPage ? { entries: entries.map(noteOfPage), count: at } : null, count: at };
}

const SIZES = /^[[【（(\s]{0,4}(?:超大|特大|[大中小])(?![\u3400-\u9fff])/;
const ADDRESS = /^https?:\/\//;

/** Who runs a page need not have issued what it shows. */
function noteOfPage(entry: BoxEntry): BoxEntry {
  return entry.label === 'issuers' ? { ...entry, label: 'other' } : entry;
}

/** What a value below its label looks like where no further label confirms it. */
const LOOKS = {
  index: /^[\s\u3000]*[A-Za-z0-9/_.-]{5,60}[\s\u3000]*$/,
  docNumber: new RegExp(
    `^\\s*[\\u3400-\\u9fff]{1,12}[${OPENS_YEAR}][0-9]{4}[${CLOSES_YEAR}].{0,4}[0-9]{1,5}\\s*号\\s*$`,
  ),
  made: /^[\s\u3000]*[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?[0-9: ]{0,10}$/,
} as const satisfies Partial<Record<BoxLabel, RegExp>>;

function looksAs(label: BoxLabel, value: string): boolean {
  return label in LOOKS && LOOKS[label as keyof typeof LOOKS].test(value);
}

/** The line below a label without a value, where the next label behind it or its look says that it is the value. */
function valueBelow(lines: readonly string[], at: number, label: BoxLabel): string | null {
  const below = lines[at + 1];
  if (below === undefined || below.length > LONGEST || readLine(below, at + 1).length > 0) return null;
  const next = lines[at + 2];
  const confirmed = next !== undefined && readLine(next, at + 2).length > 0;
  const isBroken = label === 'title' && restOfTitle(lines, at + 2, below) > 0;
  return confirmed || isBroken || looksAs(label, below) ? below : null;
}

/** A title in a box is broken over no more lines. */
const MOST_TITLE_LINES = 4;
/** A line of a broken title is no longer than that. */
const LONGEST_TITLE_LINE = 100;
// 云溪市人民政府通告, 教育部办公厅文件: what stands below a box as a title of its own
const TITLE_OF_ITS_OWN = /关于|[府厅局委室院会部](?:文件|公告|通告|令|公报|决定|通知)/;

/**
 * How many lines from `at` go on a title of a box: up to the next label, or, where the box ends, those in which
 * a title about something (关于…) comes to its end. 0 where it is whole.
 */
function restOfTitle(lines: readonly string[], at: number, value: string): number {
  if (!isBrokenOff(value)) return 0;
  let text = squash(value);
  for (let count = 1; count < MOST_TITLE_LINES; count++) {
    const line = lines[at + count - 1] ?? '';
    const piece = squash(line);
    const isRest = piece !== '' && !piece.startsWith(text.slice(0, 4)) && !/[。；：:]$/.test(piece);
    if (!isRest || piece.length > LONGEST_TITLE_LINE || readLine(line, 0).length > 0) return 0;
    text += piece;
    if (readLine(lines[at + count] ?? '', 0).length > 0) return count;
    if (!isBrokenOff(text)) return /关于/.test(value) && !TITLE_OF_ITS_OWN.test(piece) ? count : 0;
  }
  return 0;
}

function isBrokenOff(title: string): boolean {
  return title !== '' && (!endsTitle(title) || title.lastIndexOf('《') > title.lastIndexOf('》'));
}

function withRest(entry: BoxEntry, lines: readonly string[], at: number, count: number): BoxEntry {
  const rest = lines.slice(at, at + count);
  const pieces = rest.map((line) => line.trim());
  return {
    ...entry,
    value: joinPieces([entry.value, ...pieces]),
    text: joinPieces([entry.text, ...pieces]),
    places: [...entry.places, ...rest.map((line, index) => placeOf(line, at + index))],
  };
}

function placeOf(line: string, at: number): BoxPlace {
  const start = line.length - line.trimStart().length;
  return { line: at, start, end: start + line.trim().length };
}

function withValue(entry: BoxEntry, line: string, at: number): BoxEntry {
  const value = line.trim();
  return {
    ...entry,
    value,
    text: `${entry.text}\t${value}`,
    places: [...entry.places, placeOf(line, at)],
  };
}

/** What an entry says without its label; a text that begins with no label as it is. */
export function boxValue(text: string): string {
  return readLine(text, 0)[0]?.value ?? text;
}

/** The label that a text begins with; null where it begins with none. */
export function boxLabel(text: string): BoxLabel | null {
  return readLine(text, 0)[0]?.label ?? null;
}
