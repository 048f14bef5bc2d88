/** The conditions beside the results, each value with how many places it has. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SearchAnswer } from '../../src/api/contract.ts';
import {
  chosenIn,
  FACET_WORDS,
  type FacetName,
  facetLabel,
  isChoosable,
  toggleFacet,
} from '../model/facets.ts';
import { grouped } from '../model/labels.ts';
import type { SearchState } from '../route.ts';
import { icon } from './icons.ts';

const FACETS: readonly FacetName[] = ['document', 'kind', 'role'];

export interface FacetActions {
  titleOf(document: string): string;
  narrow(search: SearchState): void;
}

export function drawFacets(
  facets: SearchAnswer['facets'],
  search: SearchState,
  actions: FacetActions,
): (TemplateResult | typeof nothing)[] {
  return FACETS.map((facet) => {
    const values = facets[facet].filter(({ value }) => value !== '' || facet !== 'document');
    if (values.length === 0) return nothing;
    const chosen = chosenIn(search, facet);
    return html`<fieldset>
      <legend>${FACET_WORDS[facet]}</legend>
      ${values.map(({ value, entries }) => {
        const label = facetLabel(facet, value, actions.titleOf);
        return html`<label class=${isChoosable(facet, value) ? '' : 'is-fixed'}>
          <input
            type="checkbox"
            .checked=${chosen.includes(value)}
            ?disabled=${!isChoosable(facet, value)}
            @change=${() => actions.narrow(toggleFacet(search, facet, value))}
          />
          <span title=${label}>${label}</span><span class="count">${grouped(entries)}</span>
        </label>`;
      })}
    </fieldset>`;
  });
}

/** The chosen conditions, each to be taken away again. */
export function drawChips(search: SearchState, actions: FacetActions): TemplateResult | typeof nothing {
  const chips = FACETS.flatMap((facet) => chosenIn(search, facet).map((value) => ({ facet, value })));
  if (chips.length === 0) return nothing;
  return html`<ul class="chips" aria-label="已选条件">
    ${chips.map(({ facet, value }) => {
      const label = facetLabel(facet, value, actions.titleOf);
      return html`<li>
        <button
          type="button"
          aria-label="取消条件：${label}"
          @click=${() => actions.narrow(toggleFacet(search, facet, value))}
        >
          <span>${label}</span>${icon('close')}
        </button>
      </li>`;
    })}
  </ul>`;
}
