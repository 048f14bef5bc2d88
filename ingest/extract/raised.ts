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

function printed(text: string, characters: ReadonlyMap<string, string>): string {
  const found = [...text.trim()].map((character) => characters.get(character));
  return found.length === 0 || found.includes(undefined) ? text : found.join('');
}
