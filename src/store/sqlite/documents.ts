/** Reading works, documents and provisions back. */
import type { Database } from 'better-sqlite3';
import type { Citation } from '../../domain/citation.ts';
import type { CharacterCount, DocumentField, LinkedDocument, Removed } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import { type EId, type PlacedProvision, type Provision, walkProvisions } from '../../domain/provision.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Term } from '../../domain/term.ts';
import type { Expression, Work, WorkId } from '../../domain/work.ts';
import type { HeldProvision, HeldText, HeldWork, UnitAddress, UnitLabel } from '../store.ts';
import { PROVISIONS_EACH } from './schema.ts';

interface WorkRow {
  readonly no: number;
  readonly work: string;
  readonly expression: string;
  readonly articles: number;
  readonly provisions: number;
}

interface ProvisionRow {
  readonly id: number;
  readonly last: number;
  readonly previous: number | null;
  readonly next: number | null;
  readonly eid: EId;
  readonly locator: string;
  readonly data: string;
}

export interface DocumentReader {
  work(id: WorkId): HeldWork | null;
  document(id: WorkId): LinkedDocument | null;
  text(id: WorkId): HeldText | null;
  provision(id: WorkId, eId: EId): HeldProvision | null;
  locators(id: WorkId, eIds: readonly EId[]): Map<EId, string>;
  unitLabels(units: readonly UnitAddress[]): (UnitLabel | null)[];
  problems(id: WorkId): Problem[];
  references(id: WorkId): Reference[];
}

