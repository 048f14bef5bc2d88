import { describe, expect, it } from 'vitest';
import type { IntakeOutcome } from '../../ingest/library/intake.ts';
import { pack } from '../../ingest/packed.ts';
import { reportIntake, reportLines } from '../../ingest/report.ts';
import { sourceIdOf } from '../../ingest/source.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { compileSmall, nonBlank } from './library/small-reading.ts';

const GAP: Problem = { code: 'number-gap', message: '第二条之后是第四条。', lines: [3, 4] };
const GUESS: Problem = { code: 'encoding-guessed', message: '按 GB18030 读取。', lines: null };

function read(path: string, text: string, problems: readonly Problem[], missed = 0): IntakeOutcome {
  const bytes = new TextEncoder().encode(text);
  const source = { path, fileName: path, bytes, id: sourceIdOf(bytes), known: null };
  const document = compileSmall(source);
  const characters = { ...document.characters, extracted: nonBlank(text) + missed };
  const { digest } = pack({ ...document, characters, problems });
  const { work, expression: _, ...summary } = digest;
  return { path, outcome: 'added', work: work.id, title: work.title, source: source.id, summary };
}

const OUTCOMES: readonly IntakeOutcome[] = [
  read('a.txt', '市容管理办法\n第一条甲 乙。\n第二条丙。', [GAP, GUESS]),
  read('b.txt', '园林管理办法\n第一条丁。', [GAP]),
  { path: 'c.txt', outcome: 'unchanged', work: 'c' as WorkId },
  { path: 'd.txt', outcome: 'failed', reason: '文件是空的。' },
];

describe('the report of an ingest', () => {
  const report = reportIntake(OUTCOMES);

  it('counts files by what became of them', () => {
    expect(report.outcomes).toEqual({ added: 2, expression: 0, reread: 0, unchanged: 1, failed: 1 });
    expect(report.files.map(({ path }) => path)).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
    expect(report.files.at(-1)).toMatchObject({ work: null, reason: '文件是空的。' });
  });

  it('counts provisions by kind and characters by where they went', () => {
    expect(report.kinds).toEqual([{ kind: 'article', word: '条', count: 3 }]);
    // 第一条甲乙。 第二条丙。 第一条丁。 and the two titles.
    expect(report.characters).toEqual({ provisions: 6 + 5 + 5, fields: 12, removed: 0, extracted: 28 });
  });

  it('shows a file whose characters are not all accounted for', () => {
    expect(report.differences).toEqual([]);
    const short = reportIntake([...OUTCOMES, read('e.txt', '道路管理办法\n第一条戊。', [], 3)]);
    expect(short.differences).toEqual([{ path: 'e.txt', extracted: 14, accounted: 11 }]);
    expect(reportLines(short)).toContain('  e.txt 原文 14，解析后 11');
  });

  it('gathers problems by code, each with file and line', () => {
    expect(
      report.problems.map(({ code, places }) => [code, places.map(({ file, line }) => [file, line])]),
    ).toEqual([
      [
        'number-gap',
        [
          ['a.txt', 3],
          ['b.txt', 3],
        ],
      ],
      ['encoding-guessed', [['a.txt', null]]],
    ]);
  });

  it('says the same on a terminal', () => {
    expect(reportLines(report)).toEqual([
      '共 4 个文件：新收入 2，新文本 0，重新解析 0，未变 1，未能读取 1。',
      '条款：条 3。',
      '原文非空白字符 28：正文 16，标题和署名等 12，未收入 0。',
      '编号不连续（number-gap）2 处：',
      '  a.txt:3 第二条之后是第四条。',
      '  b.txt:3 第二条之后是第四条。',
      '字符编码系推测（encoding-guessed）1 处：',
      '  a.txt 按 GB18030 读取。',
    ]);
  });
});
