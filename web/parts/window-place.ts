/** Where the window stands in a room: what is to be done with it when the room is ready, and what the history remembers. */
import { type Anchor, anchorInWindow, bringBack, bringToView } from './bring-to-view.ts';
import { arrivalAt, type EntryState, stateOfEntry } from './history-entry.ts';

export class WindowPlace {
  /** Back to where it was, to what the address points at, or nothing. */
  #arrival: EntryState | 'target' | 'stay' = arrivalAt(history.state);

  /** What to do when the room is ready. */
  await(arrival: EntryState | 'target' | 'stay'): void {
    this.#arrival = arrival;
  }

  /** The room is ready. `target`: what its address points at; null: the top. `reading`: the clause one was reading meanwhile. */
  arrive(target: Element | null, reading: Anchor | null): void {
    const arrival = this.#arrival;
    this.#arrival = 'stay';
    if (arrival === 'stay') return;
    if (reading !== null && bringBack(reading)) return;
    if (arrival !== 'target') comeBack(arrival);
    else if (target === null) window.scrollTo(0, 0);
    else bringToView(target);
  }

  /** The window's height goes with the entry of the history, so that back comes to where one was. */
  save(): void {
    const { from = null } = stateOfEntry();
    history.replaceState({ scroll: scrollY, anchor: anchorInWindow(), from } satisfies EntryState, '');
  }
}

function comeBack({ anchor, scroll }: EntryState): void {
  window.scrollTo(0, scroll ?? 0);
  if (anchor != null) bringBack(anchor);
}
