/**
 * Names of documents in running text: titles in 《》 and names without marks before 第X条.
 * Looking back is bounded, so that reading stays linear.
 */
import { parseNumeral } from '../text/numerals.ts';
import { KNOWN_LAWS } from './known-laws.ts';

const MAX_TITLE = 160;

export interface MarkedTitle {
  /** Without the outer 《》. */
  readonly title: string;
  readonly end: number;
}

/** The title whose 《 stands at `start`; marks may be nested. Null where it is not closed on its line. */
export function readTitle(text: string, start: number): MarkedTitle | null {
  let depth = 0;
  const limit = Math.min(text.length, start + MAX_TITLE);
  for (let at = start; at < limit; at++) {
    const c = text.charAt(at);
    if (c === '《') depth++;
    else if (c === '\n') return null;
    else if (c === '》' && --depth === 0) return { title: text.slice(start + 1, at), end: at + 1 };
  }
  return null;
}

// 《烟花爆竹经营许可证》, 《企业法人营业执照》, 《海事事故调查表》, 《应征公民入伍通知书》: things one
// fills in or is given, collections and newspapers; not 《外商投资产业指导目录》 or 《…白皮书》.
const NO_DOCUMENT =
  /(?:证|执照|凭证|表|[^皮]书|单|卡|簿|册|牌|章|标志|发票|收据|合同|协议|档案|汇编|选编|药典|政府公报|国务院公报|委员会公报|日报|晚报|时报|导报|周刊|杂志|图)$/;
// 《市场准入负面清单》 is one, 《诉讼材料收取清单》 a receipt.
const DOCUMENT_AFTER_ALL =
  /(?:宪章|规章|路线图|区划图|任务书|议定书|名单|(?<!收取|移交|移送|交接|扣押|查封|暂存物品|保管|证据|证据材料|财物|财产|物品|登记|装箱|结算|费用|收费|交付)清单)$/;

/** Whether the words in 《》 name a document, rather than a certificate, a form, a collection or a newspaper. */
export function isDocumentTitle(title: string): boolean {
  const bare = title.replace(/[（(][^（()）]*[)）]$/, '').trim();
  // 《科学》, 《求是》 are journals; 《水法》, 《办法》 are not.
  if (bare.length < 3 && !KNOWN_LAWS.has(bare) && !SELF_WORD.test(bare)) return false;
  return DOCUMENT_AFTER_ALL.test(bare) || !NO_DOCUMENT.test(bare);
}

const TITLE_WORDS =
  '法典|法|条例|规定|办法|解释|细则|规则|规章|意见|通知|决定|决议|规划|方案|纲要|计划|章程|安排|公约|条约|标准|规程|规范|守则|准则|公告|通告|批复|措施|制度|指引|指南|要点|纪要|预案|协议|合同|协定|议定书|令|函|政策|目录|大纲|修正案';
/** Papers also name themselves by kinds that are seldom cited by such a title: 本请示, 本报告. */
const SELF_WORDS = `${TITLE_WORDS}|请示|报告|汇报|通报|公报|议案|总结|说明`;
// 本法, 本暂行规定, 本实施办法, 本法分则, 本规定附录; not 根本法, 基本制度.
const SELF = new RegExp(
  `(?<![基根资原样版文日剧])(本(?:暂行|实施|试行|若干|管理|有关|补充)?(?:${SELF_WORDS}))$`,
);
const SELF_WORD = new RegExp(`^(?:${SELF_WORDS})$`);
const ANAPHOR =
  /(?:该|(?<![合共相会协不等])同|上述|前述)(法|条例|规定|办法|解释|细则|规则|意见|通知|决定|规划|方案|章程|公约|条约|协定)$/;

/** Whether 本《…》 means this document: 本《办法》. */
export function isSelfWord(words: string): boolean {
  return SELF_WORD.test(words);
}

interface NamedBefore {
  /** How many characters before the place the name takes. */
  readonly length: number;
  /** 本规定附录 names the annex 1, 附件2 the annex 2; null: the body. */
  readonly annex: number | null;
}

