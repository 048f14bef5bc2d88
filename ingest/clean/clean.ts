/**
 * From physical lines to logical ones: page furniture out, wrapped lines joined, tables repaired.
 *
 * Guarantees: 1. no empty line; 2. no page number, running header or contents list; 3. one paragraph,
 * heading, caption or table row is one line; 4. every line keeps the spans it came from, and every
 * non-blank character of the extraction is in exactly one line or one removal.
 */
import type { RemovalReason, Removed } from '../../src/domain/document.ts';
import { groupBy } from '../../src/domain/group.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { Extraction } from '../extract/line.ts';
import { partAnnexLists } from './annex-seams.ts';
import { findBareDivisions, findRomanDivisions, findStoppedChapters } from './bare-divisions.ts';
import { measureLines } from './blanks-at-figures.ts';
import { takeContents } from './contents.ts';
import { markCutNumbers } from './cut-numbers.ts';
import { cuttingSentences } from './cut-sentences.ts';
import { DECIMAL_STYLES, findDecimalOutline } from './decimals.ts';
import { notesOf, takeFootnotes } from './footnotes.ts';
import { foreignParagraphs } from './foreign.ts';
import { unglue } from './glued.ts';
import { partHead } from './head-seams.ts';
import { readHeadMatter } from './headmatter.ts';
import { articlesAreTitled, type JoinContext, joinLines } from './join.ts';
import {
  type CleanResult,
  type LogicalLine,
  type PageLine,
  type RemovedLine,
  spanOf,
  toPageLine,
} from './lines.ts';
import { markListItems } from './list-items.ts';
import { unmarkListed, unmarkOwnChapters } from './listed-headings.ts';
import type { MarkStyle } from './marks.ts';
import { looksWrapped, type Measure } from './measure.ts';
import { joinColumnBreaks } from './newspaper.ts';
import { Numbering } from './numbering.ts';
import { findPages } from './pages.ts';
import { sentencesEndParagraphs } from './sentence-ends.ts';
import { takeSiteCopies } from './site-copies.ts';
import { partStuckPages } from './stuck-numbers.ts';
import { readTable } from './tables.ts';
import { endsSentence, squash } from './typography.ts';
import { evenIndents } from './uneven-indents.ts';
import { markUnusual } from './unusual-marks.ts';

/** How wide a line counts as full where the text is not wrapped: no line is. */
const UNWRAPPED = Number.POSITIVE_INFINITY;

export function cleanLines(extraction: Extraction, fileName: string): CleanResult {
  const told = extraction.notes ?? new Set<number>();
  const stuck = partStuckPages(extraction.lines.filter(({ number }) => !told.has(number)));
  const paged = findPages(stuck.lines);
  const foot = takeFootnotes(paged.kept);
  const copies = takeSiteCopies(foot.kept);
  const unglued = unglue(partAnnexLists(copies.kept));
  const unusual = markUnusual(markCutNumbers(unglued.lines));
  const sifted = takeContents(unmarkListed(unusual.lines));
  const parted = partHead(unmarkOwnChapters(sifted.kept));
  const head = readHeadMatter(parted.lines, fileName, extraction.titles ?? []);
  const printed = evenIndents([...(head.preface?.lines ?? []), ...head.rest]);
  const { measure, lines: running } =
    extraction.layout === 'paragraphs' ? { measure: null, lines: printed } : measureLines(printed);
  const above = running.slice(0, head.preface?.lines.length ?? 0);
  const preface = markListItems(above, measure);
  const rest = markListItems(running.slice(above.length), measure);
  const isNews = head.fields.some(({ name }) => name === 'byline');
  const context: JoinContext = {
    measure,
    wholeParagraphs: extraction.layout === 'paragraphs' && !isNews,
    listedTitles: new Set(sifted.contents?.map(({ title }) => squash(title)).filter((title) => title !== '')),
    articlesAreTitled: articlesAreTitled(running, measure),
    sentencesEndParagraphs: measure !== null && sentencesEndParagraphs(running, measure),
    proven: new Map([
      ...unusual.marks,
      ...preface.marks,
      ...rest.marks,
      ...findDecimalOutline(rest.lines, sifted.contents),
      ...findBareDivisions(rest.lines),
      ...findRomanDivisions(rest.lines),
      ...findStoppedChapters(rest.lines),
    ]),
    numbering: new Numbering(),
    doubts: [],
  };
  const body = joinBody(rest.lines, context, isNews);
  return {
    fields: head.fields,
    notes: [
      ...foot.notes,
      ...notesOf(
        extraction.lines
          .filter(({ number, text }) => told.has(number) && text.trim() !== '')
          .map((line) => toPageLine(line, line.page, null)),
      ),
    ],
    statedTitle: head.statedTitle,
    preface:
      head.preface === null
        ? null
        : { heading: head.preface.heading, lines: joinLines(preface.lines, context) },
    lines: body.lines,
    removed: [
      ...removedLines([...stuck.removed, ...paged.removed, ...copies.removed, ...sifted.removed]),
      ...body.removed,
    ],
    contents: sifted.contents,
    pages: extraction.pages ?? paged.pages,
    problems: [
      ...stuck.problems,
      ...paged.problems,
      ...unglued.problems,
      ...unusual.problems,
      ...parted.problems,
      ...head.problems,
      ...perhapsHeaders(running, measure),
      ...perhapsWrapped(running, measure, context.wholeParagraphs || extraction.layout === 'paragraphs'),
      ...context.doubts,
      ...foreignParagraphs(body.lines),
      ...body.problems,
    ],
  };
}

