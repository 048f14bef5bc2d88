/**
 * Characters of symbol fonts. Word stores them as codes in the private area U+F000–F0FF, which mean
 * nothing without the font.
 */

/** Wingdings, Wingdings 2 and Symbol as far as lists, check boxes and forms use them. */
const WINGDINGS = new Map([
  [0x6c, '●'],
  [0x6d, '○'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x72, '❒'],
  [0x74, '◆'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x77, '◆'],
  [0x9f, '•'],
  [0xa1, '○'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0xb2, '★'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xe8, '➔'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);
const WINGDINGS_2 = new Map([
  [0x4f, '✗'],
  [0x50, '✓'],
  [0x51, '☒'],
  [0x52, '☑'],
  [0xa3, '□'],
]);
const SYMBOL = new Map([
  [0xb3, '≥'],
  [0xa3, '≤'],
  [0xb1, '±'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xa5, '∞'],
  [0xae, '→'],
  [0xb0, '°'],
]);

/** The character that prints like a symbol font's, or null where it is not known. */
export function symbolCharacter(code: number, font: string): string | null {
  const plain = code & 0xff;
  const table = /wingdings\s*2/i.test(font) ? WINGDINGS_2 : /wingdings/i.test(font) ? WINGDINGS : SYMBOL;
  const known = table.get(plain);
  if (known !== undefined) return known;
  const isOrdinary = code >= 0x100 && code <= 0xffff && (code < 0xd800 || code > 0xf8ff);
  return isOrdinary ? String.fromCharCode(code) : null;
}

/**
 * The mark of a bulleted list as printed; a font's own sign that is not known becomes an ordinary bullet. For its
 * second level Word sets the letter o in a font where it looks like a circle.
 */
export function bulletCharacter(text: string, font: string): string {
  if (text === 'o') return '○';
  return text.replace(/[\ue000-\uf8ff]/g, (sign) => symbolCharacter(sign.charCodeAt(0), font) ?? '•');
}
