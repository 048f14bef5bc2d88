/** RESULTS.md: a section for each benchmark, written by the benchmark itself. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const RESULTS = join(HERE, 'RESULTS.md');

/** Puts a section in the place of the earlier one of its name and leaves the others as they are; prints it too. */
export function writeSection(name: string, lines: readonly string[]): void {
  const heading = `## ${name}`;
  const section = [heading, '', circumstances(), '', ...lines, ''].join('\n');
  console.log(section);
  const held = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : '# Results of the benchmarks\n\n';
  const start = held.indexOf(`${heading}\n`);
  const next = start < 0 ? -1 : held.indexOf('\n## ', start);
  const before = start < 0 ? `${held.trimEnd()}\n\n` : held.slice(0, start);
  writeFileSync(RESULTS, `${before}${section}${next < 0 ? '' : held.slice(next)}`);
}

/** Figures of a busy machine are worth little: it says how busy. */
function circumstances(): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: HERE, encoding: 'utf8' });
  const today = new Date().toISOString().slice(0, 10);
  const processors = `${cpus().length} × ${cpus()[0]?.model ?? ''}`;
  return `${today}, ${commit.trim()}, Node ${process.version}, ${processors}, load ${loadavg()[0]?.toFixed(1)}`;
}
