/** Where things stand in a document: by address, by page, and which address is nearest. Pure. */
import {
  type EId,
  type PlacedProvision,
  type Provision,
  walkProvisions,
} from '../../src/domain/provision.ts';

/** A provision with its ancestors and its position in document order, counted from 0. */
export interface IndexedProvision extends PlacedProvision {
  readonly position: number;
  /** Position of its last descendant; its own where it has none. */
  readonly last: number;
}

/** Every provision of a document by its address. */
export function indexBody(body: readonly Provision[]): ReadonlyMap<EId, IndexedProvision> {
  const index = new Map<EId, IndexedProvision>();
  let position = 0;
  for (const placed of walkProvisions(body)) {
    const size = countProvisions(placed.provision);
    index.set(placed.provision.eId, { ...placed, position, last: position + size - 1 });
    position++;
  }
  return index;
}

function countProvisions(provision: Provision): number {
  if (provision.shape === 'leaf') return 1;
  return provision.children.reduce((sum, child) => sum + countProvisions(child), 1);
}

/** The first provision of each page of the original, with the page. Empty where the source has no pages. */
export function pageStarts(body: readonly Provision[]): ReadonlyMap<EId, number> {
  const starts = new Map<EId, number>();
  let last: number | null = null;
  for (const { provision } of walkProvisions(body)) {
    if (provision.page === null || provision.page === last) continue;
    last = provision.page;
    starts.set(provision.eId, provision.page);
  }
  return starts;
}

/** The unit that holds a place; where none does, the first below or behind it. Null: from the beginning. `units`: in order. */
export function unitFrom(
  units: ReadonlyMap<EId, unknown>,
  index: ReadonlyMap<EId, IndexedProvision>,
  eId: EId | null,
): EId | null {
  const placed = eId === null ? undefined : index.get(eId);
  if (placed === undefined) return null;
  const holding = [...placed.ancestors, placed.provision].find((provision) => units.has(provision.eId));
  if (holding !== undefined) return holding.eId;
  return [...units.keys()].find((unit) => (index.get(unit)?.position ?? 0) > placed.position) ?? null;
}

/** The article a provision stands in or is; where there is none, the nearest titled part; else itself. */
export function unitOf({ provision, ancestors }: PlacedProvision): Provision {
  const line = [...ancestors, provision];
  return (
    line.find((x) => x.kind === 'article') ??
    line.find((x) => x.kind === 'division' || x.kind === 'group') ??
    provision
  );
}
