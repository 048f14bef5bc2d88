/** What an ingest did, added up over all files: for the person at the terminal and, with --json, for machines. */

import type { CharacterCount } from '../src/domain/document.ts';
import { LEVELS } from '../src/domain/levels.ts';
import { PROBLEM_CODES, type ProblemCode } from '../src/domain/problem.ts';
import { accountedFor, type KindCount } from '../src/domain/tally.ts';
import type { WorkId } from '../src/domain/work.ts';
import type { IntakeOutcome } from './library/intake.ts';
import type { Summary } from './packed.ts';

const OUTCOME_WORDS = {
  added: '新收入',
  expression: '新文本',
  reread: '重新解析',
  unchanged: '未变',
  failed: '未能读取',
} as const satisfies Record<IntakeOutcome['outcome'], string>;

export interface ProblemReport {
  readonly code: ProblemCode;
  readonly label: string;
  readonly places: readonly {
    readonly file: string;
    /** First physical line; null where the problem concerns the whole document. */
    readonly line: number | null;
    readonly message: string;
  }[];
}

export interface IngestReport {
  readonly files: readonly {
    readonly path: string;
    readonly outcome: IntakeOutcome['outcome'];
    readonly work: WorkId | null;
    readonly reason: string | null;
  }[];
  readonly outcomes: Readonly<Record<IntakeOutcome['outcome'], number>>;
  /** Of the documents that were read, not of those that were unchanged. */
  readonly kinds: readonly KindCount[];
  /** Non-blank, as code points: what the files hold, and where it went. */
  readonly characters: CharacterCount;
  /** Files of which that is not the same number: characters lost or doubled, a mistake of this program. */
  readonly differences: readonly {
    readonly path: string;
    readonly extracted: number;
    readonly accounted: number;
  }[];
  readonly problems: readonly ProblemReport[];
}

export function reportIntake(outcomes: readonly IntakeOutcome[]): IngestReport {
  const read = outcomes.flatMap((outcome) =>
    'summary' in outcome ? { path: outcome.path, summary: outcome.summary } : [],
  );
  return {
    files: outcomes.map((outcome) => ({
      path: outcome.path,
      outcome: outcome.outcome,
      work: outcome.outcome === 'failed' ? null : outcome.work,
      reason: outcome.outcome === 'failed' ? outcome.reason : null,
    })),
    outcomes: countOutcomes(outcomes),
    kinds: sumKinds(read.flatMap(({ summary }) => summary.kinds)),
    characters: sumCharacters(read.map(({ summary }) => summary.characters)),
    differences: read
      .map(({ path, summary }) => ({
        path,
        extracted: summary.characters.extracted,
        accounted: accountedFor(summary.characters),
      }))
      .filter(({ extracted, accounted }) => extracted !== accounted),
    problems: gatherProblems(read),
  };
}

/** The report as lines for a terminal. */
export function reportLines(report: IngestReport): readonly string[] {
  const { outcomes, kinds, characters, differences, problems } = report;
  const tally = Object.entries(OUTCOME_WORDS)
    .map(([outcome, word]) => `${word} ${outcomes[outcome as IntakeOutcome['outcome']]}`)
    .join('，');
  const lines = [`共 ${report.files.length} 个文件：${tally}。`];
  if (kinds.length > 0) {
    const { provisions, fields, removed, extracted } = characters;
    lines.push(
      `条款：${kinds.map(({ word, count }) => `${word} ${count}`).join('，')}。`,
      `原文非空白字符 ${extracted}：正文 ${provisions}，标题和署名等 ${fields}，未收入 ${removed}。`,
    );
  }
  if (differences.length > 0)
    lines.push(`字符数与原文不符的文件 ${differences.length} 个，属程序差错，请反馈：`);
  for (const { path, extracted, accounted } of differences)
    lines.push(`  ${path} 原文 ${extracted}，解析后 ${accounted}`);
  for (const { code, label, places } of problems) {
    lines.push(`${label}（${code}）${places.length} 处：`);
    for (const { file, line, message } of places)
      lines.push(`  ${file}${line === null ? '' : `:${line}`} ${message}`);
  }
  return lines;
}

function countOutcomes(outcomes: readonly IntakeOutcome[]): IngestReport['outcomes'] {
  const counts = { added: 0, expression: 0, reread: 0, unchanged: 0, failed: 0 };
  for (const { outcome } of outcomes) counts[outcome]++;
  return counts;
}

/** In the order of the levels. */
function sumKinds(kinds: readonly KindCount[]): readonly KindCount[] {
  return LEVELS.map(({ kind, word }) => {
    const counted = kinds.filter((one) => one.kind === kind);
    return { kind, word, count: counted.reduce((sum, { count }) => sum + count, 0) };
  }).filter(({ count }) => count > 0);
}

function sumCharacters(counts: readonly CharacterCount[]): CharacterCount {
  return counts.reduce(
    (sum, count) => ({
      provisions: sum.provisions + count.provisions,
      fields: sum.fields + count.fields,
      removed: sum.removed + count.removed,
      extracted: sum.extracted + count.extracted,
    }),
    { provisions: 0, fields: 0, removed: 0, extracted: 0 },
  );
}

function gatherProblems(read: readonly { path: string; summary: Summary }[]): readonly ProblemReport[] {
  const places = read.flatMap(({ path, summary }) =>
    summary.problems.map(({ code, message, lines }) => ({
      code,
      place: { file: path, line: lines === null ? null : lines[0], message },
    })),
  );
  const codes = Object.keys(PROBLEM_CODES) as ProblemCode[];
  return codes
    .map((code) => ({
      code,
      label: PROBLEM_CODES[code],
      places: places.filter((found) => found.code === code).map(({ place }) => place),
    }))
    .filter((problem) => problem.places.length > 0);
}
