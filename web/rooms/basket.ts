/**
 * The basket (引文篮): collected clauses in the order in which they will stand in a memo, with notes, to be
 * taken along as Word, Markdown or an address. With addresses in the query it shows what someone sent.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type BasketClause, type BasketFormat, fetchBasketFile, fetchClauses } from '../data/basket.ts';
import { type AnswerError, isWithdrawn, sentenceOf } from '../data/http.ts';
import { tell } from '../events.ts';
import {
  type BasketItem,
  moveInBasket,
  noteInBasket,
  readdressInBasket,
  removeFromBasket,
} from '../model/basket.ts';
import { basketWarning } from '../model/basket-warning.ts';
import { linkedMatter } from '../model/copy-matter.ts';
import { type BasketItemActions, drawBasketItem } from '../parts/basket-item.ts';
import { BasketWatch, collect, readBasket, writeBasket } from '../parts/basket-store.ts';
import { absoluteAddress, copyAndTell } from '../parts/copy.ts';
import { download } from '../parts/download.ts';
import { drawError, drawLoading } from '../parts/states.ts';
import { formatRoute } from '../route.ts';

const FILE_NAMES: Readonly<Record<BasketFormat, string>> = { docx: '引文汇编.docx', md: '引文汇编.md' };

export class KbBasket extends LitElement {
  static override properties = {
    shared: { attribute: false },
    error: { state: true },
  };

  /** Addresses that someone sent; none: one's own basket. */
  declare shared: readonly string[];
  declare private error: AnswerError | null;
  /** What is known of the clauses, by address. */
  #clauses = new Map<string, BasketClause>();
  #asking = new AbortController();

  constructor() {
    super();
    this.shared = [];
    this.error = null;
    new BasketWatch(this);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking.abort();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('shared') && this.#unknown().length === 0) this.#ready();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('shared')) this.error = null;
    if (this.error === null && this.#unknown().length > 0) void this.#load();
  }

  #items(): readonly BasketItem[] {
    if (this.shared.length === 0) return readBasket();
    return this.shared.map((address) => {
      const citation = this.#clauses.get(address)?.place?.citation ?? address;
      return { address, citation, note: '' };
    });
  }

  #unknown(): readonly string[] {
    return this.#items()
      .map(({ address }) => address)
      .filter((address) => !this.#clauses.has(address));
  }

  async #load(): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    try {
      for (const clause of await fetchClauses(this.#unknown(), this.#asking.signal)) {
        this.#clauses.set(clause.address, clause);
      }
      this.requestUpdate();
    } catch (thrown) {
      if (isWithdrawn(thrown)) return;
      this.error = sentenceOf(thrown);
    }
    await this.updateComplete;
    this.#ready();
  }

  #ready(): void {
    tell(this, 'kb-ready', { title: '引文篮 - 条文', target: null });
  }

  protected override render(): TemplateResult {
    if (this.error !== null) return drawError(this.error, () => this.#retry());
    const items = this.#items();
    if (items.length > 0 && this.#unknown().length === items.length) return drawLoading();
    return html`<div class="page basket">
      <h1>引文篮</h1>
      ${items.length === 0 ? drawEmpty() : this.#drawItems(items)}
    </div>`;
  }

  #drawItems(items: readonly BasketItem[]): TemplateResult {
    const isShared = this.shared.length > 0;
    return html`<p class="lead">
        ${
          isShared
            ? `他人分享的 ${items.length} 条。`
            : `共 ${items.length} 条，只保存在本浏览器中。导出时按以下次序排列。`
        }
      </p>
      <p class="basket-ways">
        ${isShared ? html`<button type="button" class="plain" @click=${this.#keep}>收入我的引文篮</button>` : nothing}
        <button type="button" class="plain" @click=${() => this.#save('docx')}>导出 Word</button>
        <button type="button" class="plain" @click=${() => this.#save('md')}>导出 Markdown</button>
        <button type="button" class="plain" @click=${this.#share} title="分享的地址中不含备注">复制分享地址</button>
        ${isShared ? nothing : html`<button type="button" class="plain" @click=${this.#clear}>清空</button>`}
      </p>
      <ol>
        ${repeat(
          items,
          ({ address }) => address,
          (item, index) =>
            drawBasketItem(
              {
                item,
                clause: this.#clauses.get(item.address) ?? null,
                previous: items[index - 1]?.address ?? null,
              },
              isShared ? null : this.#actions(index, items.length),
            ),
        )}
      </ol>`;
  }

  #actions(index: number, count: number): BasketItemActions {
    return {
      isFirst: index === 0,
      isLast: index === count - 1,
      move: (address, by) => void this.#move(address, by),
      remove: (address) => void this.#remove(address, index),
      note: (address, note) => this.#write(noteInBasket(readBasket(), address, note)),
      readdress: (address, place) => this.#write(readdressInBasket(readBasket(), address, place)),
    };
  }

  #write(items: readonly BasketItem[]): void {
    if (!writeBasket(items)) tell(this, 'kb-notice', { text: '浏览器不允许保存，改动未能保留。' });
  }

  /** The focus goes along with the clause. */
  async #move(address: string, by: 1 | -1): Promise<void> {
    this.#write(moveInBasket(readBasket(), address, by));
    await this.updateComplete;
    const item = [...this.querySelectorAll<HTMLElement>('li[data-address]')].find(
      ({ dataset }) => dataset.address === address,
    );
    const [wanted, other] = by === 1 ? ['下移', '上移'] : ['上移', '下移'];
    const buttonOf = (word: string | undefined) =>
      item?.querySelector<HTMLButtonElement>(`button[title^="${word}"]:enabled`);
    (buttonOf(wanted) ?? buttonOf(other))?.focus();
  }

  /** The focus comes to the clause behind it, or what then is the last. */
  async #remove(address: string, index: number): Promise<void> {
    this.#write(removeFromBasket(readBasket(), address));
    await this.updateComplete;
    const buttons = [...this.querySelectorAll<HTMLElement>('button[title="移除"]')];
    (buttons[index] ?? buttons.at(-1) ?? this.querySelector<HTMLElement>('.empty a'))?.focus();
  }

  async #save(format: BasketFormat): Promise<void> {
    try {
      download(await fetchBasketFile(format, this.#items()), FILE_NAMES[format]);
      tell(this, 'kb-notice', { text: `${this.#warning() ?? ''}已导出：${FILE_NAMES[format]}` });
    } catch (thrown) {
      tell(this, 'kb-notice', { text: `未能导出。${sentenceOf(thrown).message}` });
    }
  }

  #share = (event: Event): void => {
    const clauses = this.#items().map(({ address }) => address);
    const url = absoluteAddress(formatRoute({ room: 'basket', clauses }));
    const matter = linkedMatter(url, url, url);
    void copyAndTell(event.currentTarget as HTMLElement, '分享地址', matter, this.#warning());
  };

  #warning(): string | null {
    return basketWarning(this.#items().map(({ address }) => this.#clauses.get(address) ?? null));
  }

  #keep = (): void => {
    collect(
      this,
      this.#items().map(({ address, citation }) => ({ address, citation })),
    );
    tell(this, 'kb-navigate', { route: { room: 'basket', clauses: [] }, replace: false, keepScroll: false });
  };

  #clear = (): void => {
    if (confirm('移除引文篮中的全部条款和备注？')) this.#write([]);
  };

  #retry(): void {
    this.error = null;
  }
}

function drawEmpty(): TemplateResult {
  return html`<div class="empty">
    <p class="lead">引文篮是空的。</p>
    <ul>
      <li>阅读时，按 b 键或者点条款旁的篮子图标，把该条收入引文篮；检索结果中同样可以收入。</li>
      <li>收齐以后，可以排好次序、写上备注，一并导出为 Word 文件。</li>
      <li><a href="/search">去检索</a></li>
    </ul>
  </div>`;
}

customElements.define('kb-basket', KbBasket);
