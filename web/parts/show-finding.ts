/** Bringing a finding to view, in the text and in the list beside it. */

/** The same number stands in style/check.css: from here on the two stand side by side. */
const SIDE_BY_SIDE = '(min-width: 64rem)';

/**
 * Side by side both come to view; one below the other the window goes from the list to the text and back,
 * and with a step to the list, which repeats the words. `focused`: the finding gets the focus too.
 */
export function showFinding(
  room: HTMLElement,
  index: number,
  from: 'list' | 'text' | 'step',
  focused: boolean,
): void {
  const finding = room.querySelector<HTMLElement>(`[data-finding="${index}"]`);
  const place = room.querySelector<HTMLElement>(`[data-in~="${index}"]`);
  if (matchMedia(SIDE_BY_SIDE).matches) {
    place?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const list = finding?.closest<HTMLElement>('.check-findings');
    // Not scrollIntoView, which would take the window along.
    if (list && finding)
      list.scrollTop += finding.getBoundingClientRect().top - list.getBoundingClientRect().top;
  } else if (from === 'list') {
    place?.scrollIntoView({ block: 'center', behavior: 'instant' });
  } else {
    finding?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }
  if (focused) finding?.querySelector<HTMLElement>('.finding-head')?.focus({ preventScroll: true });
}
