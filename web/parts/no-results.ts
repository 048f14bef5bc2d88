/** What the search room shows where nothing was searched for, or nothing was found. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AliasesAnswer, SearchAnswer } from '../../src/api/contract.ts';
import { conditionsOf, widen } from '../model/facets.ts';
import { looksLikeCitation } from '../model/labels.ts';
import type { SearchState } from '../route.ts';
import type { FacetActions } from './facets.ts';
import { drawTried } from './offers.ts';

/** `recent`: what was searched for before; `forget` takes it away. `aliases`: null until they are known. */
export function drawHelp(
  recent: readonly string[],
  forget: () => void,
  aliases: AliasesAnswer | null,
): TemplateResult {
  return html`<h1>检索</h1>
    <p class="lead">逐字查找全部文件，含有检索词的条款一处不漏。</p>
    <dl>
      <div><dt><a href="/search?q=母基金">母基金</a></dt><dd>含有这几个字的全部条款</dd></div>
      <div><dt><a href="/search?q=创新+人才">创新 人才</a></dt><dd>同一条中都出现，用空格隔开</dd></div>
      <div><dt><a href="/search?q=母基金|子基金">母基金|子基金</a></dt><dd>出现其中之一即可</dd></div>
      <div><dt><a href="/search?q=基金+-母基金">基金 -母基金</a></dt><dd>有前者，没有后者</dd></div>
      <div><dt><a href="/search?q=第十八条">第十八条</a></dt><dd>条款或者发文字号：可直达该条</dd></div>
    </dl>
    ${
      recent.length === 0
        ? nothing
        : html`<section class="recent" aria-labelledby="recent-head">
            <h2 id="recent-head">最近检索</h2>
            <ul>
              ${recent.map((q) => html`<li><a href="/search?${new URLSearchParams({ q })}">${q}</a></li>`)}
            </ul>
            <p class="hint">只保存在本机的浏览器中。<button type="button" class="plain" @click=${forget}>清除</button></p>
          </section>`
    }
    ${aliases === null ? nothing : drawAliases(aliases)}`;
}

/** What is offered as another name, and what its keepers have to mend. */
function drawAliases({ groups, problems }: AliasesAnswer): TemplateResult | typeof nothing {
  if (groups.length + problems.length === 0) return nothing;
  return html`<section class="recent" aria-labelledby="aliases-head">
    <h2 id="aliases-head">别名</h2>
    <p class="hint">检索其中一个名称时，会提示“也搜”另一个。由管理人员写在资料库的 aliases 文件中。</p>
    <ul>
      ${groups.map((names) => html`<li>${names.join(' = ')}</li>`)}
    </ul>
    ${
      problems.length === 0
        ? nothing
        : html`<div role="alert">
            <p>aliases 文件中有 ${problems.length} 处未能读出，其他各行照常起作用：</p>
            <ul>
              ${problems.map(({ line, message }) => html`<li>${line === 0 ? nothing : `第 ${line} 行：`}${message}</li>`)}
            </ul>
          </div>`
    }
  </section>`;
}

/** Nothing was found: what the server tried besides, and what a reader may do. */
export function drawNothing(
  answer: SearchAnswer,
  search: SearchState,
  { narrow }: FacetActions,
): TemplateResult {
  const narrowed = conditionsOf(search).length > 0;
  return html`<div class="empty">
    ${narrowed ? html`<p><button type="button" class="plain" @click=${() => narrow(widen(search))}>取消全部筛选条件</button></p>` : nothing}
    ${drawTried(answer.offers, search)}
    <ul>
      ${
        looksLikeCitation(search.q)
          ? html`<li>要看条款本身，请用上面的“直达”。</li>`
          : html`<li>减少字数：较短的词能找到更多。</li>
              <li>多个词用空格隔开，不必相连。</li>`
      }
      <li><a href="/">在文件目录中查看</a>有哪些文件。</li>
    </ul>
  </div>`;
}
