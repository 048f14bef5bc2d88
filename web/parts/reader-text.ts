/** The text in the reader: laid out anew when its document, hits or notes change, and drawn from where one reads. */
import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import type { EId } from '../../src/domain/provision.ts';
import { Changes } from '../model/changes.ts';
import { marksByText } from '../model/hits.ts';
import { notesAt } from '../model/notes.ts';
import type { OpenDocument } from '../model/open-document.ts';
import { originalPath } from '../model/original.ts';
import { unitFrom } from '../model/place.ts';
import type { Words } from '../route.ts';
import type { KeptSelection } from './keep-selection.ts';
import type { PathTo } from './marks.ts';
import { type DrawnBody, drawBody } from './provision.ts';
import type { ReadingMatter } from './reading-matter.ts';
import { UnitDrawing } from './unit-drawing.ts';

export class ReaderText {
  readonly #matter: ReadingMatter;
  readonly #pathTo: PathTo;
  readonly #units: UnitDrawing;
  readonly #laidOut = new Changes();
  #body: DrawnBody | null = null;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    matter: ReadingMatter,
    selection: KeptSelection,
    pathTo: PathTo,
  ) {
    this.#matter = matter;
    this.#pathTo = pathTo;
    this.#units = new UnitDrawing(host, selection);
  }

  /** Before the host draws. `words`: those that are kept in the links of the text. */
  layOut(words: Words): void {
    const { open, hits, notes } = this.#matter;
    if (!this.#laidOut.among(open, hits, notes)) return;
    this.#body = open === null ? null : this.#drawBody(open, words);
    if (this.#body !== null) this.#units.follow(this.#body.units);
  }

  draw(): unknown {
    const { open } = this.#matter;
    // Another document is never drawn into the elements of the last.
    return keyed(
      open,
      guard([this.#body], (): readonly TemplateResult[] | typeof nothing => this.#body?.frame ?? nothing),
    );
  }

  /** When the host has drawn: draws what stands from a place on at once, and afterwards the rest. */
  drawFrom(eId: EId | null): void {
    const { open } = this.#matter;
    if (open === null || this.#body === null) return;
    this.#units.drawFrom(unitFrom(this.#body.units, open.index, eId));
  }

  readonly drawAll = (): void => this.#units.drawAll();

  #drawBody({ answer, pages, locators }: OpenDocument, words: Words): DrawnBody {
    const { hits, notes } = this.#matter;
    return drawBody(answer.body, {
      document: answer.work.id,
      words,
      pages,
      pathToPage: (page) => originalPath(answer, page),
      locators,
      marksOf: marksByText(hits),
      notesOf: (eId, part) => notesAt(notes, eId, part),
      pathTo: this.#pathTo,
    });
  }
}
