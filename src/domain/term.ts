/** Names that a document declares for itself: 以下简称, and 本办法所称…，是指…. */
import type { EId, TextPart } from './provision.ts';
import type { TextSpan } from './span.ts';

export interface Term {
  /** The name as declared, without quotation marks: 条例, 自创区. */
  readonly term: string;
  /** What it stands for: the words before the bracket, or the definition. */
  readonly meaning: string;
  /** 'alias': 以下简称; 'definition': 是指. */
  readonly sort: 'alias' | 'definition';
  /** The provision that declares it, the part of it and the place of the name in that part's text. */
  readonly eId: EId;
  readonly part: TextPart;
  readonly span: TextSpan;
  /** Where the name holds: the place and all below it (本条所称, 本章所称, an annex); null: the document. */
  readonly scope: EId | null;
}

/** One place where a text uses a declared name. */
export interface TermUse<T> {
  readonly term: T;
  readonly span: TextSpan;
}

/**
 * Where a text uses declared names, in order and without overlap; of names that begin at one place the
 * longest. A name inside 《》 is used only where it fills the marks: 《条例》, not 《物业管理条例》. The
 * caller says which names hold at the place of the text.
 */
export function termUses<T extends Pick<Term, 'term'>>(text: string, terms: readonly T[]): TermUse<T>[] {
  const longestFirst = [...terms].sort((one, other) => other.term.length - one.term.length);
  const uses: TermUse<T>[] = [];
  let marked = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '《') marked++;
    else if (character === '》') marked = Math.max(0, marked - 1);
    const term = longestFirst.find(
      (each) => each.term !== '' && text.startsWith(each.term, at) && (marked === 0 || fills(text, at, each)),
    );
    if (term === undefined) continue;
    const end = at + term.term.length;
    uses.push({ term, span: { start: at, end } });
    at = end - 1;
  }
  return uses;
}

function fills(text: string, at: number, { term }: Pick<Term, 'term'>): boolean {
  return text.charAt(at - 1) === '《' && text.charAt(at + term.length) === '》';
}
