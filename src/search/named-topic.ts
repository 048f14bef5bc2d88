/**
 * What stands behind the name of a document, looked for in it as a search there would look: 公司法 法定代表人. Much may be
 * found in other documents that hold the name itself; who typed it means the document.
 */
import type { EId } from '../domain/provision.ts';
import type { WorkId } from '../domain/work.ts';
import type { KnowledgeReader, SearchFilter, SearchQuery } from '../store/store.ts';
import { type Related, relatedLabel } from './answer.ts';
import type { AskedDocuments } from './asked-documents.ts';
import { describeArticles } from './describe.ts';
import { allOf } from './query.ts';
import { type RankedArticle, rank } from './rank.ts';
import { MAX_RANKED_ENTRIES } from './rank-anew.ts';

/**
 * The articles of some documents that hold a topic, at most `limit`, but for those that the query itself finds; null:
 * there are none.
 */
export async function topicIn(
  { works, rest }: AskedDocuments,
  query: SearchQuery,
  limit: number,
  reader: KnowledgeReader,
): Promise<Related | null> {
  const filter = { ...query.filter, documents: works };
  const found = await unitsFound(query, works, reader);
  const best = await bestHolding(rest, filter, limit + found.size, reader);
  const others = best.filter((article) => !found.has(nameOfUnit(article))).slice(0, limit);
  const groups = await describeArticles(others, allOf(rest, filter), reader);
  return groups.length === 0 ? null : { label: relatedLabel(true), words: rest, named: true, groups };
}

/** The best articles that hold all of some texts, in the order of find. */
export async function bestHolding(
  texts: readonly string[],
  filter: SearchFilter,
  most: number,
  reader: KnowledgeReader,
): Promise<readonly RankedArticle[]> {
  const query = allOf(texts, filter);
  const { candidates } = await reader.find(query, MAX_RANKED_ENTRIES);
  return rank(candidates, query, most).best;
}

/** The units of some works in which a query finds anything. */
export async function unitsFound(
  query: SearchQuery,
  works: readonly WorkId[],
  reader: KnowledgeReader,
): Promise<ReadonlySet<string>> {
  if (works.length === 0) return new Set();
  const filter: SearchFilter = { ...query.filter, documents: works };
  const { candidates } = await reader.find({ ...query, filter }, Number.MAX_SAFE_INTEGER);
  return new Set(candidates.map(nameOfUnit));
}

export function nameOfUnit({ work, unit }: { work: WorkId; unit: EId | null }): string {
  return `${work} ${unit ?? ''}`;
}
