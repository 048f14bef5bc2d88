/** Reads citations that leave the document out: 第三条, 第一款, 前两款, 本条第二款, 该条第一款. */
import type { CitationText, Pinpoint, PinpointStep } from '../domain/citation.ts';
import { isFiner, kindOfWord, type ProvisionKind } from '../domain/levels.ts';
import { parseNumeral } from '../text/numerals.ts';
import { type PinpointList, readPinpoints, skipLettered } from './pinpoint.ts';
import { cited, isInClosedBracket, located, matchAt, type Reading } from './reading.ts';
import { isOtherWord } from './units.ts';

// 和第二十条, 或者第（三）项: what makes a place without a name belong to the citation before it.
const JOINED = /(?:、|和|或者|或|以及|及|与)$/;
const MAX_GAP = 60;
const MAX_ANTECEDENTS = 20;

/** 第三条, 第一款: this document, or the one whose enumeration it carries on. */
export function readBare(reading: Reading, list: PinpointList): CitationText | null {
  const { text, at } = reading;
  const first = list.pinpoints[0]?.steps[0];
  if (first === undefined || !isPlace(text, at, list.end, first.level)) return null;
  const bare = cited(text, at, list.end, list.pinpoints, { form: 'self', word: '' });
  const antecedent = continued(reading) ?? elsewhere(reading, first);
  return antecedent === null ? bare : carriedOn(bare, antecedent);
}

/** The citation whose enumeration goes on here: 《…》第十四条第（六）项“…”、第十六条. */
function continued({ text, at, found }: Reading): CitationText | null {
  const last = found.at(-1);
  if (last === undefined || at - last.span.end > MAX_GAP) return null;
  const gap = text.slice(last.span.end, at);
  // 违反本条例第十四条，第十七条规定的; 第四十条的第三款
  if (/^[，,的]$/.test(gap) && last.pinpoints.length > 0) return last;
  if (!JOINED.test(gap) || /[。；;！？\n]/.test(gap) || isInClosedBracket(text, last.span.end, at))
    return null;
  return last.form === 'relative' && last.step === 'next' ? null : last;
}

/** Where this document has no such place, the words can only mean one of what was named before. */
function elsewhere(reading: Reading, { level, ...place }: PinpointStep): CitationText | null {
  const { hasArticle, hasItems } = reading.context;
  if (level === 'article' && hasArticle !== undefined && !hasArticle(place)) return namedBefore(reading);
  return level === 'subparagraph' && hasItems === false ? itemBefore(reading) : null;
}

const FORMER = /前者的?$/;
const BOTH = /(?:两者|二者)的?$/;

/** The document named last, or before the last of two where 前者 says so, or the one that this document amends. */
function namedBefore(reading: Reading): CitationText | null {
  const { text, at, context } = reading;
  const named = new Map<string, CitationText>();
  for (const one of recent(reading).filter(isNaming)) {
    if (!named.has(nameOf(one))) named.set(nameOf(one), one);
  }
  const [last, former, ...others] = named.values();
  const before = text.slice(Math.max(0, at - 3), at);
  if (BOTH.test(before)) return null;
  if (FORMER.test(before)) return others.length > 0 ? null : (former ?? null);
  if (last !== undefined) return last;
  if (context.subject === undefined) return null;
  return cited(text, at, at, [], { form: 'full', title: context.subject, docNumber: null });
}

type Naming = Extract<CitationText, { form: 'full' | 'alias' }>;

function isNaming(citation: CitationText): citation is Naming {
  return citation.form === 'full' || citation.form === 'alias';
}

function nameOf(citation: Naming): string {
  return citation.title ?? (citation.form === 'full' ? citation.docNumber : citation.alias) ?? '';
}

/** The citation that last named a 项: 同时涉及本规定第二十二条第一款第三、四项情形的，先对第三、四项情形审查. */
function itemBefore(reading: Reading): CitationText | null {
  const named = recent(reading).find(({ pinpoints }) =>
    pinpoints.some(({ steps }) => steps.some(({ level }) => level === 'subparagraph')),
  );
  return named ?? null;
}

