/** What changes with the day alone: a text that is held comes into force, and is shown from then on. */
import type { Library } from '../library/library.ts';

export class NewDay {
  readonly #library: Pick<Library, 'readOnly' | 'isInOrder'>;
  readonly #today: () => string;
  readonly #putInOrder: () => void;
  /** ISO date of the day on which was last looked. */
  #seen: string;

  /** `today`: the ISO date by which the text in force is chosen. `putInOrder`: makes the index show the texts of the day. */
  constructor(library: Pick<Library, 'readOnly' | 'isInOrder'>, today: () => string, putInOrder: () => void) {
    this.#library = library;
    this.#today = today;
    this.#putInOrder = putInOrder;
    this.#seen = today();
  }

  /** To be called every now and then. Once a day: a work whose original is lost is never in order. */
  async look(): Promise<void> {
    const day = this.#today();
    if (day === this.#seen) return;
    this.#seen = day;
    if (!this.#library.readOnly && !(await this.#library.isInOrder())) this.#putInOrder();
  }
}