/** Words that a document calls another by once it is plain which is meant: 按照规划第三章, 合同第五条. */
const BARE_SORT =
  /(?:条例|办法|细则|规则|规划|方案|意见|通知|纲要|计划|公约|条约|协定|规程|规范|守则|准则|预案|指南|指引|解释)$/;
// 合同第五条, 公司章程第十条: papers of one's own, which no library holds.
const PRIVATE_PAPER =
  /(?:合同|协议|协议书|合同书|章程|契约|法例|标书|招标文件|投标文件|裁定书|判决书|决定书|通知书|申请书|报告书)$/;
// 刑法修正案（九）, 公司法司法解释（三）: which of several; part of the name.
const SERIAL = /(?<=(?:修正案|解释|规定))[（(][一二三四五六七八九十]{1,3}[）)]$/;

/** A document named straight before a place; 'private' is a contract and the like. */
export type NameBefore = DocumentBefore | (NamedBefore & { readonly kind: 'private' });
export type DocumentBefore =
  | (NamedBefore & { readonly kind: 'self'; readonly word: string })
  | (NamedBefore & { readonly kind: 'title'; readonly title: string; readonly alias: string | null })
  | (NamedBefore & { readonly kind: 'anaphor'; readonly word: string });

// 刑法分则, 本规定附录, 《…》附件2 before a place.
const DIVISION =
  /(?:总则|分则|附则|(?:总则|物权|合同|人格权|婚姻家庭|继承|侵权责任)编|(附录|附件|附表)([一二三四五六七八九十0-9]{0,2}))$/;

/**
 * The name that ends where `run` ends. `run` is the text before a place, as much of it as a name can
 * be long. `aliases` are the names that the document declared, with the titles they stand for.
 */
export function nameBefore(run: string, aliases: ReadonlyMap<string, string>): NameBefore | null {
  const name = nameEnding(run, aliases);
  const connection = name === null ? (CONNECTION.exec(run)?.[0] ?? '') : '';
  if (connection === '') return name;
  const before = nameEnding(run.slice(0, run.length - connection.length), aliases);
  // 作出决定的第三项: only what is a name beyond doubt is tied by 的.
  if (before === null || before.kind === 'private' || before.kind === 'anaphor') return null;
  return { ...before, length: before.length + connection.length };
}

// 本条例的第二十条, 刑法原第一百五十五条
const CONNECTION = /(?:中的|中|的|原)$/;

function nameEnding(run: string, aliases: ReadonlyMap<string, string>): NameBefore | null {
  // 民法总则 is a law, 刑法总则 a part of one.
  const division = isKnown(run) ? null : DIVISION.exec(run);
  const name = division === null ? run : run.slice(0, division.index);
  const annex = division?.[1] === undefined ? null : (parseNumeral(division[2] ?? '') ?? 1);
  const named = (words: string) => ({ length: run.length - name.length + words.length, annex });
  const alias = longestEnding(name, (candidate) => aliases.has(candidate));
  const self = SELF.exec(name);
  // 本办法 is not the 办法 that was declared, unless 本办法 itself was: （以下简称本办法）.
  if (alias !== null && (self === null || alias.startsWith('本'))) {
    return { kind: 'title', title: aliases.get(alias) ?? alias, alias, ...named(alias) };
  }
  if (self !== null) return { kind: 'self', word: self[1] ?? '', ...named(self[0]) };
  const anaphor = ANAPHOR.exec(name);
  if (anaphor !== null) return { kind: 'anaphor', word: anaphor[1] ?? '', ...named(anaphor[0]) };
  const title = unmarkedTitle(name);
  if (title !== null) return { kind: 'title', title, alias: null, ...named(title) };
  if (PRIVATE_PAPER.test(name)) return { kind: 'private', ...named('') };
  // 按照规划第三章: not of this document, and of which can only be told by what was named before.
  const sort = BARE_SORT.exec(name)?.[0];
  return sort === undefined ? null : { kind: 'anaphor', word: sort, ...named(sort) };
}

