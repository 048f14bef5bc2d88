/**
 * Where the entries of a document get their ids. Ids are handed out in order of importance, because the
 * answer to a broad query is read in the order of ids and only its first part is ranked.
 */
import type { Database } from 'better-sqlite3';

/**
 * Each authority has its own region; its first document is put in the middle, so that newer ones find
 * room before it and older ones behind. Seven regions stay below 2^28, up to which SQLite writes an id in
 * four bytes.
 */
const REGION = 2 ** 25;

/** What the order of works is by: domain/importance.ts. `date` is empty where it is not known. */
export interface Importance {
  readonly authority: number;
  readonly date: string;
  readonly id: string;
}

export interface Placer {
  /** A free stretch of ids for so many entries and some more, in order of importance where there is room. */
  place(importance: Importance, size: number): { first: number; capacity: number };
}

interface Extent {
  readonly first: number;
  readonly end: number;
}

export function createPlacer(db: Database): Placer {
  const extents = `SELECT first, first + capacity AS end FROM entry_block
    JOIN expression ON expression.no = entry_block.expression JOIN work ON work.no = expression.work`;
  // Which block stands before and behind a work of this authority, date and id.
  const before = db.prepare<Importance, Extent>(
    `${extents} WHERE authority = @authority AND (date > @date OR (date = @date AND id < @id))
     ORDER BY date, id DESC LIMIT 1`,
  );
  const behind = db.prepare<Importance, Extent>(
    `${extents} WHERE authority = @authority AND (date < @date OR (date = @date AND id > @id))
     ORDER BY date DESC, id LIMIT 1`,
  );
  const lastBelow = db.prepare<[number], Extent>(
    `SELECT first, first + capacity AS end FROM entry_block WHERE first < ? ORDER BY first DESC LIMIT 1`,
  );

  function isFree(first: number, capacity: number): boolean {
    return (lastBelow.get(first + capacity)?.end ?? 0) <= first;
  }

  return {
    place(importance, size) {
      const capacity = size + Math.ceil(size / 8) + 1;
      const previous = before.get(importance);
      const next = behind.get(importance);
      const region = importance.authority * REGION;
      const wanted = previous?.end ?? (next === undefined ? region + REGION / 2 : next.first - capacity);
      if (isFree(wanted, capacity)) return { first: wanted, capacity };
      // No room between its neighbours. Reading puts that right (columns.ts), at the cost of a sort.
      return { first: lastBelow.get(region + REGION)?.end ?? region, capacity };
    },
  };
}
