/** Follows the window and says which line of the contents is being read. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EId } from '../../src/domain/provision.ts';
import type { ContentsItem } from '../model/contents.ts';
import { lastAbove } from '../model/reading.ts';

/** Pixels below the place where an address is scrolled to, at which a line of the contents is being read. */
const REACH = 6;
/** Milliseconds between two looks at where one reads, while one scrolls. */
const PAUSE = 120;

export class ReadingPosition implements ReactiveController {
  /** The line of the contents that is being read; null above the first. */
  eId: EId | null = null;

  readonly #host: ReactiveControllerHost;
  /** Outside articles. */
  #outer: readonly ContentsItem[] = [];
  #timer = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** From now on, the lines of this document. */
  follow(outline: readonly ContentsItem[]): void {
    const inside = new Set(outline.filter(({ kind }) => kind === 'article').flatMap(descendants));
    this.#outer = outline.filter((item) => !inside.has(item));
  }

  hostConnected(): void {
    window.addEventListener('scroll', this.#scrolled, { passive: true });
  }

  hostDisconnected(): void {
    window.removeEventListener('scroll', this.#scrolled);
    this.#forget();
  }

  /** Not with every frame: bar and rail are drawn again for it, and the text must go on scrolling. */
  #scrolled = (): void => {
    if (this.#timer === 0) this.#timer = window.setTimeout(this.#look, PAUSE);
  };

  #look = (): void => {
    this.#forget();
    const eId = this.#read();
    if (eId === this.eId) return;
    this.eId = eId;
    this.#host.requestUpdate();
  };

  #forget(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  #read(): EId | null {
    const outer = lastRead(this.#outer);
    if (outer?.kind !== 'article') return outer?.eId ?? null;
    return (lastRead(descendants(outer)) ?? outer).eId;
  }
}

function lastRead(items: readonly ContentsItem[]): ContentsItem | undefined {
  const first = elementOf(items[0]);
  if (first === null) return undefined;
  const line = Number.parseFloat(getComputedStyle(first).scrollMarginTop) + REACH;
  return items[lastAbove(items.length, (index) => topOf(items[index], line), line)];
}

/**
 * Of what is folded away, where it is folded; of what lies in a stretch above or below the line, where that
 * stretch is: it may not be drawn.
 */
function topOf(item: ContentsItem | undefined, line: number): number {
  const own = elementOf(item);
  const element = own?.closest('[hidden]') ?? own;
  if (element === null) return Number.POSITIVE_INFINITY;
  const stretch = element.closest('.stretch')?.getBoundingClientRect();
  if (stretch !== undefined && (stretch.top > line || stretch.bottom <= line)) return stretch.top;
  return element.getBoundingClientRect().top;
}

function elementOf(item: ContentsItem | undefined): HTMLElement | null {
  return item === undefined ? null : document.getElementById(item.eId);
}

function descendants(item: ContentsItem): ContentsItem[] {
  return item.children.flatMap((child) => [child, ...descendants(child)]);
}
