/** A whole document as /api/documents/:id and its .json answer it. */
import { citeAddress } from '../citation/format.ts';
import type { CompiledDocument } from '../domain/document.ts';
import { contentsOf } from './contents.ts';
import type { DocumentAnswer } from './contract.ts';
import { pathOf } from './places.ts';

export function describeDocument({
  work,
  expression,
  fields,
  body,
  problems,
}: CompiledDocument): DocumentAnswer {
  return {
    work,
    expression,
    address: pathOf(work.id),
    citation: citeAddress(work, null),
    fields,
    contents: contentsOf(body),
    body,
    problems: problems.length,
  };
}
