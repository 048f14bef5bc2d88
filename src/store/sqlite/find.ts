/** find: from a query to candidates, totals and facets. */
import type { Database } from 'better-sqlite3';
import type { FieldName } from '../../domain/document.ts';
import type { ProvisionKind } from '../../domain/levels.ts';
import type { EId, Role } from '../../domain/provision.ts';
import type { Candidate, EntryPart, Found, SearchQuery } from '../store.ts';
import { answerQuery } from './answer.ts';
import { blockOf, type EntryColumns, toOrdinals, toRowid } from './columns.ts';
import { countAnswer } from './count.ts';
import { createTermMatcher } from './match.ts';

interface EntryRow {
  readonly id: number;
  readonly eid: EId | null;
  readonly part: EntryPart;
  readonly field: FieldName | null;
  readonly kind: ProvisionKind | null;
  readonly role: Role | null;
  readonly unit: EId | null;
  readonly chapter: EId | null;
  readonly text: string;
  readonly normalised: string;
  readonly borders: Buffer;
}

export interface Finder {
  find(query: SearchQuery, limit: number, columns: EntryColumns): Found;
  /** The entry of an ordinal. */
  candidate(ordinal: number, columns: EntryColumns): Candidate;
}

export function createFinder(db: Database): Finder {
  const matcher = createTermMatcher(db);
  const entry = db.prepare<[number], EntryRow>('SELECT * FROM entry WHERE id = ?');

  function candidate(ordinal: number, columns: EntryColumns): Candidate {
    const row = entry.get(toRowid(columns, ordinal));
    if (row === undefined) throw new Error(`no entry has the ordinal ${ordinal}`);
    const block = blockOf(columns, ordinal);
    const { id, eid, ...rest } = row;
    return {
      ...rest,
      rowid: id,
      eId: eid,
      work: block.work.id,
      position: ordinal - block.first,
      unitLength: columns.unitLength[columns.unit[ordinal] ?? 0] ?? 0,
    };
  }

  return {
    candidate,
    find(query, limit, columns) {
      const answer = answerQuery(query, columns, (term) => toOrdinals(columns, matcher.rowidsOf(term)));
      return {
        candidates: Array.from(answer.subarray(0, limit), (ordinal) => candidate(ordinal, columns)),
        ...countAnswer(answer, columns),
        truncated: answer.length > limit,
      };
    },
  };
}
