/**
 * The application: header, address and the room it names. Rooms change nothing outside themselves;
 * they send the events of events.ts and this element acts on them. What the server drew stays until
 * the first room has drawn the same, so that nothing flashes.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type AppEvents, listen } from './events.ts';
import './parts/basket-link.ts';
import { arrivalAt, type EntryState, stateOfEntry } from './parts/history-entry.ts';
import { isPlainKey } from './parts/keys.ts';
import type { KbSearchBox, SearchBoxActions } from './parts/search-box.ts';
import './parts/search-box.ts';
import { ServerDrawing } from './parts/server-drawing.ts';
import './parts/wholeness.ts';
import { WindowPlace } from './parts/window-place.ts';
import './rooms/catalogue.ts';
import './rooms/gaps.ts';
import './rooms/reader.ts';
import './rooms/search.ts';
import { EMPTY_SEARCH, formatRoute, parseRoute, type Route } from './route.ts';

/** Milliseconds without a key before the typed words are searched for. */
const TYPING_PAUSE = 220;
/** Milliseconds for which a notice stands. */
const NOTICE_FOR = 4000;

export class KbApp extends LitElement {
  static override properties = {
    route: { state: true },
    q: { state: true },
    notice: { state: true },
  };

  declare private route: Route;
  declare private q: string;
  declare private notice: string;

