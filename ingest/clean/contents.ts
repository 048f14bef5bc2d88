/**
 * Takes out the table of contents (目录) before the text and the outline of a PDF behind it. Both are
 * kept as witnesses of what the headings are; neither is text of the document.
 */

import type { ContentsEntry, PageLine, RemovedLine, Sifted } from './lines.ts';
import { type Mark, type MarkStyle, readMark } from './marks.ts';
import { endsSentence, squash } from './typography.ts';

export interface ContentsSifted extends Sifted {
  /** Null where the document has neither contents nor outline. */
  readonly contents: readonly ContentsEntry[] | null;
}

const HEADING_STYLES: ReadonlySet<MarkStyle> = new Set([
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'closing',
  'han',
  'han-paren',
  'annex',
]);

/** Takes out contents and outline. Guarantees that no line of either is left in `kept`. */
export function takeContents(lines: readonly PageLine[]): ContentsSifted {
  const contents = frontContents(lines);
  const outline = trailingOutline(lines);
  const inContents = new Set(contents?.lines ?? []);
  const inOutline = new Set(outline?.lines ?? []);
  const removed: RemovedLine[] = [
    ...(contents?.lines ?? []).map((line): RemovedLine => ({ line, reason: 'contents' })),
    ...(outline?.lines ?? []).map((line): RemovedLine => ({ line, reason: 'outline' })),
  ];
  return {
    kept: lines.filter((line) => !inContents.has(line) && !inOutline.has(line)),
    removed,
    contents: contents?.entries ?? outline?.entries ?? null,
  };
}

interface Listed {
  readonly lines: readonly PageLine[];
  readonly entries: readonly ContentsEntry[];
}

// 目录, 目　录, 目 次; not 目录管理办法
const CONTENTS_TITLE = /^[\s\u3000]*目[\s\u3000]*[录錄次][\s\u3000]*$/;
// ……12, ....... 12, \t12, 　　12 at the end of an entry
const LEADER = /[\s\u3000.．…·⋯][（(]?[0-9０-９]{1,4}[)）]?$|[.．…·⋯]{2,}$/;
const LEADER_DOTS = new Set([...' \t\u3000.．…·⋯_']);
/** No entry of a contents list is longer; longer lines are text. */
const LONGEST_ENTRY = 200;

/** The run of headings below 目录, up to where its first heading comes again or a sentence begins. */
function frontContents(lines: readonly PageLine[]): Listed | null {
  const start = lines.findIndex((line) => CONTENTS_TITLE.test(line.text));
  if (start < 0 || start > 200) return null;
  const entries: { mark: Mark; title: string; line: number }[] = [];
  let end = start + 1;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (line === undefined) break;
    const mark = readMark(line.text);
    const title = mark === null ? '' : entryTitle(line.text.slice(mark.textStart));
    const first = entries[0];
    if (first !== undefined && mark !== null && sameEntry({ mark, title }, first)) break;
    if (mark !== null && HEADING_STYLES.has(mark.style)) {
      if (
        endsSentence(title) ||
        (mark.style === 'article' && !entries.some((e) => e.mark.style === 'article') && title.length > 40)
      )
        break;
      entries.push({ mark, title, line: line.number });
      continue;
    }
    const last = entries.at(-1);
    // The rest of an entry that was too long for one line, or a page number on a line of its own.
    const text = entryTitle(line.text.trim());
    if (
      last === undefined ||
      endsSentence(line.text) ||
      text.length > 40 ||
      (line.text.includes('，') && !LEADER.test(line.text))
    )
      break;
    if (continuesEntry(lines, end, entries)) last.title += text;
    else break;
  }
  return entries.length < 2 ? null : { lines: lines.slice(start, end), entries };
}

/** An unmarked line belongs to the contents only when more entries follow before the text begins. */
function continuesEntry(lines: readonly PageLine[], at: number, entries: readonly ContentsEntry[]): boolean {
  const first = entries[0];
  const next = lines[at + 1];
  if (first === undefined || next === undefined) return false;
  const mark = readMark(next.text);
  if (mark === null) return false;
  // The first heading comes again: this line may be its title wrapped, or the preamble.
  const line = lines[at];
  return (
    line !== undefined &&
    (LEADER.test(line.text) ||
      !sameEntry({ mark, title: entryTitle(next.text.slice(mark.textStart)) }, first))
  );
}

/** An entry without its dot leader and page number. */
function entryTitle(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_ENTRY || !LEADER.test(trimmed)) return trimmed;
  const cut = trimmed.replace(LEADER, '');
  let end = cut.length;
  while (end > 0 && LEADER_DOTS.has(cut.charAt(end - 1))) end--;
  return cut.slice(0, end);
}

function sameEntry(a: { mark: Mark; title: string }, b: { mark: Mark; title: string }): boolean {
  return squash(a.mark.num) === squash(b.mark.num) && squash(a.title) === squash(b.title);
}

/**
 * A PDF's bookmarks, written out behind the text: a closing run of headings, most of them behind a
 * tab, that begins again at the first number of its level.
 */
function trailingOutline(lines: readonly PageLine[]): Listed | null {
  const entries: ContentsEntry[] = [];
  let start = lines.length;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i];
    if (line === undefined) break;
    const mark = readMark(line.text);
    if (!line.text.startsWith('\t')) break;
    if (mark !== null && HEADING_STYLES.has(mark.style)) {
      entries.unshift({ mark, title: entryTitle(line.text.slice(mark.textStart)), line: line.number });
    }
    start = i;
  }
  if (entries.length < 2) return null;
  return { lines: lines.slice(start), entries };
}
