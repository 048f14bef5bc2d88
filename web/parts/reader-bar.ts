/** The bar above the text: where one is, the hits, and copying what one is at. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ContentsItem } from '../model/contents.ts';
import { copyButton } from './copy.ts';
import { icon } from './icons.ts';

export interface ReaderBarView {
  /** Items from chapter down to article. */
  readonly line: readonly ContentsItem[];
  readonly title: string;
  readonly q: string;
  readonly hits: number;
  /** Index of the current hit, -1 for none. */
  readonly hit: number;
  /** What the place is called that the copy buttons mean. */
  readonly name: string;
  /** Whether the contents lie behind a button. */
  readonly narrow: boolean;
}

export interface ReaderBarActions {
  citation(): string;
  address(): string;
  step(by: 1 | -1): void;
  openContents(): void;
  /** Leaves the words searched for. */
  dropWords(): void;
}

export function drawReaderBar(view: ReaderBarView, actions: ReaderBarActions): TemplateResult {
  return html`<div class="reader-bar">
    ${
      view.narrow
        ? html`<button type="button" class="plain" @click=${actions.openContents}>${icon('contents')}目录</button>`
        : nothing
    }
    <p class="where">${drawWhere(view)}</p>
    ${view.q === '' ? nothing : drawHits(view, actions)}
    <span class="copies">
      ${copyButton('引文', view.name, actions.citation)} ${copyButton('地址', view.name, actions.address)}
    </span>
  </div>`;
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
