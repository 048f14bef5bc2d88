/**
 * The library as the check of one draft asks it: works by their names, structures and texts of the
 * documents, each read once. Texts are kept for a few documents only; a long draft may cite many.
 */
import { type Catalogue, createCatalogue, readNames, worksNamed } from '../citation/catalogue.ts';
import { citeAddress, locatorsOf } from '../citation/format.ts';
import { createNearTitles, type NearTitle } from '../citation/near-title.ts';
import { type DocumentStructure, structureOf } from '../citation/structure.ts';
import type { CitationText } from '../domain/citation.ts';
import { datedId, parseDatedId } from '../domain/dated-id.ts';
import type { PolicyDocument } from '../domain/document.ts';
import { OriginalMissingError } from '../domain/original-missing.ts';
import type { EId } from '../domain/provision.ts';
import { Recent } from '../domain/recent.ts';
import type { Address } from '../domain/reference.ts';
import { clipped } from '../domain/span.ts';
import type { Work, WorkId } from '../domain/work.ts';
import type { ComparedPiece } from '../search/compare.ts';
import type { KnowledgeReader } from '../store/store.ts';
import { type DocumentText, documentText } from './document-text.ts';
import type { Evidence } from './finding.ts';

const MAX_TEXTS = 12;
const MAX_EVIDENCE = 600;

/** Both readings of a document: with the printed marks, and without. */
export interface HeldTexts {
  readonly marked: DocumentText;
  readonly bare: DocumentText;
  readonly structure: DocumentStructure;
}

/** One text of a work by the ISO date of it; null where the library has no such text. Throws OriginalMissingError. */
export type FindDatedText = (
  work: WorkId,
  date: string,
) => Promise<Pick<PolicyDocument, 'work' | 'body'> | null>;

export interface CheckedLibrary {
  readonly reader: KnowledgeReader;
  readonly catalogue: Catalogue;
  nearTitles(title: string): readonly NearTitle[];
  work(id: WorkId): Work | null;
  /** ISO date of the text that is held; null: it has none. */
  textDate(id: WorkId): string | null;
  /**
   * The one text of a work that bears one of these ISO dates, as a work with a dated id; null where the
   * library has none of them, or several.
   */
  datedText(id: WorkId, dates: readonly string[]): Promise<Work | null>;
  /** Null where the document has gone since. */
  texts(id: WorkId): Promise<HeldTexts | null>;
  /** Makes the structures at hand that resolving the citation will ask for. */
  prepare(citation: CitationText): Promise<void>;
  evidence(address: Address, text: string, pieces?: readonly ComparedPiece[]): Promise<Evidence>;
}

export async function openCheckedLibrary(
  reader: KnowledgeReader,
  findDatedText: FindDatedText,
): Promise<CheckedLibrary> {
  const held = await reader.listWorks();
  const works = held.map(({ work }) => work);
  const textDates = new Map(held.map(({ work, expression }) => [work.id, expression.date]));
  const byId = new Map(works.map((work) => [work.id, work]));
  const structures = new Map<WorkId, DocumentStructure>();
  const kept = new Recent<WorkId, HeldTexts>(MAX_TEXTS);
  const near = new Map<string, readonly NearTitle[]>();
  /** Of dated texts, which the reader does not know. */
  const labels = new Map<WorkId, ReadonlyMap<EId, string>>();
  let findNear: ReturnType<typeof createNearTitles> | null = null;
  const catalogue = createCatalogue(readNames(works), (id) => structures.get(id) ?? null);

  async function texts(id: WorkId): Promise<HeldTexts | null> {
    const known = kept.get(id);
    if (known !== undefined) return known;
    const read = await readTexts(id);
    if (read !== null) kept.set(id, read);
    return read;
  }

  async function readTexts(id: WorkId): Promise<HeldTexts | null> {
    const dated = parseDatedId(id);
    const document = await (dated === null
      ? reader.findDocument(id)
      : findDatedText(dated.work, dated.key).catch(withoutOriginal));
    if (document === null) return null;
    const structure = structures.get(id) ?? structureOf(document.body);
    structures.set(id, structure);
    if (dated !== null) {
      labels.set(id, locatorsOf(document.body));
      byId.set(id, { ...document.work, id });
      textDates.set(id, dated.key);
    }
    return {
      marked: documentText(document.body, true),
      bare: documentText(document.body, false),
      structure,
    };
  }

  return {
    reader,
    catalogue,
    nearTitles(title) {
      // Each title is compared with every title held: only when it is asked for, and once.
      findNear ??= createNearTitles(works);
      const known = near.get(title) ?? findNear(title);
      near.set(title, known);
      return known;
    },
    work: (id) => byId.get(id) ?? null,
    textDate: (id) => textDates.get(id) ?? null,
    async datedText(id, dates) {
      const held: Work[] = [];
      for (const date of new Set(dates)) {
        const dated = datedId(id, { date, source: '' });
        const work = (await texts(dated)) === null ? undefined : byId.get(dated);
        if (work !== undefined) held.push(work);
      }
      const [only, ...others] = held;
      return only === undefined || others.length > 0 ? null : only;
    },
    texts,
    async prepare(citation) {
      for (const id of new Set(worksNamed(citation, catalogue))) if (!structures.has(id)) await texts(id);
    },
    async evidence({ work: id, eId }, text, pieces) {
      const work = byId.get(id);
      if (work === undefined) throw new Error(`evidence from a work that is not held: "${id}"`);
      const label = eId === null ? '' : (labels.get(id)?.get(eId) ?? (await labelOf(reader, id, eId)));
      return {
        address: { work: id, eId },
        label,
        citation: citeAddress(work, label),
        text: clipped(text, MAX_EVIDENCE),
        pieces: pieces ?? null,
      };
    },
  };
}

/** What cannot be read cannot be compared with, and all else of the draft still can. */
function withoutOriginal(error: unknown): null {
  if (error instanceof OriginalMissingError) return null;
  throw error;
}

async function labelOf(reader: KnowledgeReader, id: WorkId, eId: EId): Promise<string> {
  return (await reader.findLocators(id, [eId])).get(eId) ?? '';
}
