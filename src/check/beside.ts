/**
 * Which citation a quotation stands beside: the one in the bracket behind it, “…”（《…》第十八条), or the
 * one before it, 第十八条规定：“…”. Where the words between them say that it is quoted from there, the
 * pair is firm; otherwise it may be, and nothing is held against the quotation.
 */
import type { TextSpan } from '../domain/span.ts';

export interface Beside<C> {
  readonly citation: C;
  readonly firm: boolean;
}

interface Spanned {
  readonly span: TextSpan;
}
interface Citing {
  readonly citation: Spanned;
}

const MAX_GAP = 60;
const SAYING =
  '规定|明确|指出|要求|提出|强调|载明|写明|写道|列明|界定|定义|表述|阐明|申明|原文|原话|内容|如下|所称|所述|所列|所说|提到|确定|指明';
// 规定：, 明确提出，, 规定的, 如下：\n and a bare colon.
const SAID = new RegExp(`(?:(?:${SAYING})[了的是为即到]{0,2}[：:，,]?|[：:]|即|称|是指)[ \\t\\u3000\\n]*$`);
/** What the words are to become, or are said not to be: 修改为：“…”, 而非“…”. They are not quoted from there. */
const NOT_SAID =
  /(?:(?:修改|修订|修正|调整|变更|更改|完善|改)(?:成|为|如下)|作为第[^，。]{1,8}[条款项]|而非|并非|(?:误|错)[写作引为]{1,3})[：:，,]?\s*$/;
const JOINED = /^[，,、；;和与及并且或 \t\u3000]{0,5}$/;
const SAID_AGAIN = new RegExp(`^[，,；;。]?[^。；“”]{0,12}(?:${SAYING})[了的是为即到]{0,2}[：:，,]?\\s*$`);
// （见《…》, （引自, ——《…》
const SOURCE_BEHIND =
  /^[。，；！？]?[ \u3000]{0,2}(?:[（(〔[]|[—－-]{1,2})[ \u3000]{0,2}(?:详见|参见|参照|见于|见|出自|引自|摘自|摘录自|录自|载于|来源|依据|根据|据)?[：:]?[ \u3000]{0,2}$/;
const TAKEN_FROM = /^[，,]?(?:一语|一句|这句话|等)?(?:出自|引自|摘自|见于|载于|源自)$/;

/** For each quotation, in order. The spans of quotations are those of their words, without the marks. */
export function besideWhich<C extends Citing>(
  draft: string,
  quotations: readonly Spanned[],
  citations: readonly C[],
): (Beside<C> | null)[] {
  const result: (Beside<C> | null)[] = [];
  let next = 0;
  quotations.forEach(({ span }, index) => {
    while ((citations[next]?.citation.span.start ?? Number.POSITIVE_INFINITY) < span.start) next++;
    result.push(
      behind(draft, span, firstBehind(citations, next, span)) ??
        before(
          draft,
          span,
          lastBefore(citations, next, span),
          quotations[index - 1],
          result[index - 1] ?? null,
        ),
    );
  });
  return result;
}

/** The first citation behind the quotation; those inside it do not count. */
function firstBehind<C extends Citing>(citations: readonly C[], from: number, { end }: TextSpan): C | null {
  for (let at = from; at < citations.length; at++) {
    const citation = citations[at];
    if (citation !== undefined && citation.citation.span.start >= end) return citation;
  }
  return null;
}

function lastBefore<C extends Citing>(citations: readonly C[], next: number, { start }: TextSpan): C | null {
  const last = citations[next - 1] ?? null;
  return last !== null && last.citation.span.end < start ? last : null;
}

function behind<C extends Citing>(draft: string, { end }: TextSpan, citation: C | null): Beside<C> | null {
  if (citation === null || citation.citation.span.start - end > MAX_GAP) return null;
  const gap = draft.slice(end + 1, citation.citation.span.start);
  return SOURCE_BEHIND.test(gap) || TAKEN_FROM.test(gap) ? { citation, firm: true } : null;
}

function before<C extends Citing>(
  draft: string,
  { start }: TextSpan,
  citation: C | null,
  previous: Spanned | undefined,
  previousBeside: Beside<C> | null,
): Beside<C> | null {
  if (citation === null) return null;
  // A further quotation of the same citation: “…”、“…”；并规定：“…”.
  const isFurther = previous !== undefined && previous.span.start > citation.citation.span.end;
  if (isFurther && previousBeside?.citation === citation) {
    if (start - previous.span.end > MAX_GAP) return null;
    const between = draft.slice(previous.span.end + 1, start - 1);
    if (NOT_SAID.test(between)) return null;
    return JOINED.test(between) || SAID_AGAIN.test(between) ? previousBeside : null;
  }
  const gap = draft.slice(citation.citation.span.end, start - 1);
  if (NOT_SAID.test(gap)) return null;
  if (gap.length > MAX_GAP || /[。！？；;“”]/.test(gap)) return null;
  if (SAID.test(gap)) return { citation, firm: true };
  return gap.includes('\n') ? null : { citation, firm: false };
}
