/**
 * Takes off the end of a text what is not text of its provisions: signature and date, the notes in
 * brackets below them (GB/T 9704—2012, 7.3.5 to 7.3.6) and what the printing office adds (7.4).
 */
import type { DocumentField, FieldName } from '../../src/domain/document.ts';
import { isDateLine } from '../clean/date-line.ts';
import type { LogicalLine } from '../clean/lines.ts';
import { endsSentence } from '../clean/typography.ts';
import { findDates } from './dates.ts';
import { isPersonalSignature, namesOffice } from './offices.ts';
import { signedByParties } from './parties.ts';
import { placed } from './provisions.ts';
import type { PlacedText } from './slice.ts';

export interface Tail {
  /** The text before the tail. */
  readonly body: readonly LogicalLine[];
  readonly fields: readonly DocumentField[];
  /** 抄送 and 印发 lines: what the printing office adds. */
  readonly conclusions: readonly PlacedText[];
}

// 昆明市呈贡区人民政府办公室 2022年9月9日印发; 抄送：区委办公室
const PRINTING_NOTE =
  /^(?:.{0,60}[0-9０-９]{1,2}[ ]?日[ ]?印发|(?:抄送|抄报|分送|主送|发送)[：:].{0,400}|主题词[：:].{0,500}|(?:内部发送|信息公开选项)[：:].{0,300}|联系人.{0,80}[（(]共印.{1,12}份[）)].{0,60}|印发机关.{0,60}|[—─━_＿-]{6,60})$/;
const COPY_NOTE = /^(?:抄送|抄报|分送)[：:]/;
/** A 抄送 is not broken over more lines. */
const MOST_COPY_LINES = 5;
// （此件公开发布）, (此件依申请公开), （联系人：…，联系电话：…）
const BRACKET_NOTE = /^[（(][^（）()。]{2,80}[）)]$/;
// 附件下载：实施方案.doc, 1.登记表.xlsx: the files that a page offers below the text
const OFFERED_FILE =
  /^[^。；]{1,120}\.(?:docx?|pdf|xlsx?|wps|et|ofd|zip|rar|jpe?g|png)(?:[ ]?[（(][^（）()]{0,20}[）)])?$/i;
// 附件列表：, 相关附件： above them
const OFFERS_FILES = /^[【[]?(?:相关附件|(?:相关)?(?:附件|文件|原文)(?:列表|下载|下载地址))[】\]]?[：:]?$/;
const DAY = /^[0-9]{1,2}月[0-9]{1,2}日$/;
/** So many may sign below the date of a judgment. */
const MOST_CLERKS = 3;
/** How many offices may sign together. */
const MOST_SIGNERS = 12;
/** A line longer than this is no line of a signature. */
const LONGEST_SIGNATURE = 60;

/** Guarantees: every line is in exactly one of body, fields and conclusions, each in document order. */
export function takeTail(lines: readonly LogicalLine[]): Tail {
  const taker = new TailTaker(lines);
  taker.take();
  return taker.result();
}

/** As takeTail, where only the printing office can have added to the text: behind the annexes. */
export function takePrintingNotes(lines: readonly LogicalLine[]): Tail {
  const taker = new TailTaker(lines);
  taker.takePrintingNotes();
  return taker.result();
}

/** Whether a line belongs to the end of a text: a signature, its date or what stands below them. */
export function beginsTail(line: LogicalLine): boolean {
  return (
    isOfferedFile(line) ||
    (isPlain(line) &&
      (isDateLine(line.text) ||
        isBracketNote(line) ||
        isPrintingNote(line) ||
        isSigner(line) ||
        offersFiles(line)))
  );
}

class TailTaker {
  private end: number;
  /** Collected from the last to the first. */
  private readonly fields: DocumentField[] = [];
  private readonly conclusions: PlacedText[] = [];
  private readonly lines: readonly LogicalLine[];

  constructor(lines: readonly LogicalLine[]) {
    this.lines = lines;
    this.end = lines.length;
  }

  /** Notes and signatures, in whatever order the source prints them; of several offices each may sign on a day of its own. */
  take(): void {
    let signed = false;
    while (true) {
      if (this.takePrintingNotes() || this.takeParties() || this.takeNote()) continue;
      if ((signed && !this.endsWithOfficeAndDate()) || !this.takeSignature()) return;
      signed = true;
    }
  }

