/**
 * Markdown as texts of laws are kept in it: headings, tables and bold. The marks of the syntax are
 * no part of the text; everything else stays as it is written, lists and quotations included.
 */
import { decodeText } from './decode.ts';
import type { Extraction } from './line.ts';
import { assembleLines, type LooseLine, tableRow, withoutUnprinted } from './lines.ts';
import { splitLines } from './text.ts';
import { unreadableProblems } from './unreadable.ts';

/** `## 第一章 总则 ##` matches; `#1 楼` and `####### 七` do not. */
const HEADING = /^ {0,3}(#{1,6})(?:[ \t\u3000]|$)/;
/** The line of dashes under the head of a table: `|---|:--:|`, `--- | ---`. */
const DELIMITER_ROW = /^[ \t:|-]+$/;
const UNDERLINE = /^ {0,3}(?:(=+)|-+)[ \t]*$/;
const THEMATIC_BREAK = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$/;

/**
 * Reads Markdown. Each physical line stays one line with its number; a line that is nothing but
 * syntax (the dashes of a table, the underline of a heading) becomes an empty one.
 */
export function extractMarkdown(bytes: Uint8Array): Extraction {
  const { text, problems } = decodeText(bytes);
  const source = splitLines(withoutUnprinted(text));
  const loose: LooseLine[] = [];
  let inTable = false;
  source.forEach((line, index) => {
    const next = source[index + 1]?.text ?? '';
    inTable = line.text.includes('|') && (inTable || isDelimiterRow(next) || isBarred(line.text));
    loose.push({ ...readLine(line.text, next, source[index - 1]?.text ?? '', inTable), page: line.page });
  });
  const { text: plain, lines } = assembleLines(loose);
  return {
    text: plain,
    lines,
    mediaType: 'text/markdown',
    pages: lines.at(-1)?.page ?? null,
    layout: 'unknown',
    problems: [...problems, ...unreadableProblems(lines)],
  };
}

function readLine(text: string, next: string, previous: string, inTable: boolean): LooseLine {
  if (inTable) {
    if (isDelimiterRow(text)) return { text: '' };
    return tableRow(splitRow(text).map((cell) => ({ text: plainText(cell), colSpan: 1, rowSpan: 1 })));
  }
  const heading = HEADING.exec(text);
  if (heading !== null) {
    const title = dropClosingMarks(text.slice(heading[0].length).trim());
    return { text: plainText(title), headingLevel: title === '' ? null : (heading[1]?.length ?? null) };
  }
  if (THEMATIC_BREAK.test(text) || (UNDERLINE.test(text) && previous.trim() !== '')) return { text: '' };
  const underline = text.trim() === '' ? null : UNDERLINE.exec(next);
  return {
    text: plainText(text),
    headingLevel: underline === null ? null : underline[1] === undefined ? 2 : 1,
  };
}

function isDelimiterRow(text: string): boolean {
  return text.includes('|') && text.includes('-') && DELIMITER_ROW.test(text);
}

/** A row with a bar at both ends needs no line of dashes to be known as one. */
function isBarred(text: string): boolean {
  const row = text.trim();
  return row.length > 2 && row.startsWith('|') && row.endsWith('|');
}

/** The cells of `| a | b |`; an escaped bar belongs to its cell. */
function splitRow(text: string): readonly string[] {
  const row = text.trim();
  const cells: string[] = [];
  let start = row.startsWith('|') ? 1 : 0;
  for (let i = start; i < row.length; i++) {
    if (row[i] === '\\') i++;
    else if (row[i] === '|') {
      cells.push(row.slice(start, i));
      start = i + 1;
    }
  }
  if (start < row.length) cells.push(row.slice(start));
  return cells;
}

/** `第一章 总则 ##` → `第一章 总则` */
function dropClosingMarks(title: string): string {
  let end = title.length;
  while (title[end - 1] === '#') end--;
  if (end === 0) return '';
  const closes = end < title.length && /[ \t]/.test(title[end - 1] ?? '');
  return closes ? title.slice(0, end).trimEnd() : title;
}

/** Takes away comments, `**` around bold text, the backslash before an escaped mark, and `<br>`. */
function plainText(text: string): string {
  return text
    .replace(/<!--[^<>]*-->/g, '')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/<br ?\/?>/gi, ' ')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1');
}
