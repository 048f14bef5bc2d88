/**
 * The reader: one document whole, with its contents, at the clause of the address. Draws into the
 * page's own DOM. What changes while one reads (position, current clause) is put onto the drawn text
 * by class, so that a long law is drawn once.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ReportAnswer, SearchHit } from '../../src/api/contract.ts';
import type { EId } from '../../src/domain/provision.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { fetchDocument, fetchReport } from '../data/documents.ts';
import { type AnswerError, isWithdrawn, sentenceOf } from '../data/http.ts';
import { fetchDocumentHits } from '../data/search.ts';
import { tell } from '../events.ts';
import { lineTo } from '../model/contents.ts';
import { countHits, marksByText, orderHits, type ReaderHit, stepHit, textKey } from '../model/hits.ts';
import { citationOf, type OpenDocument, openDocument, placeName } from '../model/open-document.ts';
import { ClauseTools } from '../parts/clause-tools.ts';
import '../parts/contents.ts';
import { absoluteAddress, copyAndTell } from '../parts/copy.ts';
import { showCurrentClause, showCurrentHit } from '../parts/current.ts';
import { drawDocumentHead } from '../parts/document-head.ts';
import { icon } from '../parts/icons.ts';
import { isPlainKey } from '../parts/keys.ts';
import { drawBody } from '../parts/provision.ts';
import { drawReaderBar } from '../parts/reader-bar.ts';
import { ReadingPosition } from '../parts/reading-position.ts';
import '../parts/references.ts';
import { drawReport } from '../parts/report.ts';
import { drawError, drawLoading, drawUnknownPlace } from '../parts/states.ts';
import { clausePath } from '../route.ts';

/** Below this width the contents lie in a drawer. The same number stands in style/reader.css. */
const WIDE = matchMedia('(min-width: 64rem)');

export class KbReader extends LitElement {
  static override properties = {
    work: { attribute: false },
    eId: { attribute: false },
    q: { attribute: false },
    open: { state: true },
    error: { state: true },
    hits: { state: true },
    hit: { state: true },
    report: { state: true },
  };

  declare work: WorkId;
  /** The clause of the address; null: the whole document. */
  declare eId: EId | null;
  /** The words whose hits are marked. */
  declare q: string;
  declare private open: OpenDocument | null;
  declare private error: AnswerError | null;
  declare private hits: readonly ReaderHit[];
  /** Index of the hit one is at; -1: none. */
  declare private hit: number;
  declare private report: ReportAnswer | AnswerError | null;

  /** The hit one is going to, until its clause has become the address. */
  #wanted = -1;
  #asking = new AbortController();
  readonly #position = new ReadingPosition(this);
  readonly #tools: ClauseTools;

