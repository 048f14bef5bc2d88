/** Leafing through results; the address of each page can be sent. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SearchAnswer } from '../../src/api/contract.ts';
import { PAGE_SIZE } from '../data/search.ts';
import { grouped } from '../model/labels.ts';
import { leafOf } from '../model/pages.ts';
import { shownArticles } from '../model/results.ts';
import { formatRoute, type SearchState } from '../route.ts';

export function drawPager(search: SearchState, answer: SearchAnswer): TemplateResult | typeof nothing {
  const total = answer.total.articles;
  const { from, to, previous, next } = leafOf(search, shownArticles(answer), total, PAGE_SIZE);
  if (previous === null && next === null) return nothing;
  return html`<nav class="pager" aria-label="翻页">
    ${previous === null ? nothing : html`<a rel="prev" href=${address(previous)}>上一页</a>`}
    <span>第 ${grouped(from)}—${grouped(to)} 条，共 ${grouped(total)} 条</span>
    ${next === null ? nothing : html`<a rel="next" href=${address(next)}>下一页</a>`}
  </nav>`;
}

function address(search: SearchState): string {
  return formatRoute({ room: 'search', search });
}
