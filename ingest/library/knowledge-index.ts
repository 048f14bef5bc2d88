/**
 * The database in use, and the swap to a new one. It is derived: whatever it holds can be made again
 * from the catalogue and the originals.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../src/store/store.ts';
import { OutdatedStoreError, StoreDamagedError, StoreNotReadyError } from '../../src/store/store-errors.ts';
import { forceToDisk } from './atomic-file.ts';
import {
  type IndexState,
  indexWritten,
  nextDatabase,
  readIndexState,
  removeOtherDatabases,
  writeIndexState,
} from './index-file.ts';

export class KnowledgeIndex {
  readonly #folder: string;
  readonly #fingerprint: string;
  readonly #openStore: (path: string) => Store;
  /** Readers of a folder that they cannot write may have a copy, which does not change with the database. */
  readonly #isCopy: boolean;
  #written: number | null = null;
  #state: IndexState | null = null;
  /** Name of a database that was found damaged, so that it is not looked at again. */
  #damaged: string | null = null;
  #store: Store | null = null;

  constructor(folder: string, fingerprint: string, openStore: (path: string) => Store, isCopy = false) {
    this.#folder = folder;
    this.#fingerprint = fingerprint;
    this.#openStore = openStore;
    this.#isCopy = isCopy;
  }

  /**
   * Opens the database that the folder names, also where another process has put a new one in its
   * place meanwhile. False where there is none that this program can trust.
   */
  async open(): Promise<boolean> {
    for (;;) {
      const state = await readIndexState(this.#folder);
      if (state === null || state.fingerprint !== this.#fingerprint) return false;
      const written = this.#isCopy ? ((await indexWritten(this.#folder))?.getTime() ?? null) : null;
      if (state.file === this.#state?.file && (written === this.#written || !state.settled)) {
        this.#state = state;
        return true;
      }
      if (state.file === this.#damaged) return false;
      // Another process may remove the file while it is opened here, which then fails, or before, and it would
      // be made anew, empty: the name is read again afterwards, until it stays.
      const store = await this.#openWhole(state.file).catch(async (error: unknown) => {
        if ((await readIndexState(this.#folder))?.file === state.file) throw error;
        return 'removed' as const;
      });
      if (store === 'removed') continue;
      if (store === null) return false;
      this.#written = written;
      await this.#use(state, store);
    }
  }

  /** Name of the database that was found damaged when it was opened; null: none. */
  get damaged(): string | null {
    return this.#damaged;
  }

  /** Null where it is damaged. Looked through once, when the program starts: later ones it has seen being made. */
  async #openWhole(file: string): Promise<Store | null> {
    try {
      const store = this.#openStore(join(this.#folder, file));
      if (this.#store !== null || (await store.isWhole())) return store;
      await store.close();
    } catch (error) {
      // It is named as this program's own: where it says otherwise, that is what is damaged.
      if (!(error instanceof StoreDamagedError || error instanceof OutdatedStoreError)) throw error;
    }
    this.#damaged = file;
    return null;
  }

  /**
   * Opens for reading what another version of the program made, where this one can still read it, until
   * there is a better one. Without effect otherwise.
   */
  async openOutdated(): Promise<void> {
    const state = await readIndexState(this.#folder);
    if (this.#store !== null || state === null || state.fingerprint === this.#fingerprint) return;
    const path = join(this.#folder, state.file);
    if (!existsSync(path)) return;
    try {
      this.#store = this.#openStore(path);
    } catch {
      // Whatever is wrong with it, it is about to be made anew.
      this.#store = null;
    }
  }

  /** The store in use. Throws StoreNotReadyError where there is none. */
  get store(): Store {
    if (this.#store === null) throw new StoreNotReadyError();
    return this.#store;
  }

  get isOpen(): boolean {
    return this.#store !== null;
  }

  get settled(): boolean {
    return this.#state?.settled ?? false;
  }

  /** Changes the database in use. Killed in between, the next writer checks every document. */
  async change(write: (store: Store) => Promise<void>): Promise<void> {
    await this.#settle(false);
    await write(this.store);
    await this.#settle(true);
  }

  /** Builds a new database beside the old one and puts it in its place once it is whole. */
  async replace(build: (store: Store) => Promise<void>): Promise<void> {
    const file = await nextDatabase(this.#folder);
    const store = this.#openStore(join(this.#folder, file));
    const state = { file, fingerprint: this.#fingerprint, settled: true };
    try {
      await store.writer.fill(() => build(store));
      await forceToDisk(join(this.#folder, file));
      await writeIndexState(this.#folder, state);
    } catch (error) {
      await store.close();
      // It may be named already, where only the last step to the disk failed.
      const named = await readIndexState(this.#folder);
      await removeOtherDatabases(this.#folder, named?.file ?? 'none');
      throw error;
    }
    await this.#use(state, store);
    await removeOtherDatabases(this.#folder, file);
  }

  async close(): Promise<void> {
    await this.#store?.close();
    this.#store = null;
    this.#state = null;
  }

  async #use(state: IndexState, store: Store): Promise<void> {
    const old = this.#store;
    this.#state = state;
    this.#store = store;
    await old?.close();
  }

  async #settle(settled: boolean): Promise<void> {
    if (this.#state === null) throw new Error('the index is not open');
    this.#state = { ...this.#state, settled };
    await writeIndexState(this.#folder, this.#state);
  }
}
