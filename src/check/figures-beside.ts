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

export interface Occupied {
  /** Every citation of the draft, those of itself too, in order. */
  readonly citations: readonly TextSpan[];
  /** What stands between quotation marks is compared by itself. */
  readonly quotations: readonly TextSpan[];
}

const SENTENCE = /[^。！？!?\n]+/g;
const RULE =
  /规定|明确|要求|提出|应|不得|须|必|可|要|处|予以|有权|享有|期限|标准|比例|不超过|不少于|不低于|不高于|以上|以下|内|满|达到|力争|确保/;
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
  const found: FigureBeside<C>[] = [];
  let next = 0;
  for (const { 0: words, index: start } of draft.matchAll(SENTENCE)) {
    const end = start + words.length;
    const inside: TextSpan[] = [];
    while ((citations[next]?.start ?? Number.POSITIVE_INFINITY) < end) {
      const span = citations[next++];
      if (span !== undefined && span.start >= start) inside.push(span);
    }
    const [only, ...others] = inside;
    if (only === undefined || others.length > 0) continue;
    const citation = bySpan.get(only);
    if (citation === undefined || OWN.test(withoutSpan(draft, { start, end }, only))) continue;
    const within = restatedBy(draft, { start, end }, only);
    const rules = RULE.test(draft.slice(within.start, within.end));
    for (const quantity of findQuantities(draft.slice(within.start, within.end))) {
      const span = { start: within.start + quantity.span.start, end: within.start + quantity.span.end };
      if (isQuoted(span)) continue;
      const surroundings = surroundingsOf(draft, span, within, DRAFT_REACH);
      found.push({ quantity: { ...quantity, span }, surroundings, rules, citation });
    }
  }
  return found;
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
