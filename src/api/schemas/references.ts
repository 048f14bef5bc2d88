/** What documents say of each other: references, and the titles that lead nowhere yet. */
import { RELATIONS, type UnresolvedReason } from '../../domain/reference.ts';
import {
  count,
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
} from './common.ts';

const REASONS: readonly UnresolvedReason[] = [
  'no-such-provision',
  'no-antecedent',
  'unknown-name',
  'no-document',
];

const relation = oneOf(
  RELATIONS,
  '关系（ELI）：cites 引用、based_on 依据、implements 贯彻、amends 修改、repeals 废止',
);

const referenceLine = record('一处引用', {
  surface: text('引用的原文', '《昆明市建设区域性国际中心城市实施纲要（2017—2030）》'),
  relation,
  outcome: oneOf(
    ['resolved', 'ambiguous', 'external', 'unresolved'],
    '结果：已定位、有多种可能、未入库、无法定位',
  ),
  from: refTo(place),
  part: textPart,
  span: textSpan,
  text: text(
    '引用所在的原文；较长的节选，略去之处为…',
    '《呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）》经区四届人民政府第13次常务会议研究同意，现印发给你们，请认真贯彻执行。',
  ),
  textStart: count('节选（省略号除外）在原文中的起点'),
  marks: listOf(textSpan, '引用在 text 中的位置'),
  targets: listOf(refTo(place), '所指各处；ambiguous 时为各种可能'),
  title: nullable(
    text('名称', '昆明市建设区域性国际中心城市实施纲要（2017—2030）'),
    '未入库文件的名称（仅 external）',
  ),
  reason: nullable(oneOf(REASONS, '原因'), '无法定位的原因（仅 unresolved）'),
});

export const referencesAnswer = named('ReferencesAnswer', '一处及其以下各处的引用或者被引用', {
  direction: oneOf(['out', 'in'], 'out 引用、in 被引用（不含自身以内的引用）'),
  total: count('所列关系的引用处数，不受分页影响'),
  relations: listOf(record('一种关系', { relation, count: count('处数') }), '各种关系的处数，不受筛选影响'),
  references: listOf(referenceLine, '本页各处：out 按原文次序，in 按文件的效力等级和日期'),
});
