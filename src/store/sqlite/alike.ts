/** What finding like texts asks of the indexes: the entries at a place, and who else holds a token. */
import type { Database } from 'better-sqlite3';
import type { Address } from '../../domain/reference.ts';

const TABLES = { words: 'j', shingles: 's' } as const;

export interface AlikeReader {
  idsAt(address: Address): number[];
  rareHolders(
    sort: keyof typeof TABLES,
    tokens: readonly string[],
    most: number,
  ): Map<string, readonly number[]>;
}

export function createAlikeReader(db: Database): AlikeReader {
  const entries = `SELECT entry.id FROM work
    JOIN expression ON expression.work = work.no
    JOIN entry_block ON entry_block.expression = expression.no
    JOIN entry ON entry.id BETWEEN first AND first + size - 1
    WHERE work.id = ?`;
  const ofDocument = db.prepare<[string], number>(`${entries} ORDER BY entry.id`).pluck();
  const ofPlace = db
    .prepare<[string, string], number>(
      `${entries} AND entry.eid IN (
         SELECT below.eid FROM provision AS place
         JOIN provision AS below ON below.expression = place.expression
           AND below.position BETWEEN place.position AND place.last
         WHERE place.expression = expression.no AND place.eid = ?)
       ORDER BY entry.id`,
    )
    .pluck();
  const select = (table: 'j' | 's') =>
    db
      .prepare<[string, number], number>(
        `SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid LIMIT ?`,
      )
      .pluck();
  const holders = { words: select(TABLES.words), shingles: select(TABLES.shingles) };

  return {
    idsAt: ({ work, eId }) => (eId === null ? ofDocument.all(work) : ofPlace.all(work, eId)),
    rareHolders(sort, tokens, most) {
      const rare = new Map<string, readonly number[]>();
      for (const token of new Set(tokens)) {
        // Tokens hold no quotation mark (search/tokens.ts).
        const ids = holders[sort].all(`"${token}"`, most + 1);
        if (ids.length <= most) rare.set(token, ids);
      }
      return rare;
    },
  };
}
