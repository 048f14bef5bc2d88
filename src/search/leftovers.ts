/**
 * What a question says in characters that make no word of the library: 砸坏, 摔伤, 儿媳. Of such words one character
 * mostly stands in what the texts call the same, 损坏, 伤亡, 丧偶儿媳: an article that holds it is the more likely meant.
 */
import type { Candidate } from '../store/store.ts';
import type { Lexicon } from './lexicon.ts';

/** Gives how much of those characters an article holds, the rarer the more: 0 to 1. */
export type LeftoverShare = (entries: readonly Candidate[]) => number;

/** `texts` of a question and the `names` that are looked for, all normalised. */
export function leftoversFor(
  texts: readonly string[],
  names: readonly string[],
  lexicon: Pick<Lexicon, 'aloneIn' | 'weightOf'>,
): LeftoverShare {
  const left = texts.map((text) => names.reduce((rest, name) => rest.replaceAll(name, ' '), text));
  const characters = lexicon
    .aloneIn(left)
    .map((one) => ({ one, weight: lexicon.weightOf(one) }))
    .filter(({ weight }) => weight > 0);
  const all = characters.reduce((sum, { weight }) => sum + weight, 0);
  if (all === 0) return () => 0;
  return (entries) =>
    characters
      .filter(({ one }) => entries.some(({ normalised }) => normalised.includes(one)))
      .reduce((sum, { weight }) => sum + weight, 0) / all;
}
