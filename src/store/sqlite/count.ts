/** Totals and facets of an answer. Exact: every ordinal is looked at, none is estimated. */
import {
  type Facets,
  type FacetValue,
  MAX_CHAPTER_VALUES,
  MAX_DOCUMENT_VALUES,
} from '../../domain/facets.ts';
import type { Quality } from '../../domain/qualities.ts';
import type { Counts } from '../store.ts';
import { KINDS, ROLE_CODES } from './codes.ts';
import type { EntryColumns } from './columns.ts';

/** An answer counted, in numbers that are true for one state of the library. */
export interface Tally {
  readonly counts: Counts;
  /** Entries by document: index of a block and its entries by turns, the largest MAX_DOCUMENT_VALUES. */
  readonly blocks: readonly number[];
  /** Entries by the value of each quality of a work. */
  readonly qualities: Readonly<Record<Quality, readonly FacetValue[]>>;
  /** Entries by code of kind, and of role. */
  readonly kinds: readonly number[];
  readonly roles: readonly number[];
  /** Entries by chapter, the largest MAX_CHAPTER_VALUES, and those in the others. */
  readonly chapters: readonly FacetValue[];
  readonly chapterRest: number;
}

export type Counter = (ordinals: Uint32Array) => Tally;

export function createCounter(columns: EntryColumns): Counter {
  // Marks the units of one count by its number, so that nothing needs to be wiped between two.
  const seen = new Uint32Array(columns.unitLength.length);
  const names = createNameCounter(columns);
  let round = 0;
  return (ordinals) => {
    round++;
    const { block, unit, kind, role } = columns;
    const kinds = new Array<number>(KINDS.length).fill(0);
    const roles = new Array<number>(ROLE_CODES.length).fill(0);
    const perBlock: [block: number, entries: number][] = [];
    const chapters = countChapters(ordinals, columns, names);
    let articles = 0;
    let runBlock = -1;
    let runStart = 0;
    for (let at = 0; at < ordinals.length; at++) {
      const ordinal = ordinals[at] ?? 0;
      const unitNumber = unit[ordinal] ?? 0;
      if (seen[unitNumber] !== round) {
        seen[unitNumber] = round;
        articles++;
      }
      // Ordinals ascend, so those of a block stand together.
      const blockNumber = block[ordinal] ?? 0;
      if (blockNumber !== runBlock) {
        if (runBlock >= 0) perBlock.push([runBlock, at - runStart]);
        runBlock = blockNumber;
        runStart = at;
      }
      const kindNumber = kind[ordinal] ?? 0;
      kinds[kindNumber] = (kinds[kindNumber] ?? 0) + 1;
      const roleNumber = role[ordinal] ?? 0;
      roles[roleNumber] = (roles[roleNumber] ?? 0) + 1;
    }
    if (runBlock >= 0) perBlock.push([runBlock, ordinals.length - runStart]);
    return {
      counts: { entries: ordinals.length, articles, documents: perBlock.length },
      blocks: largestBlocks(perBlock).flat(),
      qualities: countQualities(perBlock, columns, names),
      kinds,
      roles,
      chapters: chapters.slice(0, MAX_CHAPTER_VALUES),
      chapterRest: sumOf(chapters.slice(MAX_CHAPTER_VALUES)),
    };
  };
}

/** The MAX_DOCUMENT_VALUES that hold most. */
function largestBlocks(perBlock: readonly [block: number, entries: number][]): [number, number][] {
  // Sorting thousands by a function takes longer than all the rest; sorting bare numbers does not.
  const least =
    Uint32Array.from(perBlock, ([, entries]) => entries)
      .sort()
      .at(-MAX_DOCUMENT_VALUES) ?? 0;
  return perBlock
    .filter(([, entries]) => entries >= least)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_DOCUMENT_VALUES);
}

/** Adds up entries by the numbers of names; then gives the values, largest first, and begins anew. */
interface NameCounter {
  add(name: number, entries: number): void;
  take(): FacetValue[];
}

function createNameCounter({ names }: EntryColumns): NameCounter {
  const counts = new Uint32Array(names.length);
  let met: number[] = [];
  return {
    add(name, entries) {
      if (counts[name] === 0) met.push(name);
      counts[name] = (counts[name] ?? 0) + entries;
    },
    take() {
      const values = met.map((name) => ({ value: names[name] ?? '', entries: counts[name] ?? 0 }));
      for (const name of met) counts[name] = 0;
      met = [];
      return largestFirst(values);
    },
  };
}

/** Entries by the name of their chapter. Those of a chapter mostly stand together, so runs are counted. */
function countChapters(ordinals: Uint32Array, { chapter }: EntryColumns, counter: NameCounter): FacetValue[] {
  let start = 0;
  for (let at = 1; at <= ordinals.length; at++) {
    const name = chapter[ordinals[at - 1] ?? 0] ?? 0;
    if (at < ordinals.length && chapter[ordinals[at] ?? 0] === name) continue;
    counter.add(name, at - start);
    start = at;
  }
  return counter.take();
}

function sumOf(values: readonly FacetValue[]): number {
  return values.reduce((sum, { entries }) => sum + entries, 0);
}

function countQualities(
  perBlock: readonly (readonly [block: number, entries: number])[],
  { blocks }: EntryColumns,
  counter: NameCounter,
): Record<Quality, FacetValue[]> {
  const count = (quality: Quality): FacetValue[] => {
    for (const [index, entries] of perBlock) counter.add(blocks[index]?.qualities[quality] ?? 0, entries);
    return counter.take();
  };
  return { type: count('type'), issuer: count('issuer'), year: count('year'), status: count('status') };
}

export function toFacets(tally: Tally, { blocks }: EntryColumns): Facets {
  const document: FacetValue[] = [];
  let listed = 0;
  for (let at = 0; at + 1 < tally.blocks.length; at += 2) {
    const entries = tally.blocks[at + 1] ?? 0;
    document.push({ value: blocks[tally.blocks[at] ?? -1]?.work.id ?? '', entries });
    listed += entries;
  }
  return {
    document,
    documentRest: tally.counts.entries - listed,
    ...tally.qualities,
    kind: labelled(KINDS, tally.kinds),
    role: labelled(ROLE_CODES, tally.roles),
    chapter: tally.chapters,
    chapterRest: tally.chapterRest,
  };
}

function labelled(values: readonly (string | null)[], counts: readonly number[]): FacetValue[] {
  const all = values.map((value, code) => ({ value: value ?? '', entries: counts[code] ?? 0 }));
  return largestFirst(all.filter((one) => one.entries > 0));
}

/** Equal ones keep their order: importance, or that of the levels. */
function largestFirst(values: readonly FacetValue[]): FacetValue[] {
  return values.toSorted((a, b) => b.entries - a.entries);
}
