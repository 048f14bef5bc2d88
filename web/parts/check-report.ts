/** The report of a check: the totals above, the draft at the left and the findings beside it. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CheckAnswer } from '../../src/api/contract.ts';
import { VERDICT_WORDS, type Verdict } from '../../src/domain/check.ts';
import { checkedPieces } from '../model/checked-text.ts';
import { type ListedFinding, listFindings, totalsSentence, VERDICT_ORDER } from '../model/findings.ts';
import { grouped } from '../model/labels.ts';
import { drawCheckedText } from './checked-text.ts';
import { drawFileChoice } from './draft-form.ts';
import { drawFinding } from './finding.ts';
import { icon } from './icons.ts';

export interface ShownReport {
  readonly answer: CheckAnswer;
  /** Null: the draft was pasted. */
  readonly fileName: string | null;
  readonly waiting: boolean;
  readonly verdict: Verdict | null;
  readonly current: number | null;
}

export interface ReportActions {
  readonly narrow: (verdict: Verdict | null) => void;
  readonly step: (by: 1 | -1) => void;
  readonly show: (index: number, from: 'list' | 'text') => void;
  readonly chosen: (file: File) => void;
  readonly annotate: () => void;
  readonly edit: () => void;
}

export function drawCheckReport(report: ShownReport, actions: ReportActions): TemplateResult {
  const { answer, verdict, current } = report;
  const listed = listFindings(answer, verdict);
  return html`
    <h2 id="check-result" class="unseen" tabindex="-1">核对结果：${totalsSentence(answer)}</h2>
    ${drawDraftWays(report, actions)} ${drawNotes(answer)}
    ${
      answer.findings.length === 0
        ? nothing
        : html`<div class="check-bar">${drawFilters(report, actions)} ${drawSteps(listed, current, actions)}</div>`
    }
    <div class="check-desk">
      <section class="check-findings" aria-label="核对结论">
        ${answer.findings.length === 0 ? drawNothing() : nothing}
        <ol>
          ${repeat(
            listed,
            ({ index }) => index,
            (each) => drawFinding(each, each.index === current, (index) => actions.show(index, 'list')),
          )}
        </ol>
      </section>
      <section class="check-draft" aria-label="文稿">
        <div class="check-text">${drawCheckedText(
          checkedPieces(answer.text, listed),
          listed,
          current,
          (index) => actions.show(index, 'text'),
        )}</div>
      </section>
    </div>
  `;
}

function drawDraftWays(
  { answer, fileName, waiting }: ShownReport,
  { annotate, edit, chosen }: ReportActions,
): TemplateResult {
  return html`<div class="draft-ways">
    <span class="draft-name">${fileName ?? '粘贴的文稿'}（${grouped(answer.text.length)} 字）</span>
    <button type="button" class="plain" ?disabled=${waiting || answer.findings.length === 0} @click=${annotate}>
      下载批注稿
    </button>
    ${drawFileChoice('核对另一文件', waiting, chosen)}
    <button type="button" class="plain" @click=${edit}>${fileName === null ? '修改文稿' : '返回'}</button>
  </div>`;
}

/** What the verdicts do not tell. */
function drawNotes({ own, complete }: CheckAnswer): TemplateResult {
  return html`${
    complete
      ? nothing
      : html`<p class="warning" role="note">核对时间已到，部分未及核对，已列为“未能核对”。请把文稿分成几部分再核对。</p>`
  }
  ${own === 0 ? nothing : html`<p class="check-note">另有 ${own} 处引用文稿自身的条款（如“本办法第三条”“前款”），不作核对。</p>`}`;
}

function drawNothing(): TemplateResult {
  return html`<p class="check-none">
    文稿中没有可以核对的引用：未见《文件名》、文号和条款，也没有八个字以上的引文。
  </p>`;
}

function drawFilters({ answer, verdict }: ShownReport, { narrow }: ReportActions): TemplateResult {
  const button = (each: Verdict | null, word: string, count: number) => html`<button
    type="button"
    class="plain filter ${each === null ? '' : `is-${each}`}"
    aria-pressed=${each === verdict ? 'true' : 'false'}
    ?disabled=${count === 0}
    @click=${() => narrow(each)}
  >${word} <span class="count">${count}</span></button>`;
  return html`<div class="filters" role="group" aria-label="按结论查看">
    ${button(null, '全部', answer.findings.length)}
    ${VERDICT_ORDER.map((each) => button(each, VERDICT_WORDS[each], answer.totals[each]))}
  </div>`;
}

function drawSteps(
  listed: readonly ListedFinding[],
  current: number | null,
  { step }: ReportActions,
): TemplateResult {
  const position = listed.findIndex(({ index }) => index === current);
  return html`<div class="steps" role="group" aria-label="逐处查看">
    <button type="button" class="plain" title="上一处（p）" aria-label="上一处" @click=${() => step(-1)}>${icon('up')}</button>
    <span class="count" role="status">${position < 0 ? `共 ${listed.length} 处` : `第 ${position + 1} 处，共 ${listed.length} 处`}</span>
    <button type="button" class="plain" title="下一处（n）" aria-label="下一处" @click=${() => step(1)}>${icon('down')}</button>
  </div>`;
}
