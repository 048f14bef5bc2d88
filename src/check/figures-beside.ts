/**
 * Which numbers of a draft restate a clause in the draft's own words: 依照《…》第八条，机关应当自验收之日起
 * 30日内支付款项. Only those of a sentence that cites once and tells nothing of the draft's own matter
 * (我局已于3月1日支付5万元). Pure; linear in the text.
 */
import type { TextSpan } from '../domain/span.ts';
import { findQuantities, type Quantity } from '../text/quantities.ts';
import { createCover } from './cover.ts';
import { DRAFT_REACH, type Surroundings, surroundingsOf } from './surroundings.ts';

export interface FigureBeside<C> {
  /** Its span is one of the draft. */
  readonly quantity: Quantity;
  readonly surroundings: Surroundings;
  /** Whether the sentence says what is to be (应当, 不得, 规定); otherwise it may be telling what was. */
  readonly rules: boolean;
  readonly citation: C;
}

interface Citing {
  readonly citation: { readonly span: TextSpan };
}

/** Where numbers are not the draft's own telling. */
export interface Occupied {
  /** Every citation of the draft, those of itself too, in order. */
  readonly citations: readonly TextSpan[];
  /** What stands between quotation marks is compared by itself. */
  readonly quotations: readonly TextSpan[];
}

const SENTENCE = /[^。！？!?\n]+/g;
/** What is to be. */
const RULE =
  /规定|明确|要求|提出|应|不得|须|必|可|要|处|予以|有权|享有|期限|标准|比例|不超过|不少于|不低于|不高于|以上|以下|内|满|达到|力争|确保/;
/** What the draft tells of its own matter; 我国, 已满 and 规定了 do not. */
const OWN =
  /我(?!国)|你|贵|拟|已(?!满|经)|(?<![为终]|规定|明确|提出|要求|确定|作出)了(?!解)|目前|[本该](?:局|单位|公司|企业|区|街道|镇|院|次|案|项目|工程|户)/;
/** A citation in the bracket that ends the sentence: what stands before it is from there. */
const ENDS_SENTENCE = /^[）)〕\]]?[，,；;]?[ \u3000]*$/;
const OPENS_BRACKET =
  /[（(〔[][ \u3000]{0,2}(?:详见|参见|参照|见|出自|引自|来源|依据|根据|据)?[：:]?[ \u3000]{0,2}$/;

export function figuresBeside<C extends Citing>(
  draft: string,
  cited: readonly C[],
  { citations, quotations }: Occupied,
): FigureBeside<C>[] {
  const isQuoted = createCover(quotations);
  const bySpan = new Map(cited.map((each) => [each.citation.span, each]));
  return onlyCitations(draft, citations).flatMap(({ sentence, span }) => {
    const citation = bySpan.get(span);
    if (citation === undefined || OWN.test(withoutSpan(draft, sentence, span))) return [];
    const within = restatedBy(draft, sentence, span);
    const words = draft.slice(within.start, within.end);
    const rules = RULE.test(words);
    return findQuantities(words)
      .map((quantity) => ({ ...quantity, span: shifted(quantity.span, within.start) }))
      .filter((quantity) => !isQuoted(quantity.span))
      .map((quantity) => {
        const surroundings = surroundingsOf(draft, quantity.span, within, DRAFT_REACH);
        return { quantity, surroundings, rules, citation };
      });
  });
}

/** The sentences that cite once, with what they cite. */
function onlyCitations(
  draft: string,
  citations: readonly TextSpan[],
): { readonly sentence: TextSpan; readonly span: TextSpan }[] {
  let next = 0;
  return [...draft.matchAll(SENTENCE)].flatMap(({ 0: words, index: start }) => {
    const end = start + words.length;
    const first = next;
    while ((citations[next]?.start ?? Number.POSITIVE_INFINITY) < end) next++;
    const span = citations[first];
    return span === undefined || next - first !== 1 ? [] : [{ sentence: { start, end }, span }];
  });
}

function shifted({ start, end }: TextSpan, by: number): TextSpan {
  return { start: start + by, end: end + by };
}

function withoutSpan(draft: string, { start, end }: TextSpan, span: TextSpan): string {
  return `${draft.slice(start, span.start)} ${draft.slice(span.end, end)}`;
}

/** The words of the sentence that say what the citation says: those behind it, or before its bracket. */
function restatedBy(draft: string, { start, end }: TextSpan, citation: TextSpan): TextSpan {
  const lead = draft.slice(start, citation.start);
  const inEndingBracket =
    OPENS_BRACKET.test(lead.slice(-12)) && ENDS_SENTENCE.test(draft.slice(citation.end, end));
  return inEndingBracket ? { start, end: citation.start } : { start: citation.end, end };
}
