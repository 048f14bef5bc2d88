/** The contents rail: chapters and articles, where one reads, and where the hits are. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { EId } from '../../src/domain/provision.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { type ContentsItem, lineTo } from '../model/contents.ts';
import { clausePath, NO_WORDS, type Words } from '../route.ts';

/** With more lines than this, only the branches that one reads or that hold hits are open. */
const ALL_OPEN = 90;

export class KbContents extends LitElement {
  static override properties = {
    work: { attribute: false },
    words: { attribute: false },
    items: { attribute: false },
    counts: { attribute: false },
    position: { attribute: false },
  };

  declare work: WorkId;
  declare words: Words;
  declare items: readonly ContentsItem[];
  /** Hits of each provision, those below it included. */
  declare counts: ReadonlyMap<EId, number>;
  /** The line that is being read. */
  declare position: EId | null;

  constructor() {
    super();
    this.work = '' as WorkId;
    this.words = NO_WORDS;
    this.items = [];
    this.counts = new Map();
    this.position = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const line = new Set(lineTo(this.items, this.position).map((item) => item.eId));
    const open = countLines(this.items) <= ALL_OPEN;
    return html`<nav class="contents" aria-label="目录">${this.#drawList(this.items, line, open)}</nav>`;
  }

  #drawList(items: readonly ContentsItem[], line: ReadonlySet<EId>, open: boolean): TemplateResult {
    return html`<ol>${items.map((item) => this.#drawItem(item, line, open))}</ol>`;
  }

  #drawItem(item: ContentsItem, line: ReadonlySet<EId>, open: boolean): TemplateResult {
    const { eId, kind, label, title, untitled, children } = item;
    const count = this.counts.get(eId) ?? 0;
    const here = eId === this.position;
    // Inside an article 一、二、三 are listed only while one reads it; seventy times 总体思路 helps nobody.
    const unfolded = line.has(eId) || (kind !== 'article' && (open || count > 0));
    return html`<li class="kind-${kind}">
      <a
        href=${clausePath(this.work, eId, this.words)}
        class=${line.has(eId) ? 'is-open' : ''}
        aria-current=${here ? 'location' : nothing}
        ><span class="label">${label}</span><span class=${untitled ? 'title untitled' : 'title'}>${title}</span
        >${count === 0 ? nothing : html`<span class="count" aria-label="${count} 处">${count}</span>`}</a
      >
      ${children.length > 0 && unfolded ? this.#drawList(children, line, open) : nothing}
    </li>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('position')) this.#keepInView();
  }

  /** The focus comes to the line that is being read, from which one goes on. */
  comeToPosition(): void {
    this.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true });
    this.#keepInView();
  }

  /** Scrolls the rail, never the window, to the line that is being read. */
  #keepInView(): void {
    const current = this.querySelector('[aria-current]');
    const frame = this.closest('.rail');
    if (current === null || frame === null) return;
    const { top, bottom } = current.getBoundingClientRect();
    const view = frame.getBoundingClientRect();
    if (top < view.top + 24 || bottom > view.bottom - 24) {
      frame.scrollTop += (top + bottom) / 2 - (view.top + view.bottom) / 2;
    }
  }
}

/** Lines outside articles. */
function countLines(items: readonly ContentsItem[]): number {
  return items.reduce(
    (sum, { kind, children }) => sum + 1 + (kind === 'article' ? 0 : countLines(children)),
    0,
  );
}

customElements.define('kb-contents', KbContents);

declare global {
  interface HTMLElementTagNameMap {
    'kb-contents': KbContents;
  }
}
