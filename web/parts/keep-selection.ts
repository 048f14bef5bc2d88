/**
 * Keeps what a reader has selected while the text under it is drawn again: a text node that changes throws
 * the ends of a selection to its beginning.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Elements that stay when their words are drawn again. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, caption, td, th, dd';

/** An end of a selection, and the same as characters from the beginning of its block. */
interface End {
  readonly node: Node;
  readonly offset: number;
  readonly block: Element | null;
  readonly characters: number;
}

export class KeptSelection implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Whether anything may be selected. Asked of a page where nothing is, the browser lays all of it out to say so. */
  #isAny = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('selectionchange', this.#changed);
  }

  hostDisconnected(): void {
    document.removeEventListener('selectionchange', this.#changed);
  }

  /** Remembers what is selected in the text. The function given back puts it there again, where it has moved. */
  hold(): () => void {
    return this.#isAny ? hold(this.#host.querySelector('.text')) : () => {};
  }

  #changed = (): void => {
    this.#isAny = (document.getSelection()?.rangeCount ?? 0) > 0;
  };
}

function hold(within: Element | null): () => void {
  const selection = document.getSelection();
  const { anchorNode, focusNode } = selection ?? {};
  if (selection === null || anchorNode == null || focusNode == null) return () => {};
  // Not `isCollapsed`, for which the browser lays out the whole page.
  if (anchorNode === focusNode && selection.anchorOffset === selection.focusOffset) return () => {};
  if (!within?.contains(anchorNode) && !within?.contains(focusNode)) return () => {};
  const anchor = endAt(anchorNode, selection.anchorOffset);
  const focus = endAt(focusNode, selection.focusOffset);
  return () => {
    const stays =
      isAt(anchor, selection.anchorNode, selection.anchorOffset) &&
      isAt(focus, selection.focusNode, selection.focusOffset);
    if (!stays) selection.setBaseAndExtent(...pointOf(anchor), ...pointOf(focus));
  };
}

function endAt(node: Node, offset: number): End {
  const block = node instanceof Text ? (node.parentElement?.closest(BLOCKS) ?? null) : null;
  return { node, offset, block, characters: block === null ? 0 : charactersBefore(block, node) + offset };
}

function isAt(end: End, node: Node | null, offset: number): boolean {
  return node === end.node && offset === end.offset;
}

function charactersBefore(block: Element, node: Node): number {
  let characters = 0;
  for (const text of textsIn(block)) {
    if (text === node) return characters;
    characters += text.data.length;
  }
  return characters;
}

function pointOf({ block, characters, node, offset }: End): [Node, number] {
  let left = characters;
  for (const text of block === null ? [] : textsIn(block)) {
    if (left <= text.data.length) return [text, left];
    left -= text.data.length;
  }
  return [node, offset];
}

function* textsIn(block: Element): Generator<Text> {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) yield node;
  }
}
