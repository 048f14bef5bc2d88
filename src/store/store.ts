/**
 * The port of storage: what the application asks of a store, in domain words. No SQL, no FTS5 syntax
 * and no HTTP type crosses it. Methods return promises although SQLite answers at once, because
 * another store would not. tests/store/contract.ts holds every implementation to this.
 */
import type { FieldName, LinkedDocument, PolicyDocument } from '../domain/document.ts';
import type { Facets } from '../domain/facets.ts';
import type { ProvisionKind } from '../domain/levels.ts';
import type { Problem } from '../domain/problem.ts';
import type { EId, PlacedProvision, Role, TextPart } from '../domain/provision.ts';
import type { WorkFilter } from '../domain/qualities.ts';
import type { Address, CitedName, CitedTitle, Reference } from '../domain/reference.ts';
import type { ReferencePage, ReferenceQuery } from '../domain/reference-page.ts';
import type { Extent } from '../domain/tally.ts';
import type { TokenHolders, VocabularyReader } from '../domain/vocabulary.ts';
import type { WordSort } from '../domain/word-sort.ts';
import type { Expression, Work, WorkId } from '../domain/work.ts';

// ---------------------------------------------------------------- what is searched

/** `title` stands for every field of the document itself (title, 发文字号, issuers, byline …). */
export type EntryPart = TextPart | 'title';

/**
 * The tokens of one text, ready for the index; made by search/tokens.ts only. Separated by spaces, of
 * which they hold none: an array of them would cost more than everything else about them.
 */
export interface Tokens {
  /** Overlapping pairs of characters of the normalised text, in order; empty for a single character. */
  readonly bigrams: string;
  /** Its distinct single characters. */
  readonly characters: string;
  /** Fingerprints by which nearly the same text is found again; none for a short text. */
  readonly shingles: string;
  /** Where words begin and end in the normalised text: bit i % 8 of byte i >> 3 is set where one does at i. */
  readonly borders: Uint8Array;
  /** What the word that begins at an offset may be in a name, in two bits each; search/borders.ts. */
  readonly wordSorts: Uint8Array;
}

/** One searchable text. Counts, scan and marks are over entries (处). */
export interface IndexEntry {
  readonly eId: EId | null;
  readonly part: EntryPart;
  /** Which field of the document, where part is `title`. */
  readonly field: FieldName | null;
  readonly text: string;
  /** N(text); search/normalise.ts. */
  readonly normalised: string;
  readonly tokens: Tokens;
  readonly kind: ProvisionKind | null;
  readonly role: Role | null;
  /** The 条 it belongs to; where there is none, the top division or headed part; null: the document. */
  readonly unit: EId | null;
  /** What its unit is called; nothing where that is the document. */
  readonly unitLabel: UnitLabel;
  /** The chapter it stands in, for filtering. */
  readonly chapter: EId | null;
  /** Position in the document, from 0. */
  readonly position: number;
}

// ---------------------------------------------------------------- what is asked

/** One term of a query: `text` as typed, `normalised` and its tokens (as in Tokens) for finding. */
export interface QueryTerm extends Pick<Tokens, 'bigrams' | 'characters'> {
  readonly text: string;
  readonly normalised: string;
}

/** Terms that must all stand in one unit, and terms that must not. */
export interface QueryAlternative {
  readonly terms: readonly QueryTerm[];
  readonly excluded: readonly QueryTerm[];
}

/** 同条, 同款, 同文件. */
export type Scope = 'article' | 'entry' | 'document';

/**
 * What is shown of the answer. A filter does not change which units hold every term, so that a facet's
 * count is the total of the search that its value filters (for a single issuer: at least that). An empty
 * list filters nothing.
 */
export interface SearchFilter extends WorkFilter {
  /** Chapters by their eIds, in whichever document. */
  readonly chapters: readonly EId[];
  readonly kinds: readonly ProvisionKind[];
  readonly roles: readonly Role[];
}

export interface SearchQuery {
  readonly alternatives: readonly QueryAlternative[];
  readonly scope: Scope;
  readonly filter: SearchFilter;
}

