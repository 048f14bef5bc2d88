/** Reading every text of one state of the database, stretch by stretch, with room for others in between. */
import type { Database } from 'better-sqlite3';
import { LibraryChangedError } from '../../domain/library-changed.ts';
import type { EId } from '../../domain/provision.ts';
import type { ScannedEntry, ScannedStretch } from '../store.ts';
import { HeldCandidate, type Library } from './candidate.ts';
import { SELECT_GENERATION } from './schema.ts';

/** Entries that are read at once: some milliseconds. */
const STRETCH = 500;

/** An entry whose text is read from the table of texts, not from what ranking keeps of it. */
class ReadEntry extends HeldCandidate implements ScannedEntry {
  readonly text: string;
  readonly chapter: EId | null;

  constructor(ordinal: number, library: Library, text: string) {
    super(ordinal, library);
    this.text = text;
    const { chapter, names } = library.columns;
    const name = names[chapter[ordinal] ?? -1] ?? '';
    this.chapter = name === '' ? null : (name as EId);
  }
}

/** As KnowledgeReader.scan, for the library that is held in memory. */
export function createScan(db: Database): (library: Library) => Generator<ScannedStretch> {
  const generation = db.prepare<[], string>(SELECT_GENERATION).pluck();
  const texts = db
    .prepare<[number, number], string>('SELECT text FROM entry WHERE id BETWEEN ? AND ? ORDER BY id')
    .pluck();

  /** The texts of some entries, provided that nothing was written since `known`. */
  function readAt(known: string, first: number, size: number): string[] {
    if (!db.open) throw new LibraryChangedError('the database was closed');
    return db.transaction(() => {
      if (generation.get() !== known) throw new LibraryChangedError('the database was written');
      const read = texts.all(first, first + size - 1);
      if (read.length !== size) throw new Error(`the texts from ${first} on are not ${size}`);
      return read;
    })();
  }

  return function* scan(library) {
    const known = library.generation;
    for (const block of library.columns.blocks) {
      for (let at = 0; at < block.size; at += STRETCH) {
        const read = readAt(known, block.rowid + at, Math.min(STRETCH, block.size - at));
        const entries = read.map((text, index) => new ReadEntry(block.first + at + index, library, text));
        yield { work: block.work, entries };
      }
    }
  };
}
