/** How long provisions will be on the page, before the browser has drawn them. Pure. */
import { childrenOf, type Provision, textParts } from '../../src/domain/provision.ts';

/** Enough to guess a height from, for any width of line. */
export interface TextExtent {
  readonly characters: number;
  /** Texts that begin a line of their own. */
  readonly paragraphs: number;
}

/** About as much as a window holds. */
const STRETCH: TextExtent = { characters: 1200, paragraphs: 24 };

/** Several provisions that stand one behind the other, and how long they are together. */
export interface Stretch {
  readonly provisions: readonly Provision[];
  readonly extent: TextExtent;
}

/**
 * Parts provisions, in their order, into stretches that are each about a window long; a longer provision is a
 * stretch of its own.
 */
export function inStretches(provisions: readonly Provision[]): Stretch[] {
  const stretches: Stretch[] = [];
  let isOpen = false;
  for (const provision of provisions) {
    const own = textExtent(provision);
    const last: Stretch | undefined = isOpen ? stretches.pop() : undefined;
    const extent: TextExtent = {
      characters: own.characters + (last?.extent.characters ?? 0),
      paragraphs: own.paragraphs + (last?.extent.paragraphs ?? 0),
    };
    stretches.push({ provisions: [...(last?.provisions ?? []), provision], extent });
    isOpen = extent.characters < STRETCH.characters && extent.paragraphs < STRETCH.paragraphs;
  }
  return stretches;
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
