/** Titles that are cited and not held: how often, by whom, and what is held under a name near to them. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { GapsAnswer } from '../../src/api/contract.ts';
import { fetchGaps } from '../data/references.ts';
import { tell } from '../events.ts';
import { DIFFERENCE_WORDS, grouped } from '../model/labels.ts';
import { Asking } from '../parts/asking.ts';
import { drawError } from '../parts/states.ts';
import { formatRoute } from '../route.ts';

type Gap = GapsAnswer['gaps'][number];

/** Titles on a page. */
const PAGE_SIZE = 50;
/** Citing documents that are shown before one asks for the others. */
const FEW = 3;

export class KbGaps extends LitElement {
  static override properties = {
    offset: { attribute: false },
  };

  /** Titles that are passed over. */
  declare offset: number;
  readonly #list = new Asking<GapsAnswer>(this);

  constructor() {
    super();
    this.offset = 0;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('offset')) void this.#load();
  }

  async #load(): Promise<void> {
    const { offset } = this;
    if (!(await this.#list.ask((signal) => fetchGaps({ limit: PAGE_SIZE, offset }, signal)))) return;
    tell(this, 'kb-ready', { title: '未入库文件 - 条文', target: null });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { answer, error } = this.#list;
    if (error !== null) return drawError(error, () => this.#load());
    if (answer === null) return nothing;
    const { total, references, gaps } = answer;
    return html`<div class="page catalogue gaps">
      <h1>未入库文件</h1>
      <p class="lead">
        ${
          total === 0
            ? '库中文件所引用的文件均已入库。'
            : `共 ${grouped(total)} 个文件被引用而未入库，被引用 ${grouped(references)} 处，引用多的在前。入库以后，文中的引用即成为链接。`
        }
      </p>
      <ol class="documents" start=${this.offset + 1}>${gaps.map(drawGap)}</ol>
      ${this.#drawPager(total, gaps.length)}
    </div>`;
  }

  #drawPager(total: number, shown: number): TemplateResult | typeof nothing {
    const next = this.offset + shown;
    if (this.offset === 0 && next >= total) return nothing;
    const link = (offset: number, word: string) =>
      html`<a href=${formatRoute({ room: 'gaps', offset })}>${word}</a>`;
    return html`<nav class="ways" aria-label="翻页">
      ${this.offset === 0 ? nothing : link(Math.max(0, this.offset - PAGE_SIZE), '上一页')}
      <span>第 ${grouped(this.offset + 1)}—${grouped(next)} 个，共 ${grouped(total)} 个</span>
      ${next >= total ? nothing : link(next, '下一页')}
    </nav>`;
  }
}

function drawGap({ title, references, documents, citedBy, near }: Gap): TemplateResult {
  const unnamed = documents - citedBy.length;
  return html`<li class="document">
    <h2>${title}</h2>
    <p class="facts"><span>被 ${grouped(documents)} 个文件引用 ${grouped(references)} 处</span></p>
    ${drawCiting(citedBy.slice(0, FEW))}
    ${
      citedBy.length <= FEW
        ? nothing
        : html`<details>
            <summary>其余 ${grouped(documents - FEW)} 个文件</summary>
            ${drawCiting(citedBy.slice(FEW))}
            ${unnamed > 0 ? html`<p>另有 ${grouped(unnamed)} 个文件，未一一列出。</p>` : nothing}
          </details>`
    }
    ${
      near.length === 0
        ? nothing
        : html`<p class="near">
            名称相近的已入库文件（请核对）：${near.map(
              ({ place, difference }) =>
                html`<a href=${place.address}>${place.citation}</a><span class="relation">${DIFFERENCE_WORDS[difference]}</span> `,
            )}
          </p>`
    }
  </li>`;
}

function drawCiting(citedBy: Gap['citedBy']): TemplateResult {
  return html`<ul class="citing">
    ${citedBy.map(
      ({ first, references }) =>
        html`<li>
          <a href=${first.address}>${first.citation}</a>
          ${references > 1 ? html`<span class="relation">等 ${grouped(references)} 处</span>` : nothing}
        </li>`,
    )}
  </ul>`;
}

customElements.define('kb-gaps', KbGaps);
