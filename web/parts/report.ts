/** 解析存疑: what could not be read for certain, and what of the source is not in the text. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ReportAnswer } from '../../src/api/contract.ts';
import type { WorkId } from '../../src/domain/work.ts';
import type { AnswerError } from '../data/http.ts';
import { grouped } from '../model/labels.ts';
import { clausePath } from '../route.ts';

/** `report`: null until it has been asked for. `opened` asks for it. */
export function drawReport(
  document: WorkId,
  problems: number,
  report: ReportAnswer | AnswerError | null,
  opened: () => void,
): TemplateResult {
  return html`<details
    class="report"
    @toggle=${(event: Event) => {
      if ((event.currentTarget as HTMLDetailsElement).open) opened();
    }}
  >
    <summary>${problems === 0 ? '解析报告：未发现存疑之处' : `解析存疑 ${problems} 处`}</summary>
    ${drawInside(document, report)}
  </details>`;
}

function drawInside(document: WorkId, report: ReportAnswer | AnswerError | null): TemplateResult {
  if (report === null) return html`<p>正在读取…</p>`;
  if (report instanceof Error) return html`<p role="alert">${report.message}</p>`;
  return html`${drawCounts(report)}
    <ul>
      ${report.problems.map(
        ({ label, message, lines, eId }) => html`<li>
          <b>${label}</b> ${message}
          ${eId === null ? nothing : html`<a href=${clausePath(document, eId)}>查看此处</a>`}
          ${lines === null ? nothing : html`<span class="lines">原文件第 ${lineWords(lines)} 行</span>`}
        </li>`,
      )}
    </ul>
    ${drawRemoved(report)}`;
}

/** How many provisions of each kind, and where the characters of the file went. */
export function drawCounts({ kinds, characters }: ReportAnswer): TemplateResult {
  const { extracted, provisions, fields, removed } = characters;
  return html`<p class="counts">
    ${kinds.map(({ word, count }) => `${word} ${grouped(count)}`).join('，')}。原文非空白字符
    ${grouped(extracted)}：正文 ${grouped(provisions)}，标题和署名等 ${grouped(fields)}，未收入
    ${grouped(removed)}。
  </p>`;
}

function drawRemoved({ removed }: ReportAnswer): TemplateResult | typeof nothing {
  if (removed.length === 0) return nothing;
  return html`<details class="removed">
    <summary>原文件中未列入正文的文字 ${removed.length} 处</summary>
    <ul>
      ${removed.map(
        ({ label, text, lines }) =>
          html`<li><b>${label}</b> <q>${text}</q> <span class="lines">第 ${lineWords(lines)} 行</span></li>`,
      )}
    </ul>
  </details>`;
}

function lineWords([from, to]: readonly [number, number]): string {
  return from === to ? String(from) : `${from}—${to}`;
}
