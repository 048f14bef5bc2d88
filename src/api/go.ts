/**
 * From a citation that somebody typed to the places it may mean. Of the library it reads the documents
 * that the words name; a bare 第十八条 names none, and is looked for in all of them.
 */
import { readNames, worksNamed } from '../citation/catalogue.ts';
import { parseTypedCitation } from '../citation/find.ts';
import { resolveCitation, TYPED } from '../citation/resolve.ts';
import { withArticleSupplied, withParagraphMeant } from '../citation/tidy.ts';
import type { CitationText, PinpointStep } from '../domain/citation.ts';
import { levelOf } from '../domain/levels.ts';
import type { EId } from '../domain/provision.ts';
import { type Address, addressesOf, type Reference } from '../domain/reference.ts';
import type { Work, WorkId } from '../domain/work.ts';
import { worksLooselyTitled } from '../search/loose-titles.ts';
import { loadScripts } from '../search/script.ts';
import type { KnowledgeReader } from '../store/store.ts';
import { catalogueOf, type Destination, isNamedInFull, listed, MAX_PLACES, MAX_READ } from './destination.ts';
import { readEdition } from './edition.ts';
import { ApiError } from './errors.ts';
import { findHeaded, findHeading } from './headed-places.ts';
import { type LooseName, readLooseName } from './loose-names.ts';
import { type NamedWorks, namedWorks, readStructures } from './named-works.ts';
import { placeOf } from './places.ts';

/** Null where the words are no citation. Throws 404 where they name what the library does not hold. */
export async function findDestination(reader: KnowledgeReader, words: string): Promise<Destination | null> {
  const asTyped = await attempt(() => findAsWritten(reader, words));
  if (asTyped.destination !== null) return asTyped.destination;
  // 行政強制法: only where nothing is held under the characters that were typed.
  const simplified = (await loadScripts()).simplified(words);
  const other = simplified === words ? null : await attempt(() => findAsWritten(reader, simplified));
  if (other !== null && other.destination !== null) return other.destination;
  if (asTyped.error !== null) throw asTyped.error;
  return null;
}

/** What was found, or the problem to tell of: something named is not held. */
async function attempt(
  find: () => Promise<Destination | null>,
): Promise<{ readonly destination: Destination | null; readonly error: ApiError | null }> {
  try {
    return { destination: await find(), error: null };
  } catch (error) {
    if (error instanceof ApiError) return { destination: null, error };
    throw error;
  }
}

async function findAsWritten(reader: KnowledgeReader, typed: string): Promise<Destination | null> {
  const library = await namedWorks(reader);
  const { words, held } = readEdition(typed, library) ?? { words: typed, held: library };
  const { works, names } = held;
  const citation = parseTypedCitation(words);
  if (citation?.form === 'relative') return null;
  if (citation === null) {
    const headed = (await findHeaded(reader, words, held)) ?? (await findHeading(reader, words, held));
    if (headed !== null) return headed;
    const name = readLooseName(words, works);
    const loosely = name === null ? null : await findLoosely(reader, name);
    return loosely ?? findSupplied(reader, words, held);
  }
  if (citation.form === 'self') return findInAll(reader, works, citation);
  const named = [...new Set(worksNamed(citation, names))];
  const structures = await readStructures(reader, named.slice(0, MAX_READ));
  const reference = resolveCitation(citation, TYPED, catalogueOf(names, structures));
  if (reference.outcome === 'external') {
    const fitting = worksLooselyTitled(reference.title, works);
    const loosely = fitting.length === 0 ? null : await findAmong(reader, fitting, citation);
    // 民法典一般规定第五条 might be the name of a document too.
    const found = loosely ?? (await findHeaded(reader, words, held));
    if (found !== null) return found;
    if (fitting.length > 0) throw noSuchProvision(reference.citation.surface, fitting);
  }
  if (reference.outcome !== 'external' && addressesOf(reference).length === 0) {
    const meant = withParagraphMeant(words);
    const found = meant === null ? null : await findMeant(reader, meant, held);
    if (found !== null) return found;
  }
  const destination = destinationOf(
    reference,
    works.filter(({ id }) => named.includes(id)),
  );
  return { ...destination, isCertain: isNamedInFull(citation, names) };
}

/** 民法典1165 may mean 第1165条, and 公司法15(1) 第15条第1款 or 第（1）项, where a document of that name has one. */
async function findSupplied(
  reader: KnowledgeReader,
  words: string,
  held: NamedWorks,
): Promise<Destination | null> {
  const found: Destination[] = [];
  for (const supplied of [withArticleSupplied(words), withParagraphMeant(words)]) {
    const destination = supplied === null ? null : await findMeant(reader, supplied, held);
    if (destination !== null) found.push(destination);
  }
  if (found.length === 0) return null;
  const truncated = found.some((each) => each.truncated);
  return {
    ...listed(
      found.flatMap(({ addresses }) => addresses),
      truncated,
    ),
    isCertain: false,
  };
}

