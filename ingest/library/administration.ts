/**
 * Changes to a library by people: what they upload waits as a draft until it is published, and each
 * change has its line in the audit log.
 */
import { basename } from 'node:path';
import type {
  Actor,
  AuditEntry,
  AuditPage,
  Corrections,
  Draft,
  OpenedDraft,
} from '../../src/domain/administration.ts';
import type { SourceId, WorkId } from '../../src/domain/work.ts';
import type { SourcePath } from '../collect.ts';
import { CommandError } from '../failure.ts';
import type { Progress } from '../progress.ts';
import { type CatalogueEntry, type SourceFile, sourceIdOf } from '../source.ts';
import { audited, recordMade, settleAudit } from './audit.ts';
import { readAudit } from './audit-log.ts';
import type { Catalogue } from './catalogue.ts';
import { readCatalogue } from './catalogue-file.ts';
import { draftPath, dropDraft, keepDraft, listDrafts, openDraft, requireDraft } from './drafts.ts';
import { type IntakeOutcome, proposePlace } from './intake.ts';
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

  /** Throws UnreadableSourceError, or LibraryError `text-held-elsewhere` or as `keepDraft` does. */
  async upload({ name, bytes, work }: UploadedFile, by: Actor): Promise<OpenedDraft> {
    this.#library.requireWritable();
    const id = sourceIdOf(bytes);
    const catalogue = await readCatalogue(this.#folder);
    refuseOtherWork(catalogue, id, work);
    const known = entryFor(catalogue, id, name, work === null ? {} : { id: work });
    const source: SourceFile = { path: name, fileName: name, bytes, id, known };
    const document = await this.#compile(source);
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
    };
    const entry = entryOf(draft, 'upload', by);
    await audited(this.#folder, entry, async () => {
      await keepDraft(this.#folder, draft, bytes, this.#library.fingerprint);
      return entry;
    });
    return draft;
  }

  listDrafts(): Promise<readonly Draft[]> {
    return listDrafts(this.#folder);
  }

  openDraft(id: string): Promise<OpenedDraft> {
    return openDraft(this.#folder, id, this.#library.fingerprint);
  }

  /** Throws as `openDraft`, or LibraryError `text-held-elsewhere`, or CommandError with the reason for which the file cannot be read. */
  async publish(id: string, corrections: Corrections, by: Actor): Promise<AuditEntry> {
    this.#library.requireWritable();
    // As it would be shown: nobody has seen what another version of the program reads of the file.
    const { document: _, ...draft } = await this.openDraft(id);
    const catalogue = await readCatalogue(this.#folder);
    refuseOtherWork(catalogue, draft.id, corrections.id ?? null);
    const known = entryFor(catalogue, draft.id, draft.fileName, { id: draft.work.id, ...corrections });
    const place = { ...draft, work: { ...draft.work, id: (known.id ?? draft.work.id) as WorkId } };
    const entry = await audited(this.#folder, entryOf(place, 'publish', by), async () => {
      const [outcome] = await this.#library.add([{ path: draftPath(this.#folder, id), known }]);
      if (outcome === undefined) throw new Error(`nothing became of the draft ${id}`);
      if (outcome.outcome === 'failed') throw new CommandError(outcome.reason);
      const title = 'title' in outcome ? outcome.title : draft.work.title;
      const work = { ...draft.work, id: outcome.work, title };
      return entryOf({ ...draft, work, result: outcome.outcome }, 'publish', by);
    });
    await dropDraft(this.#folder, id);
    return entry;
  }

  async discard(id: string, by: Actor): Promise<void> {
    this.#library.requireWritable();
    const draft = await requireDraft(this.#folder, id);
    const entry = entryOf({ ...draft, result: null }, 'discard', by);
    await audited(this.#folder, entry, async () => {
      await dropDraft(this.#folder, id);
      return entry;
    });
  }

  /** Takes files in without a preview, as Library.add does. */
  async takeIn(
    paths: readonly SourcePath[],
    by: Actor,
    progress: Progress,
  ): Promise<readonly IntakeOutcome[]> {
    const outcomes = await this.#library.add(paths, progress);
    const at = new Date().toISOString();
    const made = outcomes.flatMap((outcome): AuditEntry | [] => {
      if (!('summary' in outcome)) return [];
      const { path, work, title, source, outcome: result } = outcome;
      const fileName = basename(path);
      return { at, by, action: 'publish', work, title, fileName, sources: [source], result, found: false };
    });
    await recordMade(this.#folder, made);
    return outcomes;
  }

  /** Throws LibraryError `work-not-held`. */
  async removeWork(id: string, by: Actor): Promise<AuditEntry> {
    this.#library.requireWritable();
    const work = (await readCatalogue(this.#folder)).find(id as WorkId);
    if (work === null) {
      await this.#library.remove(id);
      throw new Error(`"${id}" was removed though it is not held`);
    }
    const entry: AuditEntry = {
      at: new Date().toISOString(),
      by,
      action: 'remove',
      work: work.id,
      title: work.title,
      fileName: null,
      sources: work.expressions.map(({ source }) => source),
      result: null,
      found: false,
    };
    return audited(this.#folder, entry, async () => {
      await this.#library.remove(id);
      return entry;
    });
  }

  /** To be called when the program starts: adds the lines that a power cut left unwritten. */
  async settleAudit(): Promise<void> {
    this.#library.requireWritable();
    await settleAudit(this.#folder);
  }

  readAudit(page: { limit: number; offset: number }): Promise<AuditPage> {
    return readAudit(this.#folder, page);
  }
}

function entryOf(
  { id, fileName, work, result }: Pick<Draft, 'id' | 'fileName' | 'work'> & Pick<AuditEntry, 'result'>,
  action: AuditEntry['action'],
  by: Actor,
): AuditEntry {
  const at = new Date().toISOString();
  return { at, by, action, work: work.id, title: work.title, fileName, sources: [id], result, found: false };
}

/** A text that is held stays in its work, for links lead there: who gives another must know that it will not go there. */
function refuseOtherWork(catalogue: Catalogue, source: SourceId, given: string | null): void {
  const held = catalogue.findSource(source)?.work;
  if (held === undefined || given === null || given === held.id) return;
  throw new LibraryError(
    'text-held-elsewhere',
    `该文件已收入《${held.title}》，标识为“${held.id}”，不能改为“${given}”。确需更改的，请先移出该文件，再重新收入。`,
  );
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
