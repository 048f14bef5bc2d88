/** The words around a number, and how much those of a draft are those of an original. Pure. */
import type { TextSpan } from '../domain/span.ts';
import { findQuantities } from '../text/quantities.ts';

export interface Surroundings {
  /** Pairs of neighbouring characters near the number that say what it is a number of. */
  readonly pairs: ReadonlySet<string>;
  /** What the number bounds: 内, 上, 下, 前, 后; empty where nothing is said. */
  readonly bound: string;
}

/** Characters on either side that are looked at in a draft, and in an original, which says more. */
export const DRAFT_REACH = 28;
export const ORIGINAL_REACH = 80;
const BREAK = /[。；！？;!?\n]/;
// What stands around any number, whatever it is a number of.
const FORMULA =
  /之日起|期限|以内|以上|以下|以前|之前|以后|之后|应当|不得|可以|必须|并处|处以|予以|规定|要求|明确|依照|按照|根据|有关|相关|或者|以及|超过|少于|低于|高于|不足|[^\p{Script=Han}]|[自起内应须可处于由在对其与和及的为至到并不将把被或]/gu;
const BOUNDS: readonly (readonly [form: RegExp, bound: string])[] = [
  [/^(?:之?内|以内)/, '内'],
  [/^以上/, '上'],
  [/^以下/, '下'],
  [/^(?:以前|之前|前)/, '前'],
  [/^(?:以后|之后|后)/, '后'],
];

/** Of `span` in `text`, within its sentence; nothing outside `within` counts. */
export function surroundingsOf(
  text: string,
  span: TextSpan,
  within: TextSpan,
  reach: typeof DRAFT_REACH | typeof ORIGINAL_REACH,
): Surroundings {
  const before = text.slice(Math.max(within.start, span.start - reach), span.start);
  const behind = text.slice(span.end, Math.min(within.end, span.end + reach));
  const left = before.split(BREAK).at(-1) ?? '';
  const right = behind.split(BREAK)[0] ?? '';
  const bound = BOUNDS.find(([form]) => form.test(right))?.[1] ?? '';
  return { pairs: new Set([...pairsOf(left), ...pairsOf(right)]), bound };
}

function pairsOf(words: string): string[] {
  let rest = words;
  for (const { span } of findQuantities(words)) {
    rest = rest.slice(0, span.start) + ' '.repeat(span.end - span.start) + rest.slice(span.end);
  }
  return rest
    .replace(FORMULA, ' ')
    .split(' ')
    .flatMap((run) => Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2)));
}

/** Pairs that both have, and their share of the draft's; none where one number bounds what the other does not. */
export function likeness(draft: Surroundings, original: Surroundings): { shared: number; share: number } {
  if (draft.bound !== '' && original.bound !== '' && draft.bound !== original.bound)
    return { shared: 0, share: 0 };
  let shared = 0;
  for (const pair of draft.pairs) if (original.pairs.has(pair)) shared++;
  return { shared, share: draft.pairs.size === 0 ? 0 : shared / draft.pairs.size };
}
