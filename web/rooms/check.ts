/**
 * 引文核对: a draft is pasted, dropped or chosen, and each citation and quotation in it gets a verdict
 * beside the text. The draft lives in this element and goes with it: it is in no address and no storage.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CheckAnswer } from '../../src/api/contract.ts';
import type { Verdict } from '../../src/domain/check.ts';
import { annotateDraft, checkDraft, type Draft } from '../data/check.ts';
import { AnswerError, isWithdrawn } from '../data/http.ts';
import { tell } from '../events.ts';
import { annotatedName, listFindings, stepFinding, totalsSentence } from '../model/findings.ts';
import { drawCheckReport } from '../parts/check-report.ts';
import { download } from '../parts/download.ts';
import { drawDraftForm, drawDraftHelp, refusalOf } from '../parts/draft-form.ts';
import { isPlainKey } from '../parts/keys.ts';
import { showFinding } from '../parts/show-finding.ts';
import '../style/check.css';

/** What may be waited for. */
const WAITING_WORDS = { report: '正在核对，请稍候……', copy: '正在制作批注稿，请稍候……' } as const;
type Waiting = keyof typeof WAITING_WORDS;

export class KbCheck extends LitElement {
  static override properties = {
    text: { state: true },
    draft: { state: true },
    answer: { state: true },
    refusal: { state: true },
    waiting: { state: true },
    verdict: { state: true },
    current: { state: true },
  };

  /** What stands in the box. */
  declare private text: string;
  /** What was sent last. */
  declare private draft: Draft;
  declare private answer: CheckAnswer | null;
  /** Why the last thing that was asked could not be done. */
  declare private refusal: string;
  declare private waiting: Waiting | null;
  /** The one verdict that is shown; null: all. */
  declare private verdict: Verdict | null;
  declare private current: number | null;
  #asking = new AbortController();

  constructor() {
    super();
    this.text = '';
    this.draft = '';
    this.answer = null;
    this.refusal = '';
    this.waiting = null;
    this.verdict = null;
    this.current = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('dragover', stay);
    this.addEventListener('drop', this.#dropped);
    document.addEventListener('keydown', this.#pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking.abort();
    this.removeEventListener('dragover', stay);
    this.removeEventListener('drop', this.#dropped);
    document.removeEventListener('keydown', this.#pressed);
  }

  protected override firstUpdated(): void {
    tell(this, 'kb-ready', { title: '引文核对 - 条文', target: null });
  }

  /** What had the focus is gone with the form, or with the report. */
  protected override updated(changed: PropertyValues): void {
    if (!changed.has('answer')) return;
    const first = this.answer === null ? '#draft' : '#check-result';
    if (changed.get('answer') !== undefined) this.querySelector<HTMLElement>(first)?.focus();
  }

  protected override render(): TemplateResult {
    const { answer, waiting } = this;
    return html`<div class="page checking ${answer === null ? 'is-form' : 'is-report'}" aria-busy=${waiting !== null}>
      <h1>引文核对</h1>
      <div class="check-state">
        <span class="refusal" role="alert">${this.refusal}</span>
        <span role="status">${waiting === null ? '' : WAITING_WORDS[waiting]}</span>
        ${
          waiting === null
            ? nothing
            : html`<button type="button" class="plain" @click=${() => this.#asking.abort()}>停止</button>`
        }
      </div>
      ${answer === null ? this.#drawForm() : this.#drawReport(answer)}
    </div>`;
  }

  #drawForm(): TemplateResult {
    return html`<p class="lead">
        核对文稿中引用的文件、条款和原文，逐处给出结论和依据。
      </p>
      ${drawDraftForm(this.text, this.waiting !== null, {
        typed: (text) => {
          this.text = text;
        },
        submitted: () => void this.#check(this.text),
        chosen: (file) => void this.#check(file),
      })}
      ${drawDraftHelp()}`;
  }

  #drawReport(answer: CheckAnswer): TemplateResult {
    const { draft, waiting, verdict, current } = this;
    return drawCheckReport(
      { answer, fileName: fileNameOf(draft), waiting: waiting !== null, verdict, current },
      {
        narrow: (verdict) => {
          this.verdict = verdict;
          this.current = null;
        },
        step: (by) => this.#step(by, false),
        show: (index, from) => this.#show(index, from),
        chosen: (file) => void this.#check(file),
        annotate: () => void this.#annotate(),
        edit: () => this.#edit(),
      },
    );
  }

  async #check(draft: Draft): Promise<void> {
    if (this.waiting !== null || (typeof draft === 'string' && draft.trim() === '')) return;
    await this.#ask('report', draft, async (signal) => {
      const answer = await checkDraft(draft, signal);
      this.draft = draft;
      this.verdict = null;
      this.current = null;
      this.answer = answer;
      tell(this, 'kb-notice', { text: `核对完毕：${totalsSentence(answer)}` });
    });
  }

  async #annotate(): Promise<void> {
    const { draft } = this;
    await this.#ask('copy', draft, async (signal) => {
      download(await annotateDraft(draft, signal), annotatedName(fileNameOf(draft)));
    });
  }

  async #ask(what: Waiting, draft: Draft, ask: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.refusal = refusalOf(draft) ?? '';
    if (this.refusal !== '') return;
    this.#asking = new AbortController();
    this.waiting = what;
    try {
      await ask(this.#asking.signal);
    } catch (thrown) {
      if (thrown instanceof AnswerError) this.refusal = thrown.message;
      else if (!isWithdrawn(thrown)) throw thrown;
    } finally {
      this.waiting = null;
    }
  }

  /** Back to the form; what was pasted still stands there. */
  #edit(): void {
    this.#asking.abort();
    this.answer = null;
    this.refusal = '';
  }

  /** `focused`: the focus goes along, so that the Tab key leads on from there. */
  #step(by: 1 | -1, focused: boolean): void {
    if (this.answer === null) return;
    const next = stepFinding(listFindings(this.answer, this.verdict), this.current, by);
    if (next !== null) void this.#show(next, 'step', focused);
  }

  async #show(index: number, from: 'list' | 'text' | 'step', focused = false): Promise<void> {
    this.current = index;
    await this.updateComplete;
    showFinding(this, index, from, focused);
  }

  #pressed = (event: KeyboardEvent): void => {
    if (!isPlainKey(event)) return;
    if (event.key === 'n') this.#step(1, true);
    else if (event.key === 'p') this.#step(-1, true);
  };

  #dropped = (event: DragEvent): void => {
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    const [file, ...others] = files;
    if (others.length > 0) this.refusal = '一次只能核对一个文件。';
    else if (file !== undefined) void this.#check(file);
  };
}

/** Without this the browser would open the file that is dropped. */
function stay(event: Event): void {
  event.preventDefault();
}

function fileNameOf(draft: Draft): string | null {
  return typeof draft === 'string' ? null : draft.name;
}

customElements.define('kb-check', KbCheck);
