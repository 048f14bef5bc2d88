/** To the place that typed words name together with the heading of the 编, 章 or 节 above it. */
import { readNames, worksNamed } from '../citation/catalogue.ts';
import {
  type HeadedCitation,
  headingAbove,
  isHeaded,
  readHeadedCitations,
  readHeadings,
  standsUnder,
} from '../citation/headed.ts';
import { resolveCitation, TYPED } from '../citation/resolve.ts';
import type { DocumentStructure, StructureNode } from '../citation/structure.ts';
import type { CitationText } from '../domain/citation.ts';
import { type Address, addressesOf } from '../domain/reference.ts';
import type { Work, WorkId } from '../domain/work.ts';
import type { KnowledgeReader } from '../store/store.ts';
import type { Place } from './contract.ts';
import { catalogueOf, type Destination, isNamedInFull, listed, MAX_READ } from './destination.ts';
import { ApiError } from './errors.ts';
import { type NamedWorks, readStructures } from './named-works.ts';
import { placeOf, placesOf } from './places.ts';

/**
 * 民法典总则第三条: a place with the heading that it stands under. Null where the words name no document that is held,
 * or what stands behind the name is no heading of it; throws 404 where the place stands elsewhere.
 */
export async function findHeaded(
  reader: KnowledgeReader,
  words: string,
  { works, names }: NamedWorks,
): Promise<Destination | null> {
  const read = readHeadedCitations(words);
  if (read.length === 0) return null;
  const headed = read.find(({ citation }) => worksNamed(citation, names).length > 0);
  if (headed === undefined) return null;
  const named = [...new Set(worksNamed(headed.citation, names))];
  const structures = await readStructures(reader, named.slice(0, MAX_READ));
  const own: CitationText = { ...headed.citation, form: 'self', word: '' };
  const held = works.filter(({ id }) => structures.has(id));
  const found = held.flatMap((work) => {
    const catalogue = catalogueOf(readNames([work]), structures);
    const reference = resolveCitation(own, { ...TYPED, work: work.id }, catalogue);
    const addresses = addressesOf(reference);
    const within = addresses.filter((address) => {
      const node = nodeAt(address, structures);
      return node !== null && standsUnder(node, headed.heading);
    });
    // Of 第三条、第三百条 both must stand there; of two places that one number fits, one.
    const isWhole =
      reference.outcome === 'ambiguous' ? within.length > 0 : within.length === addresses.length;
    return [{ work, addresses, within: isWhole ? within : [] }];
  });
  const within = found.flatMap((each) => each.within);
  if (within.length > 0) {
    return {
      ...listed(within, named.length > MAX_READ),
      isCertain: isNamedInFull(headed.citation, names),
    };
  }
  const [only] = found;
  if (only === undefined || !isHeadingOf(headed, structures)) return null;
  throw found.length > 1 ? missing(headed, null) : await notThere(reader, headed, only, structures);
}

/** 民法典合同编, 公司法附则: null where the words name no 编, 章 or 节 of a document that is held. */
export async function findHeading(
  reader: KnowledgeReader,
  words: string,
  { works, names }: NamedWorks,
): Promise<Destination | null> {
  const headed = readHeadings(words).find(({ citation }) => worksNamed(citation, names).length > 0);
  if (headed === undefined) return null;
  const named = worksNamed(headed.citation, names).slice(0, MAX_READ);
  const structures = await readStructures(reader, named);
  const addresses = works.flatMap(({ id }) =>
    [...(structures.get(id)?.byEId ?? [])].flatMap(([eId, node]) =>
      isHeaded(node, headed.heading) && !isWithin(node, headed.heading) ? [{ work: id, eId }] : [],
    ),
  );
  if (addresses.length === 0) return null;
  return { ...listed(addresses, false), isCertain: isNamedInFull(headed.citation, names) };
}

/** Says where the place stands, or that there is none. */
async function notThere(
  reader: KnowledgeReader,
  headed: HeadedCitation,
  { work, addresses }: { readonly work: Work; readonly addresses: readonly Address[] },
  structures: ReadonlyMap<WorkId, DocumentStructure>,
): Promise<ApiError> {
  const [place, ...others] = await placesOf(reader, addresses);
  const [address] = addresses;
  if (place === undefined || address === undefined || others.length > 0) {
    return missing(headed, placeOf(work, null, ''));
  }
  const node = nodeAt(address, structures);
  const above = node === null ? '' : headingAbove(node);
  const message = `${place.citation}不在“${headed.heading}”${above === '' ? '' : `，而在“${above}”`}。`;
  return new ApiError('no-such-provision', message, place);
}

/** `nearest`: null where several documents bear the name, of which none is meant more than another. */
function missing({ citation }: HeadedCitation, nearest: Place | null): ApiError {
  return new ApiError('no-such-provision', `没有找到“${citation.surface}”所指的条款。`, nearest);
}

/** Whether what a node stands in bears the heading already. */
function isWithin({ parent }: StructureNode, heading: string): boolean {
  return parent !== null && isHeaded(parent, heading);
}

function nodeAt(
  { work, eId }: Address,
  structures: ReadonlyMap<WorkId, DocumentStructure>,
): StructureNode | null {
  return eId === null ? null : (structures.get(work)?.byEId.get(eId) ?? null);
}

function isHeadingOf(
  { heading, isExplicit }: HeadedCitation,
  structures: ReadonlyMap<WorkId, DocumentStructure>,
): boolean {
  if (isExplicit) return true;
  return [...structures.values()].some(({ byEId }) =>
    [...byEId.values()].some((node) => isHeaded(node, heading)),
  );
}
