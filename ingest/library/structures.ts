/**
 * The structures of the works that are cited, read when they are needed and kept while there is room:
 * a few laws are cited by everything, most texts by nothing.
 */
import { type DocumentStructure, structureOf } from '../../src/citation/structure.ts';
import type { PolicyDocument } from '../../src/domain/document.ts';
import type { Provision } from '../../src/domain/provision.ts';
import type { WorkId } from '../../src/domain/work.ts';

/** Some 60 MB. */
const MOST_PROVISIONS = 100_000;

export class Structures {
  readonly #read: (work: WorkId) => Promise<readonly Provision[] | null>;
  /** Those used last at the end. */
  readonly #held = new Map<WorkId, DocumentStructure | null>();
  #provisions = 0;

  /** `read`: the body of a work, null where there is none. */
  constructor(read: (work: WorkId) => Promise<readonly Provision[] | null>) {
    this.#read = read;
  }

  /** Brings these works to hand; others may go. `read`: one of them that need not be read again. */
  async prepare(works: ReadonlySet<WorkId>, read?: Pick<PolicyDocument, 'work' | 'body'>): Promise<void> {
    if (read !== undefined && !this.#held.has(read.work.id)) this.#hold(read.work.id, structureOf(read.body));
    for (const work of works) {
      const held = this.#held.get(work);
      this.#forget(work);
      this.#hold(work, held === undefined ? await this.#structureOf(work) : held);
    }
    for (const work of this.#held.keys()) {
      if (this.#provisions <= MOST_PROVISIONS || this.#held.size <= works.size) break;
      this.#forget(work);
    }
  }

  /** Throws for a work that was not brought to hand: that is our mistake. */
  find(work: WorkId): DocumentStructure | null {
    const structure = this.#held.get(work);
    if (structure === undefined) throw new Error(`the structure of "${work}" is not at hand`);
    return structure;
  }

  async #structureOf(work: WorkId): Promise<DocumentStructure | null> {
    const body = await this.#read(work);
    return body === null ? null : structureOf(body);
  }

  #hold(work: WorkId, structure: DocumentStructure | null): void {
    this.#held.set(work, structure);
    this.#provisions += structure?.byEId.size ?? 0;
  }

  #forget(work: WorkId): void {
    this.#provisions -= this.#held.get(work)?.byEId.size ?? 0;
    this.#held.delete(work);
  }
}
