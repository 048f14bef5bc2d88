/** A document, its provisions and the report of its reading. */
import Type from 'typebox';
import {
  type DocumentField,
  FIELD_NAMES,
  REMOVAL_REASONS,
  type RemovalReason,
} from '../../domain/document.ts';
import type { Provision } from '../../domain/provision.ts';
import { WORK_STATUSES } from '../../domain/work.ts';
import { WORK_TYPES } from '../../domain/work-types.ts';
import {
  address,
  citation,
  count,
  docNumber,
  documentSummary,
  EXAMPLES,
  eId,
  fileName,
  heading,
  isoDate,
  issuer,
  lineRange,
  listOf,
  locator,
  named,
  nullable,
  num,
  oneOf,
  page,
  place,
  problem,
  provisionKind,
  record,
  refTo,
  role,
  sha256,
  text,
  textSpan,
  workDates,
  workId,
} from './common.ts';

export const documentList = named('DocumentList', '知识库中的全部文件，按效力等级和日期排列', {
  documents: listOf(refTo(documentSummary), '文件'),
  total: count('文件数'),
});

const sourcePlace = {
  spans: listOf(textSpan, '在原文件文本中的起止位置'),
  lines: lineRange,
  page,
};

const cell = record('表格的一格，是该行文字中的一段', {
  start: count('起'),
  end: count('止'),
  colSpan: Type.Integer({ minimum: 1, description: '所跨列数' }),
  rowSpan: Type.Integer({ minimum: 1, description: '所跨行数' }),
});

/** The same shape as domain/provision.ts, so that the pure functions written for that work on it. */
export const provision = Object.assign(
  Type.Unsafe<Provision>(
    Type.Object(
      {
        kind: provisionKind,
        eId,
        num,
        heading,
        headingRunsIn: Type.Boolean({ description: '标题是所在行的第一句，正文接排在后' }),
        role: nullable(role, '内容类别；无从判断的为 null'),
        cells: nullable(
          Type.Array(cell),
          '仅表头（intro）和表行（content）有：各单元格，文字之间以制表符分隔',
        ),
        ...sourcePlace,
        shape: oneOf(['leaf', 'branch'], 'leaf：只有正文；branch：有下级'),
        content: Type.Optional(
          text('正文（仅 leaf）', '设立呈贡创新创业母基金，加强财政资金对创新创业的支持力度。'),
        ),
        intro: Type.Optional(nullable(text('文字', '具体包括：'), '第一个下级之前的文字（仅 branch）')),
        children: Type.Optional(listOf(Type.Ref('Provision#'), '下级（仅 branch）')),
        wrapUp: Type.Optional(
          nullable(text('文字', '以上各项同时推进。'), '最后一个下级之后的文字（仅 branch）'),
        ),
      },
      { description: '文件的一个层级：章、条、款、项、措施、表……', additionalProperties: false },
    ),
  ),
  { $id: 'Provision' as const },
);

const workEvent = record('沿革中的一次', {
  date: nullable(isoDate, '日期'),
  action: oneOf(['通过', '批准', '公布', '修正', '修订', '施行', '废止', '其他'], '事项'),
  text: text('原文', '2022年9月9日印发'),
});

const work = record('文件本身（FRBR work），不论文本版本', {
  id: workId,
  type: oneOf(WORK_TYPES, '文种'),
  title: text('标题', EXAMPLES.title),
  aliases: listOf(text('名称', '呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）'), '简称和其他名称'),
  docNumber,
  issuers: listOf(issuer, '发文机关'),
  dates: workDates,
  history: listOf(workEvent, '题注所列沿革'),
  status: oneOf(WORK_STATUSES, '效力'),
});

const expression = record('文件在某一日期的文本（FRBR expression）', {
  work: workId,
  date: nullable(isoDate, '文本日期'),
  source: sha256,
  fileName,
  mediaType: text('原文件格式', 'text/plain'),
  pages: nullable(Type.Integer({ minimum: 1 }), '页数；原文件不分页的为 null'),
});

/** One line of the contents. Depth 0 is the outermost. */
export const contentsLine = record('目录的一行，按文件顺序排列', {
  eId,
  kind: provisionKind,
  num,
  heading,
  depth: count('层次，最外层为 0'),
  page,
});

const field = Type.Unsafe<DocumentField>(
  record('原文件中属于整个文件的文字', {
    name: oneOf(FIELD_NAMES, '名称'),
    text: text('原文', '各街道、各部门：'),
    ...sourcePlace,
  }),
);

export const documentAnswer = named('Document', '一个文件的全文', {
  work,
  expression,
  address,
  citation,
  fields: listOf(field, '标题、发文字号、署名等'),
  contents: listOf(contentsLine, '目录'),
  body: listOf(refTo(provision), '正文'),
  problems: count('读取时存疑之处的数目；详见 report'),
});

const keptText = record('一个文件的一个文本', {
  date: nullable(isoDate, '文本日期'),
  address,
  isShown: Type.Boolean({ description: '是否为现行文本' }),
});

export const textsAnswer = named('TextsAnswer', '一个文件在库中的各个文本，由新到旧', {
  texts: listOf(keptText, '各个文本'),
});

const ancestor = record('上级', {
  eId,
  kind: provisionKind,
  num,
  heading,
});

const neighbour = record('相邻的一处', { eId, locator, address });

export const provisionAnswer = named('ProvisionAnswer', '一个文件中的一处', {
  document: refTo(documentSummary),
  provision: refTo(provision),
  locator,
  citation,
  address,
  ancestors: listOf(ancestor, '上级，自外向内'),
  previous: nullable(neighbour, '前一处'),
  next: nullable(neighbour, '后一处'),
  formerWords: listOf(refTo(place), '此处文字已有变动时，原来的文字现在所在之处'),
});

const removed = record('原文件中不属于该文件的文字', {
  reason: oneOf<RemovalReason>(Object.keys(REMOVAL_REASONS) as RemovalReason[], '原因'),
  label: text('原因的含义', '页码'),
  text: text('原文', '— 1 —'),
  lines: lineRange,
  page,
});

export const reportAnswer = named('Report', '一个文件的解析报告', {
  document: refTo(documentSummary),
  kinds: listOf(
    record('一个层级的数目', { kind: provisionKind, word: text('层级名称', '条'), count: count('数目') }),
    '各层级的数目',
  ),
  characters: record('非空白字符的去向', {
    extracted: count('原文件共有，应与以下三项之和相等'),
    provisions: count('正文'),
    fields: count('标题、署名等'),
    removed: count('未收入的文字'),
  }),
  removed: listOf(removed, '未收入的文字，逐处列明原因'),
  problems: listOf(problem, '存疑之处'),
});
