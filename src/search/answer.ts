/** What a search answers. Offsets are UTF-16 and half open. */
import type { FieldName } from '../domain/document.ts';
import type { Facets } from '../domain/facets.ts';
import type { EId } from '../domain/provision.ts';
import type { TextSpan } from '../domain/span.ts';
import type { WorkId, WorkStatus } from '../domain/work.ts';
import type { Counts, EntryPart } from '../store/store.ts';

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
  /** All of them, or the first MOST_HITS (shown.ts). */
  readonly hits: readonly SearchHit[];
  /** How many others there are. */
  readonly unlisted: number;
}

export interface DocumentHits {
  readonly document: WorkId;
  readonly title: string;
  readonly docNumber: string | null;
  readonly status: WorkStatus;
  readonly articles: readonly ArticleHits[];
}

/** What of an answer is 跨词: every match crosses a word or number border. */
export interface PartialCounts {
  /** Entries. */
  readonly partial: number;
  /** Articles, and documents, that hold no other entries. */
  readonly partialArticles: number;
  readonly partialDocuments: number;
}

/** PartialCounts of the entries that were examined. */
export interface SearchTotal extends Counts, PartialCounts {
  /** Entries that were examined for that: all, or where `truncated` the ranked ones; `verify` examines all. */
  readonly examined: number;
}

/** What reading every text said of an answer. */
export interface Verification {
  /** Every text that answers is in the answer, and nothing else. */
  readonly equal: boolean;
  /** Texts read. */
  readonly entries: number;
  /** The same as a sentence: 已逐字核对全部 1,203 处文本. */
  readonly message: string;
  /** Addresses of entries that the answer lacks, and that it has without cause; the first of each. */
  readonly missing: readonly string[];
  readonly excess: readonly string[];
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
  /** Only where it was asked for. */
  readonly verification?: Verification;
}

/** What stands over related articles: those of a document that the query names may well hold its other words. */
export function relatedLabel(named: boolean): string {
  return named ? '所指文件中的相关条款' : '相关（不含原词）';
}

/** What is shown beside an answer, and not counted in it. */
export interface Related {
  /** As `relatedLabel` has it. */
  readonly label: string;
  /** The words of the question by which they were found, with other names of the same. */
  readonly words: readonly string[];
  /** The query names the documents in which they stand, and means these before any that only mention them. */
  readonly named: boolean;
  /** Articles in their order, by document; none of them answers the query itself. */
  readonly groups: readonly DocumentHits[];
}
