/** An answer from its beginning, of many pages in one: for lists that are taken away. */
import type { DocumentHits, SearchPage } from './answer.ts';
import type { QueryRefusal } from './query.ts';
import { type SearchDeps, type SearchParams, search } from './search.ts';
import { createSlices } from './slices.ts';

/** Articles that are described at once, so that nobody else waits for longer than a page takes. */
const PAGE = 100;
/** How often it begins again where the library is written meanwhile. */
const ATTEMPTS = 3;

/** A list that was not made, with the reason for the reader. */
export interface ListRefusal {
  readonly refusal: 'too-busy';
  readonly message: string;
}

/** The first `most` articles with their whole texts, and the totals of all. */
export async function searchAll(
  raw: string,
  params: Omit<SearchParams, 'limit' | 'offset' | 'texts'>,
  most: number,
  deps: SearchDeps,
): Promise<SearchPage | QueryRefusal | ListRefusal> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await deps.reader.listWorks();
    const page = await collect(raw, params, most, deps);
    // Pages of two states of the library would not fit together.
    if ('refusal' in page || before === (await deps.reader.listWorks())) return page;
  }
  return { refusal: 'too-busy', message: '资料库一直在更新，未能列出全部结果，请稍后再试。' };
}

async function collect(
  raw: string,
  params: Omit<SearchParams, 'limit' | 'offset' | 'texts'>,
  most: number,
  deps: SearchDeps,
): Promise<SearchPage | QueryRefusal> {
  const slices = createSlices(0);
  const at = (offset: number) => ({
    ...params,
    texts: 'whole' as const,
    offset,
    limit: Math.min(PAGE, most - offset),
  });
  const first = await search(raw, at(0), deps);
  if ('refusal' in first) return first;
  const groups = [...first.groups];
  for (let offset = PAGE; offset < Math.min(most, first.total.articles); offset += PAGE) {
    await slices.pause();
    const page = await search(raw, at(offset), deps);
    if ('refusal' in page) return page;
    groups.push(...page.groups);
  }
  return { ...first, groups: joined(groups) };
}

/** Groups of one document that follow each other are one, as on a page. */
function joined(groups: readonly DocumentHits[]): DocumentHits[] {
  const all: DocumentHits[] = [];
  for (const group of groups) {
    const last = all.at(-1);
    if (last?.document !== group.document) all.push(group);
    else all[all.length - 1] = { ...last, articles: [...last.articles, ...group.articles] };
  }
  return all;
}
