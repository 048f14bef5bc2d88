/** Reading references: what stands at a place or below it, and what leads there. */
import type { Database } from 'better-sqlite3';
import type { Citation } from '../../domain/citation.ts';
import { type Provision, textParts } from '../../domain/provision.ts';
import type { Reference, Relation } from '../../domain/reference.ts';
import type { HeldReference, ReferencePage, ReferenceQuery } from '../../domain/reference-page.ts';
import type { Work, WorkId } from '../../domain/work.ts';
import { PROVISIONS_EACH } from './schema.ts';

/** A place and all below it, as ids of provisions. */
interface Extent {
  readonly expression: number;
  readonly first: number;
  readonly last: number;
}

interface Asked extends Extent {
  readonly work: WorkId;
  /** A JSON list; empty: all. */
  readonly relations: string;
}

interface ReferenceRow {
  readonly from: WorkId;
  readonly data: string;
  readonly work: string;
  readonly provision: string | null;
}

const PLACE = 'SELECT eid FROM provision WHERE id BETWEEN @first AND @last';
/** The ids that the provisions of an expression may have. */
const within = (expression: string) =>
  `BETWEEN ${expression} * ${PROVISIONS_EACH} AND (${expression} + 1) * ${PROVISIONS_EACH} - 1`;
const ASKED_RELATION = `(@relations = '[]' OR data ->> '$.relation' IN (SELECT value FROM json_each(@relations)))`;

/** Which references are meant, by direction, for the whole document and for a place in it. */
const CONDITIONS = {
  out: {
    document: 'expression = @expression',
    place: `expression = @expression AND eid IN (${PLACE})`,
  },
  in: {
    document: `expression <> @expression
      AND no IN (SELECT reference FROM reference_target WHERE work = @work)`,
    place: `NOT (expression = @expression AND coalesce(eid, '') IN (${PLACE}))
      AND no IN (SELECT reference FROM reference_target WHERE work = @work AND eid IN (${PLACE}))`,
  },
} as const;

export type FindReferences = (query: ReferenceQuery) => ReferencePage;

export function createFindReferences(db: Database): FindReferences {
  const documentExtent = db.prepare<[string], Extent>(
    `SELECT expression.no AS expression, 0 AS first, ${Number.MAX_SAFE_INTEGER} AS last
     FROM expression JOIN work ON work.no = expression.work WHERE work.id = ?`,
  );
  const placeExtent = db.prepare<[string, string], Extent>(
    `SELECT expression.no AS expression, provision.id AS first, last
     FROM work JOIN expression ON expression.work = work.no
     JOIN provision ON provision.id ${within('expression.no')} WHERE work.id = ? AND eid = ?`,
  );
  const statements = {
    out: { document: prepare(CONDITIONS.out.document), place: prepare(CONDITIONS.out.place) },
    in: { document: prepare(CONDITIONS.in.document), place: prepare(CONDITIONS.in.place) },
  };

  function prepare(condition: string) {
    return {
      count: db.prepare<[Asked], { relation: Relation; count: number }>(
        `SELECT data ->> '$.relation' AS relation, count(*) AS count FROM reference
         WHERE ${condition} GROUP BY relation`,
      ),
      select: db.prepare<[Asked & { limit: number; offset: number }], ReferenceRow>(
        `SELECT work.id AS "from", work.data AS work, meant.data AS data, provision.data AS provision
         FROM (SELECT * FROM reference WHERE ${condition} AND ${ASKED_RELATION}) AS meant
         JOIN expression ON expression.no = meant.expression
         JOIN work ON work.no = expression.work
         LEFT JOIN provision ON provision.eid = meant.eid AND provision.id ${within('meant.expression')}
         ORDER BY authority, date DESC, work.id, meant.position LIMIT @limit OFFSET @offset`,
      ),
    };
  }

  return ({ address: { work, eId }, direction, relations, limit, offset }) => {
    const extent = eId === null ? documentExtent.get(work) : placeExtent.get(work, eId);
    if (extent === undefined) return { references: [], total: 0, relations: new Map() };
    const statement = statements[direction][eId === null ? 'document' : 'place'];
    const asked = { ...extent, work, relations: JSON.stringify(relations) };
    const counts = new Map(statement.count.all(asked).map(({ relation, count }) => [relation, count]));
    const shown = [...counts].filter(([each]) => relations.length === 0 || relations.includes(each));
    return {
      references: statement.select.all({ ...asked, limit, offset }).map(toHeldReference),
      total: shown.reduce((sum, [, count]) => sum + count, 0),
      relations: counts,
    };
  };
}

function toHeldReference({ from, data, work, provision }: ReferenceRow): HeldReference {
  const reference = JSON.parse(data) as Reference;
  return { from, reference, text: textAt(reference.citation.at, work, provision) };
}

/** The text that the span of a citation points into. */
function textAt({ eId, part }: Citation['at'], work: string, provision: string | null): string {
  if (eId === null) return (JSON.parse(work) as Work).title;
  if (provision === null) throw new Error(`a citation stands in "${eId}", which is not there`);
  const text = textParts(JSON.parse(provision) as Provision).find((each) => each.part === part)?.text;
  if (text === undefined) throw new Error(`a citation stands in the ${part} of "${eId}", which has none`);
  return text;
}
