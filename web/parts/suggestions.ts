/** The rows under the search box: a listbox that the box steers (ARIA combobox). */
import { html, nothing, type TemplateResult } from 'lit';
import { SORT_WORDS, type SuggestionRow } from '../model/suggestions.ts';

export const LIST_ID = 'suggestions';

export function rowId(index: number): string {
  return `suggestion-${index}`;
}

export interface SuggestionActions {
  choose(row: SuggestionRow): void;
  forget(): void;
}

/** `active`: the row that Enter would choose; -1: none. */
export function drawSuggestions(
  rows: readonly SuggestionRow[],
  active: number,
  actions: SuggestionActions,
): TemplateResult {
  const isRecent = rows[0]?.sort === 'recent';
  // The focus stays in the box when a row is pressed.
  return html`<div class="suggestions" ?hidden=${rows.length === 0} @mousedown=${keepFocus}>
    <ul id=${LIST_ID} role="listbox" aria-label="检索提示">
      ${rows.map(
        (row, index) => html`<li
          id=${rowId(index)}
          role="option"
          aria-selected=${index === active}
          @click=${() => actions.choose(row)}
        >
          <span class="sort">${SORT_WORDS[row.sort]}</span>
          <span class="suggested">${row.text}</span>
          ${row.detail === '' ? nothing : html`<span class="detail">${row.detail}</span>`}
        </li>`,
      )}
    </ul>
    ${
      isRecent
        ? html`<button type="button" class="forget" @click=${() => actions.forget()}>清除最近检索</button>`
        : nothing
    }
  </div>`;
}

function keepFocus(event: Event): void {
  if (!(event.target instanceof Element && event.target.closest('button'))) event.preventDefault();
}
