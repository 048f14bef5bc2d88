/** Why there is no store to read; kept apart from the port, which has types only. */

/** Thrown by whatever stands for a store while there is none that can be read: one is being made. */
export class StoreNotReadyError extends Error {
  override readonly name = 'StoreNotReadyError';

  constructor() {
    super('no database that this program can read is in place yet');
  }
}

/** The store was written by another schema or tokenizer; it must be made again from the originals. */
export class OutdatedStoreError extends Error {
  readonly code = 'store-outdated';
  override readonly name = 'OutdatedStoreError';
}

/** What should be a store cannot be read as one. Whatever it held can be made again from the originals. */
export class StoreDamagedError extends Error {
  override readonly name = 'StoreDamagedError';

  constructor(path: string, cause: unknown) {
    super(`the database ${path} is damaged`, { cause });
  }
}
