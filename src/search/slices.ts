/** Long work in slices, between which the event loop turns, so that it holds nobody up for longer than one. */
import { setImmediate } from 'node:timers/promises';

export interface Slices {
  /** Whether the slice has lasted long enough; then `pause` should be awaited. */
  isOver(): boolean;
  /** Lets everything else that waits have its turn. */
  pause(): Promise<void>;
}

/** Longest stretch of work, in milliseconds, that others wait for. */
const SLICE = 8;

export function createSlices(milliseconds = SLICE): Slices {
  let began = performance.now();
  return {
    isOver: () => performance.now() - began > milliseconds,
    async pause() {
      await setImmediate();
      began = performance.now();
    },
  };
}
