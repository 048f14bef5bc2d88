/** Plain text: physical lines and, where the text has form feeds, pages. */
import { decodeText } from './decode.ts';
import { markDrawnTables } from './drawn-tables.ts';
import { withoutLetterspacing } from './letterspacing.ts';
import { type ExtractedLine, type Extraction, UnreadableSourceError } from './line.ts';
import { cutPrefixes } from './line-prefixes.ts';
import { withoutUnprinted } from './lines.ts';
import { withoutEntities, withoutTags } from './markup.ts';
import { rejoinPartedLines } from './parted-lines.ts';
import { markTabbedRows } from './tabular.ts';
import { perhapsColumns, readTextColumns } from './text-columns.ts';
import { unreadableProblems } from './unreadable.ts';

const LF = 0x0a;
/** A line break within a paragraph, as Word copies it out. */
const VT = 0x0b;
const FF = 0x0c;
const CR = 0x0d;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;

/**
 * A line each for every two bytes of ten megabytes. Every line costs memory, and a file of nothing
 * but short lines must not use up all there is.
 */
const MAX_LINES = 5 * 1024 * 1024;
/** More empty lines in a row say no more: they are counted, and take no memory. */
const MOST_EMPTY = 100;

/** Reads a plain text of any encoding. Offsets are those of the decoded text, without byte order mark,
 * zero-width characters and blanks between all characters; of two columns and of
 * parted lines, those of the text as it is read. */
export function extractText(bytes: Uint8Array): Extraction {
  const decoded = decodeText(bytes);
  const untagged = withoutTags(decoded.text);
  const plain = withoutEntities(untagged.text);
  const { text: whole, problems } = withoutLetterspacing(withoutUnprinted(plain.text));
  const physical = cutPrefixes(splitLines(whole));
  const columns = readTextColumns(physical);
  const read = columns ?? rejoinPartedLines(physical);
  const text = read?.text ?? whole;
  const lines = markDrawnTables(markTabbedRows(read?.lines ?? physical));
  return {
    text,
    lines,
    mediaType: 'text/plain',
    pages: lines.at(-1)?.page ?? null,
    layout: 'unknown',
    problems: [
      ...decoded.problems,
      ...untagged.problems,
      ...plain.problems,
      ...problems,
      ...(columns === null ? [perhapsColumns(physical) ?? []].flat() : []),
      ...(read?.problems ?? []),
      ...unreadableProblems(lines),
    ],
  };
}

/**
 * Physical lines. Guarantees: 1. each line has the number it has in the text, and only empty lines
 * beyond MOST_EMPTY in a row are left out; 2. what stands between two lines is nothing but line
 * terminators and form feeds; 3. one pass, whatever the text holds.
 *
 * A form feed begins a new page; one that follows text also ends the line. Where the text ends with
 * a terminator there is no further, empty line after it.
 * Throws UnreadableSourceError `source-too-large` beyond MAX_LINES.
 */
export function splitLines(text: string): readonly ExtractedLine[] {
  const lines: ExtractedLine[] = [];
  let page: number | null = text.includes('\f') ? 1 : null;
  let start = 0;
  let number = 0;
  let empty = 0;

  function endLine(end: number): void {
    number++;
    empty = end === start ? empty + 1 : 0;
    if (empty > MOST_EMPTY) return;
    if (lines.length >= MAX_LINES) {
      throw new UnreadableSourceError(
        'source-too-large',
        '文件超过500万行，超出读取上限，请拆分后分别导入。',
      );
    }
    lines.push({
      text: text.slice(start, end),
      start,
      end,
      number,
      page,
      cells: null,
      headingLevel: null,
      removed: null,
    });
  }

  let i = 0;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    if (
      unit !== LF &&
      unit !== VT &&
      unit !== CR &&
      unit !== FF &&
      unit !== LINE_SEPARATOR &&
      unit !== PARAGRAPH_SEPARATOR
    ) {
      i++;
      continue;
    }
    const lineEnd = i;
    let feeds = 0;
    for (; text.charCodeAt(i) === FF; i++) feeds++;
    // 文字\f\n is one line end, not a line and an empty one.
    const terminator = terminatorLength(text, i);
    if (terminator > 0 || lineEnd > start) endLine(lineEnd);
    i += terminator;
    start = i;
    if (page !== null) page += feeds;
  }
  if (start < text.length) endLine(text.length);
  return lines;
}

function terminatorLength(text: string, at: number): 0 | 1 | 2 {
  switch (text.charCodeAt(at)) {
    case CR:
      return text.charCodeAt(at + 1) === LF ? 2 : 1;
    case LF:
    case VT:
    case LINE_SEPARATOR:
    case PARAGRAPH_SEPARATOR:
      return 1;
    default:
      return 0;
  }
}
