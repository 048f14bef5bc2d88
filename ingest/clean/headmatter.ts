/**
 * Reads what stands before the text proper: title, 发文字号, 题注, byline, addressee, and a cover notice
 * (关于印发…的通知) with the title of what it issues. Works on physical lines, because titles are broken
 * by hand and a width of text says nothing about them.
 */
import type { DocumentField, FieldName } from '../../src/domain/document.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { type BoxEntry, isBox, readBoxLine } from '../information-box.ts';
import {
  ADDRESSEE,
  ADOPTION,
  BYLINE,
  ISSUES,
  isDocNumber,
  isRedHeadNote,
  LEADS_ON,
  promulgates,
  RED_HEAD,
} from './head-lines.ts';
import { isDateLine } from './join.ts';
import { type PageLine, spanOf } from './lines.ts';
import { linesThatEndWith, qualifiesTitle, titleLength } from './titles.ts';
import { dropExtractionBlanks, joinPieces, squash } from './typography.ts';

export interface HeadMatter {
  readonly fields: readonly DocumentField[];
  /** The cover notice: its own title, if any, and its lines; null where there is no notice. */
  readonly preface: { readonly heading: DocumentField | null; readonly lines: readonly PageLine[] } | null;
  /** Everything behind the head: preamble, body, signature. */
  readonly rest: readonly PageLine[];
  readonly problems: readonly Problem[];
}

export function readHeadMatter(lines: readonly PageLine[], fileName: string): HeadMatter {
  const reader = new HeadReader(lines);
  const byline = lines.slice(0, 8).findIndex((line) => BYLINE.test(line.text) && line.text.length < 100);
  if (byline > 0) return reader.news(byline);
  return reader.official(fileName);
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
    this.takeBox();
    this.takeNumbers();
    const title = this.takeTitle();
    this.takeBelowTitle();
    const attached = this.attachedTitle(title);
    if (attached !== null) return this.withPreface(title, attached);
    if (title === null) {
      this.problems.push({
        code: 'title-missing',
        message: `未能从正文认出标题，暂以文件名“${fileName}”为标题，请在目录文件中补充。`,
        lines: null,
      });
    }
    return this.result(null);
  }

  /** The notice becomes the preface; what it issues gives the document its title. */
  private withPreface(notice: DocumentField | null, attached: { from: number; count: number }): HeadMatter {
    if (notice !== null) this.fields.splice(this.fields.indexOf(notice), 1);
    // 附件 alone above the title of what the notice issues heads nothing but that.
    const to = isBareAnnex(this.lines[attached.from - 1]) ? attached.from - 1 : attached.from;
    const prefaceLines = this.lines.slice(this.at, to);
    this.at = to;
    if (to < attached.from) this.take('note', 1);
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

  /** The box of 政府信息公开, entry by entry. */
  private takeBox(): void {
    const box: { line: PageLine; entries: readonly BoxEntry[] }[] = [];
    for (let line = this.peek(); line !== null; line = this.peek(box.length)) {
      const entries = readBoxLine(line.text);
      if (entries.length === 0) break;
      box.push({ line, entries });
    }
    if (!isBox(box.flatMap(({ entries }) => entries))) return;
    for (const { line, entries } of box)
      this.fields.push(...entries.map((entry) => fieldOfEntry(line, entry)));
    this.at += box.length;
  }

  private takeNumbers(): void {
    for (let line = this.peek(); line !== null; line = this.peek()) {
      if (isDocNumber(line)) this.take('docNumber', 1);
      else if (RED_HEAD.test(line.text.trim())) this.take('issuers', 1);
      else if (isRedHeadNote(line)) this.take('note', 1);
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
      else if (isDateLine(line.text) || ISSUED_BY.test(line.text.trim())) this.take('issuing', 1);
      else if (isRedHeadNote(line)) this.take('note', 1);
      else break;
    }
    const addressee = addresseeLength(this.lines, this.at);
    if (addressee > 0) this.take('addressee', addressee);
  }

  /** Where, behind a notice that issues something, the title of that something stands. */
  private attachedTitle(notice: DocumentField | null): { from: number; count: number } | null {
    const name = this.nameOfCovered(notice);
    if (name === null) return null;
    const horizon = Math.min(this.lines.length, this.at + 200);
    for (let from = this.at; from < horizon; from++) {
      const count = linesThatEndWith(this.lines, from, name);
      // A line above the title (a date, a note) would end with the name as well: the last start is right.
      if (count === 0 || linesThatEndWith(this.lines, from + 1, name) > 0) continue;
      return { from, count: qualifiesTitle(this.lines[from + count]) ? count + 1 : count };
    }
    return null;
  }

  /** The name of what a notice issues: by its own title, or by the first sentence of an order. */
  private nameOfCovered(notice: DocumentField | null): string | null {
    const title = notice ?? this.fields.find(({ name }) => name === 'docNumber') ?? null;
    if (title === null) return null;
    const issued = notice === null ? null : issuedName(notice.text);
    if (issued !== null) return issued;
    const order = squash(title.text).replace(/第?[0-9０-９〇零一二三四五六七八九十百]{1,6}号$/, '');
    if (!promulgates(order)) return null;
    const opening = this.lines.slice(this.at, this.at + LONGEST_ORDER).map((line) => squash(line.text));
    return PUT_INTO_FORCE.exec(opening.join('').slice(0, 600))?.[1] ?? null;
  }
}

// 昆明市呈贡区人民政府办公室　　2024年5月10日: below the head of 会议纪要 and 简报
const ISSUED_BY = /^[\u3400-\u9fff]{4,30}[ \u3000]{1,60}[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日$/;

/** In so many lines an order says what it puts into force. */
const LONGEST_ORDER = 12;
// 《云南省公共数据管理办法》已经…通过，现予公布
const PUT_INTO_FORCE = /^[^《。]{0,60}《([^《》]{4,60})》[^。]{0,160}(?:公布|发布|施行|公告)/;

function isBareAnnex(line: PageLine | undefined): boolean {
  return line?.mark?.style === 'annex' && line.text.slice(line.mark.textStart).trim() === '';
}

const FIELD_OF_LABEL: Readonly<Record<BoxEntry['label'], FieldName>> = {
  index: 'note',
  docNumber: 'docNumber',
  issuers: 'issuers',
  made: 'issuing',
  other: 'note',
};

/** One entry of a box, with its label; an entry without a value says nothing of number, maker or date. */
function fieldOfEntry(line: PageLine, { label, value, start, end }: BoxEntry): DocumentField {
  return {
    name: value === '' ? 'note' : FIELD_OF_LABEL[label],
    text: line.text.slice(start, end),
    spans: [{ start: line.start + start, end: line.start + end }],
    lines: [line.number, line.number],
    page: line.page,
  };
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
  /^[\u3400-\u9fff]{2,20}(?:院|部|委|委员会|局|政府|办公厅|厅|署)(?:[ \u3000]+[\u3400-\u9fff]{2,20}(?:院|部|委|委员会|局|政府|办公厅|厅|署))+$/;

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
