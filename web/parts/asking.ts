/**
 * One question to the server of which an element shows the answer: the question asked last counts, one
 * that is still under way is withdrawn by the next and with the element, and a refusal is kept in words.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type AnswerError, isWithdrawn, sentenceOf } from '../data/http.ts';

export class Asking<T> implements ReactiveController {
  /** The last answer; it stands until the next has come, so that nothing jumps. Null: none yet. */
  answer: T | null = null;
  /** Why the last question was not answered. */
  error: AnswerError | null = null;

  readonly #host: ReactiveControllerHost;
  #underway = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#underway.abort();
  }

  /** Resolves when the host shows the answer or the refusal; with false where another question was asked meanwhile. */
  async ask(question: (signal: AbortSignal) => Promise<T>): Promise<boolean> {
    this.#underway.abort();
    this.#underway = new AbortController();
    this.error = null;
    this.#host.requestUpdate();
    try {
      this.answer = await question(this.#underway.signal);
    } catch (thrown) {
      if (isWithdrawn(thrown)) return false;
      this.error = sentenceOf(thrown);
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    return true;
  }

  /** Nothing is asked any more and nothing known. */
  forget(): void {
    this.#underway.abort();
    this.answer = null;
    this.error = null;
    this.#host.requestUpdate();
  }
}
