/** What requests may say. A parameter that is not named here is answered with 400, never ignored, but at /go, as on pages. */
import Type, { type TSchema } from 'typebox';
import { RELATIONS } from '../../domain/reference.ts';
import { WORK_STATUSES } from '../../domain/work.ts';
import { WORK_TYPES } from '../../domain/work-types.ts';
import type { Mode } from '../../search/respond.ts';
import type { Order } from '../../search/search.ts';
import type { Scope } from '../../store/store.ts';
import { EXAMPLES, eId, oneOf, provisionKind, refTo, role, text, workId } from './common.ts';
import { errorAnswer } from './search.ts';

/** Most articles that one page of hits may hold. */
const MAX_PAGE = 200;
/** Most references that one page may hold: those of a long law, for the links in its text. */
const MAX_REFERENCES = 1000;
/** Most titles that one page of gaps may hold: each is compared with every title held. */
const MAX_GAPS = 100;
/** Most pairs of like texts that one page may hold. */
const MAX_SAME = 200;
/** Values that one filter may list. */
const MAX_VALUES = 50;

export const noQuery = Type.Object({}, { additionalProperties: false });

export const documentParams = Type.Object({
  id: text('文件标识', EXAMPLES.work),
});

export const provisionParams = Type.Object({
  ...documentParams.properties,
  eId: text('文件内的地址', EXAMPLES.eId),
});

export const sourceQuery = Type.Object(
  {
    sha256: Type.Optional(
      text('原件的 sha256：只答以这一原件，答复可长期保存；不写则为现行文本的原件', EXAMPLES.sha256),
    ),
  },
  { additionalProperties: false },
);

/** What any route may answer: asked wrongly or too often, our own mistake, or not ready to answer yet. */
export const commonErrors = {
  400: refTo(errorAnswer),
  429: refTo(errorAnswer),
  500: refTo(errorAnswer),
  503: refTo(errorAnswer),
};

/** The same of a route that names a document or a place in one. */
export const errorResponses = {
  ...commonErrors,
  404: refTo(errorAnswer),
  410: refTo(errorAnswer),
};

/** What else a route may answer that takes a body: too much of it, or of another type. */
export const bodyErrors = {
  413: refTo(errorAnswer),
  415: refTo(errorAnswer),
};

/** What else a route may answer that makes a Word file: the text is too long for one. */
export const wordErrors = { 406: refTo(errorAnswer) };

/** The same as `commonErrors` for a route that takes a draft. */
export const checkErrorResponses = {
  ...commonErrors,
  ...bodyErrors,
  422: refTo(errorAnswer),
};

/** `limit` and `offset`; `word`: the measure word of what is listed. */
export function paging(most: number, usual: number, word: string) {
  return {
    limit: Type.Integer({ minimum: 1, maximum: most, default: usual, description: `本页至多几${word}` }),
    offset: Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0, description: `略过前几${word}` }),
  };
}

/** A parameter that may be repeated: kind=article&kind=measure. */
function repeatable<S extends TSchema>(items: S, description: string) {
  return Type.Array(items, { default: [], maxItems: MAX_VALUES, description: `${description}；可重复` });
}

export const referencesQuery = Type.Object(
  {
    direction: Type.Unsafe<'out' | 'in'>(
      Type.Enum(['out', 'in'], { type: 'string', default: 'out', description: 'out 引用、in 被引用' }),
    ),
    kind: repeatable(
      oneOf(RELATIONS, '关系'),
      '只列这些关系：cites 引用、based_on 依据、implements 贯彻、amends 修改、repeals 废止',
    ),
    ...paging(MAX_REFERENCES, 100, '处'),
  },
  { additionalProperties: false },
);

export const sameQuery = Type.Object(paging(MAX_SAME, 50, '处'), { additionalProperties: false });

export const gapsQuery = Type.Object(paging(MAX_GAPS, 50, '个'), { additionalProperties: false });

const scope = Type.Unsafe<Scope>(
  Type.Enum(['article', 'entry', 'document'], {
    type: 'string',
    default: 'article',
    description: '几个词须同在的范围：article 同条、entry 同款、document 同文件',
  }),
);

const QUERY_WORDS =
  '检索词：逐字匹配；空格分开的各词须在同一条内；| 表示或者；- 表示不含；“…”或者"…"保留其中的空格';

export const hitsQuery = Type.Object(
  { q: text(QUERY_WORDS, EXAMPLES.query), scope },
  { additionalProperties: false },
);

export const suggestParams = Type.Object(
  { q: text('已输入的文字', EXAMPLES.query) },
  { additionalProperties: false },
);

/** What is searched for, where, and in what order. */
const searchFields = {
  q: text(QUERY_WORDS, EXAMPLES.query),
  document: repeatable(workId, '只在这些文件中检索'),
  kind: repeatable(provisionKind, '只列这些层级'),
  role: repeatable(role, '只列这些内容类别'),
  chapter: repeatable(eId, '只列这些章中的，例如 chp_2'),
  type: repeatable(oneOf(WORK_TYPES, '文种'), '只列这些文种'),
  status: repeatable(oneOf(WORK_STATUSES, '时效'), '只列这些时效的'),
  issuer: repeatable(text('机关', '昆明市呈贡区人民政府办公室'), '只列这些机关发布的，联合发布的也在内'),
  year: repeatable(Type.Integer({ minimum: 1900, maximum: 2999 }), '只列这些年份的'),
  scope,
  order: Type.Unsafe<Order>(
    Type.Enum(['relevance', 'document'], {
      type: 'string',
      default: 'relevance',
      description: '次序：relevance 相关程度、document 文件及其条款的次序',
    }),
  ),
};

/** Of a list that is taken away, which is one whole. */
export const searchListParams = Type.Object(searchFields, { additionalProperties: false });

export const searchParams = Type.Object(
  {
    ...searchFields,
    verify: Type.Unsafe<'0' | '1'>(
      Type.Enum(['0', '1'], {
        type: 'string',
        default: '0',
        description: '1：逐字核对全部文本后再回答，核对结果见 verification；用时较长',
      }),
    ),
    mode: Type.Unsafe<Mode>(
      Type.Enum(['find', 'ask'], {
        type: 'string',
        default: 'find',
        description: '方式：find 逐字检索；ask 同时列出与问题相关、但不含原词的条款（见 related）',
      }),
    ),
    ...paging(MAX_PAGE, 20, '条'),
  },
  { additionalProperties: false },
);

/** With whatever else chat programs add to a link. */
export const goParams = Type.Object({
  q: Type.String({
    maxLength: 500,
    description: '引注，例如 公司法第十五条第二款',
    examples: [`${EXAMPLES.docNumber}第18条`],
  }),
});

export const searchPageQuery = Type.Object({ q: Type.String({ default: '' }) });
