/** What a single line at the head of a document is, by its looks: 发文字号, red head, byline, addressee. */
import { CLOSES_YEAR, OPENS_YEAR } from '../../src/citation/doc-number.ts';
import { ONES, ZEROS } from '../../src/text/numerals.ts';
import type { PageLine } from './lines.ts';
import { squash } from './typography.ts';

const B = '[\\s\\u3000]{0,8}';
const HAN = '[\\u3400-\\u9fff]';
const NUMBER = `[0-9０-９〇零一二三四五六七八九十百${ZEROS}]{1,6}`;
const FIGURE = `[0-9０-９${ZEROS}${ONES}]`;
// 呈政办发〔2022〕54号, 国发[2014]37 号, 呈 政 办 发〔２０２２〕５４号, 昆政复[2O23]15号
const BRACKETED = `${HAN}(?:[ \\u3000]?${HAN}){0,15}${B}[${OPENS_YEAR}]${B}${FIGURE}{4}${B}[${CLOSES_YEAR}]${B}(?:第${B})?${FIGURE}{1,5}${B}号`;
// 中华人民共和国国务院令第191号; 中国人民银行 中国证监会令〔2025〕第7号
const OF_ORDER = `${HAN}(?:[ \\u3000]?${HAN}){1,40}(?:令${B}第?${B}${NUMBER}|(?:令|公告)${B}[${OPENS_YEAR}]${FIGURE}{4}[${CLOSES_YEAR}]${B}第?${B}${NUMBER})${B}号`;
// 第3号, （第十八号）, 2023年第3号 below 令 or 公告, 〔2024〕12号 below 会议纪要
const BELOW_ORDER = `[${OPENS_YEAR}][0-9]{4}[${CLOSES_YEAR}]${B}第?${B}[0-9]{1,5}${B}号|[（(]?(?:(?:19|20)[0-9]{2}${B}年${B})?第${B}${NUMBER}${B}号[）)]?`;
const DASH = '\\s?[-—–－]{1,2}\\s?';
// DB5301/T 68—2022, DB44 /613—2009, GB/T 20647.1—2006, and of model contracts GF—2023—0117
const OF_STANDARD = `(?:DB\\s?[0-9]{2,6}\\s?/|[A-Z]{2,4}[0-9]{0,6}(?:/[A-Z]{1,4})?)\\s?[0-9]{1,6}(?:\\.[0-9]{1,3})?${DASH}(?:19|20)[0-9]{2}|GF${DASH}(?:19|20)[0-9]{2}${DASH}[0-9]{4}`;
// （2023）云04民终1256号: the number of a case in court
const OF_CASE = `[（(〔][0-9]{4}[）)〕]${B}${HAN}{1,2}[0-9]{0,4}${HAN}{1,4}[0-9]{1,6}号(?:之[一二三四五六七八九十]{1,3})?`;
const STANDARD_NUMBER = new RegExp(`^(?!GF)(?:${OF_STANDARD})$`);
// Whole line, perhaps in brackets or behind its label; 签发人 may follow.
const DOC_NUMBER_LINE = new RegExp(
  `^${B}(?:[（(]${B}(?:${BRACKETED}|${OF_ORDER})${B}[）)]|(?:(?:发文字|文|字)号[：:]${B})?${BRACKETED}|${OF_CASE}|${OF_ORDER}|${OF_STANDARD}|${BELOW_ORDER})${B}(?:[\\s\\u3000]{0,80}签发人.{0,12})?$`,
);
// 本报记者 王琼梅 通讯员 王双, （记者 张三）, 新华社记者 …
export const BYLINE =
  /^[\s\u3000（(]*(?:本报|本网|本刊|新华社|人民网)?(?:首席|特约|通讯|实习)?(?:记者|通讯员|讯员)[\s\u3000:：].{1,80}$/;
/** Longer lines are neither number, issuer nor title, and need not be looked into. */
export const LONGEST_HEAD_LINE = 200;
// 昆明市呈贡区人民政府办公室文件; not 国务院办公厅关于全面推行行政规范性文件, the first line of a title, nor 招标文件, a title
const RED_HEAD =
  /^(?:(?!关于)[\u3400-\u9fff\s]){4,40}(?<!招标|投标|采购|磋商|谈判|询价|比选|遴选|预审|申报|申请|合同)文[\s]*件$/;
/** Words of a 题注. */
export const ADOPTION = new RegExp(
  `通过|公布|发布|修订|修正|施行|批准|印发|颁布|[0-9〇零一二三四五六七八九${ZEROS}]{4}年`,
);
/** What a notice does with the document that it covers. */
export const ISSUES = /(?:印发|发布|转发|批转|公布|下发)/;
// Words in which a preamble ends, not an addressee: …现解释如下：
const LEADS_ON = /(?:如下|规定|解释|决定|通知|意见|事项|情形|修改|公告|批复|答复)[：:]$/;
// 各街道、各部门：, 市财政局：
const ADDRESSEE =
  /^(?:各|本|全|[\u3400-\u9fff、，（）()\s]{2,60}(?:政府|委员会|部门|单位|厅|局|办|院|司|公司|街道|镇|乡|机构|组织|同志|总部|银行|分行|支行|学校|医院|协会))[^。；]{0,200}[：:]$/;

// 王超斌委员：, 周桂英等代表：, 教育部：, 武警总部：, 国家经贸委、冶金部：
const ADDRESSED_BRIEFLY =
  /^(?=.{3})[\u3400-\u9fff、，（）()·]{0,30}(?:委员|代表|主席|主任|先生|女士|同志|部|委|常委会|委员会|理事会|董事会|国务院|办公厅|党组|军委|署|行|校|学院|大学|医院|协会|学会|中心|集团|支队|总队|大队|室|所|站|省|市|县|区|州|盟|旗)[：:]$/;

/** Whether a text below a title names those to whom the document is addressed. `text` is without blanks. */
export function isAddressee(text: string): boolean {
  if (LEADS_ON.test(text)) return false;
  // 各分行、营业管理部；各省、自治区、直辖市财政厅（局）：: each group by itself
  const groups = text.split(/；(?=.)/);
  return groups.every((group, place) => {
    const addressed = place < groups.length - 1 ? `${group}：` : group;
    return ADDRESSEE.test(addressed) || ADDRESSED_BRIEFLY.test(addressed);
  });
}

/** Whether the line is the name of an office with 文件 behind it, as red heads print it. */
export function isRedHead(line: PageLine): boolean {
  return line.text.length <= LONGEST_HEAD_LINE && RED_HEAD.test(squash(line.text));
}

/** Whether a number is that of a standard, with its year: GB/T 38629—2020; not GF—2023—0117, a model contract. */
export function isStandardNumber(docNumber: string): boolean {
  return STANDARD_NUMBER.test(docNumber.trim());
}

/** Whether the line holds a 发文字号 and nothing else. */
export function isDocNumber(line: Pick<PageLine, 'text'>): boolean {
  return line.text.length <= LONGEST_HEAD_LINE && DOC_NUMBER_LINE.test(line.text.trim());
}

// 中华人民共和国主席令, 云南省人民政府令, 国家税务总局公告
const PROMULGATES = /(?:令|公告)$/;

/** Whether a title is that of an order that does nothing but put another text into force. */
export function promulgates(title: string): boolean {
  return PROMULGATES.test(title);
}

// 中国人民银行公告〔2024〕第1号, 云南省人民政府令第3号
const NUMBERED_ORDER = /^(?!.*关于).{2,80}(?:令|公告|通告)(?:[〔［[][0-9]{4}[〕］\]])?第?[^号]{1,6}号$/;

/** Whether a number says by itself what it is the number of: an order, a proclamation. */
export function namesOrder(docNumber: string): boolean {
  return NUMBERED_ORDER.test(squash(docNumber));
}

// 昆明市人民政府公报, 云南政报: what a gazette prints at its head
const MASTHEAD = /^[\u3400-\u9fff]{2,16}(?:人民政府公报|国务院公报|委员会公报|政报)$/;

/** Whether the line is the name of a gazette, in which the document was printed. */
export function isMasthead(line: PageLine): boolean {
  return line.text.length <= LONGEST_HEAD_LINE && MASTHEAD.test(line.text.trim());
}

// 地方政府规章, 市政府办公室文件: under what a gazette prints the texts of its pages
const RUBRIC =
  /^(?:地方性法规|(?:地方)?政府规章|(?:[省市州县区]|人民)?政府令|部门(?:规范性)?文件|规范性文件|(?:[省市州县区]|人民)?政府(?:办公[厅室])?文件|人事任免|政策解读)$/;

/** Whether the line names a rubric of a gazette. */
export function isRubric(line: PageLine): boolean {
  return line.text.length <= LONGEST_HEAD_LINE && RUBRIC.test(squash(line.text));
}

// ——2024年1月15日在昆明市呈贡区第三届人民代表大会第四次会议上: where a report was given
const GIVEN_AT = new RegExp(`^[—－─―-]{1,2}${FIGURE}{4}年.{4,80}(?:上|会议)$`);

/** How many lines from `at`, below a title, say when and where the text was read: one, or two that a margin parts; else 0. */
export function givenAtLength(lines: readonly PageLine[], at: number): number {
  const [first = '', second = ''] = lines.slice(at, at + 2).map(({ text }) => squash(text));
  if (first.length + second.length > LONGEST_HEAD_LINE || !/^[—－─―-]/.test(first)) return 0;
  if (second !== '' && GIVEN_AT.test(first + second)) return 2;
  return GIVEN_AT.test(first) ? 1 : 0;
}

// 昆明市呈贡区人民政府区长　李某某
const READER =
  /^[\u3400-\u9fff]{2,24}(?:长|主任|书记|主席|总理)[ \u3000]+[\u3400-\u9fff·]{1,4}(?:[ \u3000][\u3400-\u9fff]{1,2})?$/;

/** Whether the line names who read a report, by office and name or by the office alone. */
export function isReader(line: PageLine): boolean {
  const text = line.text.trim();
  return text.length <= LONGEST_HEAD_LINE && (READER.test(text) || LETTERHEAD_OFFICE.test(text));
}

/** Whether the line is 附件, with or without a number, and nothing else. */
export function isBareAnnex(line: PageLine | undefined): boolean {
  return line?.mark?.style === 'annex' && line.text.slice(line.mark.textStart).trim() === '';
}

/**
 * Whether the line at `at`, 附件 alone, heads all that the file holds: an annex that was put up by itself. Its own
 * annexes are called 附 where it is 附件, or have numbers where it has none.
 */
export function headsAnnexFile(lines: readonly PageLine[], at: number): boolean {
  const own = lines[at]?.mark;
  const others = lines.filter(({ mark }, index) => mark?.style === 'annex' && index !== at);
  if (others.length === 0) return true;
  return own?.ordinal === null && others.every(({ mark }) => mark?.ordinal !== null || mark.num !== own.num);
}

// What a letterhead bears: the name of a series (常务会议纪要), or an office (云溪市教育局)
export const LETTERHEAD_SERIES = /(?:纪要|简报|通报|公报)$/;
export const LETTERHEAD_OFFICE =
  /^[\u3400-\u9fff]{2,28}(?:政府|委员会|办公厅|办公室|厅|局|院|署|委|部|处|所|站|中心)$/;

// 昆明市呈贡区人民政府办公室　　2024年5月10日: below the head of 会议纪要 and 简报
const ISSUED_ON = /^[\u3400-\u9fff]{4,30}[ \u3000]{1,60}[0-9０-９]{4}年[0-9０-９]{1,2}月[0-9０-９]{1,2}日$/;
/** Whether a line below a title says nothing but by whom and when the text was issued. */
export function saysWhenIssued(line: PageLine): boolean {
  return line.text.length <= LONGEST_HEAD_LINE && ISSUED_ON.test(line.text.trim());
}

// 鲁政发〔2014〕20号《山东省人民政府关于…的意见》, 《山东省人民政府关于…的意见》
export const QUOTED_HEADLINE = /^(?:[^《》]{2,20}[0-9]{1,5}[ ]?号[ ]?)?《(.{6,160})》$/;

// 项目编号：310113000240930, 招标编号：S01009324, 合同编号：____: what tenders and contracts print above their titles
const NUMBER_OF_CASE = /^(?:项目|招标|采购|标书|合同|协议|备案)编号(?:\/包号)?[：:].{0,60}$/;

/** Whether the line is the number of the project or the contract, which is no 发文字号 and no title. */
export function tellsCaseNumber(line: PageLine): boolean {
  return line.text.length <= LONGEST_HEAD_LINE && NUMBER_OF_CASE.test(squash(line.text));
}
