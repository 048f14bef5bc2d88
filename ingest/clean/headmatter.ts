/**
 * Reads what stands before the text proper: title, 发文字号, 题注, byline, addressee, and a cover notice
 * (关于印发…的通知) with the title of what it issues. Works on physical lines, because titles are broken
 * by hand and a width of text says nothing about them.
 */
import type { DocumentField, FieldName } from '../../src/domain/document.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { isDateLine } from './join.ts';
import { type PageLine, spanOf } from './lines.ts';
import { columns, dropExtractionBlanks, endsSentence, joinPieces, squash } from './typography.ts';

export interface HeadMatter {
  readonly fields: readonly DocumentField[];
  /** The cover notice: its own title and its lines; null where there is none. */
  readonly preface: { readonly heading: DocumentField; readonly lines: readonly PageLine[] } | null;
  /** Everything behind the head: preamble, body, signature. */
  readonly rest: readonly PageLine[];
  readonly problems: readonly Problem[];
}

// 呈政办发〔2022〕54号, 国发[2014]37 号, 中华人民共和国国务院令第191号; whole line, 签发人 may follow
const DOC_NUMBER_LINE =
  /^[\s\u3000]*([\u3400-\u9fff]{1,16}[\s]*[〔[（(【［][\s]*[0-9]{4}[\s]*[〕\]）)】］][\s]*(?:第[\s]*)?[0-9]{1,5}[\s]*号|[\u3400-\u9fff]{2,20}令[\s\u3000]*第?[\s]*[0-9〇零一二三四五六七八九十百]{1,6}[\s]*号)[\s\u3000]*(?:签发人.{0,12})?$/;
