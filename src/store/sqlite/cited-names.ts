/** Reading by which names documents cite each other, and who cites by a name. */
import type { Database } from 'better-sqlite3';
import type { CitedName } from '../../domain/reference.ts';
import type { WorkId } from '../../domain/work.ts';
import { CITED_NUMBER, CITED_TITLE, IS_BY_NAME } from './schema.ts';

export interface CitedNamesReader {
  all(): CitedName[];
  worksCiting(names: readonly CitedName[]): WorkId[];
}

export function createCitedNamesReader(db: Database): CitedNamesReader {
  const names = db.prepare<[], CitedName>(
    `SELECT DISTINCT ${CITED_TITLE} AS title, ${CITED_NUMBER} AS docNumber FROM reference WHERE ${IS_BY_NAME}`,
  );
  const citing = db
    .prepare<[CitedName], WorkId>(
      `SELECT DISTINCT work.id FROM reference
       JOIN expression ON expression.no = reference.expression JOIN work ON work.no = expression.work
       WHERE reference.${IS_BY_NAME}
         AND reference.${CITED_TITLE} IS @title AND reference.${CITED_NUMBER} IS @docNumber`,
    )
    .pluck();
  return {
    all: () => names.all(),
    worksCiting: (wanted) => [...new Set(wanted.flatMap((name) => citing.all(name)))],
  };
}
