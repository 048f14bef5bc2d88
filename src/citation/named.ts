/** Reads citations that say which document they mean: 《…》第三条, 本法第三条, 刑法第二百六十四条, 该条例第五条. */
import type { CitationText } from '../domain/citation.ts';
import { parseNumeral } from '../text/numerals.ts';
import { docNumberIn, readDocNumber, readOrderNumber } from './doc-number.ts';
import { type DocumentBefore, isDocumentTitle, isSelfWord, type MarkedTitle, readTitle } from './names.ts';
import { BEHIND_NAME, type PinpointList, readPinpoints } from './pinpoint.ts';
import {
  annexStep,
  cited,
  type FindContext,
  type Form,
  isInClosedBracket,
  matchAt,
  type RangeRoom,
  type Reading,
  type Step,
} from './reading.ts';

// （以下简称《证券法》）: the declaration of a name is no citation.
const DECLARES = /(?:以下(?:简称|统称|合称|并称|称)|下称|[（(，,][简统合]称)为?[：:]?[“"]?$/;
// （呈政办发〔2022〕54号）, (以下简称《条例》), （2013年修订） behind a title, with one bracket inside.
const BRACKET = /[ \u3000]?[（(]([^（()）\n]{0,80}(?:[（(][^（()）\n]{0,40}[）)][^（()）\n]{0,40})?)[）)]/y;
const OF_TITLE = /以下|简称|统称|下称|修正|修订|试行|暂行|草案|^(?:19|20)[0-9]{2}/;
const DIVISION_AFTER =
  /[ \u3000]{0,2}(?:总则|分则|附则|中的|中|的|原|[\u4e00-\u9fa5]{2,4}编|(附录|附件|附表)[ \u3000]{0,2}([一二三四五六七八九十0-9]{0,2}))(?=[ \u3000]{0,2}第)/y;
const BLANKS = /[ \u3000]{0,2}/y;

/** What stands behind a title in brackets and belongs to it. */
export interface TitleTail {
  readonly docNumber: string | null;
  readonly end: number;
}

/** Reads （文号）, （2013年修订）, （以下简称…） behind a title; at least nothing. */
export function readTitleTail(text: string, start: number): TitleTail {
  let end = start;
  let docNumber: string | null = null;
  for (;;) {
    const bracket = matchAt(BRACKET, text, end);
    const words = bracket?.[1] ?? '';
    const number = docNumberIn(words);
    if (bracket === null || (number === null && !OF_TITLE.test(words))) return { docNumber, end };
    docNumber ??= number;
    end += bracket[0].length;
  }
}

/**
 * 《…》, 《…》第十二条, 《…》（文号）第十二条. Without a place the span is the title alone, and what the
 * brackets say of the title is read with it.
 */
export function readTitled({ text, at, context, ranges }: Reading): Step | null {
  const marked = readTitle(text, at);
  if (marked === null) return null;
  if (DECLARES.test(text.slice(Math.max(0, at - 10), at))) return { citation: null, end: marked.end };
  const { docNumber, end } = readTitleTail(text, marked.end);
  if (text.charAt(at - 1) === '本' && isSelfWord(marked.title))
    return readOwnTitle(text, at - 1, marked, ranges);
  const name = nameOf(marked.title, docNumber, context);
  const list = readPlacesAfter(text, end, ranges);
  if (list !== null) return { citation: cited(text, at, list.end, list.pinpoints, name), end: list.end };
  // 《税则》 where it is declared what that stands for.
  if (!isDocumentTitle(name.title ?? marked.title)) return { citation: null, end: marked.end };
  return { citation: cited(text, at, marked.end, [], name), end };
}

/** 本《办法》第三条 is 本办法第三条. */
function readOwnTitle(text: string, start: number, { title, end }: MarkedTitle, ranges: RangeRoom): Step {
  const list = readPlacesAfter(text, end, ranges);
  if (list === null) return { citation: null, end };
  const form: Form = { form: 'self', word: `本${title}` };
  return { citation: cited(text, start, list.end, list.pinpoints, form), end: list.end };
}

/** 呈政办发〔2022〕54号, 呈政办发〔2022〕54号第十八条, 国务院令第722号第十条 */
export function readNumbered({ text, at, from, ranges }: Reading): CitationText | null {
  const number = readDocNumber(text, at, from) ?? readOrderNumber(text, at, from);
  if (number === null) return null;
  const list = readPlacesAfter(text, number.end, ranges);
  return cited(text, number.start, list?.end ?? number.end, list?.pinpoints ?? [], {
    form: 'full',
    title: null,
    docNumber: number.docNumber,
  });
}

/** The places that follow a name, with 附件2 or 总则 before them. */
function readPlacesAfter(text: string, end: number, ranges: RangeRoom): PinpointList | null {
  const division = matchAt(DIVISION_AFTER, text, end);
  const annex = division?.[1] === undefined ? null : (parseNumeral(division[2] ?? '') ?? 1);
  const behind = end + (division?.[0].length ?? 0);
  const start = behind + (matchAt(BLANKS, text, behind)?.[0].length ?? 0);
  return readPinpoints(text, start, { ...BEHIND_NAME, above: annexStep(annex) }, ranges);
}

type Named = Extract<Form, { form: 'full' | 'alias' }>;

function nameOf(title: string, docNumber: string | null, context: FindContext): Named {
  const meant = context.aliases.get(title);
  if (meant !== undefined && meant !== title) return { form: 'alias', alias: title, title: meant };
  return { form: 'full', title, docNumber };
}

/** A name without marks that ends at `nameEnd`, and the places behind it. */
export function readPlaced(
  { text, at, found, context }: Reading,
  list: PinpointList,
  name: DocumentBefore,
  nameEnd: number,
): CitationText {
  const above = annexStep(name.annex);
  const pinpoints = list.pinpoints.map((place) => ({ ...place, steps: [...above, ...place.steps] }));
  const amended = amendedTitle(name, pinpoints, context);
  const form: Form =
    amended === null ? formOf(name, text, at, found) : { form: 'full', title: amended, docNumber: null };
  return cited(text, nameEnd - name.length, list.end, pinpoints, form);
}

/** 将第三条修改为：“依照本条例第五条……”: in a decision that amends, the words to come speak of what is amended. */
function amendedTitle(
  name: DocumentBefore,
  pinpoints: CitationText['pinpoints'],
  { subject, hasArticle }: FindContext,
): string | null {
  const first = pinpoints[0]?.steps[0];
  if (name.kind !== 'self' || subject === undefined || hasArticle === undefined) return null;
  const isHeld = first?.level !== 'article' || hasArticle(first);
  return isHeld || !isOfSort(subject, name.word.slice(1)) ? null : subject;
}

function formOf(name: DocumentBefore, text: string, at: number, found: readonly CitationText[]): Form {
  switch (name.kind) {
    case 'self':
      return { form: 'self', word: name.word };
    case 'anaphor':
      return { form: 'full', title: antecedentTitle(name.word, text, at, found), docNumber: null };
    default:
      return name.alias === null
        ? { form: 'full', title: name.title, docNumber: null }
        : { form: 'alias', alias: name.alias, title: name.title };
  }
}

const MAX_ANTECEDENTS = 20;

/**
 * The title that 该条例 takes up: the nearest document named before, and only if it is of that sort. A
 * name inside a bracket that has been closed is not what 该 means.
 */
function antecedentTitle(
  word: string,
  text: string,
  at: number,
  found: readonly CitationText[],
): string | null {
  for (const citation of found.slice(-MAX_ANTECEDENTS).reverse()) {
    if (citation.form === 'self' || citation.form === 'relative') continue;
    if (isInClosedBracket(text, citation.span.end, at)) continue;
    const title = citation.title ?? '';
    return isOfSort(title, word) ? title : null;
  }
  return null;
}

/** Whether a title is of the sort that a word names; 办法 ends with 法 and is none. */
export function isOfSort(title: string, word: string): boolean {
  return word === '法' ? /(?<!办)法典?$/.test(title) : title.endsWith(word);
}
