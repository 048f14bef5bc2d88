/** One document of the results: its articles and their places, each with its citation to copy. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ArticleHits, DocumentHits, SearchHit } from '../../src/api/contract.ts';
import { countEntries, splitHits } from '../model/results.ts';
import { excerptOf, segmentsOf } from '../model/segments.ts';
import { clausePath } from '../route.ts';
import { collectButton } from './collect.ts';
import { copyButtons } from './copy.ts';
import { drawSegments } from './marks.ts';

/** `unfold`: hits that cross word borders are not folded away. */
export function drawGroup(group: DocumentHits, q: string, unfold: boolean): TemplateResult {
  const { document, title, docNumber, articles } = group;
  const { whole, partial } = splitHits(group);
  const draw = (article: ArticleHits) => drawArticle(article, group, q);
  return html`<section class="group">
    <header>
      <h2><a href=${clausePath(document, null, q)}>${title}</a></h2>
      <p class="facts">
        ${docNumber === null ? nothing : html`<span class="number">${docNumber}</span>`}
        <span>${articles.length} 条 · ${countEntries(articles)} 处</span>
      </p>
    </header>
    ${whole.map(draw)}
    ${
      partial.length === 0
        ? nothing
        : html`<details class="partial" ?open=${unfold}>
            <summary>
              跨词 ${countEntries(partial)} 处<span>检索词在此处是相邻词语的一部分，请逐一辨别</span>
            </summary>
            ${partial.map(draw)}
          </details>`
    }
  </section>`;
}

function drawArticle(
  { eId, label, heading, hits }: ArticleHits,
  { document, title }: DocumentHits,
  q: string,
): TemplateResult {
  // The hit in the heading is shown in the heading; it has its own buttons all the same.
  const own = hits.find((hit) => hit.part === 'heading' && hit.eId === eId && eId !== null);
  const rest = hits.filter((hit) => hit !== own);
  const words = eId === null ? '文件信息' : heading;
  return html`<article class="found-article">
    <h3>
      <a href=${clausePath(document, eId, q)} aria-label=${`${label} ${words ?? ''}（${title}）`}>
        ${label === '' ? nothing : html`<span class="label">${label}</span>`}
        ${own === undefined ? words : drawSegments(segmentsOf(own.text, own.marks))}
      </a>
      ${own === undefined ? nothing : drawCopies(own)}
    </h3>
    ${rest.length === 0 ? nothing : html`<ul>${rest.map((hit) => drawHit(hit, document, eId, label, q))}</ul>`}
  </article>`;
}

function drawHit(
  hit: SearchHit,
  document: DocumentHits['document'],
  article: ArticleHits['eId'],
  label: string,
  q: string,
): TemplateResult {
  const place = hit.eId === article ? '' : placeWithin(hit.citation, label);
  return html`<li>
    <a class="excerpt" href=${clausePath(document, hit.eId, q)}>
      ${place === '' ? nothing : html`<span class="place">${place}</span>`}
      <span class="words">${drawSegments(excerptOf(hit.text, hit.marks))}</span>
    </a>
    ${drawCopies(hit)}
  </li>`;
}

function drawCopies({ citation, address }: SearchHit): TemplateResult {
  return html`<span class="copies"
    >${copyButtons(citation, address)}${collectButton(citation, address)}</span
  >`;
}

/** What the citation says behind the number of the article: “二、组建思路”第一项. */
function placeWithin(citation: string, label: string): string {
  const at = label === '' ? -1 : citation.lastIndexOf(label);
  return at === -1 ? '' : citation.slice(at + label.length);
}