/** One entry that answers a query, with what ranking needs of it. */
export interface Candidate {
  /** Names the entry in this store until its document is replaced. */
  readonly id: number;
  /** The work named by `work`, as it was found. */
  readonly heldWork: Work;
  /** The same number for entries of the same unit of the same document, within one answer. */
  readonly unitNumber: number;
  readonly work: WorkId;
  readonly part: EntryPart;
  readonly kind: ProvisionKind | null;
  readonly role: Role | null;
  readonly unit: EId | null;
  /** It is the heading of its unit, or the title of the document. */
  readonly headsUnit: boolean;
  readonly position: number;
  readonly normalised: string;
  /** Whether a word begins or ends at an offset of `normalised`. */
  isBorder(offset: number): boolean;
  /** What the word that begins at an offset of `normalised` may be in the name of a thing. */
  wordSort(offset: number): WordSort;
  /** Length of all entries of its unit together, in characters of their normalised texts. */
  readonly unitLength: number;
}

/** An entry as it is shown. */
export interface HeldEntry extends Pick<IndexEntry, 'eId' | 'part' | 'field' | 'text' | 'unitLabel'> {
  readonly id: number;
  /** As in HeldProvision; null: the document itself. */
  readonly locator: string | null;
}

/** Entries of one document as a scan reads them. */
export interface ScannedStretch {
  readonly work: Work;
  readonly entries: readonly ScannedEntry[];
}

export interface ScannedEntry extends Candidate {
  readonly chapter: EId | null;
  /** As it stands in the document. */
  readonly text: string;
}

export interface Counts {
  /** 处 */
  readonly entries: number;
  /** 条: units; a document's entries outside any unit count as one */
  readonly articles: number;
  /** 个文件 */
  readonly documents: number;
}

export interface Found {
  /** The first `limit` by importance, then document order, and what else answers in their articles. Unranked. */
  readonly candidates: readonly Candidate[];
  readonly total: Counts;
  readonly facets: Facets;
  /** More entries answer than are among the candidates. Totals and facets count them all the same. */
  readonly truncated: boolean;
}

/** An answer that was made beforehand. */
export interface PreparedAnswer {
  readonly answer: string;
  /** As listWorks gave them when it was made. */
  readonly works: readonly HeldWork[];
}

// ---------------------------------------------------------------- what is read

/** A work with the expression that the library shows for it. */
export interface HeldWork {
  readonly work: Work;
  readonly expression: Expression;
  readonly extent: Extent;
}

/** A document as it is read. */
export type HeldText = Pick<PolicyDocument, 'work' | 'expression' | 'fields' | 'body'>;

/** A provision with everything needed to show and cite it. */
export interface HeldProvision extends PlacedProvision {
  /** The words that name the place after the title: 第十八条“二、发展目标”第一项. */
  readonly locator: string;
  readonly previous: EId | null;
  readonly next: EId | null;
}

/** Where a unit stands. */
export interface UnitAddress {
  readonly work: WorkId;
  readonly unit: EId;
}

/** Heading and number of a unit, for grouping hits. */
export interface UnitLabel {
  readonly num: string | null;
  readonly heading: string | null;
}

/** A document with what is derived of it: by search/entries.ts for searching, by citation/format.ts for reading. */
export interface IndexedDocument {
  readonly document: LinkedDocument;
  readonly entries: readonly IndexEntry[];
  readonly locators: ReadonlyMap<EId, string>;
}

export interface KnowledgeWriter {
  /** Puts a document in the place of any earlier one of the same work; whole or not at all. */
  replaceDocument(
    document: LinkedDocument,
    entries: readonly IndexEntry[],
    locators: ReadonlyMap<EId, string>,
  ): Promise<void>;
  /** The same for several, all or none: several times as fast as one by one, best in order of importance. */
  replaceDocuments(documents: readonly IndexedDocument[]): Promise<void>;
  /** Of a work that is held (else it throws): writes the references that are others now, and nothing more. */
  replaceReferences(id: WorkId, references: readonly Reference[]): Promise<void>;
  removeWork(id: WorkId): Promise<void>;
  /**
   * Runs `write` on a store that is empty (else it throws) and not of use to anyone until it is filled, nor
   * where that fails: quicker so. Documents are best written one by one as they come.
   */
  fill(write: () => Promise<void>): Promise<void>;
  /** Merges what a row of writes left: for speed alone. */
  optimise(): Promise<void>;
  /**
   * Keeps an answer for each of the normalised texts that `choose` gives, and counts what very many entries
   * hold, until something is written. Without effect where it was done since, or something is written meanwhile.
   */
  prepareAnswers(choose: () => Promise<string[]>, make: (text: string) => Promise<string>): Promise<void>;
}

