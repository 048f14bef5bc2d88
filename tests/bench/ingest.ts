/**
 * `npm run bench:ingest [-- --times 1,5,20]`: how fast and in how much memory texts become an index, over
 * the shared laws and over so many times as many made from them, and how long one more document takes.
 * In every copy the numerals of dates, amounts and 发文字号 are others and the title bears the name of
 * another city, so that no two texts, works or titles are the same; article numbers stay, because the
 * structure should.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compileProgram } from './compiled.ts';
import type { Measure, Spent } from './ingest-run.ts';
import type { ThreadedMeasure } from './ingest-threaded.ts';
import { writeSection } from './sections.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(dirname(HERE));

const { values } = parseArgs({ options: { times: { type: 'string', default: '1,5,20' } } });
const corpora = process.env.TIAOWEN_CORPORA ?? join(ROOT, '..', 'shared', 'corpora');
const laws = join(corpora, 'laws');
if (!existsSync(laws)) throw new Error(`no laws in ${laws}; set TIAOWEN_CORPORA`);

const CITIES = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';

/** The copy of a law under another name and with other numbers. */
function varied(text: string, copy: number): string {
  if (copy === 0) return text;
  const first = CITIES.charAt(copy % CITIES.length);
  const second = CITIES.charAt(Math.floor(copy / CITIES.length));
  const [title = '', ...rest] = text.split('\n');
  const body = rest.join('\n').replace(/[1-9][0-9]*/g, (digits) => String(Number(digits) + copy));
  return `${first}${second}市${title.trim()}\n${body}`;
}

function writeCopies(folder: string, from: number, to: number): void {
  for (const name of readdirSync(laws).filter((file) => file.endsWith('.txt'))) {
    const text = readFileSync(join(laws, name), 'utf8');
    for (let copy = from; copy < to; copy++)
      writeFileSync(join(folder, `${copy}-${name}`), varied(text, copy));
  }
}

/** In a process of its own, so that each has its own peak of memory. */
function measure(program: string, folder: string): unknown {
  const run = spawnSync(process.execPath, [program, folder], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

const temporary = mkdtempSync(join(tmpdir(), 'tiaowen-bench-'));
try {
  const program = await compileProgram('ingest-run');
  const threaded = await compileProgram('ingest-threaded', [
    '../../ingest/workers/compile-thread',
    '../../ingest/workers/tokenise-thread',
  ]);
  const times = values.times.split(',').map(Number);
  let copies = 0;
  const measures = times.map((each) => {
    writeCopies(temporary, copies, each);
    copies = each;
    const one = measure(program, temporary) as Measure;
    return { ...one, threaded: measure(threaded, temporary) as ThreadedMeasure };
  });
  writeSection('Ingest', linesOf(times, measures));
} finally {
  rmSync(temporary, { recursive: true });
}

interface BothMeasures extends Measure {
  readonly threaded: ThreadedMeasure;
}

function linesOf(times: readonly number[], measures: readonly BothMeasures[]): string[] {
  const row = (name: string, cells: readonly string[]) => `| ${name} | ${cells.join(' | ')} |`;
  const stages = Object.keys(measures[0]?.stages ?? {});
  const speed = ({ bytes, stages: spent }: Measure, stage: string) =>
    (bytes / 1e6 / (spent[stage]?.processor ?? Number.NaN)).toFixed(2);
  const share = ({ stages: spent }: Measure, parts: readonly string[], by: keyof Spent) => {
    const sum = parts.reduce((total, stage) => total + (spent[stage]?.[by] ?? 0), 0);
    return `${((100 * (spent.jieba?.[by] ?? 0)) / sum).toFixed(0)} %`;
  };
  const whole = stages.filter((stage) => stage !== 'jieba');
  const toTree = ['extract', 'clean', 'structure'];
  const each = (cell: (one: BothMeasures) => string) => measures.map(cell);
  return [
    row(
      'MB/s of UTF-8',
      measures.map(
        ({ documents, bytes }, at) => `× ${times[at]}: ${documents} laws, ${(bytes / 1e6).toFixed(1)} MB`,
      ),
    ),
    `|---|${measures.map(() => '---').join('|')}|`,
    ...stages.map((stage) =>
      row(
        stage,
        each((one) => speed(one, stage)),
      ),
    ),
    row(
      "full way, of jieba's speed",
      each((one) => share(one, whole, 'processor')),
    ),
    row(
      'the same by the clock',
      each((one) => share(one, whole, 'clock')),
    ),
    row(
      'with one worker thread beside the one that writes, by the clock',
      each(
        ({ stages: { jieba }, threaded }) =>
          `${((100 * (jieba?.clock ?? Number.NaN)) / threaded.clock).toFixed(0)} %`,
      ),
    ),
    row(
      "extraction to tree, of jieba's speed",
      each((one) => share(one, toTree, 'processor')),
    ),
    row(
      'the same by the clock',
      each((one) => share(one, toTree, 'clock')),
    ),
    row(
      'memory before, MB',
      each(({ memory }) => memory.before.toFixed(0)),
    ),
    row(
      'memory at its peak, MB',
      each(({ memory }) => memory.peak.toFixed(0)),
    ),
    row(
      'memory at its peak with the worker thread, MB',
      each(({ threaded }) => threaded.peak.toFixed(0)),
    ),
    row(
      'one more document, seconds',
      each(({ oneMore }) => oneMore.clock.toFixed(2)),
    ),
    row(
      'one that nobody cites, seconds',
      each(({ oneUncited }) => oneUncited.clock.toFixed(2)),
    ),
    '',
    "`jieba` is nodejieba's cutForSearch over the same texts in the same process; `analyse` includes title,",
    'dates and counts, `library` linking, the originals, ledgers and files in between. The full way is measured',
    'as a whole, from the files to the index, compiled as it is installed and with one thread; its steps by',
    'themselves afterwards. Per second of processor time, which other programs on the machine disturb least,',
    'and which counts waiting for the disk as nothing: by the clock it counts. Memory before holds our',
    "dictionary and not jieba's. `one more document`, by the clock and with opening the library, is the worst",
    'there is: it bears the title that is cited most and was not held, so that all who cite it are linked and',
    'written again. `one that nobody cites` is added to the open library, as the server has it. With one worker',
    'thread, as the program does it on two processors, that thread reads and then makes the tokens while the',
    'other keeps the library and writes; jieba has one thread in every row.',
  ];
}
