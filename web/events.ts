/** What rooms and parts ask of the application around them. */
import type { Route } from './route.ts';

export interface AppEvents {
  /** Go to a room. `replace`: no new entry in the history. `keepScroll`: the window stays where it is. */
  'kb-navigate': { route: Exclude<Route, { room: 'elsewhere' }>; replace: boolean; keepScroll: boolean };
  /**
   * The room has drawn what its address names, `title` is the title of the page and the server's
   * drawing may go. `target`: what the address points at, to be scrolled to; null: the top.
   */
  'kb-ready': { title: string; target: Element | null };
  /** These units of the text are about to be looked at: they are drawn when the event returns. */
  'kb-show': { units: readonly Element[] };
  /** Show the list of keys. */
  'kb-keys': null;
  /** Say something to the reader, aloud too. */
  'kb-notice': { text: string };
}

/** Sends an event up to the application. */
export function tell<K extends keyof AppEvents>(from: EventTarget, name: K, detail: AppEvents[K]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/** Listens to one of these events. */
export function listen<K extends keyof AppEvents>(
  to: EventTarget,
  name: K,
  heard: (detail: AppEvents[K]) => void,
): void {
  to.addEventListener(name, (event) => heard((event as CustomEvent<AppEvents[K]>).detail));
}
