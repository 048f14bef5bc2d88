/** Two texts side by side: which characters they share and which only one of them has. */

export interface ComparedPiece {
  /** 'left', 'right': only there. */
  readonly side: 'both' | 'left' | 'right';
  readonly text: string;
}

/** Texts whose differing parts are longer than this are shown as wholly different between their ends. */
const MOST_CELLS = 4_000_000;

/**
 * The pieces in order: those of 'both' and 'left' make up the left text, those of 'both' and 'right' the
 * right one. By the longest common subsequence of the characters.
 */
export function compareTexts(left: string, right: string): ComparedPiece[] {
  const lefts = [...left];
  const rights = [...right];
  let head = 0;
  const shorter = Math.min(lefts.length, rights.length);
  while (head < shorter && lefts[head] === rights[head]) head++;
  let tail = 0;
  while (tail < shorter - head && lefts.at(-1 - tail) === rights.at(-1 - tail)) tail++;
  const middle = compareMiddle(
    lefts.slice(head, lefts.length - tail),
    rights.slice(head, rights.length - tail),
  );
  const ends = (from: number, to: number): ComparedPiece => ({
    side: 'both',
    text: lefts.slice(from, to).join(''),
  });
  return joinPieces([ends(0, head), ...middle, ends(lefts.length - tail, lefts.length)]);
}

function compareMiddle(left: readonly string[], right: readonly string[]): ComparedPiece[] {
  const width = right.length + 1;
  if (left.length * right.length > MOST_CELLS) {
    return [
      { side: 'left', text: left.join('') },
      { side: 'right', text: right.join('') },
    ];
  }
  // common[i * width + j]: how many characters the rests from i and from j have in common.
  const common = new Uint16Array((left.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      common[i * width + j] =
        left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: ComparedPiece[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const one = left[i];
    const other = right[j];
    if (one !== undefined && one === other) {
      pieces.push({ side: 'both', text: one });
      i++;
      j++;
    } else if (one !== undefined && (other === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ side: 'left', text: one });
      i++;
    } else {
      pieces.push({ side: 'right', text: other ?? '' });
      j++;
    }
  }
  return pieces;
}

/** Neighbours of one side as one piece; the empty ones go. */
export function joinPieces(pieces: readonly ComparedPiece[]): ComparedPiece[] {
  const joined: ComparedPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.text === '') continue;
    if (last?.side === piece.side) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}
