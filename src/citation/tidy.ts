/**
 * A citation as people type it in haste, written as one: 《公司法》三十二条二款, 刑法133之一, 〈公司法〉第15條. What is
 * put right is how it is written; which document and which place it names is left to the reader of citations.
 */
import { NUMERAL_CHARACTERS } from '../text/numerals.ts';

const N = `[${NUMERAL_CHARACTERS}]{1,8}`;
const NOT_IN_NUMERAL = `(?<![${NUMERAL_CHARACTERS}])`;
/** 第十五条, with its 之一. */
const ARTICLE_END = '条(?:之[一二三四五六七八九十]{1,3})?';

/** Words of a sentence around a citation: 根据《公司法》第十五条规定. 违反第十八条 names no document and stays a sentence. */
const BEFORE = /^(?:根据|依据|依照|按照|参照|参见|详见)?\s*(?:现行的?)?\s*(?!\s*第)/u;
const BEHIND = /(?:[\s。；;，,、.！!]|[（(]节选[）)]|(?:之|的)?规定的?)+$/u;

/** 第壹拾伍条: numerals as on cheques, in the numbers of places. */
const ON_CHEQUES = /(?<=第)[壹贰叁肆伍陆柒捌玖拾佰仟零〇]{1,8}(?=[编章节条款项目])/gu;
const PLAIN: ReadonlyMap<string, string> = new Map(
  Array.from('壹贰叁肆伍陆柒捌玖拾佰仟', (character, at) => [
    character,
    '一二三四五六七八九十百千'.charAt(at),
  ]),
);

/** Characters that are written otherwise, and the brackets of a 发文字号. */
const WRITTEN_OTHERWISE: readonly (readonly [RegExp, string])[] = [
  [/條/gu, '条'],
  [/項/gu, '项'],
  [/節/gu, '节'],
  [/編/gu, '编'],
  [/號/gu, '号'],
  [/[「『【《<〈]\s*((?:19|20)[0-9]{2})\s*[」』】》>〉]/gu, '〔$1〕'],
  [/(号)文件?(?=\s*第|$)/gu, '$1'],
  // （呈政办发〔2022〕54号）第十八条
  [/^[（(]\s*([^（()）]{2,40}[0-9]号)\s*[)）](?=\s*第|$)/gu, '$1'],
];

/** 133-1条: a range goes up, so that what goes down is a 之一. */
const HYPHENED = new RegExp(`${NOT_IN_NUMERAL}([0-9]{1,4})-([1-9])条`, 'gu');

