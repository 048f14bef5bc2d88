/** The hits of a search inside one document: their order, their marks, and walking from one to the next. Pure. */

import type { SearchHit } from '../../src/api/contract.ts';
import { type EId, textParts } from '../../src/domain/provision.ts';
import type { TextSpan } from '../../src/domain/span.ts';
import type { IndexedProvision } from './place.ts';

/** One 处 of a document's text. */
export interface ReaderHit {
  readonly eId: EId;
  readonly part: SearchHit['part'];
  /** In the whole text of that part. */
  readonly marks: readonly TextSpan[];
}

type FoundHit = Pick<SearchHit, 'eId' | 'part' | 'text' | 'textStart' | 'marks'>;

/** Puts hits in the order in which a reader meets them; those of the document's own fields are left out. */
export function orderHits(hits: readonly FoundHit[], index: ReadonlyMap<EId, IndexedProvision>): ReaderHit[] {
  const words = new Set(hits.flatMap(markedWords));
  return hits
    .flatMap((found) => {
      const { eId, part } = found;
      const placed = eId === null ? undefined : index.get(eId);
      const whole = placed && textParts(placed.provision).find((x) => x.part === part)?.text;
      if (eId === null || placed === undefined || whole === undefined) return [];
      return [{ hit: { eId, part, marks: marksIn(whole, found, words) }, key: orderKey(placed, part) }];
    })
    .sort((a, b) => a.key - b.key)
    .map(({ hit }) => hit);
}

/** The words under the marks; a mark that the server's … may have cut is left out. */
function markedWords({ text, marks }: FoundHit): string[] {
  const cut = text.endsWith('…') ? text.length - 1 : -1;
  return marks.filter(({ end }) => end !== cut).map(({ start, end }) => text.slice(start, end));
}

/**
 * The marks of a hit in the whole text. The server shows a long text only in part; what lies outside
 * that part is marked wherever the very words stand that were marked anywhere in the document.
 */
function marksIn(
  whole: string,
  { text, textStart, marks }: FoundHit,
  words: ReadonlySet<string>,
): TextSpan[] {
  if (text === whole) return [...marks];
  const shift = textStart > 0 ? textStart - '…'.length : 0;
  const shown = marks.map(({ start, end }) => ({ start: start + shift, end: end + shift }));
  return [...shown, ...[...words].flatMap((word) => placesOf(word, whole))];
}

function placesOf(word: string, text: string): TextSpan[] {
  const places: TextSpan[] = [];
  for (let at = text.indexOf(word); at !== -1 && word !== ''; at = text.indexOf(word, at + word.length)) {
    places.push({ start: at, end: at + word.length });
  }
  return places;
}

/** A wrap-up stands behind all the children of its provision; heading and text stand before them. */
function orderKey({ position, last, ancestors }: IndexedProvision, part: SearchHit['part']): number {
  if (part === 'wrapUp') return last + 0.9 - ancestors.length / 1000;
  return position + (part === 'heading' ? 0 : 0.1);
}

/** Marks by provision and part. */
export type MarksByText = ReadonlyMap<string, readonly TextSpan[]>;

export function marksByText(hits: readonly ReaderHit[]): MarksByText {
  return new Map(hits.map(({ eId, part, marks }) => [textKey(eId, part), marks]));
}

export function textKey(eId: EId, part: SearchHit['part']): string {
  return `${eId} ${part}`;
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
  const positions = hits.map(({ eId }) => index.get(eId)?.position ?? 0);
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
    const line = [...(index.get(eId)?.ancestors ?? []).map((x) => x.eId), eId];
    for (const id of line) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
