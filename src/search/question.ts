/**
 * What a question asks for besides its words, by the words in which people ask: how long, how much, what a
 * thing is, what one must not do, who answers for it, what it costs to break the rule, what must be done first.
 * A clause that can answer comes before one that only speaks of the same.
 */
import { isFiner, type ProvisionKind } from '../domain/levels.ts';
import type { Candidate } from '../store/store.ts';
import { findQuantities, isDate } from '../text/quantities.ts';
import { isDefinedAt } from './definition.ts';
import { isFrame } from './frame.ts';

/** Gives how much better an article answers than its words alone tell: a factor around 1. */
export type Fitness = (entries: readonly Candidate[]) => number;

type UnitTest = (unit: string) => boolean;

/** Units (text/quantities.ts) in which the answer stands, and others in which it may stand. */
interface AskedUnits {
  readonly asked: RegExp;
  readonly units: UnitTest;
  readonly others: UnitTest;
}

const isTime: UnitTest = (unit) => ['年', '个月', '日', '工作日', '周', '小时', '分钟'].includes(unit);
const isAmount: UnitTest = (unit) => !isTime(unit) && !isDate({ unit });
const no: UnitTest = () => false;
const among =
  (...units: readonly string[]): UnitTest =>
  (unit) =>
    units.includes(unit);

const ASKED_UNITS: readonly AskedUnits[] = [
  { asked: /(?:几|多少)个?(?:工作日|日|天)/u, units: among('日', '工作日', '小时'), others: isTime },
  { asked: /(?:几|多少)年/u, units: among('年'), others: isTime },
  { asked: /(?:几|多少)个月/u, units: among('个月'), others: isTime },
  { asked: /(?:几|多少)个?小时/u, units: among('小时'), others: isTime },
  { asked: /多久|多长|几个?(?:周(?!岁)|星期|分钟)|何时|期限|时限|最[长短]/u, units: isTime, others: no },
  { asked: /几周?岁|多大年[龄纪]|年龄/u, units: among('岁'), others: no },
  { asked: /多少钱|多少元|罚多少|几[百千万]*元/u, units: among('元', '分之'), others: no },
  { asked: /比例|百分之几|几成|[税利费]率/u, units: among('分之'), others: no },
  { asked: /多少|多大|多高|多远|几[个名人倍家项]|最[多少高低大小]/u, units: isAmount, others: isTime },
];

/** What people ask for, and how a clause says that it tells of it. */
interface Aspect {
  readonly asked: RegExp;
  readonly told: RegExp;
  readonly factor: number;
  /** It may be told in another paragraph than that which holds the words: 有下列行为之一的,处…罚款. */
  readonly isOfArticle: boolean;
}

const ASPECTS: readonly Aspect[] = [
  {
    asked: /(?:几|多少)次/u,
    told: /(?<!第)[0-9一二两三四五六七八九十]次/u,
    factor: 1.6,
    isOfArticle: false,
  },
  {
    asked: /不能|不可以|不准|不许|禁止|能不能|能否|可不可以|可以.*吗|[违犯合]法吗/u,
    told: /不得|禁止|不予|严禁/u,
    factor: 1.4,
    isOfArticle: false,
  },
  {
    asked:
      /怎[么样]?(?:处罚|罚|判|追究)|如何(?:处罚|追究)|[罚判]多少|判几年|坐牢|[违犯]法吗|犯罪吗|什么(?:处罚|后果|责任)/u,
    told: /处.{0,24}(?:罚款|罚金|拘役|徒刑|拘留)|给予.{0,16}(?:处罚|处分|警告)|责令.{0,10}(?:改正|停)|追究刑事责任/u,
    factor: 1.4,
    isOfArticle: true,
  },
  {
    asked:
      /手续|(?:怎么|怎样|如何)(?:办理?|申请|申报|登记)|办什么|(?:什么|哪些)(?:条件|材料|证)|要不要(?:审批|批准|许可|申请|登记|备案)/u,
    told: /应当.{0,30}(?:申请|许可|批准|审批|备案|登记|提交)|办理.{0,12}手续|提交.{0,10}材料/u,
    factor: 1.4,
    isOfArticle: false,
  },
  {
    asked: /(?:哪些|什么|哪种)(?:情况|情形|条件|行为|人|时候(?:不|可以|能|应当))/u,
    told: /下列|情形之一/u,
    factor: 1.25,
    isOfArticle: true,
  },
];

