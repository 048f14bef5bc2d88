/** Two clauses, two documents or two texts of one, side by side, with the characters that differ. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CompareAnswer, Place } from '../../src/api/contract.ts';
import { fetchComparison } from '../data/compare.ts';
import { tell } from '../events.ts';
import { grouped } from '../model/labels.ts';
import { segmentsOf } from '../model/segments.ts';
import { Asking } from '../parts/asking.ts';
import { drawSegments } from '../parts/marks.ts';
import { drawError, drawLoading } from '../parts/states.ts';
import { formatRoute } from '../route.ts';

type Row = CompareAnswer['rows'][number];
type Side = NonNullable<Row['left']>;

export class KbCompare extends LitElement {
  static override properties = {
    a: { attribute: false },
    b: { attribute: false },
    onlyDiffering: { state: true },
  };

  /** Addresses of the two; empty: not chosen yet. */
  declare a: string;
  declare b: string;
  declare private onlyDiffering: boolean;
  readonly #comparison = new Asking<CompareAnswer>(this);

  constructor() {
    super();
    this.a = '';
    this.b = '';
    this.onlyDiffering = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('a') || changed.has('b')) void this.#load();
  }

  async #load(): Promise<void> {
    const { a, b } = this;
    this.#comparison.forget();
    if (a === '' || b === '') await this.updateComplete;
    else if (!(await this.#comparison.ask((signal) => fetchComparison(a, b, signal)))) return;
    tell(this, 'kb-ready', { title: '对比 - 条文', target: null });
  }

  protected override render(): TemplateResult {
    const { answer, error } = this.#comparison;
    if (error !== null) return drawError(error, () => this.#load());
    if (this.a === '' || this.b === '') return drawHelp();
    if (answer === null) return drawLoading();
    const { left, right, rows, differing } = answer;
    const shown = this.onlyDiffering ? rows.filter(isDiffering) : rows;
    return html`<div class="page compare">
      <h1>对比</h1>
      <p class="lead" role="status">
        ${differing === 0 ? '两边文字完全相同。' : `共 ${grouped(rows.length)} 段，其中 ${grouped(differing)} 段不同。`}
      </p>
      <p class="compare-ways">
        <label><input type="checkbox" .checked=${this.onlyDiffering}
          @change=${(event: Event) => {
            this.onlyDiffering = (event.target as HTMLInputElement).checked;
          }} /> 只看不同之处</label>
        <a href=${formatRoute({ room: 'compare', a: this.b, b: this.a })}>甲乙互换</a>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">${drawTitle('甲', left)}</th>
            <th scope="col">${drawTitle('乙', right)}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (row) => html`<tr class=${isDiffering(row) ? 'is-differing' : ''}>
              ${drawSide(row.left, '甲', row.right === null)}${drawSide(row.right, '乙', row.left === null)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

function isDiffering({ left, right }: Row): boolean {
  return left?.text !== right?.text;
}

function drawTitle(name: string, { address, citation }: Place): TemplateResult {
  return html`<span class="side-name">${name}</span> <a href=${address}>${citation}</a>`;
}

/** `alone`: the other side has nothing like it. */
function drawSide(side: Side | null, name: string, alone: boolean): TemplateResult {
  if (side === null)
    return html`<td class="is-missing"><span class="side-name">${name}</span> <span class="relation">无对应文字</span></td>`;
  const { locator, address, text, marks } = side;
  return html`<td class=${alone ? 'is-alone' : ''}>
    <p class="relation"><span class="side-name">${name}</span> <a href=${address}>${locator}</a>${
      alone ? html` <b>仅此边有</b>` : nothing
    }</p>
    <p class="words">${drawSegments(segmentsOf(text.replaceAll('\t', '　'), marks))}</p>
  </td>`;
}

function drawHelp(): TemplateResult {
  return html`<div class="page compare">
    <h1>对比</h1>
    <p class="lead">把两处条文、两个文件，或者同一文件的两个文本并列，逐字标出不同之处。</p>
    <div class="empty">
      <ul>
        <li>阅读时，在“关联条文”的“相同条文”中点“并列对比”。</li>
        <li>在<a href="/basket">引文篮</a>中，点“与上一条对比”。</li>
        <li>在文件标题之下的“其他文本”中点“对比”，或者阅读较早的文本时点“与现行文本对比”。</li>
      </ul>
    </div>
  </div>`;
}

customElements.define('kb-compare', KbCompare);
