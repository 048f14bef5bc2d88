/**
 * Markdown as texts of laws are kept in it: headings, tables, bold, links and tags. The marks of the syntax
 * are no part of the text, nor is what a link leads to; everything else stays as it is written, lists
 * included. Only the entries of a contents list, which lead to headings, lose their bullets.
 */
import { readContainers } from './containers.ts';
import { decodeText } from './decode.ts';
import { findElement, parseHtml, rawText } from './html/dom.ts';
import { cellsOf, rowsOf, spansOf } from './html/table.ts';
import type { Extraction } from './line.ts';
import { assembleLines, type LooseLine, tableRow, withoutUnprinted } from './lines.ts';
import { decodeEntities } from './markup.ts';
import { splitLines } from './text.ts';
import { unreadableProblems } from './unreadable.ts';

/** `## 第一章 总则 ##` matches, and `##第一章`, as older renderers read it; `#1 楼`, `#话题#` and `####### 七` do not. */
const HEADING = /^ {0,3}(#{1,6})(?:[ \t\u3000]|$|(?=[^\s#0-9!][^#]{1,120}$))/;
/** The line of dashes under the head of a table: `|---|:--:|`, `--- | ---`. */
const DELIMITER_ROW = /^[ \t:|-]+$/;
const UNDERLINE = /^ {0,3}(?:(=+)|-+)[ \t]*$/;
const THEMATIC_BREAK = /^ {0,3}(?:(?:-[ \t]*){2,}|(?:\*[ \t]*){3,})$/;

/**
 * Reads Markdown. Each physical line stays one line with its number; a line that is nothing but
 * syntax (the dashes of a table, the underline of a heading) becomes an empty one. Only a table in tags that
 * stands on fewer lines than it has rows, as text recognition writes it, moves those below it.
 */
export function extractMarkdown(bytes: Uint8Array): Extraction {
  const { text, problems } = decodeText(bytes);
  const source = splitLines(withoutUnprinted(text));
  const texts = unquoted(source.map((line) => line.text));
  const front = frontMatter(texts);
  const headsItself = texts.slice(front.length).some((line) => HEADING.exec(line)?.[1] === '#');
  const contained = readContainers(texts);
  const loose: LooseLine[] = [];
  let inTable = false;
  for (let index = 0; index < texts.length; index++) {
    const line = texts[index] ?? '';
    const page = source[index]?.page ?? null;
    if (index < front.length) {
      loose.push({ ...readFront(line, headsItself), page });
      continue;
    }
    const place = contained.get(index);
    if (place !== undefined) {
      loose.push({ ...place, page });
      continue;
    }
    const tagged = taggedTable(texts, index);
    if (tagged !== null) {
      for (const row of tagged.rows) loose.push({ ...row, page });
      index += tagged.count - 1;
      continue;
    }
    const next = texts[index + 1] ?? '';
    inTable = line.includes('|') && (inTable || isDelimiterRow(next) || isBarred(line));
    loose.push({ ...readLine(line, next, texts[index - 1] ?? '', inTable), page });
  }
  const { text: plain, lines } = assembleLines(loose);
  return {
    text: plain,
    lines,
    mediaType: 'text/markdown',
    pages: lines.at(-1)?.page ?? null,
    titles: front.flatMap((line) => TITLE.exec(line)?.[1] ?? []),
    layout: 'unknown',
    problems: [...problems, ...unreadableProblems(lines)],
  };
}

/** Without the `>` of quoted lines; where not all are, only what cannot be read otherwise (>60%) is one. */
function unquoted(texts: readonly string[]): readonly string[] {
  const filled = texts.filter((text) => text.trim() !== '');
  const isWhole = filled.length > 0 && filled.every((text) => QUOTED.test(text));
  return texts.map((text) => text.replace(isWhole ? QUOTED : SURELY_QUOTED, ''));
}

const QUOTED = /^ {0,3}(?:> ?){1,8}/;
// > 根据…, >1949年9月29日…, and > alone
const SURELY_QUOTED = /^ {0,3}>(?:[ ]?(?=[\u3400-\u9fff《（(*[]|(?:19|20)[0-9]{2}[ ]?年)|[ \t\u3000]*$)/;

/** The lines that a generator of pages keeps above the text, `---` around them; empty where there are none. */
function frontMatter(texts: readonly string[]): readonly string[] {
  if (!FENCE.test(texts[0] ?? '')) return [];
  const end = texts.slice(1, LONGEST_FRONT).findIndex((text) => FENCE.test(text));
  const lines = texts.slice(1, end + 1);
  return end > 0 && lines.every((line) => FRONT.test(line)) ? texts.slice(0, end + 2) : [];
}

/** `title: …` heads a text that has no `# …`; the rest is the generator's. */
function readFront(line: string, headsItself: boolean): LooseLine {
  const title = headsItself ? undefined : TITLE.exec(line)?.[1];
  if (title !== undefined) return { text: title.trim(), headingLevel: 1 };
  return FENCE.test(line) ? { text: '' } : { text: line, removed: 'navigation' };
}

const LONGEST_FRONT = 60;
const FENCE = /^---\s*$/;
/** `title: …`, `tags:`, `  - 住房`, and nothing at all. */
const FRONT = /^(?:[A-Za-z][A-Za-z0-9_-]{0,40}:.*|[ \t]+.*|-[ \t].*|#.*|)$/;
const TITLE = /^title:[ \t]*["']?([^"']{2,200})["']?[ \t]*$/i;

/** The rows of a `<table>` that begins on a line and ends with one, and of how many lines; null where none does. */
function taggedTable(
  texts: readonly string[],
  from: number,
): { readonly rows: readonly LooseLine[]; readonly count: number } | null {
  const count = linesOfTable(texts, from);
  const table =
    count === 0 ? null : findElement(parseHtml(texts.slice(from, from + count).join('\n')), 'table');
  if (table === null) return null;
  const found = rowsOf(table);
  const rows = found.map(
    (row, index): LooseLine =>
      tableRow(
        cellsOf(row).map((cell) => ({ text: rawText(cell).trim(), ...spansOf(cell, found.length - index) })),
      ),
  );
  const lacking = Math.max(count - rows.length, 0);
  return { rows: [...rows, ...new Array<LooseLine>(lacking).fill({ text: '' })], count };
}

/** 0 where no table begins, or another one before its end. */
function linesOfTable(texts: readonly string[], from: number): number {
  if (!BEGINS_TABLE.test(texts[from] ?? '')) return 0;
  for (let at = from; at < texts.length && (at === from || !BEGINS_TABLE.test(texts[at] ?? '')); at++) {
    if (ENDS_TABLE.test(texts[at] ?? '')) return at - from + 1;
  }
  return 0;
}

const BEGINS_TABLE = /^\s*<table[\s>]/i;
const ENDS_TABLE = /<\/table>\s*$/i;

/** A paragraph of another format that bears the marks of Markdown, without them: **第一章 总则**, # 管理办法, ---. */
export function readMarks(text: string): LooseLine {
  return readLine(text, '', '', false);
}

function readLine(line: string, next: string, previous: string, inTable: boolean): LooseLine {
  const text = inTable ? line : line.replace(ATTRIBUTES, '');
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

/** Takes away comments, `**` around bold text, the backslash before an escaped mark, and tags; reads entities. */
function plainText(text: string): string {
  const plain = text
    .replace(/<!--[^<>]*-->/g, '')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(ENTRY_OF_CONTENTS, '$1')
    .replace(LINK, '$1')
    .replace(/<br ?\/?>/gi, ' ')
    .replace(TAG, '');
  return decodeEntities(plain).replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1');
}

/** `[第一章 总则](https://…)`; what stands in round brackets must look like an address. */
const LINK =
  /!?\[([^[\]]{0,200})\]\(<?(?=[#/.]|[a-z]{2,8}:|www\.|[\w-]{1,60}[./])[^\s()<>]{1,1000}>?(?:[ ]"[^"]{0,200}")?[ ]?\)(?:\{target="?_blank"?\})?/g;
/** `- [第一章 总则](#第一章-总则)`, a list item that leads to a heading and says no more. */
const ENTRY_OF_CONTENTS = /^[ \t]*[-*+][ \t]+\[([^[\]]{1,200})\]\(#[^\s()]{1,400}\)[ \t]*$/;
/** `{align="center"}`, `{#chapter-1 .wide}` at the end of a heading or a paragraph. */
const ATTRIBUTES =
  /(?<![ \t])[ \t]*\{(?:(?:[#.][A-Za-z][\w-]{0,40}|[A-Za-z][\w-]{0,40}=(?:"[^"]{0,80}"|[\w-]{1,40}))[ ]?){1,4}\}$/;
const TAG = /<\/?(?:p|div|span|strong|b|i|u|em|font|center)(?:\s[^<>]{0,300})?>/gi;
