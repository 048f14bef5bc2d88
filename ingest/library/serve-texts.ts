/** Resolves citations over all works and writes what that changes, document by document. */
import { type Catalogue as CitationCatalogue, createCatalogue } from '../../src/citation/catalogue.ts';
import { locatorsOf } from '../../src/citation/format.ts';
import type { CompiledDocument, LinkedDocument } from '../../src/domain/document.ts';
import type { Expression, Work } from '../../src/domain/work.ts';
import type { Store } from '../../src/store/store.ts';
import { worksNeeded } from '../link-document.ts';
import { withServed } from './ledger.ts';
import { readLedger, writeLedger } from './ledger-file.ts';
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

/** `texts`: all that the library shows; of those that `concerned` names, the changed ones are written. */
export async function serveTexts(
  store: Store,
  shelf: Shelf,
  texts: readonly ShelvedText[],
  concerned: (text: ShelvedText) => boolean,
): Promise<void> {
  const linker = createLinker(store, shelf, texts);
  const wanted = texts.filter(concerned);
  let written = 0;
  shelf.progress.begin('建立索引', wanted.length);
  for (const text of wanted) {
    const document = await linker(text);
    if (document !== null) {
      await serve(store, shelf, document);
      written++;
    }
    shelf.progress.step(text.work.title);
  }
  if (written > texts.length * PART_WORTH_MERGING) await store.writer.optimise();
  shelf.progress.end();
}

/** Gives the linked document of a text; null where the database has it already, references and all. */
function createLinker(
  store: Store,
  { drawer, reading }: Shelf,
  texts: readonly ShelvedText[],
): (text: ShelvedText) => Promise<LinkedDocument | null> {
  const byId = new Map(texts.map((text) => [text.work.id, text]));
  const structures = new Structures(async (id) => {
    const text = byId.get(id);
    if (text === undefined) return null;
    return (text.isFresh ? await drawer.read(text.expression.source) : await stored(text)).body;
  });
  const catalogue: CitationCatalogue = createCatalogue(
    texts.map(({ work }) => work),
    (work) => structures.find(work),
    new Map(texts.map(({ work, expression }) => [work.id, expression.date])),
  );

  async function stored({ work }: ShelvedText): Promise<LinkedDocument> {
    const document = await store.reader.findDocument(work.id);
    if (document === null) throw new Error(`the database has lost "${work.id}"`);
    return document;
  }

  async function link(document: CompiledDocument): Promise<LinkedDocument> {
    await structures.prepare(worksNeeded(document, catalogue));
    return reading.link(document, catalogue);
  }

  return async (text) => {
    if (text.isFresh) return link(withWorkId(await drawer.read(text.expression.source), text.work.id));
    const held = await stored(text);
    const linked = await link(held);
    return JSON.stringify(held.references) === JSON.stringify(linked.references) ? null : linked;
  };
}

/** The ledger first: an address must be in it before anyone can be given it. */
async function serve(store: Store, { folder, reading }: Shelf, document: LinkedDocument): Promise<void> {
  const { id } = document.work;
  await writeLedger(folder, id, withServed(await readLedger(folder, id), document));
  await store.writer.replaceDocument(document, reading.entries(document), locatorsOf(document.body));
}
