/**
 * What a document says of itself: title, 发文字号, issuers, dates, type. The catalogue overrides; what
 * neither says stays unknown.
 */
import { CLOSES_YEAR, OPENS_YEAR } from '../../src/citation/doc-number.ts';
import type { DocumentField } from '../../src/domain/document.ts';
import type { Provision } from '../../src/domain/provision.ts';
import type { Work, WorkEvent, WorkStatus } from '../../src/domain/work.ts';
import { mendFigures } from '../../src/text/numerals.ts';
import { isFootnote } from '../clean/footnotes.ts';
import { withoutOuterMarks } from '../clean/titles.ts';
import { squash } from '../clean/typography.ts';
import { boxLabel, boxValue } from '../information-box.ts';
import type { CatalogueEntry } from '../source.ts';
import { aliasesOf } from './aliases.ts';
import { readHistory } from './history.ts';
import { readIssuers } from './issuers.ts';
import { dateOfText, readDates } from './work-dates.ts';
import { typeOfWork } from './work-type.ts';

/** A work before it has an id, with the date of the text at hand. */
export interface DescribedWork {
  readonly work: Omit<Work, 'id'>;
  /** The latest date on which the text became what it is. */
  readonly expressionDate: string | null;
}

/** @param standIn the title that the file states elsewhere, or its name: where the text has no title */
export function describeWork(
  fields: readonly DocumentField[],
  body: readonly Provision[],
  standIn: string,
  known: CatalogueEntry | null,
): DescribedWork {
  const textOf = (name: DocumentField['name']): string | null =>
    fields.find((field) => field.name === name)?.text ?? null;
  const title = known?.title ?? withoutMarks(textOf('title')) ?? standIn.replace(/\.[A-Za-z0-9]{1,8}$/, '');
  const history = fields.filter(({ name }) => name === 'issuing').flatMap(({ text }) => readHistory(text));
  const preface = body.find((provision) => provision.kind === 'preface')?.heading ?? null;
  const docNumber = known?.docNumber ?? canonicalDocNumber(textOf('docNumber'), preface ?? title);
  const dates = { ...readDates(history, fields, body), ...known?.dates };
  return {
    work: {
      type: known?.type ?? typeOfWork(title, history, docNumber, textOf('byline') !== null),
      title,
      aliases: aliasesOf(title),
      docNumber,
      issuers: known?.issuers ?? readIssuers(fields, body, history, title),
      dates,
      history,
      status: known?.status ?? readStatus(fields, history),
    },
    expressionDate: dateOfText(history, dates),
  };
}

// 个人存款账户实名制规定（国务院令第285号）: a site tells the number of the order with the title
const NUMBER_BEHIND = /(?<=.{4})[（(][^（）()]{2,40}令第?[^（）()]{1,10}号[）)]$/;

// …统计公报[1]
const FOOTNOTE_BEHIND = /(?<=[\u3400-\u9fff）])[[［〔][0-9]{1,2}[\]］〕]$/;

/** 《关于印发…的通知》, set in marks as a whole, and --管理办法 below the number of an order are called without them. */
function withoutMarks(title: string | null): string | null {
  if (title === null) return null;
  return withoutOuterMarks(title.replace(NUMBER_BEHIND, '').replace(FOOTNOTE_BEHIND, '')).replace(
    /^[-—–－]{1,4}(?=[\u3400-\u9fff《])/,
    '',
  );
}

/** 呈政办发[2022] 54号 → 呈政办发〔2022〕54号 (GB/T 9704—2012, 7.2.5). */
function canonicalDocNumber(printed: string | null, title: string): string | null {
  if (printed === null) return null;
  // GB/T 20647.1—2006: the blank is a part of the number of a standard, also where a PDF lost it.
  if (/^[A-Z]{2}/.test(printed.trim()))
    return printed.trim().replace(BLANKS_OF_PLACE, 'DB$1/').replace(LOST_BLANK, '$1 ');
  if (/^(?:暂?无|[-—－/]+)$/.test(squash(boxValue(printed)))) return null;
  const text = squash(boxValue(printed))
    .replace(/签发人.*$/, '')
    // ( 呈政发〔2003〕37号 ) below a title; not （第十八号）
    .replace(/^[（(]((?!第)[^（()）]{2,60}号)[）)]$/, '$1')
    .replace(/[０-９]/g, halfWidth);
  // 第3号 below 云南省人民政府令: the number alone would name no document.
  const below = /^[（(]?((?:[0-9]{4}年)?第[^）)]+号)[）)]?$/.exec(text)?.[1];
  if (below !== undefined) return PROMULGATION.test(squash(title)) ? squash(title) + below : null;
  // （2023）云04民终1256号: the year of a case stands in front of its court
  if (/^[（(〔][0-9]{4}[）)〕][\u3400-\u9fff](?<!第)/.test(text)) return text;
  const canonical = text.replace(
    YEAR_AND_NUMBER,
    (_, year: string, number: string) => `〔${mendFigures(year)}〕${mendFigures(number)}`,
  );
  // 〔2018〕第3号 below 中国人民银行令; 〔2024〕12号 below 会议纪要 names no document
  if (YEAR.exec(text)?.index === 0)
    return PROMULGATION.test(squash(title)) ? squash(title) + canonical : null;
  return canonical;
}

// 云南省人民政府令, 国家税务总局公告; not 关于…的公告
const PROMULGATION = /^(?!.*关于).*(?:令|公告|通告|公报)$/;

// DB44 /613—2009, DB 44/765—2019
const BLANKS_OF_PLACE = /^DB\s?([0-9]{2,6})\s?\/(?:\s(?=[0-9]))?/;
// GB/T38629, DB53/T1234; not DB5301/T 88, in which the first figures name a region
const LOST_BLANK = /^(DB[0-9]{2,6}\/[A-Z]{1,4}|(?!DB)[A-Z]{2,4}(?:\/[A-Z]{1,4})?)(?=[0-9])/;

const YEAR = new RegExp(`[${OPENS_YEAR}]([^号]{4})[${CLOSES_YEAR}]`);
const YEAR_AND_NUMBER = new RegExp(`${YEAR.source}([^号]*)`);

function halfWidth(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) - 0xfee0);
}

/** Only what the text says; whether another document repealed it is for the library to know. */
function readStatus(fields: readonly DocumentField[], history: readonly WorkEvent[]): WorkStatus {
  const notes = fields
    .filter(({ name, text }) => name === 'issuing' || (name === 'note' && !isFootnote(text)))
    .map(({ text }) => text);
  if (history.some(({ action }) => action === '废止')) return '废止';
  if (notes.some((note) => /已(?:被|经)?废止|予以废止/.test(note))) return '废止';
  if (notes.some((note) => /已(?:经)?失效|宣布失效/.test(note))) return '失效';
  return statusInBox(notes) ?? '时效未标注';
}

/** What the box of 政府信息公开 says: 有效性：废止. */
const STATUS_IN_BOX: ReadonlyMap<string, WorkStatus> = new Map([
  ['有效', '现行有效'],
  ['现行有效', '现行有效'],
  ['继续有效', '现行有效'],
  ['已修改', '已修改'],
  ['失效', '失效'],
  ['已失效', '失效'],
  ['无效', '失效'],
  ['废止', '废止'],
  ['已废止', '废止'],
]);

function statusInBox(notes: readonly string[]): WorkStatus | null {
  const said = notes.find((note) => boxLabel(note) === 'validity');
  return said === undefined ? null : (STATUS_IN_BOX.get(squash(boxValue(said))) ?? null);
}
