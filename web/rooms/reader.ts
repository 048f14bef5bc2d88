/**
 * The reader: one document whole, with its contents, at the clause of the address. Draws into the
 * page's own DOM. What changes while one reads (position, current clause) is put onto the drawn text
 * by class, so that a long law is drawn once.
 */
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { inTitleMarks } from '../../src/citation/format.ts';
import type { EId } from '../../src/domain/provision.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { tell } from '../events.ts';
import { Changes } from '../model/changes.ts';
import { lineTo } from '../model/contents.ts';
import { countHits, marksByText } from '../model/hits.ts';
import { dateWords } from '../model/labels.ts';
import { type OpenDocument, placeName } from '../model/open-document.ts';
import { unitOf } from '../model/place.ts';
import { AddressFate } from '../parts/address-fate.ts';
import { Citing } from '../parts/citing.ts';
import { ClauseTools } from '../parts/clause-tools.ts';
import '../parts/contents.ts';
import { showCurrentClause, showCurrentHit } from '../parts/current.ts';
import { Display } from '../parts/display.ts';
import { drawDocumentHead } from '../parts/document-head.ts';
import { drawBeside, openDrawer } from '../parts/drawers.ts';
import { unfold } from '../parts/fold.ts';
import { HitWalk } from '../parts/hit-walk.ts';
import { KeptSelection } from '../parts/keep-selection.ts';
import { isPlainKey } from '../parts/keys.ts';
import { drawAddressNotice, drawStanding, standingWord } from '../parts/notices.ts';
import { Preview } from '../parts/preview.ts';
import { drawReaderBar } from '../parts/reader-bar.ts';
import { ReaderText } from '../parts/reader-text.ts';
import { ReadingMatter } from '../parts/reading-matter.ts';
import { ReadingPosition } from '../parts/reading-position.ts';
import '../parts/references.ts';
import { drawReport } from '../parts/report.ts';
import { RoomBeside } from '../parts/room-beside.ts';
import { drawError, drawLoading } from '../parts/states.ts';
import { today } from '../parts/today.ts';
import { clausePath, NO_WORDS, type Words } from '../route.ts';

export class KbReader extends LitElement {
  static override properties = {
    work: { attribute: false },
    eId: { attribute: false },
    words: { attribute: false },
    from: { attribute: false },
    visit: { attribute: false },
  };

  declare work: WorkId;
  /** The clause of the address; null: the whole document. */
  declare eId: EId | null;
  /** What is marked. */
  declare words: Words;
  /** The place one came from by a jump; null: by no jump. */
  declare from: string | null;
  /** Another number for each arrival: a link may lead to the clause that is the address already. */
  declare visit: number;

  readonly #told = new Changes();
  readonly #beside = new RoomBeside(this);
  readonly #matter = new ReadingMatter(this);
  readonly #walk = new HitWalk(this);
  readonly #fate = new AddressFate(this);
  readonly #position = new ReadingPosition(this);
  readonly #citing = new Citing(this, () => this.#matter.open);
  readonly #tools = new ClauseTools(this.#citing);
  readonly #preview: Preview;
  readonly #selection = new KeptSelection(this);
  readonly #text: ReaderText;
  readonly #display: Display;

  constructor() {
    super();
    this.work = '' as WorkId;
    this.eId = null;
    this.words = NO_WORDS;
    this.from = null;
    this.visit = 0;
    this.#text = new ReaderText(this, this.#matter, this.#selection, this.#pathTo);
    this.#display = new Display(this, this.#text.drawAll);
    this.#preview = new Preview({
      noteOf: (id) => this.#matter.notes.all[id],
      open: () => this.#matter.open,
      pathTo: this.#pathTo,
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#pressed);
    this.#preview.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#pressed);
    this.#preview.disconnect();
    this.#tools.disconnect();
  }

  /** What the place of a link is called on the way back to it from a document: its clause, or where one reads. */
  nameOfPlace(link: Element, target: WorkId): string {
    const { open } = this.#matter;
    const clause = link.closest('.text') === null ? null : link.closest<HTMLElement>('[id]');
    const eId = (clause?.id as EId | undefined) ?? this.#position.eId;
    const label = (eId === null ? undefined : open?.locators.get(eId)) ?? '';
    const title = label === '' || target !== this.work ? inTitleMarks(open?.answer.work.title ?? '') : '';
    return title + label;
  }

  protected override willUpdate(): void {
    this.#matter.follow(this.work, this.words);
    this.#fate.follow(this.work, this.eId);
    const { hits, open } = this.#matter;
    this.#display.follow(open);
    this.#walk.follow(hits, this.eId);
    this.#text.layOut(this.words);
  }

  protected override update(changed: PropertyValues): void {
    const restoreSelection = this.#selection.hold();
    super.update(changed);
    restoreSelection();
  }

