/**
 * Places that are typed with the heading of the 编, 章 or 节 in which they stand: 民法典总则第三条, 《民法典》物权编第二百零五条,
 * 民法典第二编物权第二百零五条. Articles are counted through a law, so that the heading adds nothing to the place; it
 * is held against where the place stands.
 */
import type { CitationText } from '../domain/citation.ts';
import type { ProvisionKind } from '../domain/levels.ts';
import { NUMERAL_CHARACTERS } from '../text/numerals.ts';
import { readDocNumber } from './doc-number.ts';
import { readTitleTail } from './named.ts';
import { readTitle, titleTyped } from './names.ts';
import { cited } from './reading.ts';
import { quotedWords, type StructureNode } from './structure.ts';
import { tidyCitation } from './tidy.ts';
import { readLocator } from './typed.ts';

export interface HeadedCitation {
  /** The document and the place, without the heading. */
  readonly citation: Extract<CitationText, { form: 'full' }>;
  /** As typed, without blanks: 总则, 物权编, 第二编物权. */
  readonly heading: string;
  /** By its own words a heading, whether a document has it or not: 物权编, 总则, 第二编物权. */
  readonly isExplicit: boolean;
}

const MAX_TYPED = 300;
const LONGEST_TITLE = 100;
const HEADING = /^[\u3400-\u9fff〇、“”（）]{2,40}$/;
// Not any word with 章 or 节 behind it: 违章 and 情节 are none
const EXPLICIT = new RegExp(`编$|^[总分附通]则$|^第[${NUMERAL_CHARACTERS}]{1,9}分?[编章节]`);
const EXPLICIT_END = /(?:编|[总分附通]则)$/;
/** 民法典中的物权编的第二百零五条 */
const AROUND_HEADING = /^(?:[\s的，,]|中的)+|[\s的中，,]+$/g;

/**
 * What a whole input may be as a document, a heading in it and a place; empty where it is nothing of that sort. The
 * longest name comes first: 民法典合同编第五百零九条 may be of a 民法典合同, and is of the 民法典 where that is held.
 */
export function readHeadedCitations(input: string): readonly HeadedCitation[] {
  const text = input.trim();
  if (text.length > MAX_TYPED) return [];
  const found = readHeaded(text);
  return found.length > 0 ? found : readHeaded(tidyCitation(text));
}

/**
 * What a whole input may be as a document and a heading in it that says so, no place behind: 民法典合同编, 公司法附则. Other
 * words behind a name may as well be looked for in it.
 */
export function readHeadings(input: string): readonly HeadedCitation[] {
  const text = input.trim();
  if (text.length > MAX_TYPED || !EXPLICIT_END.test(text)) return [];
  return namesBefore(text).flatMap((name) => headedBy(name, text, []) ?? []);
}

function readHeaded(text: string): readonly HeadedCitation[] {
  for (const { index } of text.matchAll(/第/g)) {
    const list = readLocator(text, index, true);
    if (list === null) continue;
    const found = namesBefore(text.slice(0, index)).flatMap(
      (name) => headedBy(name, text, list.pinpoints) ?? [],
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** Null where what stands behind the name could be no heading. */
function headedBy(
  { title, docNumber, rest }: Name,
  text: string,
  pinpoints: CitationText['pinpoints'],
): HeadedCitation | null {
  const heading = quotedWords(rest.replace(AROUND_HEADING, ''));
  if (!HEADING.test(heading)) return null;
  const form = { form: 'full', title, docNumber } as const;
  const citation = { ...cited(text, 0, text.length, pinpoints, form), ...form };
  return { citation, heading, isExplicit: EXPLICIT.test(heading) };
}

interface Name {
  readonly title: string | null;
  readonly docNumber: string | null;
  /** What stands behind it. */
  readonly rest: string;
}

/** The documents that words may begin with: in 《》, by its number, or by what could be a title. */
function namesBefore(words: string): readonly Name[] {
  const marked = words.startsWith('《') ? readTitle(words, 0) : null;
  if (marked !== null) {
    const { docNumber, end } = readTitleTail(words, marked.end);
    return [{ title: marked.title, docNumber, rest: words.slice(end) }];
  }
  const number = readDocNumber(words, words.search(/[〔［[（(【﹝]/), 0);
  if (number?.start === 0)
    return [{ title: null, docNumber: number.docNumber, rest: words.slice(number.end) }];
  const names: Name[] = [];
  for (let end = Math.min(words.length - 1, LONGEST_TITLE); end >= 2; end--) {
    const title = titleTyped(words.slice(0, end).trim());
    if (title !== null) names.push({ title, docNumber: null, rest: words.slice(end) });
  }
  return names;
}

const UNITS: ReadonlyMap<ProvisionKind, string> = new Map([
  ['part', '编'],
  ['subpart', '分编'],
  ['chapter', '章'],
  ['section', '节'],
]);

/** Whether a node stands under a heading, which may be several of its own: 第二编物权第一分编通则. */
export function standsUnder(node: StructureNode, heading: string): boolean {
  const path = headingsAbove(node.parent);
  return meantBy(heading).some((words) => readsAs(words, path));
}

/** Whether a node is what a heading names. */
export function isHeaded(node: StructureNode, heading: string): boolean {
  if (!UNITS.has(node.kind)) return false;
  const path = headingsAbove(node);
  return meantBy(heading).some((words) => readsAs(words, path));
}

/** 民法典中物权编 may mean 物权编; 中心城区 and 中介服务 are headings themselves. */
function meantBy(heading: string): readonly string[] {
  return heading.startsWith('中') ? [heading, heading.slice(1)] : [heading];
}

/** The node and what it stands in, as far as these are 编, 分编, 章 and 节, from the outermost. */
function headingsAbove(node: StructureNode | null): readonly StructureNode[] {
  const path: StructureNode[] = [];
  for (let at = node; at !== null; at = at.parent) if (UNITS.has(at.kind)) path.unshift(at);
  return path;
}

/** The headings above a node, the outermost first: 第二编物权 第一分编通则; empty where there is none. */
export function headingAbove(node: StructureNode): string {
  return headingsAbove(node.parent)
    .map(({ quoted }) => quoted)
    .join(' ');
}

/** Whether words are made up of headings of a path, in its order. */
function readsAs(words: string, path: readonly StructureNode[]): boolean {
  if (words === '') return true;
  return path.some((node, at) =>
    printsOf(node).some(
      (print) => words.startsWith(print) && readsAs(words.slice(print.length), path.slice(at + 1)),
    ),
  );
}

const MARK = new RegExp(`^第[${NUMERAL_CHARACTERS}]{1,9}(?:分编|编|章|节)`);

/** How a heading is cited: 第二编物权, 物权, 物权编, 第二编. */
function printsOf({ kind, quoted }: StructureNode): readonly string[] {
  const mark = MARK.exec(quoted)?.[0] ?? '';
  const words = quoted.slice(mark.length);
  const unit = UNITS.get(kind) ?? '';
  if (words === '') return mark === '' ? [] : [mark];
  return [quoted, `${quoted}${unit}`, words, `${words}${unit}`, ...(mark === '' ? [] : [mark])];
}
