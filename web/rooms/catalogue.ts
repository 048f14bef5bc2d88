/** The catalogue: every document of the library, a register that is narrowed by name and by type. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { DocumentSummary } from '../../src/api/contract.ts';
import { fetchDocuments } from '../data/documents.ts';
import { tell } from '../events.ts';
import { chiefDate, dateWords, extentWords, grouped } from '../model/labels.ts';
import {
  named,
  ofType,
  ordered,
  type Register,
  type RegisterEntry,
  registerOf,
  WHOLE_REGISTER,
} from '../model/register.ts';
import { Asking } from '../parts/asking.ts';
import { drawRegisterForm } from '../parts/register-form.ts';
import { drawError } from '../parts/states.ts';

/** Documents that one takes in at a glance; only a longer list is worth narrowing. */
const FEW = 8;
/** Documents that are drawn before one asks for more. */
const PAGE_SIZE = 100;

export class KbCatalogue extends LitElement {
  static override properties = {
    register: { attribute: false },
    drawn: { state: true },
  };

  /** What the list is narrowed to. */
  declare register: Register;
  /** How many documents are drawn at most. */
  declare private drawn: number;
  readonly #entries = new Asking<readonly RegisterEntry[]>(this);

  constructor() {
    super();
    this.register = WHOLE_REGISTER;
    this.drawn = PAGE_SIZE;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('register')) this.drawn = PAGE_SIZE;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('register') && this.#entries.answer !== null) this.#tellReady();
  }

  async #load(): Promise<void> {
    const fetchEntries = async (signal: AbortSignal) => registerOf((await fetchDocuments(signal)).documents);
    if (await this.#entries.ask(fetchEntries)) this.#tellReady();
  }

  #tellReady(): void {
    tell(this, 'kb-ready', { title: '文件目录 - 条文', target: null });
  }

  #narrow(register: Register): void {
    tell(this, 'kb-navigate', { route: { room: 'catalogue', register }, replace: true, keepScroll: true });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { answer: entries, error } = this.#entries;
    if (error !== null) return drawError(error, () => this.#load());
    if (entries === null) return nothing;
    const total = entries.length;
    return html`<div class="page catalogue">
      <h1>文件目录</h1>
      <p class="lead">共收录 ${grouped(total)} 个文件。输入检索词可逐条查找；输入“第十八条”或者发文字号可直达条款。</p>
      <p class="lead"><a href="/gaps">被引用而未入库的文件</a></p>
      ${
        total === 0
          ? html`<p class="empty">库中还没有文件。请管理人员用 <code>npx tiaowen ingest</code> 导入。</p>`
          : this.#drawRegister(entries)
      }
    </div>`;
  }

  #drawRegister(entries: readonly RegisterEntry[]): TemplateResult {
    const { name, type, order } = this.register;
    const bearers = named(entries, name);
    const shown = ordered(ofType(bearers, type), order);
    const isWhole = name === '' && type === null;
    return html`
      ${
        entries.length <= FEW && isWhole
          ? nothing
          : drawRegisterForm(this.register, {
              bearers,
              shown: shown.length,
              narrow: (to) => this.#narrow(to),
            })
      }
      <ol class="documents">${shown.slice(0, this.drawn).map(({ document }) => drawDocument(document))}</ol>
      ${
        shown.length <= this.drawn
          ? nothing
          : html`<p class="more">
              <button type="button" class="plain" @click=${() => {
                this.drawn += PAGE_SIZE;
              }}>再列 ${grouped(Math.min(PAGE_SIZE, shown.length - this.drawn))} 个</button>
              <span>已列 ${grouped(this.drawn)} 个，共 ${grouped(shown.length)} 个</span>
            </p>`
      }`;
  }
}

function drawDocument({
  title,
  address,
  type,
  status,
  docNumber,
  issuers,
  dates,
  amended,
  articles,
  provisions,
}: DocumentSummary): TemplateResult {
  const chief = chiefDate(dates, type);
  return html`<li class="document">
    <h2><a href=${address}>${title}</a></h2>
    <p class="facts">
      <span class="type">${type}</span>
      ${docNumber === null ? nothing : html`<span class="number">${docNumber}</span>`}
      ${issuers.length === 0 ? nothing : html`<span>${issuers.join('、')}</span>`}
      ${chief === null ? nothing : html`<span>${dateWords(chief.date)}${chief.word}</span>`}
      ${amended === null ? nothing : html`<span>${dateWords(amended.date)}${amended.action}</span>`}
      <span>${extentWords(articles, provisions)}</span>
      <span class="status">${status}</span>
    </p>
  </li>`;
}

customElements.define('kb-catalogue', KbCatalogue);
