/** Shows on the drawn text what the address points at, without drawing the text again. */
import type { EId } from '../../src/domain/provision.ts';
import type { ReaderHit } from '../model/hits.ts';

/** Marks the clause of the address; gives it back, or null where the text does not hold it. */
export function showCurrentClause(room: HTMLElement, eId: EId | null): Element | null {
  for (const former of room.querySelectorAll('.is-current')) {
    former.classList.remove('is-current');
    former.removeAttribute('aria-current');
  }
  const clause = eId === null ? null : room.ownerDocument.getElementById(eId);
  clause?.classList.add('is-current');
  clause?.setAttribute('aria-current', 'location');
  return clause;
}

/** Sets off the marks of one hit from the others; gives back the first of them. */
export function showCurrentHit(room: HTMLElement, hit: ReaderHit | undefined): Element | null {
  for (const former of room.querySelectorAll('mark.is-here')) former.classList.remove('is-here');
  const marks = hit === undefined ? [] : marksOf(room, hit);
  for (const mark of marks) mark.classList.add('is-here');
  return marks[0] ?? null;
}

function marksOf(room: HTMLElement, { eId, part, field }: ReaderHit): Element[] {
  if (eId === null) return [...room.querySelectorAll(`.document-head [data-field="${field}"] mark`)];
  const clause = room.ownerDocument.getElementById(eId);
  return [...(clause?.querySelectorAll('mark') ?? [])].filter(
    (mark) =>
      mark.closest('.container, .unit, .clause') === clause &&
      (mark.closest('h2, h3, h4, h5, h6, caption') !== null) === (part === 'heading'),
  );
}
