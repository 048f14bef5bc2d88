/** GET /api/compare */
import { locatorsOf } from '../../citation/format.ts';
import { addressPath } from '../../domain/address-path.ts';
import { markOf } from '../../domain/printed.ts';
import type { EId, Provision } from '../../domain/provision.ts';
import type { TextSpan } from '../../domain/span.ts';
import { alignClauses } from '../../search/align.ts';
import { compareTexts } from '../../search/compare.ts';
import { createSlices } from '../../search/slices.ts';
import { areLong } from '../answered-aside.ts';
import { documentOf, openClause } from '../basket.ts';
import type { CompareAnswer, Place } from '../contract.ts';
import type { App, AppDeps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { heldDocument, type Lookup } from '../lookup.ts';
import { refTo } from '../schemas/common.ts';
import { compareAnswer, compareQuery } from '../schemas/compare.ts';
import { errorResponses } from '../schemas/request.ts';

export function addCompareRoute(app: App, { reader, history }: AppDeps): void {
  const lookup = { reader, history };
  const { sendAside } = app;
  app.get(
    '/api/compare',
    {
      schema: {
        tags: ['引用'],
        summary: '两处条文、两个文件，或者一个文件的两个文本，逐段对照、标出不同的字',
        querystring: compareQuery,
        response: { 200: refTo(compareAnswer), ...errorResponses },
      },
    },
    async (request, reply): Promise<CompareAnswer> => {
      const { query } = request;
      const ids = [query.a, query.b].map(documentOf);
      if (sendAside !== null && (await areLong(reader, ids))) return sendAside(request, reply);
      const left = await openSide(lookup, query.a);
      const right = await openSide(lookup, query.b);
      const rows = await rowsOf(left.lines, right.lines);
      return {
        left: left.place,
        right: right.place,
        differing: rows.filter((row) => row.left?.text !== row.right?.text).length,
        rows,
      };
    },
  );
}

/** A text of a provision as it is printed, with the place it belongs to. */
interface Line {
  readonly eId: EId;
  readonly locator: string;
  readonly address: string;
  readonly text: string;
}

/** Throws ApiError where there is no such place. */
async function openSide(
  lookup: Lookup,
  address: string,
): Promise<{ readonly place: Place; readonly lines: readonly Line[] }> {
  const clause = await openClause(lookup, address);
  if (!clause.found) throw new ApiError('no-such-provision', clause.message, clause.nearest);
  const { work, place, provision } = clause;
  const { body } = await heldDocument(lookup, work.id);
  const locators = locatorsOf(body);
  const lines = (provision === null ? body : [provision]).flatMap((top) =>
    linesOf(top, '').map(({ eId, text }) => ({
      eId,
      locator: locators.get(eId) ?? '',
      address: addressPath(work.id, eId),
      text,
    })),
  );
  return { place, lines };
}

/** `lead`: the mark of a provision above that has no words of its own to stand before. */
function linesOf(provision: Provision, lead: string): readonly Pick<Line, 'eId' | 'text'>[] {
  const { eId, num, heading } = provision;
  const mark = lead + markOf(num);
  const line = (text: string | null) => (text === null || text === '' ? [] : [{ eId, text }]);
  const headed = heading === null || heading === '' ? [] : line(mark + heading);
  const rest = headed.length === 0 ? mark : '';
  if (provision.shape === 'leaf') return [...headed, ...line(rest + provision.content)];
  const { intro, children, wrapUp } = provision;
  const hasIntro = intro !== null && intro !== '';
  return [
    ...headed,
    ...(hasIntro ? line(rest + intro) : []),
    ...children.flatMap((child, index) => linesOf(child, index === 0 && !hasIntro ? rest : '')),
    ...line(wrapUp),
  ];
}

/** Row by row, and others have their turn in between: two long paragraphs take 50 ms. */
async function rowsOf(lefts: readonly Line[], rights: readonly Line[]): Promise<CompareAnswer['rows']> {
  const texts = (lines: readonly Line[]) => lines.map(({ text }) => text);
  const slices = createSlices();
  const rows: CompareAnswer['rows'][number][] = [];
  for (const pair of alignClauses(texts(lefts), texts(rights))) {
    if (slices.isOver()) await slices.pause();
    const left = pair.left === null ? null : (lefts[pair.left] ?? null);
    const right = pair.right === null ? null : (rights[pair.right] ?? null);
    const marks = differingMarks(left?.text ?? null, right?.text ?? null);
    rows.push({
      left: left === null ? null : { ...left, marks: marks.left },
      right: right === null ? null : { ...right, marks: marks.right },
    });
  }
  return rows;
}

/** What only one of the two has, in each of them; nothing to mark where one is missing. */
function differingMarks(left: string | null, right: string | null) {
  const marks: Record<'left' | 'right', TextSpan[]> = { left: [], right: [] };
  if (left === null || right === null || left === right) return marks;
  const at = { left: 0, right: 0 };
  for (const { side, text } of compareTexts(left, right)) {
    for (const each of ['left', 'right'] as const) {
      if (side !== 'both' && side !== each) continue;
      const start = at[each];
      at[each] += text.length;
      if (side === each) marks[each].push({ start, end: at[each] });
    }
  }
  return marks;
}
