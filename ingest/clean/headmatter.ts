/**
 * Reads what stands before the text proper: title, 发文字号, 题注, byline, addressee, and a cover notice
 * (关于印发…的通知) with the title of what it issues. Works on physical lines, because titles are broken
 * by hand and a width of text says nothing about them.
 */
import type { DocumentField, FieldName } from '../../src/domain/document.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { ADDRESSEE, ADOPTION, BYLINE, ISSUES, isDocNumber, LEADS_ON, RED_HEAD } from './head-lines.ts';
import { isDateLine } from './join.ts';
import { type PageLine, spanOf } from './lines.ts';
import { linesThatEndWith, qualifiesTitle, titleLength } from './titles.ts';
import { dropExtractionBlanks, joinPieces, squash } from './typography.ts';

export interface HeadMatter {
  readonly fields: readonly DocumentField[];
  /** The cover notice: its own title and its lines; null where there is none. */
  readonly preface: { readonly heading: DocumentField; readonly lines: readonly PageLine[] } | null;
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
      if (count === 0 || linesThatEndWith(this.lines, from + 1, name) > 0) continue;
      return { from, count: qualifiesTitle(this.lines[from + count]) ? count + 1 : count };
    }
    return null;
  }
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
