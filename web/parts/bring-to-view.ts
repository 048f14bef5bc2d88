/** Scrolling to a place in a long text of which the browser has not drawn most. */

/** How many frames it may take until what lies above has its true height. */
const FRAMES = 6;
/** Units on either side of a place that are drawn before the window goes there; more than a window holds. */
const AROUND = 40;

/**
 * Puts an element where its `scroll-margin` says. Units that are not drawn (content-visibility) have
 * only a guessed height, so those around the place are drawn first, lest the text jump when it is
 * seen. They stay drawn: one that was let go would be blank for a frame.
 */
export function bringToView(element: Element): void {
  for (const unit of unitsAround(element)) unit.classList.add('is-awake');
  settle(element, FRAMES);
}

/** Scrolls again, frame by frame, until the element stays where it was put. */
function settle(element: Element, frames: number): void {
  const before = element.getBoundingClientRect().top;
  element.scrollIntoView({ block: 'start', behavior: 'instant' });
  const moved = Math.abs(element.getBoundingClientRect().top - before) > 1;
  if (frames > 0 && (moved || frames === FRAMES)) {
    requestAnimationFrame(() => settle(element, frames - 1));
  }
}

function unitsAround(element: Element): readonly Element[] {
  const units = [...(element.closest('.text')?.querySelectorAll('.unit') ?? [])];
  const own = element.closest('.unit') ?? element.querySelector('.unit');
  const index = own === null ? 0 : units.indexOf(own);
  return units.slice(Math.max(0, index - AROUND), index + AROUND);
}
