/** Where in the library the words of a quotation stand: exactly, or nearly. */
import type { Address } from '../domain/reference.ts';
import { type TextSpan, wholeCharacter } from '../domain/span.ts';
import type { WorkId } from '../domain/work.ts';
import { allOf, literalQuery } from '../search/query.ts';
import type { Candidate } from '../store/store.ts';
import { type Difference, differenceFrom } from './difference.ts';
import type { DocumentText } from './document-text.ts';
import type { Evidence } from './finding.ts';
import type { CheckedLibrary, HeldTexts } from './library.ts';
import { findQuotedWords, type QuotedWords } from './quoted-words.ts';

export interface Sighting {
  readonly work: WorkId;
  readonly text: DocumentText;
  readonly span: TextSpan;
}

/** Where the words stand below one of these places of a document, or below all together. */
export function sightingAt(
  words: QuotedWords,
  work: WorkId,
  { marked, bare }: HeldTexts,
  places: readonly Address[],
): Sighting | null {
  for (const text of [marked, bare]) {
    for (const within of rangesOf(text, places)) {
      const span = findQuotedWords(words, text.normalised.text, within);
      if (span !== null) return { work, text, span };
    }
  }
  return null;
}

/** The stretches of the places; where neighbours are cited together (第十五条、第十六条) also the whole. */
function rangesOf(text: DocumentText, places: readonly Address[]): TextSpan[] {
  const ranges = places.flatMap(({ eId }) =>
    eId === null ? [{ start: 0, end: text.normalised.text.length }] : (text.rangeOf(eId) ?? []),
  );
  const joined: TextSpan[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last?.end === range.start) joined[joined.length - 1] = { start: last.start, end: range.end };
    else joined.push(range);
  }
  return [...ranges, ...joined.filter((each) => !ranges.includes(each))];
}

export function sightingIn(words: QuotedWords, work: WorkId, texts: HeldTexts): Sighting | null {
  return sightingAt(words, work, texts, [{ work, eId: null }]);
}

/** What differs least, of the places; null where nothing there is like the words. */
export async function nearestAt(
  words: QuotedWords,
  { marked, bare }: HeldTexts,
  places: readonly Address[],
): Promise<(Difference & { readonly text: DocumentText }) | null> {
  let best: (Difference & { readonly text: DocumentText }) | null = null;
  for (const text of [marked, bare]) {
    for (const within of rangesOf(text, places)) {
      const difference = await differenceFrom(words, text, within);
      if (difference !== null && (best === null || difference.distance < best.distance)) {
        best = { ...difference, text };
      }
    }
  }
  return best;
}

export function evidenceOf({ work, text, span }: Sighting, library: CheckedLibrary): Promise<Evidence> {
  const eId = text.placeOf(span);
  const range = (eId === null ? null : text.rangeOf(eId)) ?? span;
  return library.evidence({ work, eId }, text.originalOf(range));
}

/** Places of the library that say exactly the words. */
export interface Sightings {
  /** The first ones in order of importance, at most MAX_SHOWN. */
  readonly shown: readonly Evidence[];
  readonly total: number;
}

const MAX_SHOWN = 5;
const MAX_DOCUMENTS = 4;
/** Longer words are found by their longest pieces, of which one must be of some length. */
const MAX_LITERAL = 200;
const SHORTEST_PIECE = 6;
const SHORTEST_OTHER = 3;
const MOST_PIECES = 6;

export async function sightingsInLibrary(words: QuotedWords, library: CheckedLibrary): Promise<Sightings> {
  const [only, ...others] = words.parts;
  if (only !== undefined && others.length === 0 && only.words.length <= MAX_LITERAL) {
    const { candidates, total } = await findLiterally(only.words, library);
    if (candidates.length > 0) return { shown: await evidenceOfEntries(candidates, library), total };
  }
  const shown: Evidence[] = [];
  for (const work of await worksThatHold(words, library)) {
    const texts = await library.texts(work);
    const sighting = texts === null ? null : sightingIn(words, work, texts);
    if (sighting !== null) shown.push(await evidenceOf(sighting, library));
  }
  return { shown, total: shown.length };
}

async function findLiterally(
  words: string,
  { reader }: CheckedLibrary,
): Promise<{ candidates: readonly Candidate[]; total: number }> {
  const { candidates, total } = await reader.find(literalQuery(words, { scope: 'entry' }), MAX_SHOWN);
  const holding = candidates.filter(({ normalised }) => normalised.includes(words));
  return { candidates: holding.slice(0, MAX_SHOWN), total: total.entries };
}

async function evidenceOfEntries(
  candidates: readonly Candidate[],
  library: CheckedLibrary,
): Promise<Evidence[]> {
  const entries = await library.reader.findEntries(candidates.map(({ id }) => id));
  const all = candidates.map(({ id, work }) => {
    const entry = entries.get(id);
    return entry === undefined ? null : library.evidence({ work, eId: entry.eId }, entry.text);
  });
  return Promise.all(all.filter((each) => each !== null));
}

/** Runs without a mark or bracket, each of which stands in one entry wherever the words do; the longest first. */
function piecesOf({ parts }: QuotedWords): readonly string[] {
  const pieces = parts.flatMap(({ words }) => words.split(/[。;:,、()"!?]+/));
  return [...new Set(pieces)]
    .filter(({ length }) => length >= SHORTEST_OTHER)
    .sort((one, other) => other.length - one.length)
    .slice(0, MOST_PIECES)
    .map((piece) => piece.slice(0, wholeCharacter(piece, MAX_LITERAL)));
}

/** The documents that may say the words: those that hold all of their pieces, then those that hold the longest. */
async function worksThatHold(words: QuotedWords, { reader }: CheckedLibrary): Promise<readonly WorkId[]> {
  const pieces = piecesOf(words);
  const [longest = ''] = pieces;
  if (longest.length < SHORTEST_PIECE) return [];
  const query = literalQuery(longest, { scope: 'entry' });
  const together = { ...allOf(pieces, query.filter), scope: 'document' } as const;
  const { facets } = await reader.find(together, 0);
  const holdsAll = new Set(facets.document.map(({ value }) => value));
  const works = (await reader.listWorks()).flatMap(({ work }) => (holdsAll.has(work.id) ? work.id : []));
  // A piece may begin in a heading and end in the text below it, and stand in no entry whole.
  const { candidates } = await reader.find(query, 50);
  return [...new Set([...works, ...candidates.map(({ work }) => work)])].slice(0, MAX_DOCUMENTS);
}

export function evidenceOfNear(
  near: Difference & { readonly text: DocumentText },
  work: WorkId,
  library: CheckedLibrary,
): Promise<Evidence> {
  const eId = near.text.placeOf(near.span);
  return library.evidence({ work, eId }, near.text.originalOf(near.span), near.pieces);
}
