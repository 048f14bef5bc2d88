/** What must be known of a text before one relies on it: not in force, not the text shown now. */
import { parseDatedId } from './dated-id.ts';
import type { WorkId, WorkStatus } from './work.ts';

/** The statuses that are to be told, each with what it means for the reader. */
export const STATUS_WARNINGS: Partial<Record<WorkStatus, string>> = {
  尚未施行: '本文件尚未施行',
  已修改: '本文件已被修改，此处不一定是现行文本',
  失效: '本文件已失效',
  废止: '本文件已废止',
};

/** Said to who copies or exports from a text; null: it may be quoted without a word. */
export function warningOf(text: { readonly id: WorkId; readonly status: WorkStatus }): string | null {
  const status = STATUS_WARNINGS[text.status];
  const dated = parseDatedId(text.id);
  const said = [status, dated === null ? undefined : `所引为${dateOf(dated.key)}文本，不是现行文本`];
  const sentence = said.filter((one) => one !== undefined).join('；');
  return sentence === '' ? null : `请注意：${sentence}。`;
}

function dateOf(key: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(key) ? ` ${key} ` : '较早的';
}
