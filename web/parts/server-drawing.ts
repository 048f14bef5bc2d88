/**
 * What the server drew of a page. It stays until the first room has drawn the same, so that nothing flashes;
 * and who has read on in it meanwhile finds himself at the same clause.
 */
import type { Anchor } from './bring-to-view.ts';

export class ServerDrawing {
  /** The clause one has scrolled to in the drawing; null: one is at its beginning. */
  reading: Anchor | null = null;

  #nodes: readonly ChildNode[] = [];

  /** Holds what stands in an element. */
  hold(within: Element): void {
    this.#nodes = [...within.childNodes];
    window.addEventListener('scroll', this.#scrolled, { passive: true });
    this.#scrolled();
  }

  drop(): void {
    window.removeEventListener('scroll', this.#scrolled);
    for (const node of this.#nodes) node.remove();
    this.#nodes = [];
    this.reading = null;
  }

  /** Noted while one scrolls, because the room is drawn above the drawing and pushes it down. */
  #scrolled = (): void => {
    const found = document
      .elementsFromPoint(innerWidth / 2, innerHeight / 2)
      .map((element) => element.closest('section[id]'))
      .find((section) => section !== null && this.#nodes.some((node) => node.contains(section)));
    this.reading =
      scrollY === 0 || found == null ? null : { id: found.id, top: found.getBoundingClientRect().top };
  };
}
