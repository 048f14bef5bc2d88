/** What the interface calls things. Pure; the words of levels themselves are in domain/levels.ts. */
import type { GapsAnswer } from '../../src/api/contract.ts';
import { levelOf, type ProvisionKind } from '../../src/domain/levels.ts';
import type { Role } from '../../src/domain/provision.ts';
import type { Relation } from '../../src/domain/reference.ts';
import type { WorkDates } from '../../src/domain/work.ts';
import { isLegislation, type WorkType } from '../../src/domain/work-types.ts';

type NearTitle = GapsAnswer['gaps'][number]['near'][number];

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  approach: '思路',
  target: '目标',
  measure: '措施',
};

/** How one text relates to another, as staff say it. */
export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  cites: '引用',
  based_on: '依据',
  implements: '贯彻落实',
  amends: '修改',
  repeals: '废止',
};

/** What parts a title that is cited from one that is held and near to it. */
export const DIFFERENCE_WORDS: Readonly<Record<NearTitle['difference'], string>> = {
  region: '仅地域不同',
  years: '仅年份不同',
  notice: '一为印发该文件的通知',
  wording: '个别文字不同',
};

/** The word of a kind where kinds stand in a list, in which 部分 and 行 alone would not be understood. */
export function kindWord(kind: ProvisionKind): string {
  switch (kind) {
    case 'division':
      return '“一、”部分';
    case 'subdivision':
      return '“（一）”部分';
    case 'row':
      return '表格行';
    case 'preface':
      return '发文说明';
    default:
      return levelOf(kind).word;
  }
}

/** 2022-09-09 → 2022年9月9日; 2022-09 → 2022年9月. Anything else is shown as it stands. */
export function dateWords(iso: string): string {
  // `2022-09-09` and `2022-09` match; `2022年` does not.
  const match = /^([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?$/.exec(iso);
  if (match === null) return iso;
  const [, year, month, day] = match;
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
}

const DATE_WORDS = { adopted: '成文', issued: '印发', effective: '施行', ended: '失效' } as const;
const DATE_WORDS_OF_LEGISLATION = { ...DATE_WORDS, adopted: '通过', issued: '公布' } as const;

/** What happened on a date: laws are passed and promulgated, other documents are written and issued. */
export function dateWord(name: keyof WorkDates, type: WorkType): string {
  return (isLegislation(type) ? DATE_WORDS_OF_LEGISLATION : DATE_WORDS)[name];
}

/** The date by which a document is known, with the word for it. Null where it has none. */
export function chiefDate(
  dates: WorkDates,
  type: WorkType,
): { readonly word: string; readonly date: string } | null {
  for (const name of ['issued', 'adopted', 'effective'] as const) {
    const date = dates[name];
    if (date !== null) return { word: dateWord(name, type), date };
  }
  return null;
}

/** 3 个文件 · 5 条 · 8 处 */
export function countWords(total: { documents: number; articles: number; entries: number }): string {
  return `${grouped(total.documents)} 个文件 · ${grouped(total.articles)} 条 · ${grouped(total.entries)} 处`;
}

/** 36 条 for what is in articles; else 53 段, so that one knows how long it is. */
export function extentWords(articles: number, provisions: number): string {
  return articles > 0 ? `${grouped(articles)} 条` : `${grouped(provisions)} 段`;
}

/** 1203 → 1,203. */
export function grouped(value: number): string {
  // Not `toLocaleString`: the first call of it loads the rules of a language, for which every page would wait.
  return String(value).replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
}

/**
 * Whether words typed into the box look like a citation, so that 直达 is offered. It only decides on
 * an offer: what the words mean is the server's to say.
 */
export function looksLikeCitation(q: string): boolean {
  // 第十八条, 第 18 条, 18条, 第一百二十条之一 match; 条件, 一条龙 do not.
  const article =
    /(?:第\s{0,3}[〇零一二三四五六七八九十百千两0-9０-９]{1,9}\s{0,3}[编章节条]|[0-9０-９]{1,5}\s{0,3}条)/;
  // 呈政办发〔2022〕54号, 呈政办发[2022]54号 match.
  const number = /[〔[（(【［][0-9０-９]{4}[〕\]）)】］]\s{0,3}第?[0-9０-９]{1,5}\s{0,3}号/;
  return article.test(q) || number.test(q);
}

/**
 * What the link that a number makes is called: the words for its place, and before them the number
 * itself where it is something to say and not said by them (一是).
 */
export function linkName(num: string, locator: string): string {
  const spoken = /[\p{L}\p{N}]/u.test(num);
  if (locator === '') return num;
  return spoken && !locator.includes(num) ? `${num}，${locator}` : locator;
}