  constructor() {
    super();
    this.work = '' as WorkId;
    this.eId = null;
    this.q = '';
    this.open = null;
    this.error = null;
    this.hits = [];
    this.hit = -1;
    this.report = null;
    this.#tools = new ClauseTools({
      nameOf: (eId) => this.open?.locators.get(eId) || '本段',
      citationOf: (eId) => this.#citation(eId),
      addressOf: (eId) => this.#address(eId),
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    WIDE.addEventListener('change', this.#resized);
    document.addEventListener('keydown', this.#pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    WIDE.removeEventListener('change', this.#resized);
    document.removeEventListener('keydown', this.#pressed);
    this.#asking.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('work') || changed.has('q')) void this.#load(changed.has('work'));
    if (this.hits[this.hit]?.eId !== this.eId) {
      const wanted = this.hits[this.#wanted]?.eId === this.eId ? this.#wanted : -1;
      this.hit = wanted >= 0 ? wanted : this.hits.findIndex(({ eId }) => eId === this.eId);
    }
  }

  async #load(another: boolean): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    if (another) {
      this.open = null;
      this.hits = [];
      this.report = null;
      this.error = null;
    }
    const known = this.open;
    try {
      const [answer, found] = await Promise.all([
        known === null ? fetchDocument(this.work, signal) : known.answer,
        this.#findHits(signal),
      ]);
      const open = known ?? openDocument(answer);
      this.open = open;
      this.hits = orderHits(found, open.index);
      this.#position.follow(open.outline);
    } catch (thrown) {
      if (!isWithdrawn(thrown)) this.error = sentenceOf(thrown);
    }
  }

  /** The text can be read even when its hits cannot be had; that is then said. */
  async #findHits(signal: AbortSignal): Promise<readonly SearchHit[]> {
    if (this.q === '') return [];
    try {
      return await fetchDocumentHits(this.q, this.work, signal);
    } catch (thrown) {
      if (isWithdrawn(thrown)) throw thrown;
      tell(this, 'kb-notice', { text: `检索词未能标出：${sentenceOf(thrown).message}` });
      return [];
    }
  }

  protected override render(): TemplateResult {
    if (this.error !== null) return drawError(this.error, () => this.#load(true));
    if (this.open === null) return drawLoading();
    const { answer } = this.open;
    return html`<div class="reader">
      ${WIDE.matches ? html`<aside class="rail">${this.#drawRail()}</aside>` : this.#drawDrawer()}
      <div class="desk">
        ${this.#drawBar(this.open)}
        <article class="text">
          ${drawUnknownPlace(this.open, this.eId)} ${drawDocumentHead(answer)}
          ${drawReport(this.work, answer.problems, this.report, () => this.#askReport())}
          ${guard([this.open, this.hits], () => this.#drawText())}
        </article>
      </div>
    </div>`;
  }

  #drawText(): TemplateResult[] {
    if (this.open === null) return [];
    const marks = marksByText(this.hits);
    const { locators, pages, answer } = this.open;
    return drawBody(answer.body, {
      document: this.work,
      q: this.q,
      pages,
      locators,
      marksOf: (eId, part) => marks.get(textKey(eId, part)) ?? [],
    });
  }
  #drawBar(open: OpenDocument): TemplateResult {
    const { eId } = this.#position;
    return drawReaderBar(
      {
        line: lineTo(open.contents, eId),
        title: open.answer.work.title,
        q: this.q,
        hits: this.hits.length,
        hit: this.hit,
        name: placeName(open, this.#here()),
        narrow: !WIDE.matches,
      },
      {
        citation: () => this.#citation(this.#here()),
        address: () => this.#address(this.#here()),
        step: (by) => this.#step(by),
        openContents: () => this.#openDrawer(),
        dropWords: () => this.#go(this.eId, '', true),
      },
    );
  }

  #drawRail(): TemplateResult | typeof nothing {
    if (this.open === null) return nothing;
    const { contents, index } = this.open;
    return html`<kb-contents
        .work=${this.work}
        .q=${this.q}
        .items=${contents}
        .counts=${countHits(this.hits, index)}
        .position=${this.#position.eId ?? this.eId}
      ></kb-contents>
      <kb-references .work=${this.work} .eId=${this.#held(this.eId)}></kb-references>`;
  }

  #drawDrawer(): TemplateResult {
    const close = () => this.#drawer()?.close();
    return html`<dialog class="drawer rail" aria-label="目录" @click=${close}>
      <button type="button" class="plain" aria-label="关闭目录" @click=${close}>${icon('close')}</button>
      ${this.#drawRail()}
    </dialog>`;
  }

  protected override updated(changed: PropertyValues): void {
    const text = this.querySelector<HTMLElement>('.text');
    if (text !== null) this.#tools.follow(text);
    if (!['open', 'error', 'hits', 'hit', 'eId', 'q'].some((name) => changed.has(name))) return;
    if (this.error !== null) tell(this, 'kb-ready', { title: '没有找到 - 条文', target: null });
    if (this.open === null) return;
    const clause = showCurrentClause(this, this.eId);
    const mark = showCurrentHit(this, this.hits[this.hit]);
    const long = clause !== null && clause.getBoundingClientRect().height > innerHeight / 2;
    const title = `${placeName(this.open, this.eId)} - ${this.eId === null ? '条文' : this.open.answer.work.title}`;
    tell(this, 'kb-ready', { title, target: long && mark !== null ? mark : clause });
  }

  /** The place that is meant by "here": what has the focus, else the address, else what is being read. */
  #here(): EId | null {
    const focused = document.activeElement?.closest<HTMLElement>('.anchor')?.dataset.of;
    return (focused as EId | undefined) ?? this.#held(this.eId) ?? this.#position.eId;
  }

  #held(eId: EId | null): EId | null {
    return eId !== null && this.open?.index.has(eId) ? eId : null;
  }

  #citation(eId: EId | null): string {
    return this.open === null ? '' : citationOf(this.open, eId);
  }

  #address(eId: EId | null): string {
    return absoluteAddress(clausePath(this.work, eId));
  }

  #step(by: 1 | -1): void {
    if (this.open === null) return;
    const { index } = this.open;
    const from = this.eId ?? this.#position.eId;
    const position = (from === null ? undefined : index.get(from)?.position) ?? 0;
    const next = stepHit(this.hits, this.hit, by, position, index);
    const hit = this.hits[next];
    if (hit === undefined) return;
    this.#wanted = next;
    // Two hits in one clause have one address.
    if (hit.eId === this.eId) this.hit = next;
    this.#go(hit.eId, this.q, false);
  }

  #go(eId: EId | null, q: string, keepScroll: boolean): void {
    tell(this, 'kb-navigate', {
      route: { room: 'reader', document: this.work, eId, q },
      replace: true,
      keepScroll,
    });
  }

  async #askReport(): Promise<void> {
    if (this.report !== null && !(this.report instanceof Error)) return;
    try {
      this.report = await fetchReport(this.work, this.#asking.signal);
    } catch (thrown) {
      if (!isWithdrawn(thrown)) this.report = sentenceOf(thrown);
    }
  }

  #drawer(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  #openDrawer(): void {
    this.#drawer()?.showModal();
    this.querySelector('kb-contents')?.keepInView();
  }

  #resized = (): void => this.requestUpdate();

  #pressed = (event: KeyboardEvent): void => {
    if (!isPlainKey(event) || this.open === null) return;
    if (event.key === 'n') this.#step(1);
    else if (event.key === 'p') this.#step(-1);
    else if (event.key === 'c') void copyAndTell(this, '引文', this.#citation(this.#here()));
  };
}

customElements.define('kb-reader', KbReader);
