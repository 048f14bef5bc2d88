/** Scrolling to a place in a long text of which the browser has not drawn most. */

/** How many frames it may take until what lies above has its true height. */
const FRAMES = 8;

/**
 * Puts an element where `scroll-margin` says. What the browser has left undrawn above it
 * (content-visibility) gets its true height only when it comes near, so it is done again until it stays.
 */
export function bringToView(element: Element, frames = FRAMES): void {
  const before = element.getBoundingClientRect().top;
  element.scrollIntoView({ block: 'start', behavior: 'instant' });
  const moved = Math.abs(element.getBoundingClientRect().top - before) > 1;
  if (frames > 0 && (moved || frames === FRAMES)) {
    requestAnimationFrame(() => bringToView(element, frames - 1));
  }
}
