/** What is to be told of a text that is not to be relied on as in force. Pure. */
import type { WorkStatus } from '../../src/domain/work.ts';
import { isDated, type OpenDocument } from './open-document.ts';

/** The statuses that are to be told, each with what it means for the reader. */
export const STATUS_WARNINGS: Partial<Record<WorkStatus, string>> = {
  尚未施行: '本文件尚未施行',
  已修改: '本文件已被修改，此处不一定是现行文本',
  失效: '本文件已失效',
  废止: '本文件已废止',
};

/** Said to who copies from a document of which no more is known than its status; null: it may be copied without a word. */
export function statusWarning(status: WorkStatus): string | null {
  const warning = STATUS_WARNINGS[status];
  return warning === undefined ? null : `请注意：${warning}。`;
}

/** Said to who copies from the document; null: it may be copied without a word. */
export function copyWarning({ answer: { work, expression } }: OpenDocument): string | null {
  const status = STATUS_WARNINGS[work.status];
  const dated = isDated(work.id) ? `所引为${expression.date ?? '较早的'}文本，不是现行文本` : undefined;
  const said = [status, dated].filter((x) => x !== undefined);
  return said.length === 0 ? null : `请注意：${said.join('；')}。`;
}
