/**
 * Notes: those that a format tells apart (Word), those at the foot of a page, which would otherwise stand in the middle
 * of the sentence that runs over it, and those at the end of a text. They are fields of the document.
 */
import type { DocumentField } from '../../src/domain/document.ts';
import { groupBy } from '../../src/domain/group.ts';
import { fieldOf } from './head-fields.ts';
import type { PageLine } from './lines.ts';
import { endsSentence } from './typography.ts';

export interface NotesTaken {
  readonly kept: readonly PageLine[];
  readonly notes: readonly DocumentField[];
}

/** Notes take no more lines of a page. */
const MOST_LINES = 12;
// ①, [1], 〔1〕, ［1］, [iv], *: what a note and the place that refers to it both bear
const NOTE_MARK = /^[\s\u3000]*([①-⑳]|[[〔［](?:[0-9]{1,3}|[ivxlc]{1,6})[\]〕］]|\*{1,3}(?!\*))/;

/** Takes the notes at the foot of pages and at the end out of the text. */
export function takeFootnotes(lines: readonly PageLine[]): NotesTaken {
  const pages = [...groupBy(lines, ({ page }) => page)];
  const taken = new Set<PageLine>();
  const notes: DocumentField[] = [];
  pages.forEach(([number, page], index) => {
    if (number === null) return;
    const foot = footOf(page, pages[index + 1]?.[1][0]);
    for (const line of foot) taken.add(line);
    notes.push(...notesOf(foot));
  });
  const left = taken.size === 0 ? lines : lines.filter((line) => !taken.has(line));
  const end = endOf(left);
  return { kept: end.length === 0 ? left : left.slice(0, -end.length), notes: [...notes, ...notesOf(end)] };
}

/** One field a note: a line without a mark goes on with the note above it. */
export function notesOf(lines: readonly PageLine[]): readonly DocumentField[] {
  const notes: PageLine[][] = [];
  for (const line of lines) {
    const open = notes.at(-1);
    if (open === undefined || NOTE_MARK.test(line.text)) notes.push([line]);
    else open.push(line);
  }
  return notes.map((note) => fieldOf('note', note));
}

/** The last lines of a page from the first that begins a note; none where the page has no notes. */
function footOf(page: readonly PageLine[], below: PageLine | undefined): readonly PageLine[] {
  for (let at = Math.max(1, page.length - MOST_LINES); at < page.length; at++) {
    const mark = NOTE_MARK.exec(page[at]?.text.slice(0, 40) ?? '')?.[1];
    if (mark === undefined || hasSectionBelow(page.slice(at))) continue;
    const above = page.slice(0, at);
    if (isReferredTo(mark, above) || isInSentence(above.at(-1), below)) return page.slice(at);
  }
  return [];
}

// 6　实施, 4.2　排放限值
const NUMBERED = /^[\s\u3000]*[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[\s\u3000]{1,4}[\u3400-\u9fff]/;

/** Whether a heading of the outline stands below one of the notes: they are those of a table. */
function hasSectionBelow(notes: readonly PageLine[]): boolean {
  return notes.some((line, index) => index > 0 && opensSection(line, notes[index - 1]));
}

/** Whether a heading of the outline begins below a whole sentence. */
function opensSection(line: PageLine, above: PageLine | undefined): boolean {
  const isShort = line.cells === null && line.text.length <= 30 && !/[，。；]/.test(line.text);
  return isShort && NUMBERED.test(line.text) && endsSentence(above?.text ?? '');
}

/** Notes at the end of a text take no more lines. */
const MOST_AT_END = 100;
const FIRST_MARK = /^[\s\u3000]*(?:①|[[〔［][1i][\]〕］])/;

/** The last lines of a text from its first note on; none where one of them is not referred to behind a word above. */
function endOf(lines: readonly PageLine[]): readonly PageLine[] {
  const from = lines.findLastIndex(({ text }) => FIRST_MARK.test(text.slice(0, 40)) && !closesAtOnce(text));
  if (from < 1 || from < lines.length - MOST_AT_END) return [];
  const [above, notes] = [lines.slice(0, from), lines.slice(from)];
  // 包括下列项目：, and items that end in ；: a list, whatever bears the same signs above
  if (/[：:]\s*$/.test(lines[from - 1]?.text ?? '') || notes.some(({ text }) => /[；;]\s*$/.test(text)))
    return [];
  if (hasSectionBelow(notes)) return [];
  const areNotes = notes.every((line) => {
    const mark = NOTE_MARK.exec(line.text.slice(0, 40))?.[1];
    if (mark === undefined) return line.mark === null && line.cells === null;
    return above.some(({ text }) => followsWord(text, mark)) && !above.some((one) => beginsWith(one, mark));
  });
  return areNotes ? notes : [];
}

function followsWord(text: string, mark: string): boolean {
  const at = text.indexOf(mark);
  return (
    at >= 0 && (at === 0 ? closesAtOnce(text) : /[\u3400-\u9fff0-9A-Za-z”’》）)%]/.test(text.charAt(at - 1)))
  );
}

function beginsWith({ text }: PageLine, mark: string): boolean {
  return text.trimStart().startsWith(mark) && !closesAtOnce(text);
}

/** ①。: the reference, with which a line happens to begin. */
function closesAtOnce(text: string): boolean {
  return /^[，。；、]/.test(text.replace(NOTE_MARK, ''));
}

/** The mark stands within a line above, and begins none. */
function isReferredTo(mark: string, above: readonly PageLine[]): boolean {
  return (
    above.some(({ text }) => text.trimStart().indexOf(mark) > 0) &&
    !above.some(({ text }) => text.trimStart().startsWith(mark))
  );
}

/** The sentence above goes on at the top of the next page. */
function isInSentence(above: PageLine | undefined, below: PageLine | undefined): boolean {
  return above !== undefined && below !== undefined && !endsSentence(above.text) && below.mark === null;
}

/** Whether a field is such a note: it speaks of what it is attached to, not of the document. */
export function isFootnote(text: string): boolean {
  return NOTE_MARK.test(text.slice(0, 40));
}
