/** What a search answers. Offsets are UTF-16 and half open. */
import type { FieldName } from '../domain/document.ts';
import type { EId } from '../domain/provision.ts';
import type { TextSpan } from '../domain/span.ts';
import type { WorkId } from '../domain/work.ts';
import type { Counts, EntryPart, Facets } from '../store/store.ts';

/** One entry (处) that holds a term of the query. */
export interface SearchHit {
  /** Null: the document itself. */
  readonly eId: EId | null;
  readonly part: EntryPart;
  /** Which field of the document, where part is `title`. */
  readonly field: FieldName | null;
  /** Path of the page that shows it: /d/chengzhengbanfa-2022-54/art_18__div_1. */
  readonly address: string;
  readonly citation: string;
  /** The whole text where it is short, else the part around the first match, … where something is left out. */
  readonly text: string;
  /** Offset in the whole text at which `text`, its … aside, begins. */
  readonly textStart: number;
  /** Matches in `text`, ascending; those that overlap are one. */
  readonly marks: readonly TextSpan[];
  /** Some match is a whole word or number; false: each crosses a border (民政 in 人民政府). */
  readonly whole: boolean;
}

/** The hits of one article, or of what stands in its place (see IndexEntry.unit). */
export interface ArticleHits {
  /** Null: the document itself. */
  readonly eId: EId | null;
  /** 第十八条; empty where the source prints no number. */
  readonly label: string;
  readonly heading: string | null;
  readonly hits: readonly SearchHit[];
}

export interface DocumentHits {
  readonly document: WorkId;
  readonly title: string;
  readonly docNumber: string | null;
  readonly articles: readonly ArticleHits[];
}

export interface SearchTotal extends Counts {
  /** Entries in which every match crosses a word or number border. Where `truncated`, of the ranked ones. */
  readonly partial: number;
}

export interface SearchPage {
  /** As typed. */
  readonly query: string;
  /** Over all pages. */
  readonly total: SearchTotal;
  /** The articles of this page, by document. */
  readonly groups: readonly DocumentHits[];
  readonly facets: Facets;
  /** More entries answer than are ranked; totals and facets count them all the same. */
  readonly truncated: boolean;
}