export interface KnowledgeReader extends VocabularyReader {
  /** All works, in importance order; the same array as before where nothing was written in between. */
  listWorks(): Promise<readonly HeldWork[]>;
  findWork(id: WorkId): Promise<HeldWork | null>;
  findDocument(id: WorkId): Promise<LinkedDocument | null>;
  /** The same without what was found in its text, which takes longer to read than the text. */
  findText(id: WorkId): Promise<HeldText | null>;
  findProvision(id: WorkId, eId: EId): Promise<HeldProvision | null>;
  /** The words that name each of these provisions' places; unknown ones are absent. */
  findLocators(id: WorkId, eIds: readonly EId[]): Promise<ReadonlyMap<EId, string>>;
  /** The label of each, in their order; null where it is not held. */
  findUnitLabels(units: readonly UnitAddress[]): Promise<readonly (UnitLabel | null)[]>;
  problemsOf(id: WorkId): Promise<readonly Problem[]>;
  /** Every name by which a document of the library cites another, once, whether that is held or not. For ingest. */
  citedNames(): Promise<readonly CitedName[]>;
  /** The works that cite by one of these names. */
  worksCiting(names: readonly CitedName[]): Promise<readonly WorkId[]>;
  /** All that stand in a document, in their order, and nothing else of it; none where it is not held. */
  referencesOf(id: WorkId): Promise<readonly Reference[]>;
  findReferences(query: ReferenceQuery): Promise<ReferencePage>;
  /** Every title that is cited and not held, once for each document that cites it. */
  citedTitles(): Promise<readonly CitedTitle[]>;
  find(query: SearchQuery, limit: number): Promise<Found>;
  /**
   * What KnowledgeWriter.prepareAnswers kept for the one term of which a query consists, with the works of
   * that state; null: nothing that is true now, or the query is another.
   */
  preparedAnswer(query: SearchQuery): Promise<PreparedAnswer | null>;
  /**
   * What answers beyond the candidates that `find` gives for a limit, article by article in the order of
   * their first entries: `count` articles from the `offset`th on, whole.
   */
  findBeyond(
    query: SearchQuery,
    limit: number,
    { offset, count }: { offset: number; count: number },
  ): Promise<readonly Candidate[]>;
  /** The entries at an address and below it, in document order; eId null: all of the document. */
  entriesAt(address: Address): Promise<readonly Candidate[]>;
  /** Entries by their ids, in order of importance; those whose document was replaced since are absent. */
  candidates(ids: readonly number[]): Promise<readonly Candidate[]>;
  /** All entries of the units to which some belong, by the ids of these, in order of importance. */
  entriesOfUnits(ids: readonly number[]): Promise<readonly Candidate[]>;
  /** Who holds each shingle, or row of letters and digits; what more than `most` entries hold is absent. */
  rareHolders(sort: 'words' | 'shingles', tokens: readonly string[], most: number): Promise<TokenHolders>;
  /** Entries by the ids of candidates; those whose document was replaced since are absent. */
  findEntries(ids: readonly number[]): Promise<ReadonlyMap<number, HeldEntry>>;
  /** The ids of all entries that answer, in order of importance: what a scan is compared with. */
  findIds(query: SearchQuery): Promise<readonly number[]>;
  /** Reads some of what searches will ask for, and holds it; false: nothing more is to be read. For speed alone. */
  readAhead(): Promise<boolean>;
  /**
   * Every entry of one state of the library in order of importance, read from the texts themselves; long
   * documents come in several stretches. For scans and tests. Throws LibraryChangedError where something
   * was written meanwhile.
   */
  scan(): AsyncIterable<ScannedStretch>;
  countEntries(): Promise<number>;
  /** Articles, and what stands for them in a document without articles (IndexEntry.unit). */
  countUnits(): Promise<number>;
}

export interface Store {
  readonly reader: KnowledgeReader;
  readonly writer: KnowledgeWriter;
  /** Whether what is stored is undamaged, as far as reading through it once tells. */
  isWhole(): Promise<boolean>;
  close(): Promise<void>;
}
