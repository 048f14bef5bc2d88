/**
 * Text printed raised or lowered as characters of that print: m², 10⁸, CO₂. Written on the line they would
 * be other numbers (108 for 10⁸). Search takes them for the plain figures (NFKC).
 */

const RAISED: ReadonlyMap<string, string> = new Map([
  ...[...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((character, digit) => [String(digit), character] as const),
  ['+', '⁺'],
  ['-', '⁻'],
  ['−', '⁻'],
  ['–', '⁻'],
  ['(', '⁽'],
  [')', '⁾'],
  ['n', 'ⁿ'],
]);

const LOWERED: ReadonlyMap<string, string> = new Map([
  ...[...'₀₁₂₃₄₅₆₇₈₉'].map((character, digit) => [String(digit), character] as const),
  ['+', '₊'],
  ['-', '₋'],
  ['−', '₋'],
  ['(', '₍'],
  [')', '₎'],
  ['n', 'ₙ'],
]);

/** The text as raised characters; as it is where Unicode has no such character for a part of it ([1], th). */
export function raised(text: string): string {
  return printed(text, RAISED);
}

/** The same for lowered characters; PM2.5 stays as it is. */
export function lowered(text: string): string {
  return printed(text, LOWERED);
}

/** Blanks and line breaks around the print stay. */
function printed(text: string, characters: ReadonlyMap<string, string>): string {
  const inner = text.trim();
  const found = [...inner].map((character) => characters.get(character));
  if (found.length === 0 || found.includes(undefined)) return text;
  const start = text.length - text.trimStart().length;
  return text.slice(0, start) + found.join('') + text.slice(start + inner.length);
}
