/**
 * The forms in which staff cite a provision: title first, then 发文字号 with 〔〕, then the words that
 * name the place. Pure and free of Node, because the web pages use it too.
 *
 * The words for a place say what its eId says, step by step, so they are as long as the address and no
 * longer: 第十八条 needs no chapter before it, the first section of a chapter does. Laws: 第X条第Y款
 * 第（Z）项第N目, an item with a letter as it is printed (a）项), where the 款 is named only in an article
 * that has several (立法法 第六十五条: 款不编序号). Plans: a titled part stands in quotation marks with its
 * mark, its measures are counted as 第N项, and a paragraph of anything but an article is 第X段.
 */
import { parseDatedId } from '../domain/dated-id.ts';
import { lastStepOf, parseEId } from '../domain/eid.ts';
import { levelOf, type ProvisionKind } from '../domain/levels.ts';
import type { BranchProvision, EId, Provision } from '../domain/provision.ts';
import { walkProvisions } from '../domain/provision.ts';
import { lastAmendmentOf, type Work } from '../domain/work.ts';
import { formatNumeral } from '../text/numerals.ts';
import { letteredWords, letterOf } from './lettered.ts';
import { quote } from './quote.ts';

/** The last step of an eId as numbers: `120-1` is 第一百二十条之一, `18_2` the second place that bears 18. */
interface StepNumber {
  readonly number: number;
  readonly branch: number | null;
  readonly copy: number | null;
}

/** The words that name the place of each provision, in document order; title and document number not included. */
export function locatorsOf(body: readonly Provision[]): Map<EId, string> {
  const locators = new Map<EId, string>();
  for (const placed of walkProvisions(body)) {
    const parent = placed.ancestors.at(-1);
    const own = ownWords(placed.provision, parent);
    const above =
      parent !== undefined && placed.provision.eId.startsWith(`${parent.eId}__`)
        ? locators.get(parent.eId)
        : '';
    locators.set(placed.provision.eId, (above ?? '') + own);
  }
  return locators;
}

/**
 * The words for an address alone, where its document is not at hand: `art_18__div_2__measure_1` is
 * 第十八条第二部分第一项. Headings are not known here and a 款 is always named. A string that is no
 * address is returned as it stands.
 */
export function labelOfEId(eId: string): string {
  const parsed = parseEId(eId);
  if (parsed === null) return eId;
  return parsed.steps
    .map(({ kind, number }, index) => {
      const step = readStepNumber(number);
      const above = parsed.steps.slice(0, index).map((x) => x.kind);
      return numberedWords(kind, step, above) + copyWords(step);
    })
    .join('');
}

/** What one provision adds to the words of its parent. Empty for the only 款 of an article. */
function ownWords(provision: Provision, parent: BranchProvision | undefined): string {
  const step = lastStepNumber(provision.eId);
  return provisionWords(provision, step, parent) + copyWords(step);
}

function provisionWords(provision: Provision, step: StepNumber, parent: BranchProvision | undefined): string {
  const { kind, num, heading } = provision;
  const above = parent === undefined ? [] : [parent.kind];
  switch (kind) {
    case 'division':
    case 'subdivision':
    case 'group':
      return heading === null || heading === ''
        ? numberedWords(kind, step, above)
        : `“${quotable((num ?? '') + heading)}”`;
    case 'point':
      return num === null || letterOf(num) === null ? numberedWords(kind, step, above) : letteredWords(num);
    case 'paragraph':
      return parent?.kind === 'article' && isOnlyParagraph(parent) ? '' : numberedWords(kind, step, above);
    case 'table':
    case 'figure':
      // A table that bears no number is counted by us: 表1 would claim a number that is not printed.
      return num === null ? `第${step.number}个${levelOf(kind).word}` : levelOf(kind).word + step.number;
    case 'annex':
      return num === null ? '附件' : withoutBlanks(num).replace(/[：:]$/, '');
    default:
      return numberedWords(kind, step, above);
  }
}

/** `above`: the kinds of what encloses it, as far as they are known, the nearest one last. */
function numberedWords(kind: ProvisionKind, step: StepNumber, above: readonly ProvisionKind[]): string {
  const branch = step.branch === null ? '' : `之${han(step.branch)}`;
  const number = han(step.number);
  const parent = above.at(-1);
  switch (kind) {
    case 'preface':
    case 'preamble':
    case 'conclusions':
      return levelOf(kind).word;
    case 'table':
    case 'figure':
    case 'annex':
      return levelOf(kind).word + step.number;
    case 'row':
      return `第${step.number}行`;
    case 'paragraph':
      return `第${number}${parent === 'article' ? '款' : '段'}`;
    case 'subparagraph':
    case 'subdivision':
      return `第（${number}）项${branch}`;
    case 'measure':
      return `第${number}项`;
    case 'point':
      return `第${step.number}${parent === 'subparagraph' ? '目' : '点'}`;
    case 'group':
      return `第${number}个小标题`;
    default:
      return `第${number}${levelOf(kind).word}${branch}`;
  }
}

/** A number that the source prints twice in one scope names two places; the words must not hide it. */
function copyWords(step: StepNumber): string {
  return step.copy === null ? '' : `（同号第${step.copy}处）`;
}

function isOnlyParagraph(parent: BranchProvision): boolean {
  return parent.children.filter((child) => child.kind === 'paragraph').length === 1;
}

