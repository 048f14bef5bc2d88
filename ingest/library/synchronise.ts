/**
 * Makes a database say what the catalogue says: for each work the text in force, its citations
 * resolved over all works. Works that are right already are not written again. Documents pass through
 * one by one, so that memory does not grow with their number.
 */
import { readNames, worksBearing } from '../../src/citation/catalogue.ts';
import type { SourceId, Work, WorkId } from '../../src/domain/work.ts';
import type { Store, HeldWork as StoredWork } from '../../src/store/store.ts';
import { describeFailure } from '../failure.ts';
import { type Catalogue, currentExpression, type HeldExpression, type HeldWork } from './catalogue.ts';
import { mapInOrder } from './in-order.ts';
import { readText } from './originals.ts';
import type { UnreadSource } from './reading.ts';
import { type ShelvedText, serveTexts } from './serve-texts.ts';
import type { Shelf } from './shelf.ts';

/** A work that could not be brought into the database, with the reason in Chinese. The others are there. */
export interface MissingWork {
  readonly work: WorkId;
  readonly title: string;
  readonly reason: string;
}

/** A work with the text that is to be shown of it. */
interface ShownText {
  readonly work: HeldWork;
  readonly text: HeldExpression;
}

type StoredWorks = ReadonlyMap<WorkId, StoredWork>;

/** Whether the database holds each work of the catalogue, in its text in force, and no other. */
export async function isSynchronised(store: Store, catalogue: Catalogue, today: string): Promise<boolean> {
  const stored = await storedWorks(store);
  return (
    stored.size === catalogue.size && shownTexts(catalogue, today).every((shown) => holds(stored, shown))
  );
}

/** Fewer works are written into the database that is there in less time than a new one is made. */
const FEWEST_WORTH_FILLING = 50;

/** Whether so much comes into an empty database that a new one is sooner filled in its place. */
export async function isWorthFilling({ reader }: Store, catalogue: Catalogue): Promise<boolean> {
  return catalogue.size >= FEWEST_WORTH_FILLING && (await reader.listWorks()).length === 0;
}

/**
 * Documents in the drawer replace what the database has of their sources. `state`: of the database; where it
 * was settled, that is whole before, only references to what comes, changes or goes need to be looked at.
 */
export async function synchronise(
  store: Store,
  shelf: Shelf,
  state: 'settled' | 'unsettled' | 'being filled',
): Promise<readonly MissingWork[]> {
  const stored = await storedWorks(store);
  const gone = [...stored.values()].filter(({ work }) => shelf.catalogue.find(work.id) === null);
  for (const { work } of gone) await store.writer.removeWork(work.id);

  const shown = shownTexts(shelf.catalogue, shelf.today);
  const missing = await readTexts(
    shelf,
    shown
      .filter(({ text }) => shelf.drawer.labelOf(text.source) === null)
      .filter((one) => !holds(stored, one)),
  );
  const texts = shown.flatMap(({ work, text }) => shelve(shelf, stored, work.id, text.source));
  const fresh = texts.filter(({ isFresh }) => isFresh);
  const changed = [
    ...gone.map(({ work }) => work),
    ...fresh.flatMap(({ work }) => [work, stored.get(work.id)?.work ?? []].flat()),
  ];
  const touched = state === 'settled' ? await citing(store, texts, changed) : new Set(texts);
  const concerned = texts.filter((text) => text.isFresh || touched.has(text));
  await serveTexts(store, shelf, texts, concerned, state === 'being filled');
  return missing;
}

/** Reads the kept originals of texts into the drawer; gives those of which that was not possible. */
async function readTexts(shelf: Shelf, wanted: readonly ShownText[]): Promise<readonly MissingWork[]> {
  const missing: MissingWork[] = [];
  if (wanted.length === 0) return missing;
  const compiler = shelf.reading.startCompiling(wanted.length);
  const readOne = async ({ work, text }: ShownText) => {
    const original = await readText(shelf.folder, work, text).catch(unread);
    return { work, read: 'failure' in original ? original : await compiler.compile(original) };
  };
  shelf.progress.begin('读取文件', wanted.length);
  try {
    for await (const { work, read } of mapInOrder(wanted, compiler.capacity, readOne)) {
      if ('failure' in read) missing.push({ work: work.id, title: work.title, reason: read.failure });
      else await shelf.drawer.put(read);
      shelf.progress.step(work.title);
    }
  } finally {
    await compiler.close();
  }
  shelf.progress.end();
  return missing;
}

function unread(error: unknown): UnreadSource {
  return { failure: describeFailure(error) };
}

/** The text of a work that is at hand: just read, else what the database has; none where both fail. */
function shelve(shelf: Shelf, stored: StoredWorks, id: WorkId, source: SourceId): ShelvedText | [] {
  const read = shelf.drawer.labelOf(source);
  if (read !== null) {
    const expression = { ...read.expression, work: id };
    return { work: { ...read.work, id }, expression, isFresh: true };
  }
  const held = stored.get(id);
  return held === undefined ? [] : { ...held, isFresh: false };
}

/** The texts in the database that cite one of these works by name, or would now. */
async function citing(
  { reader }: Store,
  texts: readonly ShelvedText[],
  works: readonly Work[],
): Promise<ReadonlySet<ShelvedText>> {
  if (works.length === 0) return new Set();
  const held = readNames(works);
  const names = (await reader.citedNames()).filter((name) => worksBearing(name, held).length > 0);
  const citing = new Set(await reader.worksCiting(names));
  return new Set(texts.filter(({ work }) => citing.has(work.id)));
}

function shownTexts(catalogue: Catalogue, today: string): readonly ShownText[] {
  return catalogue.works().map((work) => ({ work, text: currentExpression(work, today) }));
}

function holds(stored: StoredWorks, { work, text }: ShownText): boolean {
  return stored.get(work.id)?.expression.source === text.source;
}

async function storedWorks(store: Store): Promise<StoredWorks> {
  return new Map((await store.reader.listWorks()).map((held) => [held.work.id, held]));
}
