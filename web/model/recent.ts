/** What was searched for lately, the latest first. Pure. */

/** Searches that are kept. */
const KEPT = 8;

/**
 * The list with a search put first. What it grew out of while it was typed (母, 母基) goes, where that was
 * the one before.
 */
export function withRecent(list: readonly string[], q: string): readonly string[] {
  const words = q.trim();
  if (words === '') return list;
  const [last, ...others] = list;
  const earlier = last !== undefined && words.startsWith(last) ? others : list;
  return [words, ...earlier.filter((one) => one !== words)].slice(0, KEPT);
}

/** The list as it was stored; whatever else stands there is none. */
export function readRecent(stored: string | null): readonly string[] {
  const list = parsed(stored);
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string').slice(0, KEPT) : [];
}

function parsed(stored: string | null): unknown {
  try {
    return JSON.parse(stored ?? '[]');
  } catch {
    // Written by another program or cut short: then nothing is known.
    return [];
  }
}
