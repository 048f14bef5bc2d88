/** The citations of a whole document, each with the place it stands in. */
import { findCitations } from '../../src/citation/find.ts';
import type { Citation } from '../../src/domain/citation.ts';
import type { PolicyDocument } from '../../src/domain/document.ts';
import { textParts, walkProvisions } from '../../src/domain/provision.ts';
import type { Term } from '../../src/domain/term.ts';
import { titleAliases } from './terms.ts';

/** What the title and the provisions cite, in document order. The title of a 印发 or 修改 notice cites too. */
export function citationsOf(document: PolicyDocument, terms: readonly Term[]): Citation[] {
  const context = { aliases: titleAliases(terms) };
  const citations: Citation[] = findCitations(document.work.title, context).map((citation) => ({
    ...citation,
    at: { eId: null, part: 'title' },
  }));
  for (const { provision } of walkProvisions(document.body)) {
    for (const { part, text } of textParts(provision)) {
      for (const citation of findCitations(text, context)) {
        citations.push({ ...citation, at: { eId: provision.eId, part } });
      }
    }
  }
  return citations;
}
