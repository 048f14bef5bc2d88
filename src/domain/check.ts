/** The check of a draft (引文核对): its verdicts, and how much it takes on. */

/** 相符, 不符, 未能核对. What the library cannot tell is unchecked, never called wrong. */
export const VERDICTS = ['match', 'mismatch', 'unchecked'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  match: '相符',
  mismatch: '不符',
  unchecked: '未能核对',
};

/** Characters of a draft, in UTF-16 units. */
export const MAX_DRAFT = 200_000;
/** Bytes of a file. */
export const MAX_DRAFT_BYTES = 20 * 1024 * 1024;
/** Time that one check may take. */
export const MAX_CHECK_MILLISECONDS = 60_000;
