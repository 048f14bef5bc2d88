/**
 * Finds what a text cites. Pure work on text: no library, no structure; what a citation means is
 * decided by resolve.ts. Never throws, and linear in the length of the text: it goes from anchor to
 * anchor, looks back at most MAX_NAME characters and forward as long as a list of places goes on.
 *
 * A citation covers a whole enumeration of one document (本法第六十五条第二款、第六十六条至第七十条) and
 * begins with the name, if there is one; 规定 and 的 stay outside.
 */
import type { CitationText, Pinpoint, PinpointStep } from '../domain/citation.ts';
import type { ProvisionKind } from '../domain/levels.ts';
import { parseNumeral } from '../text/numerals.ts';
import {
  docNumberIn,
  isDocumentTitle,
  type NameBefore,
  nameBefore,
  readDocNumber,
  readTitle,
} from './names.ts';
import { isFiner, isOtherWord, type PinpointList, readPinpoints } from './pinpoint.ts';

/** What the document says of names, found beforehand (ingest/analyse/terms.ts). */
export interface FindContext {
  /** Declared names and the titles they stand for: 证券法 → 中华人民共和国证券法. */
  readonly aliases: ReadonlyMap<string, string>;
}

const NO_CONTEXT: FindContext = { aliases: new Map() };
const MAX_NAME = 40;

