/** Citing from an open document: what buttons and keys of the reader copy. */
import type { CitedPlace } from '../../src/citation/format.ts';
import type { EId } from '../../src/domain/provision.ts';
import { warningOf } from '../../src/domain/standing.ts';
import { tell } from '../events.ts';
import { matterOf } from '../model/copy-matter.ts';
import { citationOf, type OpenDocument } from '../model/open-document.ts';
import { citedPlace, citedSelection } from '../model/quoting.ts';
import { clausePath } from '../route.ts';
import { collect } from './basket-store.ts';
import { absoluteAddress, copyAndTell } from './copy.ts';
import { selectedLines } from './selected.ts';
import { today } from './today.ts';

export class Citing {
  readonly #room: HTMLElement;
  readonly #open: () => OpenDocument | null;

  /** `open`: the document shown; null while there is none, when nothing can be cited. */
  constructor(room: HTMLElement, open: () => OpenDocument | null) {
    this.#room = room;
    this.#open = open;
  }

  /** Words of the official citation; empty while there is no document. */
  citation(eId: EId | null): string {
    const open = this.#open();
    return open === null ? '' : citationOf(open, eId);
  }

  /** The path of its address; empty while there is no document. */
  path(eId: EId | null): string {
    const open = this.#open();
    return open === null ? '' : clausePath(open.answer.work.id, eId);
  }

  /** Puts it into the basket. */
  collect(eId: EId | null): void {
    if (this.#open() === null) return;
    collect(this.#room, [{ citation: this.citation(eId), address: this.path(eId) }]);
  }

  address(eId: EId | null): string {
    const open = this.#open();
    return open === null ? '' : this.#url(open, eId);
  }

  /** The words for a place, for the names of buttons. */
  nameOf(eId: EId): string {
    return this.#open()?.locators.get(eId) || '本段';
  }

  /** The official citation of a clause, or of the document where eId is null. `from`: what confirms it. */
  async copyCitation(eId: EId | null, from: HTMLElement = this.#room): Promise<void> {
    await this.#copy(this.#placeOf(eId), 'official', '引文', from);
  }

  async copyAddress(eId: EId | null, from: HTMLElement = this.#room): Promise<void> {
    await this.#copy(this.#placeOf(eId), 'address', '地址', from);
  }

  /** What is selected, quoted with the clauses it stands in; where nothing is, the citation. */
  async copyHere(eId: EId | null, from: HTMLElement = this.#room): Promise<void> {
    const selection = this.#selection();
    if (selection === null) await this.copyCitation(eId, from);
    else await this.#copy(selection, 'quotation', '所选文字及引文', from);
  }

  /** All forms of citing a place, or what is selected, to choose from. */
  async openMenu(eId: EId | null, ofSelection = false): Promise<void> {
    const open = this.#open();
    const place = (ofSelection ? this.#selection() : null) ?? this.#placeOf(eId);
    if (open === null || place === null) return;
    try {
      const { openCiteMenu } = await import('./cite-menu.ts');
      openCiteMenu(this.#room, place, warningOf(open.answer.work));
    } catch (thrown) {
      // The file of the menu could not be fetched; anything else is our own mistake.
      if (!(thrown instanceof TypeError)) throw thrown;
      tell(this.#room, 'kb-notice', { text: '无法连接服务器，引用格式未能打开。请检查网络后重试。' });
    }
  }

  #placeOf(eId: EId | null): CitedPlace | null {
    const open = this.#open();
    return open === null ? null : citedPlace(open, eId, this.#url(open, eId), today());
  }

  #selection(): CitedPlace | null {
    const open = this.#open();
    const text = this.#room.querySelector<HTMLElement>('.text');
    if (open === null || text === null) return null;
    return citedSelection(open, selectedLines(text), (eId) => this.#url(open, eId), today());
  }

  #url({ answer }: OpenDocument, eId: EId | null): string {
    return absoluteAddress(clausePath(answer.work.id, eId));
  }

  async #copy(
    place: CitedPlace | null,
    form: 'official' | 'address' | 'quotation',
    what: string,
    from: HTMLElement,
  ): Promise<void> {
    const open = this.#open();
    if (open === null || place === null) return;
    await copyAndTell(from, what, matterOf(form, place), warningOf(open.answer.work));
  }
}
