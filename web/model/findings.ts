/** The findings of a check as the page lists them. Pure. */
import type { CheckAnswer, CheckFinding } from '../../src/api/contract.ts';
import { VERDICT_WORDS, VERDICTS, type Verdict } from '../../src/domain/check.ts';

export interface ListedFinding {
  /** Its number in the report. */
  readonly index: number;
  readonly finding: CheckFinding;
  /** The words of the draft it is about; of a quotation with its marks. */
  readonly words: string;
}

/** Those with one verdict, or all (null), in the order of the draft. */
export function listFindings({ text, findings }: CheckAnswer, verdict: Verdict | null): ListedFinding[] {
  return findings.flatMap((finding, index): ListedFinding[] => {
    if (verdict !== null && finding.verdict !== verdict) return [];
    const words = text.slice(finding.span.start, finding.span.end).replace(/\s+/g, ' ').trim();
    return [{ index, finding, words: finding.sort === 'quotation' ? `“${words}”` : words }];
  });
}

/** What is wrong comes first: it is what one has come for. */
export const VERDICT_ORDER = ['mismatch', 'unchecked', 'match'] as const satisfies readonly Verdict[];

/** 相符 1 处 · 不符 2 处 · 未能核对 0 处 */
export function totalsSentence({ totals }: Pick<CheckAnswer, 'totals'>): string {
  return VERDICTS.map((verdict) => `${VERDICT_WORDS[verdict]} ${totals[verdict]} 处`).join(' · ');
}

/** The finding after (1) or before (-1) the current one among those listed, around the ends; null: none is listed. */
export function stepFinding(
  listed: readonly ListedFinding[],
  current: number | null,
  by: 1 | -1,
): number | null {
  const after = listed.filter(
    ({ index }) => current !== null && (by === 1 ? index > current : index < current),
  );
  const next = by === 1 ? (after[0] ?? listed[0]) : (after.at(-1) ?? listed.at(-1));
  return next?.index ?? null;
}

/** 请示.docx → 请示（批注稿）.docx */
export function annotatedName(fileName: string | null): string {
  return fileName === null ? '批注稿.docx' : `${fileName.replace(/\.[^.]{1,8}$/, '')}（批注稿）.docx`;
}
