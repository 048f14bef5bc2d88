/**
 * The normalised texts of documents, read when first asked for and held while there is room: reading
 * them entry by entry would cost more than all the rest of a search.
 */
import type { Database } from 'better-sqlite3';
import type { EId } from '../../domain/provision.ts';
import type { EntryBlock } from './columns.ts';
import { unpackNumbers } from './numbers.ts';

export interface BlockTexts {
  /** N of the entry at an index of the block. */
  normalised(index: number): string;
  borders(index: number): Uint8Array;
  /** The names of the block's units. */
  readonly units: readonly (EId | null)[];
}

export type TextSource = (block: EntryBlock) => BlockTexts;

/** About 64 MB: some 700 thousand paragraphs. */
const MAX_HELD_CHARACTERS = 32_000_000;

interface TextRow {
  readonly unit_names: string;
  readonly lengths: Buffer;
  readonly normalised: string;
  readonly borders: Buffer;
}

/** For one state of the database: what is held is never read again. */
export function createTextSource(db: Database): TextSource {
  const select = db.prepare<[number], TextRow>(
    'SELECT unit_names, lengths, normalised, borders FROM entry_block WHERE expression = ?',
  );
  // A Map keeps the order of insertion: the first is the one that was not used for longest.
  const held = new Map<number, { texts: BlockTexts; characters: number }>();
  let characters = 0;

  function read({ expressionNo }: EntryBlock): { texts: BlockTexts; characters: number } {
    const row = select.get(expressionNo);
    if (row === undefined) throw new Error(`no block of the expression ${expressionNo}`);
    characters += row.normalised.length;
    return { texts: toTexts(row), characters: row.normalised.length };
  }

  function makeRoom(): void {
    for (const [no, oldest] of held) {
      if (characters <= MAX_HELD_CHARACTERS || held.size === 1) return;
      held.delete(no);
      characters -= oldest.characters;
    }
  }

  return (block) => {
    const entry = held.get(block.expressionNo) ?? read(block);
    held.delete(block.expressionNo);
    held.set(block.expressionNo, entry);
    makeRoom();
    return entry.texts;
  };
}

function toTexts({ unit_names, lengths, normalised, borders }: TextRow): BlockTexts {
  const sizes = unpackNumbers(lengths);
  const textStarts = new Uint32Array(sizes.length + 1);
  const borderStarts = new Uint32Array(sizes.length + 1);
  sizes.forEach((size, index) => {
    textStarts[index + 1] = (textStarts[index] ?? 0) + size;
    // One bit an offset, the end included.
    borderStarts[index + 1] = (borderStarts[index] ?? 0) + ((size + 8) >> 3);
  });
  return {
    normalised: (index) => normalised.slice(textStarts[index], textStarts[index + 1]),
    borders: (index) => borders.subarray(borderStarts[index], borderStarts[index + 1]),
    units: JSON.parse(unit_names),
  };
}
