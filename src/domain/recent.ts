/** A few things that were made last, for who asks for one of them again. */
export class Recent<K, V> {
  readonly #most: number;
  /** In the order of use: the first was not asked for for longest. */
  readonly #held = new Map<K, V>();

  /** `most`: things that are held. */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: K): V | undefined {
    const value = this.#held.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.#held.delete(key);
    this.#held.set(key, value);
    const [oldest] = this.#held.keys();
    if (oldest !== undefined && this.#held.size > this.#most) this.#held.delete(oldest);
  }

  /** Only while the key still has this value: it may have been made anew since. */
  forget(key: K, value: V): void {
    if (this.#held.get(key) === value) this.#held.delete(key);
  }

  clear(): void {
    this.#held.clear();
  }
}
