/** Writing the provisions of a document. */
import type { Database } from 'better-sqlite3';
import { type EId, neighboursOfTheSameKind, type Provision, walkProvisions } from '../../domain/provision.ts';
import { PROVISIONS_EACH } from './schema.ts';

export interface BodyWriter {
  /** Makes these the provisions of an expression; of one that has some already only what differs is written. */
  write(
    expression: number,
    body: readonly Provision[],
    locators: ReadonlyMap<EId, string>,
    isNew: boolean,
  ): void;
  remove(expression: number): void;
}

/** The columns of `provision` behind its id. */
type Columns = readonly [
  last: number,
  previous: number | null,
  next: number | null,
  eid: EId,
  locator: string,
  data: string,
];

/** The caller begins the transaction. */
export function createBodyWriter(db: Database): BodyWriter {
  const columns = 'last, previous, next, eid, locator, data';
  const held = db
    .prepare<[number, number], Columns>(
      `SELECT ${columns} FROM provision WHERE id >= ? AND id < ? ORDER BY id`,
    )
    .raw();
  const insert = db.prepare(`INSERT INTO provision (${columns}, id) VALUES (?, ?, ?, ?, ?, ?, ?)`);
  const update = db.prepare(
    'UPDATE provision SET last = ?, previous = ?, next = ?, eid = ?, locator = ?, data = ? WHERE id = ?',
  );
  const remove = db.prepare('DELETE FROM provision WHERE id >= ? AND id < ?');

  return {
    write(expression, body, locators, isNew) {
      const first = expression * PROVISIONS_EACH;
      const end = first + PROVISIONS_EACH;
      const before = isNew ? [] : held.all(first, end);
      const rows = rowsOf(first, body, locators);
      rows.forEach((row, position) => {
        const standing = before[position];
        if (standing === undefined) insert.run(...row, first + position);
        else if (row.some((value, at) => value !== standing[at])) update.run(...row, first + position);
      });
      if (before.length > rows.length) remove.run(first + rows.length, end);
    },
    remove(expression) {
      remove.run(expression * PROVISIONS_EACH, (expression + 1) * PROVISIONS_EACH);
    },
  };
}

/** In reading order, which is that of their ids, from `first` on. */
function rowsOf(
  first: number,
  body: readonly Provision[],
  locators: ReadonlyMap<EId, string>,
): readonly Columns[] {
  const provisions = walkProvisions(body).map(({ provision }) => provision);
  if (provisions.length > PROVISIONS_EACH) throw new Error('too many provisions in one document');
  const { previous, next } = neighboursOfTheSameKind(provisions);
  const at = (position: number | undefined) => (position === undefined ? null : first + position);
  return provisions.map((provision, position): Columns => {
    const { eId } = provision;
    const locator = locators.get(eId);
    if (locator === undefined) throw new Error(`no locator for "${eId}"`);
    const last = first + position + descendants(provision);
    const data = JSON.stringify(withoutChildren(provision));
    return [last, at(previous[position]), at(next[position]), eId, locator, data];
  });
}

function descendants(provision: Provision): number {
  if (provision.shape === 'leaf') return 0;
  return provision.children.reduce((sum, child) => sum + 1 + descendants(child), 0);
}

function withoutChildren(provision: Provision): object {
  if (provision.shape === 'leaf') return provision;
  const { children: _, ...own } = provision;
  return own;
}
