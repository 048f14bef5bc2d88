/**
 * The copy buttons of a clause. There is one set of them, which comes to the clause under the pointer
 * or with the focus; a law of 1,260 articles would otherwise carry ten thousand buttons.
 */
import { html, render } from 'lit';
import type { EId } from '../../src/domain/provision.ts';
import type { Citing } from './citing.ts';
import { collectButton } from './collect.ts';
import { copyButton, drawFormsButton } from './copy.ts';

export class ClauseTools {
  readonly #citing: Citing;
  readonly #buttons = document.createElement('span');
  #eId: EId | null = null;
  #followed: HTMLElement | null = null;

  constructor(citing: Citing) {
    this.#citing = citing;
    this.#buttons.className = 'clause-tools';
  }

  /** Follows pointer and focus inside an element, for as long as that element lives. Once is enough. */
  follow(text: HTMLElement): void {
    if (text === this.#followed) return;
    this.#followed = text;
    text.addEventListener('pointerover', (event) => this.#come(event.target));
    text.addEventListener('focusin', (event) => this.#come(event.target));
    text.addEventListener('pointerleave', ({ pointerType }) => {
      // A finger leaves as soon as it is lifted; what it touched keeps its buttons.
      if (pointerType !== 'touch' && !this.#isInUse()) this.#leave();
    });
  }

  #come(target: EventTarget | null): void {
    if (!(target instanceof Element) || this.#buttons.contains(target)) return;
    const clause = target.closest('.container, .unit, .clause');
    if (clause === null) return;
    // A number may stand before the words of another clause: 第三条 before its first 款.
    const named = target.closest<HTMLElement>('.anchor')?.dataset.of;
    const eId = (named ?? clause.id) as EId;
    if (eId === this.#eId && this.#buttons.isConnected) return;
    this.#eId = eId;
    const citing = this.#citing;
    const name = citing.nameOf(eId);
    render(
      html`${copyButton('引文', name, (button) => citing.copyCitation(eId, button), true)}
      ${copyButton('地址', name, (button) => citing.copyAddress(eId, button), true)}
      ${drawFormsButton(name, () => citing.openMenu(eId))}
      ${collectButton(citing.citation(eId), citing.path(eId))}`,
      this.#buttons,
    );
    clause.querySelector('.tools')?.append(this.#buttons);
  }

  /** A menu that one of them has opened gives the focus back to it. */
  #isInUse(): boolean {
    return this.#buttons.contains(document.activeElement) || document.querySelector('dialog[open]') !== null;
  }

  #leave(): void {
    this.#buttons.remove();
    this.#eId = null;
  }
}
