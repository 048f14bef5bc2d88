/** Totals and facets of an answer. Exact: every ordinal is looked at, none is estimated. */
import type { Counts, Facets, FacetValue } from '../store.ts';
import { KINDS, ROLE_CODES } from './codes.ts';
import type { EntryColumns } from './columns.ts';

export interface Totals {
  readonly total: Counts;
  readonly facets: Facets;
}

export function countAnswer(ordinals: Uint32Array, columns: EntryColumns): Totals {
  const perBlock = new Map<number, number>();
  const perKind = new Uint32Array(KINDS.length);
  const perRole = new Uint32Array(ROLE_CODES.length);
  const units = new Set<number>();
  let lastUnit = -1;
  for (const ordinal of ordinals) {
    const unit = columns.unit[ordinal] ?? 0;
    // Most neighbours belong to one unit; the set need not be asked again for them.
    if (unit !== lastUnit) units.add(unit);
    lastUnit = unit;
    const block = columns.block[ordinal] ?? 0;
    perBlock.set(block, (perBlock.get(block) ?? 0) + 1);
    const kind = columns.kind[ordinal] ?? 0;
    perKind[kind] = (perKind[kind] ?? 0) + 1;
    const role = columns.role[ordinal] ?? 0;
    perRole[role] = (perRole[role] ?? 0) + 1;
  }
  const documents = [...perBlock].map(([block, entries]) => ({
    value: columns.blocks[block]?.work.id ?? '',
    entries,
  }));
  return {
    total: { entries: ordinals.length, articles: units.size, documents: perBlock.size },
    facets: {
      document: byCount(documents),
      kind: byCount(labelled(KINDS, perKind)),
      role: byCount(labelled(ROLE_CODES, perRole)),
    },
  };
}

function labelled(values: readonly (string | null)[], counts: Uint32Array): FacetValue[] {
  return values
    .map((value, code) => ({ value: value ?? '', entries: counts[code] ?? 0 }))
    .filter((x) => x.entries > 0);
}

/** The largest first; equal ones keep their order (importance, or that of the levels). */
function byCount(values: readonly FacetValue[]): FacetValue[] {
  return values.toSorted((a, b) => b.entries - a.entries);
}
