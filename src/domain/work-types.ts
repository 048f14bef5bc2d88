/**
 * The one table of the types of documents (ELI: type_document): what the parser gives a work by the end
 * of its title, what a search can be narrowed to, what ranks before what, what is exported as an act.
 *
 * Laws and rules are those of 立法法; the kinds of official documents are the fifteen of 党政机关公文处理
 * 工作条例, 第八条; the rest is what such documents issue.
 */

/**
 * Ranks of 立法法 第九十八条至第一百零二条: laws, then regulations, then rules; interpretations of law stand
 * beside regulations. Normative documents come after, news last. 0 is the highest.
 */
const LAW = 0;
const REGULATION = 1;
const INTERPRETATION = 2;
const LOCAL_REGULATION = 3;
const RULES = 4;
const NORMATIVE = 5;
const LEAST = 6;

export interface WorkTypeRow {
  readonly type: string;
  readonly authority: number;
  /** Akoma Ntoso knows it as an `act`, not as a `doc`. */
  readonly isAct: boolean;
  /** Words that titles of this type end in; none where only the maker of a text tells (法律, 行政法规). */
  readonly endings: readonly string[];
}

function row<const T extends string>(
  type: T,
  authority: number,
  isAct: boolean,
  endings: string,
): WorkTypeRow & { readonly type: T } {
  return { type, authority, isAct, endings: endings === '' ? [] : endings.split(' ') };
}

export const WORK_TYPE_TABLE = [
  row('法律', LAW, true, '修正案 法典'),
  row('行政法规', REGULATION, true, ''),
  row('监察法规', REGULATION, true, ''),
  row('司法解释', INTERPRETATION, false, ''),
  row('地方性法规', LOCAL_REGULATION, true, ''),
  row('部门规章', RULES, true, ''),
  row('政府规章', RULES, true, ''),
  row('条例', NORMATIVE, true, '条例'),
  row('规定', NORMATIVE, true, '规定'),
  row('办法', NORMATIVE, true, '办法'),
  row('细则', NORMATIVE, true, '细则'),
  row('规则', NORMATIVE, true, '规则 准则 守则 制度 规范 规程 章程 公约'),
  row('解释', NORMATIVE, false, '解释'),
  row('决议', NORMATIVE, false, '决议'),
  row('决定', NORMATIVE, false, '决定'),
  row('命令', NORMATIVE, false, '令 命令'),
  row('公报', NORMATIVE, false, '公报'),
  row('公告', NORMATIVE, false, '公告 公示 启事'),
  row('通告', NORMATIVE, false, '通告'),
  row('意见', NORMATIVE, false, '意见'),
  row('通知', NORMATIVE, false, '通知'),
  row('通报', NORMATIVE, false, '通报'),
  row('报告', NORMATIVE, false, '报告 总结'),
  row('请示', NORMATIVE, false, '请示'),
  row('批复', NORMATIVE, false, '批复 答复'),
  row('议案', NORMATIVE, false, '议案'),
  row('函', NORMATIVE, false, '函'),
  row('纪要', NORMATIVE, false, '纪要'),
  row('规划', NORMATIVE, false, '规划'),
  row('纲要', NORMATIVE, false, '纲要'),
  row('计划', NORMATIVE, false, '计划 行动 安排'),
  row('方案', NORMATIVE, false, '方案'),
  row('预案', NORMATIVE, false, '预案'),
  row('措施', NORMATIVE, false, '措施 政策 举措'),
  row('要点', NORMATIVE, false, '要点'),
  row('标准', NORMATIVE, false, '标准 基准 指南 指引 导则'),
  row('目录', NORMATIVE, false, '目录 清单 名录 名单'),
  row('新闻', LEAST, false, ''),
  row('其他', LEAST, false, ''),
] as const;

export type WorkType = (typeof WORK_TYPE_TABLE)[number]['type'];

/** In the order of the table. */
export const WORK_TYPES: readonly WorkType[] = WORK_TYPE_TABLE.map(({ type }) => type);

const ROWS = new Map<string, WorkTypeRow>(WORK_TYPE_TABLE.map((each) => [each.type, each]));

/** The row of a type. Throws on a type that is not in the table: that is our mistake. */
export function rowOfType(type: WorkType): WorkTypeRow {
  const found = ROWS.get(type);
  if (found === undefined) throw new Error(`no type "${type}"`);
  return found;
}

/** Whether a work of the type is passed and promulgated (立法法): a law, a regulation, a rule, an interpretation of law. */
export function isLegislation(type: WorkType): boolean {
  return rowOfType(type).authority < NORMATIVE;
}

/** Whether a string from outside (a query parameter) names a type. */
export function isWorkType(value: string): value is WorkType {
  return ROWS.has(value);
}

/** The type whose word a title ends in, the longest such word; null where it ends in none. */
export function typeByEnding(title: string): WorkType | null {
  let longest = 0;
  let found: WorkType | null = null;
  for (const { type, endings } of WORK_TYPE_TABLE) {
    for (const ending of endings) {
      if (ending.length <= longest || !title.endsWith(ending)) continue;
      longest = ending.length;
      found = type;
    }
  }
  return found;
}
