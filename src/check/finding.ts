/** What a check of a draft (引文核对) says: a verdict for each citation and each quotation, with its evidence. */
import type { Verdict } from '../domain/check.ts';
import type { Address } from '../domain/reference.ts';
import type { TextSpan } from '../domain/span.ts';
import type { ComparedPiece } from '../search/compare.ts';

/** Why a finding has its verdict. */
export const REASONS = {
  found: { verdict: 'match', meaning: '所引条款存在，或者所引文字与原文相符' },
  source: { verdict: 'match', meaning: '未注明出处的引文，已在库中查到出处' },
  'no-such-provision': { verdict: 'mismatch', meaning: '文件中没有所引条款' },
  title: { verdict: 'mismatch', meaning: '标题与库中文件不一致' },
  number: { verdict: 'mismatch', meaning: '发文字号与库中文件不一致' },
  date: { verdict: 'mismatch', meaning: '日期与库中文件不一致' },
  wording: { verdict: 'mismatch', meaning: '引文与原文有出入' },
  figures: { verdict: 'mismatch', meaning: '数字或者日期与原文不同' },
  'other-place': { verdict: 'mismatch', meaning: '引文在同一文件的其他条款中' },
  'other-document': { verdict: 'mismatch', meaning: '引文在其他文件中' },
  'not-there': { verdict: 'mismatch', meaning: '所引条款中没有这段文字' },
  'not-held': { verdict: 'unchecked', meaning: '库中没有所引文件' },
  ambiguous: { verdict: 'unchecked', meaning: '所引文件或者条款不止一处相合' },
  'other-text': { verdict: 'unchecked', meaning: '所引为文件的另一个文本，库中没有' },
  'not-in-force': { verdict: 'unchecked', meaning: '所引文件已失效、废止或者尚未施行' },
  'number-unsure': { verdict: 'unchecked', meaning: '令号与库中题注所记不同，未能确定' },
  'no-document': { verdict: 'unchecked', meaning: '未写明是哪个文件的条款' },
  'near-source': { verdict: 'unchecked', meaning: '未注明出处的引文，库中有相近而不同的文字' },
  'no-source': { verdict: 'unchecked', meaning: '未注明出处的引文，在库中未查到' },
  'figures-unsure': { verdict: 'unchecked', meaning: '数字与所引条款似不一致，未能确定' },
  citation: { verdict: 'unchecked', meaning: '引文所依据的引注未能核对' },
  time: { verdict: 'unchecked', meaning: '核对时间已到，未及核对' },
} as const satisfies Readonly<Record<string, { readonly verdict: Verdict; readonly meaning: string }>>;
export type Reason = keyof typeof REASONS;

/** A place in the library, with the words there that matter. */
export interface Evidence {
  readonly address: Address;
  /** The words that name the place after the title; empty: the whole document. */
  readonly label: string;
  /** 《…》（文号）第十八条第二款 */
  readonly citation: string;
  /** The original text there, or the part of it that was compared; cut after MAX_EVIDENCE characters. */
  readonly text: string;
  /** The quotation (left) and the original (right) side by side, where they differ. */
  readonly pieces: readonly ComparedPiece[] | null;
}

/** A number is a finding only where it differs, or was not reached. */
export const FINDING_SORTS = {
  citation: '引注',
  quotation: '引文',
  figure: '未加引号而与所引条款不同的数字',
} as const;
export type FindingSort = keyof typeof FINDING_SORTS;

export interface Finding {
  readonly sort: FindingSort;
  /** In the draft; of a quotation what stands between its marks. */
  readonly span: TextSpan;
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** One Chinese sentence or two. */
  readonly message: string;
  /** Where the differing characters stand in the draft; an empty span is a place where some are missing. */
  readonly marks: readonly TextSpan[];
  /** What was cited, as the library has it. */
  readonly evidence: readonly Evidence[];
  /** What else may have been meant: the place that does say the words, the title that is near. */
  readonly offers: readonly Evidence[];
}

export interface DraftReport {
  /** In the order of the draft. */
  readonly findings: readonly Finding[];
  readonly totals: Readonly<Record<Verdict, number>>;
  /** Citations of the draft's own provisions (本办法第三条, 前款), which are not checked. */
  readonly own: number;
  /** False where time ran out: the findings with reason `time` were not looked at. */
  readonly complete: boolean;
}

/** What is wrong with a citation, or may be: `sure` tells which. */
export interface Doubt {
  readonly reason: Reason;
  readonly message: string;
  readonly sure: boolean;
}

/** What judging one citation or quotation comes to; the caller knows where it stands. */
export type Judgement = Omit<Finding, 'sort' | 'span' | 'verdict'>;

export function judged(
  reason: Reason,
  message: string,
  more: Partial<Omit<Judgement, 'reason' | 'message'>> = {},
): Judgement {
  return { reason, message, marks: [], evidence: [], offers: [], ...more };
}
