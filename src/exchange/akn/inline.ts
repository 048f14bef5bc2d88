/** Text with its references as `ref` elements. */
import type { EId, TextPart } from '../../domain/provision.ts';
import type { Address, Reference } from '../../domain/reference.ts';
import type { TextSpan } from '../../domain/span.ts';
import { type XmlContent, xml } from '../xml.ts';

/** A text of the document, or a stretch of it, as inline content. */
export type Inline = (eId: EId, part: TextPart, text: string, span?: TextSpan) => readonly XmlContent[];

interface Link {
  readonly span: TextSpan;
  readonly hrefs: readonly string[];
}

/**
 * Only what is resolved becomes a `ref`: a reference that leads nowhere, or to one of several places,
 * stays plain text. Where citations overlap the first one counts.
 */
export function inlineOf(references: readonly Reference[], hrefOf: (address: Address) => string): Inline {
  const links = new Map<string, Link[]>();
  for (const reference of references) {
    if (reference.outcome !== 'resolved' || reference.targets.length === 0) continue;
    const { at, span } = reference.citation;
    if (at.eId === null) continue;
    const key = `${at.eId} ${at.part}`;
    const list = links.get(key) ?? [];
    list.push({ span, hrefs: reference.targets.map(hrefOf) });
    links.set(key, list);
  }
  for (const list of links.values()) list.sort((one, other) => one.span.start - other.span.start);

  return (eId, part, text, span = { start: 0, end: text.length }) => {
    const pieces: XmlContent[] = [];
    let at = span.start;
    for (const link of links.get(`${eId} ${part}`) ?? []) {
      if (link.span.start < at || link.span.end > span.end) continue;
      pieces.push(text.slice(at, link.span.start), linked(text.slice(link.span.start, link.span.end), link));
      at = link.span.end;
    }
    pieces.push(text.slice(at, span.end));
    return pieces;
  };
}

/** Several targets are an `mref`: the first `ref` holds the words, for they are printed once. */
function linked(words: string, { hrefs }: Link): XmlContent {
  const refs = hrefs.map((href, index) => xml('ref', { href }, index === 0 ? words : null));
  return refs.length === 1 ? (refs[0] ?? null) : xml('mref', {}, refs);
}
