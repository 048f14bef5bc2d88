/** How long a provision will be on the page, before the browser has drawn it. Pure. */
import { childrenOf, type Provision, textParts } from '../../src/domain/provision.ts';

/** Enough to guess a height from, for any width of line. */
export interface TextExtent {
  readonly characters: number;
  /** Texts that begin a line of their own. */
  readonly paragraphs: number;
}

/** Of a provision and everything below it. */
export function textExtent(provision: Provision): TextExtent {
  let characters = 0;
  let paragraphs = 0;
  for (const { part, text } of textParts(provision)) {
    characters += text.length;
    if (part !== 'heading' || !provision.headingRunsIn) paragraphs++;
  }
  for (const child of childrenOf(provision)) {
    const below = textExtent(child);
    characters += below.characters;
    paragraphs += below.paragraphs;
  }
  return { characters, paragraphs };
}
