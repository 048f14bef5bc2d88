/** One clause of the basket: its citation, its words, what became of it, the note beside it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../src/api/contract.ts';
import type { BasketClause } from '../data/basket.ts';
import { type BasketItem, MAX_NOTE } from '../model/basket.ts';
import { clauseWarning } from '../model/basket-warning.ts';
import { formatRoute } from '../route.ts';
import { icon } from './icons.ts';

export interface BasketItemView {
  readonly item: BasketItem;
  /** Null: not looked up yet. */
  readonly clause: BasketClause | null;
  /** Address of the one before it; null: it is the first. */
  readonly previous: string | null;
}

export interface BasketItemActions {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  move(address: string, by: 1 | -1): void;
  remove(address: string): void;
  note(address: string, note: string): void;
  /** The clause is now to be had elsewhere. */
  readdress(address: string, place: { readonly address: string; readonly citation: string }): void;
}

/** `actions` null: the basket is another's. */
export function drawBasketItem(view: BasketItemView, actions: BasketItemActions | null): TemplateResult {
  const { item, clause, previous } = view;
  const citation = clause?.place?.citation ?? item.citation;
  return html`<li data-address=${item.address}>
    <header>
      <h2><a href=${clause?.place?.address ?? item.address}>${citation}</a></h2>
      ${actions === null ? nothing : drawButtons(item, citation, actions)}
    </header>
    ${clause === null ? nothing : drawFate(item, clause, actions)}
    ${clause === null || clause.paragraphs.length === 0 ? nothing : drawWords(clause.paragraphs)}
    ${
      actions === null
        ? nothing
        : html`<label class="note-beside"><span>备注</span><textarea rows="1" maxlength=${MAX_NOTE} .value=${item.note}
            @change=${(event: Event) => actions.note(item.address, (event.target as HTMLTextAreaElement).value)}
          ></textarea></label>`
    }
    ${
      previous === null
        ? nothing
        : html`<p class="relation"><a href=${formatRoute({ room: 'compare', a: previous, b: item.address })}>与上一条对比</a></p>`
    }
  </li>`;
}

function drawButtons(
  { address }: BasketItem,
  citation: string,
  { isFirst, isLast, move, remove }: BasketItemActions,
): TemplateResult {
  return html`<span class="basket-buttons">
    <button type="button" class="plain" title="上移" aria-label="上移：${citation}" ?disabled=${isFirst}
      @click=${() => move(address, -1)}>${icon('up')}</button>
    <button type="button" class="plain" title="下移" aria-label="下移：${citation}" ?disabled=${isLast}
      @click=${() => move(address, 1)}>${icon('down')}</button>
    <button type="button" class="plain" title="移除" aria-label="移除：${citation}"
      @click=${() => remove(address)}>${icon('close')}</button>
  </span>`;
}

/** Moved, gone, changed or not in force; nothing where all is as it was. */
function drawFate(
  item: BasketItem,
  clause: BasketClause,
  actions: BasketItemActions | null,
): TemplateResult | typeof nothing {
  const { refusal, formerWords } = clause;
  if (refusal !== null) {
    const { message, nearest } = refusal;
    return html`<p class="warning" role="note">
      ${message}${nearest === null ? nothing : html` ${drawLink(nearest)}`}
      ${
        nearest === null || actions === null
          ? nothing
          : html`<button type="button" class="plain" @click=${() => actions.readdress(item.address, nearest)}>改用此处</button>`
      }
    </p>`;
  }
  const standing = clauseWarning(clause);
  const changed =
    formerWords.length === 0 ? nothing : html`此处文字已有变动，原来的文字现在${formerWords.map(drawLink)}。`;
  if (standing === null && changed === nothing) return nothing;
  return html`<p class="warning" role="note">${standing}${changed}</p>`;
}

function drawLink({ address, citation }: Place): TemplateResult {
  return html`<a href=${address}>${citation}</a> `;
}

/** Paragraphs that are shown before one asks for the others. */
const FEW = 4;

function drawWords(paragraphs: readonly string[]): TemplateResult {
  const draw = (lines: readonly string[]) =>
    html`<blockquote>${lines.map((line) => html`<p>${line}</p>`)}</blockquote>`;
  const rest = paragraphs.slice(FEW);
  return html`${draw(paragraphs.slice(0, FEW))}
    ${rest.length === 0 ? nothing : html`<details><summary>其余 ${rest.length} 段</summary>${draw(rest)}</details>`}`;
}
