/** What is read: the document, the hits in it, its links and names. Each is asked for once, the text first. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { HitsAnswer, ReportAnswer, TextsAnswer } from '../../src/api/contract.ts';
import { isDated } from '../../src/domain/dated-id.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { fetchDocument, fetchReport, fetchTexts } from '../data/documents.ts';
import { type AnswerError, isWithdrawn, sentenceOf } from '../data/http.ts';
import { fetchAllReferences, fetchTerms } from '../data/references.ts';
import { fetchDocumentHits } from '../data/search.ts';
import { tell } from '../events.ts';
import { orderHits, type ReaderHit } from '../model/hits.ts';
import { NO_NOTES, type Notes, notesOf } from '../model/notes.ts';
import { type OpenDocument, openDocument } from '../model/open-document.ts';
import { NO_WORDS, type Words } from '../route.ts';

export class ReadingMatter implements ReactiveController {
  open: OpenDocument | null = null;
  error: AnswerError | null = null;
  hits: readonly ReaderHit[] = [];
  notes: Notes = NO_NOTES;
  report: ReportAnswer | AnswerError | null = null;
  /** Earlier and later texts of the document; none until they are known. */
  otherTexts: TextsAnswer['texts'] = [];

  readonly #host: ReactiveControllerHost & HTMLElement;
  /** What was asked for last. */
  #work = '' as WorkId;
  #words = NO_WORDS;
  #asking = new AbortController();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#asking.abort();
  }

  /** From now on this document with these words marked; does nothing where it is so already. */
  follow(work: WorkId, words: Words): void {
    const isMarked = words.q === this.#words.q && words.scope === this.#words.scope;
    if (work === this.#work && isMarked) return;
    if (work !== this.#work) this.#forget();
    this.#work = work;
    this.#words = words;
    void this.#ask();
  }

  /** Asks again, after an error. */
  retry(): void {
    this.#forget();
    void this.#ask();
  }

  async askReport(): Promise<void> {
    if (this.report !== null && !(this.report instanceof Error)) return;
    const { signal } = this.#asking;
    try {
      this.report = await fetchReport(this.#work, signal);
    } catch (thrown) {
      if (!isWithdrawn(thrown)) this.report = sentenceOf(thrown);
    }
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.open = null;
    this.error = null;
    this.hits = [];
    this.notes = NO_NOTES;
    this.report = null;
    this.otherTexts = [];
    this.#host.requestUpdate();
  }

  async #ask(): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const known = this.open;
    try {
      const [answer, found] = await Promise.all([
        known === null ? fetchDocument(this.#work, signal) : known.answer,
        this.#findHits(signal),
      ]);
      const open = known ?? openDocument(answer);
      this.open = open;
      this.hits = orderHits(found, open.index);
      this.#host.requestUpdate();
      if (this.notes === NO_NOTES) await this.#askNotes(open, signal);
    } catch (thrown) {
      if (!isWithdrawn(thrown)) this.error = sentenceOf(thrown);
      this.#host.requestUpdate();
    }
  }

  /** The text can be read even when its hits cannot be had; that is then said. */
  async #findHits(signal: AbortSignal): Promise<HitsAnswer['hits']> {
    if (this.#words.q === '') return [];
    try {
      return await fetchDocumentHits(this.#words, this.#work, signal);
    } catch (thrown) {
      this.#saySo('检索词未能标出', thrown);
      return [];
    }
  }

  /** Three questions for the whole document, however long it is. Of dated texts only the names are known. */
  async #askNotes({ answer, index }: OpenDocument, signal: AbortSignal): Promise<void> {
    try {
      const [references, { terms }, { texts }] = await Promise.all([
        isDated(this.#work) ? [] : fetchAllReferences(this.#work, signal),
        fetchTerms(this.#work, signal),
        fetchTexts(this.#work, signal),
      ]);
      this.otherTexts = texts.filter(({ address }) => address !== answer.address);
      this.notes = notesOf(index, references, terms);
      this.#host.requestUpdate();
    } catch (thrown) {
      this.#saySo('文中的引用、定义和其他文本未能列出', thrown);
    }
  }

  #saySo(what: string, thrown: unknown): void {
    if (isWithdrawn(thrown)) throw thrown;
    tell(this.#host, 'kb-notice', { text: `${what}：${sentenceOf(thrown).message}` });
  }
}
