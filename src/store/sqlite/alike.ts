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
  const blockOf = db.prepare<[string], { expression: number; first: number; last: number }>(
    `SELECT expression.no AS expression, first, first + size - 1 AS last FROM work
     JOIN expression ON expression.work = work.no
     JOIN entry_block ON entry_block.expression = expression.no
     WHERE work.id = ?`,
  );
  const ofDocument = db
    .prepare<[number, number], number>('SELECT id FROM entry WHERE id BETWEEN ? AND ? ORDER BY id')
    .pluck();
  // What is below a place is read once, as nothing in it depends on the entry.
  const ofPlace = db
    .prepare<[first: number, last: number, eId: string, low: number, high: number], number>(
      `SELECT id FROM entry WHERE id BETWEEN ? AND ? AND eid IN (
         SELECT below.eid FROM provision AS place
         JOIN provision AS below ON below.id BETWEEN place.id AND place.last
         WHERE place.eid = ? AND place.id BETWEEN ? AND ?)
       ORDER BY id`,
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
    idsAt({ work, eId }) {
      const block = blockOf.get(work);
      if (block === undefined) return [];
      const { expression, first, last } = block;
      if (eId === null) return ofDocument.all(first, last);
      const provisions = expression * PROVISIONS_EACH;
      return ofPlace.all(first, last, eId, provisions, provisions + PROVISIONS_EACH - 1);
    },
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
