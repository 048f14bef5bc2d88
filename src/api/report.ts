/** The report of a reading: what was counted, what was left out and what is in doubt. */

import type { CompiledDocument } from '../domain/document.ts';
import { REMOVAL_REASONS } from '../domain/document.ts';
import { PROBLEM_CODES } from '../domain/problem.ts';
import { type EId, type Provision, walkProvisions } from '../domain/provision.ts';
import type { LineRange } from '../domain/span.ts';
import { countKinds, extentOf } from '../domain/tally.ts';
import type { ReportAnswer } from './contract.ts';
import { summaryOf } from './places.ts';

/** Counted from the document itself, so that it is the same for a draft, a dated text and the one shown. */
export function reportOf(document: CompiledDocument): ReportAnswer {
  const provisions = walkProvisions(document.body).map(({ provision }) => provision);
  return {
    document: summaryOf(document.work, extentOf(document.body)),
    kinds: countKinds([document]),
    characters: document.characters,
    removed: document.removed.map(({ reason, text, lines, page }) => ({
      reason,
      label: REMOVAL_REASONS[reason],
      text,
      lines,
      page,
    })),
    problems: document.problems.map(({ code, message, lines }) => ({
      code,
      label: PROBLEM_CODES[code],
      message,
      lines,
      eId: lines === null ? null : innermostAt(provisions, lines),
    })),
  };
}

/** The provision that a reader should be sent to: the last, hence deepest, that covers the first line. */
function innermostAt(provisions: readonly Provision[], [line]: LineRange): EId | null {
  return provisions.findLast(({ lines: [from, to] }) => from <= line && line <= to)?.eId ?? null;
}
