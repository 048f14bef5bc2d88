/**
 * Work and expression in FRBR's and ELI's sense: the work is 民法典 as such, an expression is one
 * dated text of it.
 */
import type { WorkType } from './work-types.ts';

/** A short slug, permanent once the library's catalogue holds it: `chengzhengbanfa-2022-54`. */
export type WorkId = string & { readonly __brand: 'WorkId' };

/** sha256 of the source file's bytes, in lower-case hexadecimal. */
export type SourceId = string & { readonly __brand: 'SourceId' };

export const WORK_STATUSES = ['现行有效', '尚未施行', '已修改', '失效', '废止', '时效未标注'] as const;
/** Read from the text or the catalogue, never assumed: 时效未标注 where neither says. */
export type WorkStatus = (typeof WORK_STATUSES)[number];

/** Dates as ISO 8601 (2022-09-09). Null where the text does not say. */
export interface WorkDates {
  /** 成文或者通过 */
  readonly adopted: string | null;
  /** 印发、发布或者公布 */
  readonly issued: string | null;
  /** 施行 */
  readonly effective: string | null;
  /** 失效或者废止 */
  readonly ended: string | null;
}

/** One event that a 题注 lists, such as 2013年12月28日…第三次修正. */
export interface WorkEvent {
  readonly date: string | null;
  readonly action: '通过' | '批准' | '公布' | '修正' | '修订' | '施行' | '废止' | '其他';
  readonly text: string;
}

export interface Work {
  readonly id: WorkId;
  readonly type: WorkType;
  readonly title: string;
  /** Other names: 以下简称, the title without 中华人民共和国 or the region. */
  readonly aliases: readonly string[];
  /** 发文字号 with 〔〕, whatever brackets the source printed. */
  readonly docNumber: string | null;
  readonly issuers: readonly string[];
  readonly dates: WorkDates;
  readonly history: readonly WorkEvent[];
  readonly status: WorkStatus;
}

/** One dated text of a work, made from one source file. */
export interface Expression {
  readonly work: WorkId;
  /** ISO date of this text; null where neither text nor catalogue gives one. */
  readonly date: string | null;
  readonly source: SourceId;
  readonly fileName: string;
  readonly mediaType: string;
  /** Number of pages, null where the source has none. */
  readonly pages: number | null;
}

/** 2018年10月26日…第四次修正: a change that made another text of a work, and its ISO date. */
export interface Amendment {
  readonly date: string;
  readonly action: '修正' | '修订';
}

/** The last change that a 题注 lists with its date; null: it lists none. */
export function lastAmendmentOf(history: readonly WorkEvent[]): Amendment | null {
  const dated = history.flatMap(({ date, action }) =>
    date !== null && (action === '修正' || action === '修订') ? [{ date, action }] : [],
  );
  return dated.at(-1) ?? null;
}
