/** The words of a provision and all below it as plain lines, for a preview. Pure. */
import { markOf } from '../../src/domain/printed.ts';
import type { Provision } from '../../src/domain/provision.ts';

export interface ClauseLines {
  readonly lines: readonly string[];
  /** Whether there is more than what is given. */
  readonly isCut: boolean;
}

/**
 * The first `most` characters or a few more: a line is ended with … where it alone is longer. Numbers
 * stand before their words as printed, cells of a row are parted by a blank.
 */
export function clauseLines(provision: Provision, most: number): ClauseLines {
  const lines: string[] = [];
  let left = most;
  for (const line of linesOf(provision, '')) {
    if (left <= 0) return { lines, isCut: true };
    const characters = [...line];
    if (characters.length > left + SLACK) {
      lines.push(`${characters.slice(0, left).join('')}…`);
      return { lines, isCut: true };
    }
    lines.push(line);
    left -= characters.length;
  }
  return { lines, isCut: false };
}

/** A line is not cut for the sake of so few characters. */
const SLACK = 12;

/** `lead`: marks of provisions above that have no words of their own. */
function* linesOf(provision: Provision, lead: string): Generator<string> {
  const { heading, shape } = provision;
  let before = lead + markOf(provision.num);
  if (heading !== null && heading !== '') {
    yield before + heading;
    before = '';
  }
  const own = shape === 'leaf' ? provision.content : (provision.intro ?? '');
  if (own !== '') {
    yield before + own.replaceAll('\t', '　');
    before = '';
  }
  if (shape === 'leaf') {
    if (before !== '') yield before.trimEnd();
    return;
  }
  for (const child of provision.children) {
    yield* linesOf(child, before);
    before = '';
  }
  if (provision.wrapUp) yield provision.wrapUp;
}
