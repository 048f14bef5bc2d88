/**
 * Folds passages of the drawn text away. `hidden="until-found"` keeps them for the browser's own find,
 * which unfolds what it finds; a browser that does not know the value hides them as it does `hidden`.
 */
import type { EId } from '../../src/domain/provision.ts';

/** Folds exactly these away. Then all else is laid out: the height of a stretch is guessed from all of its units. */
export function foldAway(room: HTMLElement, folded: readonly EId[]): void {
  room.querySelector('.text')?.classList.toggle('is-folded', folded.length > 0);
  for (const former of room.querySelectorAll('.text [hidden]')) former.removeAttribute('hidden');
  for (const eId of folded) room.ownerDocument.getElementById(eId)?.setAttribute('hidden', 'until-found');
}

/** Unfolds what an element stands in, itself included: an address always shows its clause. */
export function unfold(element: Element | null): void {
  for (let at = element?.closest('[hidden]'); at != null; at = at.parentElement?.closest('[hidden]')) {
    at.removeAttribute('hidden');
  }
}
