/** A whole document as /api/documents/:id and its .json answer it. */
import { citeAddress } from '../citation/format.ts';
import { addressPath } from '../domain/address-path.ts';
import type { HeldText } from '../store/store.ts';
import { contentsOf } from './contents.ts';
import type { DocumentAnswer } from './contract.ts';

/** `problems`: how many doubts there were in reading it. */
export function describeDocument(
  { work, expression, fields, body }: HeldText,
  problems: number,
): DocumentAnswer {
  return {
    work,
    expression,
    address: addressPath(work.id),
    citation: citeAddress(work, null),
    fields,
    contents: contentsOf(body),
    body,
    problems,
  };
}
