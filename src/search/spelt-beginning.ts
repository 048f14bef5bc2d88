/**
 * Whether names and words begin as what is typed spells them, while it is being typed: haiyushi and hysy for 海域使用,
 * 公司fa for 公司法.
 */
import type { Sounds } from './sounds.ts';

/** One way of reading what is typed as the beginning of a text (normalised). */
export interface SpeltBeginning {
  begins(text: string): boolean;
  /** False where nothing begins so whose first character this is. */
  mayBeginWith(character: string): boolean;
}

const HAN = /\p{Script=Han}/u;
const LETTER = /[a-z]/u;
/** One letter tells too little; of so many characters the initials are not known by heart. */
const SHORTEST = 2;
const MOST_INITIALS = 8;

/**
 * The ways in which `typed` (letters.ts) may be meant, the second only where nothing is by the first: spelt out, the
 * last syllable perhaps halfway, and by the first letters of its characters. Of each, those as characters are mostly
 * read come before those as they may be. Characters among the letters stand for themselves.
 */
export function speltBeginnings(typed: string, sounds: Sounds): readonly (readonly SpeltBeginning[])[] {
  if (!LETTER.test(typed) || typed.length < SHORTEST) return [];
  const usual = (character: string) => sounds.of(character).slice(0, 1);
  const spelt = [speltOut(typed, usual), speltOut(typed, sounds.of)];
  const mayBeInitials = !HAN.test(typed) && typed.length <= MOST_INITIALS;
  return mayBeInitials ? [spelt, [abbreviated(typed, usual)]] : [spelt];
}

type Readings = (character: string) => readonly string[];

function speltOut(typed: string, readings: Readings): SpeltBeginning {
  const known = new Map<string, readonly number[]>();

  /** How much of `typed` may be used up behind a character, where so much is before it. */
  function usedBy(character: string, used: number): readonly number[] {
    const place = `${used}${character}`;
    const held = known.get(place);
    if (held !== undefined) return held;
    const ends = endsBehind(character, used);
    known.set(place, ends);
    return ends;
  }

  function endsBehind(character: string, used: number): readonly number[] {
    if (typed.startsWith(character, used)) return [used + character.length];
    const rest = typed.slice(used);
    return readings(character).flatMap((reading) => {
      if (rest.startsWith(reading)) return [used + reading.length];
      return reading.startsWith(rest) ? [typed.length] : [];
    });
  }

  return {
    begins(text) {
      let open: readonly number[] = [0];
      for (const character of text) {
        open = open.flatMap((used) => usedBy(character, used));
        if (open.includes(typed.length)) return true;
        if (open.length === 0) return false;
      }
      return false;
    },
    mayBeginWith: (character) => usedBy(character, 0).length > 0,
  };
}

function abbreviated(typed: string, readings: Readings): SpeltBeginning {
  const isInitial = (character: string, letter: string) =>
    readings(character).some((reading) => reading.startsWith(letter));
  return {
    begins(text) {
      const characters = [...text].slice(0, typed.length);
      return (
        characters.length === typed.length &&
        characters.every((character, at) => isInitial(character, typed.charAt(at)))
      );
    },
    mayBeginWith: (character) => isInitial(character, typed.charAt(0)),
  };
}
