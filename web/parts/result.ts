/** One document of the results: its articles and their places, each with its citation to copy. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ArticleHits, DocumentHits, SearchHit } from '../../src/api/contract.ts';
import type { EId } from '../../src/domain/provision.ts';
import { STATUS_WARNINGS, warningOf } from '../../src/domain/standing.ts';
import { countEntries, splitHits } from '../model/results.ts';
import { excerptOf, segmentsOf } from '../model/segments.ts';
import { clausePath, type Words } from '../route.ts';
import { collectButton } from './collect.ts';
import { copyButtons } from './copy.ts';
import { drawSegments } from './marks.ts';

/**
 * Places of one article up to which all are shown, and how many of more: the rows of a register would put the next
 * document thousands of lines below.
 */
const MANY = 24;
const FEW = 20;

/** What all places of a document have in common. */
interface GroupView {
  readonly group: DocumentHits;
  pathTo(eId: EId | null): string;
}

/** `unfold`: hits that cross word borders are not folded away. */
export function drawGroup(group: DocumentHits, words: Words, unfold: boolean): TemplateResult {
  const { document, title, docNumber, status, articles } = group;
  const { whole, partial } = splitHits(group);
  const pathTo = (eId: EId | null) => clausePath(document, eId, words);
  const draw = (article: ArticleHits) => drawArticle(article, { group, pathTo });
  return html`<section class="group">
    <header>
      <h2>
        ${STATUS_WARNINGS[status] === undefined ? nothing : html`<b class="standing">${status}</b>`}<a
          href=${pathTo(null)}
          >${title}</a
        >
      </h2>
      <p class="facts">
        ${docNumber === null ? nothing : html`<span class="number">${docNumber}</span>`}
        <span>以下 ${articles.length} 条 · ${countEntries(articles)} 处</span>
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

function drawArticle({ eId, label, heading, hits, unlisted }: ArticleHits, view: GroupView): TemplateResult {
  // The hit in the heading is shown in the heading; it has its own buttons all the same.
  const own = hits.find((hit) => hit.part === 'heading' && hit.eId === eId && eId !== null);
  const rest = hits.filter((hit) => hit !== own);
  const words = eId === null ? '文件信息' : heading;
  const folds = rest.length > MANY;
  const drawList = (hits: readonly SearchHit[]) =>
    hits.length === 0 ? nothing : html`<ul>${hits.map((hit) => drawHit(hit, eId, label, view))}</ul>`;
  return html`<article class="found-article">
    <h3>
      <a href=${view.pathTo(eId)} aria-label=${`${label} ${words ?? ''}（${view.group.title}）`}>
        ${label === '' ? nothing : html`<span class="label">${label}</span>`}
        ${own === undefined ? words : drawSegments(segmentsOf(own.text, own.marks))}
      </a>
      ${own === undefined ? nothing : drawCopies(own, view)}
    </h3>
    ${drawList(rest.slice(0, folds ? FEW : MANY))}
    ${
      folds
        ? html`<details class="more">
            <summary>此处其余 ${(rest.length - FEW).toLocaleString('en-US')} 处</summary>
            ${drawList(rest.slice(FEW))}
          </details>`
        : nothing
    }
    ${
      unlisted === 0
        ? nothing
        : html`<p class="unlisted">
            此处另有 ${unlisted.toLocaleString('en-US')} 处未列出，<a href=${view.pathTo(eId)}>打开原文逐处查看</a>
          </p>`
    }
  </article>`;
}

function drawHit(
  hit: SearchHit,
  article: ArticleHits['eId'],
  label: string,
  view: GroupView,
): TemplateResult {
  const place = hit.eId === article ? '' : placeWithin(hit.citation, label);
  return html`<li>
    <a class="excerpt" href=${view.pathTo(hit.eId)}>
      ${place === '' ? nothing : html`<span class="place">${place}</span>`}
      <span class="words">${drawSegments(excerptOf(hit.text, hit.marks))}</span>
    </a>
    ${drawCopies(hit, view)}
  </li>`;
}

function drawCopies({ citation, address }: SearchHit, { group }: GroupView): TemplateResult {
  return html`<span class="copies"
    >${copyButtons(citation, address, warningOf({ id: group.document, status: group.status }))}${collectButton(citation, address)}</span
  >`;
}

/** What the citation says behind the number of the article: “二、组建思路”第一项. */
function placeWithin(citation: string, label: string): string {
  const at = label === '' ? -1 : citation.lastIndexOf(label);
  return at === -1 ? '' : citation.slice(at + label.length);
}
