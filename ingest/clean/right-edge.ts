/** Where the lines of a wrapped text end: the width that those broken off share. */

interface BrokenOff {
  readonly text: string;
  readonly width: number;
}

/** Marks that hang over the margin instead of beginning the next line. */
const HANGING = /[，。、；：？！）》”’」』,.;:]$/;

/** Whether the last mark of a line may hang over the margin. */
export function mayHang(text: string): boolean {
  return HANGING.test(text);
}

/** The widest width that many lines share; lines above it hold nothing but hanging punctuation. */
export function rightEdge(lines: readonly BrokenOff[]): number | null {
  const atWidth = new Map<number, { count: number; hanging: number }>();
  for (const { text, width } of lines) {
    const here = atWidth.get(width) ?? { count: 0, hanging: 0 };
    here.count++;
    if (mayHang(text)) here.hanging++;
    atWidth.set(width, here);
  }
  // Of widths equally common, lines whose last mark may hang say less; then the widest is the edge.
  const standing = ({ count, hanging }: { count: number; hanging: number }): number => count - hanging;
  const [commonest] = [...atWidth].sort(
    ([widthA, a], [widthB, b]) => b.count - a.count || standing(b) - standing(a) || widthB - widthA,
  );
  if (commonest === undefined) return null;
  const [peak, { count }] = commonest;
  let edge = peak;
  for (let width = peak + 1; width <= peak + 6; width++) {
    const here = atWidth.get(width);
    if (here !== undefined && here.count * 4 >= count && here.hanging * 10 < here.count * 8) edge = width;
  }
  return edge;
}
