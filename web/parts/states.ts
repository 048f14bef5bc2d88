/** What a room shows when it has nothing to show yet, or cannot. */
import { html, nothing, type TemplateResult } from 'lit';
import type { EId } from '../../src/domain/provision.ts';
import type { AnswerError } from '../data/http.ts';
import { citationOf, type OpenDocument } from '../model/open-document.ts';
import { nearestHeld } from '../model/place.ts';
import { clausePath } from '../route.ts';

/** An error in the server's words, with the nearest place that exists and a way to try again. */
export function drawError({ message, status, nearest }: AnswerError, retry: () => void): TemplateResult {
  return html`<div class="page state" role="alert">
    <h1>${status === 404 ? '没有找到' : '无法显示'}</h1>
    <p>${message}</p>
    ${nearest === null ? nothing : html`<p>最近的上级：<a href=${nearest.address}>${nearest.citation}</a></p>`}
    <p class="ways">
      ${status === 404 ? nothing : html`<button type="button" class="plain" @click=${retry}>重试</button>`}
      <a href="/">回到文件目录</a>
    </p>
  </div>`;
}

/** A quiet sign that an answer is on its way; CSS shows it only after a moment. */
export function drawLoading(): TemplateResult {
  return html`<p class="page loading" role="status">正在读取…</p>`;
}

/** An address that the document does not have: said at the top, with the nearest one that it has. */
export function drawUnknownPlace(open: OpenDocument, eId: EId | null): TemplateResult | typeof nothing {
  if (eId === null || open.index.has(eId)) return nothing;
  const nearest = nearestHeld(eId, open.index);
  const link =
    nearest === null
      ? nothing
      : html`最近的上级：<a href=${clausePath(open.answer.work.id, nearest)}>${citationOf(open, nearest)}</a>`;
  return html`<p class="warning" role="alert">本文件中没有地址为 <code>${eId}</code> 的条款。${link}</p>`;
}
