/** What is printed around the number and the title of a document and is neither: kept as its notes. */
import { CLOSES_YEAR, OPENS_YEAR } from '../../src/citation/doc-number.ts';
import type { DocumentField, FieldName } from '../../src/domain/document.ts';
import { isOfSite } from './head-box.ts';
import { isDocNumber, isRedHead, LONGEST_HEAD_LINE, tellsCaseNumber } from './head-lines.ts';
import type { PageLine } from './lines.ts';
import {
  datesStandard,
  isForeignTitle,
  isOnStandardCover,
  publishesStandard,
  tellsOfDraft,
} from './standard-cover.ts';

/** What a line above the title is by itself: number, issuer, day of a standard, or such a note; null for any other. */
export function nameAboveTitle(line: PageLine, above: DocumentField | undefined): FieldName | null {
  if (isDocNumber(line)) return 'docNumber';
  if (isRedHead(line) || publishesStandard(line, above)) return 'issuers';
  if (datesStandard(line)) return 'issuing';
  return isRedHeadNote(line) || tellsCaseNumber(line) || isOnStandardCover(line, above) ? 'note' : null;
}

/** Whether a line below the title is such a note. */
export function isNoteBelowTitle(line: PageLine): boolean {
  return (
    isRedHeadNote(line) ||
    tellsCaseNumber(line) ||
    isDateOfSite(line) ||
    isDateline(line) ||
    isAddress(line) ||
    isOfSite(line) ||
    isForeignTitle(line) ||
    isOnStandardCover(line) ||
    tellsOfDraft(line)
  );
}

// 000012, 机密★1年, 特急, 签发人：张某某, 第8期, 〔2024〕第7期: what a red head prints around the name of the office
const RED_HEAD_NOTE = new RegExp(
  `^(?:0[0-9]{4,5}|[★☆]{1,3}|(?:绝密|机密|秘密|内部)(?:[★☆].{0,8})?|特急|加急|平急|特提|签发人[：:].{1,20}|公开方式[：:].{1,12}|(?:[${OPENS_YEAR}][0-9０-９]{4}[${CLOSES_YEAR}]|[0-9０-９]{4}[ ]?年)?[ ]?[（(]?(?:总[ ]?)?第[ ]?[0-9０-９〇零一二三四五六七八九十百]{1,4}[ ]?期[）)]?)$`,
);

/** Whether the line is the copy number, the secrecy, the urgency or the signatory of a red head. */
function isRedHeadNote(line: PageLine): boolean {
  return line.text.length <= LONGEST_HEAD_LINE && RED_HEAD_NOTE.test(line.text.trim());
}

// 2021-02-01, 2021/2/1 10:30: when a site put the text up
const DATE_OF_SITE = /^[0-9]{4}([-/.])[0-9]{1,2}\1[0-9]{1,2}(?:[ ][0-9:]{4,8})?$/;

/** Whether the line is the day on which a site put the text up: no date of the text itself. */
function isDateOfSite(line: PageLine): boolean {
  return line.text.length <= LONGEST_HEAD_LINE && DATE_OF_SITE.test(line.text.trim());
}

// 新华社北京2月13日电, above a text that the agency released
const DATELINE = /^(?:新华社|中新社|人民网)[\u3400-\u9fff]{2,6}[0-9]{1,2}月[0-9]{1,2}日电$/;

/** Whether the line says which agency released the text, and when. */
function isDateline(line: PageLine): boolean {
  return line.text.length <= LONGEST_HEAD_LINE && DATELINE.test(line.text.trim());
}

const ADDRESS = /^<?https?:\/\/[^\s<>]{4,}>?$/;

/** Whether the line is the address of the page that the text was taken from. */
function isAddress(line: PageLine): boolean {
  return ADDRESS.test(line.text.trim());
}
