/** Drafts and the audit log, as the routes of uploading give and take them. */
import Type from 'typebox';
import { AUDIT_ACTIONS, INTAKE_RESULTS } from '../../domain/administration.ts';
import {
  address,
  count,
  docNumber,
  EXAMPLES,
  fileName,
  listOf,
  named,
  nullable,
  oneOf,
  record,
  refTo,
  sha256,
  text,
  workId,
} from './common.ts';
import { contentsLine, reportAnswer } from './document.ts';

const moment = Type.String({
  format: 'date-time',
  description: '时间（ISO 8601，UTC）',
  examples: ['2026-03-01T02:00:00.000Z'],
});
const actor = record('经办人', {
  name: nullable(text('姓名', '李明'), '自报的姓名；未填的为 null'),
  address: nullable(text('IP 地址', '10.1.2.3'), '来自何处的 IP 地址；在本机操作的为 null'),
});
const result = oneOf(
  INTAKE_RESULTS,
  'added 新文件、expression 已有文件的新文本、reread 重新解析、unchanged 与已收入的相同',
);

const draftFields = {
  id: sha256,
  fileName,
  size: count('原文件字节数'),
  uploaded: moment,
  by: actor,
  result,
  work: workId,
  title: text('标题', EXAMPLES.title),
  docNumber,
  problems: count('存疑之处的数目'),
};

export const draftSummary = named('DraftSummary', '已上传、尚未发布的文件', draftFields);

export const draftList = named('DraftList', '已上传、尚未发布的文件，新的在前', {
  drafts: listOf(refTo(draftSummary), '文件'),
});

export const draftAnswer = named('Draft', '已上传、尚未发布的文件及其解析结果', {
  ...draftFields,
  contents: listOf(contentsLine, '目录'),
  report: refTo(reportAnswer),
});

export const auditEntry = named('AuditEntry', '操作记录的一条', {
  at: moment,
  by: actor,
  action: oneOf(AUDIT_ACTIONS, 'upload 上传、discard 放弃、publish 发布、remove 移出'),
  work: workId,
  title: text('标题', EXAMPLES.title),
  address,
  fileName: nullable(fileName, '原文件名；移出的为 null'),
  sources: listOf(sha256, '所涉原文件的 sha256'),
  result: nullable(result, '结果；放弃和移出的为 null'),
  found: Type.Boolean({ description: '是否为程序启动时发现并补记（断电等原因未能当时记下）' }),
});

export const auditAnswer = named('AuditLog', '操作记录，新的在前', {
  entries: listOf(refTo(auditEntry), '记录'),
  total: count('总数'),
});
