/** Clauses that say the same. */
import Type from 'typebox';
import { count, EXAMPLES, listOf, named, oneOf, place, record, refTo, text, textPart } from './common.ts';

const side = record('其中一处', {
  place: refTo(place),
  part: textPart,
  text: text('原文', EXAMPLES.heading),
});

export const sameAnswer = named('SameAnswer', '与一处（及其以下各处）文字相同或者基本相同的条文', {
  total: count('处数，不受分页影响'),
  pairs: listOf(
    record('一对文字', {
      here: side,
      there: side,
      containment: Type.Number({
        minimum: 0,
        maximum: 1,
        description: '较短一处的文字见于另一处的比例，1 为全部',
      }),
      pieces: listOf(
        record('一段文字', {
          side: oneOf(['both', 'left', 'right'], 'both 两处都有、left 仅此处有、right 仅另一处有'),
          text: text('文字', EXAMPLES.heading),
        }),
        '逐字比较的结果，依次连接即为两处原文',
      ),
    }),
    '本页',
  ),
});
