/** Where the basket is kept: the browser's own storage, shared by all pages of this site that are open. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { tell } from '../events.ts';
import { addToBasket, type BasketItem, formatBasket, MAX_ITEMS, parseBasket } from '../model/basket.ts';

const KEY = 'tiaowen.basket';
/** Sent to the window where this page changes the basket; other pages are sent `storage` by the browser. */
const CHANGED = 'tiaowen-basket';

/** Empty too where the browser lets pages keep nothing. */
export function readBasket(): readonly BasketItem[] {
  try {
    return parseBasket(localStorage.getItem(KEY));
  } catch (thrown) {
    if (thrown instanceof DOMException) return [];
    throw thrown;
  }
}

/** False where the browser would not keep it. */
export function writeBasket(items: readonly BasketItem[]): boolean {
  try {
    localStorage.setItem(KEY, formatBasket(items));
  } catch (thrown) {
    if (thrown instanceof DOMException) return false;
    throw thrown;
  }
  window.dispatchEvent(new Event(CHANGED));
  return true;
}

/** Puts clauses into the basket and says so. */
export function collect(from: EventTarget, added: readonly Omit<BasketItem, 'note'>[]): void {
  const { items, outcome } = addToBasket(readBasket(), added);
  tell(from, 'kb-notice', {
    text: sentenceFor(outcome === 'added' && !writeBasket(items) ? 'refused' : outcome, items),
  });
}

function sentenceFor(outcome: 'added' | 'known' | 'full' | 'refused', items: readonly BasketItem[]): string {
  switch (outcome) {
    case 'added':
      return `已加入引文篮（共 ${items.length} 条）：${items.at(-1)?.citation ?? ''}`;
    case 'known':
      return '引文篮中已有此条。';
    case 'full':
      return `引文篮至多 ${MAX_ITEMS} 条，请先导出或者移除一部分。`;
    case 'refused':
      return '浏览器不允许保存，未能加入引文篮。';
  }
}

/** Draws its host again whenever the basket changes, in this page or another. */
export class BasketWatch implements ReactiveController {
  readonly #changed: (event: Event) => void;

  constructor(host: ReactiveControllerHost) {
    this.#changed = (event) => {
      if (!(event instanceof StorageEvent) || event.key === KEY || event.key === null) host.requestUpdate();
    };
    host.addController(this);
  }

  hostConnected(): void {
    for (const name of [CHANGED, 'storage']) window.addEventListener(name, this.#changed);
  }

  hostDisconnected(): void {
    for (const name of [CHANGED, 'storage']) window.removeEventListener(name, this.#changed);
  }
}
