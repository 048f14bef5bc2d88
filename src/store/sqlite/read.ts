/** Reading. Every answer comes from one state of the database. */
import type { Database } from 'better-sqlite3';
import type { Candidate, HeldEntry, KnowledgeReader } from '../store.ts';
import { createAlikeReader } from './alike.ts';
import { createFindCitedTitles } from './cited-titles.ts';
import { loadColumns, toOrdinals } from './columns.ts';
import { createDocumentReader } from './documents.ts';
import { createFind, type Library, toCandidate } from './find.ts';
import { createFindReferences } from './references.ts';
import { createTextSource } from './texts.ts';

type EntryRow = Omit<HeldEntry, 'eId'> & { readonly eid: HeldEntry['eId'] };

export function createReader(db: Database): KnowledgeReader {
  const documents = createDocumentReader(db);
  const find = createFind(db);
  const alike = createAlikeReader(db);
  const findCitedTitles = createFindCitedTitles(db);
  const findReferences = createFindReferences(db);
  const library = createLibraryCache(db);
  const entry = db.prepare<[number], EntryRow>('SELECT * FROM entry WHERE id = ?');
  /** A read transaction, so that what is in memory and what is read belong together. */
  const atOnce = <T>(read: () => T): T => db.transaction(read)();
  function candidatesOf(ids: readonly number[]): Candidate[] {
    const held = library();
    const ordinals = toOrdinals(
      held.columns,
      [...ids].sort((one, other) => one - other),
    );
    return Array.from(ordinals, (ordinal) => toCandidate(ordinal, held));
  }

  return {
    async listWorks() {
      return documents.works();
    },
    async findWork(id) {
      return documents.work(id);
    },
    async findDocument(id) {
      return atOnce(() => documents.document(id));
    },
    async findProvision(id, eId) {
      return atOnce(() => documents.provision(id, eId));
    },
    async findLocators(id, eIds) {
      return documents.locators(id, eIds);
    },
    async findUnitLabels(id, eIds) {
      return documents.unitLabels(id, eIds);
    },
    async problemsOf(id) {
      return documents.problems(id);
    },
    async referencesFrom({ work, eId }) {
      return documents.referencesFrom(work, eId);
    },
    async findReferences(query) {
      return atOnce(() => findReferences(query));
    },
    async citedTitles() {
      return findCitedTitles();
    },
    async find(query, limit) {
      return atOnce(() => find(query, limit, library()));
    },
    async entriesAt(address) {
      return atOnce(() => candidatesOf(alike.idsAt(address)));
    },
    async candidates(ids) {
      return atOnce(() => candidatesOf(ids.filter((id) => entry.get(id) !== undefined)));
    },
    async rareHolders(sort, tokens, most) {
      return atOnce(() => alike.rareHolders(sort, tokens, most));
    },
    async findEntries(ids) {
      const rows = ids.flatMap((id) => entry.get(id) ?? []);
      return new Map(rows.map(({ eid, ...row }): [number, HeldEntry] => [row.id, { ...row, eId: eid }]));
    },
    async *scanEntries() {
      const held = library();
      for (let ordinal = 0; ordinal < held.columns.size; ordinal++) yield toCandidate(ordinal, held);
    },
    async countEntries() {
      return library().columns.size;
    },
  };
}

/** What is held of the present state, dropped once another state was written, by whatever process. */
function createLibraryCache(db: Database): () => Library {
  const readGeneration = db.prepare<[], string>(`SELECT value FROM meta WHERE key = 'generation'`).pluck();
  let held: { generation: string | undefined; library: Library } | null = null;
  return () => {
    const generation = readGeneration.get();
    if (held?.generation !== generation) held = null;
    held ??= { generation, library: { columns: loadColumns(db), texts: createTextSource(db) } };
    return held.library;
  };
}
