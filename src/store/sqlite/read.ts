/** Reading. Every answer comes from one state of the database. */
import type { Database } from 'better-sqlite3';
import type { KnowledgeReader } from '../store.ts';
import { type EntryColumns, loadColumns } from './columns.ts';
import { createDocumentReader } from './documents.ts';
import { createFinder } from './find.ts';

export function createReader(db: Database): KnowledgeReader {
  const documents = createDocumentReader(db);
  const finder = createFinder(db);
  const columns = createColumnCache(db);
  /** A read transaction, so that what is in memory and what is read belong together. */
  const atOnce = <T>(read: () => T): T => db.transaction(read)();

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
    async referencesTo({ work, eId }) {
      return documents.referencesTo(work, eId);
    },
    async find(query, limit) {
      return atOnce(() => finder.find(query, limit, columns()));
    },
    async *scanEntries() {
      const held = columns();
      for (let ordinal = 0; ordinal < held.size; ordinal++) yield finder.candidate(ordinal, held);
    },
    async countEntries() {
      return columns().size;
    },
  };
}

/** The columns of the present state: read again after any process has written. */
function createColumnCache(db: Database): () => EntryColumns {
  const readGeneration = db.prepare<[], string>(`SELECT value FROM meta WHERE key = 'generation'`).pluck();
  let held: { generation: string | undefined; columns: EntryColumns } | null = null;
  return () => {
    const generation = readGeneration.get();
    if (held === null || held.generation !== generation) held = { generation, columns: loadColumns(db) };
    return held.columns;
  };
}
