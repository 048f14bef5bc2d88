/** Segments as text and `<mark>`, notes as links and names to be explained; the only place where they are drawn. */
import { html, type TemplateResult } from 'lit';
import type { EId } from '../../src/domain/provision.ts';
import type { WorkId } from '../../src/domain/work.ts';
import type { Note, ReferenceLine } from '../model/notes.ts';
import type { Inline, Segment } from '../model/segments.ts';

/** Draws segments. Texts are text nodes, never markup. */
export function drawSegments(segments: readonly Segment[]): (string | TemplateResult)[] {
  return segments.map(({ text, sort }) => {
    if (sort === 'mark') return html`<mark>${text}</mark>`;
    if (sort === 'ellipsis') return html`<span class="ellipsis">${text}</span>`;
    return text;
  });
}

/** Where the link to a place leads: its address, with the words searched for where it is in the same document. */
export type PathTo = (document: WorkId, eId: EId | null) => string;

/**
 * Draws a text with its notes. A note's element bears its id as `data-note`, by which parts/preview.ts
 * knows what to tell of it.
 */
export function drawInlines(
  inlines: readonly Inline<Note>[],
  pathTo: PathTo,
): (string | TemplateResult | (string | TemplateResult)[])[] {
  return inlines.map(({ note, segments }) => {
    const inside = drawSegments(segments);
    if (note === null) return inside;
    if (note.sort === 'reference') return drawReference(note.id, note.reference, inside, pathTo);
    if (!note.isFirst) return html`<span class="term" data-note=${note.id}>${inside}</span>`;
    return html`<span class="term" data-note=${note.id} role="button" tabindex="0" aria-haspopup="dialog"
      >${inside}</span>`;
  });
}

/** Only what is resolved is a link; what is not says why when asked. */
function drawReference(
  id: number,
  { outcome, targets: [first] }: ReferenceLine,
  inside: (string | TemplateResult)[],
  pathTo: PathTo,
): TemplateResult {
  if (outcome === 'resolved' && first !== undefined) {
    return html`<a class="cite" data-note=${id} href=${pathTo(first.document, first.eId)}>${inside}</a>`;
  }
  return html`<span class="cite is-${outcome}" data-note=${id} role="button" tabindex="0" aria-haspopup="dialog"
    >${inside}</span>`;
}
