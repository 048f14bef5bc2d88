/** Collected clauses. */
import Type from 'typebox';
import { WORK_STATUSES } from '../../domain/work.ts';
import { EXAMPLES, listOf, named, nullable, oneOf, place, record, refTo, text } from './common.ts';

/** Most clauses that one basket holds; web/model/basket.ts keeps to the same number. */
const MAX_CLAUSES = 200;
const MAX_ADDRESS = 400;
const MAX_NOTE = 2000;

const clauseAddress = Type.String({
  minLength: 1,
  maxLength: MAX_ADDRESS,
  description: '条款或文件的网址路径',
  examples: [`/d/${EXAMPLES.work}/${EXAMPLES.eId}`],
});

export const basketQuery = Type.Object(
  {
    c: Type.Array(clauseAddress, {
      default: [],
      maxItems: MAX_CLAUSES,
      description: '条款的网址路径；可重复',
    }),
  },
  { additionalProperties: false },
);

export const basketBody = Type.Object(
  {
    title: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description: '标题；默认为“引文汇编”',
        examples: ['母基金条款汇编'],
      }),
    ),
    clauses: Type.Array(
      Type.Object(
        {
          address: clauseAddress,
          note: Type.Optional(
            Type.String({ maxLength: MAX_NOTE, description: '备注', examples: ['请核规模'] }),
          ),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: MAX_CLAUSES, description: '各条，依次列出' },
    ),
  },
  { additionalProperties: false },
);

export const basketAnswer = named('BasketAnswer', '引文篮中的各条，次序与所问相同', {
  clauses: listOf(
    record('一条', {
      address: text('所问的网址路径', `/d/${EXAMPLES.work}/${EXAMPLES.eId}`),
      place: nullable(refTo(place), '该条；已不在此处的为 null'),
      paragraphs: listOf(text('一段', EXAMPLES.heading), '原文，逐段；整个文件的为空'),
      status: nullable(oneOf(WORK_STATUSES, '效力'), '所在文件的效力；已不在此处的为 null'),
      formerWords: listOf(refTo(place), '此处原来的文字现在所在的各处；没有变动的为空'),
      refusal: nullable(
        record('不在此处的原因', {
          message: text('说明', '没有“art_99”这一处。'),
          nearest: nullable(refTo(place), '现在所在之处或者最近的上级；不能确定的为 null'),
        }),
        '不在此处的原因；仍在此处的为 null',
      ),
    }),
    '各条',
  ),
});
