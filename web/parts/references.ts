/** What a clause cites and what cites it. Shows nothing where there is nothing. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Place, ReferencesAnswer } from '../../src/api/contract.ts';
import type { EId } from '../../src/domain/provision.ts';
import type { Relation } from '../../src/domain/reference.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { fetchReferences } from '../data/documents.ts';
import { type AnswerError, isWithdrawn, sentenceOf } from '../data/http.ts';

type Line = ReferencesAnswer['references'][number];

const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  cites: '引用',
  based_on: '依据',
  implements: '贯彻',
  amends: '修改',
  repeals: '废止',
};

export class KbReferences extends LitElement {
  static override properties = {
    work: { attribute: false },
    eId: { attribute: false },
    out: { state: true },
    incoming: { state: true },
    error: { state: true },
  };

  declare work: WorkId;
  declare eId: EId | null;
  declare private out: readonly Line[];
  declare private incoming: readonly Line[];
  declare private error: AnswerError | null;
  #asking = new AbortController();

  constructor() {
    super();
    this.work = '' as WorkId;
    this.eId = null;
    this.out = [];
    this.incoming = [];
    this.error = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('work') || changed.has('eId')) void this.#load();
  }

  async #load(): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.out = [];
    this.incoming = [];
    this.error = null;
    if (this.eId === null) return;
    try {
      const [out, incoming] = await Promise.all([
        fetchReferences(this.work, this.eId, 'out', signal),
        fetchReferences(this.work, this.eId, 'in', signal),
      ]);
      this.out = out.references;
      this.incoming = incoming.references;
    } catch (thrown) {
      if (!isWithdrawn(thrown)) this.error = sentenceOf(thrown);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    // An address that the document does not have is told of in the text, not here as well.
    if (this.error !== null && this.error.status !== 404) {
      return html`<section class="references" role="alert"><p>引用关系未能读出：${this.error.message}</p></section>`;
    }
    if (this.out.length === 0 && this.incoming.length === 0) return nothing;
    return html`<section class="references" aria-label="本条的引用关系">
      ${drawList('引用', this.out, ({ targets }) => targets)}
      ${drawList('被引用', this.incoming, ({ from }) => [from])}
    </section>`;
  }
}

function drawList(
  word: string,
  lines: readonly Line[],
  placesOf: (line: Line) => readonly Place[],
): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<h2>${word} <span class="count">${lines.length}</span></h2>
    <ul>${lines.map((line) => html`<li>${drawLine(line, placesOf(line))}</li>`)}</ul>`;
}

function drawLine(line: Line, places: readonly Place[]): TemplateResult {
  const relation = html`<span class="relation">${RELATION_WORDS[line.relation]}</span>`;
  if (places.length === 0) {
    const why = line.outcome === 'external' ? '未入库' : '未能定位';
    return html`${relation} ${line.title ?? line.surface} <span class="relation">${why}</span>`;
  }
  const doubt = line.outcome === 'ambiguous' ? html`<span class="relation">有多种可能</span>` : nothing;
  return html`${relation} ${places.map((place) => html`<a href=${place.address}>${place.citation}</a> `)}${doubt}`;
}

customElements.define('kb-references', KbReferences);
