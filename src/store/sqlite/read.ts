/** Reading. Every answer comes from one state of the database. */
import type { Database } from 'better-sqlite3';
import type { HeldEntry, HeldWork, KnowledgeReader, UnitLabel } from '../store.ts';
import { createAlikeReader } from './alike.ts';
import { type Library, toCandidates } from './candidate.ts';
import { createCitedNamesReader } from './cited-names.ts';
import { createFindCitedTitles } from './cited-titles.ts';
import { loadColumns, toOrdinals, wholeUnits } from './columns.ts';
import { createDocumentReader } from './documents.ts';
import { createFinderMaker, type Finder } from './find.ts';
import { soleTerm } from './match.ts';
import { createAnswerReader, createFrequentTokens } from './prepared.ts';
import { createFindReferences } from './references.ts';
import { createScan } from './scan.ts';
import { SELECT_GENERATION } from './schema.ts';
import { createTextSource } from './texts.ts';
import { createVocabularyReader, type VocabularyLists } from './vocabulary.ts';

/** `heldCharacters`: of the texts, at most; see texts.ts. */
export function createReader(db: Database, heldCharacters: number): KnowledgeReader {
  const documents = createDocumentReader(db);
  const alike = createAlikeReader(db);
  const citedNames = createCitedNamesReader(db);
  const findCitedTitles = createFindCitedTitles(db);
  const findReferences = createFindReferences(db);
  const preparedAnswer = createAnswerReader(db);
  const frequentTokens = createFrequentTokens(db);
  const state = createStateCache(db, heldCharacters);
  const scanLibrary = createScan(db);
  // CROSS JOIN, so that SQLite goes from the ids to the entries: `id IN (…)` takes nearly twice as long.
  const entries = db
    .prepare<[string], EntryRow>(
      `SELECT entry.id, eid, part, field, locator, unit_num, unit_heading, text
       FROM json_each(?) CROSS JOIN entry ON entry.id = value`,
    )
    .raw();
  const heldIds = db
    .prepare<[string], number>('SELECT entry.id FROM json_each(?) CROSS JOIN entry ON entry.id = value')
    .pluck();
  const transaction = db.transaction((read: () => unknown) => read());
  /** A read transaction, so that what is in memory and what is read belong together. */
  const atOnce = <T>(read: () => T): T => transaction(read) as T;
  function ordinalsOf(ids: readonly number[]): Uint32Array {
    return toOrdinals(
      state().library.columns,
      ids.toSorted((one, other) => one - other),
    );
  }

  return {
    async listWorks() {
      return state().works;
    },
    async findWork(id) {
      return documents.work(id);
    },
    async findDocument(id) {
      return atOnce(() => documents.document(id));
    },
    async findText(id) {
      return atOnce(() => documents.text(id));
    },
    async findProvision(id, eId) {
      return atOnce(() => documents.provision(id, eId));
    },
    async findLocators(id, eIds) {
      return atOnce(() => documents.locators(id, eIds));
    },
    async findUnitLabels(units) {
      return documents.unitLabels(units);
    },
    async problemsOf(id) {
      return atOnce(() => documents.problems(id));
    },
    async citedNames() {
      return citedNames.all();
    },
    async worksCiting(names) {
      return atOnce(() => citedNames.worksCiting(names));
    },
    async referencesOf(id) {
      return atOnce(() => documents.references(id));
    },
    async findReferences(query) {
      return atOnce(() => findReferences(query));
    },
    async citedTitles() {
      return findCitedTitles();
    },
    async vocabulary() {
      return atOnce(() => state().vocabulary.vocabulary());
    },
    async vocabularyBeginning(start, limit) {
      return atOnce(() => state().vocabulary.beginning(start, limit));
    },
    async declaredNames() {
      return atOnce(() => state().vocabulary.declaredNames());
    },
    async find(query, limit) {
      return atOnce(() => state().finder.find(query, limit));
    },
    async preparedAnswer(query) {
      const term = soleTerm(query);
      if (term === null) return null;
      return atOnce(() => {
        const answer = preparedAnswer(term.normalised);
        return answer === null ? null : { answer, works: state().works };
      });
    },
    async frequentTokens(least) {
      return frequentTokens(least);
    },
    async readAhead() {
      return atOnce(() => {
        const { columns, texts } = state().library;
        return texts.readAhead(columns.blocks);
      });
    },
    async findIds(query) {
      return atOnce(() => state().finder.findIds(query));
    },
    async findBeyond(query, limit, part) {
      return atOnce(() => state().finder.findBeyond(query, limit, part));
    },
    async entriesAt(address) {
      return atOnce(() => toCandidates(ordinalsOf(alike.idsAt(address)), state().library));
    },
    async candidates(ids) {
      return atOnce(() => toCandidates(ordinalsOf(heldIds.all(JSON.stringify(ids))), state().library));
    },
    async entriesOfUnits(ids) {
      return atOnce(() => {
        const { library } = state();
        const ordinals = ordinalsOf(heldIds.all(JSON.stringify(ids)));
        return toCandidates(wholeUnits(library.columns, ordinals), library);
      });
    },
    async rareHolders(sort, tokens, most) {
      return atOnce(() => alike.rareHolders(sort, tokens, most));
    },
    async findEntries(ids) {
      return new Map(entries.all(JSON.stringify(ids)).map((row) => [row[0], toEntry(row)]));
    },
    async *scan() {
      yield* scanLibrary(atOnce(() => state().library));
    },
    async countEntries() {
      return state().library.columns.size;
    },
    async countUnits() {
      return state().library.columns.unitLength.length;
    },
  };
}

type EntryRow = readonly [
  id: number,
  eId: HeldEntry['eId'],
  part: HeldEntry['part'],
  field: HeldEntry['field'],
  locator: HeldEntry['locator'],
  num: UnitLabel['num'],
  heading: UnitLabel['heading'],
  text: string,
];

function toEntry([id, eId, part, field, locator, num, heading, text]: EntryRow): HeldEntry {
  return { id, eId, part, field, locator, unitLabel: { num, heading }, text };
}

/** What is held in memory of one state of the database. */
interface State {
  readonly library: Library;
  readonly finder: Finder;
  readonly vocabulary: VocabularyLists;
  readonly works: readonly HeldWork[];
}

/** The present state, made anew once something was written, by whatever process. */
function createStateCache(db: Database, heldCharacters: number): () => State {
  const readGeneration = db.prepare<[], string>(SELECT_GENERATION).pluck();
  const makeFinder = createFinderMaker(db);
  const readVocabulary = createVocabularyReader(db);
  let held: State | null = null;
  const load = db.transaction((): State => {
    const generation = readGeneration.get() ?? '';
    const texts = createTextSource(db, heldCharacters);
    const library = { generation, columns: loadColumns(db), texts };
    const works = library.columns.blocks.map(({ work, expression, extent }) => ({
      work,
      expression,
      extent,
    }));
    return { library, finder: makeFinder(library), vocabulary: readVocabulary(), works };
  });
  return () => {
    if (held?.library.generation !== (readGeneration.get() ?? '')) {
      // The old state goes first, so that never two of them take up room.
      held = null;
      held = load();
    }
    return held;
  };
}
