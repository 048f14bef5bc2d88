/** find: from a query to candidates, totals and facets. */
import type { Database } from 'better-sqlite3';
import type { Candidate, Found, SearchQuery } from '../store.ts';
import { answerQuery } from './answer.ts';
import { KINDS, ROLE_CODES, readPart } from './codes.ts';
import { blockOf, type EntryColumns, toOrdinals } from './columns.ts';
import { countAnswer } from './count.ts';
import { createTermMatcher } from './match.ts';
import type { TextSource } from './texts.ts';

/** What is held in memory of one state of the database. */
export interface Library {
  readonly columns: EntryColumns;
  readonly texts: TextSource;
}

export type Find = (query: SearchQuery, limit: number, library: Library) => Found;

export function createFind(db: Database): Find {
  const matcher = createTermMatcher(db);
  return (query, limit, library) => {
    const { columns } = library;
    const answer = answerQuery(query, columns, (term) => toOrdinals(columns, matcher.rowidsOf(term)));
    return {
      candidates: Array.from(answer.subarray(0, limit), (ordinal) => toCandidate(ordinal, library)),
      ...countAnswer(answer, columns),
      truncated: answer.length > limit,
    };
  };
}

export function toCandidate(ordinal: number, { columns, texts }: Library): Candidate {
  const block = blockOf(columns, ordinal);
  const held = texts(block);
  const position = ordinal - block.first;
  const unit = columns.unit[ordinal] ?? 0;
  const unitInBlock = unit - (columns.firstUnit[columns.block[ordinal] ?? 0] ?? 0);
  return {
    id: block.rowid + position,
    work: block.work.id,
    ...readPart(columns.part[ordinal] ?? 0),
    kind: KINDS[columns.kind[ordinal] ?? 0] ?? null,
    role: ROLE_CODES[columns.role[ordinal] ?? 0] ?? null,
    unit: held.units[unitInBlock] ?? null,
    position,
    normalised: held.normalised(position),
    borders: held.borders(position),
    unitLength: columns.unitLength[unit] ?? 0,
  };
}
