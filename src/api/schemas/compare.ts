/** Two clauses or documents side by side. */
import Type from 'typebox';
import {
  address,
  count,
  EXAMPLES,
  eId,
  listOf,
  locator,
  named,
  nullable,
  place,
  record,
  refTo,
  text,
  textSpan,
} from './common.ts';

const clauseAddress = (which: string, example: string) =>
  Type.String({
    minLength: 1,
    maxLength: 400,
    description: `${which}的网址路径；文件可带日期（…@2022-09-09）`,
    examples: [example],
  });

export const compareQuery = Type.Object(
  {
    a: clauseAddress('左边', `/d/${EXAMPLES.work}/art_17`),
    b: clauseAddress('右边', `/d/${EXAMPLES.work}/art_29`),
  },
  { additionalProperties: false },
);

const side = record('一段文字', {
  eId,
  locator,
  address,
  text: text('原文，序号在前', `第十八条　${EXAMPLES.heading}`),
  marks: listOf(textSpan, '与另一边不同的字'),
});

export const compareAnswer = named('CompareAnswer', '两处（或两个文件）逐段对照', {
  left: refTo(place),
  right: refTo(place),
  differing: count('不同的行数'),
  rows: listOf(
    record('一行：对应的两段，或者仅一边有的一段', {
      left: nullable(side, '左边的一段；左边没有的为 null'),
      right: nullable(side, '右边的一段；右边没有的为 null'),
    }),
    '各行；左边各段依次连接即为左边全文，右边同',
  ),
});
