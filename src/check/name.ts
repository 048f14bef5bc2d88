/** Whether what a citation says of a document besides the place is right: title, 发文字号, dates, and whether it is in force. */
import { docNumberIn, normaliseDocNumber } from '../citation/doc-number.ts';
import { inTitleMarks } from '../citation/format.ts';
import { titleKey } from '../citation/title-key.ts';
import type { CitationText } from '../domain/citation.ts';
import { STATUS_WARNINGS } from '../domain/standing.ts';
import type { Work } from '../domain/work.ts';
import { otherText, wrongDate } from './dates.ts';
import type { Doubt } from './finding.ts';
import type { CheckedLibrary } from './library.ts';

export type Named = Extract<CitationText, { form: 'full' | 'alias' }>;

const ISSUER_BEFORE = /[\u4e00-\u9fa5、]{2,30}$/;

/** 最高人民法院《关于…的解释》, where a work is held whose title begins with those who issued it; else as it is. */
export function withIssuer(citation: Named, lead: string, { catalogue }: CheckedLibrary): Named {
  const { title } = citation;
  if (citation.form !== 'full' || title?.startsWith('关于') !== true) return citation;
  if (catalogue.worksTitled(title).same.length > 0) return citation;
  const run = ISSUER_BEFORE.exec(lead)?.[0] ?? '';
  for (let from = 0; from < run.length; from++) {
    const whole = run.slice(from) + title;
    if (catalogue.worksTitled(whole).same.length > 0) return { ...citation, title: whole };
  }
  return citation;
}

/** Title, number and date, as far as the citation states them. */
export function judgeName(citation: Named, lead: string, work: Work, library: CheckedLibrary): Doubt | null {
  const { title } = citation;
  const docNumber = citation.form === 'full' ? citation.docNumber : null;
  const wrongNumber =
    docNumber !== null &&
    work.docNumber !== null &&
    normaliseDocNumber(docNumber) !== normaliseDocNumber(work.docNumber);
  if (wrongNumber) {
    const message = `库中${inTitleMarks(work.title)}的发文字号是“${work.docNumber}”，不是“${docNumber}”。`;
    return { reason: 'number', message, sure: true };
  }
  if (citation.form === 'full' && title !== null && !bears(work, title)) {
    // The number of one document with the very title of another: one of the two is wrong.
    const other = library.catalogue.worksTitled(title).same.some((id) => id !== work.id);
    const message = other
      ? `发文字号“${docNumber}”是${inTitleMarks(work.title)}的，与所写标题不是同一个文件。`
      : `标题与库中文件不一致，库中的标题是${inTitleMarks(work.title)}。`;
    return { reason: other ? 'number' : 'title', message, sure: true };
  }
  const date = wrongDate(lead, citation.surface, work, library.textDate(work.id));
  if (date !== null) return { reason: 'date', message: date, sure: true };
  return judgeOrder(docNumber ?? orderBefore(lead), work) ?? judgeText(lead, citation, work, library);
}

/** 国务院令第802号修订的《…》 */
const ORDERED = /([^，。；：《》\n]{2,24}(?:令|公告)[^，。；：《》\n]{2,12})(?:公布|发布|修订|修正)的$/;

function orderBefore(lead: string): string | null {
  const words = ORDERED.exec(lead)?.[1];
  return words === undefined ? null : docNumberIn(words);
}

const ORDER = /(?:令|公告)(?:[0-9]{4}年)?第/;

/** The number of the order that published or amended it, as far as the 题注 says; one that it leaves out may be right. */
function judgeOrder(stated: string | null, { title, history }: Work): Doubt | null {
  if (stated === null || !ORDER.test(stated)) return null;
  const orders = history
    .filter(({ action }) => ['公布', '修正', '修订'].includes(action))
    .map(({ text }) => docNumberIn(text));
  const known = orders.filter((each) => each !== null && ORDER.test(each));
  if (known.length === 0 || known.includes(normaliseDocNumber(stated))) return null;
  const message = `库中${inTitleMarks(title)}题注所记的是“${known.join('”、“')}”，不是“${stated}”。`;
  const sure = known.length === orders.length;
  return { reason: sure ? 'number' : 'number-unsure', message, sure };
}

/** Which text of the document is meant, and whether it may still be relied on. */
function judgeText(lead: string, { surface }: Named, work: Work, library: CheckedLibrary): Doubt | null {
  const other = otherText(lead, surface, work, library.textDate(work.id));
  if (other !== null) return other;
  const warning = work.status === '已修改' ? undefined : STATUS_WARNINGS[work.status];
  if (warning === undefined) return null;
  const message = `名称相符，但${warning}，请核对能否引用。`;
  return { reason: 'not-in-force', message, sure: false };
}

function bears(work: Work, title: string): boolean {
  const key = titleKey(title);
  return [work.title, ...work.aliases].some((name) => titleKey(name) === key);
}
