/**
 * The preview of a citation or a defined name. There is one box, which comes to what the pointer rests
 * on, what has the focus or what was touched. A link opens its target with a click or Enter; with a
 * finger the first touch shows the preview and the second opens. Escape closes; the arrow down, and
 * Enter on what is no link, lead into the box.
 */
import { render } from 'lit';
import type { Place, ProvisionAnswer } from '../../src/api/contract.ts';
import type { EId } from '../../src/domain/provision.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { AnswerError, isWithdrawn, sentenceOf } from '../data/http.ts';
import { fetchProvision } from '../data/references.ts';
import { type ClauseLines, clauseLines } from '../model/clause-text.ts';
import type { Note } from '../model/notes.ts';
import type { OpenDocument } from '../model/open-document.ts';
import type { PathTo } from './marks.ts';
import { placeBox } from './place-box.ts';
import { drawPreview, MOST_TEXTS, previewName } from './preview-card.ts';

/** Milliseconds for which the pointer rests before the preview comes, and for which it may be away. */
const REST = 250;
const AWAY = 300;
/** Characters of a clause that are shown; less where there are several. */
const MOST_CHARACTERS = 260;

const BOX_ID = 'preview';

export interface PreviewActions {
  noteOf(id: number): Note | undefined;
  /** The document that is read: its own clauses need not be asked for. */
  open(): OpenDocument | null;
  readonly pathTo: PathTo;
}

export class Preview {
  readonly #actions: PreviewActions;
  readonly #box = document.createElement('div');
  readonly #answers = new Map<string, ProvisionAnswer | AnswerError>();
  #asking = new AbortController();
  #trigger: HTMLElement | null = null;
  #timer = 0;
  #followed: HTMLElement | null = null;

