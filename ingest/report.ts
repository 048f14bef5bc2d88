/** What an ingest did, added up over all files: for the person at the terminal and, with --json, for machines. */
import type { CompiledDocument } from '../src/domain/document.ts';
import { PROBLEM_CODES, type ProblemCode } from '../src/domain/problem.ts';
import { type CharacterCount, countCharacters, countKinds, type KindCount } from '../src/domain/tally.ts';
import type { WorkId } from '../src/domain/work.ts';
import type { IntakeOutcome } from './library/intake.ts';

export const OUTCOME_WORDS = {
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
  readonly characters: CharacterCount;
  readonly problems: readonly ProblemReport[];
}

export function reportIntake(outcomes: readonly IntakeOutcome[]): IngestReport {
  const documents = outcomes.flatMap((outcome) =>
    'document' in outcome ? { path: outcome.path, document: outcome.document } : [],
  );
  return {
    files: outcomes.map((outcome) => ({
      path: outcome.path,
      outcome: outcome.outcome,
      work: outcome.outcome === 'failed' ? null : outcome.work,
      reason: outcome.outcome === 'failed' ? outcome.reason : null,
    })),
    outcomes: countOutcomes(outcomes),
    kinds: countKinds(documents.map(({ document }) => document)),
    characters: sumCharacters(documents.map(({ document }) => countCharacters(document))),
    problems: gatherProblems(documents),
  };
}

/** The report as lines for a terminal. */
export function reportLines(report: IngestReport): readonly string[] {
  const { outcomes, kinds, characters, problems } = report;
  const tally = Object.entries(OUTCOME_WORDS)
    .map(([outcome, word]) => `${word} ${outcomes[outcome as IntakeOutcome['outcome']]}`)
    .join('，');
  const lines = [`共 ${report.files.length} 个文件：${tally}。`];
  if (kinds.length > 0) {
    const { provisions, fields, removed } = characters;
    lines.push(
      `条款：${kinds.map(({ word, count }) => `${word} ${count}`).join('，')}。`,
      `非空白字符 ${provisions + fields + removed}：正文 ${provisions}，标题和署名等 ${fields}，未收入 ${removed}。`,
    );
  }
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

function sumCharacters(counts: readonly CharacterCount[]): CharacterCount {
  return counts.reduce(
    (sum, count) => ({
      provisions: sum.provisions + count.provisions,
      fields: sum.fields + count.fields,
      removed: sum.removed + count.removed,
    }),
    { provisions: 0, fields: 0, removed: 0 },
  );
}

function gatherProblems(
  documents: readonly { path: string; document: CompiledDocument }[],
): readonly ProblemReport[] {
  const places = documents.flatMap(({ path, document }) =>
    document.problems.map(({ code, message, lines }) => ({
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
