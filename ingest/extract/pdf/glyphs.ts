/** A piece of text as the PDF draws it. Lengths in points; y grows downwards. */
export interface Glyphs {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  readonly width: number;
  /** Size of the font: the width of a Chinese character. */
  readonly size: number;
  /** Direction of writing in radians; 0 is from left to right. */
  readonly angle: number;
}
