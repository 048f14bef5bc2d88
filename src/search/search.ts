/** Find, from what a reader types to the page that answers. Complete first, then ranked. */
import { citeAddress } from '../citation/format.ts';
import type { EId } from '../domain/provision.ts';
import type { Work, WorkId } from '../domain/work.ts';
import type {
  Facets,
  HeldEntry,
  KnowledgeReader,
  Scope,
  SearchFilter,
  SearchQuery,
  UnitLabel,
} from '../store/store.ts';
import type { ArticleHits, DocumentHits, SearchHit, SearchPage } from './answer.ts';
import { excerpt } from './excerpt.ts';
import { marksOf } from './marks.ts';
import { normaliseWithOffsets } from './normalise.ts';
import { parseQuery, type QueryRefusal } from './query.ts';
import { type RankedArticle, type RankedDocument, type RankedHit, rank } from './rank.ts';

/** Entries that are ranked; of a broader answer the first in order of importance. */
export const MAX_RANKED_ENTRIES = 5_000;

export interface SearchParams {
  /** Articles on the page, and how many come before it. */
  readonly limit: number;
  readonly offset: number;
  readonly scope?: Scope;
  readonly filter?: Partial<SearchFilter>;
}

export interface SearchDeps {
  readonly reader: KnowledgeReader;
}

/** Answers any text; a refusal only where it is too long or has too many terms. */
export async function search(
  raw: string,
  params: SearchParams,
  deps: SearchDeps,
): Promise<SearchPage | QueryRefusal> {
  const query = parseQuery(raw, params);
  return 'refusal' in query ? query : searchQuery(raw, query, params, deps);
}

/** The same for a query that is already read; `raw` is repeated in the answer. */
export async function searchQuery(
  raw: string,
  query: SearchQuery,
  { limit, offset }: Pick<SearchParams, 'limit' | 'offset'>,
  { reader }: SearchDeps,
): Promise<SearchPage> {
  if (query.alternatives.length === 0) return emptyPage(raw);
  const { candidates, total, facets, truncated } = await reader.find(query, MAX_RANKED_ENTRIES);
  const ranked = rank(candidates, query);
  const partial = countHits(ranked, (hit) => !hit.whole);
  const groups = await Promise.all(
    pageOf(ranked, offset, limit).map((document) => describeDocument(document, query, reader)),
  );
  return { query: raw, total: { ...total, partial }, groups: groups.flat(), facets, truncated };
}

function emptyPage(query: string): SearchPage {
  const total = { entries: 0, articles: 0, documents: 0, partial: 0 };
  const facets: Facets = { document: [], kind: [], role: [] };
  return { query, total, groups: [], facets, truncated: false };
}

function countHits(documents: readonly RankedDocument[], condition: (hit: RankedHit) => boolean): number {
  return documents
    .flatMap((document) => document.articles)
    .reduce((sum, article) => sum + article.hits.filter(condition).length, 0);
}

/** `limit` articles from the `offset`th on, with their documents; a document may continue on the next page. */
function pageOf(documents: readonly RankedDocument[], offset: number, limit: number): RankedDocument[] {
  const page: RankedDocument[] = [];
  let before = 0;
  for (const { work, articles } of documents) {
    const from = Math.max(0, offset - before);
    const to = Math.max(0, offset + limit - before);
    const shown = articles.slice(from, to);
    if (shown.length > 0) page.push({ work, articles: shown });
    before += articles.length;
  }
  return page;
}

/** What a page shows of one document. */
interface DocumentView {
  readonly work: Work;
  readonly entries: ReadonlyMap<number, HeldEntry>;
  readonly labels: ReadonlyMap<EId, UnitLabel>;
  readonly locators: ReadonlyMap<EId, string>;
  /** Normalised. */
  readonly terms: readonly string[];
}

/** Nothing where the work was removed since it was found. */
async function describeDocument(
  { work: id, articles }: RankedDocument,
  query: SearchQuery,
  reader: KnowledgeReader,
): Promise<DocumentHits[]> {
  const held = await reader.findWork(id);
  if (held === null) return [];
  const entries = await reader.findEntries(
    articles.flatMap((article) => article.hits.map((hit) => hit.candidate.id)),
  );
  const view: DocumentView = {
    work: held.work,
    entries,
    labels: await reader.findUnitLabels(id, present(articles.map((article) => article.unit))),
    locators: await reader.findLocators(id, present(Array.from(entries.values(), (entry) => entry.eId))),
    terms: query.alternatives.flatMap((one) => one.terms.map((term) => term.normalised)),
  };
  return [
    {
      document: id,
      title: held.work.title,
      docNumber: held.work.docNumber,
      articles: articles.map((article) => describeArticle(article, view)),
    },
  ];
}

function present(eIds: readonly (EId | null)[]): EId[] {
  return [...new Set(eIds)].filter((eId) => eId !== null);
}

function describeArticle({ unit, hits }: RankedArticle, view: DocumentView): ArticleHits {
  const label = unit === null ? undefined : view.labels.get(unit);
  return {
    eId: unit,
    label: label?.num ?? '',
    heading: label?.heading ?? null,
    hits: hits.flatMap((hit) => describeHit(hit, view)),
  };
}

function describeHit({ candidate, whole }: RankedHit, view: DocumentView): SearchHit[] {
  const entry = view.entries.get(candidate.id);
  if (entry === undefined) return [];
  const { eId, part, field, text } = entry;
  const locator = eId === null ? null : (view.locators.get(eId) ?? null);
  const marks = marksOf(normaliseWithOffsets(text), view.terms);
  return [
    {
      eId,
      part,
      field,
      address: addressPath(view.work.id, eId),
      citation: citeAddress(view.work, locator),
      ...excerpt(text, marks),
      whole,
    },
  ];
}

function addressPath(work: WorkId, eId: EId | null): string {
  return eId === null ? `/d/${work}` : `/d/${work}/${eId}`;
}
