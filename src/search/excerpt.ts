/** The part of a text that a result shows. */
import { type TextSpan, wholeCharacter } from '../domain/span.ts';

/** Texts up to this length are shown whole; about five lines of a page. */
export const WHOLE_TEXT = 200;
const ELLIPSIS = '…';
/** Characters shown before the first mark at most. */
const LEAD = 60;

export interface Excerpt {
  readonly text: string;
  /** Offset in the whole text of the first character shown. */
  readonly textStart: number;
  /** In `text`. One that runs over its end is shown whole; longer ones than LEAD are cut there. */
  readonly marks: readonly TextSpan[];
}

/** The whole text where it is short, else WHOLE_TEXT characters from shortly before the first mark. */
export function excerpt(text: string, marks: readonly TextSpan[]): Excerpt {
  if (text.length <= WHOLE_TEXT) return { text, textStart: 0, marks };
  const first = marks[0]?.start ?? 0;
  const start = beginning(text, first);
  const usual = wholeCharacter(text, Math.min(text.length, start + WHOLE_TEXT));
  const end = marks.find((mark) => mark.start < usual && mark.end > usual && isShort(mark))?.end ?? usual;
  const before = start > 0 ? ELLIPSIS : '';
  const behind = end < text.length ? ELLIPSIS : '';
  const shift = before.length - start;
  return {
    text: before + text.slice(start, end) + behind,
    textStart: start,
    marks: marks
      .filter((mark) => mark.start < end)
      .map((mark) => ({ start: mark.start + shift, end: Math.min(mark.end, end) + shift })),
  };
}

function isShort({ start, end }: TextSpan): boolean {
  return end - start <= LEAD;
}

/** Behind the last mark of punctuation that ends a clause within LEAD characters before the match. */
function beginning(text: string, match: number): number {
  const latest = Math.max(0, text.length - WHOLE_TEXT);
  if (match <= LEAD) return 0;
  const from = match - LEAD;
  const clause = /[。；！？;!?\n][”’）)]?/.exec(text.slice(from, match));
  const start = clause === null ? from : from + clause.index + clause[0].length;
  return wholeCharacter(text, Math.min(start, latest));
}
