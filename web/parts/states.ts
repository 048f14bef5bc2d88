/** What a room shows when it has nothing to show yet, or cannot. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerError } from '../data/http.ts';
import './wholeness.ts';

/** An error in the server's words, with the nearest place that exists and a way to try again. */
export function drawError(
  { message, status, code, nearest }: AnswerError,
  retry: () => void,
): TemplateResult {
  return html`<div class="page state" role="alert">
    <h1>${status === 404 ? '没有找到' : '无法显示'}</h1>
    <p>${message}</p>
    ${nearest === null ? nothing : html`<p>可查看：<a href=${nearest.address}>${nearest.citation}</a></p>`}
    ${code === 'not-ready' ? html`<kb-when-whole .retry=${retry}></kb-when-whole>` : nothing}
    <p class="ways">
      ${isFinal(status) ? nothing : html`<button type="button" class="plain" @click=${retry}>重试</button>`}
      <a href="/search">去检索</a>
      <a href="/">回到文件目录</a>
    </p>
  </div>`;
}

/** Whether the same question would be refused again: it is wrong or too long, or what it asks for is not there. */
function isFinal(status: number): boolean {
  return [400, 404, 410, 413].includes(status);
}

/** A quiet sign that an answer is on its way; CSS shows it only after a moment. */
export function drawLoading(): TemplateResult {
  return html`<p class="page loading" role="status">正在读取…</p>`;
}
