/// <reference path="./opencc-dict.d.ts" />
/**
 * Traditional and simplified characters (opencc-js). To simplified by its table of characters; back to
 * traditional only as the library itself writes: a simplified character may stand for several others, and
 * those that stand nowhere need not be tried.
 */
import type { VocabularyEntry } from '../domain/vocabulary.ts';

export interface Scripts {
  /** The text in simplified characters. */
  simplified(text: string): string;
  /** The text in other ways in which the library may write it: every mixture of its traditional characters. */
  traditional(text: string, vocabulary: readonly VocabularyEntry[]): readonly string[];
}

/** Ways of writing a text that are tried. */
const MOST_WAYS = 8;

/** Reads the table, some 4,000 characters. */
export async function loadScripts(): Promise<Scripts> {
  const { default: table } = await import('opencc-js/dict/TSCharacters');
  const toSimplified = new Map<string, string>();
  for (const row of table.split('|')) {
    const [traditional = '', simplified = ''] = row.split(' ');
    if (simplified !== '' && simplified !== traditional) toSimplified.set(traditional, simplified);
  }
  let known: { readonly of: readonly VocabularyEntry[]; readonly ways: Ways } | null = null;

  return {
    simplified: (text) => Array.from(text, (one) => toSimplified.get(one) ?? one).join(''),
    traditional(text, vocabulary) {
      if (known?.of !== vocabulary) known = { of: vocabulary, ways: waysOf(vocabulary, toSimplified) };
      return waysOfText(text, known.ways);
    },
  };
}

/** For a simplified character the traditional ones that the library has for it. */
type Ways = ReadonlyMap<string, ReadonlySet<string>>;

function waysOf(vocabulary: readonly VocabularyEntry[], toSimplified: ReadonlyMap<string, string>): Ways {
  const ways = new Map<string, Set<string>>();
  for (const { text } of vocabulary) {
    for (const character of text) {
      const simplified = toSimplified.get(character);
      if (simplified !== undefined) ways.set(simplified, (ways.get(simplified) ?? new Set()).add(character));
    }
  }
  return ways;
}

function waysOfText(text: string, ways: Ways): readonly string[] {
  let written = [''];
  for (const character of text) {
    const all = [character, ...(ways.get(character) ?? [])];
    written = written.flatMap((head) => all.map((one) => head + one)).slice(-MOST_WAYS);
  }
  return written.filter((each) => each !== text);
}
