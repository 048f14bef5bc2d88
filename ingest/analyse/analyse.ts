/** What a document says of names and of other texts, found without looking at any other document. */
import type { Analysis, PolicyDocument } from '../../src/domain/document.ts';
import type { Checked } from '../../src/domain/problem.ts';
import { citationsOf } from './citations.ts';
import { findTerms } from './terms.ts';

/** Terms first: a declared name decides what a citation names. Finding raises no doubts of its own. */
export function analyse(document: PolicyDocument): Checked<Analysis> {
  const terms = findTerms(document.body);
  return { value: { terms, citations: citationsOf(document, terms) }, problems: [] };
}
