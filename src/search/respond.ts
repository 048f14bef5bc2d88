/** What a reader is answered: what the search finds, and beside it offers and what is related. */
import type { AliasList } from '../domain/aliases.ts';
import type { Offer } from '../domain/offer.ts';
import type { EId } from '../domain/provision.ts';
import type { WorkId } from '../domain/work.ts';
import type { KnowledgeReader, SearchQuery } from '../store/store.ts';
import { createAliasFinders } from './aliases.ts';
import type { Related, SearchPage } from './answer.ts';
import { ask } from './ask.ts';
import { createDocumentFinder, type DocumentFinder } from './asked-documents.ts';
import { createLexicons } from './lexicon.ts';
import { topicIn } from './named-topic.ts';
import { createOfferMaker } from './offers.ts';
import { parseQuery } from './query.ts';
import type { SearchParams } from './search.ts';

/** find: what holds the words, as they stand; ask: besides, what is related to them. */
export type Mode = 'find' | 'ask';

/** What a chapter is called: 第九章, and its heading. */
export interface ChapterName {
  readonly eId: EId;
  /** Empty where the source prints no number. */
  readonly label: string;
  readonly heading: string | null;
}

/** What is added to an answer. Of offers and what is related, later pages than the first have none. */
export interface Help {
  /** The chapters among the facets; none where the answer is not about one document alone. */
  readonly chapters: readonly ChapterName[];
  readonly offers: readonly Offer[];
  /** Null where nothing is, or enough was found and nobody asked. */
  readonly related: Related | null;
}

export interface ResponderDeps {
  readonly reader: KnowledgeReader;
  /** The file of the library, as it is now. */
  readonly aliases: () => Promise<AliasList>;
}

/** Adds to an answer of `search` what may lead on from it. */
export type Responder = <P extends SearchPage>(
  page: P,
  params: Omit<SearchParams, 'order'> & { readonly mode: Mode },
) => Promise<P & Help>;

/** With fewer articles than this, a question is answered with what is related to it. */
const LITTLE = 3;
/** Articles that are shown as related. */
const MOST_RELATED = 20;

export function createResponder({ reader, aliases }: ResponderDeps): Responder {
  const lexicons = createLexicons(reader);
  const documents = createDocumentFinder();
  const aliasFinders = createAliasFinders();
  const names = async () => aliasFinders((await aliases()).groups, await reader.declaredNames());
  const offersFor = createOfferMaker({ reader, lexicon: lexicons, aliases: names });
  return async (page, { mode, limit, offset, ...options }) => {
    const query = parseQuery(page.query, options);
    const chapters = await chapterNames(page, reader);
    if ('refusal' in query || query.alternatives.length === 0 || offset > 0) {
      return { ...page, chapters, offers: [], related: null };
    }
    const offers = await offersFor({ query, options, reader }, page.total.entries);
    const most = Math.min(limit, MOST_RELATED);
    const isAsked = mode === 'ask' || page.total.articles < LITTLE;
    const deps = { reader, documents };
    const related = isAsked
      ? await ask(query, most, {
          ...deps,
          lexicon: await lexicons(),
          aliases: await names(),
          isFound: page.total.entries > 0,
        })
      : await relatedByName(query, most, deps);
    return { ...page, chapters, offers, related };
  };
}

/** What the document holds that a query names beside its topic, whatever was found elsewhere. */
async function relatedByName(
  query: SearchQuery,
  most: number,
  { reader, documents }: { readonly reader: KnowledgeReader; readonly documents: DocumentFinder },
): Promise<Related | null> {
  const [only, ...others] = query.alternatives;
  if (only === undefined || only.terms.length < 2 || only.excluded.length > 0 || others.length > 0)
    return null;
  if (query.filter.documents.length > 0) return null;
  const terms = only.terms.map(({ normalised }) => normalised);
  const named = documents.namedAmong(terms, await reader.listWorks());
  return named === null ? null : topicIn(named, query, most, reader);
}

async function chapterNames({ facets }: SearchPage, reader: KnowledgeReader): Promise<ChapterName[]> {
  const [only, ...others] = facets.document;
  if (only === undefined || others.length > 0) return [];
  const eIds = facets.chapter.flatMap(({ value }) => (value === '' ? [] : [value as EId]));
  const work = only.value as WorkId;
  const labels = await reader.findUnitLabels(eIds.map((unit) => ({ work, unit })));
  return eIds.flatMap((eId, at) => {
    const label = labels[at] ?? null;
    return label === null ? [] : [{ eId, label: label.num ?? '', heading: label.heading }];
  });
}
