/** What feeds list: the newest documents, and the newest clauses that answer a search. */
import { dateOf } from '../domain/importance.ts';
import type { WorkId } from '../domain/work.ts';
import type { SearchHit } from '../search/answer.ts';
import { search } from '../search/search.ts';
import type { HeldWork, KnowledgeReader } from '../store/store.ts';
import { ApiError } from './errors.ts';

/** Documents whose hits are counted by one search; facets name them all. */
const DOCUMENTS_AT_ONCE = 200;

/** The day of the text that is shown: of two texts of one work the later makes it new again. */
export function dateOfText({ work, expression }: HeldWork): string | null {
  return expression.date ?? dateOf(work);
}

/** The newest text first, those without a date last; ids break ties. */
export async function newestWorks(reader: KnowledgeReader): Promise<readonly HeldWork[]> {
  const key = (held: HeldWork) => `${dateOfText(held) ?? ''} ${held.work.id}`;
  return [...(await reader.listWorks())].sort((one, other) => (key(one) < key(other) ? 1 : -1));
}

export interface NewHit {
  readonly held: HeldWork;
  readonly hit: SearchHit;
}

/** The first `most` places that answer, the newest documents first, each document in its own order. */
export async function newestHits(
  reader: KnowledgeReader,
  query: string,
  most: number,
): Promise<readonly NewHit[]> {
  const works = await worksWithHits(reader, query);
  const hits: NewHit[] = [];
  for (const held of works) {
    if (hits.length >= most) break;
    const page = await found(reader, query, [held.work.id], most);
    const texts = page.groups.flatMap(({ articles }) => articles.flatMap((article) => article.hits));
    hits.push(...texts.map((hit) => ({ held, hit })));
  }
  return hits.slice(0, most);
}

/** The documents that hold an answer. The facet names them all unless there are very many: then they are asked in turn. */
async function worksWithHits(reader: KnowledgeReader, query: string): Promise<readonly HeldWork[]> {
  const works = await newestWorks(reader);
  const whole = await found(reader, query, [], 1);
  if (whole.facets.documentRest === 0) return works.filter(isNamedIn(whole));
  const holding: HeldWork[] = [];
  for (let at = 0; at < works.length && holding.length < DOCUMENTS_AT_ONCE; at += DOCUMENTS_AT_ONCE) {
    const some = works.slice(at, at + DOCUMENTS_AT_ONCE);
    const page = await found(
      reader,
      query,
      some.map(({ work }) => work.id),
      1,
    );
    holding.push(...some.filter(isNamedIn(page)));
  }
  return holding;
}

type Page = Awaited<ReturnType<typeof found>>;

function isNamedIn({ facets }: Page): (held: HeldWork) => boolean {
  const named = new Set(facets.document.map(({ value }) => value));
  return ({ work }) => named.has(work.id);
}

async function found(reader: KnowledgeReader, query: string, documents: readonly WorkId[], limit: number) {
  const page = await search(
    query,
    { limit, offset: 0, order: 'document', filter: { documents } },
    { reader },
  );
  if ('refusal' in page) throw new ApiError(page.refusal, page.message);
  return page;
}
