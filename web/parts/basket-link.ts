/** The way to the basket, with how much is in it. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { BasketWatch, readBasket } from './basket-store.ts';

export class KbBasketLink extends LitElement {
  static override properties = { current: { attribute: false } };

  /** Whether the basket is the room one is in. */
  declare current: boolean;

  constructor() {
    super();
    this.current = false;
    new BasketWatch(this);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { length } = readBasket();
    return html`<a href="/basket" aria-current=${this.current ? 'page' : nothing}
      aria-label=${length === 0 ? nothing : `引文篮 ${length} 条`}>引文篮${
        length === 0 ? nothing : html` <span class="count">${length}</span>`
      }</a>`;
  }
}

customElements.define('kb-basket-link', KbBasketLink);
