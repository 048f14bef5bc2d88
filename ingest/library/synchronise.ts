/**
 * Makes a database say what the catalogue says: for each work the text in force, its citations
 * resolved over all works. Works that are right already are not written again.
 */
import { locatorsOf } from '../../src/citation/format.ts';
import type { CompiledDocument, LinkedDocument } from '../../src/domain/document.ts';
import type { SourceId, WorkId } from '../../src/domain/work.ts';
import type { Store } from '../../src/store/store.ts';
import { describeFailure } from '../failure.ts';
import type { Progress } from '../progress.ts';
import { type Catalogue, currentExpression, type HeldExpression, type HeldWork } from './catalogue.ts';
import { withServed } from './ledger.ts';
import { readLedger, writeLedger } from './ledger-file.ts';
import { readOriginal } from './originals.ts';
import { type Reading, withWorkId } from './reading.ts';

export interface Shelf {
  readonly folder: string;
  readonly catalogue: Catalogue;
  readonly reading: Reading;
  readonly progress: Progress;
  /** ISO date by which the text in force is chosen. */
  readonly today: string;
}

/** A work that could not be brought into the database, with the reason in Chinese. The others are there. */
export interface MissingWork {
  readonly work: WorkId;
  readonly title: string;
  readonly reason: string;
}

/** Whether the database holds each work of the catalogue, in its text in force, and no other. */
export async function isSynchronised(store: Store, { catalogue, today }: Shelf): Promise<boolean> {
  const held = await heldSources(store);
  return (
    held.size === catalogue.size &&
    catalogue.works().every((work) => held.get(work.id) === currentExpression(work, today).source)
  );
}

/** `read`: documents just compiled; they replace what the database has of their sources. */
export async function synchronise(
  store: Store,
  shelf: Shelf,
  read: readonly CompiledDocument[],
): Promise<readonly MissingWork[]> {
  const held = await heldSources(store);
  for (const id of held.keys()) if (shelf.catalogue.find(id) === null) await store.writer.removeWork(id);

  const fresh = new Map(read.map((document) => [document.expression.source, document]));
  const texts: ShownText[] = [];
  const missing: MissingWork[] = [];
  const works = shelf.catalogue.works();
  shelf.progress.begin('核对文件', works.length);
  for (const work of works) {
    const shown = currentExpression(work, shelf.today);
    try {
      const inHand = fresh.get(shown.source);
      const reuse = inHand === undefined && held.get(work.id) === shown.source;
      const stored = reuse ? await store.reader.findDocument(work.id) : null;
      texts.push({ document: inHand ?? stored ?? (await recompile(shelf, work, shown)), stored });
    } catch (error) {
      missing.push({ work: work.id, title: work.title, reason: describeFailure(error) });
    }
    shelf.progress.step(work.title);
  }
  shelf.progress.end();
  await serveChanged(store, shelf, texts);
  return missing;
}

/** A text to be shown, and what the database has of it if that still holds good but for its references. */
interface ShownText {
  readonly document: CompiledDocument;
  readonly stored: LinkedDocument | null;
}

/** Reads the kept original of a text again. Throws LibraryError `original-missing`. */
export async function recompile(
  { folder, reading }: Pick<Shelf, 'folder' | 'reading'>,
  work: HeldWork,
  { source, fileName, known }: HeldExpression,
): Promise<CompiledDocument> {
  const entry = { file: fileName, id: work.id, ...known };
  return withWorkId(await reading.compile(await readOriginal(folder, source, fileName, entry)), work.id);
}

/** A document that came in may move the references of others; those that stay as they are stay unwritten. */
async function serveChanged(store: Store, shelf: Shelf, texts: readonly ShownText[]): Promise<void> {
  const linked = shelf.reading.link(texts.map(({ document }) => document));
  const changed = linked.filter((document, index) => {
    const stored = texts[index]?.stored ?? null;
    return stored === null || JSON.stringify(stored.references) !== JSON.stringify(document.references);
  });
  shelf.progress.begin('建立索引', changed.length);
  for (const document of changed) {
    await serve(store, shelf, document);
    shelf.progress.step(document.work.title);
  }
  if (changed.length > 0) await store.writer.optimise();
  shelf.progress.end();
}

/** The ledger first: an address must be in it before anyone can be given it. */
async function serve(store: Store, { folder, reading }: Shelf, document: LinkedDocument): Promise<void> {
  const { id } = document.work;
  await writeLedger(folder, id, withServed(await readLedger(folder, id), document));
  await store.writer.replaceDocument(document, reading.entries(document), locatorsOf(document.body));
}

async function heldSources(store: Store): Promise<ReadonlyMap<WorkId, SourceId>> {
  const works = await store.reader.listWorks();
  return new Map(works.map(({ work, expression }) => [work.id, expression.source]));
}
