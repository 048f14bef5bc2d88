/** All that a query finds in one document, marked on whole texts: what a reader walks through. */
import type { FieldName } from '../domain/document.ts';
import type { EId } from '../domain/provision.ts';
import type { TextSpan } from '../domain/span.ts';
import type { WorkId } from '../domain/work.ts';
import type { EntryPart, KnowledgeReader, Scope } from '../store/store.ts';
import { marksOf } from './marks.ts';
import { normaliseWithOffsets } from './normalise.ts';
import { parseQuery, type QueryRefusal } from './query.ts';
import { createSlices } from './slices.ts';
import { holdsWhole } from './whole.ts';

export interface MarkedText {
  /** Null: the document itself. */
  readonly eId: EId | null;
  readonly part: EntryPart;
  readonly field: FieldName | null;
  /** Matches in the whole text, ascending; those that overlap are one. */
  readonly marks: readonly TextSpan[];
  readonly whole: boolean;
}

/** In reading order. The same entries as a search filtered by the document. */
export async function findInDocument(
  raw: string,
  { work, scope }: { readonly work: WorkId; readonly scope: Scope },
  reader: KnowledgeReader,
): Promise<readonly MarkedText[] | QueryRefusal> {
  const query = parseQuery(raw, { scope, filter: { documents: [work] } });
  if ('refusal' in query) return query;
  if (query.alternatives.length === 0) return [];
  const terms = query.alternatives.flatMap((one) => one.terms.map((term) => term.normalised));
  const found = await reader.findBeyond(query, 0, { offset: 0, count: Number.MAX_SAFE_INTEGER });
  const entries = await reader.findEntries(found.map(({ id }) => id));
  const slices = createSlices();
  const marked: MarkedText[] = [];
  for (const candidate of found.toSorted((a, b) => a.position - b.position)) {
    const entry = entries.get(candidate.id);
    if (entry === undefined) continue;
    const { eId, part, field, text } = entry;
    const marks = marksOf(normaliseWithOffsets(text), terms);
    marked.push({ eId, part, field, marks, whole: holdsWhole(candidate, terms) });
    if (slices.isOver()) await slices.pause();
  }
  return marked;
}
