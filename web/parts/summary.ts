/** The line above the results: how many there are, whether that was confirmed, their order, and taking them away. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SearchAnswer } from '../../src/api/contract.ts';
import { countWords, grouped } from '../model/labels.ts';
import type { Check } from '../model/verification.ts';
import { formatRoute, type Order, type Scope, type SearchState } from '../route.ts';
import { icon } from './icons.ts';

/** `isNarrowed`: whether conditions are chosen. `check`: how far confirming the answer is; `ask` asks for it. */
export function drawSummary(
  answer: SearchAnswer,
  isNarrowed: boolean,
  check: Check,
  ask: () => void,
): TemplateResult {
  const { query, truncated } = answer;
  const total = check.state === 'done' ? check.verified.total : answer.total;
  const counts =
    total.entries === 0
      ? html`${isNarrowed ? '所选条件下' : ''}没有文字含有“<b>${query}</b>”`
      : html`<b>${countWords(total)}</b>${
          total.partial === 0 ? nothing : html`<span>（其中跨词 ${grouped(total.partial)} 处）</span>`
        }`;
  return html`<p class="summary">
      <span role="status">${counts}</span>${hasRepeated(answer) ? html`<span>同一段计一处</span>` : nothing}${drawCheck(check, ask)}
    </p>
    ${truncated ? html`<p class="hint">结果较多：总数为全部，较前的一部分按相关程度排列，其余按文件次序。</p>` : nothing}
    ${drawDifference(check)}`;
}

/** Whether more words are marked than places are counted. */
function hasRepeated({ groups }: SearchAnswer): boolean {
  return groups.some(({ articles }) =>
    articles.some(({ hits }) => hits.some(({ marks }) => marks.length > 1)),
  );
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
  return drawChoices(
    '次序',
    ORDERS.map(({ order, words }) => ({
      words,
      state: { ...search, order },
      isChosen: search.order === order,
    })),
  );
}

const SCOPES: readonly { readonly scope: Scope; readonly words: string }[] = [
  { scope: 'article', words: '同条' },
  { scope: 'entry', words: '同款' },
  { scope: 'document', words: '同文件' },
];

/** Within what the words must stand together; nothing where there is only one. */
export function drawScopes(search: SearchState): TemplateResult | typeof nothing {
  if (!/\S\s+\S/u.test(search.q)) return nothing;
  return drawChoices(
    '各词须同在的范围',
    SCOPES.map(({ scope, words }) => ({
      words,
      state: { ...search, scope },
      isChosen: search.scope === scope,
    })),
  );
}

/** Whether what is related is looked for besides. */
export function drawModes(search: SearchState): TemplateResult {
  return drawChoices('查找方式', [
    { words: '只看原词', state: { ...search, mode: 'find' }, isChosen: search.mode === 'find' },
    { words: '兼看相关', state: { ...search, mode: 'ask' }, isChosen: search.mode === 'ask' },
  ]);
}

interface Choice {
  readonly words: string;
  /** The search that it leads to, from the first page on. */
  readonly state: SearchState;
  readonly isChosen: boolean;
}

function drawChoices(label: string, choices: readonly Choice[]): TemplateResult {
  return html`<div class="orders" role="group" aria-label=${label}>
    ${choices.map(({ words, state, isChosen }) => {
      const href = formatRoute({ room: 'search', search: { ...state, offset: 0 } });
      return html`<a href=${href} aria-current=${isChosen ? 'true' : nothing}>${words}</a>`;
    })}
  </div>`;
}
