/** What was acted upon last, so that it is acted upon only when something has changed. */
export class Changes {
  #known: readonly unknown[] = [];

  /** Whether these values differ from those of the last call. */
  among(...values: readonly unknown[]): boolean {
    const differ = values.length !== this.#known.length || values.some((x, at) => x !== this.#known[at]);
    this.#known = values;
    return differ;
  }
}
