/** Puts a box beside what it speaks of, inside the window and inside the element that holds the box. */

/** Pixels between the box and the line it belongs to, and between the box and the edge of the window. */
const GAP = 6;
const EDGE = 12;
/** What the header and the bar cover of the window. */
const COVERED = 120;

/**
 * Below the trigger's first line where there is room, else above it. The box is `position: absolute`, so
 * that it moves with the text.
 */
export function placeBox(box: HTMLElement, trigger: HTMLElement): void {
  const line = trigger.getClientRects()[0];
  const frame = box.offsetParent?.getBoundingClientRect();
  if (line === undefined || frame === undefined) return;
  const { width, height } = box.getBoundingClientRect();
  const last = [...trigger.getClientRects()].at(-1) ?? line;
  const below = last.bottom + GAP;
  const above = line.top - GAP - height;
  const top = below + height <= innerHeight - EDGE || above < COVERED ? below : above;
  const rightmost = Math.min(frame.right, document.documentElement.clientWidth) - EDGE - width;
  const left = Math.max(Math.max(frame.left, 0) + EDGE, Math.min(line.left, rightmost));
  box.style.setProperty('top', `${top - frame.top}px`);
  box.style.setProperty('left', `${left - frame.left}px`);
}
