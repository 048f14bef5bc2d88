/** XML to a plain tree. No document type is obeyed and no entity expanded beyond the five of XML itself. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { UnreadableSourceError } from './line.ts';

export interface XmlElement {
  /** Prefix and local name, the prefix being the usual one whatever the file calls it: `w:p`. */
  readonly name: string;
  /** By name, with the usual prefix: `w:val`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** An element whose children are still to come. */
export interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/** Deeper nesting serves no document, only an attack: saxes looks for each prefix through all that is open. */
export const MAX_DEPTH = 500;
const CHUNK_LENGTH = 64 * 1024;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Namespaces of ISO/IEC 29500, transitional and strict, with the prefixes everyone knows them by. */
const PREFIXES = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
]);

/**
 * Parses a document and returns its root.
 *
 * @param takes called with each element as it closes; where it returns true the element is left out
 *   of the tree, so that a long document can be read piece by piece.
 * @throws UnreadableSourceError `source-damaged` where the bytes are not well-formed XML.
 */
export function parseXml(
  bytes: Uint8Array,
  takes: (element: XmlElement, parent: XmlElement) => boolean = () => false,
): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  parser.on('opentag', (tag) => {
    if (open.length >= MAX_DEPTH) throw notWellFormed(new Error('nested too deeply'));
    open.push(elementOf(tag));
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    const parent = open.at(-1);
    if (closed === undefined) return;
    if (parent === undefined) root = closed;
    else if (!takes(closed, parent)) parent.children.push(closed);
  });
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => open.at(-1)?.children.push(text));
  parser.on('error', (error) => {
    throw notWellFormed(error);
  });
  const text = textOf(bytes);
  for (let at = 0; at < text.length; at += CHUNK_LENGTH) parser.write(text.slice(at, at + CHUNK_LENGTH));
  parser.close();
  if (root === null) throw notWellFormed(new Error('no root element'));
  return root;
}

/** The element that a tag opens, by the usual names, for those who read the tags themselves. */
export function elementOf(tag: SaxesTagNS): OpenElement {
  return {
    name: canonicalName(tag.uri, tag.local, tag.prefix),
    attributes: attributesOf(tag),
    children: [],
  };
}

/** The first child of a name, or null. */
export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  return element?.children.find((node): node is XmlElement => isElement(node) && node.name === name) ?? null;
}

/** All children that are elements, or those of one name. */
export function childrenOf(element: XmlElement | null, name?: string): readonly XmlElement[] {
  const elements = (element?.children ?? []).filter(isElement);
  return name === undefined ? elements : elements.filter((child) => child.name === name);
}

/** The first element of a name below, in document order, or null. */
export function findBelow(element: XmlElement, name: string): XmlElement | null {
  for (const child of childrenOf(element)) {
    const found = child.name === name ? child : findBelow(child, name);
    if (found !== null) return found;
  }
  return null;
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

function textOf(bytes: Uint8Array): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
}

function canonicalName(uri: string, local: string, prefix: string): string {
  const known = PREFIXES.get(uri) ?? prefix;
  return known === '' ? local : `${known}:${local}`;
}

function attributesOf(tag: SaxesTagNS): ReadonlyMap<string, string> {
  const attributes = Object.values(tag.attributes);
  if (attributes.length === 0) return NO_ATTRIBUTES;
  return new Map(attributes.map((a) => [canonicalName(a.uri, a.local, a.prefix), a.value]));
}

function notWellFormed(cause: unknown): UnreadableSourceError {
  const message = '文件内部结构已损坏，无法读取，请用WPS或者Word打开并另存为.docx后重新导入。';
  return new UnreadableSourceError('source-damaged', message, { cause });
}
