/**
 * A library folder: the originals, the catalogue, the ledgers, and the database derived from them.
 * Whatever happens to a writer, the folder opens again with each document whole or absent.
 */
import { join } from 'node:path';
import type { AddressFate } from '../../src/domain/address-fate.ts';
import type { AliasList } from '../../src/domain/aliases.ts';
import type { CompiledDocument } from '../../src/domain/document.ts';
import type { EId } from '../../src/domain/provision.ts';
import type { SourceId, WorkId } from '../../src/domain/work.ts';
import { prepareAnswers } from '../../src/search/prepared.ts';
import type { Store } from '../../src/store/store.ts';
import type { SourcePath } from '../collect.ts';
import { type Progress, SILENT } from '../progress.ts';
import { createAliasesReader, makeAliasesFile } from './aliases-file.ts';
import { removeUnfinished } from './atomic-file.ts';
import type { Catalogue, HeldExpression, ReadCatalogue } from './catalogue.ts';
import { createCatalogueReader, readCatalogue, writeCatalogue } from './catalogue-file.ts';
import { DatedTexts } from './dated-texts.ts';
import { Drawer } from './drawer.ts';
import { tellFate } from './fate.ts';
import { makeFolder, notWritable } from './folder.ts';
import { createFollowingReader } from './following-reader.ts';
import { type IntakeOutcome, takeIn } from './intake.ts';
import { KnowledgeIndex } from './knowledge-index.ts';
import { LEDGER_FOLDER } from './ledger-file.ts';
import { LibraryError } from './library-error.ts';
import { acquireLock } from './lock.ts';
import { dropOriginal, ORIGINALS_FOLDER, openOriginal } from './originals.ts';
import type { Reading } from './reading.ts';
import type { Shelf } from './shelf.ts';
import { isSynchronised, isWorthFilling, type MissingWork, synchronise } from './synchronise.ts';

export interface LibraryParts {
  readonly reading: Reading;
  /** Opens a database, making it where there is none. */
  readonly openStore: (path: string) => Store;
  /** The same for one in a folder that cannot be written. */
  readonly openReadOnlyStore: (path: string) => Store;
  /** Changes with whatever makes the database: its schema, the tokenizer, the reading of documents. */
  readonly fingerprint: string;
  /** ISO date by which the text in force is chosen. */
  readonly today: () => string;
}

export class Library {
  readonly #folder: string;
  readonly #parts: LibraryParts;
  readonly #datedTexts: DatedTexts;
  readonly #heldCatalogue: () => Promise<ReadCatalogue>;
  #index: KnowledgeIndex;
  #readOnly = false;
  #missing: readonly MissingWork[] = [];

  /** Use `openLibrary`. */
  constructor(folder: string, parts: LibraryParts) {
    this.#folder = folder;
    this.#parts = parts;
    this.#heldCatalogue = createCatalogueReader(folder);
    this.#datedTexts = new DatedTexts(folder, parts.reading, this.#heldCatalogue);
    this.aliases = createAliasesReader(folder);
    this.#index = new KnowledgeIndex(folder, parts.fingerprint, parts.openStore);
  }

  /** Changes with whatever decides how a document is read. */
  get fingerprint(): string {
    return this.#parts.fingerprint;
  }

  /** What the file `aliases` says now: the same list as before where it has not changed. */
  readonly aliases: () => Promise<AliasList>;