// 本报记者 王琼梅 通讯员 王双, （记者 张三）, 新华社记者 …
const BYLINE =
  /^[\s\u3000（(]*(?:本报|本网|本刊|新华社|人民网)?(?:首席|特约|通讯|实习)?(?:记者|通讯员|讯员)[\s\u3000:：].{1,80}$/;
/** Longer lines are neither number, issuer nor title, and need not be looked into. */
const LONGEST_HEAD_LINE = 200;
const RED_HEAD = /^[\u3400-\u9fff\s]{4,40}文[\s]*件$/;
const TYPE_WORDS =
  '法|法典|条例|规定|办法|细则|解释|决定|决议|意见|通知|方案|规划|纲要|计划|措施|公告|通告|公报|批复|答复|函|报告|纪要|章程|规则|规范|标准|指南|目录|清单|要点|议案|令|制度|守则|准则|预案|政策|安排|补充规定|修正案|若干问题|指引|倡议书|说明';
const COMPLETE_TITLE = new RegExp(`(?:${TYPE_WORDS})(?:[（(][^（）()]{1,24}[）)])?$`);
const SHORT_BRACKET = /^[\s\u3000]*[（(][^（）()。]{1,24}[）)][\s\u3000]*$/;
const ADOPTION = /通过|公布|发布|修订|修正|施行|批准|印发|颁布|[0-9]{4}年/;
const ISSUES = /(?:印发|发布|转发|批转|公布|下发)/;
// Words in which a preamble ends, not an addressee: …现解释如下：
const LEADS_ON = /(?:如下|规定|解释|决定|通知|意见|事项|情形)[：:]$/;
const ADDRESSEE =
  /^(?:各|本|全|[\u3400-\u9fff、，（）()\s]{2,60}(?:政府|委员会|部门|单位|厅|局|办|院|司|公司|街道|镇|乡|机构|组织|同志))[^。；]{0,200}[：:]$/;

/** How many lines a title may be broken over. */
const LONGEST_TITLE = 6;

export function readHeadMatter(lines: readonly PageLine[], fileName: string): HeadMatter {
  const reader = new HeadReader(lines);
  const byline = lines.slice(0, 8).findIndex((line) => BYLINE.test(line.text) && line.text.length < 100);
  if (byline > 0) return reader.news(byline);
  return reader.official(fileName);
}

function isDocNumber(line: PageLine): boolean {
  return line.text.length <= LONGEST_HEAD_LINE && DOC_NUMBER_LINE.test(line.text);
}

class HeadReader {
  private at = 0;
  private readonly fields: DocumentField[] = [];
  private readonly problems: Problem[] = [];
  private readonly lines: readonly PageLine[];

  constructor(lines: readonly PageLine[]) {
    this.lines = lines;
  }

  /** Kicker, headline, byline. */
  news(byline: number): HeadMatter {
    const names: readonly FieldName[] = byline === 1 ? ['title'] : ['kicker', 'title'];
    for (let i = 0; i < byline; i++) this.take(names[i] ?? 'note', 1);
    this.take('byline', 1);
    return this.result(null);
  }

  official(fileName: string): HeadMatter {
    this.takeNumbers();
    const title = this.takeTitle();
    this.takeBelowTitle();
    if (title === null) {
      this.problems.push({
        code: 'title-missing',
        message: `未能从正文认出标题，暂以文件名“${fileName}”为标题，请在目录文件中补充。`,
        lines: null,
      });
      return this.result(null);
    }
    const attached = this.attachedTitle(title.text);
    if (attached === null) return this.result(null);
    return this.withPreface(title, attached);
  }

  /** The notice becomes the preface; what it issues gives the document its title. */
  private withPreface(notice: DocumentField, attached: { from: number; count: number }): HeadMatter {
    this.fields.splice(this.fields.indexOf(notice), 1);
    const prefaceLines = this.lines.slice(this.at, attached.from);
    this.at = attached.from;
    this.take('title', attached.count);
    this.takeBelowTitle();
    return this.result({ heading: notice, lines: prefaceLines });
  }

  private result(preface: HeadMatter['preface']): HeadMatter {
    return { fields: this.fields, preface, rest: this.lines.slice(this.at), problems: this.problems };
  }

  private peek(offset = 0): PageLine | null {
    return this.lines[this.at + offset] ?? null;
  }

  private take(name: FieldName, count: number): DocumentField {
    const taken = this.lines.slice(this.at, this.at + count);
    this.at += count;
    const field = fieldOf(name, taken);
    this.fields.push(field);
    return field;
  }

  private takeNumbers(): void {
    for (let line = this.peek(); line !== null; line = this.peek()) {
      if (isDocNumber(line)) this.take('docNumber', 1);
      else if (RED_HEAD.test(line.text.trim())) this.take('issuers', 1);
      else return;
    }
  }

  private takeTitle(): DocumentField | null {
    const count = titleLength(this.lines, this.at);
    return count === 0 ? null : this.take('title', count);
  }

  /** 题注, 发文字号 below the title, addressee. */
  private takeBelowTitle(): void {
    for (let line = this.peek(); line !== null; line = this.peek()) {
      const bracket = adoptionNote(this.lines, this.at);
      if (isDocNumber(line)) this.take('docNumber', 1);
      else if (bracket > 0) this.take('issuing', bracket);
      else if (isDateLine(line.text)) this.take('issuing', 1);
      else break;
    }
    const addressee = addresseeLength(this.lines, this.at);
    if (addressee > 0) this.take('addressee', addressee);
  }

  /** Where, behind a notice that issues something, the title of that something stands. */
  private attachedTitle(notice: string): { from: number; count: number } | null {
    const name = issuedName(notice);
    if (name === null) return null;
    const horizon = Math.min(this.lines.length, this.at + 200);
    for (let from = this.at; from < horizon; from++) {
      const count = linesThatEndWith(this.lines, from, name);
      // A line above the title (a date, a note) would end with the name as well: the last start is right.
      if (count > 0 && linesThatEndWith(this.lines, from + 1, name) === 0) return { from, count };
    }
    return null;
  }
}

/** How many lines from `from` make up a title that ends with `name`; 0 where they do not. */
function linesThatEndWith(lines: readonly PageLine[], from: number, name: string): number {
  let text = '';
  for (let count = 1; count <= LONGEST_TITLE; count++) {
    const line = lines[from + count - 1];
    if (
      line === undefined ||
      line.text.length > LONGEST_HEAD_LINE ||
      endsSentence(line.text) ||
      line.mark !== null ||
      isDateLine(line.text)
    )
      return 0;
    text += squash(line.text);
    if (text.length > name.length + 40 || ISSUES.test(text)) return 0;
    if (text.endsWith(name)) return count;
  }
  return 0;
}

/** 关于印发X的通知 → X, without 《》 and blanks; null for a title that issues nothing. */
function issuedName(title: string): string | null {
  const text = squash(title);
  if (!text.endsWith('的通知')) return null;
  const verb = ISSUES.exec(text);
  if (verb === null) return null;
  const name = text.slice(verb.index + verb[0].length, -'的通知'.length).replace(/^《|》$/g, '');
  return name.length >= 4 ? name : null;
}

/** How many lines from `at` make up the title; 0 where the text begins without one. */
function titleLength(lines: readonly PageLine[], at: number): number {
  const first = lines[at];
  if (first === undefined || !couldBeTitle(first) || endsSentence(first.text)) return 0;
  let text = squash(first.text);
  let count = 1;
  while (count < LONGEST_TITLE) {
    const next = lines[at + count];
    if (next === undefined || !couldBeTitle(next)) break;
    const piece = squash(next.text);
    const complete = COMPLETE_TITLE.test(text);
    const goesOn =
      !complete ||
      /^[的和及与]/.test(piece) ||
      (SHORT_BRACKET.test(next.text) && !ADOPTION.test(piece.replace(/[0-9]{4}[—-]/, '')));
    if (!goesOn || endsSentence(next.text)) break;
    // Without a word that ends titles in sight, the first line alone is the title.
    if (
      !complete &&
      !COMPLETE_TITLE.test(text + piece) &&
      !restCompletes(lines, at + count + 1, text + piece)
    )
      break;
    text += piece;
    count++;
  }
  return count;
}

function restCompletes(lines: readonly PageLine[], from: number, start: string): boolean {
  let text = start;
  for (let i = from; i < from + LONGEST_TITLE - 2; i++) {
    const line = lines[i];
    if (line === undefined || !couldBeTitle(line) || endsSentence(line.text)) return false;
    text += squash(line.text);
    if (COMPLETE_TITLE.test(text)) return true;
  }
  return false;
}

function couldBeTitle(line: PageLine): boolean {
  const text = line.text.trim();
  return (
    line.cells === null &&
    columns(text) <= 120 &&
    line.mark === null &&
    !isDocNumber(line) &&
    !isDateLine(text) &&
    !ADDRESSEE.test(text) &&
    !(/^[（(]/.test(text) && ADOPTION.test(text) && text.length > 14)
  );
}

/** How many lines from `at` make up a 题注: one bracket that speaks of adoption, from （ to its ）. */
function adoptionNote(lines: readonly PageLine[], at: number): number {
  const first = lines[at]?.text.trim() ?? '';
  if (!/^[（(]/.test(first)) return 0;
  let depth = 0;
  let text = '';
  for (let count = 1; count <= 80; count++) {
    const line = lines[at + count - 1];
    if (line === undefined) return 0;
    for (const character of line.text) {
      if (character === '（' || character === '(') depth++;
      if (character === '）' || character === ')') depth--;
    }
    text += squash(line.text);
    if (depth <= 0) return ADOPTION.test(text) ? count : 0;
    if (line.mark?.style === 'article') return 0;
  }
  return 0;
}

function addresseeLength(lines: readonly PageLine[], at: number): number {
  let text = '';
  for (let count = 1; count <= 6; count++) {
    const line = lines[at + count - 1];
    if (line === undefined || line.mark !== null) return 0;
    text += squash(line.text);
    if (/[：:]$/.test(text)) return ADDRESSEE.test(text) && !LEADS_ON.test(text) ? count : 0;
    if (/[。；！？]/.test(text)) return 0;
  }
  return 0;
}

// 最高人民法院　最高人民检察院 on one line of a title
const ISSUERS_ONLY =
  /^[\u3400-\u9fff]{2,20}(?:院|部|委员会|局|政府|办公厅|厅|署)(?:[ \u3000]+[\u3400-\u9fff]{2,20}(?:院|部|委员会|局|政府|办公厅|厅|署))+$/;

/** Issuers set side by side with blanks are cited with 、 between them. */
function listIssuers(line: string): string {
  return ISSUERS_ONLY.test(line) ? line.replace(/[ \u3000]+/g, '、') : line;
}

/** A field of the document from physical lines, joined as a paragraph is. */
export function fieldOf(name: FieldName, lines: readonly PageLine[]): DocumentField {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) throw new Error(`the field "${name}" has no lines`);
  const texts = lines.map((line) => line.text.trim());
  const joined = joinPieces(name === 'title' ? texts.map(listIssuers) : texts);
  return {
    name,
    text:
      name === 'byline' || name === 'kicker' || name === 'issuing' ? joined : dropExtractionBlanks(joined),
    spans: lines.map(spanOf),
    lines: [first.number, last.number],
    page: first.page,
  };
}
