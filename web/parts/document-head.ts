/** The head of a document: what it is, from whom, of when; nothing the source says of it is left out. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentAnswer, TextsAnswer } from '../../src/api/contract.ts';
import type { DocumentField, FieldName } from '../../src/domain/document.ts';
import { lastAmendmentOf, type Work } from '../../src/domain/work.ts';
import type { FindMarks } from '../model/hits.ts';
import { dateWord, dateWords } from '../model/labels.ts';
import { originalPath, originalWord } from '../model/original.ts';
import { segmentsOf } from '../model/segments.ts';
import { formatRoute } from '../route.ts';
import { drawSegments } from './marks.ts';

/** Facts of more characters than this take a line of their own. */
const SHORT = 24;

/** Fields shown in the list of facts as the source words them. Title, number and issuers are shown from the work. */
const FIELD_WORDS: Partial<Record<FieldName, string>> = {
  addressee: '主送',
  signature: '落款',
  note: '附注',
};

/** `others`: the other texts of the document. */
export function drawDocumentHead(
  answer: DocumentAnswer,
  marksOf: FindMarks,
  others: TextsAnswer['texts'],
): TemplateResult {
  const { work, fields } = answer;
  const amended = lastAmendmentOf(work.history);
  const linesOf = (name: FieldName) => fields.filter((field) => field.name === name);
  const drawLine = (name: FieldName, text: string) => drawField(linesOf(name), name, text, marksOf);
  const issuers = work.issuers.join('、');
  return html`<header class="document-head">
    ${linesOf('kicker').map(({ text }) => html`<p class="kicker">${drawLine('kicker', text)}</p>`)}
    <h1>${drawLine('title', work.title)}</h1>
    ${linesOf('byline').map(({ text }) => html`<p class="byline">${drawLine('byline', text)}</p>`)}
    <dl class="document-facts">
      ${work.docNumber === null ? nothing : drawFact('发文字号', work.docNumber, drawLine('docNumber', work.docNumber))}
      ${drawFact('发文机关', issuers, drawLine('issuers', issuers))}
      ${drawDate(isPassed(work) ? '通过' : dateWord('adopted', work.type), work.dates.adopted)}
      ${amended === null ? nothing : drawDate(amended.action, amended.date)}
      ${(['issued', 'effective', 'ended'] as const).map((name) => drawDate(dateWord(name, work.type), work.dates[name]))}
      ${drawFact('文种', work.type)} ${drawFact('时效', work.status)}
      ${drawFact('简称', work.aliases.join('、'))}
      ${fields.map(({ name, text }) => drawFact(fieldWord(name, work), text, drawLine(name, text)))}
      ${drawOriginal(answer)} ${drawOtherTexts(answer, others)}
    </dl>
  </header>`;
}

/** A law says below its title how it came about; of other documents it is the notice that issued them. */
function fieldWord(name: FieldName, { history }: Work): string | undefined {
  if (name === 'issuing') return history.length > 0 ? '题注' : '印发通知';
  return FIELD_WORDS[name];
}

function isPassed({ history, dates }: Work): boolean {
  return history.some(({ action, date }) => action === '通过' && date === dates.adopted);
}

function drawDate(word: string, date: string | null): TemplateResult | typeof nothing {
  return drawFact(`${word}日期`, date === null ? null : dateWords(date));
}

function drawOtherTexts(
  { address: here }: DocumentAnswer,
  others: TextsAnswer['texts'],
): TemplateResult | typeof nothing {
  if (others.length === 0) return nothing;
  return html`<div class="is-long"><dt>其他文本</dt><dd class="other-texts">
    ${others.map(
      ({ address, date, isShown }) => html`<span
        ><a href=${address}>${date === null ? '未注明日期的' : dateWords(date)}文本${isShown ? '（现行）' : ''}</a>
        <a href=${formatRoute({ room: 'compare', a: isShown ? here : address, b: isShown ? address : here })}>对比</a></span
      >`,
    )}</dd></div>`;
}

function drawOriginal(answer: DocumentAnswer): TemplateResult {
  const { fileName, pages } = answer.expression;
  return html`<div class="is-long"><dt>原件</dt><dd>
    ${fileName}${pages === null ? nothing : `（${pages} 页）`}
    <a href=${originalPath(answer)} target="_blank" rel="noopener">${originalWord(answer)}</a></dd></div>`;
}

/** Marks belong to the words of the source: shown where just these words are shown, and which line is meant is certain. */
function drawField(
  lines: readonly DocumentField[],
  name: FieldName,
  text: string,
  marksOf: FindMarks,
): TemplateResult {
  const isSame = lines.length === 1 && lines[0]?.text === text;
  const segments = segmentsOf(text, isSame ? marksOf(null, name) : []);
  return html`<span data-field=${name}>${drawSegments(segments)}</span>`;
}

/** `drawn`: the value with its marks. */
function drawFact(
  word: string | undefined,
  value: string | null,
  drawn: unknown = value,
): TemplateResult | typeof nothing {
  if (word === undefined || value === null || value === '') return nothing;
  return html`<div class=${value.length > SHORT ? 'is-long' : ''}><dt>${word}</dt><dd>${drawn}</dd></div>`;
}
