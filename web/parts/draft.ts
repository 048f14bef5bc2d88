/** One uploaded file before it is published: what was read, what is in doubt, what can be corrected. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DraftAnswer, DraftSummary } from '../../src/api/contract.ts';
import type { Corrections } from '../../src/domain/administration.ts';
import { correctionsOf, momentWords, RESULT_WORDS, sizeWords, unaccounted } from '../model/administration.ts';
import { drawCounts } from './report.ts';

export interface DraftActions {
  open(): void;
  publish(corrections: Corrections): void;
  discard(): void;
}

/** `opened`: null until its reading has been asked for. */
export function drawDraft(
  draft: DraftSummary,
  opened: DraftAnswer | null,
  busy: boolean,
  actions: DraftActions,
): TemplateResult {
  const { title, docNumber, fileName, size, uploaded, result, problems, by } = draft;
  return html`<li class="draft">
    <h3>${title}</h3>
    <p class="facts">
      ${docNumber === null ? nothing : html`<span class="number">${docNumber}</span>`}
      <span class="type">${RESULT_WORDS[result]}</span>
      <span>${fileName}（${sizeWords(size)}）</span>
      <span>${momentWords(uploaded)}${by.name === null ? '' : ` ${by.name}`}上传</span>
      <span>${problems === 0 ? '未发现存疑之处' : `存疑 ${problems} 处`}</span>
    </p>
    <details
      @toggle=${(event: Event) => {
        if ((event.currentTarget as HTMLDetailsElement).open) actions.open();
      }}
    >
      <summary>核对解析结果</summary>
      ${opened === null ? html`<p>正在读取…</p>` : drawReading(opened)}
    </details>
    <form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget as HTMLFormElement);
        const field = (name: string) => String(form.get(name) ?? '');
        actions.publish(
          correctionsOf(draft, { title: field('title'), docNumber: field('docNumber'), work: field('work') }),
        );
      }}
    >
      <details class="corrections">
        <summary>更正标题、发文字号或者归属</summary>
        <label>标题<input name="title" .defaultValue=${title} maxlength="300" /></label>
        <label>发文字号<input name="docNumber" .defaultValue=${docNumber ?? ''} maxlength="100" /></label>
        <label
          >文件标识（填已有文件的标识，即作为该文件的新文本）<input
            name="work"
            .defaultValue=${draft.work}
            maxlength="200"
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
        /></label>
      </details>
      <p class="ways">
        <button type="submit" ?disabled=${busy}>发布</button>
        <button type="button" class="plain" ?disabled=${busy} @click=${() => actions.discard()}>放弃</button>
      </p>
    </form>
  </li>`;
}

function drawReading(draft: DraftAnswer): TemplateResult {
  const { contents, report } = draft;
  const lost = unaccounted(report);
  return html`${drawCounts(report)}
    ${lost === 0 ? nothing : html`<p role="alert">字符数与原文不符，相差 ${lost}，属程序差错，请勿发布并反馈。</p>`}
    ${
      report.problems.length === 0
        ? nothing
        : html`<ul class="problems">
            ${report.problems.map(
              ({ label, message, lines }) =>
                html`<li><b>${label}</b> ${message}${lines === null ? '' : `（原文件第 ${lines[0]} 行）`}</li>`,
            )}
          </ul>`
    }
    <ol class="outline">
      ${contents.map(({ num, heading, depth }) => html`<li class="depth-${Math.min(depth, 4)}">${num} ${heading}</li>`)}
    </ol>`;
}
