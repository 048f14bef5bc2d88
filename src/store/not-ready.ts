/** Thrown by whatever stands for a store while there is none that can be read: one is being made. */
export class StoreNotReadyError extends Error {
  override readonly name = 'StoreNotReadyError';

  constructor() {
    super('no database that this program can read is in place yet');
  }
}
