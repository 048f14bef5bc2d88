/** Scrolling to a place in a long text of which the browser has not drawn most. */
import { tell } from '../events.ts';

/** How many frames it may take until what lies above has its true height. */
const FRAMES = 6;
/** Units on either side of a place that are drawn, with their stretches, before the window goes there; more than a window holds. */
const AROUND = 40;

/** A clause, and how many pixels below the top of the window it stands. */
export interface Anchor {
  readonly id: string;
  readonly top: number;
}

/** Puts an element where its `scroll-margin` says. */
export function bringToView(element: Element): void {
  wake(element);
  settle(element, FRAMES, () => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
}

/** The clause in the middle of the window; null where no text is. */
export function anchorInWindow(): Anchor | null {
  const text = document.querySelector('.text')?.getBoundingClientRect();
  if (text === undefined) return null;
  const element = document
    .elementsFromPoint(text.left + text.width / 2, innerHeight / 2)
    .map((found) => found.closest('.text :is(.clause, .unit, .container, header)[id]'))
    .find((found) => found !== null);
  return element == null ? null : { id: element.id, top: element.getBoundingClientRect().top };
}

/** Puts a clause where it stood. False where the page does not hold it. */
export function bringBack({ id, top }: Anchor): boolean {
  const element = document.getElementById(id);
  if (element === null) return false;
  wake(element);
  settle(element, FRAMES, () =>
    window.scrollBy({ top: element.getBoundingClientRect().top - top, behavior: 'instant' }),
  );
  return true;
}

/** Scrolls again, frame by frame, until the element stays where it was put. */
function settle(element: Element, frames: number, scroll: () => void): void {
  const before = element.getBoundingClientRect().top;
  scroll();
  const moved = Math.abs(element.getBoundingClientRect().top - before) > 1;
  if (frames > 0 && (moved || frames === FRAMES)) {
    requestAnimationFrame(() => settle(element, frames - 1, scroll));
  }
}

/**
 * Stretches that are not drawn (content-visibility) have only a guessed height, so the units around the place
 * are drawn first, lest the text jump when it is seen. They stay drawn: what was let go would be blank for a
 * frame.
 */
function wake(element: Element): void {
  const units = [...(element.closest('.text')?.querySelectorAll('.unit') ?? [])];
  const own = element.closest('.unit') ?? element.querySelector('.unit');
  const index = own === null ? 0 : units.indexOf(own);
  const around = units.slice(Math.max(0, index - AROUND), index + AROUND);
  const stretches = new Set(around.map((unit) => unit.closest('.stretch')));
  tell(element, 'kb-show', { units: units.filter((unit) => stretches.has(unit.closest('.stretch'))) });
  for (const stretch of stretches) stretch?.classList.add('is-awake');
}
