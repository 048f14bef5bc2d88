/** What a preview shows of a citation or a defined name. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../src/api/contract.ts';
import type { UnresolvedReason } from '../../src/domain/reference.ts';
import type { AnswerError } from '../data/http.ts';
import type { ClauseLines } from '../model/clause-text.ts';
import type { Note, ReferenceLine, TermLine } from '../model/notes.ts';
import type { PathTo } from './marks.ts';

/** Of so many places the words are shown; of what a long range names, the citations only. */
export const MOST_TEXTS = 3;

/** The words of a place; null while they are on their way, or where the place is a whole document. */
export type TextOf = (place: Place) => ClauseLines | AnswerError | null;

export const REASON_WORDS: Readonly<Record<UnresolvedReason, string>> = {
  'no-such-provision': '所引文件已入库，但现行文本中没有这一条款',
  'no-antecedent': '此前没有可以指代的条款',
  'unknown-name': '库中没有以此为名称或者简称的文件',
  'no-document': '没有写明所指的文件',
};

/** What the preview is called. */
export function previewName(note: Note): string {
  if (note.sort === 'term') return `${note.term.sort === 'alias' ? '简称' : '定义'}：${note.term.term}`;
  const { outcome, surface } = note.reference;
  switch (outcome) {
    case 'resolved':
      return `引用：${surface}`;
    case 'ambiguous':
      return `可能指下列各处，请核对：${surface}`;
    case 'external':
      return `未入库：${surface}`;
    case 'unresolved':
      return `未能定位：${surface}`;
    default:
      throw new Error(`no such outcome: "${String(outcome satisfies never)}"`);
  }
}

export function drawPreview(note: Note, textOf: TextOf, pathTo: PathTo): TemplateResult {
  return note.sort === 'term' ? drawTerm(note.term, pathTo) : drawReference(note.reference, textOf, pathTo);
}

function drawTerm({ term, meaning, sort, place, scope }: TermLine, pathTo: PathTo): TemplateResult {
  return html`<p class="preview-title">${term}<span class="relation">${sort === 'alias' ? '简称' : '定义'}</span></p>
    <p class="preview-text">${meaning}</p>
    <p class="preview-ways">
      <a href=${pathTo(place.document, place.eId)}>见${place.label || '本文件'}</a>
      ${scope.eId === null ? nothing : html`<span class="relation">仅适用于${scope.label}</span>`}
    </p>`;
}

function drawReference(line: ReferenceLine, textOf: TextOf, pathTo: PathTo): TemplateResult {
  const { outcome, targets, title, reason, surface } = line;
  if (outcome === 'external') {
    return html`<p class="preview-title">${title ?? surface}<span class="relation">未入库</span></p>
      <p class="preview-text">库中没有这一文件，因此没有链接。</p>
      <p class="preview-ways"><a href="/gaps">查看未入库文件</a></p>`;
  }
  if (outcome === 'unresolved') {
    const why = reason === null ? '' : `${REASON_WORDS[reason]}，`;
    return html`<p class="preview-title">${surface}<span class="relation">未能定位</span></p>
      <p class="preview-text">${why}因此没有链接，请核对原文。</p>`;
  }
  return html`${
    outcome === 'ambiguous'
      ? html`<p class="preview-title">“${surface}”可能指下列各处，请核对</p>`
      : targets.length > 1
        ? html`<p class="preview-title">“${surface}”所指各处</p>`
        : nothing
  }
    <ul>${targets.map((place, index) => drawTarget(place, index < MOST_TEXTS ? textOf(place) : null, pathTo))}</ul>`;
}

function drawTarget(place: Place, text: ClauseLines | AnswerError | null, pathTo: PathTo): TemplateResult {
  return html`<li>
    <p class="preview-place">
      <a href=${pathTo(place.document, place.eId)}
        ><b>${place.label || place.title}</b>${place.label === '' ? nothing : html`<span>${place.title}</span>`}<i>打开</i></a
      >
    </p>
    ${text === null ? nothing : drawText(text)}
  </li>`;
}

function drawText(text: ClauseLines | AnswerError): TemplateResult {
  if (text instanceof Error) return html`<p class="preview-text" role="alert">${text.message}</p>`;
  return html`${text.lines.map((line) => html`<p class="preview-text">${line}</p>`)}
    ${text.isCut ? html`<p class="relation">节选</p>` : nothing}`;
}
