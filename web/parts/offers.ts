/** What leads on from an answer: other words for the same, what is related, and the results as files. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SearchAnswer } from '../../src/api/contract.ts';
import { LIST_FORMATS, type ListFormat, MOST_LISTED } from '../../src/domain/lists.ts';
import { grouped } from '../model/labels.ts';
import { formatRoute, formatSearch, NO_WORDS, type SearchState } from '../route.ts';
import { drawGroup } from './result.ts';

type Offers = SearchAnswer['offers'];

/** In one line above the results. */
export function drawOffers(offers: Offers, search: SearchState): TemplateResult | typeof nothing {
  if (offers.length === 0) return nothing;
  return html`<ul class="offers" aria-label="换一种说法">
    ${offers.map((offer) => html`<li>${offerLink(offer, search)}</li>`)}
  </ul>`;
}

/** Where nothing was found: what was tried, each with what it finds. */
export function drawTried(offers: Offers, search: SearchState): TemplateResult {
  const tried = '已试过别名、繁简字形、拼音、相近的字和单个词';
  if (offers.length === 0) return html`<p>${tried}，也没有找到。</p>`;
  return html`<p>${tried}：</p>
    <ul class="tried">
      ${offers.map((offer) => html`<li>${offer.entries === 0 ? plainOffer(offer) : offerLink(offer, search)}</li>`)}
    </ul>`;
}

function offerLink(offer: Offers[number], search: SearchState): TemplateResult {
  const route = { room: 'search', search: { ...search, q: offer.query, offset: 0 } } as const;
  return html`<a href=${formatRoute(route)}>${offer.label}</a> <span class="count">${grouped(offer.entries)} 处</span>`;
}

function plainOffer({ label }: Offers[number]): TemplateResult {
  return html`${label} <span class="count">0 处</span>`;
}

/** Clauses that do not hold the words: apart from the results, and not in their total. */
export function drawRelated(
  { related }: SearchAnswer,
  { mode, offset }: SearchState,
): TemplateResult | typeof nothing {
  if (related === null || related.groups.length === 0) {
    const isAsked = mode === 'ask' && offset === 0;
    return isAsked ? html`<p class="hint">没有找到不含原词的相关条款。</p>` : nothing;
  }
  const { label, words, groups } = related;
  return html`<section class="related" aria-labelledby="related-head">
    <h2 id="related-head">${label}</h2>
    <p class="hint">据以查找的词：${words.join('、')}。以下不计入上面的总数。</p>
    ${groups.map((group) => drawGroup(group, { ...NO_WORDS, q: words.join('|') }, true))}
  </section>`;
}

const FORMAT_WORDS: Readonly<Record<ListFormat, string>> = { docx: 'Word', xlsx: 'Excel', csv: 'CSV' };

export function drawDownloads(search: SearchState, { total }: SearchAnswer): TemplateResult {
  // Lists hold what was found, and nothing beside it.
  const query = formatSearch({ ...search, mode: 'find', offset: 0 });
  return html`<p class="downloads" role="group" aria-label="导出结果">
    <span>导出</span>
    ${LIST_FORMATS.map((format) => {
      const most = MOST_LISTED[format];
      return html`<a href="/api/search.${format}?${query}" download
        >${FORMAT_WORDS[format]}${total.articles > most ? `（前 ${grouped(most)} 条）` : nothing}</a
      >`;
    })}
  </p>`;
}
