/** Walking from hit to hit with n and p: which one is being looked at. */
import type { ReactiveControllerHost } from 'lit';
import type { EId } from '../../src/domain/provision.ts';
import { type ReaderHit, stepHit } from '../model/hits.ts';
import type { OpenDocument } from '../model/open-document.ts';

export class HitWalk {
  /** Index of the hit one is at; -1: none. */
  at = -1;

  readonly #host: ReactiveControllerHost;
  #hits: readonly ReaderHit[] = [];
  /** The hit one is going to, until its clause has become the address. */
  #wanted = -1;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /**
   * From now on these hits, at the clause of the address. Where that is the whole document, one is at no hit but
   * the one gone to.
   */
  follow(hits: readonly ReaderHit[], eId: EId | null): void {
    if (hits !== this.#hits) this.#wanted = -1;
    else if (this.hit?.eId === eId) return;
    this.#hits = hits;
    const first = eId === null ? -1 : hits.findIndex((hit) => hit.eId === eId);
    this.at = hits[this.#wanted]?.eId === eId ? this.#wanted : first;
  }

  get hit(): ReaderHit | undefined {
    return this.#hits[this.at];
  }

  /** Goes on to the next hit, or back; gives back where that is. `from`: where one reads while at no hit. */
  step(by: 1 | -1, from: EId | null, { index }: OpenDocument): ReaderHit | undefined {
    const position = (from === null ? undefined : index.get(from)?.position) ?? 0;
    const next = stepHit(this.#hits, this.at, by, position, index);
    const here = this.hit?.eId;
    this.#wanted = next;
    // Two hits in one clause have one address.
    if (this.#hits[next]?.eId === here) {
      this.at = next;
      this.#host.requestUpdate();
    }
    return this.#hits[next];
  }
}
