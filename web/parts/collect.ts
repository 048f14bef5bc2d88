/** The button that puts a clause into the basket. */
import { html, type TemplateResult } from 'lit';
import { collect } from './basket-store.ts';
import { icon } from './icons.ts';

export function collectButton(citation: string, address: string): TemplateResult {
  return html`<button
    type="button"
    class="copy copy-compact"
    title="加入引文篮"
    aria-label="加入引文篮：${citation}"
    @click=${(event: Event) => {
      event.stopPropagation();
      collect(event.currentTarget as HTMLElement, [{ citation, address }]);
    }}
  >
    ${icon('collect')}
  </button>`;
}
