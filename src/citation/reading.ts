/** What the readers of citations share: the text and how far it has been read. Pure. */
import type { CitationText, CitedNumber, Pinpoint, PinpointStep } from '../domain/citation.ts';

/** What the document says of names, found beforehand (ingest/analyse/terms.ts). */
export interface FindContext {
  /** Declared names and the titles they stand for: 证券法 → 中华人民共和国证券法. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Whether the document has such an article; left out where that is not known. */
  readonly hasArticle?: (article: CitedNumber) => boolean;
  /** False where nothing near is a 项, so that 第三项 can only be one of the article named before. */
  readonly hasItems?: boolean;
  /** What the document is about where it is a 关于修改《…》的决定: its bare 第三条 is that document's. */
  readonly subject?: string;
  /** How many annexes the document has: 见附件 means the one there is. */
  readonly annexes?: number;
  /** Of all texts of the document together; left out: of each text by itself. */
  readonly ranges?: RangeRoom;
}

/** How many places the ranges of a document may still be filled with; counted down as they are. */
export interface RangeRoom {
  places: number;
}

/** A text of nothing but 第一条至第一千五百条 would take up all memory: beyond so many places only the ends of a range are read. */
const MOST_RANGED = 100_000;

export function rangeRoom(): RangeRoom {
  return { places: MOST_RANGED };
}

/** One anchor, a character at which a citation or the place in it may begin, and what is known there. */
export interface Reading {
  readonly text: string;
  readonly at: number;
  /** End of what has been read; nothing before it may be taken again. */
  readonly from: number;
  /** The citations read so far. */
  readonly found: readonly CitationText[];
  readonly context: FindContext;
  readonly ranges: RangeRoom;
}

/** What was read from an anchor on. */
export interface Step {
  /** Null: something was read that is no citation, such as the name of a form in 《》. */
  readonly citation: CitationText | null;
  readonly end: number;
}

export type Located = Pick<CitationText, 'surface' | 'span' | 'pinpoints'>;
/** What a citation says besides where it stands and which places it names. */
export type Form = CitationText extends infer C
  ? C extends CitationText
    ? Omit<C, keyof Located>
    : never
  : never;

export function located(text: string, start: number, end: number, pinpoints: readonly Pinpoint[]): Located {
  return { surface: text.slice(start, end), span: { start, end }, pinpoints };
}

export function cited(
  text: string,
  start: number,
  end: number,
  pinpoints: readonly Pinpoint[],
  form: Form,
): CitationText {
  return { ...located(text, start, end, pinpoints), ...form };
}

const MAX_NAME = 40;
// 刑法修正案（九）第二条: a name may end with a bracket.
const SERIAL = /[（(][一二三四五六七八九十]{1,3}[）)]$/;

/** The Chinese words before a place, at most one blank apart from it. `end` is where they end in the text. */
export function runBefore({ text, at, from }: Pick<Reading, 'text' | 'at' | 'from'>): {
  readonly words: string;
  readonly end: number;
} {
  const end = at > from && /[ \u3000]/.test(text.charAt(at - 1)) ? at - 1 : at;
  const serial = SERIAL.exec(text.slice(Math.max(from, end - 5), end))?.[0] ?? '';
  let start = end - serial.length;
  while (start > from && end - start < MAX_NAME && /[\u4e00-\u9fa50-9]/.test(text.charAt(start - 1))) start--;
  return { words: text.slice(start, end), end };
}

/** A sticky pattern tried at one offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** 本规定附录, 附件2: the step that a place in an annex begins with. */
export function annexStep(annex: number | null): readonly PinpointStep[] {
  return annex === null ? [] : [{ level: 'annex', number: annex, branch: null }];
}

const BRACKET_REACH = 200;

/** Whether a bracket that was open at `from` is closed before `to`; a name in it is no antecedent then. */
export function isInClosedBracket(text: string, from: number, to: number): boolean {
  const between = text.slice(from, Math.min(to, from + BRACKET_REACH));
  const close = between.search(/[）)]/);
  const open = between.search(/[（(]/);
  return close >= 0 && (open < 0 || close < open);
}
