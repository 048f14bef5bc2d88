/** The check of a draft. */
import Type from 'typebox';
import { FINDING_SORTS, type FindingSort, REASONS, type Reason } from '../../check/finding.ts';
import { MAX_DRAFT, VERDICT_WORDS, VERDICTS } from '../../domain/check.ts';
import { count, EXAMPLES, listOf, named, oneOf, place, record, refTo, text, textSpan } from './common.ts';

const DRAFT = `${EXAMPLES.docNumber}第十八条提出：“成立呈贡创新创业母基金”。`;

const verdict = oneOf(
  VERDICTS,
  `结论：${VERDICTS.map((each) => `${each} ${VERDICT_WORDS[each]}`).join('、')}`,
);
const reasons = Object.entries(REASONS);
const reason = oneOf<Reason>(
  reasons.map(([code]) => code as Reason),
  `原因：${reasons.map(([code, { meaning }]) => `${code} ${meaning}`).join('；')}`,
);

const pieces = Type.Union(
  [
    Type.Array(
      record('一段文字', {
        side: oneOf(['both', 'left', 'right'], 'both 两者都有、left 仅引文有、right 仅原文有'),
        text: text('文字', '设立呈贡创新创业母基金'),
      }),
    ),
    Type.Null(),
  ],
  { description: '引文与原文逐字比较的结果；无须比较的为 null' },
);

const evidence = record('库中的一处依据', {
  place: refTo(place),
  text: text('该处的原文，过长的截短；指整个文件的为空', EXAMPLES.heading),
  pieces,
});

export const checkAnswer = named('CheckAnswer', '文稿的核对结果', {
  text: text('文稿的文字；各处位置均以此为准', DRAFT),
  findings: listOf(
    record('一处引注或者引文', {
      sort: oneOf<FindingSort>(
        Object.keys(FINDING_SORTS) as FindingSort[],
        Object.entries(FINDING_SORTS)
          .map(([sort, meaning]) => `${sort} ${meaning}`)
          .join('、'),
      ),
      span: Type.Object(textSpan.properties, {
        additionalProperties: false,
        description: '在文稿中的起止位置（UTF-16 编码单元，含起不含止）；引文不含引号',
      }),
      verdict,
      reason,
      message: text('说明', '引文与原文有出入，不同之处已标出。'),
      marks: listOf(textSpan, '与原文不同的文字在文稿中的位置；起止相同的是缺字之处'),
      evidence: listOf(evidence, '所引之处'),
      offers: listOf(evidence, '可能要引的其他各处'),
    }),
    '按在文稿中的先后',
  ),
  totals: record('各结论的处数', {
    match: count('相符'),
    mismatch: count('不符'),
    unchecked: count('未能核对'),
  }),
  own: count('文稿引用自身条款（本办法第三条、前款）的处数，不作核对'),
  complete: Type.Boolean({ description: '是否全部核对完；为 false 时，原因为 time 的各处未及核对' }),
});

const checkBody = Type.Object(
  {
    text: text(`文稿的文字，至多 ${MAX_DRAFT.toLocaleString('en')} 字`, DRAFT),
  },
  { additionalProperties: false, description: '文稿的文字' },
);

const FILE = { contentMediaType: 'application/octet-stream', description: '文稿：.docx、.txt 或者 .md' };

// The form is read by the route: when its schema is looked at there is none yet.
const FORM = {
  type: 'object',
  nullable: true,
  description: '含有一个文件的表单',
  properties: { file: FILE },
  required: ['file'],
};

/** The kinds of body that a draft may come in; `fileTypes`: those that are a file themselves. */
export function checkBodies(fileTypes: readonly string[]) {
  return {
    'application/json': { schema: checkBody },
    'multipart/form-data': { schema: Type.Unsafe<unknown>(FORM) },
    ...Object.fromEntries(fileTypes.map((type) => [type, { schema: Type.Unsafe<unknown>(FILE) }])),
  };
}
