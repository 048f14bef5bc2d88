/** `tiaowen parse --as tree`: a document as one JSON object, its provisions as a flat list. */
import type { CompiledDocument, Removed } from '../../src/domain/document.ts';
import type { ProvisionKind } from '../../src/domain/levels.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { type EId, type Role, type TableCell, walkProvisions } from '../../src/domain/provision.ts';
import type { LineRange } from '../../src/domain/span.ts';
import type { Expression, Work } from '../../src/domain/work.ts';

export interface ProvisionRow {
  readonly eId: EId;
  readonly kind: ProvisionKind;
  readonly num: string | null;
  readonly heading: string | null;
  readonly intro: string | null;
  readonly content: string | null;
  readonly wrapUp: string | null;
  readonly parent: EId | null;
  readonly page: number | null;
  readonly lines: LineRange;
  readonly role: Role | null;
  readonly cells: readonly TableCell[] | null;
}

export interface TreeView {
  readonly file: string;
  readonly work: Work;
  readonly expression: Expression;
  readonly fields: readonly { name: string; text: string; page: number | null; lines: LineRange }[];
  readonly provisions: readonly ProvisionRow[];
  readonly removed: readonly Pick<Removed, 'reason' | 'text' | 'page' | 'lines'>[];
  readonly problems: readonly Problem[];
}

export function treeView(document: CompiledDocument): TreeView {
  return {
    file: document.expression.fileName,
    work: document.work,
    expression: document.expression,
    fields: document.fields.map(({ name, text, page, lines }) => ({ name, text, page, lines })),
    provisions: walkProvisions(document.body).map(({ provision, ancestors }) => ({
      eId: provision.eId,
      kind: provision.kind,
      num: provision.num,
      heading: provision.heading,
      intro: provision.shape === 'branch' ? provision.intro : null,
      content: provision.shape === 'leaf' ? provision.content : null,
      wrapUp: provision.shape === 'branch' ? provision.wrapUp : null,
      parent: ancestors.at(-1)?.eId ?? null,
      page: provision.page,
      lines: provision.lines,
      role: provision.role,
      cells: provision.cells,
    })),
    removed: document.removed.map(({ reason, text, page, lines }) => ({ reason, text, page, lines })),
    problems: document.problems,
  };
}
