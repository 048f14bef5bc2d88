/** The search box of the header: one form, in every room at the same place, with suggestions while one types. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { AnswerError, isWithdrawn } from '../data/http.ts';
import { forgetSearches, recentSearches } from '../data/recent.ts';
import { fetchSuggestions } from '../data/suggest.ts';
import { tell } from '../events.ts';
import { recentRows, type SuggestionRow, stepRow, suggestionRows } from '../model/suggestions.ts';
import { icon } from './icons.ts';
import { drawSuggestions, LIST_ID, rowId } from './suggestions.ts';

export interface SearchBoxActions {
  /** The words changed and are no longer being composed by an input method. */
  typed(q: string): void;
  submitted(q: string): void;
}

/** Milliseconds without a key before suggestions are asked for. */
const PAUSE = 120;

export class KbSearchBox extends LitElement {
  static override properties = {
    q: { attribute: false },
    actions: { attribute: false },
    rows: { state: true },
    active: { state: true },
  };

  declare q: string;
  declare actions: SearchBoxActions | null;
  /** None: the list is closed. */
  declare private rows: readonly SuggestionRow[];
  declare private active: number;
  #asking = new AbortController();
  #timer = 0;

  constructor() {
    super();
    this.q = '';
    this.actions = null;
    this.rows = [];
    this.active = -1;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override render(): TemplateResult {
    const { rows, active } = this;
    return html`<form
      class="search-box"
      role="search"
      action="/search"
      @submit=${this.#submitted}
      @focusout=${this.#left}
    >
      <label class="unseen" for="search-words">检索词、条款或者发文字号</label>
      ${icon('search')}
      <input
        id="search-words"
        name="q"
        type="search"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded=${rows.length > 0}
        aria-controls=${LIST_ID}
        aria-activedescendant=${active < 0 ? nothing : rowId(active)}
        placeholder="检索词、第十八条、发文字号"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        .value=${live(this.q)}
        @compositionstart=${this.#close}
        @input=${this.#typed}
        @compositionend=${this.#typed}
        @keydown=${this.#pressed}
        @click=${this.#clicked}
      />
      <button type="submit">检索</button>
      ${drawSuggestions(rows, active, { choose: this.#choose, forget: this.#forget })}
      <span class="unseen" role="status">${rows.length === 0 ? '' : `${rows.length} 条提示，用上下键选择`}</span>
    </form>`;
  }

  readonly #typed = (event: Event): void => {
    // While an input method is composing, the box holds letters that nobody means to search for.
    if (event instanceof InputEvent && event.isComposing) return;
    const { value } = event.currentTarget as HTMLInputElement;
    this.actions?.typed(value);
    clearTimeout(this.#timer);
    this.#asking.abort();
    if (value.trim() === '') this.#close();
    else this.#timer = window.setTimeout(() => void this.#suggest(value), PAUSE);
  };

  readonly #submitted = (event: Event): void => {
    event.preventDefault();
    this.#close();
    const value = new FormData(event.currentTarget as HTMLFormElement).get('q');
    this.actions?.submitted(typeof value === 'string' ? value : '');
  };

  async #suggest(value: string): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    try {
      const rows = suggestionRows(await fetchSuggestions(value, this.#asking.signal));
      this.active = -1;
      this.rows = rows;
    } catch (thrown) {
      // Suggestions are a help on the way: without them the search says what is wrong.
      if (!isWithdrawn(thrown) && !(thrown instanceof AnswerError)) throw thrown;
    }
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const isOpen = this.rows.length > 0;
    const chosen = this.rows[this.active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (isOpen) this.#step(event.key === 'ArrowDown' ? 1 : -1);
      else this.#open((event.currentTarget as HTMLInputElement).value);
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      this.#choose(chosen);
    } else if (event.key === 'Escape' && isOpen) {
      // Else the browser would empty the box.
      event.preventDefault();
      this.#close();
    }
  };

  /** The searches of before are shown to who comes to an empty box, not to who passes it. */
  readonly #clicked = (event: Event): void => {
    const { value } = event.currentTarget as HTMLInputElement;
    if (value === '' && this.rows.length === 0) this.#open('');
  };

  #open(value: string): void {
    if (value.trim() !== '') void this.#suggest(value);
    else this.rows = recentRows(recentSearches());
  }

  #step(by: 1 | -1): void {
    this.active = stepRow(this.active, this.rows.length, by);
    const row = this.querySelector(`#${rowId(this.active)}`);
    row?.scrollIntoView({ block: 'nearest' });
  }

  readonly #choose = ({ route }: SuggestionRow): void => {
    this.#close();
    if (route.room === 'search') this.actions?.submitted(route.search.q);
    else tell(this, 'kb-navigate', { route, replace: false, keepScroll: false });
  };

  readonly #forget = (): void => {
    forgetSearches();
    this.#close();
    this.querySelector('input')?.focus();
  };

  readonly #left = (event: FocusEvent): void => {
    if (!(event.relatedTarget instanceof Node && this.contains(event.relatedTarget))) this.#close();
  };

  readonly #close = (): void => {
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.rows = [];
    this.active = -1;
  };
}

customElements.define('kb-search-box', KbSearchBox);
