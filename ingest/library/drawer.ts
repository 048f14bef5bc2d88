/**
 * Where compiled documents wait until all of an ingest are read, because any may cite any: in a file,
 * so that memory does not grow with their number.
 */
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompiledDocument } from '../../src/domain/document.ts';
import type { SourceId } from '../../src/domain/work.ts';
import { type Digest, type PackedDocument, unpack } from '../packed.ts';
import { UNFINISHED } from './atomic-file.ts';

/** What is told of a document without opening the drawer. */
export type DrawerLabel = Pick<Digest, 'work' | 'expression'>;

interface Slot {
  readonly label: DrawerLabel;
  readonly position: number;
  readonly length: number;
}

/** The caller holds the writer lock: what a killed writer leaves, the next one's removeUnfinished clears. */
export class Drawer {
  readonly #path: string;
  readonly #slots = new Map<SourceId, Slot>();
  #file: FileHandle | null = null;
  #end = 0;

  constructor(folder: string) {
    this.#path = join(folder, `.drawer.${randomBytes(6).toString('hex')}${UNFINISHED}`);
  }

  /** Puts a document in, in the place of an earlier reading of its source. */
  async put({ digest, bytes }: PackedDocument): Promise<void> {
    this.#file ??= await open(this.#path, 'wx+');
    const position = this.#end;
    this.#end += bytes.length;
    const { bytesWritten } = await this.#file.write(bytes, 0, bytes.length, position);
    if (bytesWritten !== bytes.length)
      throw new Error(`only ${bytesWritten} bytes of a document were written`);
    const { work, expression } = digest;
    this.#slots.set(expression.source, { label: { work, expression }, position, length: bytes.length });
  }

  labelOf(source: SourceId): DrawerLabel | null {
    return this.#slots.get(source)?.label ?? null;
  }

  async read(source: SourceId): Promise<CompiledDocument> {
    return unpack(await this.readPacked(source));
  }

  /** For `unpack`. Throws where the document was never put in: that is our mistake. */
  async readPacked(source: SourceId): Promise<Uint8Array<ArrayBuffer>> {
    const slot = this.#slots.get(source);
    if (slot === undefined || this.#file === null) throw new Error(`no document of ${source} in the drawer`);
    const bytes = new Uint8Array(slot.length);
    const { bytesRead } = await this.#file.read(bytes, 0, slot.length, slot.position);
    if (bytesRead !== slot.length) throw new Error(`the drawer ends within the document of ${source}`);
    return bytes;
  }

  async close(): Promise<void> {
    if (this.#file === null) return;
    await this.#file.close();
    this.#file = null;
    this.#slots.clear();
    await rm(this.#path, { force: true });
  }
}
