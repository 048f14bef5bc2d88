/** Reading the titles that are cited and not held. */
import type { Database } from 'better-sqlite3';
import type { CitedTitle } from '../../domain/reference.ts';

export type FindCitedTitles = () => CitedTitle[];

export function createFindCitedTitles(db: Database): FindCitedTitles {
  // SQLite takes `eid` from the row that has the least position.
  const select = db.prepare<[], CitedTitle & { readonly position: number }>(
    `SELECT reference.data ->> '$.title' AS title, work.id AS work, count(*) AS "references",
       reference.eid AS first, min(position) AS position
     FROM reference JOIN expression ON expression.no = reference.expression
     JOIN work ON work.no = expression.work
     WHERE reference.data ->> '$.outcome' = 'external'
     GROUP BY title, work.no ORDER BY title, authority, date DESC, id`,
  );
  return () => select.all().map(({ position: _, ...cited }) => cited);
}
