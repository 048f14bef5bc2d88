/** The search box of the header: one form, in every room at the same place. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from './icons.ts';

export interface SearchBoxActions {
  /** The words changed and are no longer being composed by an input method. */
  typed(q: string): void;
  submitted(q: string): void;
}

export function drawSearchBox(q: string, actions: SearchBoxActions): TemplateResult {
  function typed(event: Event): void {
    // While an input method is composing, the box holds letters that nobody means to search for.
    if (event instanceof InputEvent && event.isComposing) return;
    actions.typed((event.currentTarget as HTMLInputElement).value);
  }
  function submitted(event: Event): void {
    event.preventDefault();
    const value = new FormData(event.currentTarget as HTMLFormElement).get('q');
    actions.submitted(typeof value === 'string' ? value : '');
  }
  return html`<form class="search-box" role="search" action="/search" @submit=${submitted}>
    <label class="unseen" for="search-words">检索词、条款或者发文字号</label>
    ${icon('search')}
    <input
      id="search-words"
      name="q"
      type="search"
      placeholder="检索词、第十八条、发文字号"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      enterkeyhint="search"
      .value=${live(q)}
      @input=${typed}
      @compositionend=${typed}
    />
    <button type="submit">检索</button>
  </form>`;
}
