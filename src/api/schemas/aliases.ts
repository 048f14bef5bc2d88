/** What the file of aliases says, and which of its lines could not be read. */
import { count, listOf, named, record, text } from './common.ts';

export const aliasesAnswer = named('AliasesAnswer', '别名表', {
  groups: listOf(listOf(text('名称', '双创', '创新创业'), '同一事物的各个名称'), '各组别名，依表中次序'),
  problems: listOf(
    record('未能读出的一行，其他各行照常起作用', {
      line: count('行号，从 1 起；0 指整个表'),
      message: text('原因', '一行至少要有两个名称。'),
    }),
    '未能读出的各行',
  ),
});
