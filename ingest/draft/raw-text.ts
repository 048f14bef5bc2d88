/** The characters of an XML text with the places they are written at: `&amp;` is one character and five long. */

export interface RawCharacter {
  /** One UTF-16 unit. */
  readonly unit: string;
  /** Offsets in the XML. Of a pair written as one reference both units have the same place. */
  readonly start: number;
  readonly end: number;
}

const TOKEN =
  /&#x([0-9a-fA-F]{1,6});|&#([0-9]{1,7});|&([a-z]{2,4});|<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|\r\n|[\s\S]/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads the content of an element that holds nothing but text, comments and CDATA. */
export function readRaw(xml: string, start: number, end: number): RawCharacter[] {
  const characters: RawCharacter[] = [];
  for (const match of xml.slice(start, end).matchAll(TOKEN)) {
    const [raw, hexadecimal, decimal, name, data] = match;
    const from = start + match.index;
    const to = from + raw.length;
    if (data !== undefined) {
      // Nothing may be put inside: all its characters stand for the whole section.
      for (const unit of data.split('')) characters.push({ unit, start: from, end: to });
      continue;
    }
    const written =
      hexadecimal !== undefined
        ? String.fromCodePoint(Number.parseInt(hexadecimal, 16))
        : decimal !== undefined
          ? String.fromCodePoint(Number(decimal))
          : name !== undefined
            ? (NAMED[name] ?? '')
            : raw;
    if (raw.startsWith('<!--')) continue;
    for (const unit of written.split('')) {
      characters.push({ unit: /[\r\n]/.test(unit) ? ' ' : unit, start: from, end: to });
    }
  }
  return characters;
}
