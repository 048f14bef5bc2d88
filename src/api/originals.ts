/** The source files themselves. They lie in the library's folder, so the app is handed what opens them. */
import type { Readable } from 'node:stream';
import type { SourceId } from '../domain/work.ts';

export interface OpenedOriginal {
  /** In bytes. */
  readonly size: number;
  /** Closes its file when it is read to the end or destroyed. */
  readonly bytes: Readable;
}

export interface Originals {
  /** Null where the file is gone, or its bytes are no longer those that the sha256 names. */
  openOriginal(source: SourceId): Promise<OpenedOriginal | null>;
}
