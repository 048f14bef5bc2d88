/**
 * Reads what stands before the text proper: title, 发文字号, 题注, byline, addressee, and a cover notice
 * (关于印发…的通知) with the title of what it issues. Works on physical lines, because titles are broken
 * by hand and a width of text says nothing about them.
 */
import type { DocumentField, FieldName } from '../../src/domain/document.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { BoxFinder, boxLabel, boxValue } from '../information-box.ts';
import { findCovered, headsCovered, nameOfCovered } from './covered.ts';
import { isDateLine } from './date-line.ts';
import { isOfSite, linesAboveHead } from './head-box.ts';
import { fieldOf, fieldOfEntry } from './head-fields.ts';
import { namesIssue } from './head-keys.ts';
import {
  BYLINE,
  givenAtLength,
  headsAnnexFile,
  isBareAnnex,
  isDocNumber,
  isMasthead,
  isReader,
  isRedHead,
  isRubric,
  LETTERHEAD_OFFICE,
  LETTERHEAD_SERIES,
  namesOrder,
  saysWhenIssued,
} from './head-lines.ts';
import { isNoteBelowTitle, nameAboveTitle } from './head-notes.ts';
import { addresseeLength, adoptionNote, headsQuotedTitle } from './head-runs.ts';
import { headsNumber, isInLetterhead, isMakerAbove, isOffice } from './letterheads.ts';
import type { PageLine } from './lines.ts';
import { datesStandard, publishesStandard, titleLengthBelow } from './standard-cover.ts';
import { headsPageAbove, linesThatRead, sameTitleKey, titleAt, titleLength } from './titles.ts';
import { dropExtractionBlanks, endsSentence, squash } from './typography.ts';

export interface HeadMatter {
  readonly fields: readonly DocumentField[];
  /** The cover notice: its own title, if any, and its lines; null where there is no notice. */
  readonly preface: { readonly heading: DocumentField | null; readonly lines: readonly PageLine[] } | null;
  /** Everything behind the head: preamble, body, signature. */
  readonly rest: readonly PageLine[];
  readonly problems: readonly Problem[];
  /** A title that the text does not print and the file states elsewhere; null where the text prints one. */
  readonly statedTitle: string | null;
}

/** @param stated what the file says of its title outside of its text, the likeliest first; a witness only */
export function readHeadMatter(
  lines: readonly PageLine[],
  fileName: string,
  stated: readonly string[],
): HeadMatter {
  const reader = new HeadReader(lines, stated);
  const byline = lines.slice(0, 8).findIndex((line) => BYLINE.test(line.text) && line.text.length < 100);
  if (byline > 0) return reader.news(byline);
  return reader.official(fileName);
}

/** So many lines of a red head may stand above a title. */
const FARTHEST_TITLE = 10;

class HeadReader {
  private at = 0;
  private readonly fields: DocumentField[] = [];
  private readonly problems: Problem[] = [];
  private readonly lines: readonly PageLine[];
  private readonly boxes: BoxFinder;
  private readonly stated: readonly string[];
  private statedTitle: string | null = null;

  constructor(lines: readonly PageLine[], stated: readonly string[]) {
    this.lines = lines;
    this.boxes = new BoxFinder((line) => lines[line]?.text);
    this.stated = stated;
  }

  /** Kicker, headline, byline. */
  news(byline: number): HeadMatter {
    const names: readonly FieldName[] = byline === 1 ? ['title'] : ['kicker', 'title'];
    for (let i = 0; i < byline; i++) this.take(names[i] ?? 'note', 1);
    this.take('byline', 1);
    return this.result(null);
  }

  official(fileName: string): HeadMatter {
    for (let above = linesAboveHead(this.lines); above > 0; above--) this.take('note', 1);
    this.takeBox();
    this.takeNumbers();
    const head = this.takeTitle();
    this.takeNotesBelowTitle();
    const title = this.takeRepetitions(this.takeTitleBelowLetterhead(head) ?? head);
    const attached = findCovered(this.lines, this.at, title ?? this.numbered());
    if (attached !== null) return this.withPreface(title, attached);
    if (title === null) this.miss(fileName);
    return this.result(null);
  }

