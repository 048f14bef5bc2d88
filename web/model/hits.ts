/** The hits of a search inside one document: their order, their marks, and walking from one to the next. Pure. */

import type { HitsAnswer } from '../../src/api/contract.ts';
import type { EId } from '../../src/domain/provision.ts';
import type { TextSpan } from '../../src/domain/span.ts';
import type { IndexedProvision } from './place.ts';

/** One 处 of a document, with its marks in the whole text of that part or field. */
export type ReaderHit = Pick<HitsAnswer['hits'][number], 'eId' | 'part' | 'field' | 'marks'>;

/** A part of a provision, or the name of a field of the document. */
export type TextName = ReaderHit['part'] | NonNullable<ReaderHit['field']>;

const NO_MARKS: readonly TextSpan[] = [];

/**
 * Puts hits in the order in which a reader meets them, those of the document's own fields first. Hits of
 * places that this text does not have are left out.
 */
export function orderHits(
  hits: readonly ReaderHit[],
  index: ReadonlyMap<EId, IndexedProvision>,
): readonly ReaderHit[] {
  return hits
    .flatMap((hit) => {
      const placed = hit.eId === null ? null : index.get(hit.eId);
      return placed === undefined ? [] : [{ hit, key: placed === null ? -1 : orderKey(placed, hit.part) }];
    })
    .sort((a, b) => a.key - b.key)
    .map(({ hit }) => hit);
}

/** A wrap-up stands behind all the children of its provision; heading and text stand before them. */
function orderKey({ position, last, ancestors }: IndexedProvision, part: ReaderHit['part']): number {
  if (part === 'wrapUp') return last + 0.9 - ancestors.length / 1000;
  return position + (part === 'heading' ? 0 : 0.1);
}

/** Finds the marks of a text; one without has always the same empty list. */
export type FindMarks = (eId: EId | null, name: TextName) => readonly TextSpan[];

export function marksByText(hits: readonly ReaderHit[]): FindMarks {
  const known = new Map(hits.map(({ eId, part, field, marks }) => [textKey(eId, field ?? part), marks]));
  return (eId, name) => known.get(textKey(eId, name)) ?? NO_MARKS;
}

/** `eId` null: a field of the document. */
export function textKey(eId: EId | null, name: TextName): string {
  return `${eId ?? ''} ${name}`;
}

/**
 * The hit `step` (1 or -1) from the current one, going round at the ends; with no current hit, the
 * first one behind (or before) `position`. -1 where there are no hits.
 */
export function stepHit(
  hits: readonly ReaderHit[],
  current: number,
  step: 1 | -1,
  position: number,
  index: ReadonlyMap<EId, IndexedProvision>,
): number {
  if (hits.length === 0) return -1;
  if (current >= 0) return (current + step + hits.length) % hits.length;
  const positions = hits.map(({ eId }) => (eId === null ? -1 : (index.get(eId)?.position ?? 0)));
  const ahead = positions.findIndex((x) => x >= position);
  if (step === 1) return ahead === -1 ? 0 : ahead;
  return ahead <= 0 ? hits.length - 1 : ahead - 1;
}

/** How many hits each provision holds, those of everything below it included. */
export function countHits(
  hits: readonly ReaderHit[],
  index: ReadonlyMap<EId, IndexedProvision>,
): ReadonlyMap<EId, number> {
  const counts = new Map<EId, number>();
  for (const { eId } of hits) {
    if (eId === null) continue;
    const line = [...(index.get(eId)?.ancestors ?? []).map((x) => x.eId), eId];
    for (const id of line) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
