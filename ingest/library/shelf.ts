/** What the steps of one piece of work on a library share, while its writer lock is held. */
import type { Progress } from '../progress.ts';
import type { Catalogue } from './catalogue.ts';
import type { Drawer } from './drawer.ts';
import type { Reading } from './reading.ts';

export interface Shelf {
  readonly folder: string;
  readonly catalogue: Catalogue;
  readonly reading: Reading;
  readonly progress: Progress;
  /** ISO date by which the text in force is chosen. */
  readonly today: string;
  /** The documents read in the course of this work. */
  readonly drawer: Drawer;
}
