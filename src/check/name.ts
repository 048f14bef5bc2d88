/** Whether what a citation says of a document besides the place is right: title, 发文字号, dates, and whether it is in force. */
import { normaliseDocNumber } from '../citation/doc-number.ts';
import { inTitleMarks } from '../citation/format.ts';
import { noticeIn } from '../citation/near-title.ts';
import { titleKey } from '../citation/title-key.ts';
import type { CitationText } from '../domain/citation.ts';
import { STATUS_WARNINGS } from '../domain/standing.ts';
import type { Work } from '../domain/work.ts';
import { judgeDate, otherText } from './dates.ts';
import type { Doubt } from './finding.ts';
import type { CheckedLibrary } from './library.ts';
import { judgeOrder, orderBefore } from './orders.ts';

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

/**
 * 《昆明市呈贡区人民政府办公室关于印发〈…〉的通知》 cites what the notice published, where that is held and
 * was issued by that office; else the citation as it is.
 */
export function withoutNotice(citation: Named, library: CheckedLibrary): Named {
  const { title } = citation;
  const notice = title === null ? null : noticeIn(titleKey(title));
  if (title === null || notice === null || library.catalogue.worksTitled(title).same.length > 0)
    return citation;
  const [only, ...others] = library.catalogue.worksTitled(notice.title).same;
  const work = only === undefined || others.length > 0 ? null : library.work(only);
  return work !== null && mayHaveIssued(notice.issuer, work) ? { ...citation, title: work.title } : citation;
}

/** Where the document does not say who issued it, anybody may have. */
function mayHaveIssued(issuer: string, { issuers }: Work): boolean {
  const keys = issuers.map(titleKey);
  return (
    issuer === '' || keys.length === 0 || keys.some((key) => key.endsWith(issuer) || issuer.endsWith(key))
  );
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
  const date = judgeDate(lead, citation.surface, work, library.textDate(work.id));
  if (date?.sure === true) return date;
  const { surface } = citation;
  const order = judgeOrder(docNumber ?? orderBefore(lead), docNumber === null ? lead : surface, work);
  return order ?? date ?? judgeText(lead, citation, work, library);
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
