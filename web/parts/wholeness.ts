/**
 * Says that what is found may not be all. After the first start, and after one with another version of the
 * program, the library is read anew, and nobody must take a part of it for the whole.
 */
import { html, LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { fetchWholeness } from '../data/health.ts';
import { AnswerError, isWithdrawn } from '../data/http.ts';

/** Milliseconds before the server is asked for the first time: what the room asks comes before. */
const FIRST = 500;
/** Milliseconds from one time to the next. */
const NEXT = 5000;

/** Asks the server until all of the library is there. */
class WholenessWatch implements ReactiveController {
  readonly #heard: (isWhole: boolean) => void;
  #timer = 0;
  #underway = new AbortController();

  constructor(host: LitElement, heard: (isWhole: boolean) => void) {
    this.#heard = heard;
    host.addController(this);
  }

  hostConnected(): void {
    this.#underway = new AbortController();
    this.#askIn(FIRST);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#underway.abort();
  }

  #askIn(milliseconds: number): void {
    this.#timer = window.setTimeout(() => this.#ask(), milliseconds);
  }

  async #ask(): Promise<void> {
    try {
      const isWhole = await fetchWholeness(this.#underway.signal);
      if (!isWhole) this.#askIn(NEXT);
      this.#heard(isWhole);
    } catch (thrown) {
      if (isWithdrawn(thrown)) return;
      // Whether there is a server at all is for the rooms to say.
      if (!(thrown instanceof AnswerError)) throw thrown;
      this.#askIn(NEXT);
    }
  }
}

/** At the edge of the window, from when the library is found to be incomplete. */
export class KbWholeness extends LitElement {
  static override properties = { state: { state: true } };

  declare private state: 'untold' | 'incomplete' | 'completed';

  constructor() {
    super();
    this.state = 'untold';
    new WholenessWatch(this, (isWhole) => {
      if (!isWhole) this.state = 'incomplete';
      else if (this.state === 'incomplete') this.state = 'completed';
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<div class="wholeness ${this.state === 'untold' ? '' : 'is-shown'}" role="status">
      ${this.state === 'incomplete' ? html`<b>资料库正在整理，现在查到的可能不全。</b>整理完毕后在此提示。` : nothing}
      ${
        this.state === 'completed'
          ? html`资料库已整理完毕。<button type="button" class="plain" @click=${() => location.reload()}>刷新本页</button>`
          : nothing
      }
    </div>`;
  }
}

/** In place of what could not be shown because the library is read anew: asks for it again once that is done. */
export class KbWhenWhole extends LitElement {
  static override properties = { retry: { attribute: false } };

  declare retry: () => void;

  constructor() {
    super();
    new WholenessWatch(this, (isWhole) => {
      if (isWhole) this.retry();
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<p>整理完毕后，本页会自动显示。</p>`;
  }
}

customElements.define('kb-wholeness', KbWholeness);
customElements.define('kb-when-whole', KbWhenWhole);
