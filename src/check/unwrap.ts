/**
 * Drafts whose lines are broken at a fixed width, as e-mail and old .txt files have them: a citation may
 * go over such a break. The breaks within paragraphs are taken out for reading, with the way back.
 */
import { firstNotBefore } from '../domain/bisect.ts';
import type { TextSpan } from '../domain/span.ts';

export interface Unwrapped {
  readonly text: string;
  /** From `text` to the draft. A stretch that goes over a break takes it in. */
  spanInDraft(span: TextSpan): TextSpan;
}

/** No line of a draft that is broken at a width is longer; in columns, a Han character being two. */
const WIDEST = 120;
/** Shorter lines are short for reasons of their own. */
const NARROWEST = 40;
/** So much of a line may stay empty, because marks and numbers are not torn apart. */
const SLACK = 8;
/** What is opened goes on, whatever the next line looks like. */
const OPEN_MARK = /[“‘「『《〈（(〔[]$/;
/** A sentence that ends with the line: nothing goes over such a break. */
const ENDS_SENTENCE = /[。！？；：!?;]["”’』」）)]?$/;
// An indent, 第三条 with a blank, 一、, （一） but not （一）项, 1., marks of Markdown, an empty line.
const BEGINS_PARAGRAPH =
  /^(?:\s|$|[-*+#>|]|第[〇零一二三四五六七八九十百0-9]{1,9}[编章节条](?:\s|$)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)](?![项目款点])|[0-9]{1,3}[.、．](?![0-9]))/;

export function unwrap(draft: string): Unwrapped {
  const breaks = wrappedBreaks(draft);
  // Where in the text each break was, and how much has been taken out with it.
  const cuts: { at: number; taken: number }[] = [];
  let text = '';
  let from = 0;
  for (const { start, end } of breaks) {
    text += draft.slice(from, start);
    from = end;
    cuts.push({ at: text.length, taken: end - text.length });
  }
  text += draft.slice(from);
  const inDraft = (at: number) => at + takenBefore(cuts, at);
  return {
    text,
    spanInDraft({ start, end }) {
      const first = inDraft(start);
      return { start: first, end: end === start ? first : inDraft(end - 1) + 1 };
    },
  };
}

function takenBefore(cuts: readonly { at: number; taken: number }[], at: number): number {
  const next = firstNotBefore(0, cuts.length, (index) => (cuts[index]?.at ?? 0) <= at);
  return cuts[next - 1]?.taken ?? 0;
}

/** The line breaks that a width made and not an author; none where lines are as long as they like. */
function wrappedBreaks(draft: string): TextSpan[] {
  const breaks = [...draft.matchAll(/\r?\n/g)].map(({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
  }));
  const lines = [...breaks, null].map((each, number) =>
    draft.slice(breaks[number - 1]?.end ?? 0, each?.start ?? draft.length),
  );
  const widths = lines.map(widthOf);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  if (widest > WIDEST) return [];
  return breaks.filter((_, number) => {
    const isFull = (widths[number] ?? 0) >= Math.max(widest - SLACK, NARROWEST);
    return isFull && goesOn(lines[number] ?? '', lines[number + 1] ?? '');
  });
}

function goesOn(line: string, next: string): boolean {
  return OPEN_MARK.test(line) || !(ENDS_SENTENCE.test(line) || BEGINS_PARAGRAPH.test(next));
}

/** In columns. */
function widthOf(line: string): number {
  let width = 0;
  for (let at = 0; at < line.length; at++) width += line.charCodeAt(at) <= 0xff ? 1 : 2;
  return width;
}
