/**
 * A ranked answer in few bytes. Thousands of them are kept beside the texts, so nothing names itself: what
 * each number means is told by its place, documents are places among the works of the library, and numbers
 * that rise are kept as what they rise by. Half of what the objects would take, and read in half the time.
 */
import type { FacetValue } from '../domain/facets.ts';
import type { EId } from '../domain/provision.ts';
import type { Work } from '../domain/work.ts';
import type { HeldWork } from '../store/store.ts';
import type { RankedAnswer } from './rank-anew.ts';
import { listFirst, type ShownArticle } from './shown.ts';

/** A value and its entries by turns. */
type PackedFacet = readonly (string | number)[];
/** An article: its document by how far it is from the last one's, its unit, its hits (see packArticles) and how many others it has. */
type PackedArticle = readonly [
  documentStep: number,
  unit: EId | null,
  hits: readonly number[],
  unlisted: number,
];

type PackedAnswer = readonly [
  total: readonly [number, number, number, number, number, number, number],
  truncated: 0 | 1,
  articles: number,
  /** A document and its entries by turns, each document by how far it is from the last one. */
  documents: readonly number[],
  rests: readonly [documents: number, chapters: number],
  facets: readonly [
    type: PackedFacet,
    issuer: PackedFacet,
    year: PackedFacet,
    status: PackedFacet,
    kind: PackedFacet,
    role: PackedFacet,
    chapter: PackedFacet,
  ],
  best: readonly PackedArticle[],
];

/** @param placeOf the place of a work's document among the works of the library */
export function packAnswer(
  { total, facets, truncated, best, articles }: RankedAnswer,
  placeOf: (id: string) => number,
): string {
  const { document, documentRest, type, issuer, year, status, kind, role, chapter, chapterRest } = facets;
  const packed: PackedAnswer = [
    [
      total.entries,
      total.articles,
      total.documents,
      total.partial,
      total.partialArticles,
      total.partialDocuments,
      total.examined,
    ],
    truncated ? 1 : 0,
    articles,
    packDocuments(document, placeOf),
    [documentRest, chapterRest],
    [
      packFacet(type),
      packFacet(issuer),
      packFacet(year),
      packFacet(status),
      packFacet(kind),
      packFacet(role),
      packFacet(chapter),
    ],
    packArticles(best, placeOf),
  ];
  return JSON.stringify(packed);
}

/**
 * The answer that was packed, its properties in the order in which ranking gives them: byte for byte the same
 * has the same ETag.
 *
 * @param works those of the library, in the order in which they were when it was packed
 */
export function unpackAnswer(packed: string, works: readonly HeldWork[]): RankedAnswer {
  const [total, truncated, articles, documents, rests, facets, best] = JSON.parse(packed) as PackedAnswer;
  const [entries, all, documentCount, partial, partialArticles, partialDocuments, examined] = total;
  const [type, issuer, year, status, kind, role, chapter] = facets;
  const workAt = (place: number): Work => {
    const held = works[place];
    if (held === undefined) throw new Error(`no work at ${place} of a prepared answer`);
    return held.work;
  };
  return {
    total: {
      ...{ entries, articles: all, documents: documentCount },
      ...{ partial, partialArticles, partialDocuments, examined },
    },
    facets: {
      document: unpackDocuments(documents, workAt),
      documentRest: rests[0],
      type: unpackFacet(type),
      issuer: unpackFacet(issuer),
      year: unpackFacet(year),
      status: unpackFacet(status),
      kind: unpackFacet(kind),
      role: unpackFacet(role),
      chapter: unpackFacet(chapter),
      chapterRest: rests[1],
    },
    truncated: truncated === 1,
    best: unpackArticles(best, workAt),
    articles,
  };
}

function packFacet(values: readonly FacetValue[]): PackedFacet {
  return values.flatMap(({ value, entries }) => [value, entries]);
}

function unpackFacet(packed: PackedFacet): readonly FacetValue[] {
  const values: FacetValue[] = [];
  for (let at = 0; at < packed.length; at += 2) {
    values.push({ value: String(packed[at]), entries: Number(packed[at + 1]) });
  }
  return values;
}

function packDocuments(values: readonly FacetValue[], placeOf: (id: string) => number): readonly number[] {
  let last = 0;
  return values.flatMap(({ value, entries }) => {
    const step = placeOf(value) - last;
    last += step;
    return [step, entries];
  });
}

function unpackDocuments(packed: readonly number[], workAt: (place: number) => Work): readonly FacetValue[] {
  const values: FacetValue[] = [];
  let place = 0;
  for (let at = 0; at < packed.length; at += 2) {
    place += packed[at] ?? 0;
    values.push({ value: workAt(place).id, entries: packed[at + 1] ?? 0 });
  }
  return values;
}

/** Hits as twice how far an entry's id is from the last one's, and one more where some match is a whole word. */
function packArticles(
  best: readonly ShownArticle[],
  placeOf: (id: string) => number,
): readonly PackedArticle[] {
  let lastPlace = 0;
  let lastId = 0;
  return best.map(listFirst).map(({ work, unit, hits, unlisted }) => {
    const documentStep = placeOf(work) - lastPlace;
    lastPlace += documentStep;
    const numbers = hits.map(({ candidate, whole }) => {
      const step = candidate.id - lastId;
      lastId = candidate.id;
      return 2 * step + Number(whole);
    });
    return [documentStep, unit, numbers, unlisted];
  });
}

function unpackArticles(
  packed: readonly PackedArticle[],
  workAt: (place: number) => Work,
): readonly ShownArticle[] {
  let place = 0;
  let id = 0;
  return packed.map(([documentStep, unit, numbers, unlisted]) => {
    place += documentStep;
    const heldWork = workAt(place);
    const hits = numbers.map((number) => {
      id += Math.floor(number / 2);
      return { candidate: { id, heldWork }, whole: number % 2 !== 0 };
    });
    return { work: heldWork.id, unit, hits, unlisted };
  });
}
