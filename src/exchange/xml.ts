/**
 * A small writer of XML in which a text cannot become markup: elements are values, and only `writeXml`
 * makes a string of them, escaping every text and every attribute.
 */

export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlContent[];
}

/** A text, an element, or nothing (null), which spares callers a condition around each. */
export type XmlContent = XmlElement | string | null;

/** An attribute that is null is left out. Names are ours, never from a document. */
export type XmlAttributes = Readonly<Record<string, string | null>>;

/** `content`: each a child, or a row of them; rows are not spread, for a table may have more than a call has room for. */
export function xml(
  name: string,
  attributes: XmlAttributes,
  ...content: readonly (XmlContent | readonly XmlContent[])[]
): XmlElement {
  return { name, attributes, children: content.flat() };
}

/** A whole file: declaration, then the root on one line, for white space between elements would be text. */
export function writeXml(root: XmlElement): string {
  const pieces = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  write(root, pieces);
  pieces.push('\n');
  return pieces.join('');
}

function write(content: XmlContent, pieces: string[]): void {
  if (content === null) return;
  if (typeof content === 'string') {
    pieces.push(escapeText(content));
    return;
  }
  const { name, attributes, children } = content;
  pieces.push('<', name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) pieces.push(' ', key, '="', escapeAttribute(value), '"');
  }
  if (children.every((child) => child === null || child === '')) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  for (const child of children) write(child, pieces);
  pieces.push('</', name, '>');
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A carriage return is written as a reference: a parser would read it as a line feed. */
function escapeText(text: string): string {
  return legalText(text).replace(/[&<>\r]/g, (c) => ESCAPED[c] ?? '&#13;');
}

/** In an attribute a parser reads every blank as a space unless it is a reference. */
function escapeAttribute(text: string): string {
  return legalText(text).replace(/[&<>"\t\n\r]/g, (c) => ESCAPED[c] ?? `&#${c.charCodeAt(0)};`);
}

/**
 * Characters that no XML 1.0 file may hold, not even as references (section 2.2), become U+FFFD: controls,
 * lone surrogates and the two non-characters.
 */
export function legalText(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}');
}