/** A heading inside quotation marks: its own marks become single ones, its full stop is dropped (GB/T 15834). */
function quotable(heading: string): string {
  return heading
    .replace(/[。．.]+$/, '')
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .trim();
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

function han(number: number): string {
  return number < 10_000 ? formatNumeral(number) : String(number);
}

function lastStepNumber(eId: EId): StepNumber {
  const step = lastStepOf(eId);
  if (step === null) throw new Error(`not an eId: "${eId}"`);
  return readStepNumber(step.number);
}

/** `12`, `120-1`, `3_2`, or empty where the kind occurs once. */
function readStepNumber(text: string): StepNumber {
  const [main = '', copy] = text.split('_');
  const [number = '', branch] = main.split('-');
  return {
    number: number === '' ? 1 : Number(number),
    branch: branch === undefined ? null : Number(branch),
    copy: copy === undefined ? null : Number(copy),
  };
}

/** Every form, with what a button says. */
export const CITE_FORMS = {
  official: '公文格式',
  short: '简写',
  footnote: '脚注',
  // The number of the standard is not broken over two lines.
  gbt7714: '参考文献（GB/T\u00a07714\u2060—\u20602015）',
  markdown: 'Markdown 链接',
  address: '地址',
  quotation: '原文引用',
} as const;
export type CiteForm = keyof typeof CITE_FORMS;

/** A place, with all that one form or another says of it. */
export interface CitedPlace {
  readonly work: CitedWork & Pick<Work, 'issuers' | 'dates' | 'type'>;
  /** From locatorsOf; null: the whole document. */
  readonly locator: string | null;
  /** Page of the source; null where it has none. */
  readonly page: number | null;
  /** Its absolute address. */
  readonly url: string;
  /** The words quoted, paragraphs parted by line feeds; only the form `quotation` uses them. */
  readonly text: string;
  /** ISO date on which it was read; only `gbt7714` uses it. */
  readonly accessed: string;
}

/** What a citation says of a work; of a dated text also which one it is. */
export type CitedWork = Pick<Work, 'title' | 'docNumber'> & Partial<Pick<Work, 'id' | 'history'>>;

/**
 * 《…规划（2020—2030年）》（呈政办发〔2022〕54号）第十八条; the bracket only where there is a number. A text that is not
 * the one shown is named by what made it: 《中华人民共和国公司法》（2018年修正）第十六条.
 */
export function citeAddress(work: CitedWork, locator: string | null): string {
  const number = work.docNumber === null ? '' : `（${work.docNumber}）`;
  return `${inTitleMarks(work.title)}${number}${editionOf(work)}${locator ?? ''}`;
}

/** Empty for the text that is shown. */
function editionOf({ id, history }: CitedWork): string {
  const dated = id === undefined ? null : parseDatedId(id);
  if (dated === null) return '';
  const amendment = lastAmendmentOf(history ?? []);
  if (amendment !== null) return `（${amendment.date.slice(0, 4)}年${amendment.action}）`;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(dated.key) ?? [];
  return year === undefined ? '（较早的文本）' : `（${year}年${Number(month)}月${Number(day)}日文本）`;
}

/** One place in one form; plain text, also where the form is a link. */
export function cite(form: CiteForm, place: CitedPlace): string {
  const { work, locator, page, url } = place;
  switch (form) {
    case 'official':
      return citeAddress(work, locator);
    case 'short':
      return locator === null || locator === '' ? inTitleMarks(work.title) : locator;
    case 'footnote':
      return `${citeAddress(work, locator)}${page === null ? '' : `，第${page}页`}。`;
    case 'gbt7714':
      return bibliographyEntry(place);
    case 'markdown':
      return `[${citeAddress(work, locator).replace(/[[\]\\]/g, '\\$&')}](${url})`;
    case 'address':
      return url;
    case 'quotation':
      return `${quote(place.text)}（${citeAddress(work, locator)}）`;
    default:
      return assertNever(form);
  }
}

/**
 * GB/T 7714—2015, 8.8 and the standard's own example for a notice: 责任者. 题名: 文号[A/OL].
 * (发布日期)[引用日期]. 访问路径. Of a law that was amended, the text that is cited is that of its amendment. A newspaper
 * article is [N/OL]. The page, where the source has pages, stands after the year.
 */
function bibliographyEntry({ work, page, locator, url, accessed }: CitedPlace): string {
  const authors = work.issuers.length === 0 ? '' : `${work.issuers.join(', ')}. `;
  const number = work.docNumber === null ? '' : `: ${work.docNumber}`;
  const medium = work.type === '新闻' ? 'N/OL' : 'A/OL';
  const amended = lastAmendmentOf(work.history ?? [])?.date;
  const date = amended ?? work.dates.issued ?? work.dates.adopted;
  const place = page === null ? locator : String(page);
  const year = date === null || place === null || place === '' ? '' : `${date.slice(0, 4)}: ${place}`;
  const day = date === null ? '' : `(${date})`;
  return `${authors}${work.title}${number}[${medium}]. ${year}${day}[${accessed}]. ${url}.`;
}

/** 《…》 around a title; marks inside become 〈〉 (GB/T 15834—2011, 4.15.3.4). */
export function inTitleMarks(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

function assertNever(form: never): never {
  throw new Error(`no such form of citation: "${String(form)}"`);
}
