/**
 * `npm run bench:ingest [-- --times 20]`: how fast and in how much memory texts become an index, over
 * the shared laws and over so many times as many made from them. In every copy the numerals of dates,
 * amounts and 发文字号 are others and the title bears the name of another city, so that no two texts,
 * works or titles are the same; article numbers stay, because the structure should.
 *
 * Writes its section into RESULTS.md. Figures of a busy machine are worth little: it says how busy.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(dirname(HERE));
const RESULTS = join(HERE, 'RESULTS.md');
const HEADING = '## Ingest';

const { values } = parseArgs({ options: { times: { type: 'string', default: '20' } } });
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

/** A stage in a process of its own, so that each has its own peak of memory. */
function measure(folder: string): Measure {
  const run = spawnSync(process.execPath, ['--import', 'tsx', join(HERE, 'ingest-run.ts'), folder], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Measure;
}

interface Measure {
  readonly documents: number;
  readonly bytes: number;
  readonly seconds: Readonly<Record<string, number>>;
  readonly peak: number;
}

const temporary = mkdtempSync(join(tmpdir(), 'tiaowen-bench-'));
try {
  const times = Number(values.times);
  for (const name of readdirSync(laws).filter((file) => file.endsWith('.txt'))) {
    const text = readFileSync(join(laws, name), 'utf8');
    for (let copy = 0; copy < times; copy++)
      writeFileSync(join(temporary, `${copy}-${name}`), varied(text, copy));
  }
  const section = sectionOf(measure(laws), measure(temporary), times);
  console.log(section);
  writeSection(section);
} finally {
  rmSync(temporary, { recursive: true });
}

function sectionOf(small: Measure, large: Measure, times: number): string {
  const rate = ({ bytes }: Measure, seconds: number) => bytes / 1e6 / seconds;
  const stages = Object.keys(small.seconds);
  const row = (stage: string) => {
    const speeds = [small, large].map((one) => rate(one, one.seconds[stage] ?? Number.NaN).toFixed(2));
    return `| ${stage} | ${speeds.join(' | ')} |`;
  };
  const share = (one: Measure, parts: readonly string[]) => {
    const sum = parts.reduce((total, stage) => total + (one.seconds[stage] ?? 0), 0);
    return `${((100 * (one.seconds.jieba ?? 0)) / sum).toFixed(0)} %`;
  };
  const whole = stages.filter((stage) => stage !== 'jieba');
  const toTree = ['extract', 'clean', 'structure'];
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: ROOT,
    encoding: 'utf8',
  }).trim();
  return [
    HEADING,
    '',
    `${new Date().toISOString().slice(0, 10)}, ${commit}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? ''}, load ${loadavg()[0]?.toFixed(1)}`,
    '',
    `| MB/s of UTF-8 | ${small.documents} laws, ${(small.bytes / 1e6).toFixed(1)} MB | × ${times}, ${(large.bytes / 1e6).toFixed(1)} MB |`,
    '|---|---|---|',
    ...stages.map(row),
    `| full way, of jieba's speed | ${share(small, whole)} | ${share(large, whole)} |`,
    `| extraction to tree, of jieba's speed | ${share(small, toTree)} | ${share(large, toTree)} |`,
    `| peak memory, MB | ${small.peak.toFixed(0)} | ${large.peak.toFixed(0)} |`,
    '',
    "`jieba` is nodejieba's cutForSearch over the same texts in the same run; `analyse` includes title, dates",
    'and counts, `library` the originals, ledgers and files in between. One thread.',
    '',
  ].join('\n');
}

/** Leaves the sections of other benchmarks as they are. */
function writeSection(section: string): void {
  const held = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : '# Results of the benchmarks\n\n';
  const start = held.indexOf(`${HEADING}\n`);
  const next = start < 0 ? -1 : held.indexOf('\n## ', start);
  const before = start < 0 ? `${held.trimEnd()}\n\n` : held.slice(0, start);
  writeFileSync(RESULTS, `${before}${section}${next < 0 ? '' : held.slice(next)}`);
}
