/** Ranked articles as an answer shows them: by document, with citations, excerpts and marks. */
import { citeAddress } from '../citation/format.ts';
import type { EId } from '../domain/provision.ts';
import type { Work, WorkId } from '../domain/work.ts';
import type { Candidate, HeldEntry, KnowledgeReader, SearchQuery, UnitLabel } from '../store/store.ts';
import type { ArticleHits, DocumentHits, SearchHit } from './answer.ts';
import { excerpt } from './excerpt.ts';
import { marksOf } from './marks.ts';
import { normaliseWithOffsets } from './normalise.ts';

/** An entry that is shown. */
export interface ShownHit {
  readonly candidate: Pick<Candidate, 'id' | 'heldWork'>;
  /** Some match is a whole word or number. */
  readonly whole: boolean;
}

/** An article, or what stands in its place, with its entries in the order in which they are shown. */
export interface ShownArticle {
  readonly work: WorkId;
  readonly unit: EId | null;
  readonly hits: readonly ShownHit[];
}

/** Whether long texts are shown in part. */
export type Texts = 'excerpt' | 'whole';

/**
 * Articles in their order, those of one document that follow each other in one group. What was replaced
 * or removed since it was found is left out.
 */
export async function describeArticles(
  articles: readonly ShownArticle[],
  query: SearchQuery,
  reader: KnowledgeReader,
  texts: Texts = 'excerpt',
): Promise<DocumentHits[]> {
  const ids = articles.flatMap((article) => article.hits.map((hit) => hit.candidate.id));
  const entries = await reader.findEntries(ids);
  const terms = query.alternatives.flatMap((one) => one.terms.map((term) => term.normalised));
  const labels = await labelsOf(articles, reader);
  return runsOf(articles).flatMap((run) =>
    describeDocument(run, { work: run.work, labels, entries, terms, texts }),
  );
}

type Labels = ReadonlyMap<ShownArticle, UnitLabel | null>;

async function labelsOf(articles: readonly ShownArticle[], reader: KnowledgeReader): Promise<Labels> {
  const numbered = articles.flatMap((article) =>
    article.unit === null ? [] : [{ article, work: article.work, unit: article.unit }],
  );
  const labels = await reader.findUnitLabels(numbered);
  return new Map(numbered.map(({ article }, at) => [article, labels[at] ?? null]));
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
  readonly entries: ReadonlyMap<number, HeldEntry>;
  readonly labels: Labels;
  /** Normalised. */
  readonly terms: readonly string[];
  readonly texts: Texts;
}

function describeDocument({ work, articles }: Run, view: DocumentView): DocumentHits[] {
  const { id, title, docNumber, status } = work;
  const described = articles
    .map((article) => describeArticle(article, view))
    .filter(({ hits }) => hits.length > 0);
  return described.length === 0 ? [] : [{ document: id, title, docNumber, status, articles: described }];
}

function describeArticle(article: ShownArticle, view: DocumentView): ArticleHits {
  const { unit, hits } = article;
  const label = view.labels.get(article);
  return {
    eId: unit,
    label: label?.num ?? '',
    heading: label?.heading ?? null,
    hits: hits.flatMap((hit) => describeHit(hit, view)),
  };
}

function describeHit({ candidate, whole }: ShownHit, view: DocumentView): SearchHit[] {
  const entry = view.entries.get(candidate.id);
  if (entry === undefined) return [];
  const { eId, part, field, text, locator } = entry;
  const marks = marksOf(normaliseWithOffsets(text), view.terms);
  return [
    {
      eId,
      part,
      field,
      address: addressPath(view.work.id, eId),
      citation: citeAddress(view.work, locator),
      ...(view.texts === 'whole' ? { text, textStart: 0, marks } : excerpt(text, marks)),
      whole,
    },
  ];
}

/** The page that shows an entry: /d/chengzhengbanfa-2022-54/art_18__div_1. */
export function addressPath(work: WorkId, eId: EId | null): string {
  return eId === null ? `/d/${work}` : `/d/${work}/${eId}`;
}
