/**
 * The normalised texts of documents, read ahead or when first asked for, and held while there is room:
 * reading them entry by entry would cost more than all the rest of a search.
 */
import type { Database } from 'better-sqlite3';
import { LibraryChangedError } from '../../domain/library-changed.ts';
import type { EId } from '../../domain/provision.ts';
import { WORD_SORTS, type WordSort } from '../../domain/word-sort.ts';
import { borderStarts, textStarts, unpackTexts, wordSortStarts } from './block.ts';
import type { EntryBlock } from './columns.ts';
import { unpackNumbers } from './numbers.ts';

export interface BlockTexts {
  /** N of the entry at an index of the block. */
  normalised(index: number): string;
  /** As Candidate.isBorder. */
  isBorder(index: number, offset: number): boolean;
  /** As Candidate.wordSort. */
  wordSort(index: number, offset: number): WordSort;
  /** The names of the block's units. */
  readonly units: readonly (EId | null)[];
}

export interface TextSource {
  of(block: EntryBlock): BlockTexts;
  /** Reads the next of these blocks; false: there are no more, or there is no room. Always of the same blocks. */
  readAhead(blocks: readonly EntryBlock[]): boolean;
}

/**
 * Characters that are held as a rule: those of 1.3 million paragraphs, which take 128 MB; 343 thousand take 33.
 * A library that is a little larger is read again and again where frequent words are asked for in turn.
 */
export const USUALLY_HELD = 64_000_000;
/** What is left of them once room was made. */
const KEPT = 7 / 8;
/** How much of them is read ahead, so that none has to go for the next that is asked for. */
const READ_AHEAD = 15 / 16;
/** Blocks that are read ahead at once: some milliseconds. */
const BLOCKS_AT_ONCE = 100;

interface TextRow {
  readonly unit_names: string;
  readonly lengths: Buffer;
  readonly normalised: Buffer;
  readonly borders: Buffer;
  readonly word_sorts: Buffer;
}

/** For one state of the database: what is held is never read again. `most`: characters that are held. */
export function createTextSource(db: Database, most: number): TextSource {
  const select = db.prepare<[number], TextRow>(
    'SELECT unit_names, lengths, normalised, borders, word_sorts FROM entry_block WHERE expression = ?',
  );
  const held = new Map<number, HeldTexts>();
  let characters = 0;
  let asked = 0;
  let ahead = 0;
  // Most calls are for the block of the call before.
  let last: HeldTexts | null = null;

  function read(no: number): HeldTexts {
    // All else that is held of this state was read at once; texts are read afterwards.
    if (!db.open) throw new LibraryChangedError('the database was closed');
    const row = select.get(no);
    if (row === undefined) throw new LibraryChangedError(`no block of the expression ${no}`);
    const texts = new HeldTexts(no, row);
    held.set(no, texts);
    characters += texts.characters;
    if (characters > most) makeRoom();
    return texts;
  }

  /** Lets those go that were not used for longest. */
  function makeRoom(): void {
    for (const oldest of [...held.values()].sort((one, other) => one.lastUse - other.lastUse)) {
      if (characters <= KEPT * most || held.size === 1) return;
      held.delete(oldest.no);
      characters -= oldest.characters;
    }
  }

  return {
    of({ expressionNo: no }) {
      if (last?.no === no) return last;
      last = held.get(no) ?? read(no);
      last.lastUse = asked++;
      return last;
    },
    readAhead(blocks) {
      const hasRoom = () => characters < READ_AHEAD * most;
      for (const { expressionNo: no } of blocks.slice(ahead, ahead + BLOCKS_AT_ONCE)) {
        if (!hasRoom()) return false;
        if (!held.has(no)) read(no).lastUse = asked;
        ahead++;
      }
      return ahead < blocks.length;
    },
  };
}

/** The texts of one block. What few are asked for (names of units, sorts of words) is made when it is. */
class HeldTexts implements BlockTexts {
  readonly no: number;
  readonly characters: number;
  /** Of all uses of texts, the number of the last one of these. */
  lastUse = Number.POSITIVE_INFINITY;
  readonly #texts: string;
  readonly #starts: Uint32Array;
  readonly #borders: Buffer;
  readonly #borderStarts: Uint32Array;
  readonly #wordSorts: Buffer;
  readonly #unitNames: string;
  #sortStarts: Uint32Array | null = null;
  #units: readonly (EId | null)[] | null = null;

  constructor(no: number, { unit_names, lengths, normalised, borders, word_sorts }: TextRow) {
    const sizes = unpackNumbers(lengths);
    this.no = no;
    this.characters = normalised.length / 2;
    this.#texts = unpackTexts(normalised);
    this.#starts = textStarts(sizes);
    this.#borders = borders;
    this.#borderStarts = borderStarts(sizes);
    this.#wordSorts = word_sorts;
    this.#unitNames = unit_names;
  }

  normalised(index: number): string {
    return this.#texts.slice(this.#starts[index], this.#starts[index + 1]);
  }

  isBorder(index: number, offset: number): boolean {
    const byte = this.#borders[(this.#borderStarts[index] ?? 0) + (offset >> 3)] ?? 0;
    return (byte & (1 << (offset & 7))) !== 0;
  }

  wordSort(index: number, offset: number): WordSort {
    this.#sortStarts ??= wordSortStarts(this.#starts);
    const byte = this.#wordSorts[(this.#sortStarts[index] ?? 0) + (offset >> 2)] ?? 0;
    return WORD_SORTS[(byte >> (2 * (offset & 3))) & 3] ?? 'other';
  }

  get units(): readonly (EId | null)[] {
    this.#units ??= JSON.parse(this.#unitNames) as (EId | null)[];
    return this.#units;
  }
}
