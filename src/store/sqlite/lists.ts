/** Writing what a document lists in its order: fields, terms and the like, one row for each. */
import type { Database } from 'better-sqlite3';

const TABLES = ['field', 'removed', 'problem', 'term', 'citation'] as const;

export type ListTable = (typeof TABLES)[number];

export interface ListWriter {
  /** Makes these the list of an expression; of one that has a list already only what differs is written. */
  write(table: ListTable, expression: number, items: readonly object[], isNew: boolean): void;
}

/** The caller begins the transaction. */
export function createListWriter(db: Database): ListWriter {
  const statements = {
    field: prepare('field'),
    removed: prepare('removed'),
    problem: prepare('problem'),
    term: prepare('term'),
    citation: prepare('citation'),
  };

  function prepare(table: ListTable) {
    return {
      held: db
        .prepare<[number], string>(`SELECT data FROM ${table} WHERE expression = ? ORDER BY position`)
        .pluck(),
      put: db.prepare(`INSERT OR REPLACE INTO ${table} (expression, position, data) VALUES (?, ?, ?)`),
      cut: db.prepare(`DELETE FROM ${table} WHERE expression = ? AND position >= ?`),
    };
  }

  return {
    write(table, expression, items, isNew) {
      const { held, put, cut } = statements[table];
      const before = isNew ? [] : held.all(expression);
      items.forEach((item, position) => {
        const data = JSON.stringify(item);
        if (before[position] !== data) put.run(expression, position, data);
      });
      if (before.length > items.length) cut.run(expression, items.length);
    },
  };
}