  takePrintingNotes(): boolean {
    const before = this.end;
    for (let count = this.printedAbove(); count > 0; count = this.printedAbove()) {
      for (; count > 0; count--) this.conclusions.push(placed(this.lineAt(--this.end)));
    }
    return this.end < before;
  }

  result(): Tail {
    return {
      body: this.lines.slice(0, this.end),
      fields: this.fields.reverse(),
      conclusions: this.conclusions.reverse(),
    };
  }

  private takeParties(): boolean {
    const count = signedByParties(this.lines, this.end);
    for (let taken = 0; taken < count; taken++) this.takeLine('signature');
    return count > 0;
  }

  private takeNote(): boolean {
    const line = this.last();
    if (line === undefined || !(isBracketNote(line) || isOfferedFile(line) || offersFiles(line)))
      return false;
    this.takeLine('note');
    return true;
  }

  /** The date with the offices above it, or both on one line. */
  private takeSignature(): boolean {
    const line = this.last();
    if (line === undefined || !isPlain(line)) return false;
    if (isSignedLine(line)) this.takeLine('signature');
    else if (isPersonalSignature(line.text) && this.isBelowDate()) this.takeLine('signature');
    else if (isDateLine(line.text) || this.endsWithDay()) {
      this.takeLine('signature');
      for (let i = 0; i < MOST_SIGNERS && isSigner(this.last()); i++) this.takeLine('signature');
    } else return false;
    return true;
  }

  /** 书记员　罗婷 below the date of a judgment. */
  private isBelowDate(): boolean {
    const above = this.lines.slice(Math.max(0, this.end - MOST_CLERKS - 1), this.end - 1);
    const from = above.findLastIndex((line) => isPlain(line) && isDateLine(line.text));
    return from >= 0 && above.slice(from + 1).every((line) => isPersonalSignature(line.text));
  }

  /** 云溪区财政局办公室, and below it 7月26日 without its year. */
  private endsWithDay(): boolean {
    const [signer, day] = this.lines.slice(Math.max(0, this.end - 2), this.end);
    return day !== undefined && DAY.test(day.text.trim()) && isSigner(signer);
  }

  private endsWithOfficeAndDate(): boolean {
    const [office, date] = this.lines.slice(Math.max(0, this.end - 2), this.end);
    if (office === undefined || date === undefined || !isPlain(date)) return false;
    return isSignedLine(date) || (isDateLine(date.text) && isSigner(office));
  }

  /** Lines of the last printing note: one, or a 抄送 broken by hand with its rest. */
  private printedAbove(): number {
    const line = this.last();
    if (line === undefined) return 0;
    if (isPrintingNote(line)) return 1;
    for (let count = 2; count <= MOST_COPY_LINES; count++) {
      const [above, below] = [this.lines[this.end - count], this.lines[this.end - count + 1]];
      if (above === undefined || below === undefined || !isPlain(below) || endsSentence(above.text)) return 0;
      if (COPY_NOTE.test(above.text)) return count;
    }
    return 0;
  }

  private lineAt(index: number): LogicalLine {
    const line = this.lines[index];
    if (line === undefined) throw new Error(`no line ${index}`);
    return line;
  }

  private last(): LogicalLine | undefined {
    return this.lines[this.end - 1];
  }

  private takeLine(name: FieldName): void {
    const line = this.last();
    if (line === undefined) throw new Error('no line left to take');
    this.fields.push({ name, ...placed(line) });
    this.end--;
  }
}

function isPlain(line: LogicalLine): boolean {
  return line.mark === null && line.cells === null;
}

function isPrintingNote(line: LogicalLine): boolean {
  return PRINTING_NOTE.test(line.text);
}

function isBracketNote(line: LogicalLine): boolean {
  return isPlain(line) && BRACKET_NOTE.test(line.text);
}

function isOfferedFile(line: LogicalLine): boolean {
  return line.cells === null && OFFERED_FILE.test(line.text);
}

function offersFiles(line: LogicalLine): boolean {
  return isPlain(line) && OFFERS_FILES.test(line.text);
}

function isSigner(line: LogicalLine | undefined): boolean {
  if (line === undefined || !isPlain(line) || line.text.length > LONGEST_SIGNATURE) return false;
  return namesOffice(line.text) || isPersonalSignature(line.text);
}

/** 昆明市呈贡区人民政府办公室　2024年11月5日 */
function isSignedLine({ text }: LogicalLine): boolean {
  if (text.length > LONGEST_SIGNATURE) return false;
  const date = findDates(text)[0];
  return date !== undefined && date.end === text.length && namesOffice(text.slice(0, date.start));
}
