/**
 * What a citation means, over a whole library. Pure: the library is asked through a Catalogue. Never a
 * guess: where the words fit several documents or places the outcome is `ambiguous`, where a document
 * is named that is not held it is `external`, and everything else says why it is `unresolved`.
 */
import type { Citation, CitationPlace, CitationText, Pinpoint } from '../domain/citation.ts';
import type { EId } from '../domain/provision.ts';
import {
  type Address,
  addressesOf,
  type Meaning,
  type Reference,
  type Relation,
  type UnresolvedReason,
} from '../domain/reference.ts';
import type { WorkId } from '../domain/work.ts';
import { absolutePlaces } from './anchor.ts';
import type { Catalogue } from './catalogue.ts';
import { isSharedNumber } from './doc-number.ts';
import { locate, passed } from './locate.ts';
import type { StructureNode } from './structure.ts';

/** Where a citation stands. work null: nowhere, because somebody typed it. */
export interface Place {
  readonly work: WorkId | null;
  readonly at: CitationPlace;
  /** ISO date of the text that cites; decides between versions of a cited document. */
  readonly date: string | null;
}

export const TYPED: Place = { work: null, at: { eId: null, part: 'title' }, date: null };

/** The reference that a citation makes. `relation` is what the words around it say (ingest/analyse/relation.ts). */
export function resolveCitation(
  citation: CitationText,
  place: Place,
  catalogue: Catalogue,
  relation: Relation = 'cites',
): Reference {
  const meaning = meaningOf(citation, place, catalogue);
  return { citation: { ...citation, at: place.at } satisfies Citation, relation, ...meaning };
}

/**
 * The works whose structures resolving a citation that names a document asks for. None for 本办法第三条 and
 * 前款, which ask for that of their own.
 */
export function worksAsked(citation: CitationText, place: Place, catalogue: NamedWorks): readonly WorkId[] {
  if (citation.form === 'self' || citation.form === 'relative' || citation.pinpoints.length === 0) return [];
  return worksNamed(citation, place, catalogue)?.works ?? [];
}

/** What telling which works a name fits needs of a catalogue. */
export type NamedWorks = Omit<Catalogue, 'structureOf'>;

function meaningOf(citation: CitationText, place: Place, catalogue: Catalogue): Meaning {
  if (citation.form === 'self' || citation.form === 'relative') return ownPlaces(citation, place, catalogue);
  const named = worksNamed(citation, place, catalogue);
  if (named === null) return unresolved('no-antecedent');
  const [work, ...others] = named.works;
  if (work === undefined) return { outcome: 'external', title: citation.title ?? named.name };
  if (others.length === 0 && named.sure) return placesIn(work, citation.pinpoints, catalogue, null);
  const candidates = named.works.flatMap((id) =>
    addressesOf(placesIn(id, citation.pinpoints, catalogue, null)),
  );
  if (candidates.length > 0) return { outcome: 'ambiguous', candidates };
  return named.sure ? unresolved('no-such-provision') : { outcome: 'external', title: named.name };
}

function ownPlaces(
  citation: Extract<CitationText, { form: 'self' | 'relative' }>,
  place: Place,
  catalogue: Catalogue,
): Meaning {
  const structure = place.work === null ? null : catalogue.structureOf(place.work);
  if (place.work === null || structure === null) return unresolved('no-document');
  const here = place.at.eId === null ? null : (structure.byEId.get(place.at.eId) ?? null);
  const pinpoints = absolutePlaces(citation, here, structure);
  if (pinpoints === null) return unresolved('no-antecedent');
  return placesIn(place.work, pinpoints, catalogue, here);
}

