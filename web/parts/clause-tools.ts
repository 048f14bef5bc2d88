/**
 * The copy buttons of a clause. There is one set of them, which comes to the clause under the pointer
 * or with the focus; a law of 1,260 articles would otherwise carry ten thousand buttons. Where there is no
 * margin for them, words would lie under them: there they come to the lower edge of the window, and not before
 * the clause is touched or clicked, so that the way of the pointer to them leads over no other clause.
 */
import { html, render } from 'lit';
import type { EId } from '../../src/domain/provision.ts';
import type { Citing } from './citing.ts';
import { collectButton } from './collect.ts';
import { copyButton, drawFormsButton } from './copy.ts';

/** The same number stands in style/margin.css. */
const WITHOUT_MARGIN = matchMedia('(max-width: 52rem)');
/** Pixels that one reads on until the buttons below have nothing more to do with what is read. */
const READ_ON = 150;

export class ClauseTools {
  readonly #citing: Citing;
  readonly #buttons = document.createElement('span');
  #eId: EId | null = null;
  #followed: HTMLElement | null = null;
  /** Where the page was scrolled to when the buttons came to the lower edge; null: they are not there. */
  #below: number | null = null;

  constructor(citing: Citing) {
    this.#citing = citing;
    this.#buttons.className = 'clause-tools';
    this.#buttons.addEventListener('pointerup', (event) => event.stopPropagation());
  }

  /** Follows pointer and focus inside an element, for as long as that element lives. Once is enough. */
  follow(text: HTMLElement): void {
    if (text === this.#followed) return;
    this.#followed = text;
    text.addEventListener('pointerover', ({ target, pointerType }) => {
      if (pointerType !== 'touch' && hasMargin(target)) this.#come(target);
    });
    text.addEventListener('pointerup', ({ target, pointerType }) => {
      if (pointerType === 'touch' || !hasMargin(target)) this.#turn(target);
    });
    text.addEventListener('focusin', ({ target }) => this.#come(target, !hasMargin(target)));
    text.addEventListener('pointerleave', () => {
      if (this.#below === null && !this.#isInUse()) this.#leave();
    });
    window.addEventListener('scroll', this.#scrolled, { passive: true });
  }

  /** To be called when the room goes. */
  disconnect(): void {
    window.removeEventListener('scroll', this.#scrolled);
    this.#followed = null;
    this.#leave();
  }

  #come(target: EventTarget | null, below = false): void {
    if (!(target instanceof Element) || this.#buttons.contains(target)) return;
    const clause = target.closest('.container, .unit, .clause');
    if (clause === null) return;
    const eId = eIdAt(target, clause);
    if (eId === this.#eId && this.#buttons.isConnected) return;
    this.#eId = eId;
    const citing = this.#citing;
    const name = citing.nameOf(eId);
    render(
      html`<b>${name}</b>
      ${copyButton('引文', name, (button) => citing.copyCitation(eId, button), true)}
      ${copyButton('地址', name, (button) => citing.copyAddress(eId, button), true)}
      ${drawFormsButton(name, () => citing.openMenu(eId))}
      ${collectButton(citing.citation(eId), citing.path(eId))}`,
      this.#buttons,
    );
    clause.querySelector('.tools')?.append(this.#buttons);
    this.#place(below);
  }

  /** Above everything and at the lower edge, but still next to the clause for whoever goes on by keyboard. */
  #place(below: boolean): void {
    const isBelow = below && this.#buttons.isConnected && 'showPopover' in this.#buttons;
    this.#below = isBelow ? scrollY : null;
    this.#buttons.popover = isBelow ? 'manual' : null;
    if (isBelow) this.#buttons.showPopover();
  }

  /** The buttons below come with the first touch of a clause and go with the second. */
  #turn(target: EventTarget | null): void {
    if (!(target instanceof Element)) return;
    const clause = target.closest('.container, .unit, .clause');
    const isSecond = clause !== null && this.#below !== null && eIdAt(target, clause) === this.#eId;
    // A link has brought them already, with the focus.
    if (isSecond && target.closest('a') === null) this.#leave();
    else this.#come(target, true);
  }

  #scrolled = (): void => {
    if (this.#below === null || Math.abs(scrollY - this.#below) < READ_ON) return;
    const isHeld = this.#buttons.querySelector(':focus-visible') !== null;
    if (!isHeld && document.querySelector('dialog[open]') === null) this.#leave();
  };

  /** A menu that one of them has opened gives the focus back to it. */
  #isInUse(): boolean {
    return this.#buttons.contains(document.activeElement) || document.querySelector('dialog[open]') !== null;
  }

  #leave(): void {
    this.#buttons.remove();
    this.#eId = null;
    this.#below = null;
  }
}

/** A number may stand before the words of another clause: 第三条 before its first 款. */
function eIdAt(target: Element, clause: Element): EId {
  return (target.closest<HTMLElement>('.anchor')?.dataset.of ?? clause.id) as EId;
}

/** Whether the buttons have room beside a place: there is a margin, and no table that reaches beyond it. */
function hasMargin(target: EventTarget | null): boolean {
  const table = target instanceof Element ? target.closest('.table-frame') : null;
  return !WITHOUT_MARGIN.matches && (table === null || table.scrollWidth <= table.clientWidth);
}
