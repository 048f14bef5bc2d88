/** Icons, drawn by hand on a grid of 16 so that no font and no file has to be fetched. */
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

const SHAPES = {
  search: svg`<circle cx="7" cy="7" r="4.5" /><path d="m10.5 10.5 3.5 3.5" />`,
  quote: svg`<path d="M6.5 4.5C4 5 3 6.6 3 9v2.5h3.5V8.5H4.8M13 4.5c-2.5.5-3.5 2.1-3.5 4.5v2.5H13V8.5h-1.7" />`,
  link: svg`<path d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.9-.9" />`,
  check: svg`<path d="m3 8.5 3.2 3.2L13 5" />`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8" />`,
  contents: svg`<path d="M2.5 4h1M2.5 8h1M2.5 12h1M6 4h7.5M6 8h7.5M6 12h7.5" />`,
  up: svg`<path d="m4 10 4-4 4 4" />`,
  down: svg`<path d="m4 6 4 4 4-4" />`,
  back: svg`<path d="M6.5 4 3 7.5 6.5 11M3.5 7.5H10a3 3 0 0 1 3 3V12" />`,
  relations: svg`<circle cx="4" cy="8" r="1.75" /><circle cx="12" cy="4" r="1.75" /><circle cx="12" cy="12" r="1.75" /><path d="m5.6 7.2 4.8-2.4M5.6 8.8l4.8 2.4" />`,
  settings: svg`<path d="M2.5 5h6M11.5 5h2M2.5 11h2M7.5 11h6" /><circle cx="10" cy="5" r="1.5" /><circle cx="6" cy="11" r="1.5" />`,
  more: svg`<circle cx="3.5" cy="8" r="0.75" /><circle cx="8" cy="8" r="0.75" /><circle cx="12.5" cy="8" r="0.75" />`,
  collect: svg`<path d="M2.5 6.5h11l-1.2 6.5H3.7zM5 6.5 7 3M11 6.5 9 3" />`,
  go: svg`<path d="M3 8h9M8.5 4.5 12 8l-3.5 3.5" />`,
} as const satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof SHAPES;

/** An icon; it says nothing to a screen reader, the button around it must have a name. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`;
}
