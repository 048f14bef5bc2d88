/** Ranked articles as an answer shows them: by document, with citations, excerpts and marks. */
import { citeAddress } from '../citation/format.ts';
import { addressPath } from '../domain/address-path.ts';
import type { Work } from '../domain/work.ts';
import type { HeldEntry, KnowledgeReader, SearchQuery } from '../store/store.ts';
import type { ArticleHits, DocumentHits, SearchHit } from './answer.ts';
import { excerpt } from './excerpt.ts';
import { marksOf } from './marks.ts';
import { normaliseWithOffsets } from './normalise.ts';
import { listFirst, type ShownArticle } from './shown.ts';

/** Whether long texts are shown in part. */
export type Texts = 'excerpt' | 'whole';

/**
 * Articles in their order, those of one document that follow each other in one group. What was replaced
 * or removed since it was found is left out.
 */
export async function describeArticles(
  found: readonly ShownArticle[],
  query: SearchQuery,
  reader: KnowledgeReader,
  texts: Texts = 'excerpt',
): Promise<DocumentHits[]> {
  // Who takes whole texts away wants all of them.
  const articles = texts === 'whole' ? found : found.map(listFirst);
  const ids = articles.flatMap((article) => article.hits.map((hit) => hit.candidate.id));
  const entries = await reader.findEntries(ids);
  const terms = query.alternatives.flatMap((one) => one.terms.map((term) => term.normalised));
  return runsOf(articles).flatMap((run) =>
    describeDocument(run, { work: run.work, citation: citeAddress(run.work, null), entries, terms, texts }),
  );
}

/** Articles of one document that follow each other. */
interface Run {
  readonly work: Work;
  readonly articles: ShownArticle[];
}

function runsOf(articles: readonly ShownArticle[]): Run[] {
  const runs: Run[] = [];
  for (const article of articles) {
    const last = runs.at(-1);
    const work = article.hits[0]?.candidate.heldWork;
    if (last !== undefined && last.work.id === article.work) last.articles.push(article);
    else if (work !== undefined) runs.push({ work, articles: [article] });
  }
  return runs;
}

/** What a page shows of one document. */
interface DocumentView {
  readonly work: Work;
  /** Of the document; that of a place in it begins so. */
  readonly citation: string;
  readonly entries: ReadonlyMap<number, HeldEntry>;
  /** Normalised. */
  readonly terms: readonly string[];
  readonly texts: Texts;
}

function describeDocument({ work, articles }: Run, view: DocumentView): DocumentHits[] {
  const { id, title, docNumber, status } = work;
  const described = articles.flatMap((article) => describeArticle(article, view));
  return described.length === 0 ? [] : [{ document: id, title, docNumber, status, articles: described }];
}

function describeArticle({ unit, hits, unlisted }: ShownArticle, view: DocumentView): ArticleHits[] {
  const held = hits.flatMap(({ candidate, whole }) => {
    const entry = view.entries.get(candidate.id);
    return entry === undefined ? [] : [{ entry, whole }];
  });
  const [first] = held;
  if (first === undefined) return [];
  const { num, heading } = first.entry.unitLabel;
  return [
    { eId: unit, label: num ?? '', heading, hits: held.map((hit) => describeHit(hit, view)), unlisted },
  ];
}

function describeHit({ entry, whole }: { entry: HeldEntry; whole: boolean }, view: DocumentView): SearchHit {
  const { eId, part, field, text, locator } = entry;
  const marks = marksOf(normaliseWithOffsets(text), view.terms);
  return {
    eId,
    part,
    field,
    address: addressPath(view.work.id, eId),
    citation: view.citation + (locator ?? ''),
    ...(view.texts === 'whole' ? { text, textStart: 0, marks } : excerpt(text, marks)),
    whole,
  };
}
