/** The bar above the text: where one is, the way back, the hits, and copying what one is at. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ContentsItem } from '../model/contents.ts';
import { copyButton, drawFormsButton } from './copy.ts';
import { icon } from './icons.ts';

export interface ReaderBarView {
  /** Items from chapter down to article. */
  readonly line: readonly ContentsItem[];
  readonly title: string;
  /** A word of warning (废止); null: none. */
  readonly standing: string | null;
  /** The place one came from by a jump; null: by no jump. */
  readonly from: string | null;
  readonly q: string;
  readonly hits: number;
  /** Index of the current hit, -1 for none. */
  readonly hit: number;
  /** What the place is called that the copy buttons mean. */
  readonly name: string;
  /** Whether the contents, and whether the relations, lie behind a button. */
  readonly contentsHidden: boolean;
  readonly relationsHidden: boolean;
}

export interface ReaderBarActions {
  copyCitation(button: HTMLElement): Promise<void>;
  copyAddress(button: HTMLElement): Promise<void>;
  openForms(): Promise<void>;
  step(by: 1 | -1): void;
  goBack(): void;
  openContents(): void;
  openRelations(): void;
  /** Leaves the words searched for. */
  dropWords(): void;
}

/** `settings`: the choices of how the text is shown. `strips`: what hangs under the bar. */
export function drawReaderBar(
  view: ReaderBarView,
  actions: ReaderBarActions,
  settings: TemplateResult,
  strips: readonly (TemplateResult | typeof nothing)[],
): TemplateResult {
  return html`<div class="reader-bar">
    ${view.contentsHidden ? drawOpener('contents', '目录', actions.openContents) : nothing}
    ${view.from === null ? nothing : drawReturn(view.from, actions)}
    <p class="where">${view.standing === null ? nothing : html`<b class="standing">${view.standing}</b>`}${drawWhere(view)}</p>
    ${view.q === '' ? nothing : drawHits(view, actions)}
    ${settings}
    <span class="copies">
      ${copyButton('引文', view.name, actions.copyCitation)} ${copyButton('地址', view.name, actions.copyAddress)}
      ${drawFormsButton(view.name, actions.openForms)}
    </span>
    ${view.relationsHidden ? drawOpener('relations', '关联', actions.openRelations) : nothing}
    <div class="strips">${strips}</div>
  </div>`;
}

function drawOpener(sort: 'contents' | 'relations', word: string, open: () => void): TemplateResult {
  return html`<button type="button" class="plain opener" aria-label=${word} @click=${open}>${icon(sort)}<span>${word}</span></button>`;
}

function drawReturn(from: string, { goBack }: ReaderBarActions): TemplateResult {
  return html`<button type="button" class="plain return" title="返回 ${from}" @click=${goBack}>
    ${icon('back')}<span>返回 ${from}</span>
  </button>`;
}

function drawWhere({ line, title }: ReaderBarView): TemplateResult {
  const named = line.filter(({ kind }) => kind !== 'division' && kind !== 'subdivision');
  if (named.length === 0) return html`<span>${title}</span>`;
  return html`${named.map(
    ({ label, title: heading, untitled }) =>
      html`<span>${label}${untitled || heading === '' ? nothing : html` <em>${heading}</em>`}</span>`,
  )}`;
}

function drawHits({ q, hit, hits }: ReaderBarView, { step, dropWords }: ReaderBarActions): TemplateResult {
  const count = hit < 0 ? `${hits} 处` : `${hit + 1} / ${hits} 处`;
  return html`<span class="hits" role="group" aria-label="检索词在本文件中的位置">
    <b>${q}</b> <span aria-live="polite">${count}</span>
    <button type="button" class="plain" title="上一处（p）" aria-label="上一处" ?disabled=${hits === 0}
      @click=${() => step(-1)}>${icon('up')}</button>
    <button type="button" class="plain" title="下一处（n）" aria-label="下一处" ?disabled=${hits === 0}
      @click=${() => step(1)}>${icon('down')}</button>
    <button type="button" class="plain" title="不再标出检索词" aria-label="不再标出检索词"
      @click=${dropWords}>${icon('close')}</button>
  </span>`;
}
