/**
 * The words and headings of the texts with how often each stands, kept up to date with every write: what
 * a document brings is added, what its earlier text brought is taken away.
 */
import type { Database } from 'better-sqlite3';
import type { DeclaredName, VocabularyEntry } from '../../domain/vocabulary.ts';
import type { IndexEntry } from '../store.ts';
import { borderStarts, textStarts, unpackTexts } from './block.ts';
import { readPart } from './codes.ts';
import type { EarlierEntries } from './entries.ts';
import { unpackNumbers } from './numbers.ts';

/** What one transaction changes. */
export interface VocabularyChange {
  putIn(entries: readonly IndexEntry[]): void;
  takeOut(earlier: EarlierEntries): void;
  write(): void;
}

/** No text holds it, and every text that begins like another comes before that other followed by it. */
const LAST_CHARACTER = '\u{10FFFF}';
/** Longer headings are sentences. */
const LONGEST_HEADING = 30;
/** Han words, and words that begin with a Latin letter; no numbers, no marks. */
const WORD = /^(?:\p{Script=Han}+|\p{Script=Latin}[\p{Script=Latin}\p{Nd}]+)$/u;

export function createVocabularyWriter(db: Database): () => VocabularyChange {
  const change = db.prepare<[string, string, number]>(
    `INSERT INTO vocabulary (text, sort, uses) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET uses = uses + excluded.uses`,
  );
  const drop = db.prepare<[string, string]>(
    'DELETE FROM vocabulary WHERE text = ? AND sort = ? AND uses = 0',
  );

  return () => {
    const words = new Map<string, number>();
    const headings = new Map<string, number>();

    function count(text: string, borders: Uint8Array, isHeading: boolean, by: 1 | -1): void {
      if (isHeading && text.length > 1 && text.length <= LONGEST_HEADING) add(headings, text, by);
      let start = 0;
      for (let at = 1; at <= text.length; at++) {
        if (((borders[at >> 3] ?? 0) & (1 << (at & 7))) === 0) continue;
        add(words, text.slice(start, at), by);
        start = at;
      }
    }

    function store(counts: ReadonlyMap<string, number>, sort: VocabularyEntry['sort']): void {
      for (const [text, by] of counts) {
        if (by === 0 || (sort === 'word' && !WORD.test(text))) continue;
        change.run(text, sort, by);
        if (by < 0) drop.run(text, sort);
      }
    }

    return {
      putIn(entries) {
        for (const { normalised, tokens, part } of entries) {
          count(normalised, tokens.borders, part === 'heading', 1);
        }
      },
      takeOut({ lengths, normalised, borders, parts }) {
        const sizes = unpackNumbers(lengths);
        const starts = textStarts(sizes);
        const texts = unpackTexts(normalised);
        const bytes = borderStarts(sizes);
        for (let at = 0; at < sizes.length; at++) {
          const text = texts.slice(starts[at], starts[at + 1]);
          const own = borders.subarray(bytes[at], bytes[at + 1]);
          count(text, own, readPart(parts[at] ?? 0).part === 'heading', -1);
        }
      },
      write() {
        store(words, 'word');
        store(headings, 'heading');
      },
    };
  };
}

function add(counts: Map<string, number>, text: string, by: number): void {
  counts.set(text, (counts.get(text) ?? 0) + by);
}

/** Reads each list once, when it is first asked for. */
export interface VocabularyLists {
  vocabulary(): readonly VocabularyEntry[];
  /** As VocabularyReader.vocabularyBeginning. */
  beginning(start: string, limit: number): readonly VocabularyEntry[];
  declaredNames(): readonly DeclaredName[];
}

/** For one state of the database each. */
export function createVocabularyReader(db: Database): () => VocabularyLists {
  const words = db.prepare<[], VocabularyEntry>(
    'SELECT text, sort, uses FROM vocabulary ORDER BY uses DESC, text, sort',
  );
  // The primary key begins with the text, so that only what begins so is read.
  const beginning = db.prepare<[string, string, number], VocabularyEntry>(
    `SELECT text, sort, uses FROM vocabulary WHERE text >= ? AND text < ?
     ORDER BY uses DESC, text, sort LIMIT ?`,
  );
  const names = db.prepare<[], DeclaredName>(
    `SELECT data ->> '$.term' AS term, data ->> '$.meaning' AS meaning, data ->> '$.sort' AS sort,
       count(DISTINCT expression) AS documents
     FROM term GROUP BY 1, 2, 3 ORDER BY documents DESC, 1, 2, 3`,
  );
  return () => {
    let vocabulary: readonly VocabularyEntry[] | null = null;
    let declaredNames: readonly DeclaredName[] | null = null;
    return {
      vocabulary: () => (vocabulary ??= words.all()),
      beginning: (start, limit) => beginning.all(start, start + LAST_CHARACTER, limit),
      declaredNames: () => (declaredNames ??= names.all()),
    };
  };
}
