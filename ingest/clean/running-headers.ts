/**
 * Finds what is printed at the head or the foot of page after page: 政府公报, the name of a book on odd
 * pages and of its part on even ones.
 */
import { groupBy } from '../../src/domain/group.ts';
import { cuttingSentences, FALLS_SHORT, interrupts, standsBetween } from './cut-sentences.ts';
import { isDateLine } from './date-line.ts';
import { bearsPageNumber, couldBeHeader, headKey, namesIssue } from './head-keys.ts';
import type { PageLine } from './lines.ts';
import { findNamesAtTop, findRunningHeadings } from './running-headings.ts';
import { fullWidth, sheetsOf } from './sheets.ts';
import { isTitleOfRules, printedAgain, restsBelowHeads, titleBelow, titleKeyAt } from './title-heads.ts';
import { endsTitle } from './titles.ts';

/** A page has no more lines of header, and no more of footer. */
const DEEPEST = 3;

type Edge = 'head' | 'foot';

export interface RunningHeaders {
  /** Numbers of the lines that are headers or footers. */
  readonly numbers: ReadonlySet<number>;
  /** Of these, repeated headings of which another may be the running head. */
  readonly doubtful: readonly PageLine[];
}

/**
 * Lines that are the same at the same edge of several pages, numbers in them aside; where they are
 * taken away the next line stands at the edge. Odd and even pages may have headers of their own, so a
 * quarter of the pages is enough. Where most pages turn out to have one, the odd line at that edge of
 * another page (the last chapter's name, say) is one too. Headings that are printed over the pages of
 * their chapter are told by running-headings.ts.
 *
 * @param lines without page numbers
 */
export function findRunningHeaders(lines: readonly PageLine[]): RunningHeaders {
  const sheets = sheetsOf(lines);
  const titles = titlesOf(lines);
  const [first] = lines;
  if (sheets.length < 2) {
    const numbered = lines.filter(
      (line) => couldBeHeader(line) && bearsPageNumber(line) && titles.has(headKey(line)),
    );
    const repeated = [...repeatedInSentences(lines), ...numbered]
      .filter((line) => !isTitle(line, lines, 0))
      .map((line) => line.number);
    const { heads, doubtful } = findRunningHeadings(sheets, new Set(repeated));
    return { numbers: new Set([...repeated, ...heads]), doubtful };
  }
  const title =
    first === undefined || !couldBeHeader(first) ? null : titleBelow(headKey(first), lines, sheets);
  const found = new Set<number>();
  const firstLeft = firstLeftOf(lines, found);
  for (let depth = 0; depth < DEEPEST; depth++) {
    const before = found.size;
    for (const edge of ['head', 'foot'] as const) {
      for (const line of repeatedAt(edge, sheets, found))
        if (!isTitle(line, lines, firstLeft())) found.add(line.number);
    }
    // Counted among the heads of its pages first.
    if (first !== undefined && title !== null) found.add(first.number);
    for (const number of findRunningHeadings(sheets, found).heads) found.add(number);
    for (const line of findNamesAtTop(sheets, found, titles)) found.add(line.number);
    for (const line of issuesAtEdge(sheets, found)) found.add(line.number);
    if (found.size === before) break;
  }
  for (const line of headAboveTitle(lines, found)) found.add(line.number);
  for (const line of restsBelowHeads(lines, found, titles)) found.add(line.number);
  const tops = sheets.slice(1).flatMap((sheet) => edgeLine(sheet, 'head', found) ?? []);
  for (const line of printedAgain(tops.filter(couldBeHeader), lines)) found.add(line.number);
  const left = sheets.map((sheet) => sheet.filter((line) => !found.has(line.number)));
  for (const line of interruptions(left, lines)) found.add(line.number);
  for (const line of strayed(lines, found)) if (line !== title) found.add(line.number);
  return { numbers: found, doubtful: [] };
}

/** So many of the same words at the edges of pages make a header of them wherever else they stand. */
const SURE = 3;

/**
 * Where a page was not told from the next: the words of headers in the middle of a sentence, in the last
 * line, or anywhere where they are known well enough; but not who signs above a date.
 */
