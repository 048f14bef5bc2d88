/** Counts what went wrong for each address, so that a token cannot be found by trying. */

interface Failures {
  count: number;
  /** When they are forgotten, in milliseconds of `now`. */
  readonly until: number;
}

/** Addresses that are remembered at a time; the oldest goes first. */
const MOST_ADDRESSES = 10_000;

export class FailureLimit {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #now: () => number;
  readonly #failures = new Map<string, Failures>();

  /** `most` failures within `windowMs` milliseconds of the first; `now` in milliseconds. */
  constructor(most: number, windowMs: number, now: () => number = Date.now) {
    this.#most = most;
    this.#windowMs = windowMs;
    this.#now = now;
  }

  /** Seconds until the address may try again; 0: it may. */
  secondsToWait(address: string): number {
    const failures = this.#recent(address);
    return failures === null || failures.count < this.#most ? 0 : (failures.until - this.#now()) / 1000;
  }

  record(address: string): void {
    const failures = this.#recent(address);
    if (failures !== null) {
      failures.count++;
      return;
    }
    const [oldest] = this.#failures.keys();
    if (oldest !== undefined && this.#failures.size >= MOST_ADDRESSES) this.#failures.delete(oldest);
    this.#failures.set(address, { count: 1, until: this.#now() + this.#windowMs });
  }

  #recent(address: string): Failures | null {
    const failures = this.#failures.get(address);
    if (failures === undefined) return null;
    if (failures.until > this.#now()) return failures;
    this.#failures.delete(address);
    return null;
  }
}
