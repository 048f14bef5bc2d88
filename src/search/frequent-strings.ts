/**
 * Strings that stand in many texts, found length by length: a string is frequent only where what is left of
 * it without its first character, and without its last, is frequent too (Agrawal and Srikant, Fast Algorithms
 * for Mining Association Rules, VLDB 1994), so that few are ever counted.
 */
import { createSlices } from './slices.ts';

/** Characters, in UTF-16. */
const SHORTEST = 3;
const LONGEST = 12;

/**
 * The strings of 3 to 12 UTF-16 units, whole characters, that at least so many of the texts hold. In slices,
 * because it goes through all texts once for each length.
 */
export async function frequentStrings(texts: readonly string[], least: number): Promise<string[]> {
  const found: string[] = [];
  let shorter: ReadonlySet<string> | null = null;
  for (let length = SHORTEST - 1; length <= LONGEST; length++) {
    const frequent: ReadonlySet<string> = await frequentOf(length, texts, least, shorter);
    if (frequent.size === 0) break;
    if (length >= SHORTEST) found.push(...frequent);
    shorter = frequent;
  }
  return found.filter((text) => !HALF_PAIR.test(text));
}

/** Those of one length; `shorter`: those of one unit less, null where they are not known. */
async function frequentOf(
  length: number,
  texts: readonly string[],
  least: number,
  shorter: ReadonlySet<string> | null,
): Promise<ReadonlySet<string>> {
  const slices = createSlices();
  const holders = new Map<string, number>();
  for (const text of texts) {
    if (slices.isOver()) await slices.pause();
    for (const string of stringsOf(text, length, shorter))
      holders.set(string, (holders.get(string) ?? 0) + 1);
  }
  return new Set([...holders].flatMap(([string, count]) => (count >= least ? [string] : [])));
}

/** Each string of a text once, of those that may be frequent. */
function stringsOf(text: string, length: number, shorter: ReadonlySet<string> | null): ReadonlySet<string> {
  const strings = new Set<string>();
  let isFirstFrequent = false;
  for (let at = 0; at + length <= text.length; at++) {
    if (shorter !== null) {
      const wasFrequent = at > 0 ? isFirstFrequent : shorter.has(text.slice(0, length - 1));
      isFirstFrequent = shorter.has(text.slice(at + 1, at + length));
      if (!wasFrequent || !isFirstFrequent) continue;
    }
    strings.add(text.slice(at, at + length));
  }
  return strings;
}

/** Half of a character beyond the basic plane. */
const HALF_PAIR = /\p{Surrogate}/u;
