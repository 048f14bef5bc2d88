/**
 * The title that stands once more above the first numbered part: standards print it behind cover, contents and
 * preface (GB/T 1.1—2020, 8.5), and so do texts with a contents list in front.
 */
import type { DocumentField } from '../../src/domain/document.ts';
import type { LogicalLine } from '../clean/lines.ts';
import { squash } from '../clean/typography.ts';
import { placed } from './provisions.ts';

/** A title is broken over no more lines. */
const LONGEST_TITLE = 4;

export interface TitleSifted {
  /** Everything else, in document order. */
  readonly lines: readonly LogicalLine[];
  /** A `note` for each line of the repeated title. */
  readonly fields: readonly DocumentField[];
}

/** Takes the lines out that read as the title right above the first mark, as long as some text stands above them. */
export function takeRepeatedTitle(
  lines: readonly LogicalLine[],
  fields: readonly DocumentField[],
): TitleSifted {
  const title = squash(fields.find(({ name }) => name === 'title')?.text ?? '');
  // 第1部分：总则 on a line of its own may be a part of the title, and no heading.
  const isOfTitle = ({ mark, text }: LogicalLine): boolean =>
    mark === null || (mark.style === 'part' && title.endsWith(squash(text)));
  const to = lines.findIndex((line) => line.mark?.ordinal?.number === 1 && !isOfTitle(line));
  for (let count = 1; count <= LONGEST_TITLE && title !== '' && count < to; count++) {
    const run = lines.slice(to - count, to);
    if (run.some((line) => line.cells !== null || !isOfTitle(line))) break;
    if (run.map(({ text }) => squash(text)).join('') !== title) continue;
    return {
      lines: [...lines.slice(0, to - count), ...lines.slice(to)],
      fields: run.map((line) => ({ name: 'note', ...placed(line) })),
    };
  }
  return { lines, fields: [] };
}