function strayed(lines: readonly PageLine[], found: ReadonlySet<number>): readonly PageLine[] {
  const heads = groupBy(
    lines.filter(({ number }) => found.has(number)),
    headKey,
  );
  const left = lines.filter(({ number }) => !found.has(number));
  const cutting = cuttingSentences(left, fullWidth(left));
  const firstLeft = firstLeftOf(lines, found)();
  return left.filter((line, index) => {
    const times = couldBeHeader(line) ? (heads.get(headKey(line))?.length ?? 0) : 0;
    const below = left[index + 1];
    if (times === 0 || isTitle(line, lines, firstLeft) || isDateLine(below?.text ?? '')) return false;
    if (isTitleOfRules(left, index)) return false;
    return times >= SURE || cutting.has(line) || index === left.length - 1;
  });
}

/**
 * What names the issue of a gazette at the edge of a page, other than the first: printed once, it is a head as well. A
 * course of training has a 第#期 too, but no year, no 总第 and no name of what is printed.
 */
function issuesAtEdge(
  sheets: readonly (readonly PageLine[])[],
  found: ReadonlySet<number>,
): readonly PageLine[] {
  const edges = sheets
    .slice(1)
    .flatMap((sheet) => [edgeLine(sheet, 'head', found) ?? [], edgeLine(sheet, 'foot', found) ?? []].flat());
  return edges.filter((line) => couldBeHeader(line) && namesIssue(line));
}

/**
 * The first line, where a head of a later page names the title that begins below it: 政府规章汇编, and on even pages the
 * name of the text. 关于… lacks its maker, who stands above.
 */
function headAboveTitle(lines: readonly PageLine[], found: ReadonlySet<number>): readonly PageLine[] {
  const title = titleKeyAt(lines, 1);
  const [first] = lines;
  if (first === undefined || !couldBeHeader(first) || title.length < SHORTEST_TITLE || /^关于/.test(title))
    return [];
  const heads = new Set(lines.filter(({ number }) => found.has(number)).map(headKey));
  // Where both lines head later pages, they are two lines of one title.
  const named = heads.has(title) && !heads.has(headKey(first));
  return named && !found.has(lines[1]?.number ?? 0) ? [first] : [];
}

/** 政府公报 is shorter: the name of a gazette. */
const SHORTEST_TITLE = 6;

/**
 * Where the first line stands that is not found to be a header; behind the last line where all are. It is asked for
 * every header that is found: lines that were passed once are not gone through again.
 *
 * @param found may grow between two questions, and nothing is ever taken out of it
 */
function firstLeftOf(lines: readonly PageLine[], found: ReadonlySet<number>): () => number {
  let at = 0;
  return () => {
    for (let line = lines[at]; line !== undefined && found.has(line.number); line = lines[at]) at++;
    return at;
  };
}

/** Whether the line is the first that is left of the text (`first`), and the title itself, not a header above it. */
function isTitle(line: PageLine, lines: readonly PageLine[], first: number): boolean {
  if (line !== lines[first]) return false;
  const below = titleKeyAt(lines, first + 1);
  // 昆明市人民政府关于公布, and below it the rest of the title.
  const isWhole = endsTitle(line.text) || below.startsWith(headKey(line));
  const breaksOff = line.text.includes('关于') && !isWhole;
  return titleKeyAt(lines, first).length >= SHORTEST_TITLE && (below === '' || below === '目录' || breaksOff);
}

/** What may be the title: one or two lines above it may be headers. */
function titlesOf(lines: readonly PageLine[]): ReadonlySet<string> {
  const onFirstPage = [0, 1, 2].filter((at) => lines[at]?.page === lines[0]?.page);
  return new Set(onFirstPage.map((at) => titleKeyAt(lines, at)).filter((title) => title !== ''));
}

