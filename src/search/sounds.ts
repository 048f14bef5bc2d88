/** How characters sound (pinyin-pro), without tones. Its dictionary is loaded with this file's first use. */
import { createSlices } from './slices.ts';

export interface Sounds {
  /** The readings of a character, such as xing and hang for 行; none for what is no Han character. */
  of(character: string): readonly string[];
  /** The same with what many speakers do not tell apart as one (see `broad`). */
  broadly(character: string): readonly string[];
}

const HAN = /^\p{Script=Han}$/u;
/** Readings are looked up in turns of so many characters, so that other requests are not held up. */
const TURN = 200;

export async function loadSounds(): Promise<Sounds> {
  const { pinyin } = await import('pinyin-pro');
  const known = new Map<string, { readonly exact: readonly string[]; readonly broad: readonly string[] }>();
  function read(character: string) {
    const held = known.get(character);
    if (held !== undefined) return held;
    const readings = HAN.test(character)
      ? pinyin(character, { toneType: 'none', multiple: true, type: 'array', v: true })
      : [];
    const exact = [...new Set(readings)];
    const both = { exact, broad: exact.map(broad) };
    known.set(character, both);
    return both;
  }
  return { of: (character) => read(character).exact, broadly: (character) => read(character).broad };
}

/** Looks up every character of some texts, letting others have their turn meanwhile. */
export async function lookUp(sounds: Sounds, texts: Iterable<string>): Promise<void> {
  const characters = new Set<string>();
  for (const text of texts) for (const character of text) characters.add(character);
  let looked = 0;
  for (const character of characters) {
    sounds.of(character);
    if (++looked % TURN === 0) await new Promise(setImmediate);
  }
}

/** What many speakers do not tell apart, and input methods offer as one: zh and z, ch and c, sh and s, ing and in. */
function broad(reading: string): string {
  return reading.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n');
}

/** Whether two texts of the same length may be read alike. */
export function soundAlike(one: readonly string[], other: readonly string[], sounds: Sounds): boolean {
  return (
    one.length === other.length &&
    one.every((character, at) => {
      const second = other[at] ?? '';
      if (character === second) return true;
      const readings = sounds.broadly(second);
      return sounds.broadly(character).some((each) => readings.includes(each));
    })
  );
}

/** The stretches of some terms that are spelt by some letters, each once; others have their turn meanwhile. */
export async function speltAmong(
  letters: string,
  terms: readonly { readonly text: string }[],
  sounds: Sounds,
): Promise<readonly string[]> {
  const slices = createSlices();
  const found = new Set<string>();
  for (const { text } of terms) {
    for (const stretch of spelt(letters, text, sounds)) found.add(stretch);
    if (slices.isOver()) await slices.pause();
  }
  return [...found];
}

/**
 * The stretches of a text that are spelt by some letters (mujijin: 母基金), and the text itself where the
 * letters are the first ones of its characters (mjj). ü is v, as it is typed.
 */
function spelt(letters: string, text: string, sounds: Sounds): readonly string[] {
  const characters = [...text];
  const found: string[] = [];
  for (let start = 0; start < characters.length; start++) {
    for (const end of endsOf(letters, characters, start, sounds)) {
      found.push(characters.slice(start, end).join(''));
    }
  }
  if (
    characters.length === letters.length &&
    characters.every((one, at) => beginsWith(one, letters.charAt(at)))
  ) {
    found.push(text);
  }
  return found;

  function beginsWith(character: string, letter: string): boolean {
    return sounds.of(character).some((reading) => reading.startsWith(letter));
  }
}

/** Where readings of the characters from `start` on use up the letters. */
function endsOf(
  letters: string,
  characters: readonly string[],
  start: number,
  sounds: Sounds,
): readonly number[] {
  let open = new Set([0]);
  for (let at = start; at < characters.length && open.size > 0; at++) {
    const next = new Set<number>();
    for (const used of open) {
      for (const reading of sounds.of(characters[at] ?? '')) {
        if (letters.startsWith(reading, used)) next.add(used + reading.length);
      }
    }
    if (next.has(letters.length)) return [at + 1];
    open = next;
  }
  return [];
}
