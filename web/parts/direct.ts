/** Above the results of a typed citation: the clause itself, or the places that it may name. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../src/api/contract.ts';
import { inTitleMarks } from '../../src/citation/format.ts';
import type { Destination } from '../data/suggest.ts';
import { clauseLines } from '../model/clause-text.ts';
import { looksLikeCitation } from '../model/labels.ts';
import { collectButton } from './collect.ts';
import { copyButtons } from './copy.ts';
import { icon } from './icons.ts';

/** Characters of the clause that are shown. */
const SHOWN = 120;

/** `destination`: null while it is not known, or where the words name nothing that is held. */
export function drawDirect(q: string, destination: Destination | null): TemplateResult | typeof nothing {
  if (!looksLikeCitation(q)) return nothing;
  const [first, ...others] = destination?.places ?? [];
  const go = `/go?${new URLSearchParams({ q })}`;
  return html`<section class="direct" aria-label="直达条款">
    ${
      first === undefined
        ? html`<p class="way"><a href=${go}>${icon('go')}<b>直达</b> ${q}</a></p>`
        : drawPlace(first, destination)
    }
    ${
      others.length === 0
        ? nothing
        : html`<p class="others">
            还有 ${others.map(({ address, title, label }) => html`<a href=${address}>${inTitleMarks(title)}${label}</a>`)}
            <a href=${go}>全部列出</a>
          </p>`
    }
  </section>`;
}

function drawPlace({ citation, address }: Place, destination: Destination | null): TemplateResult {
  const clause = destination?.clause ?? null;
  return html`<div class="way">
      <a href=${address}>${icon('go')}<b>直达</b> ${citation}</a>
      <span class="copies"
        >${copyButtons(citation, address)}${collectButton(citation, address)}</span
      >
    </div>
    ${clause === null ? nothing : html`<p class="words">${clauseLines(clause.provision, SHOWN).lines.join('　')}</p>`}`;
}