/** The numbers of places, each written in full. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  // 公司法 § 15, §§ 15-17, § 15条
  [new RegExp(`§{1,2}\\s*(${N}(?:\\s*[至—–~～-]\\s*${N})?)\\s*条?`, 'gu'), '第$1条'],
  // 第四十五条之第二款
  [new RegExp(`(${ARTICLE_END})\\s*[之的]\\s*(?=第\\s*${N}\\s*[款项])`, 'gu'), '$1'],
  // 公司法：第十五条, 公司法·第十五条; the dash of a range stands behind another place.
  [/(?<![条款项目章节编\s])\s*[：:，,·•－—-]\s*(?=第)/gu, ''],
  // 第25,26条
  [new RegExp(`(${N})\\s*[,，]\\s*(?=${N}\\s*条)`, 'gu'), '$1、'],
  // 133之一, 133之一条; 三分之一 has no numeral before 之
  [new RegExp(`${NOT_IN_NUMERAL}(${N})\\s*之\\s*(${N})条?(?![${NUMERAL_CHARACTERS}])`, 'gu'), '$1条之$2'],
  // 133条之1
  [/(条之)([1-9])(?![0-9])/gu, '$1@$2'],
  // 18条, 25至28条
  [
    new RegExp(
      `(?<![第${NUMERAL_CHARACTERS}])(?<!第.{0,16}[至到、和及~～—-]\\s?)(${N}(?:\\s*[至到、和及~～—-]\\s*${N}){0,9}\\s*条)`,
      'gu',
    ),
    '第$1',
  ],
  // 三十二条二款, 第一款、二款, 二款3项, 九条（2）项
  [
    new RegExp(
      `(?<=${ARTICLE_END}\\s*|[款项]\\s*[、和及或]?\\s*)([（(]?\\s*${N}\\s*[）)]?\\s*[款项目])`,
      'gu',
    ),
    '第$1',
  ],
  // 第九条（二）
  [new RegExp(`(?<=${ARTICLE_END}\\s*|款\\s*)第?([（(]\\s*${N}\\s*[）)])$`, 'u'), '第$1项'],
];

/** What names of laws end in. */
const LAW_WORD = '(?:法|法典|条例|规定|办法|细则|解释)';
/** 公司法（2023修订）第15条 */
const EDITION = new RegExp(`^([^《》（(]{1,60}${LAW_WORD})\\s*([（(][^（）()]{2,20}[）)])\\s*(?=第)`, 'u');
const DIGITS = '一二三四五六七八九';
const STRAY_MARKS = /[《》〈〉<>「」『』【】]/gu;
const NAME_MARKS = /[《》〈〉<>「」『』【】"“”]/gu;
/** 《公司法第十五条》 */
const PLACE_WITHIN = new RegExp(`第\\s*${N}\\s*[条款项]$`, 'u');
/** A name in marks of any sort before a place. Quotation marks are those of a heading, 第十八条“发展目标”, elsewhere. */
const MARKED_NAME =
  /^[《〈<「『【"“]+\s*([^《》〈〉<>「」『』【】"“”]{2,100}?)\s*[》〉>」』】"”]+(?=\s*(?:[（(]|第))/u;

/** The same citation as it would be written with care; blanks around it are gone. */
export function tidyCitation(input: string): string {
  const plain = input.replace(ON_CHEQUES, (number) =>
    Array.from(number, (one) => PLAIN.get(one) ?? one).join(''),
  );
  const bare = replaceAll(plain.trim().replace(BEFORE, '').replace(BEHIND, ''), WRITTEN_OTHERWISE);
  const branched = bare.replace(HYPHENED, (range: string, number: string, branch: string) =>
    Number(branch) < Number(number) ? `${number}条之${branch}` : range,
  );
  const places = replaceAll(branched, PLACES).replace(/@([1-9])/gu, (_, digit: string) =>
    DIGITS.charAt(Number(digit) - 1),
  );
  const named = places.replace(EDITION, '《$1》$2');
  const marked = MARKED_NAME.exec(named);
  if (marked === null || PLACE_WITHIN.test(marked[1] ?? '')) return named.replace(NAME_MARKS, '');
  return `《${marked[1] ?? ''}》${named.slice(marked[0].length).replace(STRAY_MARKS, '')}`;
}

function replaceAll(text: string, rules: readonly (readonly [RegExp, string])[]): string {
  return rules.reduce((written, [pattern, by]) => written.replace(pattern, by), text);
}

/** A number behind a name, and an item in brackets behind that. */
const NUMBERED = '\\s*第?\\s*(%)\\s*([（(](?:%)[）)])?$';
const behind = (name: string, number: string) =>
  new RegExp(`^(.{0,100}?${name})${NUMBERED.replaceAll('%', number)}`, 'u');
/** Chinese numerals are parts of words too (统一): they count behind what names of laws end in. */
const NAMES_WITH_NUMBER = [
  // Not behind a place: 公司法第15条第2 may go on with 款 as well.
  behind('(?![第条款项目])(?<!条之)[\\p{Script=Han}》）)]', '[0-9０-９]{1,4}'),
  behind(`${LAW_WORD}[》）)]?`, '[〇零一二两三四五六七八九十百千]{1,8}'),
];

/**
 * A name and a number that may be that of an article, as in 民法典1165, 劳动合同法三十九 and 劳动合同法39(3); null where
 * the words are no such thing.
 */
export function withArticleSupplied(input: string): string | null {
  const tidy = tidyCitation(input);
  const [, name, number, item] = NAMES_WITH_NUMBER.flatMap((form) => form.exec(tidy) ?? []);
  if (name === undefined || number === undefined) return null;
  return `${name}第${number}条${item === undefined ? '' : `第${item}项`}`;
}

const BLANKS = /\s+/gu;
/** 15(1), 第15条(1), 15条1, 第十五条第一: a number behind an article, without 款. */
const BEHIND_ARTICLE = new RegExp(
  `^(.{0,100}?[\\p{Script=Han}》）)])第?(${N})(?:条(之[一二三四五六七八九十]{1,3})?(?:[（(](${N})[）)]|第?(${N}))|[（(](${N})[）)]条?)$`,
  'u',
);

/**
 * A name, an article and a number that may be that of one of its 款, as in 公司法15(1) and 民法典1042条1; null where the
 * words are no such thing. Brackets are those of a 项 first, as these are printed.
 */
export function withParagraphMeant(input: string): string | null {
  const [, name, article, branch = '', ...numbers] = BEHIND_ARTICLE.exec(input.replace(BLANKS, '')) ?? [];
  const paragraph = numbers.find((number) => number !== undefined);
  if (name === undefined || article === undefined || paragraph === undefined) return null;
  return tidyCitation(`${name}第${article}条${branch}第${paragraph}款`);
}
