/** Which numbers of a draft restate what it cites, with what stands around each. Pure; linear in the text. */
import { firstNotBefore } from '../domain/bisect.ts';
import { once } from '../domain/once.ts';
import { rememberLast } from '../domain/remember-last.ts';
import type { TextSpan } from '../domain/span.ts';
import { findQuantities, type Quantity } from '../text/quantities.ts';
import { findRestatements } from './restated.ts';
import { DRAFT_REACH, type Surroundings, surroundingsOf, tiesOf } from './surroundings.ts';

/**
 * How a sentence tells: `rule`, what is to be (应当, 不得, 达到); `ours`, of the draft's own office (我局, 本区);
 * `planned`, what it sets itself (拟, 计划投入) or
 * understands by the clause; `past`, what was done (已, 目前); `plain`, none of these.
 */
export type Telling = 'rule' | 'ours' | 'planned' | 'past' | 'plain';

export interface FigureBeside<C> {
  /** Its span is one of the draft. */
  readonly quantity: Quantity;
  /** Read when it is asked for: a draft may hold very many numbers, and each is judged in its turn. */
  surroundings(): Surroundings;
  readonly telling: Telling;
  /** Whether it stands in a later sentence than the citations. */
  readonly goesOn: boolean;
  /** What is cited together beside it, in order. */
  readonly citations: readonly C[];
}

interface Citing {
  readonly citation: { readonly span: TextSpan };
}

/** Where numbers are not the draft's own telling. */
export interface Occupied {
  /** Every citation of the draft, those of itself too, in order. */
  readonly citations: readonly TextSpan[];
  /** Quotations that are compared by themselves. */
  readonly quotations: readonly TextSpan[];
}

/** What is to be. */
const RULE =
  /规定|明确|要求|提出|应|不得|须|必|可|要|处|予以|有权|享有|期限|标准|比例|不超过|不少于|不低于|不高于|以上|以下|内|满|达到|力争|确保/;
const OURS = /我(?!国)|你|贵|[本该](?:局|单位|公司|企业|区|街道|镇|院|次|案|项目|工程|户)/;
/** 属于…第二百零四条规定的“其他严重情节”：what is told is what the draft understands by the clause's words. */
const UNDERSTOOD =
  /(?:属于|视为|认定为|作为|构成|符合|不适用)(?:《[^《》]{0,60}》)?[ ]*(?:所?[规确]定|[列所]称|[中的])/;
const PLANNED = /拟(?!定|订)|计划(?:于|在|到|用|投|建|安排)/;
/** What the draft tells of its own matter; 已满 and 规定了 do not. */
const PAST = /已(?!满|经)|(?<![为终]|规定|明确|提出|要求|确定|作出)了(?!解)|目前/;

/** Citations without a C (of the draft itself) restate nothing that could be looked up. */
export function figuresBeside<C extends Citing>(
  draft: string,
  cited: readonly C[],
  { citations, quotations }: Occupied,
): FigureBeside<C>[] {
  // What a quotation says is said by the text quoted: neither its numbers nor its words are the draft's.
  const spoken = masked(draft, { start: 0, end: draft.length }, quotations);
  const bySpan = new Map(cited.map((each) => [each.citation.span, each]));
  // Of all restatements in one sentence, which may be as many as it has citations.
  const readOnce = rememberLast((sentence: TextSpan, inside: readonly TextSpan[]) => {
    const told = masked(spoken, sentence, inside);
    return { told, telling: tellingOf(told), quantities: findQuantities(told) };
  });
  return findRestatements(draft, citations).flatMap(
    ({ sentence, words, inside, citations: spans, goesOn }) => {
      const beside = spans.flatMap((span) => bySpan.get(span) ?? []);
      if (beside.length < spans.length) return [];
      const { told, telling, quantities } = readOnce(sentence, inside);
      return indexesWithin(quantities, words, sentence.start).flatMap((index) => {
        const quantity = quantities[index];
        if (quantity === undefined) return [];
        const span = { start: quantity.span.start + sentence.start, end: quantity.span.end + sentence.start };
        const surroundings = once(() => {
          const ties = tiesOf(told, quantities, index, { start: 0, end: told.length });
          return surroundingsOf(told, quantity.span, DRAFT_REACH, ties);
        });
        const figure = { quantity: { ...quantity, span }, telling, goesOn, citations: beside };
        return [{ ...figure, surroundings }];
      });
    },
  );
}

/** The indexes of the quantities that stand in some stretches of a draft, both in order; `start`: where in it their text begins. */
function indexesWithin(
  quantities: readonly Quantity[],
  stretches: readonly TextSpan[],
  start: number,
): readonly number[] {
  return stretches.flatMap((stretch) => {
    const within: number[] = [];
    const isBefore = (index: number) => (quantities[index]?.span.start ?? 0) + start < stretch.start;
    for (let at = firstNotBefore(0, quantities.length, isBefore); at < quantities.length; at++) {
      if ((quantities[at]?.span.end ?? 0) + start > stretch.end) break;
      within.push(at);
    }
    return within;
  });
}

function tellingOf(told: string): Telling {
  if (PAST.test(told)) return 'past';
  if (PLANNED.test(told) || UNDERSTOOD.test(told)) return 'planned';
  if (OURS.test(told)) return 'ours';
  return RULE.test(told) ? 'rule' : 'plain';
}

/** A stretch of the draft with blanks where it cites or quotes: the numbers of titles and articles are not told by the draft. */
function masked(draft: string, { start, end }: TextSpan, others: readonly TextSpan[]): string {
  let told = '';
  let at = start;
  for (const span of others) {
    if (span.end <= at || span.start >= end) continue;
    told +=
      draft.slice(at, Math.max(at, span.start)) +
      ' '.repeat(Math.min(end, span.end) - Math.max(at, span.start));
    at = Math.min(end, span.end);
  }
  return told + draft.slice(at, end);
}
