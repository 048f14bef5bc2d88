/**
 * The normalised texts of documents, read when first asked for and held while there is room: reading
 * them entry by entry would cost more than all the rest of a search.
 */
import type { Database } from 'better-sqlite3';
import { once } from '../../domain/once.ts';
import type { EId } from '../../domain/provision.ts';
import { WORD_SORTS, type WordSort } from '../../domain/word-sort.ts';
import { borderStarts, textStarts, unpackTexts } from './block.ts';
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

export type TextSource = (block: EntryBlock) => BlockTexts;

/**
 * At most 36 MB: some 380 thousand paragraphs. A library that is a little larger is read again and again where
 * frequent words are asked for in turn.
 */
const MAX_HELD_CHARACTERS = 18_000_000;

interface TextRow {
  readonly unit_names: string;
  readonly lengths: Buffer;
  readonly normalised: Buffer;
  readonly borders: Buffer;
  readonly word_sorts: Buffer;
}

interface HeldTexts {
  readonly texts: BlockTexts;
  readonly characters: number;
}

/** For one state of the database: what is held is never read again. */
export function createTextSource(db: Database): TextSource {
  const select = db.prepare<[number], TextRow>(
    'SELECT unit_names, lengths, normalised, borders, word_sorts FROM entry_block WHERE expression = ?',
  );
  // A Map keeps the order of insertion: the first is the one that was not used for longest.
  const held = new Map<number, HeldTexts>();
  let characters = 0;
  // Most calls are for the block of the call before.
  let last: { no: number; texts: BlockTexts } | null = null;

  function read(no: number): HeldTexts {
    const row = select.get(no);
    if (row === undefined) throw new Error(`no block of the expression ${no}`);
    const texts = toTexts(row);
    characters += row.normalised.length / 2;
    return { texts, characters: row.normalised.length / 2 };
  }

  function makeRoom(): void {
    if (characters <= MAX_HELD_CHARACTERS) return;
    for (const [no, oldest] of held) {
      if (characters <= MAX_HELD_CHARACTERS || held.size === 1) return;
      held.delete(no);
      characters -= oldest.characters;
    }
  }

  return ({ expressionNo: no }) => {
    if (last?.no === no) return last.texts;
    const entry = held.get(no) ?? read(no);
    held.delete(no);
    held.set(no, entry);
    makeRoom();
    last = { no, texts: entry.texts };
    return entry.texts;
  };
}

/** What few are asked for (names of units, sorts of words) is made when it is. */
function toTexts({ unit_names, lengths, normalised, borders, word_sorts }: TextRow): BlockTexts {
  const sizes = unpackNumbers(lengths);
  const starts = textStarts(sizes);
  const texts = unpackTexts(normalised);
  const bytes = borderStarts(sizes);
  const sortBytes = once(() => textStarts(sizes.map((size) => (size + 3) >> 2)));
  const units = once((): readonly (EId | null)[] => JSON.parse(unit_names));
  return {
    normalised: (index) => texts.slice(starts[index], starts[index + 1]),
    isBorder: (index, offset) =>
      ((borders[(bytes[index] ?? 0) + (offset >> 3)] ?? 0) & (1 << (offset & 7))) !== 0,
    wordSort: (index, offset) => {
      const byte = word_sorts[(sortBytes()[index] ?? 0) + (offset >> 2)] ?? 0;
      return WORD_SORTS[(byte >> (2 * (offset & 3))) & 3] ?? 'other';
    },
    get units() {
      return units();
    },
  };
}
