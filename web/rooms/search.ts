/** The search room: every place that holds the words, by document and article, ready to be cited. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { DocumentList, SearchAnswer } from '../../src/api/contract.ts';
import { fetchDocuments } from '../data/documents.ts';
import { type AnswerError, isWithdrawn, sentenceOf } from '../data/http.ts';
import { fetchSearch } from '../data/search.ts';
import { tell } from '../events.ts';
import { countWords, grouped, looksLikeCitation } from '../model/labels.ts';
import { drawChips, drawFacets, type FacetActions } from '../parts/facets.ts';
import { icon } from '../parts/icons.ts';
import { drawPager } from '../parts/pager.ts';
import { drawGroup } from '../parts/result.ts';
import { drawError, drawLoading } from '../parts/states.ts';
import { EMPTY_SEARCH, type SearchState } from '../route.ts';

export class KbSearch extends LitElement {
  static override properties = {
    search: { attribute: false },
    answer: { state: true },
    error: { state: true },
    waiting: { state: true },
  };

  declare search: SearchState;
  /** The last answer; it stands until the next one has come, so that nothing jumps. */
  declare private answer: SearchAnswer | null;
  declare private error: AnswerError | null;
  declare private waiting: boolean;
  #documents: DocumentList['documents'] = [];
  #asking = new AbortController();

  constructor() {
    super();
    this.search = EMPTY_SEARCH;
    this.answer = null;
    this.error = null;
    this.waiting = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('search')) void this.#load();
  }

  async #load(): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.error = null;
    this.waiting = this.search.q !== '';
    if (this.search.q === '') {
      this.answer = null;
      await this.#ready();
      return;
    }
    try {
      const [answer, documents] = await Promise.all([
        fetchSearch(this.search, signal),
        this.#documents.length > 0 ? this.#documents : fetchDocuments(signal).then((list) => list.documents),
      ]);
      this.answer = answer;
      this.#documents = documents;
    } catch (thrown) {
      if (isWithdrawn(thrown)) return;
      this.error = sentenceOf(thrown);
    }
    this.waiting = false;
    await this.#ready();
  }

  async #ready(): Promise<void> {
    await this.updateComplete;
    const { q } = this.search;
    tell(this, 'kb-ready', { title: `${q === '' ? '检索' : `检索：${q}`} - 条文`, target: null });
  }

  protected override render(): TemplateResult {
    if (this.error !== null) return drawError(this.error, () => this.#load());
    if (this.search.q === '') return drawHelp();
    if (this.answer === null) return drawLoading();
    const { answer, search } = this;
    return html`<div class="page results ${this.waiting ? 'is-waiting' : ''}" aria-busy=${this.waiting}>
      <div class="found">
        <h1 class="unseen">检索结果</h1>
        ${drawDirect(search.q)}
        <p class="summary" role="status">${drawSummary(answer)}</p>
        ${drawChips(search, this.#facets)}
        ${answer.total.entries === 0 ? drawNothing(search, this.#facets) : nothing}
        ${answer.groups.map((group) => drawGroup(group, search.q, onlyPartial(answer)))}
        ${drawPager(search, answer)}
      </div>
      ${
        answer.total.entries === 0
          ? nothing
          : html`<aside class="facets" aria-label="筛选">${drawFacets(answer.facets, search, this.#facets)}</aside>`
      }
    </div>`;
  }

  readonly #facets: FacetActions = {
    titleOf: (id) => this.#documents.find((document) => document.id === id)?.title ?? id,
    narrow: (search) =>
      tell(this, 'kb-navigate', { route: { room: 'search', search }, replace: false, keepScroll: true }),
  };
}

/** Nothing but hits across word borders: then they are not folded away. */
function onlyPartial({ total }: SearchAnswer): boolean {
  return total.partial === total.entries;
}

function drawSummary({ query, total, truncated }: SearchAnswer): TemplateResult {
  if (total.entries === 0) return html`已逐字查找，没有文字含有“<b>${query}</b>”。`;
  const partial =
    total.partial === 0 ? nothing : html`<span>（其中跨词 ${grouped(total.partial)} 处）</span>`;
  const order = truncated ? html`<span>结果较多，仅前一部分按相关程度排列，总数仍为全部。</span>` : nothing;
  return html`<b>${countWords(total)}</b> ${partial} ${order}`;
}

function drawDirect(q: string): TemplateResult | typeof nothing {
  if (!looksLikeCitation(q)) return nothing;
  return html`<p class="direct">
    <a href="/go?${new URLSearchParams({ q })}">${icon('go')}<b>直达</b> ${q}</a>
  </p>`;
}

function drawHelp(): TemplateResult {
  return html`<div class="page help">
    <h1>检索</h1>
    <p class="lead">逐字查找全部文件，含有检索词的条款一处不漏。</p>
    <dl>
      <div><dt><a href="/search?q=母基金">母基金</a></dt><dd>含有这几个字的全部条款</dd></div>
      <div><dt><a href="/search?q=创新+人才">创新 人才</a></dt><dd>同一条中都出现，用空格隔开</dd></div>
      <div><dt><a href="/search?q=母基金|子基金">母基金|子基金</a></dt><dd>出现其中之一即可</dd></div>
      <div><dt><a href="/search?q=基金+-母基金">基金 -母基金</a></dt><dd>有前者，没有后者</dd></div>
      <div><dt><a href="/search?q=第十八条">第十八条</a></dt><dd>条款或者发文字号：可直达该条</dd></div>
    </dl>
  </div>`;
}

function drawNothing(search: SearchState, { narrow }: FacetActions): TemplateResult {
  const narrowed = { ...search, documents: [], kinds: [], roles: [], offset: 0 };
  const isNarrowed = search.documents.length + search.kinds.length + search.roles.length > 0;
  return html`<div class="empty">
    <ul>
      ${isNarrowed ? html`<li><button type="button" class="plain" @click=${() => narrow(narrowed)}>取消全部筛选条件</button></li>` : nothing}
      ${looksLikeCitation(search.q) ? html`<li>要看条款本身，请用上面的“直达”。</li>` : nothing}
      <li>减少字数：较短的词能找到更多。</li>
      <li>多个词用空格隔开，不必相连。</li>
      <li><a href="/">在文件目录中查看</a>有哪些文件。</li>
    </ul>
  </div>`;
}

customElements.define('kb-search', KbSearch);
