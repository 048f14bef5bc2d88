/** One line of each list of relations: the relation in plain words, the place as a link, the words around. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Place, SameAnswer } from '../../src/api/contract.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { RELATION_WORDS } from '../model/labels.ts';
import type { ReferenceLine } from '../model/notes.ts';
import { excerptOf } from '../model/segments.ts';
import { formatRoute } from '../route.ts';
import { drawSegments } from './marks.ts';
import { REASON_WORDS } from './preview-card.ts';

type SamePair = SameAnswer['pairs'][number];

/** Targets of one citation that are listed; a range of articles may have very many. */
const MOST_TARGETS = 4;
/** Characters around the citation in what cites. */
const AROUND = 24;
const WHOLE = 60;

/** What the clause cites. */
export function drawOutgoing(line: ReferenceLine, here: WorkId): TemplateResult {
  const { relation, outcome, surface, title, reason, targets } = line;
  const word = html`<span class="relation">${RELATION_WORDS[relation]}</span>`;
  if (outcome === 'external') return html`${word} ${title ?? surface} <span class="doubt">未入库</span>`;
  if (outcome === 'unresolved') {
    const why = reason === null ? '' : `：${REASON_WORDS[reason]}`;
    return html`${word} ${surface} <span class="doubt">未能定位${why}</span>`;
  }
  const rest = targets.length - MOST_TARGETS;
  return html`${word} ${targets.slice(0, MOST_TARGETS).map((place) => drawPlace(place, here))}
    ${rest > 0 ? html`<span class="relation">等 ${targets.length} 处</span>` : nothing}
    ${outcome === 'ambiguous' ? html`<span class="doubt">有多种可能，请核对</span>` : nothing}`;
}

/** What cites the clause, with the words in which it does. */
export function drawIncoming({ relation, from, text, marks }: ReferenceLine, here: WorkId): TemplateResult {
  return html`<span class="relation">${RELATION_WORDS[relation]}</span> ${drawPlace(from, here)}
    <p class="words">${drawSegments(excerptOf(text, marks, AROUND, WHOLE))}</p>`;
}

/** Where the words stand again; what differs is shown on demand, both ways. */
export function drawSame({ here: own, there, containment, pieces }: SamePair, here: WorkId): TemplateResult {
  const differing = pieces.filter(({ side }) => side !== 'both');
  const share = `${Math.floor(containment * 100)}%`;
  return html`${drawPlace(there.place, here)}
    <a class="relation" href=${formatRoute({ room: 'compare', a: own.place.address, b: there.place.address })}>并列对比</a>
    ${
      differing.length === 0
        ? html`<p class="words"><span class="relation">文字完全相同</span></p>`
        : html`<details>
            <summary>${containment === 1 ? '文字见于其中' : `${share} 相同`}，看差异</summary>
            <p class="compared">${pieces.map(({ side, text }) => drawPiece(side, text))}</p>
            <p class="relation"><del>${own.place.label}有</del> <ins>${there.place.label || there.place.title}有</ins></p>
          </details>`
    }`;
}

export function drawPiece(side: 'both' | 'left' | 'right', text: string): TemplateResult {
  if (side === 'both') return html`${text}`;
  return side === 'left' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
}

/** Within the same document its title need not be said again. */
function drawPlace({ document, label, title, citation, address }: Place, here: WorkId): TemplateResult {
  const words = document === here && label !== '' ? label : citation;
  return html`<a href=${address} title=${document === here ? title : citation}>${words}</a> `;
}
