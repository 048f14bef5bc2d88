/** What joining lines leaves open, as problems for the staff. */
import type { Problem } from '../../src/domain/problem.ts';
import type { PageLine } from './lines.ts';
import type { Mark } from './marks.ts';

/** A number that was read otherwise than it is printed. */
export function misreadNumber({ num }: Mark, misread: string, { number }: PageLine): Problem {
  return {
    code: 'number-misread',
    message: `第 ${number} 行的“${misread}”似为“${num}”之误，已按上下文的次序读作“${num}”，请核对。`,
    lines: [number, number],
  };
}

/** A line that may begin a paragraph or go on; `begins` where it was read as beginning one. */
export function undecided(above: PageLine, line: PageLine, begins: boolean): Problem {
  const read = begins ? '另起一段' : '接上一行';
  return {
    code: 'paragraphs-guessed',
    message: `原文件不留段首缩进，第 ${line.number} 行另起一段还是接上一行无从判断，已按${read}处理，请核对。`,
    lines: [above.number, line.number],
  };
}

/** A break in mid-sentence; `joins` where it was taken out. */
export function strayBreak({ number: above }: PageLine, { number }: PageLine, joins: boolean): Problem {
  const read = joins ? `已与第 ${number} 行合为一段` : '原文件在此分段，已按原文件处理';
  return {
    code: 'paragraphs-guessed',
    message: `第 ${above} 行在句中断开，${read}，请核对。`,
    lines: [above, number],
  };
}
