/** Whether a number of a draft stands between the very words that a number of an original stands between. Pure. */
import type { TextSpan } from '../domain/span.ts';

/** Characters on either side that are looked at, and of those that are the same so many on each side and in all. */
const REACH = 40;
const LEAST = { side: 2, all: 8 } as const;
/** Both sentences end here: as good as some words that are the same. */
const BOTH_END = 2;
const BREAK = /[。；！？;!?\n]/;
/** What comes and goes when a clause is told in other words. */
const LOOSE = /[\s\u3000的者其了之，、：:（）()“”"]/g;

export interface Alignment {
  /** Characters before and behind that are the same, counted from the numbers outwards. */
  readonly before: number;
  readonly behind: number;
}

/** Of the number at `span` of `draft` and the one at `held` of `original`. */
export function alignmentOf(draft: string, span: TextSpan, original: string, held: TextSpan): Alignment {
  return {
    before: commonStart(leadOf(draft, span), leadOf(original, held)),
    behind: commonStart(restOf(draft, span), restOf(original, held)),
  };
}

/** Whether it is plain that the one number restates the other, whether or not they are the same. */
export function areAligned({ before, behind }: Alignment): boolean {
  return before >= LEAST.side && behind >= LEAST.side && before + behind >= LEAST.all;
}

export function sizeOf({ before, behind }: Alignment): number {
  return before + behind;
}

/** The words of the sentence before the number, the nearest first. */
function leadOf(text: string, { start }: TextSpan): string {
  const words =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(BREAK)
      .at(-1) ?? '';
  return words.replace(LOOSE, '').split('').reverse().join('');
}

function restOf(text: string, { end }: TextSpan): string {
  return (text.slice(end, end + REACH).split(BREAK)[0] ?? '').replace(LOOSE, '');
}

function commonStart(one: string, other: string): number {
  const longest = Math.min(one.length, other.length);
  let same = 0;
  while (same < longest && one.charAt(same) === other.charAt(same)) same++;
  return same === one.length && same === other.length ? same + BOTH_END : same;
}
