/** What became of the address one came by: its words may have moved, or the document may not have it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Place } from '../../src/api/contract.ts';
import type { EId } from '../../src/domain/provision.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { type AnswerError, isWithdrawn, sentenceOf } from '../data/http.ts';
import { fetchProvision } from '../data/references.ts';

export class AddressFate implements ReactiveController {
  /** Where the words that this address once had now stand, when others have taken their place. */
  formerWords: readonly Place[] = [];
  /** Why the document does not have it, with the nearest place that exists. */
  missing: AnswerError | null = null;

  readonly #host: ReactiveControllerHost;
  #asked = '';
  #asking = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#asking.abort();
  }

  /** Asks once for each address. */
  follow(work: WorkId, eId: EId | null): void {
    const asked = `${work}/${eId ?? ''}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#asking.abort();
    this.formerWords = [];
    this.missing = null;
    if (eId !== null) void this.#ask(work, eId);
  }

  async #ask(work: WorkId, eId: EId): Promise<void> {
    this.#asking = new AbortController();
    try {
      this.formerWords = (await fetchProvision(work, eId, this.#asking.signal)).formerWords;
    } catch (thrown) {
      if (isWithdrawn(thrown)) return;
      const error = sentenceOf(thrown);
      // That the server cannot be reached says nothing of the address.
      this.missing = error.status >= 400 && error.status < 500 ? error : null;
    }
    this.#host.requestUpdate();
  }
}