  /** Whether the entry of the history was made by the typing that still goes on. */
  #typing = false;
  #typingTimer = 0;
  #noticeTimer = 0;
  #visit = 0;
  readonly #drawing = new ServerDrawing();
  readonly #window = new WindowPlace();
  readonly #boxActions: SearchBoxActions = {
    typed: (q) => this.#typed(q),
    submitted: (q) => this.#submitted(q),
  };

  constructor() {
    super();
    this.notice = '';
    this.#enter(parseRoute(location));
    listen(this, 'kb-navigate', (wish) => this.#navigate(wish));
    listen(this, 'kb-ready', (room) => this.#ready(room));
    listen(this, 'kb-notice', ({ text }) => this.#say(text));
    listen(this, 'kb-keys', () => this.#openKeyList());
    this.addEventListener('click', (event) => this.#followLink(event));
  }

  protected override createRenderRoot(): HTMLElement {
    this.#drawing.hold(this);
    this.renderOptions.renderBefore = this.firstChild;
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    history.scrollRestoration = 'manual';
    window.addEventListener('popstate', this.#moved);
    window.addEventListener('pagehide', this.#left);
    document.addEventListener('keydown', this.#pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.#moved);
    window.removeEventListener('pagehide', this.#left);
    document.removeEventListener('keydown', this.#pressed);
  }

  protected override async firstUpdated(): Promise<void> {
    await this.querySelector<KbSearchBox>('kb-search-box')?.updateComplete;
    this.#focusBox();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.get('route') !== undefined && this.route.room !== 'elsewhere') this.#drawing.drop();
  }

  protected override render(): TemplateResult {
    const { room } = this.route;
    return html`
      <a class="skip" href="#main" @click=${this.#skip}>跳到正文</a>
      <header class="masthead">
        <a class="brand" href="/" title="回到文件目录"><b>条文</b><span>政策文件库</span></a>
        <kb-search-box .q=${this.q} .actions=${this.#boxActions}></kb-search-box>
        <nav aria-label="站内">
          <a href="/" aria-current=${room === 'catalogue' ? 'page' : nothing}>文件目录</a>
          <a href="/search" aria-current=${room === 'search' ? 'page' : nothing}>检索</a>
          <a href="/check" aria-current=${room === 'check' ? 'page' : nothing}>引文核对</a>
          <kb-basket-link .current=${room === 'basket'}></kb-basket-link>
        </nav>
      </header>
      ${room === 'elsewhere' ? nothing : html`<main id="main" tabindex="-1">${this.#drawRoom()}</main>`}
      <kb-wholeness></kb-wholeness>
      <div class="notice ${this.notice === '' ? '' : 'is-shown'}" role="status">${this.notice}</div>
    `;
  }

  #drawRoom(): TemplateResult | typeof nothing {
    const route = this.route;
    switch (route.room) {
      case 'catalogue':
        return html`<kb-catalogue .register=${route.register}></kb-catalogue>`;
      case 'search':
        return html`<kb-search .search=${route.search}></kb-search>`;
      case 'reader':
        return html`<kb-reader
          .work=${route.document}
          .eId=${route.eId}
          .words=${route.words}
          .from=${stateOfEntry().from ?? null}
          .visit=${this.#visit}
        ></kb-reader>`;
      case 'gaps':
        return html`<kb-gaps .offset=${route.offset}></kb-gaps>`;
      case 'admin':
        this.#fetchRoom(import('./rooms/administration.ts'));
        return html`<kb-administration></kb-administration>`;
      case 'check':
        this.#fetchRoom(import('./rooms/check.ts'));
        return html`<kb-check></kb-check>`;
      case 'basket':
        this.#fetchRoom(import('./rooms/basket.ts'));
        return html`<kb-basket .shared=${route.clauses}></kb-basket>`;
      case 'compare':
        this.#fetchRoom(import('./rooms/compare.ts'));
        return html`<kb-compare .a=${route.a} .b=${route.b}></kb-compare>`;
      case 'elsewhere':
        return nothing;
      default:
        throw new Error(`no such room: "${JSON.stringify(route satisfies never)}"`);
    }
  }

  /** The script of a room that few come to: asked for when somebody does. */
  #fetchRoom(script: Promise<unknown>): void {
    script.catch(() => this.#say('此页未能载入，请检查网络后刷新。'));
  }

  #enter(route: Route): void {
    this.route = route;
    this.#visit++;
    if (route.room === 'search') this.q = route.search.q;
    else this.q = route.room === 'reader' ? route.words.q : '';
  }

  /** `from`: the place in a text that one jumps from, to which there is then a way back. */
  #navigate({ route, replace, keepScroll }: AppEvents['kb-navigate'], from: string | null = null): void {
    // Words that were about to be searched for are overtaken.
    clearTimeout(this.#typingTimer);
    const address = formatRoute(route);
    const sameRoom = route.room === this.route.room;
    if (address === location.pathname + location.search && from === null) replace = true;
    if (replace)
      history.replaceState({ from: stateOfEntry().from ?? null } satisfies EntryState, '', address);
    else {
      this.#window.save();
      history.pushState({ from } satisfies EntryState, '', address);
    }
    this.#window.await(keepScroll ? 'stay' : 'target');
    this.#enter(route);
    if (sameRoom || keepScroll) return;
    this.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
    this.#focusBox();
  }

  #moved = (event: PopStateEvent): void => {
    const route = parseRoute(location);
    if (route.room === 'elsewhere') {
      location.reload();
      return;
    }
    // Words that were about to be searched for are overtaken here too.
    clearTimeout(this.#typingTimer);
    this.#typing = false;
    this.#window.await(arrivalAt(event.state));
    this.#enter(route);
  };

  /** The room shows what the address names. */
  #ready({ title, target }: AppEvents['kb-ready']): void {
    document.title = title;
    const { reading } = this.#drawing;
    this.#drawing.drop();
    this.#window.arrive(target, reading);
  }

  #left = (): void => this.#window.save();

  #typed(q: string): void {
    this.q = q;
    clearTimeout(this.#typingTimer);
    if (this.route.room !== 'search') return;
    this.#typingTimer = window.setTimeout(() => this.#search(q, true), TYPING_PAUSE);
  }

  #submitted(q: string): void {
    clearTimeout(this.#typingTimer);
    this.#search(q, false);
    this.#typing = false;
  }

  /** What is typed in one go is one entry of the history, not one for each key. */
  #search(q: string, typing: boolean): void {
    const known = this.route.room === 'search' ? this.route.search : EMPTY_SEARCH;
    const words = q.trim();
    if (typing && words === known.q.trim()) return;
    const route = { room: 'search', search: { ...known, q: words, offset: 0 } } as const;
    this.#navigate({ route, replace: this.#typing, keepScroll: false });
    this.#typing = typing;
    // The box keeps what was typed, a blank at the end included.
    this.q = q;
  }

  #say(text: string): void {
    clearTimeout(this.#noticeTimer);
    this.notice = text;
    this.#noticeTimer = window.setTimeout(() => {
      this.notice = '';
    }, NOTICE_FOR);
  }

  #pressed = (event: KeyboardEvent): void => {
    if (!isPlainKey(event)) return;
    if (event.key === '?') this.#openKeyList();
    if (event.key !== '/') return;
    event.preventDefault();
    this.#box()?.select();
    this.#box()?.focus();
  };

  /** Past the contents of a document too: to the clause of the address, or to where its text begins. */
  #skip = (event: Event): void => {
    event.preventDefault();
    const text = this.querySelector<HTMLElement>('main .text');
    const clause = text?.querySelector<HTMLElement>('.is-current .anchor');
    // Not before: a press of the mouse on the text would focus it.
    text?.setAttribute('tabindex', '-1');
    (clause ?? text ?? this.querySelector<HTMLElement>('#main'))?.focus();
  };

  #openKeyList(): void {
    this.#fetchRoom(import('./parts/key-list.ts').then((list) => list.openKeyList(this)));
  }

  #box(): HTMLInputElement | null {
    return this.querySelector('#search-words');
  }

  /** The box has the focus where one comes to search; never in the reader, where keys walk through the text. */
  #focusBox(): void {
    if (!['catalogue', 'search', 'gaps'].includes(this.route.room)) return;
    // On a phone the focus would cover half the results with a keyboard.
    const hasKeyboard = matchMedia('(hover: hover) and (pointer: fine)').matches;
    if (hasKeyboard || this.q === '') this.#box()?.focus({ preventScroll: true });
  }

  /** Links between rooms do not load a new page; all others are the browser's. */
  #followLink(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || link.target !== '' || link.hasAttribute('download')) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || url.hash !== '') return;
    const route = parseRoute(url);
    if (route.room === 'elsewhere') return;
    event.preventDefault();
    this.#typing = false;
    // A number in the text is a link to where one already is.
    const keepScroll = link.classList.contains('anchor');
    const isJump = route.room === 'reader' && !keepScroll;
    const from = isJump ? this.querySelector('kb-reader')?.nameOfPlace(link, route.document) : null;
    this.#navigate({ route, replace: false, keepScroll }, from);
  }
}

customElements.define('kb-app', KbApp);