  protected override render(): TemplateResult {
    const { open, error, hits, report, otherTexts } = this.#matter;
    if (error !== null) return drawError(error, () => this.#matter.retry());
    if (open === null) return drawLoading();
    const { answer } = open;
    return html`<div class="reader" data-size=${this.#display.size}>
      ${drawBeside('contents', this.#beside.forContents, this.#drawContents(open))}
      <div class="desk">
        ${this.#drawBar(open)}
        <article class="text">
          <p class="printed">${this.#citing.citation(this.eId)}　${this.#citing.address(this.eId)}　打印日期：${dateWords(today())}</p>
          ${drawStanding(open, this.eId)} ${drawDocumentHead(answer, marksByText(hits), otherTexts)}
          ${drawReport(this.work, answer.problems, report, () => this.#matter.askReport())}
          ${this.#text.draw()}
        </article>
      </div>
      ${drawBeside('relations', this.#beside.forRelations, this.#drawRelations(open))}
    </div>`;
  }

  #drawBar(open: OpenDocument): TemplateResult {
    return drawReaderBar(
      {
        line: lineTo(open.contents, this.#position.eId),
        title: open.answer.work.title,
        standing: standingWord(open),
        from: this.from,
        q: this.words.q,
        hits: this.#matter.hits.length,
        hit: this.#walk.at,
        name: placeName(open, this.#here()),
        contentsHidden: !this.#beside.forContents,
        relationsHidden: !this.#beside.forRelations,
      },
      {
        copyCitation: (button) => this.#citing.copyHere(this.#here(), button),
        copyAddress: (button) => this.#citing.copyAddress(this.#here(), button),
        openForms: () => this.#citing.openMenu(this.#here(), true),
        step: (by) => this.#step(by),
        goBack: () => history.back(),
        openContents: () => {
          openDrawer(this, 'contents');
          this.querySelector('kb-contents')?.comeToPosition();
        },
        openRelations: () => openDrawer(this, 'relations'),
        dropWords: () => this.#go(this.eId, NO_WORDS, true),
      },
      this.#display.drawSettings(open),
      [drawAddressNotice(this.#fate.formerWords, this.#fate.missing), this.#display.drawFolding(open)],
    );
  }

  #drawContents({ contents, index }: OpenDocument): unknown {
    const { hits } = this.#matter;
    const position = this.#position.eId ?? this.eId;
    return guard(
      [contents, hits, position, this.words],
      () => html`<kb-contents
        .work=${this.work}
        .words=${this.words}
        .items=${contents}
        .counts=${countHits(hits, index)}
        .position=${position}
      ></kb-contents>`,
    );
  }

  /** Of the clause one reads. */
  #drawRelations({ index, locators }: OpenDocument): TemplateResult {
    const at = this.#position.eId ?? this.#held(this.eId);
    const placed = at === null ? undefined : index.get(at);
    const eId = placed === undefined ? null : unitOf(placed).eId;
    const name = eId === null ? '全文' : locators.get(eId) || '本部分';
    return html`<kb-references .work=${this.work} .eId=${eId} .name=${name}></kb-references>`;
  }

  protected override updated(): void {
    const { open, error, hits } = this.#matter;
    const text = this.querySelector<HTMLElement>('.text');
    if (text !== null && open !== null) {
      this.#tools.follow(text);
      this.#preview.follow(text);
    }
    if (!this.#told.among(open, error, hits, this.#walk.at, this.eId, this.words, this.visit)) {
      this.#text.drawFrom(this.#position.eId ?? this.eId);
      return;
    }
    this.#preview.hide();
    if (error !== null) tell(this, 'kb-ready', { title: '没有找到 - 条文', target: null });
    if (open !== null) this.#arrive(open);
  }

  /** The text is drawn: shows in it what the address names. */
  #arrive(open: OpenDocument): void {
    this.#text.drawFrom(this.#walk.hit?.eId ?? this.eId);
    this.#position.follow(open.outline);
    const clause = showCurrentClause(this, this.eId);
    unfold(clause);
    const mark = showCurrentHit(this, this.#walk.hit);
    const title = `${placeName(open, this.eId)} - ${this.eId === null ? '条文' : open.answer.work.title}`;
    tell(this, 'kb-ready', { title, target: mark !== null && isOutOfReach(mark, clause) ? mark : clause });
  }

  /** The place that is meant by "here": what has the focus, else the address, else what is being read. */
  #here(): EId | null {
    const focused = document.activeElement?.closest<HTMLElement>('.anchor')?.dataset.of;
    return (focused as EId | undefined) ?? this.#held(this.eId) ?? this.#position.eId;
  }

  #held(eId: EId | null): EId | null {
    return eId !== null && this.#matter.open?.index.has(eId) ? eId : null;
  }

  /** Within the document the hits stay marked. */
  #pathTo = (work: WorkId, eId: EId | null): string =>
    clausePath(work, eId, work === this.work ? this.words : NO_WORDS);

  #step(by: 1 | -1): void {
    const { open } = this.#matter;
    if (open === null) return;
    const hit = this.#walk.step(by, this.eId ?? this.#position.eId, open);
    if (hit !== undefined) this.#go(hit.eId, this.words, false);
  }

  #go(eId: EId | null, words: Words, keepScroll: boolean): void {
    tell(this, 'kb-navigate', {
      route: { room: 'reader', document: this.work, eId, words },
      replace: true,
      keepScroll,
    });
  }

  #pressed = (event: KeyboardEvent): void => {
    if (!isPlainKey(event) || this.#matter.open === null) return;
    if (event.key === 'n') this.#step(1);
    else if (event.key === 'p') this.#step(-1);
    else if (event.key === 'c') void this.#citing.copyHere(this.#here());
    else if (event.key === 'b') this.#citing.collect(this.#here());
    else if (event.key === 'C') void this.#citing.openMenu(this.#here(), true);
  };
}

/** Whether a hit would not be seen when its clause is brought to view, but far below it. */
function isOutOfReach(mark: Element, clause: Element | null): boolean {
  if (clause === null) return true;
  return mark.getBoundingClientRect().top - clause.getBoundingClientRect().top > innerHeight / 3;
}

customElements.define('kb-reader', KbReader);

declare global {
  interface HTMLElementTagNameMap {
    'kb-reader': KbReader;
  }
}