  constructor(actions: PreviewActions) {
    this.#actions = actions;
    this.#box.id = BOX_ID;
    this.#box.className = 'preview';
    this.#box.setAttribute('role', 'dialog');
    this.#box.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.#box.addEventListener('pointerleave', (event) => this.#left(event));
    this.#box.addEventListener('focusout', (event) => this.#blurred(event));
    this.#box.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a') !== null) this.hide();
    });
  }

  /** Follows pointer, focus and keys inside an element, for as long as that element lives. Once is enough. */
  follow(text: HTMLElement): void {
    if (text === this.#followed) return;
    this.#followed = text;
    text.after(this.#box);
    text.addEventListener('pointerover', (event) => this.#pointed(event));
    text.addEventListener('pointerout', (event) => {
      if (triggerAt(event.target) !== null) this.#left(event);
    });
    text.addEventListener('focusin', ({ target }) => {
      const trigger = triggerAt(target);
      if (trigger?.matches(':focus-visible')) this.#show(trigger);
    });
    text.addEventListener('focusout', (event) => this.#blurred(event));
    text.addEventListener('click', (event) => this.#clicked(event));
  }

  connect(): void {
    document.addEventListener('keydown', this.#pressed);
    document.addEventListener('pointerdown', this.#pointedElsewhere);
  }

  disconnect(): void {
    document.removeEventListener('keydown', this.#pressed);
    document.removeEventListener('pointerdown', this.#pointedElsewhere);
    this.hide();
    this.#asking.abort();
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#trigger?.removeAttribute('aria-describedby');
    this.#trigger = null;
    this.#box.classList.remove('is-shown');
  }

  #pointed({ target, pointerType }: PointerEvent): void {
    const trigger = triggerAt(target);
    if (trigger === null || pointerType === 'touch') return;
    clearTimeout(this.#timer);
    if (trigger !== this.#trigger) this.#timer = window.setTimeout(() => this.#show(trigger), REST);
  }

  #left({ pointerType }: PointerEvent): void {
    clearTimeout(this.#timer);
    const isHeld = this.#trigger?.matches(':focus-visible') || this.#box.contains(document.activeElement);
    if (pointerType === 'touch' || isHeld) return;
    this.#timer = window.setTimeout(() => this.hide(), AWAY);
  }

  #blurred({ relatedTarget }: FocusEvent): void {
    if (this.#trigger === null || !(relatedTarget instanceof Element)) return;
    if (!this.#box.contains(relatedTarget) && triggerAt(relatedTarget) !== this.#trigger) this.hide();
  }

  /** A mouse's click on a link is the link's; everything else opens the preview first. */
  #clicked(event: MouseEvent): void {
    const trigger = triggerAt(event.target);
    if (trigger === null) return;
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    const isShown = trigger === this.#trigger;
    if (trigger.matches('a') && (!isTouch || isShown)) {
      this.hide();
      return;
    }
    event.preventDefault();
    this.#show(trigger);
  }

  #pressed = (event: KeyboardEvent): void => {
    const trigger = triggerAt(document.activeElement);
    if (event.key === 'Escape' && this.#trigger !== null) {
      if (this.#box.contains(document.activeElement)) this.#trigger.focus({ preventScroll: true });
      this.hide();
    } else if (trigger !== null && isInward(event, trigger)) {
      event.preventDefault();
      this.#show(trigger);
      this.#box.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
    }
  };

  #pointedElsewhere = ({ target }: PointerEvent): void => {
    if (!(target instanceof Element) || this.#box.contains(target) || triggerAt(target) !== null) return;
    this.hide();
  };

  #show(trigger: HTMLElement): void {
    clearTimeout(this.#timer);
    const note = this.#actions.noteOf(Number(trigger.dataset.note));
    if (note === undefined) return;
    this.#trigger?.removeAttribute('aria-describedby');
    this.#trigger = trigger;
    trigger.setAttribute('aria-describedby', BOX_ID);
    this.#box.setAttribute('aria-label', previewName(note));
    this.#draw(note);
    this.#box.classList.add('is-shown');
    placeBox(this.#box, trigger);
    void this.#fetchTexts(note, trigger);
  }

  #draw(note: Note): void {
    render(
      drawPreview(note, (place) => this.#textOf(note, place), this.#actions.pathTo),
      this.#box,
    );
  }

  async #fetchTexts(note: Note, trigger: HTMLElement): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const wanted = placesOf(note).filter(({ document: work, eId, address }) => {
      // What could not be had a moment ago may be there now.
      const known = this.#answers.get(address);
      return eId !== null && !this.#isOpen(work) && (known === undefined || known instanceof AnswerError);
    });
    try {
      await Promise.all(wanted.map((place) => this.#fetchText(place, signal)));
    } catch (thrown) {
      if (!isWithdrawn(thrown)) throw thrown;
    }
    if (wanted.length === 0 || this.#trigger !== trigger) return;
    this.#draw(note);
    placeBox(this.#box, trigger);
  }

  async #fetchText({ document: work, eId, address }: Place, signal: AbortSignal): Promise<void> {
    if (eId === null) return;
    try {
      this.#answers.set(address, await fetchProvision(work, eId, signal));
    } catch (thrown) {
      if (isWithdrawn(thrown)) throw thrown;
      this.#answers.set(address, sentenceOf(thrown));
    }
  }

  #textOf(note: Note, place: Place): ClauseLines | AnswerError | null {
    const most = MOST_CHARACTERS / Math.min(placesOf(note).length, 2);
    const own = place.eId !== null && this.#isOpen(place.document) ? this.#ownText(place.eId) : undefined;
    if (own !== undefined) return clauseLines(own, most);
    const answer = this.#answers.get(place.address);
    if (answer === undefined) return null;
    return answer instanceof AnswerError ? answer : clauseLines(answer.provision, most);
  }

  #isOpen(work: WorkId): boolean {
    return this.#actions.open()?.answer.work.id === work;
  }

  #ownText(eId: EId) {
    return this.#actions.open()?.index.get(eId)?.provision;
  }
}

/** The places of which the words are shown. */
function placesOf(note: Note): readonly Place[] {
  return note.sort === 'reference' ? note.reference.targets.slice(0, MOST_TEXTS) : [];
}

function isInward({ key }: KeyboardEvent, trigger: HTMLElement): boolean {
  return key === 'ArrowDown' || (!trigger.matches('a') && (key === 'Enter' || key === ' '));
}

function triggerAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-note]') : null;
}