function placesIn(
  work: WorkId,
  pinpoints: readonly Pinpoint[],
  catalogue: Catalogue,
  here: StructureNode | null,
): Meaning {
  if (pinpoints.length === 0) return { outcome: 'resolved', targets: [{ work, eId: null }] };
  const structure = catalogue.structureOf(work);
  if (structure === null) return unresolved('no-such-provision');
  const found = pinpoints.map((pinpoint) => locate(pinpoint.steps, structure, here));
  const places = pinpoints.flatMap((pinpoint, index) => [
    ...passed(pinpoint, structure),
    ...(found[index] ?? []),
  ]);
  if (places.length === 0) return unresolved('no-such-provision');
  const addresses = distinct(places.map((node) => node.eId)).map((eId): Address => ({ work, eId }));
  if (found.some((nodes) => nodes.length > 1)) return { outcome: 'ambiguous', candidates: addresses };
  return { outcome: 'resolved', targets: addresses };
}

/** Which works the name fits. null: the words name a document (该条例) that cannot be told. */
function worksNamed(
  citation: Extract<CitationText, { form: 'full' | 'alias' }>,
  place: Place,
  catalogue: NamedWorks,
): { works: readonly WorkId[]; sure: boolean; name: string } | null {
  const docNumber = citation.form === 'full' ? citation.docNumber : null;
  if (docNumber !== null) {
    const numbered = worksNumberedIn({ docNumber, title: citation.title }, place, catalogue);
    if (numbered !== null) return { ...numbered, name: docNumber };
  }
  if (citation.title === null) return docNumber === null ? null : { works: [], sure: true, name: docNumber };
  const { same, likely } = catalogue.worksTitled(citation.title);
  if (same.length > 0) return { works: versionAt(same, place, catalogue), sure: true, name: citation.title };
  // Whoever types a title without its region may be taken at his word when only one document fits.
  const { work } = place;
  if (work === null) return { works: likely, sure: true, name: citation.title };
  return { works: likely.filter((id) => isLocal(id, work, catalogue)), sure: false, name: citation.title };
}

/** The works that a document number in a citation means; null where the number decides nothing. */
function worksNumberedIn(
  { docNumber, title }: { readonly docNumber: string; readonly title: string | null },
  place: Place,
  catalogue: NamedWorks,
): { works: readonly WorkId[]; sure: boolean } | null {
  const numbered = catalogue.worksNumbered(docNumber);
  if (numbered.length === 0) return null;
  const titled = title === null ? [] : catalogue.worksTitled(title).same;
  const both = numbered.filter((work) => titled.includes(work));
  if (both.length > 0) return { works: both, sure: true };
  if (isSharedNumber(docNumber)) return title === null ? { works: numbered, sure: false } : null;
  // The number of one document with the title of another: one is a slip. Who types both means the number.
  const isSlip = titled.length > 0 && place.work !== null;
  return { works: isSlip ? [...numbered, ...titled] : numbered, sure: true };
}

/**
 * 《物业管理条例》 in a text of 昆明市 may be that of 昆明市, though more often it is that of the State; it
 * is never that of 杭州市, nor the text itself.
 */
function isLocal(candidate: WorkId, citing: WorkId, catalogue: NamedWorks): boolean {
  const here = catalogue.regionsOf(citing);
  return candidate !== citing && catalogue.regionsOf(candidate).every((region) => here.includes(region));
}

/** Of several works under one title, the one in force on the day of the citing text, where dates tell. */
function versionAt(works: readonly WorkId[], place: Place, catalogue: NamedWorks): readonly WorkId[] {
  if (works.length < 2) return works;
  if (place.work !== null && works.includes(place.work)) return [place.work];
  const { date } = place;
  if (date === null) return works;
  const dated = works.map((work) => ({ work, from: catalogue.inForceFrom(work) }));
  if (dated.some(({ from }) => from === null)) return works;
  const begun = dated.filter(({ from }) => from !== null && from <= date);
  const newest = begun.reduce((latest, { from }) => (from !== null && from > latest ? from : latest), '');
  const current = begun.filter(({ from }) => from === newest).map(({ work }) => work);
  return current.length > 0 ? current : works;
}

function distinct(eIds: readonly EId[]): readonly EId[] {
  return [...new Set(eIds)];
}

function unresolved(reason: UnresolvedReason): Meaning {
  return { outcome: 'unresolved', reason };
}
