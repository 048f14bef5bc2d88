/** Names of offices and of those who sign for them, as signatures and titles print them. */
import { squash } from '../clean/typography.ts';

/** How the name of an office ends: 昆明市呈贡区人民政府办公室, 云南省财政厅, 中共昆明市委. */
export const OFFICE_ENDING =
  '政府|国务院|军委|办公厅|办公室|委员会|常委会|管委会|工委|党委|党组|省委|市委|区委|县委|州委|人大|政协|法院|检察院|厅|局|部|院|署|会|处|中心|公司|集团|银行|大学|学院|街道办事处|领导小组|指挥部|总队|支队|大队|军区|警备区';

function spacedOut(words: string): string {
  return words
    .split('|')
    .map((word) => [...word].join('\\s*'))
    .join('|');
}

/**
 * What ends in 办 and 所 and names no office: 承办, 督办 and 办公场所 say what is done and where. 督查办, 经开办,
 * 乡村振兴办 and 市场所 do name one: there 查, 开, 兴 and 场 belong to the word in front.
 */
const VERBS_OF_DOING = [
  '[承主督代转领申受即]',
  '(?<![督检巡普核排稽审调])查',
  '(?<![经高公])开',
  '(?<![政科文])协',
  '(?<!财)经',
  '(?<!选)举',
  '(?<!交)通',
  '(?<!外)交',
  '(?<!统)筹',
  '(?<!振)兴',
  '(?<![双科文])创',
].join('|');
const PLACES = '(?<!市)场|[住厕处]';
/** How offices call themselves where they sign and in no title: 呈贡区防汛办, 龙街派出所, 区妇联. */
const SIGNED_ENDING = `[\\u3400-\\u9fff](?:(?<!${VERBS_OF_DOING})办|(?<!${PLACES})所|(?<!网)站|[教计建科体团纪]委|(?:经贸|经信|发改|改革|国资|卫健|计生)委)|学校|中学|小学|幼儿园|妇联|残联|团委|工商联|供销社`;

const OFFICE = new RegExp(
  `^(?:[\\u3400-\\u9fff（）()·、\\s]{1,60}(?:${OFFICE_ENDING})|[\\u3400-\\u9fff、\\s]{1,24}(?:${SIGNED_ENDING})|中共中央(?:[、\\s]*国务院)?)$`,
);
// （盖章）, （公章） behind the name
const SEAL = /[（(][^（）()]{0,3}章[）)]$/;
const POST =
  '省长|市长|州长|区长|县长|主席|总理|部长|主任|局长|厅长|署长|行长|院长|检察长|委员长|书记|主持人|负责人|审判长|审判员|陪审员|检察员|执行员|法官助理|书记员';
// 省长　王某某; 主任：李某; 中华人民共和国主席　张某某; 省 长　王某某
const PERSONAL = new RegExp(
  `^(?:(?:[\\u3400-\\u9fff][ ]?){0,16}?(?:${spacedOut(POST)}))[\\s：:]+[\\u3400-\\u9fff·]{1,4}(?:\\s[\\u3400-\\u9fff]{1,2})?$`,
);

/** Whether a line names one office or several and nothing else. */
export function namesOffice(line: string): boolean {
  return officesOf(line).length > 0;
}

/**
 * The offices that a line names, one by one: 昆明市财政局　昆明市科学技术局. Blanks between the letters
 * of one name (昆 明 市 财 政 局) are dropped. Empty where the line is anything else.
 */
export function officesOf(line: string): readonly string[] {
  const text = line.trim().replace(SEAL, '').trimEnd();
  if (!OFFICE.test(text)) return [];
  const pieces = text.split(/[\s、]+/);
  const whole = (name: string): boolean => name.length >= 3 && OFFICE.test(name);
  return pieces.every(whole) ? pieces.flatMap(partedFromParty) : [squash(text)];
}

/** 中共云南省委云南省人民政府, which extraction or a title runs together, are two. */
export function partedFromParty(name: string): readonly string[] {
  const match =
    /^(中共(?:中央(?=国务院)|[^、]{2,12}?委(?:员会)?(?:办公[厅室])?))([\u3400-\u9fff]{2,16}人民政府(?:办公[厅室])?|国务院)$/.exec(
      name,
    );
  return match?.[1] === undefined || match[2] === undefined ? [name] : [match[1], match[2]];
}

/** 省长　王某某: who signs an order. */
export function isPersonalSignature(line: string): boolean {
  return PERSONAL.test(line.trim());
}
