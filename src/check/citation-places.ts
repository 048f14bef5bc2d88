/** Where the places that a citation names are in one document. */
import { resolveCitation, TYPED } from '../citation/resolve.ts';
import type { CitationText } from '../domain/citation.ts';
import type { Address } from '../domain/reference.ts';
import type { Work } from '../domain/work.ts';
import type { CheckedLibrary } from './library.ts';

export interface FoundPlaces {
  readonly addresses: readonly Address[];
  readonly sure: boolean;
}

/** Where each place of the citation is in one work, whatever name the citation gives it. */
export function placesIn(citation: CitationText, work: Work, { catalogue }: CheckedLibrary): FoundPlaces[] {
  if (citation.pinpoints.length === 0) {
    return [{ addresses: [{ work: work.id, eId: null }], sure: true }];
  }
  const here = { ...TYPED, work: work.id };
  return citation.pinpoints.map((pinpoint) => {
    const own: CitationText = { ...citation, pinpoints: [pinpoint], form: 'self', word: '本文件' };
    const reference = resolveCitation(own, here, catalogue);
    if (reference.outcome === 'resolved') return { addresses: reference.targets, sure: true };
    const addresses = reference.outcome === 'ambiguous' ? reference.candidates : [];
    return { addresses, sure: addresses.length === 0 };
  });
}
