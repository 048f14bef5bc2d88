/** Characters that could not be read, reported where they stand; the same for every format. */
import type { Problem } from '../../src/domain/problem.ts';
import type { ExtractedLine } from './line.ts';

/** Beyond this many lines one more problem speaks for all the rest. */
const MAX_REPORTED_LINES = 50;

/** U+FFFD, the mark of a character nobody could read, and the private area, whose signs only one font knows. */
const UNREADABLE = /[\ufffd\ue000-\uf8ff]/;
const EACH_UNREADABLE = new RegExp(UNREADABLE, 'g');

/** One `text-unreadable` problem for each line that holds characters nobody can read. */
export function unreadableProblems(lines: readonly ExtractedLine[]): readonly Problem[] {
  const damaged = lines.filter((line) => UNREADABLE.test(line.text));
  const problems = damaged.slice(0, MAX_REPORTED_LINES).map((line): Problem => {
    const count = line.text.match(EACH_UNREADABLE)?.length ?? 0;
    return {
      code: 'text-unreadable',
      message: `第${line.number}行有${count}处字符无法辨认，请对照原件。`,
      lines: [line.number, line.number],
    };
  });
  const first = damaged[MAX_REPORTED_LINES];
  const last = damaged.at(-1);
  if (first !== undefined && last !== undefined) {
    const more = damaged.length - MAX_REPORTED_LINES;
    problems.push({
      code: 'text-unreadable',
      message: `第${first.number}行至第${last.number}行另有${more}行含无法辨认的字符，请对照原件。`,
      lines: [first.number, last.number],
    });
  }
  return problems;
}