/** The citations before, the last one first, without those in a bracket that has been closed. */
function recent({ text, at, found }: Reading): readonly CitationText[] {
  return found
    .slice(-MAX_ANTECEDENTS)
    .reverse()
    .filter(({ span }) => !isInClosedBracket(text, span.end, at));
}

/** A citation without a name read as going on from another: its places stand below the other's. */
export function carriedOn(citation: CitationText, antecedent: CitationText): CitationText {
  const above = antecedent.pinpoints.at(-1)?.steps ?? [];
  const pinpoints = citation.pinpoints.map((place) => underneath(above, place));
  return { ...antecedent, surface: citation.surface, span: citation.span, pinpoints };
}

/** A place put below the steps of another that are coarser than its first. */
function underneath(above: readonly PinpointStep[], place: Pinpoint): Pinpoint {
  const first = place.steps[0];
  if (first === undefined || !isFiner(first.level, 'article')) return place;
  return { ...place, steps: [...above.filter((step) => isFiner(first.level, step.level)), ...place.steps] };
}

// 第一款产品, 第一项工作, 第三节课, 每一章: ordinary counting, which laws do not use behind 第.
const COUNTING: ReadonlyMap<ProvisionKind, RegExp> = new Map([
  // 第一条智能化生产线, 第二条国际航线, 第一条市政道路; not 第三条规定的道路
  [
    'article',
    /(?!规定|所|的|关于|中|至|和)[0-9A-Za-z]{0,4}(?:[\u4e00-\u9fa5]{0,6}(?:生产线|产业链|航线|线路|专线|道路|公路|铁路|高铁|地铁|高速|跑道|通道|隧道|河流|街道|光缆)|消息|信息|建议|经验|措施|新闻)/y,
  ],
  ['paragraph', /产品|车|手机|游戏|应用|软件|疫苗|药|新/y],
  [
    'subparagraph',
    /工作|任务|议程|议题|内容|目标|措施|举措|改革|重点|课程|指标|制度|工程|服务|活动|成果|研究|技术|要求|原则|建议|职责|纪录|记录|赛|运动|世界|业务|资金|经费|政策|补助|奖励|荣誉|专利|试点|计划|行动|诉讼/y,
  ],
  ['section', /课|车|比赛/y],
  // 香港法例第16章《分居令及赡养令条例》
  ['chapter', /书|小说|《/y],
]);

function isPlace(text: string, at: number, end: number, level: ProvisionKind): boolean {
  // 第（六）项措施 and 第二项至第五项活动 count nothing.
  const isSure = /[）)]|第.{1,12}第/.test(text.slice(at, end));
  return !/[每这那哪头]/.test(text.charAt(at - 1)) && (isSure || !isCounting(text, end, level));
}

function isCounting(text: string, end: number, level: ProvisionKind): boolean {
  const counting = COUNTING.get(level);
  return counting !== undefined && matchAt(counting, text, end) !== null;
}

