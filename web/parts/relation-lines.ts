/** One line of each list of relations: the relation in plain words, the place as a link, the words around. */
import { html, nothing, type TemplateResult } from 'lit';
import type { NameHere, Place, RelatedClause, SameAnswer } from '../../src/api/contract.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { RELATION_WORDS } from '../model/labels.ts';
import type { ReferenceLine } from '../model/notes.ts';
import { excerptOf } from '../model/segments.ts';
import { EMPTY_SEARCH, formatRoute } from '../route.ts';
import { drawSegments } from './marks.ts';
import { REASON_WORDS } from './preview-card.ts';

type SamePair = SameAnswer['pairs'][number];

/** Targets of one citation that are listed; a range of articles may have very many. */
const MOST_TARGETS = 4;
/** Places of a name that are listed; the link to a search leads to all of them. */
const MOST_PLACES = 3;
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

/** A clause about the same things: the words that both have are the reason, and stand marked in its passage. */
export function drawRelated(
  { place, heading, shared, passage }: RelatedClause,
  here: WorkId,
): TemplateResult {
  const { text, marks } = passage;
  return html`${drawPlace(place, here)}${heading ?? nothing}
    <p class="relation">共有：${shared.map(({ term }) => term).join('、')}</p>
    <p class="words">${
      passage.place.eId === place.eId
        ? nothing
        : html`<a href=${passage.place.address}>${placeWithin(passage.place, place)}</a>：`
    }${drawSegments(excerptOf(text, marks, AROUND, WHOLE))}</p>`;
}

/** A name of the clause with its other places, and the names that may be the same, for the reader to judge. */
export function drawName({ name, here, total, places, variants }: NameHere, work: WorkId): TemplateResult {
  return html`${drawUse({ name, total: total - here, places }, '别处', work)}
    ${
      variants.length === 0
        ? nothing
        : html`<p class="relation">写法相近，是否同一名称请核对：</p>
          <ul class="variants">${variants.map((variant) => html`<li>${drawUse(variant, '', work)}</li>`)}</ul>`
    }`;
}

/** `word` stands before the number of places: 别处 4 处. */
function drawUse(
  { name, total, places }: NameHere['variants'][number],
  word: string,
  work: WorkId,
): TemplateResult {
  return html`<b>${name}</b> <span class="relation">${word} ${total} 处</span>
    ${
      total === 0
        ? nothing
        : html`<p class="words">${places.slice(0, MOST_PLACES).map((place) => drawPlace(place, work))}
          <a href=${searchFor(name)} aria-label=${`检索全部“${name}”`}>检索全部</a></p>`
    }`;
}

function searchFor(name: string): string {
  return formatRoute({ room: 'search', search: { ...EMPTY_SEARCH, q: name } });
}

/** What a place is called under the clause that it stands in: 第三项 of 第五条第三项. */
function placeWithin({ label }: Place, clause: Place): string {
  return label.startsWith(clause.label) ? label.slice(clause.label.length) : label;
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
