/** Who issued a document: those who signed it, else whom its title, its 题注 or its red head names. */
import type { DocumentField } from '../../src/domain/document.ts';
import type { Provision } from '../../src/domain/provision.ts';
import type { WorkEvent } from '../../src/domain/work.ts';
import { bareTitle } from '../clean/titles.ts';
import { squash } from '../clean/typography.ts';
import { boxValue } from '../information-box.ts';
import { findDates } from './dates.ts';
import { OFFICE_ENDING, officesOf, partedFromParty } from './offices.ts';

/**
 * Empty where nothing in the text says.
 *
 * @param title the title of the work, also one that only the file states
 */
export function readIssuers(
  fields: readonly DocumentField[],
  body: readonly Provision[],
  history: readonly WorkEvent[],
  title: string,
): readonly string[] {
  return [...new Set(issuersNamed(fields, body, history, title).map((name) => name.replace(STATE, '')))];
}

/** An office is the same with the name of the state: 中华人民共和国财政部令, 财政部. */
const STATE = /^中华人民共和国(?!中央军事委员会)(?=.{0,20}(?:国务院|部|委员会|署|局|法院|检察院)$)/;

function issuersNamed(
  fields: readonly DocumentField[],
  body: readonly Provision[],
  history: readonly WorkEvent[],
  workTitle: string,
): readonly string[] {
  const signed = textsOf(fields, 'signature').flatMap((text) => officesOf(withoutDate(text)));
  if (signed.length > 0) return signed;
  const preface = body.find((provision) => provision.kind === 'preface')?.heading ?? '';
  for (const title of [preface, ...textsOf(fields, 'title'), workTitle]) {
    const named = issuersInTitle(bareTitle(title.replace(BETWEEN_OFFICES, '$1、')));
    if (named.length > 0) return named;
  }
  for (const { text } of history) {
    const maker = makerOf(text);
    if (maker.length > 0) return maker;
  }
  const heads = textsOf(fields, 'issuers').map((text) =>
    boxValue(text).replace(/(?:文\s*件|发\s*布)\s*$/, ''),
  );
  // 呈贡区人民政府办公室　2024年4月18日 below the head of 会议纪要
  const dated = textsOf(fields, 'issuing').map(withoutDate);
  // 中华人民共和国财政部令第87号 tells its maker too
  const orders = textsOf(fields, 'docNumber').flatMap((text) => ORDER.exec(squash(text))?.[1] ?? []);
  return (
    [heads, dated, orders].map((texts) => texts.flatMap(officesOf)).find(({ length }) => length > 0) ?? []
  );
}

// 最高人民法院 最高人民检察院关于…: a blank parts them, as 、 does
const BETWEEN_OFFICES = new RegExp(
  `(?<=^[\\u3400-\\u9fff]{2,20})((?:${OFFICE_ENDING}))[ \\u3000]+(?=[\\u3400-\\u9fff]{4})`,
);

function textsOf(fields: readonly DocumentField[], name: DocumentField['name']): readonly string[] {
  return fields.filter((field) => field.name === name).map((field) => field.text);
}

function withoutDate(text: string): string {
  return text.slice(0, findDates(text)[0]?.start ?? text.length);
}

// 昆明市呈贡区人民政府办公室关于印发…, 最高人民法院、最高人民检察院关于…
// 国务院办公厅转发民政部关于…
const ABOUT = new RegExp(
  `^(中共中央|(?:[^关《》转批]|关(?!于)|[转批](?!发|转)){2,80}?(?:${OFFICE_ENDING}))(?:关于|转发|批转|印发)`,
);
// 昆明市呈贡区人民政府公告, 云溪市中级人民法院民事判决书
const PROCLAIMS = new RegExp(
  `^([^《》]{2,40}?(?:${OFFICE_ENDING}))(?:公告|通告|令|公报|(?:民事|刑事|行政|执行|国家赔偿)[^《》]{0,8}(?:判决书|裁定书|决定书|调解书))$`,
);

// 昆明市呈贡区人民政府第12次常务会议纪要
const MINUTES = new RegExp(`^([^《》]{2,40}?(?:${OFFICE_ENDING}))(?:第[^次]{1,6}次)?[^《》]{0,12}会议纪要$`);

function issuersInTitle(title: string): readonly string[] {
  const named = ABOUT.exec(title)?.[1] ?? PROCLAIMS.exec(title)?.[1] ?? MINUTES.exec(title)?.[1];
  return named === undefined ? [] : named.split('、').flatMap(partedFromParty);
}

// 第十三届全国人民代表大会常务委员会第二十次会议, 云南省第十四届人民代表大会常务委员会第六次会议
const CONGRESS =
  /^([\u3400-\u9fff]{0,16}?)(?:第[〇零一二三四五六七八九十]{1,5}届)?((?:全国)?人民代表大会(?:常务委员会)?)(?:第[^次，]{1,6}次|$|[\u3400-\u9fff])/;
// 中华人民共和国国务院令第225号, 云南省人民政府令第221号
const ORDER = new RegExp(`^([\\u3400-\\u9fff、]{2,60}?(?:${OFFICE_ENDING}))(?:令|公告)`);
// 国务院第31次常务会议通过, 国务院批准, 最高人民法院审判委员会第1241次会议通过; 中共中央发布, not 中共中央政治局会议审议批准
const MEETING =
  /^((?:中华人民共和国)?国务院|最高人民法院|最高人民检察院|中共中央(?:、国务院|办公厅(?:、国务院办公厅)?)?)(?:第|审判委员会|检察委员会|批准|发布|公布|印发|批转)/;

/** The body that an event of a 题注 names. */
function makerOf(event: string): readonly string[] {
  const date = findDates(event)[0];
  const text = squash(date === undefined ? event : event.slice(date.end));
  const congress = CONGRESS.exec(text);
  if (congress !== null) return [`${congress[1] ?? ''}${congress[2] ?? ''}`];
  const office = ORDER.exec(text)?.[1] ?? MEETING.exec(text)?.[1];
  return office === undefined ? [] : office.split('、');
}
