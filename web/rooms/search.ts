/** The search room: every place that holds the words, by document and article, ready to be cited. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { AliasesAnswer, DocumentList, SearchAnswer } from '../../src/api/contract.ts';
import { fetchDocuments } from '../data/documents.ts';
import { type AnswerError, isWithdrawn, sentenceOf } from '../data/http.ts';
import { forgetSearches, recentSearches, rememberSearch } from '../data/recent.ts';
import { fetchAliases, fetchSearch, fetchVerification } from '../data/search.ts';
import { type Destination, fetchDestination } from '../data/suggest.ts';
import { tell } from '../events.ts';
import { conditionsOf } from '../model/facets.ts';
import { looksLikeCitation } from '../model/labels.ts';
import { chapterName, isRelatedFirst } from '../model/results.ts';
import { type Check, isConfirmedUnasked } from '../model/verification.ts';
import { drawDirect } from '../parts/direct.ts';
import { drawChips, drawFacets, type FacetActions } from '../parts/facets.ts';
import { drawHelp, drawNothing } from '../parts/no-results.ts';
import { drawDownloads, drawOffers, drawRelated } from '../parts/offers.ts';
import { drawPager } from '../parts/pager.ts';
import { drawGroup } from '../parts/result.ts';
import { drawError, drawLoading } from '../parts/states.ts';
import { drawModes, drawOrders, drawScopes, drawSummary } from '../parts/summary.ts';
import { EMPTY_SEARCH, formatSearch, type SearchState } from '../route.ts';

/** Milliseconds for which an answer stands before it is confirmed in the background. */
const IDLE = 1200;

export class KbSearch extends LitElement {
  static override properties = {
    search: { attribute: false },
    answer: { state: true },
    error: { state: true },
    waiting: { state: true },
    check: { state: true },
    facetsOpen: { state: true },
    destination: { state: true },
    aliases: { state: true },
  };

  declare search: SearchState;
  /** The last answer; it stands until the next one has come, so that nothing jumps. */
  declare private answer: SearchAnswer | null;
  declare private error: AnswerError | null;
  declare private waiting: boolean;
  declare private check: Check;
  /** On a narrow screen the conditions are folded away. */
  declare private facetsOpen: boolean;
  /** Where the words lead as a citation; null: nowhere, or not known yet. */
  declare private destination: Destination | null;
  /** Shown where nothing was searched for; null: not known. */
  declare private aliases: AliasesAnswer | null;
  #documents: DocumentList['documents'] = [];
  #asking = new AbortController();
  #checking = new AbortController();
  /** The search that `check` is about: its page and order do not matter for that. */
  #checked = '';
  #idleTimer = 0;
  /** Milliseconds that the last confirmation took. */
  #lastCheck: number | null = null;

  constructor() {
    super();
    this.search = EMPTY_SEARCH;
    this.answer = null;
    this.error = null;
    this.waiting = false;
    this.check = { state: 'open' };
    this.facetsOpen = false;
    this.destination = null;
    this.aliases = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking.abort();
    this.#forgetCheck();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('search')) void this.#load();
  }

  async #load(): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    if (this.#checked !== subjectOf(this.search)) this.#forgetCheck();
    this.error = null;
    this.waiting = this.search.q !== '';
    if (this.search.q === '') {
      this.answer = null;
      void this.#findAliases(signal);
      await this.#ready();
      return;
    }
    void this.#findDestination(this.search.q, signal);
    try {
      const [answer, documents] = await Promise.all([
        fetchSearch(this.search, signal),
        this.#documents.length > 0 ? this.#documents : fetchDocuments(signal).then((list) => list.documents),
      ]);
      this.answer = answer;
      this.#documents = documents;
      this.#settle(this.search.q);
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

  /** Beside the search: nobody waits for it, and without it there is still the way over /go. */
  async #findDestination(q: string, signal: AbortSignal): Promise<void> {
    if (this.destination?.query !== q) this.destination = null;
    if (!looksLikeCitation(q)) return;
    try {
      this.destination = await fetchDestination(q, signal);
    } catch (thrown) {
      if (!isWithdrawn(thrown)) sentenceOf(thrown);
    }
  }