const COUNTRY = '中华人民共和国';
// What stands before a name and never in one.
const BEFORE_NAME =
  /依照|依据|按照|根据|遵照|比照|参照|违反|符合|属于|认定为|认为|触犯|构成|应当适用|适用|实施(?!条例|细则|办法|规定)|具有|具备|主张|行使|采取|从事|涉及|高于|超过|修正后的|修订后的|修改后的|修改前的|修正的|修订的|以及|或者|同时|包括|规定的|的|、|由|按|依|将|受|犯|与|如|在|对|以|为|有/g;
// Endings of unmarked names: 行政诉讼法, 治安管理处罚条例, 管理办法; not 方法, 有关规定.
const LAW_ENDING = /(?<![方做说违司合执非看想办手书语疗依])(?:法|法典)$/;
const RULE_ENDING =
  /(?:条例|办法|细则|规则|通则|公约|议定书|协定|宪章|暂行规定|若干规定|管理规定|解释|决定|[宪刑]法修正案)$/;
const GENERIC =
  /^(?:有关|相关|下列|国家|法律|上述|其他|部门|地方|省|市|实施|具体|公司|企业|单位)*(?:法|法典|条例|办法|细则|规则|章程|解释|决定|规定|规划|方案|意见|通知|计划|纲要|标准|制度|协议|合同|政策)$/;

function unmarkedTitle(run: string): string | null {
  const serial = SERIAL.exec(run)?.[0] ?? '';
  const title = plainTitle(run.slice(0, run.length - serial.length));
  return title === null ? null : title + serial;
}

// 村民会议讨论决定第一款所列事项: a verb.
const DECIDING = /^(?!.*关于).*决定$/;

function plainTitle(name: string): string | null {
  const known = knownEnding(name);
  if (known !== null) return name.endsWith(COUNTRY + known) ? COUNTRY + known : known;
  const isRule = RULE_ENDING.test(name);
  if (!isRule && !LAW_ENDING.test(name)) return null;
  let from = 0;
  for (const word of name.matchAll(BEFORE_NAME)) from = word.index + word[0].length;
  from = Math.max(from, name.lastIndexOf(COUNTRY));
  const title = name.slice(from);
  const isWord = title.length < 2 || GENERIC.test(title) || DECIDING.test(title);
  return isWord ? null : title;
}

function isKnown(run: string): boolean {
  return longestEnding(run, (candidate) => KNOWN_LAWS.has(candidate)) !== null;
}

// 森林法实施条例, 矿产资源法实施细则
const IMPLEMENTING = /(?:实施条例|实施细则|实施办法)$/;

/** The law that everybody knows at the end of a run, or the rules that implement one. */
function knownEnding(name: string): string | null {
  const rules = IMPLEMENTING.exec(name)?.[0] ?? '';
  const law = longestEnding(name.slice(0, name.length - rules.length), (each) => KNOWN_LAWS.has(each));
  return law === null ? null : law + rules;
}

// 昆明市呈贡区创建…发展战略规划（2020—2030年）: what a title without marks may end with.
const TITLE_ENDING = new RegExp(`(?:${TITLE_WORDS})(?:[（(][^（()）]{1,20}[)）])?$`);
const NO_TITLE = /^(?:依照|依据|按照|根据|参照|参见|详见|现行|违反|落实|贯彻|关于|有关|本)|[，。；：？！\s]/;

/** The words typed before a place, if they can be the title of a document; 本办法 and 违反规定 are none. */
export function titleTyped(words: string): string | null {
  if (KNOWN_LAWS.has(words.replace(COUNTRY, ''))) return words;
  const isTitle =
    TITLE_ENDING.test(words) && !NO_TITLE.test(words) && !GENERIC.test(words.replace(/[（(].*$/, ''));
  return isTitle ? words : null;
}

/** The longest ending of `run` (2 characters at least) that the test accepts. */
function longestEnding(run: string, accepts: (candidate: string) => boolean): string | null {
  for (let from = 0; from <= run.length - 2; from++) {
    const candidate = run.slice(from);
    if (accepts(candidate)) return candidate;
  }
  return null;
}
