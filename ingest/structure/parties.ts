/**
 * Where those sign between whom a text is agreed: contracts, agreements and letters of responsibility end with a
 * block of labels to be filled in (甲方（盖章）：, 法定代表人（签字）：, 签订日期：　年　月　日) that are no 款 of the last 条.
 */
import { isDateLine } from '../clean/date-line.ts';
import type { LogicalLine } from '../clean/lines.ts';
import { squash } from '../clean/typography.ts';
import { namesOffice } from './offices.ts';

const BRACKET = '(?:[（(][^（）()]{1,20}[）)])';
const SIGN = '盖章|签章|公章|印章|签字|签名|签署|手印';
const SAYS_SIGN = new RegExp(SIGN);
// 甲方（盖章）：, 法定代表人（或者委托代理人）签字：, 乙方：云溪市自来水公司（公章）
const SIGNER = new RegExp(
  `^[\\u3400-\\u9fff、]{0,16}?(?:方|人|者|单位|代表|部门|机关|业主|户|股东)${BRACKET}{0,2}(?:${SIGN}){0,2}${BRACKET}?(?:[：:]|$)`,
);
// 云溪市自来水公司（公章）, （签章）年月日, 云溪市水务局法定代表人签字：
const SIGNED = new RegExp(
  `^[^，。；]{0,80}?(?:[（(][^（）()]{0,12}(?:${SIGN})[^（）()]{0,12}[）)][：:]?|(?:${SIGN})[：:])[0-9年月日]{0,16}$`,
);
const PARTY = new RegExp(
  `^([甲乙丙丁戊]方|(?:发包|承包|出租|承租|出卖|买受|委托|受托|出让|受让|转让|采购|供应|建设|设计|施工|监理|用人|借款|贷款|担保|保证|抵押|抵押权|质押|许可|被许可|赠与|受赠|定作|承揽|托运|承运|寄存|保管|供水|用水|供电|用电|供气|用气|供热|用热)(?:人|方|单位)|劳动者|业主)${BRACKET}{0,2}(?:${SIGN})?${BRACKET}?[：:]`,
);
const DETAIL =
  /^(?:法定代表人|负责人|代表|授权代表|委托代理人|代理人|经办人|联系人|联系电话|联系方式|联系地址|电话|手机|传真|通[信讯]地址|地址|住所|住址|邮编|邮政编码|电子邮[箱件]|电子信箱|开户银行|开户行|开户名称|户名|银行账号|账号|帐号|纳税人识别号|税号|统一社会信用代码|组织机构代码|营业执照号码|身份证号码?|身份证件号码|(?:合同)?(?:签订|签约|签署|订立)(?:日期|时间|地点)|日期|时间|地点)[^：:。；]{0,20}[：:]/;
/** （盖章） alone below a name. */
const SEAL_ALONE = new RegExp(`^[（(][^（）()]{0,8}(?:${SIGN})[）)]$`);
/** ____年__月__日, once for each who signs. */
const BLANK_DATE =
  /^(?:[0-9〇零一二三四五六七八九十]{0,4}年[0-9一二三四五六七八九十]{0,3}月[0-9一二三四五六七八九十]{0,3}日){1,4}$/;
const DATED = /^(?:(?:合同)?(?:签订|签约|签署|订立))?(?:日期|时间)[：:]/;
const LONGEST = 200;
const MOST_LINES = 60;

/**
 * How many lines at the end of a text are the block in which its parties sign; 0 where they do not.
 *
 * @param end how many of the lines are the text
 */
export function signedByParties(lines: readonly LogicalLine[], end: number): number {
  let at = end;
  let signed = end;
  for (let taken = entryAbove(lines, at); taken > 0 && end - at < MOST_LINES; taken = entryAbove(lines, at)) {
    at -= taken;
    if (textsOf(lines[at]).some(opensBlock)) signed = at;
  }
  // The governments stand above those who sign a treaty for them.
  if (textsOf(lines[signed]).some(signsTreaty) && textsOf(lines[signed - 1]).every(namesOffice)) signed--;
  const block = lines.slice(signed, end).flatMap(textsOf);
  return signed > 0 && isSigned(block) ? end - signed : 0;
}

/** Names that a seal or a hand is to be set to, or several parties and a date. */
function isSigned(block: readonly string[]): boolean {
  if (block.some(isSigner)) return true;
  return block.filter((text) => PARTY.test(text)).length > 1 && block.some(isDate);
}

/** Lines of the entry above a line: one, or a table of nothing but entries; else 0. */
function entryAbove(lines: readonly LogicalLine[], end: number): number {
  let from = end;
  while (lines[from - 1]?.cells != null) from--;
  const isTable = from < end;
  const entries = isTable ? lines.slice(from, end) : lines.slice(Math.max(0, end - 1), end);
  if (!entries.every((line) => line.mark === null && textsOf(line).every(isEntry))) return 0;
  return isTable && !namesPair(entries.flatMap(textsOf)) ? 0 : entries.length;
}

/** Whether parties stand over against one another: a form has seals and telephone numbers as well. */
function namesPair(texts: readonly string[]): boolean {
  return new Set(texts.flatMap((text) => PARTY.exec(text)?.[1] ?? [])).size > 1;
}

/** The texts of a line's cells, or of the line, without blanks and lines to write on. */
function textsOf(line: LogicalLine | undefined): readonly string[] {
  if (line === undefined) return [];
  const texts = line.cells?.map(({ start, end }) => line.text.slice(start, end)) ?? [line.text];
  return texts.map((text) => squash(text).replace(/[_＿]+/g, '')).filter((text) => text !== '');
}

function isEntry(text: string): boolean {
  if (text.length > LONGEST || /[。；]/.test(text)) return false;
  return (
    isSigner(text) ||
    [PARTY, DETAIL, SEAL_ALONE].some((pattern) => pattern.test(text)) ||
    isDate(text) ||
    namesOffice(text)
  );
}

function isDate(text: string): boolean {
  return BLANK_DATE.test(text) || isDateLine(text) || DATED.test(text);
}

// 代　表　　　　代　表
const OF_TREATY = /^(?:(?:全权)?代表(?:[（(]签[字名][）)])?){2,4}$/;

function signsTreaty(text: string): boolean {
  return OF_TREATY.test(text);
}

/** 办理人：到窗口签字领取证照 speaks of signing, and nobody signs there. */
function isSigner(text: string): boolean {
  if (signsTreaty(text)) return true;
  const label = SIGNER.exec(text)?.[0];
  return label !== undefined && (SAYS_SIGN.test(label) || SIGNED.test(text.slice(label.length)));
}

function opensBlock(text: string): boolean {
  return isSigner(text) || PARTY.test(text);
}
