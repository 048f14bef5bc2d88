/** Pinyin as it is typed: letters, divided or not, with tones or without them. */
import { normalise } from './normalise.ts';

/** Letters, and the apostrophes that divide syllables, which N makes quotation marks. */
const LETTERS = /^[a-zü"]{2,40}$/u;
/** mǔ, mu3: tones tell nothing that the letters do not. */
const TONE_MARKS = /[\u0300\u0301\u0304\u030C]/gu;
const TONE_NUMBERS = /(?<=[a-zü])[1-5]/gu;

/** Whether words as typed may be pinyin and nothing else. */
export function isPinyin(typed: string): boolean {
  return LETTERS.test(withoutTones(typed));
}

/** Words as typed, normalised, whose letters are those by which a syllable is spelt; ü is v, as it is typed. */
export function lettersOf(typed: string): string {
  return withoutTones(typed).replaceAll('ü', 'v').replaceAll('"', '');
}

function withoutTones(typed: string): string {
  return normalise(typed).normalize('NFD').replace(TONE_MARKS, '').normalize('NFC').replace(TONE_NUMBERS, '');
}
