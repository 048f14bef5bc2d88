/**
 * Traditional and simplified characters. To simplified by the table of text/traditional.ts; back to
 * traditional only as the library itself writes: a simplified character may stand for several others, and
 * those that stand nowhere need not be tried.
 */
import { groupBy } from '../domain/group.ts';
import { loadTraditional } from '../text/traditional.ts';

export interface Scripts {
  /** The text in simplified characters. */
  simplified(text: string): string;
  /** The traditional characters for which the characters of a text may stand. */
  traditionalCharacters(text: string): readonly string[];
  /** The text in other ways in which it may be written: every mixture with traditional characters, of those held. */
  traditional(text: string, held: ReadonlySet<string>): readonly string[];
}

/** Ways of writing a text that are tried. */
const MOST_WAYS = 8;

/** Reads the table. */
export async function loadScripts(): Promise<Scripts> {
  const toSimplified = await loadTraditional();
  const toTraditional = groupBy(toSimplified.keys(), (traditional) => toSimplified.get(traditional));
  const ways = (character: string) => toTraditional.get(character) ?? [];

  return {
    simplified: (text) => Array.from(text, (one) => toSimplified.get(one) ?? one).join(''),
    traditionalCharacters: (text) => [...text].flatMap(ways),
    traditional(text, held) {
      let written = [''];
      for (const character of text) {
        const all = [character, ...ways(character).filter((way) => held.has(way))];
        written = written.flatMap((head) => all.map((one) => head + one)).slice(-MOST_WAYS);
      }
      return written.filter((each) => each !== text);
    },
  };
}
