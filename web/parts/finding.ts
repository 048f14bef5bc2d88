/** One finding of a check: the verdict, why, and what the library has. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CheckEvidence } from '../../src/api/contract.ts';
import { VERDICT_WORDS } from '../../src/domain/check.ts';
import { linkedMatter } from '../model/copy-matter.ts';
import type { ListedFinding } from '../model/findings.ts';
import { copyAndTell, copyButton, copyButtons } from './copy.ts';
import { drawPiece } from './relation-lines.ts';

type Pieces = NonNullable<CheckEvidence['pieces']>;

/** `show`: shows it in the text. */
export function drawFinding(
  { index, finding, words }: ListedFinding,
  isCurrent: boolean,
  show: (index: number) => void,
): TemplateResult {
  const { verdict, message, evidence, offers } = finding;
  return html`<li
    class="finding is-${verdict} ${isCurrent ? 'is-current' : ''}"
    data-finding=${index}
    aria-current=${isCurrent ? 'true' : nothing}
  >
    <button type="button" class="finding-head" @click=${() => show(index)}>
      <b class="verdict">${VERDICT_WORDS[verdict]}</b><span class="finding-words">${words}</span>
    </button>
    <p class="finding-message">${message}</p>
    ${evidence.map((each) => drawEvidence('出处', each, verdict === 'match'))}
    ${offers.map((each) => drawEvidence('参考', each, false))}
  </li>`;
}

/** `folded`: the words only on demand, because nothing about them is in doubt. */
function drawEvidence(
  label: string,
  { place, text, pieces }: CheckEvidence,
  folded: boolean,
): TemplateResult {
  return html`<div class="evidence">
    <p class="evidence-place">
      <span>${label}</span>
      <a href=${place.address} target="_blank" rel="noopener" title="在新标签页中打开">${place.citation}</a>
      <span class="copies"
        >${copyButtons(place.citation, place.address)}${isWhole(text) ? drawCopyWords(place.citation, text) : nothing}</span
      >
    </p>
    ${drawWords(text, pieces, folded)}
  </div>`;
}

function drawCopyWords(citation: string, words: string): TemplateResult {
  return copyButton('原文', citation, (button) => copyAndTell(button, '原文', linkedMatter(words, '', '')));
}

/** The server cuts what is very long. */
function isWhole(text: string): boolean {
  return text !== '' && !text.endsWith('……');
}

function drawWords(text: string, pieces: Pieces | null, folded: boolean): TemplateResult | typeof nothing {
  if (pieces?.some(({ side }) => side !== 'both')) return drawDifference(pieces);
  if (text === '') return nothing;
  const words = html`<blockquote>${text}</blockquote>`;
  return folded ? html`<details><summary>看原文</summary>${words}</details>` : words;
}

/** The quotation above the original, each with what the other has not. */
function drawDifference(pieces: Pieces): TemplateResult {
  const row = (own: 'left' | 'right') =>
    pieces
      .filter(({ side }) => side === 'both' || side === own)
      .map(({ side, text }) => drawPiece(side, text));
  return html`<dl class="side-by-side">
    <div><dt>文稿</dt><dd>${row('left')}</dd></div>
    <div><dt>原文</dt><dd>${row('right')}</dd></div>
  </dl>`;
}
