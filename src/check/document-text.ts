/**
 * A document as one normalised text in which quotations are looked for: all its parts in reading order,
 * with the way back to the original characters and to the provisions they stand in.
 */
import { childrenOf, type EId, type Provision } from '../domain/provision.ts';
import type { TextSpan } from '../domain/span.ts';
import { type Normalised, normaliseWithOffsets } from '../search/normalise.ts';
import { findQuantities, type Quantity } from '../text/quantities.ts';

export interface DocumentText {
  readonly original: string;
  /** N of it. */
  readonly normalised: Normalised;
  /** Where the words of a provision and of all below it stand in the normalised text. */
  rangeOf(eId: EId): TextSpan | null;
  /** The same in the original text. */
  originalRangeOf(eId: EId): TextSpan | null;
  /** The smallest provision that holds a stretch of the normalised text; null: none holds all of it. */
  placeOf(span: TextSpan): EId | null;
  /** The same of a stretch of the original text. */
  placeOfOriginal(span: TextSpan): EId | null;
  /** The original characters of a stretch of the normalised text. */
  originalOf(span: TextSpan): string;
  /** All numbers with their units, in the original text; found when they are first asked for. */
  quantities(): readonly Quantity[];
}

/** A provision with its stretch of the original text. */
interface Stretch {
  readonly eId: EId;
  readonly start: number;
  readonly end: number;
  readonly children: readonly Stretch[];
}

/** `marked`: with the printed marks (第十八条, （一）), which whoever quotes several paragraphs may leave out. */
export function documentText(body: readonly Provision[], marked: boolean): DocumentText {
  let original = '';
  function add(text: string | null): void {
    // N drops the break, which keeps the characters of two paragraphs from being read as one.
    if (text !== null && text !== '') original += `${text}\n`;
  }
  function grow(provision: Provision): Stretch {
    const start = original.length;
    if (marked) add(provision.num);
    add(provision.heading);
    add(provision.shape === 'leaf' ? provision.content : provision.intro);
    const children = childrenOf(provision).map(grow);
    if (provision.shape === 'branch') add(provision.wrapUp);
    return { eId: provision.eId, start, end: original.length, children };
  }
  const roots = body.map(grow);
  const normalised = normaliseWithOffsets(original);
  const toNormalised = ({ start, end }: Stretch): TextSpan => ({
    start: firstAt(normalised.starts, start),
    end: firstAt(normalised.starts, end),
  });
  let quantities: readonly Quantity[] | null = null;
  const byEId = new Map<EId, Stretch>();
  const note = (stretch: Stretch): void => {
    byEId.set(stretch.eId, stretch);
    stretch.children.forEach(note);
  };
  roots.forEach(note);
  return {
    original,
    normalised,
    rangeOf(eId) {
      const stretch = byEId.get(eId);
      return stretch === undefined ? null : toNormalised(stretch);
    },
    originalRangeOf(eId) {
      const stretch = byEId.get(eId);
      return stretch === undefined ? null : { start: stretch.start, end: stretch.end };
    },
    placeOfOriginal: ({ start, end }) => smallest(roots, start, end),
    placeOf({ start, end }) {
      const from = normalised.starts[start] ?? 0;
      const to = normalised.ends[end - 1] ?? from;
      return smallest(roots, from, to);
    },
    quantities() {
      quantities ??= findQuantities(original);
      return quantities;
    },
    originalOf({ start, end }) {
      const from = normalised.starts[start];
      return from === undefined ? '' : original.slice(from, normalised.ends[end - 1] ?? from);
    },
  };
}

function smallest(stretches: readonly Stretch[], from: number, to: number): EId | null {
  const holding = stretches.find(({ start, end }) => start <= from && to <= end);
  if (holding === undefined) return null;
  return smallest(holding.children, from, to) ?? holding.eId;
}

/** The first index whose value is not below `wanted`; the values rise. */
function firstAt(values: Uint32Array, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