  /** Beside the help, which stands without them. */
  async #findAliases(signal: AbortSignal): Promise<void> {
    try {
      this.aliases = await fetchAliases(signal);
    } catch (thrown) {
      if (!isWithdrawn(thrown)) sentenceOf(thrown);
    }
  }

  #forgetCheck(): void {
    this.#checking.abort();
    clearTimeout(this.#idleTimer);
    this.#checked = '';
    this.check = { state: 'open' };
  }

  /** When the answer has stood for a while it is what was looked for: remembered, and confirmed. */
  #settle(q: string): void {
    clearTimeout(this.#idleTimer);
    this.#idleTimer = window.setTimeout(() => {
      rememberSearch(q);
      const isWished = this.check.state === 'open' && isConfirmedUnasked(this.#lastCheck);
      if (isWished && document.visibilityState === 'visible') void this.#verify();
    }, IDLE);
  }

  readonly #verify = async (): Promise<void> => {
    this.#forgetCheck();
    this.#checking = new AbortController();
    const { signal } = this.#checking;
    this.#checked = subjectOf(this.search);
    this.check = { state: 'running' };
    const began = performance.now();
    try {
      const verified = await fetchVerification(this.search, signal);
      this.#lastCheck = performance.now() - began;
      this.check = { state: 'done', verified };
      // Something was published in between: what is shown beside the total must be what it counts.
      if (verified.total.entries !== this.answer?.total.entries) await this.#load();
    } catch (thrown) {
      if (isWithdrawn(thrown)) return;
      this.check = { state: 'failed', message: sentenceOf(thrown).message };
    }
  };

  protected override render(): TemplateResult {
    if (this.error !== null) return drawError(this.error, () => this.#load());
    if (this.search.q === '')
      return html`<div class="page help">${drawHelp(recentSearches(), this.#forgetRecent, this.aliases)}</div>`;
    if (this.answer === null) return drawLoading();
    const { answer, search } = this;
    const isEmpty = answer.total.entries === 0;
    return html`<div class="page results ${this.waiting ? 'is-waiting' : ''}" aria-busy=${this.waiting}>
      <div class="found-head">
        <h1 class="unseen">“${search.q}”的检索结果</h1>
        ${drawDirect(search.q, this.destination)} ${drawSummary(answer, conditionsOf(search).length > 0, this.check, this.#verify)}
        ${isEmpty ? nothing : drawOffers(answer.offers, search)}
        <div class="result-tools">
          ${isEmpty ? nothing : this.#drawFacetsButton()}${drawScopes(search)}
          ${isEmpty ? nothing : html`${drawModes(search)}${drawOrders(search)}${drawDownloads(search, answer)}`}
        </div>
        ${drawChips(search, this.#facets)}
      </div>
      ${
        isEmpty
          ? nothing
          : html`<aside id="facets" class="facets ${this.facetsOpen ? 'is-open' : ''}" aria-label="筛选">
              ${drawFacets(answer.facets, search, this.#facets)}
            </aside>`
      }
      <div class="found">
        ${isEmpty ? drawNothing(answer, search, this.#facets) : nothing}
        ${isRelatedFirst(answer, search) ? drawRelated(answer, search) : nothing}
        ${answer.groups.map((group) => drawGroup(group, search, onlyPartial(answer)))}
        ${drawPager(search, answer)} ${isRelatedFirst(answer, search) ? nothing : drawRelated(answer, search)}
      </div>
    </div>`;
  }

  #drawFacetsButton(): TemplateResult {
    const chosen = conditionsOf(this.search).length;
    return html`<button
      type="button"
      class="plain facets-button"
      aria-expanded=${this.facetsOpen}
      aria-controls="facets"
      @click=${() => {
        this.facetsOpen = !this.facetsOpen;
      }}
    >
      筛选${chosen === 0 ? nothing : ` ${chosen}`}
    </button>`;
  }

  readonly #forgetRecent = (): void => {
    forgetSearches();
    this.requestUpdate();
  };

  readonly #facets: FacetActions = {
    nameOf: (facet, value) =>
      facet === 'document'
        ? (this.#documents.find(({ id }) => id === value)?.title ?? null)
        : chapterName(this.answer, value),
    narrow: (search) =>
      tell(this, 'kb-navigate', { route: { room: 'search', search }, replace: false, keepScroll: true }),
  };
}

/** What a confirmation is about: the words and conditions, whatever the page and the order. */
function subjectOf(search: SearchState): string {
  return formatSearch({ ...search, mode: 'find', offset: 0, order: 'relevance' });
}

/** Nothing but hits across word borders: then they are not folded away. */
function onlyPartial({ total }: SearchAnswer): boolean {
  return total.partial === total.entries;
}

customElements.define('kb-search', KbSearch);
