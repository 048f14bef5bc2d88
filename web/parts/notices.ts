/** What a reader must know before relying on the text: not in force, not the text shown now, address changed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../src/api/contract.ts';
import { isDated, undatedId } from '../../src/domain/dated-id.ts';
import type { EId } from '../../src/domain/provision.ts';
import { STATUS_WARNINGS } from '../../src/domain/standing.ts';
import { lastAmendmentOf, type WorkId, type WorkStatus } from '../../src/domain/work.ts';
import type { AnswerError } from '../data/http.ts';
import { dateWords } from '../model/labels.ts';
import type { OpenDocument } from '../model/open-document.ts';
import { clausePath, formatRoute } from '../route.ts';

/** Whether the document is not to be relied on as in force, in a word for the bar; null: nothing to say. */
export function standingWord(open: OpenDocument): string | null {
  const { work } = open.answer;
  if (isDated(work.id)) return textWord(open);
  return STATUS_WARNINGS[work.status] === undefined ? null : work.status;
}

/** 2018年修正, as it is cited; or the date of the text. */
function textWord({ answer: { work, expression } }: OpenDocument): string {
  const amended = lastAmendmentOf(work.history);
  if (amended !== null) return `${amended.date.slice(0, 4)}年${amended.action}`;
  return expression.date === null ? '较早的文本' : `${dateWords(expression.date)}文本`;
}

/** Above the text, for the whole document. */
export function drawStanding(open: OpenDocument, eId: EId | null): TemplateResult {
  const { work, expression } = open.answer;
  return html`${isDated(work.id) ? drawDated(work.id, expression.date, eId) : nothing}
    ${drawStatus(work.status, work.dates.ended ?? null, work.dates.effective)}`;
}

function drawDated(id: WorkId, date: string | null, eId: EId | null): TemplateResult {
  return html`<p class="warning" role="note">
    此为${date === null ? '较早的' : dateWords(date)}文本，现行文本见<a href=${clausePath(undatedId(id), eId)}>现行文本${eId === null ? '' : '的同一处'}</a>，可<a href=${formatRoute({ room: 'compare', a: clausePath(id, eId), b: clausePath(undatedId(id), eId) })}>与现行文本对比</a>。引用、相同条文等只按现行文本整理。
  </p>`;
}

function drawStatus(
  status: WorkStatus,
  ended: string | null,
  effective: string | null,
): TemplateResult | typeof nothing {
  const warning = STATUS_WARNINGS[status];
  if (warning === undefined) return nothing;
  const date = status === '尚未施行' ? effective : ended;
  const since = date === null ? '' : `（${status === '尚未施行' ? '施行' : status}日期：${dateWords(date)}）`;
  return html`<p class="warning" role="note">${warning}${since}，引用时请注意。</p>`;
}

/** Under the bar, for the clause of the address. */
export function drawAddressNotice(
  formerWords: readonly Place[],
  missing: AnswerError | null,
): TemplateResult | typeof nothing {
  if (missing !== null) {
    const { message, nearest } = missing;
    return html`<p class="strip" role="alert">${message}${
      nearest === null
        ? nothing
        : html`<a href=${nearest.address}>${nearest.label === '' ? '查看全文' : `到最近的一处：${nearest.label}`}</a>`
    }</p>`;
  }
  if (formerWords.length === 0) return nothing;
  return html`<p class="strip" role="note">
    此处文字已有变动，原来的文字现在${formerWords.map(
      ({ address, label }, index) => html`${index === 0 ? '' : '、'}<a href=${address}>${label}</a>`,
    )}。
  </p>`;
}
