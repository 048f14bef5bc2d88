/**
 * What feeds list: the documents that came or changed last, and the clauses in them that answer a search.
 * New is what is new in the library, however old the text: a reader of feeds has not seen it.
 */
import { dateOf } from '../domain/importance.ts';
import type { WorkId } from '../domain/work.ts';
import type { SearchHit } from '../search/answer.ts';
import { search } from '../search/search.ts';
import type { HeldWork, KnowledgeReader } from '../store/store.ts';
import type { AppDeps } from './deps.ts';
import { ApiError } from './errors.ts';
import { rememberUntilWritten } from './until-written.ts';

/** Documents whose hits are counted by one search; facets name them all. */
const DOCUMENTS_AT_ONCE = 200;

export interface ArrivedWork {
  readonly held: HeldWork;
  /** When the text that is shown came into the library, ISO 8601 in UTC; null where nobody knows. */
  readonly arrived: string | null;
  /** ISO date of that text. */
  readonly date: string | null;
}

/** What came last first; of what came together the newest text, then by id. */
export type NewestWorks = () => Promise<readonly ArrivedWork[]>;

export function createNewestWorks({ reader, history }: Pick<AppDeps, 'reader' | 'history'>): NewestWorks {
  return rememberUntilWritten(reader, async (works) => {
    // Behind the works: what is in the database is in the catalogue before.
    const arrivals = await history.arrivals();
    const keyed = works.map((held) => {
      const { work, expression } = held;
      const arrived = arrivals.get(expression.source) ?? null;
      const date = expression.date ?? dateOf(work);
      const found: ArrivedWork = { held, arrived, date };
      return { found, key: `${arrived ?? ''} ${date ?? ''} ${work.id}` };
    });
    return keyed.sort((one, other) => (one.key < other.key ? 1 : -1)).map(({ found }) => found);
  });
}

export interface NewestDeps {
  readonly reader: KnowledgeReader;
  readonly newestWorks: NewestWorks;
}

export interface NewHit {
  readonly work: ArrivedWork;
  readonly hit: SearchHit;
}

/** The first `most` places that answer, the newest documents first, each document in its own order. */
export async function newestHits(deps: NewestDeps, query: string, most: number): Promise<readonly NewHit[]> {
  const hits: NewHit[] = [];
  for (const work of await worksWithHits(deps, query)) {
    if (hits.length >= most) break;
    const page = await found(deps.reader, query, [work.held.work.id], most);
    const texts = page.groups.flatMap(({ articles }) => articles.flatMap((article) => article.hits));
    hits.push(...texts.map((hit) => ({ work, hit })));
  }
  return hits.slice(0, most);
}

/** The documents that hold an answer. The facet names them all unless there are very many: then they are asked in turn. */
async function worksWithHits(
  { reader, newestWorks }: NewestDeps,
  query: string,
): Promise<readonly ArrivedWork[]> {
  const works = await newestWorks();
  const whole = await found(reader, query, [], 1);
  if (whole.facets.documentRest === 0) return works.filter(isNamedIn(whole));
  const holding: ArrivedWork[] = [];
  for (let at = 0; at < works.length && holding.length < DOCUMENTS_AT_ONCE; at += DOCUMENTS_AT_ONCE) {
    const some = works.slice(at, at + DOCUMENTS_AT_ONCE);
    const page = await found(
      reader,
      query,
      some.map(({ held }) => held.work.id),
      1,
    );
    holding.push(...some.filter(isNamedIn(page)));
  }
  return holding;
}

type Page = Awaited<ReturnType<typeof found>>;

function isNamedIn({ facets }: Page): (work: ArrivedWork) => boolean {
  const named = new Set(facets.document.map(({ value }) => value));
  return ({ held }) => named.has(held.work.id);
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
