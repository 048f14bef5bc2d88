/** What a cover notice or an order covers: the text that is printed below it, found by its title. */
import type { DocumentField, FieldName } from '../../src/domain/document.ts';
import { isBareAnnex, isDocNumber, LETTERHEAD_OFFICE, promulgates } from './head-lines.ts';
import { issuedName, nameInOpening } from './head-runs.ts';
import type { PageLine } from './lines.ts';
import { beginsRules } from './title-heads.ts';
import { linesThatEndWith, qualifiesTitle, titleAt, titleLength } from './titles.ts';
import { squash } from './typography.ts';

/** A cover takes no more lines. */
const LONGEST_COVER = 200;

/**
 * Where, behind a notice that issues something, the title of that something stands; null where it does not.
 *
 * @param from the first line behind the title of the notice
 * @param notice its title, or its number where it prints no title
 */
export function findCovered(
  lines: readonly PageLine[],
  from: number,
  notice: DocumentField | null,
): { from: number; count: number } | null {
  const name = nameOfCovered(notice, lines.slice(from));
  if (name === null) return isCoverOfRules(notice) ? findRules(lines, from) : null;
  const horizon = Math.min(lines.length, from + LONGEST_COVER);
  for (let at = from; at < horizon; at++) {
    const count = linesThatEndWith(lines, at, name);
    // A line above the title (a date, a note) would end with the name as well: the last start is right.
    if (count === 0 || linesThatEndWith(lines, at + 1, name) > 0 || opensSentence(lines, at, count)) continue;
    return { from: at, count: qualifiesTitle(lines[at + count]) ? count + 1 : count };
  }
  return isCoverOfRules(notice) ? findRules(lines, from) : null;
}

/** Whether what stands above a text may be the words that put it into force: an order, an office, or nothing but those words. */
function isCoverOfRules(notice: DocumentField | null): boolean {
  const said = squash(notice?.text ?? '');
  return notice?.name !== 'title' || promulgates(said) || LETTERHEAD_OFFICE.test(said);
}

/** So far below the first words of an order its rules begin. */
const FARTHEST_RULES = 20;

/** The title that stands right above the first chapter or article and is named, in 《》, in the words above it; null where none does. */
function findRules(lines: readonly PageLine[], from: number): { from: number; count: number } | null {
  let above = '';
  for (let at = from; at < from + FARTHEST_RULES; at++) {
    const [line, below] = [lines[at], lines[at + 1]];
    if (line === undefined || below === undefined || line.mark?.style === 'article') return null;
    const title = beginsRules(below) && titleLength(lines, at) === 1 ? titleAt(lines, at) : '';
    if (title !== '' && above.includes(`《${title}》`)) return { from: at, count: 1 };
    above += squash(line.text);
  }
  return null;
}

/** What a cover says that it covers, in its title or in the lines below it; null where it covers nothing. */
export function nameOfCovered(cover: DocumentField | null, below: readonly PageLine[]): string | null {
  if (cover === null) return null;
  return (cover.name === 'title' ? issuedName(cover.text) : null) ?? nameInOpening(cover, below);
}

/** Whether the lines are the name in the sentence that puts it into force, which a margin broke behind it. */
function opensSentence(lines: readonly PageLine[], at: number, count: number): boolean {
  const text = squash(
    lines
      .slice(at, at + count)
      .map((line) => line.text)
      .join(''),
  );
  if (!text.includes('《')) return false;
  return !text.includes('》') || /^[\s\u3000]*(?:已|业|经)/.test(lines[at + count]?.text ?? '');
}

/**
 * What a line right above the title of the covered text is of that text: 附件 alone, which heads nothing but that, or
 * its number (法释〔2024〕12号), where the cover has none. Null where it belongs to the cover.
 */
export function headsCovered(line: PageLine | undefined, isNumbered: boolean): FieldName | null {
  if (isBareAnnex(line)) return 'note';
  return line !== undefined && !isNumbered && isDocNumber(line) ? 'docNumber' : null;
}