function repeatedAt(
  edge: Edge,
  pages: readonly (readonly PageLine[])[],
  found: ReadonlySet<number>,
): readonly PageLine[] {
  const candidates = pages.flatMap((page) => {
    const line = edgeLine(page, edge, found);
    return line !== undefined && couldBeHeader(line) && !signs(line, page) ? [{ line, page }] : [];
  });
  const groups = [...groupBy(candidates, ({ line }) => headKey(line)).values()];
  const repeated = groups.filter(({ length }) => length >= 2 && length * 4 >= pages.length).flat();
  if (repeated.length < 3 && repeated.length < pages.length && !standAboveTitle(repeated, pages[0] ?? []))
    return [];
  const odd = repeated.length * 4 < pages.length * 3 ? [] : candidates.filter(standsShort);
  return [...repeated, ...odd].map(({ line }) => line);
}

interface Candidate {
  readonly line: PageLine;
  readonly page: readonly PageLine[];
}

/** Whether one of the lines stands above the title: then two are enough. */
function standAboveTitle(repeated: readonly Candidate[], firstPage: readonly PageLine[]): boolean {
  return repeated.some(({ line }) => line === firstPage[0]) && titleKeyAt(firstPage, 1) !== '';
}

/** An office above a date signs, though its name heads the first page too. */
function signs(line: PageLine, page: readonly PageLine[]): boolean {
  return isDateLine(page[page.indexOf(line) + 1]?.text ?? '');
}

/** Much shorter than the text of its page, and no piece of a sentence; Vol. 36，No. 3 names an issue. */
function standsShort({ line, page }: Candidate): boolean {
  return line.width * 10 <= fullWidth(page) * 7 && !/[\u3400-\u9fff][，；]/.test(line.text);
}

/** The outermost line of a page that is not yet found to be a header. */
function edgeLine(page: readonly PageLine[], edge: Edge, found: ReadonlySet<number>): PageLine | undefined {
  const text = (line: PageLine): boolean => !found.has(line.number);
  // A line that is both at the head and at the foot of its page counts as its head.
  return edge === 'head'
    ? page.find(text)
    : page.slice(-DEEPEST - 1).findLast((line) => text(line) && line !== page[0]);
}

/** Headers that are printed once, found by the sentence they stand in. */
function interruptions(
  pages: readonly (readonly PageLine[])[],
  lines: readonly PageLine[],
): readonly PageLine[] {
  const found: PageLine[] = [];
  const full = fullWidth(lines);
  for (const [index, page] of pages.entries()) {
    const above = pages[index - 1]?.at(-1);
    const [top, below] = page;
    if (above === undefined || top === undefined || below === undefined) continue;
    if (interrupts(above, top, below, above.width >= full - FALLS_SHORT)) found.push(top);
  }
  if (found.length === 0) return found;
  // What stands elsewhere too, as the head of a table does, is text, unless that is the title.
  const keys = new Set(found.map(headKey));
  const others = lines.filter(
    (line, at) => couldBeHeader(line) && keys.has(headKey(line)) && titleKeyAt(lines, at) !== headKey(line),
  );
  const times = groupBy(others, headKey);
  return found.filter((line) => (times.get(headKey(line)) ?? []).every((other) => other === line));
}

/** Lines between two of the same header, at the least. */
const SHORTEST_PAGE = 15;
/**
 * Headers where nothing else shows pages: a short line that comes again pages apart, and at least once
 * in the middle of a sentence. No text repeats itself so. Of those known well enough, the line may fill a
 * narrow page.
 */
function repeatedInSentences(lines: readonly PageLine[]): readonly PageLine[] {
  // The title stands below the first of the headers that repeat it.
  const isTitleBelow = (line: PageLine, at: number): boolean =>
    at === 1 && lines[0] !== undefined && headKey(line) === headKey(lines[0]);
  const candidates = lines.filter((line, at) => couldBeHeader(line) && !isTitleBelow(line, at));
  const repeated = [...groupBy(candidates, headKey).values()].filter(({ length }) => length >= 2);
  if (repeated.length === 0) return [];
  const full = fullWidth(lines);
  const cutting = cuttingSentences(lines, full);
  const between = cuttingSentences(lines, full, standsBetween);
  return repeated
    .filter((group) => group.some((line) => (group.length >= SURE ? between : cutting).has(line)))
    .filter((group) =>
      group.every(
        (line, index) => index === 0 || line.number - (group[index - 1]?.number ?? 0) >= SHORTEST_PAGE,
      ),
    )
    .flat();
}
