/** What a quotation and the original differ by, in the characters of both as they are printed. */
import type { TextSpan } from '../domain/span.ts';
import { type ComparedPiece, compareTexts } from '../search/compare.ts';
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

/** Null where one part of the quotation has nothing in common with the text. */
export function differenceFrom(
  { parts, length }: QuotedWords,
  document: DocumentText,
  within: TextSpan,
): Difference | null {
  const pieces: ComparedPiece[] = [];
  const marks: TextSpan[] = [];
  const spans: TextSpan[] = [];
  let edits = 0;
  for (const part of parts) {
    const near = nearestStretch(part.words, document.normalised.text, within);
    if (near === null) return null;
    const compared = comparePart(part, document, near);
    if (spans.length > 0) pieces.push({ side: 'both', text: '……' });
    pieces.push(...compared.pieces);
    marks.push(...compared.marks);
    spans.push(near);
    edits += near.distance * part.words.length;
  }
  const span = {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
  return spans.length === 0 ? null : { pieces, marks, span, distance: edits / length };
}

function comparePart(
  part: QuotedPart,
  document: DocumentText,
  near: TextSpan,
): Pick<Difference, 'pieces' | 'marks'> {
  const marks: TextSpan[] = [];
  let left = part.from;
  let right = near.start;
  const pieces = compareTexts(part.words, document.normalised.text.slice(near.start, near.end)).map(
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
