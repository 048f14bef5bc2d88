/**
 * Changes to a library by people: what they upload waits as a draft until it is published, and each
 * change is written to the audit log once it is done.
 */
import type {
  Actor,
  AuditEntry,
  AuditPage,
  Corrections,
  Draft,
  OpenedDraft,
} from '../../src/domain/administration.ts';
import type { SourceId, WorkId } from '../../src/domain/work.ts';
import { CommandError } from '../failure.ts';
import { type CatalogueEntry, type SourceFile, sourceIdOf } from '../source.ts';
import { readAudit, recordAudit } from './audit-log.ts';
import type { Catalogue } from './catalogue.ts';
import { readCatalogue } from './catalogue-file.ts';
import { draftPath, dropDraft, keepDraft, listDrafts, openDraft } from './drafts.ts';
import { proposePlace } from './intake.ts';
import type { Library } from './library.ts';
import { LibraryError } from './library-error.ts';
import { type Reading, withWorkId } from './reading.ts';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The work of which it is another text, where that is known. */
  readonly work: string | null;
}

export class LibraryAdministration {
  readonly #library: Library;
  readonly #folder: string;
  readonly #compile: Reading['compile'];

  constructor(library: Library, folder: string, compile: Reading['compile']) {
    this.#library = library;
    this.#folder = folder;
    this.#compile = compile;
  }

  /** Throws UnreadableSourceError, or LibraryError `too-many-drafts`. */
  async upload({ name, bytes, work }: UploadedFile, by: Actor): Promise<OpenedDraft> {
    const id = sourceIdOf(bytes);
    const catalogue = await readCatalogue(this.#folder);
    const known = entryFor(catalogue, id, name, work === null ? {} : { id: work });
    const source: SourceFile = { path: name, fileName: name, bytes, id, known };
    const { document, extracted } = await this.#compile(source);
    const place = proposePlace(catalogue, source, document);
    const placed = withWorkId(document, place.work);
    const draft: OpenedDraft = {
      id,
      fileName: name,
      size: bytes.length,
      uploaded: new Date().toISOString(),
      by,
      result: place.outcome,
      work: placed.work,
      problems: placed.problems.length,
      document: placed,
      extracted,
    };
    await keepDraft(this.#folder, draft, bytes);
    await this.#record(draft, by, 'upload');
    return draft;
  }

  listDrafts(): Promise<readonly Draft[]> {
    return listDrafts(this.#folder);
  }

  openDraft(id: string): Promise<OpenedDraft> {
    return openDraft(this.#folder, id);
  }

  async publish(id: string, corrections: Corrections, by: Actor): Promise<AuditEntry> {
    const draft = await openDraft(this.#folder, id);
    const catalogue = await readCatalogue(this.#folder);
    const known = entryFor(catalogue, draft.id, draft.fileName, { id: draft.work.id, ...corrections });
    const [outcome] = await this.#library.add([{ path: draftPath(this.#folder, id), known }]);
    if (outcome === undefined) throw new Error(`nothing became of the draft ${id}`);
    if (outcome.outcome === 'failed') throw new CommandError(outcome.reason);
    const title = 'title' in outcome ? outcome.title : draft.work.title;
    const published = { ...draft, work: { ...draft.work, id: outcome.work, title }, result: outcome.outcome };
    const entry = await this.#record(published, by, 'publish');
    await dropDraft(this.#folder, id);
    return entry;
  }

  async discard(id: string, by: Actor): Promise<void> {
    const draft = await openDraft(this.#folder, id);
    await dropDraft(this.#folder, id);
    await this.#record({ ...draft, result: null }, by, 'discard');
  }

  /** Throws LibraryError `work-not-held`. */
  async removeWork(id: string, by: Actor): Promise<AuditEntry> {
    const work = (await readCatalogue(this.#folder)).find(id as WorkId);
    if (work === null) throw new LibraryError('work-not-held', `资料库中没有编号为“${id}”的文件。`);
    await this.#library.remove(id);
    const sources = work.expressions.map(({ source }) => source);
    const entry: AuditEntry = {
      at: new Date().toISOString(),
      by,
      action: 'remove',
      work: work.id,
      title: work.title,
      fileName: null,
      sources,
      result: null,
    };
    await recordAudit(this.#folder, entry);
    return entry;
  }

  readAudit(page: { limit: number; offset: number }): Promise<AuditPage> {
    return readAudit(this.#folder, page);
  }

  async #record(
    { id, fileName, work, result }: Pick<Draft, 'id' | 'fileName' | 'work'> & Pick<AuditEntry, 'result'>,
    by: Actor,
    action: AuditEntry['action'],
  ): Promise<AuditEntry> {
    const at = new Date().toISOString();
    const entry = { at, by, action, work: work.id, title: work.title, fileName, sources: [id], result };
    await recordAudit(this.#folder, entry);
    return entry;
  }
}

/** What was known of a file that is held already stays known, but for what is said now. */
function entryFor(
  catalogue: Catalogue,
  source: SourceId,
  file: string,
  corrections: Corrections,
): CatalogueEntry {
  return { ...catalogue.findSource(source)?.expression.known, file, ...corrections };
}