// Where a citation or the place in it may begin: 《, 第, 前款, 本条, 该条, 同条, 下列, 〔2022〕.
const ANCHOR = /《|第|前|本|该|同|下列|[〔［[（(【](?=\s{0,2}(?:19|20)[0-9]{2})/g;

/** All citations of one text, in order; they do not overlap. Spans are offsets into `text`. */
export function findCitations(text: string, context: FindContext = NO_CONTEXT): CitationText[] {
  const found: CitationText[] = [];
  let cursor = 0;
  for (const anchor of text.matchAll(ANCHOR)) {
    if (anchor.index < cursor) continue;
    const step = readAnchor({ text, at: anchor.index, from: cursor, found, context });
    if (step === null) continue;
    if (step.citation !== null) found.push(step.citation);
    cursor = step.end;
  }
  return found;
}

/** One anchor and what is known when it is reached. */
interface Reading {
  readonly text: string;
  readonly at: number;
  /** End of what has been read; nothing before it may be taken again. */
  readonly from: number;
  readonly found: readonly CitationText[];
  readonly context: FindContext;
}

/** What was read from an anchor on. */
interface Step {
  /** Null: something was read that is no citation, such as the name of a form in 《》. */
  readonly citation: CitationText | null;
  readonly end: number;
}

function readAnchor(reading: Reading): Step | null {
  if (reading.text.charAt(reading.at) === '《') return readTitled(reading);
  const citation = readUntitled(reading);
  return citation === null ? null : { citation, end: citation.span.end };
}

function readUntitled(reading: Reading): CitationText | null {
  switch (reading.text.charAt(reading.at)) {
    case '第':
      return readPlaced(reading);
    case '前':
      return readPrevious(reading);
    case '本':
      return readSame(reading);
    case '该':
    case '同':
      return readBackReference(reading);
    case '下':
      return relative(reading, { step: 'next', level: 'subparagraph', count: 1, end: reading.at + 2 });
    default:
      return readNumbered(reading);
  }
}

// （以下简称《证券法》）: the declaration of a name is no citation.
const DECLARES = /以下(?:简称|统称|合称|并称|称)为?[：:]?[“"]?$/;
// （呈政办发〔2022〕54号）, (以下简称《条例》), （2013年修订） behind a title, with one bracket inside.
const BRACKET = /[ \u3000]?[（(]([^（()）\n]{0,80}(?:[（(][^（()）\n]{0,40}[）)][^（()）\n]{0,40})?)[）)]/y;
const OF_TITLE = /以下|简称|统称|修正|修订|试行|暂行|草案|^(?:19|20)[0-9]{2}/;
const DIVISION_AFTER =
  /[ \u3000]{0,2}(?:总则|分则|附则|(附录|附件|附表)[ \u3000]{0,2}([一二三四五六七八九十0-9]{0,2}))(?=[ \u3000]{0,2}第)/y;
const BLANKS = /[ \u3000]{0,2}/y;

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * 《…》, 《…》第十二条, 《…》（文号）第十二条. Without a place the span is the title alone, and what the
 * brackets say of the title is read with it.
 */
function readTitled({ text, at, context }: Reading): Step | null {
  const marked = readTitle(text, at);
  if (marked === null) return null;
  if (DECLARES.test(text.slice(Math.max(0, at - 10), at))) return { citation: null, end: marked.end };
  let end = marked.end;
  let docNumber: string | null = null;
  for (;;) {
    const bracket = sticky(BRACKET, text, end);
    const words = bracket?.[1] ?? '';
    const number = docNumberIn(words);
    if (bracket === null || (number === null && !OF_TITLE.test(words))) break;
    docNumber ??= number;
    end += bracket[0].length;
  }
  const name = nameOf(marked.title, docNumber, context);
  const list = readPlacesAfter(text, end);
  if (list !== null) return { citation: cited(text, at, list.end, list.pinpoints, name), end: list.end };
  if (!isDocumentTitle(marked.title)) return { citation: null, end: marked.end };
  return { citation: cited(text, at, marked.end, [], name), end };
}

/** 呈政办发〔2022〕54号, 呈政办发〔2022〕54号第十八条 */
function readNumbered({ text, at, from }: Reading): CitationText | null {
  const number = readDocNumber(text, at, from);
  if (number === null) return null;
  const list = readPlacesAfter(text, number.end);
  return cited(text, number.start, list?.end ?? number.end, list?.pinpoints ?? [], {
    form: 'full',
    title: null,
    docNumber: number.docNumber,
  });
}

/** The places that follow a name, with 附件2 or 总则 before them. */
function readPlacesAfter(text: string, end: number): PinpointList | null {
  const division = sticky(DIVISION_AFTER, text, end);
  const annex = division?.[1] === undefined ? null : (parseNumeral(division[2] ?? '') ?? 1);
  const behind = end + (division?.[0].length ?? 0);
  const start = behind + (sticky(BLANKS, text, behind)?.[0].length ?? 0);
  return readPinpoints(text, start, { above: annexStep(annex), finerThan: null });
}

function annexStep(annex: number | null): readonly PinpointStep[] {
  return annex === null ? [] : [{ level: 'annex', number: annex, branch: null }];
}

/** What a citation says besides where it stands and which places it names. */
type Form = CitationText extends infer C ? (C extends CitationText ? Omit<C, keyof Located> : never) : never;
type Named = Extract<Form, { form: 'full' | 'alias' }>;
type Located = Pick<CitationText, 'surface' | 'span' | 'pinpoints'>;

function nameOf(title: string, docNumber: string | null, context: FindContext): Named {
  const meant = context.aliases.get(title);
  if (meant !== undefined && meant !== title) return { form: 'alias', alias: title, title: meant };
  return { form: 'full', title, docNumber };
}

/** 本法第三条, 刑法第二百六十四条, 该条例第五条, and a bare 第三条. */
function readPlaced(reading: Reading): CitationText | null {
  const { text, at, from, context, found } = reading;
  const run = runBefore(text, at, from);
  const name = nameBefore(run.words, context.aliases);
  if (name === null) return readBare(reading);
  const list = readPinpoints(text, at, { above: annexStep(name.annex), finerThan: null });
  if (list === null) return null;
  const start = run.end - name.length;
  return cited(text, start, list.end, list.pinpoints, namedBy(name, text, at, found));
}

function namedBy(name: NameBefore, text: string, at: number, found: readonly CitationText[]): Form {
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

/** The Chinese words before a place, at most one blank apart from it. `end` is where they end in the text. */
function runBefore(text: string, at: number, from: number): { words: string; end: number } {
  const end = /[ \u3000]/.test(text.charAt(at - 1)) ? at - 1 : at;
  let start = end;
  while (start > from && end - start < MAX_NAME && /[\u4e00-\u9fa50-9]/.test(text.charAt(start - 1))) start--;
  return { words: text.slice(start, end), end };
}

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
  for (const citation of found.toReversed()) {
    if (citation.form === 'self' || citation.form === 'relative') continue;
    if (isInClosedBracket(text, citation.span.end, at)) continue;
    const title = citation.title ?? '';
    return title.endsWith(word) || (word === '法' && title.endsWith('法典')) ? title : null;
  }
  return null;
}

/** Whether a bracket that was open at `from` is closed before `to`; looks at no more than 200 characters. */
function isInClosedBracket(text: string, from: number, to: number): boolean {
  const between = text.slice(from, Math.min(to, from + 200));
  const close = between.search(/[）)]/);
  const open = between.search(/[（(]/);
  return close >= 0 && (open < 0 || close < open);
}

// 和第二十条, 或者第（三）项: what makes a place without a name belong to the citation before it.
const JOINED = /(?:、|和|或者|或|以及|及|与)$/;
const MAX_GAP = 60;

/** 第三条, 第一款: this document, or the one whose enumeration it carries on. */
function readBare(reading: Reading): CitationText | null {
  const { text, at, found } = reading;
  const carried = carriedFrom(text, at, found.at(-1));
  const above = carried?.pinpoints.at(-1)?.steps ?? [];
  const list = readPinpoints(text, at, { above: [], finerThan: null });
  const level = list?.pinpoints[0]?.steps[0]?.level;
  if (list === null || level === undefined || !isPlace(text, at, list.end, level)) return null;
  if (carried === null) return cited(text, at, list.end, list.pinpoints, { form: 'self', word: '' });
  const pinpoints = list.pinpoints.map((place) => underneath(above, place));
  return { ...carried, ...located(text, at, list.end, pinpoints) };
}

function carriedFrom(text: string, at: number, last: CitationText | undefined): CitationText | null {
  if (last === undefined || at - last.span.end > MAX_GAP) return null;
  const gap = text.slice(last.span.end, at);
  if (!JOINED.test(gap) || /[。；;！？\n]/.test(gap) || isInClosedBracket(text, last.span.end, at))
    return null;
  return last.form === 'relative' && last.step === 'next' ? null : last;
}

/** A place put below the steps of another that are coarser than its first. */
function underneath(above: readonly PinpointStep[], place: Pinpoint): Pinpoint {
  const first = place.steps[0];
  if (first === undefined || !isFiner(first.level, 'article')) return place;
  return { ...place, steps: [...above.filter((step) => isFiner(first.level, step.level)), ...place.steps] };
}

// 第一款产品, 第一项工作, 第三节课, 每一章: ordinary counting, which laws do not use behind 第.
const COUNTING: ReadonlyMap<ProvisionKind, RegExp> = new Map([
  ['paragraph', /产品|车|手机|游戏|应用|软件|疫苗|药|新/y],
  [
    'subparagraph',
    /工作|任务|议程|议题|内容|目标|措施|举措|改革|重点|课程|指标|制度|工程|服务|活动|成果|研究|技术|要求|原则|建议|职责|纪录|记录|赛|运动|世界/y,
  ],
  ['section', /课|车|比赛/y],
  ['chapter', /书|小说/y],
]);

function isPlace(text: string, at: number, end: number, level: ProvisionKind): boolean {
  if (level === 'article') return true;
  const counting = COUNTING.get(level);
  return (
    !/[每这那哪头]/.test(text.charAt(at - 1)) &&
    (counting === undefined || sticky(counting, text, end) === null)
  );
}

const RELATIVE_LEVEL: ReadonlyMap<string, ProvisionKind> = new Map([
  ['编', 'part'],
  ['分编', 'subpart'],
  ['章', 'chapter'],
  ['节', 'section'],
  ['条', 'article'],
  ['款', 'paragraph'],
  ['项', 'subparagraph'],
]);
const PREVIOUS = /前([一两二三四五六七八九十]{0,2})(分编|编|章|节|条|款|项)/y;
const SAME = /本(分编|编|章|节|条|款|项)/y;
const BACK_REFERENCE = /(?:该|同)(编|章|节|条|款)(?=[ \u3000]{0,2}[第（(])/y;
// 目前, 当前, 提前, 之前 are other words; so are 基本, 成本, 资本.
const NOT_BEFORE_PREVIOUS = /[目当提之]/;
const NOT_BEFORE_SAME = /[基成资根样版日原文课书标读]/;

/** 前款, 前两款, 前条第二款 */
function readPrevious(reading: Reading): CitationText | null {
  const { text, at } = reading;
  const words = sticky(PREVIOUS, text, at);
  const level = RELATIVE_LEVEL.get(words?.[2] ?? '');
  if (words === null || level === undefined || NOT_BEFORE_PREVIOUS.test(text.charAt(at - 1))) return null;
  const count = words[1] === '' ? 1 : parseNumeral(words[1] ?? '');
  if (count === null || isOtherWord(text, at + words[0].length, words[2] ?? '')) return null;
  return relative(reading, { step: 'previous', level, count, end: at + words[0].length });
}

/** 本条第二款, 本章 */
function readSame(reading: Reading): CitationText | null {
  const { text, at } = reading;
  const words = sticky(SAME, text, at);
  const level = RELATIVE_LEVEL.get(words?.[1] ?? '');
  if (words === null || level === undefined || NOT_BEFORE_SAME.test(text.charAt(at - 1))) return null;
  if (isOtherWord(text, at + words[0].length, words[1] ?? '')) return null;
  return relative(reading, { step: 'same', level, count: 1, end: at + words[0].length });
}

interface RelativeWords {
  readonly step: 'previous' | 'next' | 'same';
  readonly level: ProvisionKind;
  readonly count: number;
  readonly end: number;
}

function relative({ text, at }: Reading, { step, level, count, end }: RelativeWords): CitationText {
  const list = step === 'next' ? null : readPinpoints(text, end, { above: [], finerThan: level });
  return cited(text, at, list?.end ?? end, list?.pinpoints ?? [], { form: 'relative', step, level, count });
}

/** 该条第一款: the article that was cited last, of whatever document. */
function readBackReference({ text, at, found }: Reading): CitationText | null {
  const words = sticky(BACK_REFERENCE, text, at);
  const level = RELATIVE_LEVEL.get(words?.[1] ?? '');
  const last = found.at(-1);
  if (words === null || level === undefined || last === undefined) return null;
  const list = readPinpoints(text, at + words[0].length, { above: [], finerThan: level });
  if (list === null) return null;
  const steps = last.pinpoints.at(-1)?.steps ?? [];
  const above = steps.filter((step) => step.level === level || isFiner(level, step.level));
  const pinpoints = list.pinpoints.map((place) => ({ ...place, steps: [...above, ...place.steps] }));
  return { ...last, ...located(text, at, list.end, pinpoints) };
}

function located(text: string, start: number, end: number, pinpoints: readonly Pinpoint[]): Located {
  return { surface: text.slice(start, end), span: { start, end }, pinpoints };
}

function cited(
  text: string,
  start: number,
  end: number,
  pinpoints: readonly Pinpoint[],
  form: Form,
): CitationText {
  return { ...located(text, start, end, pinpoints), ...form };
}
