/**
 * What several answers share. A schema is written once: from it come the TypeScript type
 * (contract.ts), the check of the parameters and the OpenAPI page, whose readers are staff and their
 * technicians: hence the Chinese descriptions.
 */
import Type, { type Static, type TSchema } from 'typebox';
import { LEVELS, type ProvisionKind } from '../../domain/levels.ts';
import { type EId, ROLES, type Role } from '../../domain/provision.ts';
import type { LineRange } from '../../domain/span.ts';
import { WORK_STATUSES, type WorkId } from '../../domain/work.ts';
import { WORK_TYPES } from '../../domain/work-types.ts';

/** What the examples speak of: a clause of the seeds. */
export const EXAMPLES = {
  work: 'chengzhengbanfa-2022-54',
  eId: 'art_18',
  docNumber: '呈政办发〔2022〕54号',
  citation:
    '《昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）》（呈政办发〔2022〕54号）第十八条',
  query: '母基金',
  title: '昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）',
  heading: '设立呈贡创新创业母基金',
  fileName: '004_190c656b337f64ff.txt',
  sha256: 'bdda955684f3260abeefc611474e878022ebb8cc3c4a6edeb01b3b9b319d13ad',
} as const;

type Plain = string | number | boolean | null | undefined;

/** The type of a schema's values as the domain writes types: readonly through and through. */
export type ValueOf<S extends TSchema> = Frozen<Static<S>>;
type Frozen<T> = T extends Plain ? T : { readonly [K in keyof T]: Frozen<T[K]> };

/** A closed object: a field that is not described here is a mistake. */
export function record<P extends Record<string, TSchema>>(description: string, properties: P) {
  return Type.Object(properties, { description, additionalProperties: false });
}

/** A closed object with a name of its own under `components.schemas` of the OpenAPI document. */
export function named<N extends string, P extends Record<string, TSchema>>(
  $id: N,
  description: string,
  properties: P,
) {
  return Object.assign(record(description, properties), { $id });
}

/** Points at a named schema; its values have that schema's type. */
export function refTo<S extends TSchema & { readonly $id: string }>(schema: S) {
  return Type.Unsafe<ValueOf<S>>(Type.Ref(`${schema.$id}#`));
}

/** `examples`: from the seeds. */
export function text(description: string, ...examples: readonly string[]) {
  return Type.String({ description, ...(examples.length === 0 ? {} : { examples: [...examples] }) });
}

export function count(description: string) {
  return Type.Integer({ minimum: 0, description });
}

export function listOf<S extends TSchema>(items: S, description: string) {
  return Type.Array(items, { description });
}

export function nullable<S extends TSchema>(schema: S, description: string) {
  return Type.Union([schema, Type.Null()], { description });
}

/** One of a closed set of words, with the type that the domain gives them. */
export function oneOf<T extends string>(values: readonly T[], description: string) {
  return Type.Unsafe<T>(Type.Enum([...values], { type: 'string', description }));
}

export const workId = Type.Unsafe<WorkId>(text('文件的永久标识，由发文字号的拼音与数字组成', EXAMPLES.work));
export const eId = Type.Unsafe<EId>(text('文件内的地址（Akoma Ntoso eId）', EXAMPLES.eId));
export const address = text('本站内的网址路径', `/d/${EXAMPLES.work}/${EXAMPLES.eId}`);
export const citation = text('正式引注：《标题》（发文字号）加条款位置', EXAMPLES.citation);
export const locator = text('条款位置的正式写法', '第十八条“二、发展目标”第一项');
export const docNumber = nullable(
  text('发文字号', EXAMPLES.docNumber),
  '发文字号，年份用〔〕；没有的为 null',
);

export const provisionKind = oneOf<ProvisionKind>(
  LEVELS.map((level) => level.kind),
  `层级：${LEVELS.map((level) => `${level.kind} ${level.word}`).join('、')}`,
);
export const role = oneOf<Role>(ROLES, '内容类别：approach 思路、target 目标、measure 措施');

export const textPart = oneOf(
  ['heading', 'intro', 'content', 'wrapUp', 'title'],
  '文字所在部分：heading 标题、intro 引语、content 正文、wrapUp 结语、title 文件信息',
);

export const textSpan = record('一段文字在所在文本中的起止位置（UTF-16 编码单元，含起不含止）', {
  start: count('起'),
  end: count('止'),
});
export const lineRange = Type.Unsafe<LineRange>(
  Type.Array(Type.Integer({ minimum: 1 }), {
    minItems: 2,
    maxItems: 2,
    description: '原文件中的起止行号，自 1 起，首尾均含',
  }),
);
export const page = nullable(Type.Integer({ minimum: 1 }), '原文件页码；原文件不分页的为 null');

export const num = nullable(text('序号', '第十八条'), '原文印出的序号；没有的为 null');
export const heading = nullable(text('标题', EXAMPLES.heading), '标题；没有的为 null');
export const sha256 = text('原文件的 sha256', EXAMPLES.sha256);
export const fileName = text('原文件名', EXAMPLES.fileName);

export const isoDate = Type.String({ format: 'date', description: '日期', examples: ['2022-09-09'] });

export const workDates = record('日期，均为 ISO 8601；文中未写明的为 null', {
  adopted: nullable(isoDate, '成文或者通过日期'),
  issued: nullable(isoDate, '印发、发布或者公布日期'),
  effective: nullable(isoDate, '施行日期'),
  ended: nullable(isoDate, '失效或者废止日期'),
});

const amendment = record('最近一次修正或者修订', {
  date: isoDate,
  action: oneOf(['修正', '修订'], '事项'),
});

export const issuer = text('机关', '昆明市呈贡区人民政府办公室');

export const documentSummary = named('DocumentSummary', '一个文件的基本信息', {
  id: workId,
  type: oneOf(WORK_TYPES, '文种'),
  title: text('标题', EXAMPLES.title),
  docNumber,
  issuers: listOf(issuer, '发文机关'),
  dates: workDates,
  amended: nullable(amendment, '题注所列最近一次修正或者修订；没有的为 null'),
  status: oneOf(WORK_STATUSES, '效力；文中和目录均未写明的为“时效未标注”'),
  articles: count('条数'),
  provisions: count('各层级的处数，条在内'),
  address,
});

/** A place in the library, with all that is needed to show it as a link. */
export const place = named('Place', '知识库中的一处：整个文件或者其中一条、一款、一项', {
  document: workId,
  title: text('文件标题', EXAMPLES.title),
  docNumber,
  eId: nullable(eId, '文件内的地址；null 指整个文件'),
  label: text('条款位置的写法；整个文件的为空', '第十八条'),
  citation,
  address,
});

export const problem = record('读取文件时存疑之处', {
  code: text('代码', 'number-gap'),
  label: text('代码的含义', '编号不连续'),
  message: text('说明', '目录中没有正文里的“第六条 发展目标”。'),
  lines: nullable(lineRange, '原文件行号；涉及整个文件的为 null'),
  eId: nullable(eId, '所在条款的地址；不在任何条款内的为 null'),
});