  /** What the database holds; it follows the swap to a new database, so it may be handed on for good. */
  readonly reader = createFollowingReader(() => this.#index.store.reader);

  /** Works of the catalogue that the database lacks, because their originals could not be read. */
  get missing(): readonly MissingWork[] {
    return this.#missing;
  }

  /** Name of the database that was found damaged at the start, and is made anew; null: none. */
  get damaged(): string | null {
    return this.#index.damaged;
  }

  /** The folder cannot be written: everything is read, and what would write throws `library-not-writable`. */
  get readOnly(): boolean {
    return this.#readOnly;
  }

  /** Throws LibraryError `library-not-writable` where the folder cannot be written. */
  requireWritable(): void {
    if (this.#readOnly) throw notWritable(this.#folder);
  }

  /** Prepares first pages of the present texts where the folder can be written; seconds for a large library. */
  async prepareAnswers(): Promise<void> {
    if (!this.#readOnly && this.#index.isOpen) await prepareAnswers(this.#index.store);
  }

  async isEmpty(): Promise<boolean> {
    return (await readCatalogue(this.#folder)).size === 0;
  }

  /** Follows another process that has put a new database in place. */
  async refresh(): Promise<void> {
    await this.#index.open();
  }

  /** Takes files in. What cannot be read is told in the outcomes; the others enter. */
  async add(paths: readonly SourcePath[], progress: Progress = SILENT): Promise<readonly IntakeOutcome[]> {
    return this.#write(progress, async (shelf) => {
      const outcomes = await takeIn(shelf, paths);
      if (outcomes.some((outcome) => 'summary' in outcome)) await this.#synchronise(shelf);
      return outcomes;
    });
  }

  /** Takes a work out, with all its texts. Throws LibraryError `work-not-held`. */
  async remove(id: string): Promise<void> {
    await this.#write(SILENT, async (shelf) => {
      const work = shelf.catalogue.find(id as WorkId);
      if (work === null) throw new LibraryError('work-not-held', `资料库中没有编号为“${id}”的文件。`);
      shelf.catalogue.remove(work.id);
      await writeCatalogue(this.#folder, shelf.catalogue);
      await this.#synchronise(shelf);
      for (const { source } of work.expressions) await dropOriginal(this.#folder, source);
    });
  }

  /** Makes the database anew from the originals, beside the old one, and swaps it in when it is whole. */
  async rebuild(progress: Progress = SILENT): Promise<void> {
    await this.#write(progress, (shelf) => this.#rebuild(shelf));
  }

  /** What became of an address within a work. */
  async fateOf(work: WorkId, eId: EId): Promise<AddressFate> {
    return tellFate(this.#folder, this.reader, this.#heldCatalogue, work, eId);
  }

  /** When each text came into the library, as src/api/history.ts says. */
  async arrivals(): Promise<ReadonlyMap<SourceId, string>> {
    const works = (await this.#heldCatalogue()).works();
    return new Map(works.flatMap(({ expressions }) => expressions.map((text) => [text.source, text.added])));
  }

  /** As src/api/history.ts says. */
  async textsOf(work: WorkId): Promise<readonly HeldExpression[]> {
    return (await this.#heldCatalogue()).find(work)?.expressions ?? [];
  }

  /** One text of a work; as DatedTexts.find. */
  findText(id: WorkId, key: string): Promise<CompiledDocument | null> {
    return this.#datedTexts.find(id, key);
  }

  /** The file that a text was read from; as src/api/originals.ts says. */
  openOriginal(source: SourceId): ReturnType<typeof openOriginal> {
    return openOriginal(this.#folder, source);
  }

  async close(): Promise<void> {
    await this.#index.close();
  }

  /**
   * Called once, by openLibraryForReading. True where nothing is to be put right. A library without
   * documents is put right at once.
   */
  async openForReading(): Promise<boolean> {
    await this.#enterFolder();
    if (await this.isInOrder()) return true;
    if (this.#readOnly) return this.#openAsItIs();
    if (await this.isEmpty()) return this.#openEmpty();
    await this.#index.openOutdated();
    return false;
  }

  /** Called once, by openLibrary. Puts right what a killed writer or another version of the program left. */
  async open(progress: Progress): Promise<void> {
    await this.#enterFolder();
    if (!this.#readOnly && (await this.isEmpty())) await makeAliasesFile(this.#folder);
    if (await this.isInOrder()) return;
    if (this.#readOnly) {
      await this.#openAsItIs();
      return;
    }
    const usable = await this.#index.open();
    try {
      await this.#write(progress, async () => undefined);
    } catch (error) {
      // Another process is at it: what stands is whole and may be read.
      if (!usable || !(error instanceof LibraryError && error.code === 'library-locked')) throw error;
    }
  }

  async #enterFolder(): Promise<void> {
    this.#readOnly = !(await makeFolder(this.#folder));
    if (!this.#readOnly) return;
    await this.#index.close();
    const { fingerprint, openReadOnlyStore } = this.#parts;
    this.#index = new KnowledgeIndex(this.#folder, fingerprint, openReadOnlyStore, true);
  }

  /** False: another process is at it. */
  async #openEmpty(): Promise<boolean> {
    try {
      await this.open(SILENT);
      return true;
    } catch (error) {
      if (error instanceof LibraryError && error.code === 'library-locked') return false;
      throw error;
    }
  }

  /** What a folder that cannot be written has is read as it is. False: not all of it is there. */
  async #openAsItIs(): Promise<boolean> {
    await this.#index.openOutdated();
    if (!this.#index.isOpen) throw notWritable(this.#folder);
    return false;
  }

  /** Whether this very program made the database, and it says what the catalogue says. */
  async isInOrder(): Promise<boolean> {
    if (!(await this.#index.open()) || !this.#index.settled) return false;
    return isSynchronised(this.#index.store, await readCatalogue(this.#folder), this.#parts.today());
  }

  async #write<T>(progress: Progress, action: (shelf: Shelf) => Promise<T>): Promise<T> {
    this.requireWritable();
    const lock = await acquireLock(this.#folder);
    const drawer = new Drawer(this.#folder);
    try {
      for (const below of ['.', ORIGINALS_FOLDER, LEDGER_FOLDER])
        await removeUnfinished(join(this.#folder, below));
      const shelf = this.#shelf(await readCatalogue(this.#folder), progress, drawer);
      // What stopped half way, on a full disk above all, is finished before anything new is begun.
      if (!(await this.#index.open())) await this.#rebuild(shelf);
      else if (!(await this.isInOrder())) await this.#synchronise(shelf);
      return await action(shelf);
    } finally {
      await drawer.close();
      await lock.release();
    }
  }

  async #synchronise(shelf: Shelf): Promise<void> {
    if (await isWorthFilling(this.#index.store, shelf.catalogue)) return this.#rebuild(shelf);
    const { settled } = this.#index;
    await this.#index.change(async (store) => {
      this.#missing = await synchronise(store, shelf, settled ? 'settled' : 'unsettled');
    });
  }

  async #rebuild(shelf: Shelf): Promise<void> {
    await this.#index.replace(async (store) => {
      this.#missing = await synchronise(store, shelf, 'being filled');
    });
  }

  #shelf(catalogue: Catalogue, progress: Progress, drawer: Drawer): Shelf {
    const { reading, today } = this.#parts;
    return { folder: this.#folder, catalogue, reading, progress, today: today(), drawer };
  }
}

/** Opens a library folder, making it where there is none. Throws LibraryError. */
export async function openLibrary(
  folder: string,
  parts: LibraryParts,
  progress: Progress = SILENT,
): Promise<Library> {
  const library = new Library(folder, parts);
  try {
    await library.open(progress);
    return library;
  } catch (error) {
    await library.close();
    throw error;
  }
}

/**
 * Opens a library folder at once, whatever state it is in. Where it is not `inOrder`, it answers from what
 * another version of the program made, or its reader throws StoreNotReadyError, until somebody has opened
 * the folder by `openLibrary` and this one has followed by `refresh`. Throws LibraryError.
 */
export async function openLibraryForReading(
  folder: string,
  parts: LibraryParts,
): Promise<{ readonly library: Library; readonly inOrder: boolean }> {
  const library = new Library(folder, parts);
  try {
    return { library, inOrder: await library.openForReading() };
  } catch (error) {
    await library.close();
    throw error;
  }
}
