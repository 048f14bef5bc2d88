/** A draft cut at its findings, so that each can be shown in the text. Pure. */
import type { CheckFinding } from '../../src/api/contract.ts';
import type { TextSpan } from '../../src/domain/span.ts';

/** A stretch of the draft that lies in the same findings throughout. */
export interface CheckedPiece {
  readonly text: string;
  /** The findings it lies in, as indices, the outermost first: a quotation may hold a citation. */
  readonly findings: readonly number[];
  /** Other characters than the original has. Without text: a place where some are missing. */
  readonly differs: boolean;
}

/** A finding with its number in the report. */
export interface NumberedFinding {
  readonly index: number;
  readonly finding: Pick<CheckFinding, 'span' | 'marks'>;
}

/** The texts of the pieces joined are the draft. Findings are in the order of the draft, as the report has them. */
export function checkedPieces(text: string, findings: readonly NumberedFinding[]): CheckedPiece[] {
  const marks = findings.flatMap(({ finding }) => finding.marks).sort(byStart);
  const changed = marks.filter(({ start, end }) => start < end);
  // Characters for others: what is missing there is told by those that stand there.
  const replaced = new Set(changed.flatMap(({ start, end }) => [start, end]));
  const missing = marks.filter(({ start, end }) => start === end && !replaced.has(start));
  const gaps = new Set(missing.map(({ start }) => start));
  const spans = [...findings.map(({ finding }) => finding.span), ...marks];
  const borders = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])];
  borders.sort((one, other) => one - other);

  const pieces: CheckedPiece[] = [];
  let open: NumberedFinding[] = [];
  let next = 0;
  let nextMark = 0;
  borders.forEach((start, position) => {
    const end = borders[position + 1] ?? text.length;
    const before = open;
    open = open.filter(({ finding }) => finding.span.end > start);
    for (let each = findings[next]; each !== undefined && each.finding.span.start <= start; ) {
      open.push(each);
      each = findings[++next];
    }
    // What is missing may be missing at either end of a finding.
    const around = before.length > 0 ? before : open;
    if (gaps.has(start)) pieces.push({ text: '', findings: indicesOf(around), differs: true });
    while ((changed[nextMark]?.end ?? Number.POSITIVE_INFINITY) <= start) nextMark++;
    const differs = (changed[nextMark]?.start ?? Number.POSITIVE_INFINITY) <= start;
    if (start < end) pieces.push({ text: text.slice(start, end), findings: indicesOf(open), differs });
  });
  return pieces;
}

function byStart(one: TextSpan, other: TextSpan): number {
  return one.start - other.start || one.end - other.end;
}

/** The widest first: of findings that begin together the one that ends last is around the other. */
function indicesOf(open: readonly NumberedFinding[]): number[] {
  return [...open]
    .sort(
      ({ finding: one }, { finding: other }) =>
        one.span.start - other.span.start || other.span.end - one.span.end,
    )
    .map(({ index }) => index);
}
