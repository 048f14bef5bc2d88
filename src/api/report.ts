/** The report of a reading: what was counted, what was left out and what is in doubt. */

import type { LinkedDocument } from '../domain/document.ts';
import { REMOVAL_REASONS } from '../domain/document.ts';
import { LEVELS } from '../domain/levels.ts';
import { PROBLEM_CODES } from '../domain/problem.ts';
import { type EId, type Provision, walkProvisions } from '../domain/provision.ts';
import type { LineRange } from '../domain/span.ts';
import type { ReportAnswer } from './contract.ts';
import { summaryOf } from './places.ts';

export function reportOf(document: LinkedDocument): ReportAnswer {
  const provisions = [...walkProvisions(document.body)].map(({ provision }) => provision);
  return {
    document: summaryOf(document.work),
    kinds: LEVELS.map(({ kind, word }) => ({
      kind,
      word,
      count: provisions.filter((provision) => provision.kind === kind).length,
    })).filter(({ count }) => count > 0),
    characters: {
      provisions: sumOf(provisions.map(ownText)),
      fields: sumOf(document.fields.map(({ text }) => text)),
      removed: sumOf(document.removed.map(({ text }) => text)),
    },
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

/** What a provision prints itself, mark included; its children print theirs. */
function ownText(provision: Provision): string {
  const { num, heading } = provision;
  const texts = provision.shape === 'leaf' ? [provision.content] : [provision.intro, provision.wrapUp];
  return [num, heading, ...texts].map((text) => text ?? '').join('');
}

/** Non-blank characters, counted as code points. */
function sumOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + [...text.replace(/\s/g, '')].length, 0);
}

/** The provision that a reader should be sent to: the last, hence deepest, that covers the first line. */
function innermostAt(provisions: readonly Provision[], [line]: LineRange): EId | null {
  return provisions.findLast(({ lines: [from, to] }) => from <= line && line <= to)?.eId ?? null;
}