const PREVIOUS = /[前上]([一两二三四五六七八九十]{0,2})(分编|编|章|节|条|款|项)/y;
const SAME = /本(分编|编|章|节|条|款|项)/y;
const BACK_REFERENCE = /(?:该|同)(编|章|节|条|款)(?=[ \u3000]{0,2}[第（(])/y;
// 该条规定的建设工程; not 各该条, 该条件.
const BACK_ALONE = /(?<!各)该(条|款)(?![例件款项式文约路线道街河船鱼])/y;
// 目前, 当前, 提前, 之前, 年前 are other words; so are 基本, 成本, 资本.
const NOT_BEFORE_PREVIOUS = /[目当提之此年月天先面空]/;
const NOT_BEFORE_SAME = /[基成资根样版日原文课书标读]/;

/** 前款, 前两款, 前条第二款, and 上款 of older texts */
export function readPrevious(reading: Reading): CitationText | null {
  const { text, at } = reading;
  const words = matchAt(PREVIOUS, text, at);
  const level = kindOfWord(words?.[2] ?? '');
  if (words === null || level === undefined || NOT_BEFORE_PREVIOUS.test(text.charAt(at - 1))) return null;
  const count = words[1] === '' ? 1 : parseNumeral(words[1] ?? '');
  if (count === null || isOtherWord(text, at + words[0].length, words[2] ?? '')) return null;
  return relative(reading, { step: 'previous', level, count, end: at + words[0].length });
}

/** 本条第二款, 本章 */
export function readSame(reading: Reading): CitationText | null {
  const { text, at } = reading;
  const words = matchAt(SAME, text, at);
  const level = kindOfWord(words?.[1] ?? '');
  if (words === null || level === undefined) return null;
  const end = at + words[0].length;
  if (isOtherWord(text, end, words[1] ?? '') || isCounting(text, end, level)) return null;
  // 本条前款 is 前款.
  const previous = level === 'article' ? readPrevious({ ...reading, at: end }) : null;
  if (previous !== null) return { ...previous, ...located(text, at, previous.span.end, previous.pinpoints) };
  const citation = relative(reading, { step: 'same', level, count: 1, end });
  // 成本项 is no citation, but 同时又构成本节第一百四十条规定之罪 holds one.
  const isOther = NOT_BEFORE_SAME.test(text.charAt(at - 1)) && citation.pinpoints.length === 0;
  return isOther ? null : citation;
}

/** 下列: the items that follow. */
export function readFollowing(reading: Reading): CitationText {
  return relative(reading, { step: 'next', level: 'subparagraph', count: 1, end: reading.at + 2 });
}

interface RelativeWords {
  readonly step: 'previous' | 'next' | 'same';
  readonly level: ProvisionKind;
  readonly count: number;
  readonly end: number;
}

function relative({ text, at, ranges }: Reading, { step, level, count, end }: RelativeWords): CitationText {
  const list = step === 'next' ? null : readPinpoints(text, end, { above: [], finerThan: level }, ranges);
  const behind = list?.end ?? (level === 'article' ? skipLettered(text, end) : end);
  return cited(text, at, behind, list?.pinpoints ?? [], { form: 'relative', step, level, count });
}

/** 该条第一款, 该条: the article that was cited last, of whatever document. */
export function readBackReference(reading: Reading): CitationText | null {
  const { text, at, found, ranges } = reading;
  const words = matchAt(BACK_REFERENCE, text, at);
  const level = kindOfWord(words?.[1] ?? '');
  const last = found.at(-1);
  if (words === null || level === undefined || last === undefined) return readBackAlone(reading);
  const list = readPinpoints(text, at + words[0].length, { above: [], finerThan: level }, ranges);
  if (list === null) return null;
  const steps = last.pinpoints.at(-1)?.steps ?? [];
  const above = steps.filter((step) => step.level === level || isFiner(level, step.level));
  const pinpoints = list.pinpoints.map((place) => ({ ...place, steps: [...above, ...place.steps] }));
  return { ...last, ...located(text, at, list.end, pinpoints) };
}

/** 该条 by itself: the one article that was cited before in the same sentence. */
function readBackAlone({ text, at, found }: Reading): CitationText | null {
  const words = matchAt(BACK_ALONE, text, at);
  const level = kindOfWord(words?.[1] ?? '');
  const last = found.at(-1);
  if (words === null || level === undefined || last === undefined) return null;
  const [place, ...others] = last.pinpoints;
  const steps = place?.steps ?? [];
  const until = steps.findIndex((step) => step.level === level);
  if (until < 0 || others.length > 0 || /[。；\n]/.test(text.slice(last.span.end, at))) return null;
  const meant: Pinpoint = { steps: steps.slice(0, until + 1), half: null };
  return { ...last, ...located(text, at, at + words[0].length, [meant]) };
}
