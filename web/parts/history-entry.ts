/** What an entry of the browser's history remembers of a room. */
import type { Anchor } from './bring-to-view.ts';

export interface EntryState {
  /** Where the window stood when the reader left this entry of the history. */
  readonly scroll?: number;
  /** The same by a clause, which holds also where the heights of the text are not known yet. */
  readonly anchor?: Anchor | null;
  /** The place from which a jump in a text led here. */
  readonly from?: string | null;
}

/** Of the entry one is at. */
export function stateOfEntry(): EntryState {
  return (history.state as EntryState | null) ?? {};
}

/** Where to put the window: back to where it was, or to what the address points at. */
export function arrivalAt(state: EntryState | null): EntryState | 'target' {
  return state?.scroll === undefined ? 'target' : state;
}