interface JoinedBody {
  readonly lines: readonly LogicalLine[];
  readonly removed: readonly Removed[];
  readonly problems: readonly Problem[];
}

/** Joins paragraphs, and reads each table as one block: its lines must not be taken for prose. */
function joinBody(lines: readonly PageLine[], context: JoinContext, isNews: boolean): JoinedBody {
  const blocks: (readonly LogicalLine[])[] = [];
  const removed: Removed[] = [];
  const problems: Problem[] = [];
  let prose: PageLine[] = [];
  let tables = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    prose.push(line);
    if (line.cells !== null || line.mark?.style !== 'table') continue;
    const table = readTable(lines, at + 1, context.measure?.full ?? UNWRAPPED, tables + 1);
    if (table === null) continue;
    tables++;
    blocks.push(joinLines(prose, context), table.rows);
    prose = [];
    for (const head of table.removed) removed.push(removedLine(head));
    problems.push(table.problem);
    at = table.end - 1;
  }
  blocks.push(joinLines(prose, context));
  return readBlocks(blocks.flat(), removed, problems, context, isNews);
}

/** What can only be told from whole paragraphs: columns of a newspaper, lettering inside figures. */
function readBlocks(
  joined: readonly LogicalLine[],
  removed: readonly Removed[],
  problems: readonly Problem[],
  context: JoinContext,
  isNews: boolean,
): JoinedBody {
  // What tells its headings tells its paragraphs too.
  const structured = joined.some(
    ({ mark, headingLevel }) =>
      headingLevel !== null ||
      (mark !== null && (STRUCTURAL.has(mark.style) || (!isNews && LISTED.has(mark.style)))),
  );
  if (context.measure === null && !context.wholeParagraphs && !structured) {
    const columns = joinColumnBreaks(joined);
    return {
      lines: columns.lines,
      removed: [...removed, ...columns.advertisements.map((line) => removedBlock(line, 'advertisement'))],
      problems: [...problems, ...columns.problems],
    };
  }
  const figureText = context.measure === null ? new Set<LogicalLine>() : strayFigureText(joined);
  return {
    lines: joined.filter((line) => !figureText.has(line)),
    removed: [...removed, ...[...figureText].map((line) => removedBlock(line, 'figure-text'))],
    problems,
  };
}

/** Marks that only a document with numbered structure has. */
const STRUCTURAL: ReadonlySet<MarkStyle> = new Set([
  'part',
  'chapter',
  'section',
  'article',
  'han',
  'han-paren',
  ...DECIMAL_STYLES,
]);

/** Marks that a newspaper has too, and of all other documents those with numbered structure. */
const LISTED: ReadonlySet<MarkStyle> = new Set(['digit', 'annex']);

/** Words from inside a figure: a short line that is no sentence, between a sentence and the caption. */
function strayFigureText(lines: readonly LogicalLine[]): ReadonlySet<LogicalLine> {
  const stray = new Set<LogicalLine>();
  lines.forEach((line, index) => {
    if (line.mark?.style !== 'figure') return;
    for (let i = index - 1; i > 0; i--) {
      const above = lines[i];
      if (above === undefined || above.mark !== null || above.text.length > 20 || endsSentence(above.text))
        return;
      if (above.headingLevel !== null || above.cells !== null) return;
      stray.add(above);
    }
  });
  return stray;
}

/** Where nothing shows pages, what stands in the middle of a sentence stays in the text, with a doubt. */
function perhapsHeaders(lines: readonly PageLine[], measure: Measure | null): readonly Problem[] {
  if (measure === null || lines.some(({ page }) => page !== null)) return [];
  return [...cuttingSentences(lines, measure.full)].map(({ text, number }) => ({
    code: 'running-header-guessed',
    message: `第 ${number} 行“${text.trim()}”隔断上下文的句子，可能是页眉页脚，已保留在正文中，请核对。`,
    lines: [number, number],
  }));
}

/** Where lines are broken at no width that could be learnt, each has been taken for a paragraph. */
function perhapsWrapped(
  lines: readonly PageLine[],
  measure: Measure | null,
  wholeParagraphs: boolean,
): readonly Problem[] {
  if (measure !== null || wholeParagraphs || !looksWrapped(lines)) return [];
  return [
    {
      code: 'paragraphs-guessed',
      message: '原文件的行多在句中断开，又没有统一的行宽，已按一行一段处理，请对照原件核对分段。',
      lines: null,
    },
  ];
}

/** Each by itself; but what stands in front of every line is one removal. */
function removedLines(lines: readonly RemovedLine[]): readonly Removed[] {
  const byPrefix = groupBy(lines.map(removedLine), ({ reason }) => reason === 'line-prefix');
  const [prefixes = [], others = []] = [byPrefix.get(true), byPrefix.get(false)];
  const [first] = prefixes;
  const last = prefixes.at(-1);
  if (first === undefined || last === undefined) return others;
  const all = {
    ...first,
    text: prefixes.map(({ text }) => text).join(' '),
    spans: prefixes.flatMap(({ spans }) => spans),
    lines: [first.lines[0], last.lines[1]] as const,
    page: null,
  };
  return [all, ...others];
}

function removedLine({ line, reason }: RemovedLine): Removed {
  return {
    reason,
    text: line.text.trim(),
    spans: [spanOf(line)],
    lines: [line.number, line.number],
    page: line.page,
  };
}

function removedBlock(line: LogicalLine, reason: RemovalReason): Removed {
  return { reason, text: line.text, spans: line.spans, lines: line.lines, page: line.page };
}