  /** What stands in for a title, with a problem that says so. */
  private miss(fileName: string): void {
    // An order or a proclamation may have no title but its number.
    const order = this.numbered()?.text ?? '';
    this.statedTitle = this.titlesInBox()[0] ?? this.stated[0] ?? (namesOrder(order) ? order : null);
    if (this.statedTitle === order) return;
    const found =
      this.statedTitle === null
        ? `暂以文件名“${fileName}”为标题`
        : `暂以网页或者信息公开栏另外标明的“${this.statedTitle}”为标题`;
    this.problems.push({
      code: 'title-missing',
      message: `未能从正文认出标题，${found}，请在目录文件中补充。`,
      lines: null,
    });
  }

  /** The notice becomes the preface; what it issues gives the document its title. */
  private withPreface(notice: DocumentField | null, attached: { from: number; count: number }): HeadMatter {
    if (notice !== null) this.fields.splice(this.fields.indexOf(notice), 1);
    const above = headsCovered(this.lines[attached.from - 1], this.numbered() !== null);
    const to = above === null ? attached.from : attached.from - 1;
    const prefaceLines = this.lines.slice(this.at, to);
    this.at = to;
    if (above !== null) this.take(above, 1);
    this.take('title', attached.count);
    this.takeBelowTitle();
    const isBare = notice === null && prefaceLines.length === 0;
    return this.result(isBare ? null : { heading: notice, lines: prefaceLines });
  }

