/** From what stands in an address to what the library holds; what it does not hold becomes a 404. */
import { inTitleMarks, locatorsOf } from '../citation/format.ts';
import { addressPath } from '../domain/address-path.ts';
import { datedId, parseDatedId } from '../domain/dated-id.ts';
import type { CompiledDocument, LinkedDocument } from '../domain/document.ts';
import { parseEId } from '../domain/eid.ts';
import { type EId, neighboursOfTheSameKind, walkProvisions } from '../domain/provision.ts';
import type { Address } from '../domain/reference.ts';
import { type Extent, extentOf } from '../domain/tally.ts';
import type { Work, WorkId } from '../domain/work.ts';
import type { HeldProvision, HeldText, HeldWork, KnowledgeReader } from '../store/store.ts';
import type { Place } from './contract.ts';
import type { AppDeps } from './deps.ts';
import { ApiError } from './errors.ts';
import { placeOf, placesOf } from './places.ts';
import type { FindText } from './text-memory.ts';

/** What looking up needs of the app. */
export type Lookup = Pick<AppDeps, 'reader' | 'history'>;

/** The work of an id without a date, with the text that is shown for it. */
export async function heldWork(reader: KnowledgeReader, id: string): Promise<HeldWork> {
  const held = await reader.findWork(id as WorkId);
  if (held === null) throw noSuchDocument(id);
  return held;
}

/** A document; a dated text has no references, for they are resolved for the texts shown only. */
export type HeldDocument = CompiledDocument & Partial<Pick<LinkedDocument, 'references'>>;

/**
 * The document shown under an id, or one dated text of it. The work of a dated text bears the dated id,
 * so that everything made from it (addresses, citations) leads back to that text.
 */
export async function heldDocument({ reader, history }: Lookup, id: string): Promise<HeldDocument> {
  const dated = parseDatedId(id);
  const document =
    dated === null ? await reader.findDocument(id as WorkId) : await history.findText(dated.work, dated.key);
  if (document === null) throw noSuchDocument(id);
  return dated === null ? document : { ...document, work: { ...document.work, id: id as WorkId } };
}

/** The text shown under an id, without what was found in it. */
export async function shownText(findText: FindText, id: string): Promise<HeldText> {
  const text = await findText(id as WorkId);
  if (text === null) throw noSuchDocument(id);
  return text;
}

export interface Held {
  readonly work: Work;
  readonly extent: Extent;
  readonly held: HeldProvision;
  /** The words of its place and of its neighbours. */
  readonly locators: ReadonlyMap<EId, string>;
  readonly formerWords: readonly Place[];
}

/**
 * A provision of the document shown, or of a dated text. Throws 404 with the place where its words now
 * stand or with the nearest ancestor, 410 with the dated text that had it last.
 */
export async function heldProvision(lookup: Lookup, id: string, eId: string): Promise<Held> {
  const address = parseEId(eId);
  if (parseDatedId(id) !== null) return provisionOfText(await heldDocument(lookup, id), eId);
  const { reader } = lookup;
  const { work, extent } = await heldWork(reader, id);
  const held = address === null ? null : await reader.findProvision(work.id, address.eId);
  if (address !== null && held === null) await tellFate(lookup, work, address.eId);
  if (held === null) throw noSuchProvision(work, eId, await nearestAncestor(reader, work, eId));
  const neighbours = [held.previous, held.next].filter((neighbour) => neighbour !== null);
  return {
    work,
    extent,
    held,
    locators: await reader.findLocators(work.id, neighbours),
    formerWords: await formerWords(lookup, work, held.provision.eId),
  };
}

/**
 * The address of a document shown, or of a place in it: what is made over the whole library (references,
 * the same text elsewhere) is made of the texts shown only. Throws as `heldProvision` does, and 404 for
 * a dated text, with the address of the one shown.
 */
