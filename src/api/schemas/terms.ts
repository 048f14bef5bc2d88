/** The names that a document declares. */
import { listOf, named, oneOf, place, record, refTo, text, textPart, textSpan } from './common.ts';

export const termsAnswer = named('TermsAnswer', '一个文件所定义的名称和简称，按原文次序', {
  terms: listOf(
    record('一个名称', {
      term: text('名称，不含引号和书名号', '三年行动计划'),
      meaning: text('含义：简称所指的文字，或者定义的内容', '呈贡创建国家自主创新示范区三年行动计划'),
      sort: oneOf(['alias', 'definition'], 'alias 以下简称、definition 是指'),
      place: refTo(place),
      part: textPart,
      span: textSpan,
      scope: refTo(place),
    }),
    '各个名称；place 为定义所在之处，span 为名称在该处文字中的位置，scope 为适用范围（该处及其以下）',
  ),
});
