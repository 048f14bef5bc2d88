/** Segments as text and `<mark>`; the only place where marks are drawn. */
import { html, type TemplateResult } from 'lit';
import type { Segment } from '../model/segments.ts';

/** Draws segments. Texts are text nodes, never markup. */
export function drawSegments(segments: readonly Segment[]): (string | TemplateResult)[] {
  return segments.map(({ text, sort }) => {
    if (sort === 'mark') return html`<mark>${text}</mark>`;
    if (sort === 'ellipsis') return html`<span class="ellipsis">${text}</span>`;
    return text;
  });
}
