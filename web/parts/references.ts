/**
 * The relations of a clause: what it cites, what cites it, where its words stand again, what else is
 * about the same things. Each with its number, 0 included, so that one knows that it was looked for.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { isDated } from '../../src/domain/dated-id.ts';
import type { EId } from '../../src/domain/provision.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { type AnswerError, isWithdrawn, sentenceOf } from '../data/http.ts';
import { grouped } from '../model/labels.ts';
import { firstLists, MORE, type RelationList, relatedLists } from './relation-lists.ts';

/** Milliseconds for which a clause is read before it is asked for: one scrolls past many. */
const PAUSE = 200;

export class KbReferences extends LitElement {
  static override properties = {
    work: { attribute: false },
    eId: { attribute: false },
    name: { attribute: false },
    lists: { state: true },
    isWhole: { state: true },
    error: { state: true },
  };

  declare work: WorkId;
  /** The clause; null: the whole document. */
  declare eId: EId | null;
  /** What the clause is called. */
  declare name: string;
  declare private lists: readonly RelationList[];
  /** Whether every list has been answered. */
  declare private isWhole: boolean;
  declare private error: AnswerError | null;
  #asking = new AbortController();
  #timer = 0;
  #isSeen = false;
  readonly #watcher = new IntersectionObserver((entries) => {
    this.#isSeen = entries.at(-1)?.isIntersecting ?? false;
    this.#askSoon();
  });

  constructor() {
    super();
    this.work = '' as WorkId;
    this.eId = null;
    this.name = '';
    this.lists = [];
    this.isWhole = false;
    this.error = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watcher.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watcher.disconnect();
    clearTimeout(this.#timer);
    this.#asking.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('work') && !changed.has('eId')) return;
    this.#asking.abort();
    this.lists = [];
    this.isWhole = false;
    this.error = null;
    this.#askSoon();
  }

  /** Nothing is asked for as long as the panel lies in a closed drawer. */
  #askSoon(): void {
    clearTimeout(this.#timer);
    if (!this.#isSeen || this.isWhole || isDated(this.work)) return;
    this.#timer = window.setTimeout(() => void this.#load(), PAUSE);
  }

  /** What is counted at once comes first; what takes a search of its own follows. */
  async #load(): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const { work, eId } = this;
    await this.#asked(async () => {
      this.lists = await firstLists(work, eId, signal);
      if (eId !== null) {
        const related = await relatedLists(work, eId, signal);
        this.lists = [...this.lists, ...related];
      }
      this.isWhole = true;
    });
  }

  async #loadMore(list: RelationList): Promise<void> {
    const { signal } = this.#asking;
    await this.#asked(async () => {
      const next = await list.fetchMore?.(list.lines.length, signal);
      if (next === undefined) return;
      const whole = { ...next, lines: [...list.lines, ...next.lines] };
      this.lists = this.lists.map((each) => (each === list ? whole : each));
    });
  }

  async #asked(ask: () => Promise<void>): Promise<void> {
    try {
      await ask();
      this.error = null;
    } catch (thrown) {
      if (!isWithdrawn(thrown)) this.error = sentenceOf(thrown);
    }
  }

  protected override render(): TemplateResult {
    return html`<section class="references" aria-label="关联条文" aria-busy=${this.#isWaiting()}>
      <h2>${this.name}<span class="relation">的关联条文</span></h2>
      ${this.#drawInside()}
    </section>`;
  }

  #drawInside(): unknown {
    if (isDated(this.work)) return html`<p class="relation">引用、相同条文等只按现行文本整理。</p>`;
    return [
      this.error === null
        ? nothing
        : html`<p role="alert">${this.error.message}
            <button type="button" class="plain" @click=${() => this.#load()}>重试</button></p>`,
      this.lists.map((list) => this.#drawList(list)),
      this.#isWaiting() ? html`<p class="relation">正在查找……</p>` : nothing,
    ];
  }

  #isWaiting(): boolean {
    return !this.isWhole && this.error === null && !isDated(this.work);
  }

  #drawList(list: RelationList): TemplateResult {
    const { name, total, lines } = list;
    const rest = total - lines.length;
    return html`<h3 class=${total === 0 ? 'is-empty' : ''}>${name} <span class="count">${grouped(total)}</span></h3>
      ${lines.length === 0 ? nothing : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`}
      ${
        rest <= 0
          ? nothing
          : html`<button type="button" class="more" @click=${() => this.#loadMore(list)}>再列 ${Math.min(rest, MORE)} 处</button>`
      }`;
  }
}

customElements.define('kb-references', KbReferences);
