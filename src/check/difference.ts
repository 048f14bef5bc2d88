/** What a quotation and the original differ by, in the characters of both as they are printed. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TextSpan } from '../domain/span.ts';
import { type ComparedPiece, compareTexts, joinPieces } from '../search/compare.ts';
import type { DocumentText } from './document-text.ts';
import { nearestStretch } from './nearest.ts';
import type { QuotedPart, QuotedWords } from './quoted-words.ts';

export interface Difference {
  /** The quotation (left) and the original (right). */
  readonly pieces: readonly ComparedPiece[];
  /** In the draft; empty where characters are missing. */
  readonly marks: readonly TextSpan[];
  /** The stretch of the document's normalised text that was compared. */
  readonly span: TextSpan;
  /** Share of the quotation's characters that would have to change. */
  readonly distance: number;
}

/**
 * Longer parts are compared slice by slice, each behind the one before it, so that the work grows with
 * their length and not with its square.
 */
const LONGEST_SLICE = 1_000;

/** Null where one part of the quotation has nothing in common with the text. Others are served between slices. */
export async function differenceFrom(
  { parts, length }: QuotedWords,
  document: DocumentText,
  within: TextSpan,
): Promise<Difference | null> {
  const pieces: ComparedPiece[] = [];
  const marks: TextSpan[] = [];
  const spans: TextSpan[] = [];
  let edits = 0;
  for (const part of parts) {
    const compared = await comparePart(part, document, within);
    if (compared === null) return null;
    if (spans.length > 0) pieces.push({ side: 'both', text: '……' });
    pieces.push(...compared.pieces);
    marks.push(...compared.marks);
    spans.push(compared.span);
    edits += compared.edits;
  }
  const span = {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
  return spans.length === 0 ? null : { pieces: joinPieces(pieces), marks, span, distance: edits / length };
}

type PartDifference = Pick<Difference, 'pieces' | 'marks' | 'span'> & { readonly edits: number };

async function comparePart(
  part: QuotedPart,
  document: DocumentText,
  within: TextSpan,
): Promise<PartDifference | null> {
  const pieces: ComparedPiece[] = [];
  const marks: TextSpan[] = [];
  let edits = 0;
  const stretches: TextSpan[] = [];
  for (const slice of slicesOf(part)) {
    const last = stretches.at(-1);
    if (last !== undefined) await nextTurn();
    const words = part.normalised.text.slice(slice.start, slice.end);
    const near = nearestStretch(words, document.normalised.text, stretchBehind(last, within));
    if (last === undefined && near === null) return null;
    // What the original has between two slices is missing from the quotation; a slice of which nothing is
    // found is compared with nothing.
    const start = last?.end ?? near?.start ?? within.start;
    const end = near?.end ?? start;
    const compared = compareSlice(part, slice, document, { start, end });
    pieces.push(...compared.pieces);
    marks.push(...compared.marks);
    edits += near === null ? words.length : near.distance * words.length + (near.start - start);
    stretches.push({ start, end });
  }
  const [first] = stretches;
  const end = stretches.at(-1)?.end;
  if (first === undefined || end === undefined) return null;
  return { pieces, marks, span: { start: first.start, end }, edits };
}

/** Where the next slice is looked for: in all of the text, then in what follows. */
function stretchBehind(before: TextSpan | undefined, within: TextSpan): TextSpan {
  if (before === undefined) return within;
  return { start: before.end, end: Math.min(within.end, before.end + 3 * LONGEST_SLICE) };
}

/** Slices of about the same length, as stretches of the part's normalised text. No pair of surrogates is torn. */
function slicesOf({ from, to, normalised }: QuotedPart): TextSpan[] {
  const count = Math.ceil((to - from) / LONGEST_SLICE);
  const borders = Array.from({ length: count + 1 }, (_, number) => {
    const border = from + Math.round(((to - from) * number) / count);
    return isLowSurrogate(normalised.text, border) ? border - 1 : border;
  });
  return borders.slice(1).map((end, number) => ({ start: borders[number] ?? from, end }));
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** `slice`: a stretch of the part's normalised text; `near`: one of the document's. */
function compareSlice(
  part: QuotedPart,
  slice: TextSpan,
  document: DocumentText,
  near: TextSpan,
): Pick<Difference, 'pieces' | 'marks'> {
  const marks: TextSpan[] = [];
  let left = slice.start;
  let right = near.start;
  const words = part.normalised.text.slice(slice.start, slice.end);
  const pieces = compareTexts(words, document.normalised.text.slice(near.start, near.end)).map(
    ({ side, text }): ComparedPiece => {
      const ours = { start: left, end: side === 'right' ? left : left + text.length };
      const theirs = { start: right, end: side === 'left' ? right : right + text.length };
      left = ours.end;
      right = theirs.end;
      if (side !== 'both') marks.push(inDraft(part, ours));
      return { side, text: side === 'right' ? document.originalOf(theirs) : originalOf(part, ours) };
    },
  );
  return { pieces, marks };
}

function inDraft({ start, normalised }: QuotedPart, span: TextSpan): TextSpan {
  const last = normalised.ends[span.end - 1] ?? 0;
  const from = span.end === span.start ? last : (normalised.starts[span.start] ?? last);
  return { start: start + from, end: start + Math.max(from, last) };
}

function originalOf({ original, normalised }: QuotedPart, { start, end }: TextSpan): string {
  return original.slice(normalised.starts[start] ?? 0, normalised.ends[end - 1] ?? 0);
}

const FIGURE = /^[0-9〇零一二三四五六七八九十百千万亿两年月日%.,-]+$/;

/** Whether only numbers or dates differ: 2025年 and 2030年, 10亿元 and 20亿元. */
export function differsInFigures({ pieces }: Difference): boolean {
  return pieces.every(({ side, text }) => side === 'both' || FIGURE.test(text.normalize('NFKC').trim()));
}
