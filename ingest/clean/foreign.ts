/** Paragraphs in another language between or behind those of a Chinese text: a translation, as a rule. */
import type { Problem } from '../../src/domain/problem.ts';
import type { LogicalLine } from './lines.ts';

const HAN = /[\u3400-\u9fff]/;
const LETTER = /\p{L}/gu;
/** Fewer letters are a formula, an address or a name. */
const FEWEST_LETTERS = 20;
const LONGEST_LOOKED_AT = 400;

/** They stay where they stand; but each counts as a 款, which nobody who cites the Chinese text does. */
export function foreignParagraphs(lines: readonly LogicalLine[]): readonly Problem[] {
  if (!lines.some(({ mark }) => mark?.style === 'article')) return [];
  const foreign = lines.filter(isForeign);
  const [first] = foreign;
  const last = foreign.at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    {
      code: 'paragraphs-guessed',
      message: `第 ${first.lines[0]} 行起有外文 ${foreign.length} 段，已各作一段收入，所在条的款次可能因此多计，请核对。`,
      lines: [first.lines[0], last.lines[1]],
    },
  ];
}

function isForeign({ text, mark, cells }: LogicalLine): boolean {
  if (mark !== null || cells !== null || HAN.test(text.charAt(0))) return false;
  const opening = text.slice(0, LONGEST_LOOKED_AT);
  return !HAN.test(opening) && (opening.match(LETTER)?.length ?? 0) >= FEWEST_LETTERS;
}
