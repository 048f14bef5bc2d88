/** The conditions beside the results, each value with how many places it has. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SearchAnswer } from '../../src/api/contract.ts';
import {
  conditionsOf,
  FACET_WORDS,
  facetLabel,
  isShown,
  type NameValue,
  toggleFacet,
  widen,
} from '../model/facets.ts';
import { FACET_NAMES, type FacetName, isChoosable } from '../model/filters.ts';
import { grouped } from '../model/labels.ts';
import type { SearchState } from '../route.ts';
import { icon } from './icons.ts';

/** Values that are shown at once; the others are folded away. */
const SHOWN = 6;

export interface FacetActions {
  readonly nameOf: NameValue;
  narrow(search: SearchState): void;
}

type Facets = SearchAnswer['facets'];
type FacetValue = Facets[FacetName][number];

export function drawFacets(
  facets: Facets,
  search: SearchState,
  actions: FacetActions,
): (TemplateResult | typeof nothing)[] {
  const documents = facets.document.length;
  return FACET_NAMES.map((facet) => {
    const values = facets[facet];
    if (!isShown(facet, values, { search, documents })) return nothing;
    const draw = (one: FacetValue) => drawValue(facet, one, search, actions);
    const folded = values.slice(SHOWN);
    return html`<fieldset>
      <legend>${FACET_WORDS[facet]}</legend>
      ${values.slice(0, SHOWN).map(draw)}
      ${
        folded.length === 0
          ? nothing
          : html`<details>
              <summary>其余 ${grouped(folded.length)} 项</summary>
              ${folded.map(draw)}
            </details>`
      }
      ${drawRest(facet, facets)}
    </fieldset>`;
  });
}

function drawValue(
  facet: FacetName,
  { value, entries }: FacetValue,
  search: SearchState,
  actions: FacetActions,
): TemplateResult {
  const label = facetLabel(facet, value, actions.nameOf);
  const isFree = isChoosable(facet, value);
  return html`<label class=${isFree ? '' : 'is-fixed'}>
    <input
      type="checkbox"
      .checked=${search.chosen[facet].includes(value)}
      ?disabled=${!isFree}
      @change=${() => actions.narrow(toggleFacet(search, { facet, value }))}
    />
    <span title=${label}>${label}</span><span class="count">${grouped(entries)}</span>
  </label>`;
}

/** What the server counts and does not list, so that the numbers add up. */
function drawRest(facet: FacetName, { documentRest, chapterRest }: Facets): TemplateResult | typeof nothing {
  const rest = facet === 'document' ? documentRest : facet === 'chapter' ? chapterRest : 0;
  return rest === 0 ? nothing : html`<p class="rest">未列出的共 ${grouped(rest)} 处</p>`;
}

/** The chosen conditions, each to be taken away again. */
export function drawChips(search: SearchState, actions: FacetActions): TemplateResult | typeof nothing {
  const conditions = conditionsOf(search);
  if (conditions.length === 0) return nothing;
  return html`<ul class="chips" aria-label="已选条件">
    ${conditions.map((condition) => {
      const label = facetLabel(condition.facet, condition.value, actions.nameOf);
      const word = FACET_WORDS[condition.facet];
      return html`<li>
        <button
          type="button"
          aria-label="取消条件：${word} ${label}"
          @click=${() => actions.narrow(toggleFacet(search, condition))}
        >
          <span><i>${word}</i> ${label}</span>${icon('close')}
        </button>
      </li>`;
    })}
    ${
      conditions.length < 2
        ? nothing
        : html`<li>
            <button type="button" class="all" @click=${() => actions.narrow(widen(search))}>全部取消</button>
          </li>`
    }
  </ul>`;
}
