/** The line above the results: how many there are, whether that was confirmed, their order, and taking them away. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SearchAnswer } from '../../src/api/contract.ts';
import { countWords, grouped } from '../model/labels.ts';
import type { Check } from '../model/verification.ts';
import { formatRoute, type Order, type SearchState } from '../route.ts';
import { icon } from './icons.ts';

/** `check`: how far confirming the answer is; `ask` asks for it. */
export function drawSummary(answer: SearchAnswer, check: Check, ask: () => void): TemplateResult {
  const { query, truncated } = answer;
  const total = check.state === 'done' ? check.verified.total : answer.total;
  const counts =
    total.entries === 0
      ? html`没有文字含有“<b>${query}</b>”`
      : html`<b>${countWords(total)}</b>${
          total.partial === 0 ? nothing : html`<span>（其中跨词 ${grouped(total.partial)} 处）</span>`
        }`;
  return html`<p class="summary">
      <span role="status">${counts}</span>${drawCheck(check, ask)}
    </p>
    ${truncated ? html`<p class="hint">结果较多：总数为全部，较前的一部分按相关程度排列，其余按文件次序。</p>` : nothing}
    ${drawDifference(check)}`;
}

function drawCheck(check: Check, ask: () => void): TemplateResult {
  switch (check.state) {
    case 'running':
      return html`<span class="check" role="status">正在逐字核对…</span>`;
    case 'done': {
      const { equal, message } = check.verified.verification;
      return html`<span class="check" role="status" title=${message}
        >${equal ? html`${icon('check')}已逐字核对` : '逐字核对不一致'}</span
      >`;
    }
    default:
      return html`<button
        type="button"
        class="check"
        title=${check.state === 'failed' ? check.message : '读遍全部文本，确认一处不漏'}
        @click=${ask}
      >
        ${check.state === 'failed' ? '未能核对，重试' : '逐字核对'}
      </button>`;
  }
}

/** The index disagrees with the texts: said aloud, with the places. */
function drawDifference(check: Check): TemplateResult | typeof nothing {
  if (check.state !== 'done' || check.verified.verification.equal) return nothing;
  const { message, missing, excess } = check.verified.verification;
  const list = (words: string, addresses: readonly string[]) =>
    addresses.length === 0
      ? nothing
      : html`<p>
          ${words}${addresses.map((address) => html`<a href=${address}>${decodeURIComponent(address)}</a> `)}
        </p>`;
  return html`<div class="difference" role="alert">
    <p>${message}</p>
    ${list('检索遗漏：', missing)}${list('检索多出：', excess)}
  </div>`;
}

const ORDERS: readonly { readonly order: Order; readonly words: string }[] = [
  { order: 'relevance', words: '按相关程度' },
  { order: 'document', words: '按文件次序' },
];

export function drawOrders(search: SearchState): TemplateResult {
  return html`<div class="orders" role="group" aria-label="次序">
    ${ORDERS.map(({ order, words }) => {
      const href = formatRoute({ room: 'search', search: { ...search, order, offset: 0 } });
      return html`<a href=${href} aria-current=${search.order === order ? 'true' : nothing}>${words}</a>`;
    })}
  </div>`;
}