const ASKS_MEANING = /什么是|是什么|什么叫|叫做?什么|何谓|什么情况算|怎样算|怎么算是|算不算|含义|定义|意思/u;
const ASKS_WHO = /谁|(?:哪个|哪些|什么)(?:部门|单位|机关|机构)/u;
const NAMES_AUTHORITY = /主管|负责.{0,40}(?:工作|管理|监督|组织实施)|由.{0,30}(?:负责|批准|审批|审核|决定)/u;
const ASKS_ITSELF = /施行|实施|生效|废止|目的|依据|何时|什么时候/u;

const NUMBER_FACTOR = 1.6;
const OTHER_NUMBER_FACTOR = 1.3;
const AUTHORITY_FACTOR = 1.4;
const MEANING_FACTOR = 2;
/** Also of those who did not ask: definitions and articles of their own before mentions. */
const DEFINED_FACTOR = 1.25;
const HEADING_FACTOR = 1.5;
/** 为了规范…,制定本条例 and 自…起施行 say why and since when there is a law, and answer little else. */
const FRAME_FACTOR = 0.5;

/** `texts` of the question and the `words` that are looked for, all normalised. */
export function fitnessFor(texts: readonly string[], words: readonly string[]): Fitness {
  const question = texts.join(' ');
  const units = ASKED_UNITS.find(({ asked }) => asked.test(question));
  const meaning = ASKS_MEANING.test(question) ? MEANING_FACTOR : DEFINED_FACTOR;
  const aspects = ASPECTS.filter(({ asked }) => asked.test(question));
  const asksWho = ASKS_WHO.test(question);
  const asksItself = ASKS_ITSELF.test(question);
  return (entries) => {
    const holding = entries.filter(({ normalised }) => words.some((word) => normalised.includes(word)));
    const telling = withWhatFollows(entries, holding);
    let factor = 1;
    if (units !== undefined) {
      factor *= telling.reduce((most, entry) => Math.max(most, numberFactor(units, entry)), 1);
    }
    for (const { told, isOfArticle, factor: worth } of aspects) {
      if ((isOfArticle ? entries : holding).some(({ normalised }) => told.test(normalised))) factor *= worth;
    }
    if (asksWho && holding.some(({ normalised }) => namesWho(normalised, words))) factor *= AUTHORITY_FACTOR;
    if (holding.some((entry) => words.some((word) => defines(entry, word)))) factor *= meaning;
    if (holding.some((entry) => entry.headsUnit && words.includes(entry.normalised)))
      factor *= HEADING_FACTOR;
    if (!asksItself && entries.every(isFrame)) factor *= FRAME_FACTOR;
    return factor;
  };
}

/** Beside some entries of an article the items of the lists that they introduce: …可以申请宣告死亡:(一)下落不明满四年. */
function withWhatFollows(entries: readonly Candidate[], some: readonly Candidate[]): readonly Candidate[] {
  let intro: ProvisionKind | null = null;
  return entries.filter((entry) => {
    const { part, kind } = entry;
    if (intro !== null && (kind === null || !isFiner(kind, intro))) intro = null;
    const isOfThem = some.includes(entry);
    if (isOfThem && part === 'intro') intro = kind;
    return isOfThem || intro !== null;
  });
}

function numberFactor({ units, others }: AskedUnits, { normalised }: Candidate): number {
  const stated = findQuantities(normalised);
  if (stated.some(({ unit }) => units(unit))) return NUMBER_FACTOR;
  return stated.some(({ unit }) => others(unit)) ? OTHER_NUMBER_FACTOR : 1;
}

/** …由市人民政府批准, or 由 and in the end what is asked about: 由国务院发布. */
function namesWho(text: string, words: readonly string[]): boolean {
  if (NAMES_AUTHORITY.test(text)) return true;
  const clauses = Array.from(text.matchAll(BY), ([clause]) => clause);
  return clauses.some((clause) => words.some((word) => clause.slice(-word.length - TAIL).includes(word)));
}

/** 由, those who act and what they do; not 理由 and the like. */
const BY = /(?<![理自事案缘])由[^,。;]{1,40}(?=[,。;]|$)/gu;
/** Characters behind what is done: 赔偿责任, 发布的. */
const TAIL = 3;

function defines({ normalised, part }: Candidate, word: string): boolean {
  if (part === 'title') return false;
  for (let at = normalised.indexOf(word); at >= 0; at = normalised.indexOf(word, at + 1)) {
    if (isDefinedAt(normalised, at, at + word.length)) return true;
  }
  return false;
}
