/**
 * Which words of a draft restate what, in the draft's own words: 依照《…》第八条，机关应当自验收之日起30日内
 * 支付款项; 机关应当…支付款项（《…》第八条）; and what follows in the same paragraph without a citation of
 * its own. Pure; linear in the text.
 */
import type { TextSpan } from '../domain/span.ts';

/** Some words and the citations they stand beside. */
export interface Restatement {
  /** The sentence, or the sentences that one list makes. */
  readonly sentence: TextSpan;
  /** The words of it that are beside these citations. */
  readonly words: readonly TextSpan[];
  /** All citations in the sentence. */
  readonly inside: readonly TextSpan[];
  /** What is restated; several where they are cited together: 第十五条、第十六条. */
  readonly citations: readonly TextSpan[];
  /** Whether the sentence cites nothing itself and goes on with what the one before it said. */
  readonly goesOn: boolean;
}

// A list after a colon or between semicolons is one sentence.
const SENTENCE = /(?:[^。！？!?\n]|(?<=[：:；;，,、])\n)+/g;
const JOINED = /^[，,、；;和与及并且或以\s]{0,5}$/;
const OPENS_BRACKET =
  /[（(〔[][ \u3000]{0,2}(?:详见|参见|参照|见|出自|引自|来源|依据|根据|据)?[：:]?[ \u3000]{0,2}$/;
const CLOSES_BRACKET = /^[^（(。；，]{0,12}[）)〕\]]/;
/** So many sentences may go on without a citation. */
const MOST_GOING_ON = 4;

interface Group {
  readonly citations: readonly TextSpan[];
  readonly start: number;
  readonly end: number;
  /** In a bracket, so that what stands before it is from there. */
  readonly isSource: boolean;
}

/** In the order of the draft. `citations`: every one of the draft, those of itself too, in order. */
export function findRestatements(draft: string, citations: readonly TextSpan[]): Restatement[] {
  const sentences = sentencesOf(draft, citations);
  let speaking: { readonly group: Group; readonly since: number } | null = null;
  return sentences.flatMap(({ span, groups, beginsParagraph }, index): Restatement[] => {
    const last = groups.at(-1);
    if (beginsParagraph) speaking = null;
    if (last !== undefined) {
      speaking = last.isSource ? null : { group: last, since: index };
      return restatementsIn(span, groups);
    }
    const whole = { sentence: span, words: [span], inside: [] };
    const source = sourceBehind(draft, sentences[index + 1]);
    if (source !== null) return [{ ...whole, citations: source.citations, goesOn: false }];
    if (speaking === null || index - speaking.since > MOST_GOING_ON) return [];
    return [{ ...whole, citations: speaking.group.citations, goesOn: true }];
  });
}

interface Sentence {
  readonly span: TextSpan;
  readonly groups: readonly Group[];
  readonly beginsParagraph: boolean;
}

function sentencesOf(draft: string, citations: readonly TextSpan[]): Sentence[] {
  let next = 0;
  let before = 0;
  return [...draft.matchAll(SENTENCE)].map(({ 0: words, index: start }) => {
    const span = { start, end: start + words.length };
    const first = next;
    while ((citations[next]?.start ?? Number.POSITIVE_INFINITY) < span.end) next++;
    const beginsParagraph = draft.slice(before, start).includes('\n');
    before = span.end;
    return { span, groups: groupsIn(draft, citations.slice(first, next)), beginsParagraph };
  });
}

/** The source in a bracket behind the full stop: …达到1亿元。（《…》第十八条） */
function sourceBehind(draft: string, next: Sentence | undefined): Group | null {
  const first = next?.groups[0];
  if (next === undefined || first === undefined || next.beginsParagraph || !first.isSource) return null;
  return OPENS_BRACKET.test(draft.slice(next.span.start, first.start).trimStart()) &&
    !/\p{Script=Han}{4}/u.test(draft.slice(next.span.start, first.start))
    ? first
    : null;
}

function groupsIn(draft: string, citations: readonly TextSpan[]): Group[] {
  const groups: TextSpan[][] = [];
  for (const citation of citations) {
    const last = groups.at(-1);
    const end = last?.at(-1)?.end;
    if (last !== undefined && end !== undefined && JOINED.test(draft.slice(end, citation.start)))
      last.push(citation);
    else groups.push([citation]);
  }
  return groups.flatMap((cited) => {
    const [start, end] = [cited[0]?.start, cited.at(-1)?.end];
    if (start === undefined || end === undefined) return [];
    const isSource =
      OPENS_BRACKET.test(draft.slice(Math.max(0, start - 12), start)) &&
      CLOSES_BRACKET.test(draft.slice(end, end + 16));
    return [{ citations: cited, start, end, isSource }];
  });
}

/** What stands before a source in a bracket is from there, else what stands behind the citation; all, where there is one only. */
function restatementsIn(sentence: TextSpan, groups: readonly Group[]): Restatement[] {
  const words = groups.map((): TextSpan[] => []);
  for (let at = 0; at <= groups.length; at++) {
    const [left, right] = [groups[at - 1], groups[at]];
    const stretch = { start: left?.end ?? sentence.start, end: right?.start ?? sentence.end };
    const isRights = left === undefined || (right !== undefined && (right.isSource || left.isSource));
    words[isRights ? at : at - 1]?.push(stretch);
  }
  const inside = groups.flatMap(({ citations }) => citations);
  return groups.map(({ citations }, index) => ({
    sentence,
    words: words[index] ?? [],
    inside,
    citations,
    goesOn: false,
  }));
}
