/** Search and typed citations: answers that list places in several documents. */
import Type from 'typebox';
import { FIELD_NAMES } from '../../domain/document.ts';
import { OFFER_KINDS } from '../../domain/offer.ts';
import { WORK_STATUSES } from '../../domain/work.ts';
import { ERROR_STATUS, type ErrorCode } from '../error-codes.ts';
import {
  address,
  citation,
  count,
  docNumber,
  EXAMPLES,
  eId,
  heading,
  listOf,
  named,
  nullable,
  oneOf,
  place,
  record,
  refTo,
  text,
  textPart,
  textSpan,
  workId,
} from './common.ts';

const hit = record('一处：含有检索词的一段文字', {
  eId: nullable(eId, '地址；null 指文件本身（标题、发文字号等）'),
  part: textPart,
  field: nullable(oneOf(FIELD_NAMES, '文件信息的名称'), '文件信息的名称（仅 part 为 title）；其他为 null'),
  address,
  citation,
  text: text('原文；较长的节选，略去之处为……', EXAMPLES.heading),
  textStart: count('节选（省略号除外）在原文中的起点'),
  marks: listOf(textSpan, '检索词在 text 中的位置'),
  whole: Type.Boolean({ description: '检索词是否为完整的词，或一个长词的开头、结尾；false 即跨词' }),
});

const articleHits = record('一条（没有条的文件为最上层的部分）及其中各处', {
  eId: nullable(eId, '地址；null 指文件本身'),
  label: text('序号；原文没有序号的为空', '第十八条'),
  heading,
  hits: listOf(hit, '各处；一条之内至多列 1,000 处'),
  unlisted: count('此条中另外未列出的处数；GET /api/documents/{id}/hits 列出文件中的全部'),
});

const facetValue = record('一个取值', {
  value: text('取值；没有该项的为空', '规划'),
  entries: count('处数'),
});

const documentHits = record('一个文件中的结果', {
  document: workId,
  title: text('标题', EXAMPLES.title),
  docNumber,
  status: oneOf(WORK_STATUSES, '效力；文中和目录均未写明的为“时效未标注”'),
  articles: listOf(articleHits, '各条'),
});

const offer = record('换一种说法的检索，范围和筛选条件不变', {
  kind: oneOf(
    OFFER_KINDS,
    'alias 别名、script 繁体或者简体、pinyin 拼音、typo 字形或者读音相近、fewer 只用其中一个词',
  ),
  label: text('显示的文字', '也搜 创新创业'),
  query: text('检索词', '创新创业'),
  entries: count('处数，与用它检索的总数相同'),
});

export const searchAnswer = named(
  'SearchAnswer',
  '检索结果：含有检索词的全部条款，按文件和条归组；一个文件的条款按相关程度可能分列几组',
  {
    query: text('检索词', EXAMPLES.query),
    total: record('总数，不受分页影响', {
      entries: count('处'),
      articles: count('条'),
      documents: count('个文件'),
      partial: count('其中仅跨词的处数，在已区分的各处之内'),
      partialArticles: count('其中各处均仅跨词的条数，在已区分的各处之内'),
      partialDocuments: count('其中各处均仅跨词的文件数，在已区分的各处之内'),
      examined: count('已区分是否跨词的处数：truncated 时为已排序的部分，其他为全部；verify=1 时为全部'),
    }),
    groups: listOf(documentHits, '本页结果'),
    facets: record('各筛选条件的处数，每项之和等于总处数', {
      document: listOf(facetValue, '文件；处数最多的 100 个'),
      documentRest: count('未列出的文件中的处数'),
      type: listOf(facetValue, '文种'),
      issuer: listOf(facetValue, '发文机关；联合发文的以、相连'),
      year: listOf(facetValue, '年份'),
      status: listOf(facetValue, '时效'),
      kind: listOf(facetValue, '层级'),
      role: listOf(facetValue, '内容类别'),
      chapter: listOf(facetValue, '所在的章（eId，各文件合计）；处数最多的 50 个'),
      chapterRest: count('未列出的章中的处数'),
    }),
    chapters: listOf(
      record('一章', {
        eId,
        label: text('序号；原文没有序号的为空', '第六章'),
        heading: nullable(text('标题', '着力建设区域科技金融创新中心'), '标题'),
      }),
      'facets.chapter 中各章的名称；仅结果全在一个文件中时有，否则为空',
    ),
    offers: listOf(offer, '换一种说法的检索及其处数；仅第一页有'),
    related: nullable(
      record('与问题相关、但不全含原词的条款，不计入总数', {
        label: text('显示的文字；检索词写明了文件时为“所指文件中的相关条款”', '相关（不含原词）'),
        words: listOf(text('词', '母基金'), '据以查找的词，少见的在前'),
        named: Type.Boolean({ description: '检索词中写明了这些条款所在的文件，宜列在检索结果之前' }),
        groups: listOf(documentHits, '各条，最相关的在前'),
      }),
      '相关条款；仅第一页、mode=ask、结果不足 3 条或者检索词写明了文件时有，否则为 null',
    ),
    truncated: Type.Boolean({ description: '结果过多，仅前一部分按相关程度排序；总数仍为全部' }),
    verification: Type.Optional(
      record('逐字核对的结果（仅 verify=1）', {
        equal: Type.Boolean({ description: '检索结果与逐字核对所得是否完全一致' }),
        entries: count('逐字核对的文本处数'),
        message: text('说明', '已逐字核对全部 384 处文本'),
        missing: listOf(address, '检索遗漏的各处（至多 20 处）；一致的为空'),
        excess: listOf(address, '检索多出的各处（至多 20 处）；一致的为空'),
      }),
    ),
  },
);

/** A file: its bytes are no JSON. */
export function fileAnswer(mediaType: string) {
  const [type = mediaType] = mediaType.split(';');
  return {
    description: '文件',
    content: {
      [type]: { schema: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary', description: '文件' }) },
    },
  };
}

export const goAnswer = named('GoAnswer', '所输引注可能指向的各处', {
  query: text('所输文字', '第十八条'),
  message: text('说明', '符合“第十八条”的有以下 2 处。'),
  candidates: listOf(refTo(place), '各处'),
});

export const healthAnswer = named('Health', '运行状况', {
  status: oneOf(['ok'], '正常'),
  documents: count('文件数'),
  entries: count('可检索的文本处数'),
});

export const errorAnswer = named('ErrorAnswer', '出错时的回答，各接口一致', {
  error: record('错误', {
    code: oneOf<ErrorCode>(
      Object.keys(ERROR_STATUS) as ErrorCode[],
      `代码（HTTP 状态）：${Object.entries(ERROR_STATUS)
        .map(([code, status]) => `${code}（${status}）`)
        .join('、')}`,
    ),
    message: text('说明', '没有“art_99”这一处。'),
    nearest: Type.Optional(refTo(place)),
  }),
});
