/**
 * The texts of works as their originals have them, the one that is shown or another: read anew when somebody asks,
 * for the database holds the one that is shown only. A page, what it shows beside the text and its report ask one
 * after the other, so the last ones are remembered.
 */
import type { CompiledDocument } from '../../src/domain/document.ts';
import { Recent } from '../../src/domain/recent.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { findExpression, type HeldExpression, type HeldWork, type ReadCatalogue } from './catalogue.ts';
import { readText } from './originals.ts';
import { type Reading, withWorkId } from './reading.ts';

/** Texts that are remembered. */
const MOST = 2;

export class DatedTexts {
  readonly #folder: string;
  readonly #reading: Pick<Reading, 'compile'>;
  readonly #readCatalogue: () => Promise<ReadCatalogue>;
  readonly #remembered = new Recent<string, Promise<CompiledDocument>>(MOST);

  /** `folder`: of the library. `readCatalogue`: of the same. */
  constructor(
    folder: string,
    reading: Pick<Reading, 'compile'>,
    readCatalogue: () => Promise<ReadCatalogue>,
  ) {
    this.#readCatalogue = readCatalogue;
    this.#folder = folder;
    this.#reading = reading;
  }

  /**
   * `key` stands behind @ in an address: an ISO date, or the beginning of the source's sha256. Null where the
   * library has no such text. Throws OriginalMissingError.
   */
  async find(id: WorkId, key: string): Promise<CompiledDocument | null> {
    const work = (await this.#readCatalogue()).find(id);
    const text = work === null ? null : findExpression(work, key);
    return work === null || text === null ? null : this.#read(work, text);
  }

  async #read(work: HeldWork, text: HeldExpression): Promise<CompiledDocument> {
    // All that a reading is made from.
    const name = JSON.stringify([work.id, text.source, text.fileName, text.known]);
    const known = this.#remembered.get(name);
    const reading = known ?? this.#compile(work, text);
    if (known === undefined) this.#remembered.set(name, reading);
    try {
      return await reading;
    } catch (error) {
      // The next who asks may find the file where it belongs.
      this.#remembered.forget(name, reading);
      throw error;
    }
  }

  async #compile(work: HeldWork, text: HeldExpression): Promise<CompiledDocument> {
    return withWorkId(await this.#reading.compile(await readText(this.#folder, work, text)), work.id);
  }
}
