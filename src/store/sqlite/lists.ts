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
      insert: db.prepare(`INSERT INTO ${table} (data, expression, position) VALUES (?, ?, ?)`),
      update: db.prepare(`UPDATE ${table} SET data = ? WHERE expression = ? AND position = ?`),
      cut: db.prepare(`DELETE FROM ${table} WHERE expression = ? AND position >= ?`),
    };
  }

  return {
    write(table, expression, items, isNew) {
      const { held, insert, update, cut } = statements[table];
      const before = isNew ? [] : held.all(expression);
      items.forEach((item, position) => {
        const data = JSON.stringify(item);
        if (position >= before.length) insert.run(data, expression, position);
        else if (before[position] !== data) update.run(data, expression, position);
      });
      if (before.length > items.length) cut.run(expression, items.length);
    },
  };
}
