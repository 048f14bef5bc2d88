/** Resolves citations over all works and writes what that changes, document by document. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Catalogue as CitationCatalogue,
  createCatalogue,
  readNames,
} from '../../src/citation/catalogue.ts';
import { locatorsOf } from '../../src/citation/format.ts';
import type { CompiledDocument, LinkedDocument } from '../../src/domain/document.ts';
import { compareImportance } from '../../src/domain/importance.ts';
import type { Reference } from '../../src/domain/reference.ts';
import type { Expression, Work } from '../../src/domain/work.ts';
import type { IndexEntry, IndexedDocument, Store } from '../../src/store/store.ts';
import { worksCited, worksNeeded } from '../link-document.ts';
import { unpack } from '../packed.ts';
import { AtomicFiles } from './atomic-file.ts';
import { mapInOrder } from './in-order.ts';
import { LEDGER_FOLDER, recordServed } from './ledger-file.ts';
import { withWorkId } from './reading.ts';
import type { Shelf } from './shelf.ts';
import { Structures } from './structures.ts';

/** The text that is shown of a work, under the id that the library gives the work. */
export interface ShelvedText {
  readonly work: Work;
  readonly expression: Expression;
  /** It lies in the drawer and is to be written; otherwise the database has it. */
  readonly isFresh: boolean;
}

/** Merging the index is worth its time once such a part of it was written anew. */
const PART_WORTH_MERGING = 0.1;

/** What is written at once, in characters of text and in documents: enough to be quick, little enough to hold. */
const BATCH_CHARACTERS = 100_000;
const BATCH_DOCUMENTS = 100;

/**
 * `texts`: all that the library shows; of those that are `concerned`, the fresh ones are written, and of the
 * others what has become of their references. `isFilled`: nobody reads the database until it is whole, so that
 * each document is written as it comes.
 */
export async function serveTexts(
  store: Store,
  shelf: Shelf,
  texts: readonly ShelvedText[],
  concerned: readonly ShelvedText[],
  isFilled: boolean,
): Promise<void> {
  const linker = createLinker(store, shelf, texts);
  // The index is written quickest, and in the best order, from the most important text to the least.
  const wanted = concerned.toSorted((one, other) => compareImportance(one.work, other.work));
  const fresh = wanted.filter(({ isFresh }) => isFresh);
  const ledgers = new AtomicFiles();
  await mkdir(join(shelf.folder, LEDGER_FOLDER), { recursive: true });
  shelf.progress.begin('建立索引', wanted.length);
  let serving = Promise.resolve();
  try {
    // While the ledgers of one batch go to the disk, the next is made ready.
    for await (const batch of batchesOf(fresh, linker, shelf, isFilled ? 1 : BATCH_DOCUMENTS)) {
      await serving;
      serving = serve(store, shelf, batch, ledgers, isFilled);
      // What fails is thrown where it is waited for, not while the next is made ready.
      serving.catch(() => undefined);
    }
    await serving;
    await ledgers.commit();
  } finally {
    await serving.catch(() => undefined);
    await ledgers.discard();
  }
  // A link is given once what it leads to is there.
  for (const text of wanted.filter(({ isFresh }) => !isFresh)) {
    await store.writer.replaceReferences(text.work.id, await linker.relink(text));
    shelf.progress.step(text.work.title);
  }
  if (fresh.length > texts.length * PART_WORTH_MERGING) await store.writer.optimise();
  shelf.progress.end();
}

async function* batchesOf(
  fresh: readonly ShelvedText[],
  linker: Linker,
  shelf: Shelf,
  most: number,
): AsyncGenerator<readonly IndexedDocument[]> {
  let batch: IndexedDocument[] = [];
  let characters = 0;
  for await (const { text, read, entries } of tokenised(fresh, shelf)) {
    const document = await linker.link(text, read);
    batch.push({ document, entries, locators: locatorsOf(document.body) });
    characters += charactersOf(entries);
    if (characters > BATCH_CHARACTERS || batch.length >= most) {
      yield batch;
      batch = [];
      characters = 0;
    }
    shelf.progress.step(text.work.title);
  }
  if (batch.length > 0) yield batch;
}

interface TokenisedText {
  readonly text: ShelvedText;
  /** As it was put into the drawer. */
  readonly read: CompiledDocument;
  readonly entries: readonly IndexEntry[];
}

/** Texts with their entries, which are made while those before are written. */
async function* tokenised(
  texts: readonly ShelvedText[],
  { drawer, reading }: Shelf,
): AsyncGenerator<TokenisedText> {
  const tokeniser = reading.startTokenising(texts.length);
  const readOne = async (text: ShelvedText): Promise<TokenisedText> => {
    const packed = await drawer.readPacked(text.expression.source);
    const read = unpack(packed);
    return { text, read, entries: await tokeniser.entries(read, packed) };
  };
  try {
    yield* mapInOrder(texts, tokeniser.capacity, readOne);
  } finally {
    await tokeniser.close();
  }
}

/** Resolves citations over all texts. */
interface Linker {
  /** The document of a fresh text, as it was read. */
  link(text: ShelvedText, read: CompiledDocument): Promise<LinkedDocument>;
  /** The references of a text that the database has. */
  relink(text: ShelvedText): Promise<readonly Reference[]>;
}

function createLinker(store: Store, { drawer, reading }: Shelf, texts: readonly ShelvedText[]): Linker {
  const byId = new Map(texts.map((text) => [text.work.id, text]));
  const structures = new Structures(async (id) => {
    const text = byId.get(id);
    if (text === undefined) return null;
    return (text.isFresh ? await drawer.read(text.expression.source) : await stored(text)).body;
  });
  const catalogue: CitationCatalogue = createCatalogue(
    readNames(
      texts.map(({ work }) => work),
      new Map(texts.map(({ work, expression }) => [work.id, expression.date])),
    ),
    (work) => structures.find(work),
  );

  async function stored({ work }: ShelvedText): Promise<LinkedDocument> {
    const document = await store.reader.findDocument(work.id);
    if (document === null) throw new Error(`the database has lost "${work.id}"`);
    return document;
  }

  return {
    async link({ work }, read) {
      const document = withWorkId(read, work.id);
      await structures.prepare(worksNeeded(document, catalogue), document);
      return reading.link(document, catalogue);
    },
    async relink(text) {
      const references = await store.reader.referencesOf(text.work.id);
      const citations = references.map(({ citation }) => citation);
      await structures.prepare(worksCited(text, citations, catalogue));
      return reading.relink(text, references, catalogue);
    },
  };
}

function charactersOf(entries: readonly IndexEntry[]): number {
  return entries.reduce((sum, { normalised }) => sum + normalised.length, 0);
}

/** So many ledgers are forced to the disk together. */
const LEDGERS_PER_COMMIT = 100;

/**
 * The ledgers first: an address must be in one before anyone can be given it. Nobody is given any of a database
 * that is being filled.
 */
async function serve(
  store: Store,
  { folder }: Shelf,
  batch: readonly IndexedDocument[],
  ledgers: AtomicFiles,
  isFilled: boolean,
): Promise<void> {
  for (const { document } of batch) await ledgers.begin(recordServed(ledgers, folder, document));
  if (!isFilled || ledgers.begun >= LEDGERS_PER_COMMIT) await ledgers.commit();
  await store.writer.replaceDocuments(batch);
}