  private result(preface: HeadMatter['preface']): HeadMatter {
    const rest = this.lines.slice(this.at);
    return { fields: this.fields, preface, rest, problems: this.problems, statedTitle: this.statedTitle };
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
  private takeBox(): boolean {
    const box = this.boxes.boxAt(this.at);
    if (box === null) return false;
    const lines = this.lines.slice(this.at, this.at + box.count);
    this.fields.push(...box.entries.map((entry) => fieldOfEntry(lines, entry)));
    this.at += box.count;
    this.takeSiteLines();
    return true;
  }

  private takeSiteLines(): void {
    for (let line = this.peek(); line !== null && isOfSite(line); line = this.peek()) this.take('note', 1);
  }

  private takeNumbers(): void {
    for (let line = this.peek(); line !== null; line = this.peek()) {
      const name = isInLetterhead(this.lines, this.at) ? 'issuers' : nameAboveTitle(line, this.fields.at(-1));
      if (name === null && !headsQuotedTitle(this.lines, this.at) && !this.isAboveTitle(line)) return;
      this.take(name ?? 'note', 1);
    }
  }

  /** The name of a gazette, or 附件 alone where the file holds nothing but that annex with annexes of its own. */
  private isAboveTitle(line: PageLine): boolean {
    const isOnlyAnnex = isBareAnnex(line) && headsAnnexFile(this.lines, this.at);
    if (headsPageAbove(this.lines, this.at) || namesIssue(line)) return true;
    if (isRubric(line) && headsNumber(this.lines, this.at + 1)) return true;
    return (isMasthead(line) || isOnlyAnnex || isRubric(line)) && titleAt(this.lines, this.at + 1) !== '';
  }

  /** By a witness where one agrees with the text, else by the words of the lines. */
  private takeTitle(): DocumentField | null {
    const named = this.witnessedTitle();
    if (named !== null) {
      while (this.at < named.from) this.take('note', 1);
      return this.take('title', named.count);
    }
    const count = titleLengthBelow(this.fields, this.lines, this.at);
    // A box that states the title is believed before a line that only might be one.
    const isStated = this.titlesInBox().length > 0 && titleAt(this.lines, this.at) === '';
    return count === 0 || isStated ? null : this.take('title', count);
  }

  /** What stands below the title, and the title again; what a notice issues may stand above the notice itself. */
  private takeRepetitions(title: DocumentField | null): DocumentField | null {
    if (title !== null) this.takeHeadBelow(title);
    this.takeBelowTitle();
    if (title === null) return null;
    const again = (): number => linesThatRead(this.lines, this.at, title.text);
    for (let count = again(); count > 0; count = again()) {
      this.take('note', count);
      this.takeBelowTitle();
    }
    const count = titleLength(this.lines, this.at);
    const longer = titleAt(this.lines, this.at);
    // The same title with its maker in front, which a site left out.
    if (count > 0 && longer.endsWith(`关于${squash(title.text).replace(/^关于/, '')}`)) {
      this.fields[this.fields.indexOf(title)] = { ...title, name: 'note' };
      const whole = this.take('title', count);
      this.takeBelowTitle();
      return whole;
    }
    const below = count === 0 ? null : fieldOf('title', this.lines.slice(this.at, this.at + count));
    const issued = nameOfCovered(below, this.lines.slice(this.at + count));
    if (issued === null || sameTitleKey(issued) !== sameTitleKey(title.text)) return title;
    // An order that covers the text without its title: that stands above the order alone.
    if (findCovered(this.lines, this.at + count, below) === null) return title;
    this.fields[this.fields.indexOf(title)] = { ...title, name: 'note' };
    const notice = this.take('title', count);
    this.takeBelowTitle();
    return notice;
  }

  /** The red head that stands below the title of its page, above the title again or the number. */
  private takeHeadBelow(title: DocumentField): void {
    const line = this.peek();
    if (line === null) return;
    if (isRedHead(line) || isInLetterhead(this.lines, this.at)) this.takeNumbers();
    else if (isOffice(line) && linesThatRead(this.lines, this.at + 1, title.text) > 0)
      this.take('issuers', 1);
  }

  /** The lines near the top that together read as a title stated elsewhere; what stands above them is no title. */
  private witnessedTitle(): { from: number; count: number } | null {
    for (let from = this.at; from < this.at + FARTHEST_TITLE; from++) {
      for (const name of this.titleWitnesses()) {
        const count = linesThatRead(this.lines, from, name);
        if (count > 0) return { from, count };
      }
      const line = this.lines[from];
      if (line === undefined || line.mark !== null || line.cells !== null || endsSentence(line.text)) break;
    }
    return null;
  }

  private titleWitnesses(): readonly string[] {
    return [...this.stated, ...this.titlesInBox()];
  }

  private titlesInBox(): readonly string[] {
    return this.fields
      .filter(({ text }) => boxLabel(text) === 'title')
      .map(({ text }) => dropExtractionBlanks(boxValue(text)));
  }

  private takeBelowTitle(): void {
    this.takeNotesBelowTitle();
    const addressee = addresseeLength(this.lines, this.at);
    if (addressee > 0) this.take('addressee', addressee);
  }

  private takeNotesBelowTitle(): void {
    for (let line = this.peek(); line !== null; line = this.peek()) {
      if (this.takeBox()) continue;
      const bracket = adoptionNote(this.lines, this.at);
      if (isDocNumber(line)) this.take('docNumber', 1);
      else if (bracket > 0) this.take('issuing', bracket);
      else if (isDateLine(line.text) || saysWhenIssued(line) || datesStandard(line)) this.take('issuing', 1);
      else if (givenAtLength(this.lines, this.at) > 0) this.takeGivenAt();
      else if (publishesStandard(line, this.fields.at(-1), this.peek(1)) || isMakerAbove(this.lines, this.at))
        this.take('issuers', 1);
      else if (isNoteBelowTitle(line)) this.take('note', 1);
      else break;
    }
  }

  private numbered(): DocumentField | null {
    return this.fields.find(({ name }) => name === 'docNumber') ?? null;
  }

  /** ——2024年1月15日在…会议上, and below it who read the text. */
  private takeGivenAt(): void {
    this.take('issuing', givenAtLength(this.lines, this.at));
    const reader = this.peek();
    if (reader !== null && isReader(reader)) this.take('note', 1);
  }

  /**
   * The line above a 发文字号 may be a letterhead: the office alone (云溪市教育局), or the name of a series
   * (常务会议纪要) with the title of this one below. Then the title is what stands here.
   */
  private takeTitleBelowLetterhead(head: DocumentField | null): DocumentField | null {
    const numbered = this.fields.at(-1);
    if (head === null || numbered === head || numbered === undefined) return null;
    const title = titleAt(this.lines, this.at);
    const below = squash(head.text);
    const isOffice = LETTERHEAD_OFFICE.test(below);
    const isSeries = title.endsWith(LETTERHEAD_SERIES.exec(below)?.[0] ?? '。');
    if (title === '' || !(isOffice || isSeries)) return null;
    this.fields[this.fields.indexOf(head)] = { ...head, name: isOffice ? 'issuers' : 'note' };
    return this.takeTitle();
  }
}