export function createDocumentReader(db: Database): DocumentReader {
  const works = `SELECT expression.no AS no, work.data AS work, expression.data AS expression, articles, provisions
    FROM work JOIN expression ON expression.work = work.no`;
  const oneWork = db.prepare<[string], WorkRow>(`${works} WHERE id = ?`);
  const oneExpression = db
    .prepare<[string], number>(
      'SELECT expression.no FROM work JOIN expression ON expression.work = work.no WHERE id = ?',
    )
    .pluck();
  const provisionsBetween = db.prepare<[number, number], ProvisionRow>(
    'SELECT * FROM provision WHERE id BETWEEN ? AND ? ORDER BY id',
  );
  const provisionAt = db.prepare<[string, number, number], ProvisionRow>(
    'SELECT * FROM provision WHERE eid = ? AND id BETWEEN ? AND ?',
  );
  const outermost = db.prepare<[number, number, number], ProvisionRow>(
    'SELECT * FROM provision WHERE id BETWEEN ? AND ? AND last >= ? ORDER BY id LIMIT 1',
  );
  // CROSS JOIN, so that SQLite goes from the works and the eIds to the provisions.
  const labelsOf = db
    .prepare<[string], [place: number, num: string | null, heading: string | null]>(
      `SELECT asked.key, provision.data ->> '$.num', provision.data ->> '$.heading'
       FROM json_each(?) AS asked CROSS JOIN work ON work.id = asked.value ->> 0
       CROSS JOIN expression ON expression.work = work.no
       CROSS JOIN provision ON eid = asked.value ->> 1 AND provision.id BETWEEN
         expression.no * ${PROVISIONS_EACH} AND (expression.no + 1) * ${PROVISIONS_EACH} - 1`,
    )
    .raw();
  const charactersOf = db.prepare<[number], string>('SELECT characters FROM expression WHERE no = ?').pluck();
  const eIdAt = db.prepare<[number], EId>('SELECT eid FROM provision WHERE id = ?').pluck();
  const lists = {
    field: prepareList('field'),
    removed: prepareList('removed'),
    problem: prepareList('problem'),
    term: prepareList('term'),
    citation: prepareList('citation'),
    reference: prepareList('reference'),
  };

  function prepareList(table: string) {
    return db
      .prepare<[number], string>(`SELECT data FROM ${table} WHERE expression = ? ORDER BY position`)
      .pluck();
  }

  function list<T>(table: keyof typeof lists, expression: number): T[] {
    return lists[table].all(expression).map((data): T => JSON.parse(data));
  }

  function listOf<T>(table: keyof typeof lists, id: WorkId): T[] {
    const expression = expressionOf(id);
    return expression === null ? [] : list<T>(table, expression);
  }

  function expressionOf(id: WorkId): number | null {
    return oneExpression.get(id) ?? null;
  }

  function rowsAt(id: WorkId, eIds: readonly EId[]): ProvisionRow[] {
    const expression = expressionOf(id);
    if (expression === null) return [];
    return eIds.flatMap((eId) => provisionAt.get(eId, ...idsOf(expression)) ?? []);
  }

  function textOf(row: WorkRow): HeldText {
    const { work, expression } = toHeldWork(row);
    const body = toTrees(provisionsBetween.all(...idsOf(row.no)));
    return { work, expression, fields: list<DocumentField>('field', row.no), body };
  }

  return {
    work(id) {
      const row = oneWork.get(id);
      return row === undefined ? null : toHeldWork(row);
    },
    document(id) {
      const row = oneWork.get(id);
      if (row === undefined) return null;
      return {
        ...textOf(row),
        removed: list<Removed>('removed', row.no),
        problems: list<Problem>('problem', row.no),
        terms: list<Term>('term', row.no),
        citations: list<Citation>('citation', row.no),
        references: list<Reference>('reference', row.no),
        characters: JSON.parse(charactersOf.get(row.no) ?? 'null') as CharacterCount,
      };
    },
    text(id) {
      const row = oneWork.get(id);
      return row === undefined ? null : textOf(row);
    },
    provision(id, eId) {
      const expression = expressionOf(id);
      if (expression === null) return null;
      const [first, last] = idsOf(expression);
      const row = provisionAt.get(eId, first, last);
      if (row === undefined) return null;
      const top = outermost.get(first, row.id, row.id) ?? row;
      return {
        ...placed(toTrees(provisionsBetween.all(top.id, top.last)), eId),
        locator: row.locator,
        previous: row.previous === null ? null : (eIdAt.get(row.previous) ?? null),
        next: row.next === null ? null : (eIdAt.get(row.next) ?? null),
      };
    },
    locators: (id, eIds) => new Map(rowsAt(id, eIds).map((row) => [row.eid, row.locator])),
    unitLabels(units) {
      const labels = new Array<UnitLabel | null>(units.length).fill(null);
      const asked = JSON.stringify(units.map(({ work, unit }) => [work, unit]));
      for (const [place, num, heading] of labelsOf.all(asked)) labels[place] = { num, heading };
      return labels;
    },
    problems: (id) => listOf<Problem>('problem', id),
    references: (id) => listOf<Reference>('reference', id),
  };
}

/** First and last id that the provisions of an expression may have. */
function idsOf(expression: number): [first: number, last: number] {
  return [expression * PROVISIONS_EACH, (expression + 1) * PROVISIONS_EACH - 1];
}

function toHeldWork({ work, expression, articles, provisions }: WorkRow): HeldWork {
  return {
    work: JSON.parse(work) as Work,
    expression: JSON.parse(expression) as Expression,
    extent: { articles, provisions },
  };
}

/** Rows in reading order as trees: a row's descendants follow it up to its `last`. */
function toTrees(rows: readonly ProvisionRow[]): Provision[] {
  let at = 0;
  function readWithin(last: number): Provision[] {
    const trees: Provision[] = [];
    for (let row = rows[at]; row !== undefined && row.id <= last; row = rows[at]) {
      at++;
      const children = readWithin(row.last);
      const own = JSON.parse(row.data) as Provision;
      trees.push(own.shape === 'leaf' ? own : { ...own, children });
    }
    return trees;
  }
  return readWithin(Number.POSITIVE_INFINITY);
}

/** The provision at an address and those above it, outermost first. */
function placed(trees: readonly Provision[], eId: EId): PlacedProvision {
  for (const placed of walkProvisions(trees)) if (placed.provision.eId === eId) return placed;
  throw new Error(`the provision "${eId}" is not below its outermost ancestor`);
}
