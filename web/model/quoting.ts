/** From words that were selected to the clauses they stand in, and to what is said of a place when it is cited. Pure. */
import type { CitedPlace } from '../../src/citation/format.ts';
import type { EId } from '../../src/domain/provision.ts';
import { clauseLines } from './clause-text.ts';
import type { OpenDocument } from './open-document.ts';

/** A selected line and the provision that it is a text of. */
export interface SelectedLine {
  readonly eId: EId;
  readonly text: string;
}

/** A clause, or the whole document where eId is null (of which nothing is quoted), with all that forms of citing say of it. */
export function citedPlace(
  open: OpenDocument,
  eId: EId | null,
  url: string,
  accessed: string,
): CitedPlace & { readonly text: string } {
  const { answer, index, locators } = open;
  const provision = eId === null ? undefined : index.get(eId)?.provision;
  return {
    work: answer.work,
    locator: eId === null ? null : (locators.get(eId) ?? null),
    page: provision?.page ?? null,
    url,
    text: provision === undefined ? '' : clauseLines(provision, Number.POSITIVE_INFINITY).lines.join('\n'),
    accessed,
  };
}

/** Selected lines as a quotation; null where none of them is of the document. `urlOf`: the address of the first clause. */
export function citedSelection(
  open: OpenDocument,
  lines: readonly SelectedLine[],
  urlOf: (eId: EId) => string,
  accessed: string,
): CitedPlace | null {
  const held = lines.filter(({ eId }) => open.index.has(eId));
  const clauses = coveringClauses(
    open,
    held.map(({ eId }) => eId),
  );
  const [first] = clauses;
  if (first === undefined) return null;
  return {
    ...citedPlace(open, first, urlOf(first), accessed),
    locator: locatorOfAll(open, clauses),
    text: held.map(({ text }) => text).join('\n'),
  };
}

/** The fewest clauses that hold these, in document order: what stands within another of them is held by it. */
export function coveringClauses({ index }: OpenDocument, eIds: readonly EId[]): readonly EId[] {
  const placed = [...new Set(eIds)]
    .flatMap((eId) => index.get(eId) ?? [])
    .sort((one, other) => one.position - other.position);
  let last = -1;
  const covering: EId[] = [];
  for (const { provision, position, last: end } of placed) {
    if (position <= last) continue;
    covering.push(provision.eId);
    last = end;
  }
  return covering;
}

/**
 * 第十七条第一款、第二款 for two, 第十七条第一款至第四款 for more: what is selected is in one piece, so all
 * between the ends are meant. What both say first is said once.
 */
function locatorOfAll({ index, locators }: OpenDocument, clauses: readonly EId[]): string {
  const [first, last] = [clauses[0], clauses.at(-1)];
  if (first === undefined || last === undefined) return '';
  const words = locators.get(first) ?? '';
  if (first === last) return words;
  const others = locators.get(last) ?? '';
  const above = index.get(first)?.ancestors.map(({ eId }) => locators.get(eId) ?? '') ?? [];
  const shared = above.filter((each) => others.startsWith(each) && others !== each).at(-1) ?? '';
  const rest = others.slice(shared.length);
  // Clauses without a number of their own share the words of what they stand in: 第三条's only paragraph.
  return rest === words.slice(shared.length) ? words : `${words}${clauses.length === 2 ? '、' : '至'}${rest}`;
}
