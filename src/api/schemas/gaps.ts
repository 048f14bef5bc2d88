/** Titles that are cited and not held. */
import { TITLE_DIFFERENCES } from '../../citation/near-title.ts';
import { count, listOf, named, oneOf, place, record, refTo, text } from './common.ts';

const gap = record('一个未入库的文件', {
  title: text('名称，按引用最多的写法', '呈贡创建国家自主创新示范区三年行动计划'),
  references: count('被引用处数'),
  documents: count('引用它的文件数'),
  citedBy: listOf(
    record('一个引用它的文件', { first: refTo(place), references: count('引用处数') }),
    '引用它的文件，引用多的在前，至多 20 个；first 为首次引用之处',
  ),
  near: listOf(
    record('一个名称相近的已入库文件，仅供核对，不作链接', {
      place: refTo(place),
      difference: oneOf(
        TITLE_DIFFERENCES,
        '差别：region 仅地域、years 仅年份、notice 一为印发该文件的通知、wording 个别文字',
      ),
    }),
    '名称相近的已入库文件，至多 5 个',
  ),
});

export const gapsAnswer = named('GapsAnswer', '被引用而未入库的文件，被引用多的在前', {
  total: count('未入库的文件数，不受分页影响'),
  references: count('这些文件被引用的总处数'),
  gaps: listOf(gap, '本页'),
});