async function findMeant(
  reader: KnowledgeReader,
  supplied: string,
  { works, names }: NamedWorks,
): Promise<Destination | null> {
  const citation = parseTypedCitation(supplied);
  if (citation?.form !== 'full') return null;
  const named = worksNamed(citation, names);
  const fitting =
    named.length > 0
      ? works.filter(({ id }) => named.includes(id))
      : worksLooselyTitled(citation.title ?? '', works);
  return findAmong(reader, fitting, citation);
}

/** Null where what stands behind the name is no place; throws 404 where none of the works has it. */
async function findLoosely(
  reader: KnowledgeReader,
  { works, rest, isCertain }: LooseName,
): Promise<Destination | null> {
  if (rest === '')
    return {
      ...listed(
        works.map(({ id }) => ({ work: id, eId: null })),
        false,
      ),
      isCertain,
    };
  const place = parseTypedCitation(rest);
  if (place?.form !== 'self') return null;
  const found = await findAmong(reader, works, place);
  if (found !== null) return { ...found, isCertain };
  throw noSuchProvision(rest, works);
}

/** The places in some works that a citation fits, whatever it calls the work; null: none has one. */
async function findAmong(
  reader: KnowledgeReader,
  works: readonly Work[],
  { pinpoints, ...citation }: CitationText,
): Promise<Destination | null> {
  const addresses: Address[] = [];
  const own: CitationText = { ...citation, pinpoints, form: 'self', word: '' };
  for (const work of works.slice(0, MAX_READ)) {
    if (pinpoints.length === 0) addresses.push({ work: work.id, eId: null });
    else addresses.push(...addressesOf(await resolveWithin(reader, work, own)));
  }
  if (addresses.length === 0) return null;
  return { ...listed(addresses, works.length > MAX_READ), isCertain: false };
}

/** The same for words that follow a document in an address: /d/gongsifa/第十五条. */
export async function findWithin(
  reader: KnowledgeReader,
  work: Work,
  words: string,
): Promise<Destination | null> {
  const citation = parseTypedCitation(words);
  if (citation?.form !== 'self') return null;
  return destinationOf(await resolveWithin(reader, work, citation), [work]);
}

/** The works that a person may mean by an id: a slug, a 发文字号 or a title. */
export async function findWorks(reader: KnowledgeReader, name: string): Promise<readonly Work[]> {
  const held = await reader.findWork(name as WorkId);
  if (held !== null) return [held.work];
  const { works, names } = await namedWorks(reader);
  const numbered = names.worksNumbered(name);
  const ids = numbered.length > 0 ? numbered : names.worksTitled(name).same;
  return works.filter(({ id }) => ids.includes(id));
}

async function resolveWithin(
  reader: KnowledgeReader,
  work: Work,
  citation: CitationText,
): Promise<Reference> {
  const catalogue = catalogueOf(readNames([work]), await readStructures(reader, [work.id]));
  return resolveCitation(citation, { ...TYPED, work: work.id }, catalogue);
}

async function findInAll(
  reader: KnowledgeReader,
  works: readonly Work[],
  citation: CitationText,
): Promise<Destination> {
  const addresses: Address[] = [];
  let read = 0;
  let truncated = false;
  for (const work of works) {
    if (!(await mayHave(reader, work.id, citation))) continue;
    truncated = read === MAX_READ || addresses.length > MAX_PLACES;
    if (truncated) break;
    read++;
    addresses.push(...addressesOf(await resolveWithin(reader, work, citation)));
  }
  if (addresses.length === 0) {
    throw new ApiError(
      'no-such-provision',
      `没有找到含有“${citation.surface}”的文件。请在前面加上文件名称或者发文字号。`,
    );
  }
  return listed(addresses, truncated);
}

/**
 * A quick look that spares reading most documents: numbers that run through a document are addresses
 * by themselves (art_18). Where not even the first is one, only reading the document can tell.
 */
async function mayHave(reader: KnowledgeReader, id: WorkId, citation: CitationText): Promise<boolean> {
  const step = citation.pinpoints[0]?.steps[0];
  if (step === undefined) return false;
  if (levelOf(step.level).scope === 'parent' || step.heading !== undefined) return true;
  const wanted = bareEId(step);
  const first = bareEId({ ...step, number: 1, branch: null });
  const held = await reader.findLocators(id, [wanted, first]);
  return held.has(wanted) || !held.has(first);
}

function bareEId({ level, number, branch }: PinpointStep): EId {
  return `${levelOf(level).token}_${number}${branch === null ? '' : `-${branch}`}` as EId;
}

function destinationOf(reference: Reference, works: readonly Work[]): Destination {
  const addresses = addressesOf(reference);
  if (addresses.length > 0) return listed(addresses, false);
  if (reference.outcome === 'external') {
    throw new ApiError('no-such-document', `没有收录“${reference.title}”。`);
  }
  throw noSuchProvision(reference.citation.surface, works);
}

/** None of some works has the place that was typed; where there is one work, that is the nearest to it. */
function noSuchProvision(typed: string, [work, ...others]: readonly Work[]): ApiError {
  const nearest = work === undefined || others.length > 0 ? null : placeOf(work, null, '');
  return new ApiError('no-such-provision', `没有找到“${typed}”所指的条款。`, nearest);
}