export async function shownAddress(lookup: Lookup, id: string, eId: string | null): Promise<Address> {
  const dated = parseDatedId(id);
  if (dated !== null) {
    const { work } = await heldWork(lookup.reader, dated.work);
    const message = '引用、相同条文等只按现行文本整理，请查看现行文本。';
    throw new ApiError('only-text-shown', message, placeOf(work, null, ''));
  }
  if (eId === null) return { work: (await heldWork(lookup.reader, id)).work.id, eId };
  const { work, held } = await heldProvision(lookup, id, eId);
  return { work: work.id, eId: held.provision.eId };
}

function provisionOfText(document: CompiledDocument, eId: string): Held {
  const all = walkProvisions(document.body);
  const at = all.findIndex(({ provision }) => provision.eId === eId);
  const placed = all[at];
  if (placed === undefined) throw noSuchProvision(document.work, eId);
  const locators = locatorsOf(document.body);
  const { previous, next } = neighboursOfTheSameKind(all.map(({ provision }) => provision));
  const eIdAt = (position: number | undefined) => all[position ?? -1]?.provision.eId ?? null;
  const held = {
    ...placed,
    locator: locators.get(placed.provision.eId) ?? '',
    previous: eIdAt(previous[at]),
    next: eIdAt(next[at]),
  };
  const { work, body } = document;
  return { work, extent: extentOf(body), held, locators, formerWords: [] };
}

/**
 * Throws where the library once gave out the address and it no longer stands. Words that stand in one
 * place now lead there; where they stand in several, none is chosen.
 */
async function tellFate({ reader, history }: Lookup, work: Work, eId: EId): Promise<void> {
  const fate = await history.fateOf(work.id, eId);
  const title = inTitleMarks(work.title);
  if (fate.fate === 'moved') {
    const places = await placesIn(reader, work, fate.to);
    const labels = places.map(({ label }) => label).join('、');
    const only = places.length === 1 ? (places[0] ?? null) : null;
    throw new ApiError('provision-moved', `${title}中原在此处的文字，现在${labels}。`, only);
  }
  if (fate.fate !== 'gone') return;
  const when = fate.date === null ? '较早的' : `${fate.date} `;
  throw new ApiError('provision-gone', `${title}现行文本中已没有此处，${when}文本中仍可查看。`, {
    ...placeOf(work, eId, ''),
    address: addressPath(datedId(work.id, fate), eId),
  });
}

/** Where the words that this address once had now stand, when others have taken their place. */
async function formerWords({ reader, history }: Lookup, work: Work, eId: EId): Promise<readonly Place[]> {
  const fate = await history.fateOf(work.id, eId);
  return fate.fate === 'standing' ? placesIn(reader, work, fate.formerWords) : [];
}

function placesIn(reader: KnowledgeReader, work: Work, eIds: readonly EId[]): Promise<readonly Place[]> {
  return placesOf(
    reader,
    eIds.map((eId) => ({ work: work.id, eId })),
  );
}

/** `nearest`: the nearest ancestor that exists; the document itself where there is none. */
export function noSuchProvision(work: Work, place: string, nearest = placeOf(work, null, '')): ApiError {
  return new ApiError('no-such-provision', `${inTitleMarks(work.title)}中没有“${place}”这一处。`, nearest);
}

async function nearestAncestor(reader: KnowledgeReader, work: Work, eId: string): Promise<Place> {
  const steps = parseEId(eId) === null ? [] : eId.split('__');
  while (steps.pop() !== undefined && steps.length > 0) {
    const ancestor = steps.join('__') as EId;
    const held = await reader.findProvision(work.id, ancestor);
    if (held !== null) return placeOf(work, ancestor, held.locator);
  }
  return placeOf(work, null, '');
}

/** Of a path that leads nowhere; one that begins as a document's leads on to that. */
export async function noSuchPage(reader: KnowledgeReader, path: string): Promise<ApiError> {
  const id = /^\/d\/([\w.~-]+)\//.exec(path)?.[1];
  const held = id === undefined ? null : await reader.findWork(id as WorkId);
  const nearest = held === null ? null : placeOf(held.work, null, '');
  return new ApiError('no-such-page', '没有这个页面。', nearest);
}

/** `id`: as it was asked for. */
export function noSuchDocument(id: string): ApiError {
  return new ApiError('no-such-document', `没有收录“${id}”这一文件。`);
}
