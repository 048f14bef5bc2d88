/** How the text is shown: its size, which is remembered, and whether only passages of one role are. */
import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Role } from '../../src/domain/provision.ts';
import { Changes } from '../model/changes.ts';
import type { OpenDocument } from '../model/open-document.ts';
import { foldingOf, rolesIn } from '../model/roles.ts';
import { anchorInWindow, bringBack } from './bring-to-view.ts';
import { drawFolding, drawSettings } from './display-settings.ts';
import { foldAway } from './fold.ts';
import { rememberedSize, rememberSize, type TextSize } from './text-size.ts';

export class Display implements ReactiveController {
  size: TextSize = rememberedSize();

  readonly #host: ReactiveControllerHost & HTMLElement;
  /** The only role that is shown; null: all. */
  #role: Role | null = null;
  #open: OpenDocument | null = null;
  readonly #folded = new Changes();
  readonly #drawAll: () => void;

  /** `drawAll`: what is folded away must have been drawn. */
  constructor(host: ReactiveControllerHost & HTMLElement, drawAll: () => void) {
    this.#host = host;
    this.#drawAll = drawAll;
    host.addController(this);
  }

  /** From now on this document, of which all is shown at first. */
  follow(open: OpenDocument | null): void {
    if (open === this.#open) return;
    this.#open = open;
    this.#role = null;
  }

  hostUpdated(): void {
    if (this.#open === null || !this.#folded.among(this.#open, this.#role)) return;
    if (this.#role !== null) this.#drawAll();
    foldAway(this.#host, this.#role === null ? [] : foldingOf(this.#open.answer.body, this.#role).folded);
  }

  drawSettings({ answer }: OpenDocument): TemplateResult {
    return drawSettings(
      { size: this.size, roles: rolesIn(answer.body), role: this.#role },
      {
        resize: (size) => {
          rememberSize(size);
          this.#inPlace(() => {
            this.size = size;
          });
        },
        showOnly: (role) => this.#showOnly(role),
      },
    );
  }

  /** How much is shown, while that is not all. */
  drawFolding({ answer }: OpenDocument): TemplateResult | typeof nothing {
    if (this.#role === null) return nothing;
    return drawFolding(this.#role, foldingOf(answer.body, this.#role), () => this.#showOnly(null));
  }

  #showOnly(role: Role | null): void {
    this.#inPlace(() => {
      this.#role = role;
    });
  }

  /** Changes how the text is laid out; what stands in the middle of the window stays there. */
  #inPlace(change: () => void): void {
    const anchor = anchorInWindow();
    change();
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => anchor !== null && bringBack(anchor));
  }
}
