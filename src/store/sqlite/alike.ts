/** What finding like texts asks of the indexes: the entries at a place, and who else holds a token. */
import type { Database } from 'better-sqlite3';
import type { Address } from '../../domain/reference.ts';
import { PROVISIONS_EACH } from './schema.ts';

export interface AlikeReader {
  idsAt(address: Address): number[];
  rareHolders(
    sort: 'words' | 'shingles',
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
         JOIN provision AS below ON below.id BETWEEN place.id AND place.last
         WHERE place.eid = ? AND place.id BETWEEN expression.no * ${PROVISIONS_EACH}
           AND (expression.no + 1) * ${PROVISIONS_EACH} - 1)
       ORDER BY entry.id`,
    )
    .pluck();
  const select = (table: 'g' | 'u' | 's') =>
    db
      .prepare<[string, number], number>(
        `SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid LIMIT ?`,
      )
      .pluck();
  const holders = { pairs: select('g'), characters: select('u'), shingles: select('s') };

  /** The first holders of a token, `limit` at most. Tokens hold no quotation mark (search/tokens.ts). */
  function holdersOf(sort: 'words' | 'shingles', token: string, limit: number): number[] {
    if (sort === 'shingles') return holders.shingles.all(`"${token}"`, limit);
    const characters = [...token];
    if (characters.length === 1) return holders.characters.all(`"${token}"`, limit);
    const pairs = characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
    return holders.pairs.all(`"${pairs.join(' ')}"`, limit);
  }

  return {
    idsAt: ({ work, eId }) => (eId === null ? ofDocument.all(work) : ofPlace.all(work, eId)),
    rareHolders(sort, tokens, most) {
      const rare = new Map<string, readonly number[]>();
      for (const token of new Set(tokens)) {
        const ids = holdersOf(sort, token, most + 1);
        if (ids.length <= most) rare.set(token, ids);
      }
      return rare;
    },
  };
}
