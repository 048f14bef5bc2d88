/**
 * The relations of a clause: what it cites, what cites it, where its words stand again. Each with its
 * number, 0 included, so that one knows that it was looked for.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { EId } from '../../src/domain/provision.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { type AnswerError, isWithdrawn, sentenceOf } from '../data/http.ts';
import { type Direction, fetchReferences, fetchSame } from '../data/references.ts';
import { grouped } from '../model/labels.ts';
import { isDated } from '../model/open-document.ts';
import { drawIncoming, drawOutgoing, drawSame } from './relation-lines.ts';

/** Milliseconds for which a clause is read before it is asked for: one scrolls past many. */
const PAUSE = 200;
/** Lines that are shown at first, and added by each press of 再列. */
const FEW = 5;
const MORE = 50;

/** One of the lists, so far as it was asked for. */
interface List {
  readonly name: string;
  readonly total: number;
  readonly lines: readonly TemplateResult[];
  fetchMore(offset: number, signal: AbortSignal): Promise<List>;
}

export class KbReferences extends LitElement {
  static override properties = {
    work: { attribute: false },
    eId: { attribute: false },
    name: { attribute: false },
    lists: { state: true },
    error: { state: true },
  };

  declare work: WorkId;
  /** The clause; null: the whole document. */
  declare eId: EId | null;
  /** What the clause is called. */
  declare name: string;
  /** Null until the first answer. */
  declare private lists: readonly List[] | null;
  declare private error: AnswerError | null;
  #asking = new AbortController();
  #timer = 0;

  constructor() {
    super();
    this.work = '' as WorkId;
    this.eId = null;
    this.name = '';
    this.lists = null;
    this.error = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#asking.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('work') && !changed.has('eId')) return;
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.lists = null;
    this.error = null;
    if (!isDated(this.work)) this.#timer = window.setTimeout(() => void this.#load(), PAUSE);
  }

  async #load(): Promise<void> {
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const { work, eId } = this;
    await this.#asked(async () => {
      this.lists = await Promise.all([
        listReferences(work, eId, 'out', 0, FEW, signal),
        listReferences(work, eId, 'in', 0, FEW, signal),
        ...(eId === null ? [] : [listSame(work, eId, 0, FEW, signal)]),
      ]);
    });
  }

  async #loadMore(list: List): Promise<void> {
    const { signal } = this.#asking;
    await this.#asked(async () => {
      const next = await list.fetchMore(list.lines.length, signal);
      const whole = { ...next, lines: [...list.lines, ...next.lines] };
      this.lists = this.lists?.map((each) => (each === list ? whole : each)) ?? null;
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
      this.lists?.map((list) => this.#drawList(list)) ?? nothing,
    ];
  }

  #isWaiting(): boolean {
    return this.lists === null && this.error === null && !isDated(this.work);
  }

  #drawList(list: List): TemplateResult {
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

async function listReferences(
  work: WorkId,
  eId: EId | null,
  direction: Direction,
  offset: number,
  limit: number,
  signal: AbortSignal,
): Promise<List> {
  const { total, references } = await fetchReferences(work, eId, direction, { limit, offset }, signal);
  return {
    name: direction === 'out' ? '引用' : '被引用',
    total,
    lines: references.map((line) =>
      direction === 'out' ? drawOutgoing(line, work) : drawIncoming(line, work),
    ),
    fetchMore: (from, by) => listReferences(work, eId, direction, from, MORE, by),
  };
}

async function listSame(
  work: WorkId,
  eId: EId,
  offset: number,
  limit: number,
  signal: AbortSignal,
): Promise<List> {
  const { total, pairs } = await fetchSame(work, eId, { limit, offset }, signal);
  return {
    name: '相同条文',
    total,
    lines: pairs.map((pair) => drawSame(pair, work)),
    fetchMore: (from, by) => listSame(work, eId, from, MORE, by),
  };
}

customElements.define('kb-references', KbReferences);
