/**
 * The text of an article as its source sets it, paragraphs joined by a line break and the article's
 * own mark left out, with the way back from each part of each provision to its place in that text.
 */
import type { EId, Provision, TextPart } from '../../src/domain/provision.ts';

/** Where one part of one provision begins in the article's text. */
export interface PlacedPart {
  readonly eId: EId;
  readonly part: TextPart;
  readonly start: number;
}

export interface ArticleText {
  readonly text: string;
  readonly parts: readonly PlacedPart[];
}

interface Piece {
  readonly text: string;
  /** Null: a printed mark, or the break between two lines. */
  readonly of: { readonly eId: EId; readonly part: TextPart } | null;
}

const BREAK: Piece = { text: '\n', of: null };

export function articleText(article: Provision): ArticleText {
  const parts: PlacedPart[] = [];
  let text = '';
  for (const piece of joinLines(linesOf({ ...article, num: null }))) {
    if (piece.of !== null) parts.push({ ...piece.of, start: text.length });
    text += piece.text;
  }
  return { text, parts };
}

/** The lines of that text. */
export function articleLines(article: Provision): readonly string[] {
  return linesOf({ ...article, num: null }).map((line) => line.map(({ text }) => text).join(''));
}

function joinLines(lines: readonly (readonly Piece[])[]): Piece[] {
  return lines.flatMap((line, index) => (index === 0 ? [...line] : [BREAK, ...line]));
}

/** A heading that runs into its text stands on one line with it, and so does the first 款 behind a mark. */
function linesOf(provision: Provision): Piece[][] {
  const { eId } = provision;
  const runsOn = provision.headingRunsIn || (provision.heading ?? '') === '';
  const head: Piece[] = [
    { text: provision.num ?? '', of: null },
    { text: provision.heading ?? '', of: { eId, part: 'heading' } },
  ];
  const first: Piece =
    provision.shape === 'leaf'
      ? { text: provision.content, of: { eId, part: 'content' } }
      : { text: provision.intro ?? '', of: { eId, part: 'intro' } };
  const lines = runsOn ? [[...head, first]] : [head, [first]];
  if (provision.shape === 'branch') {
    provision.children.forEach((child, index) => {
      const below = linesOf(child);
      const continues = index === 0 && runsOn && first.text === '' && child.kind === 'paragraph';
      if (continues) lines.push([...(lines.pop() ?? []), ...(below.shift() ?? [])]);
      for (const line of below) lines.push(line);
    });
    if (provision.wrapUp !== null) lines.push([{ text: provision.wrapUp, of: { eId, part: 'wrapUp' } }]);
  }
  return lines.map((line) => line.filter(({ text }) => text !== '')).filter((line) => line.length > 0);
}
