/** The catalogue: every document of the library, to be found by title, number, issuer or date. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DocumentList, DocumentSummary } from '../../src/api/contract.ts';
import { fetchDocuments } from '../data/documents.ts';
import { type AnswerError, isWithdrawn, sentenceOf } from '../data/http.ts';
import { tell } from '../events.ts';
import { chiefDate, dateWords, extentWords, grouped } from '../model/labels.ts';
import { drawError } from '../parts/states.ts';

export class KbCatalogue extends LitElement {
  static override properties = { list: { state: true }, error: { state: true } };

  declare private list: DocumentList | null;
  declare private error: AnswerError | null;
  #asking = new AbortController();

  constructor() {
    super();
    this.list = null;
    this.error = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking.abort();
  }

  async #load(): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    this.error = null;
    try {
      this.list = await fetchDocuments(this.#asking.signal);
    } catch (thrown) {
      if (isWithdrawn(thrown)) return;
      this.error = sentenceOf(thrown);
    }
    await this.updateComplete;
    tell(this, 'kb-ready', { title: '文件目录 - 条文', target: null });
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.error !== null) return drawError(this.error, () => this.#load());
    if (this.list === null) return nothing;
    const { documents, total } = this.list;
    return html`<div class="page catalogue">
      <h1>文件目录</h1>
      <p class="lead">共收录 ${grouped(total)} 个文件。输入检索词可逐条查找；输入“第十八条”或者发文字号可直达条款。</p>
      <p class="lead"><a href="/gaps">被引用而未入库的文件</a></p>
      ${
        documents.length === 0
          ? html`<p class="empty">库中还没有文件。请管理人员用 <code>npx tiaowen ingest</code> 导入。</p>`
          : html`<ol class="documents">${documents.map(drawDocument)}</ol>`
      }
    </div>`;
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
  articles,
  provisions,
}: DocumentSummary): TemplateResult {
  const chief = chiefDate(dates);
  return html`<li class="document">
    <h2><a href=${address}>${title}</a></h2>
    <p class="facts">
      <span class="type">${type}</span>
      ${docNumber === null ? nothing : html`<span class="number">${docNumber}</span>`}
      ${issuers.length === 0 ? nothing : html`<span>${issuers.join('、')}</span>`}
      ${chief === null ? nothing : html`<span>${dateWords(chief.date)}${chief.word}</span>`}
      <span>${extentWords(articles, provisions)}</span>
      <span class="status">${status}</span>
    </p>
  </li>`;
}

customElements.define('kb-catalogue', KbCatalogue);
