/**
 * Doubts as values. Reading a document never refuses: what could not be read for certain becomes a
 * Problem with a stable code, a Chinese message for the staff and the place it concerns.
 */
import type { LineRange } from './span.ts';

/** Every code, with what it means. README lists the same codes; a test holds the two together. */
export const PROBLEM_CODES = {
  'number-gap': '编号不连续',
  'number-repeated': '编号重复',
  'number-out-of-order': '编号次序颠倒',
  'number-misread': '编号误识，已按次序订正',
  'contents-mismatch': '目录与正文不一致',
  'wrapped-title': '标题分行，已合并',
  'lines-glued': '条文未分行，已按编号分开',
  'table-broken': '表格由文字复原',
  'encoding-guessed': '字符编码系推测',
  'reading-order-guessed': '阅读次序系推测',
  'paragraphs-guessed': '分段系推测',
  'running-header-guessed': '页眉系推测',
  'unknown-mark': '未识别的序号',
  'title-missing': '未找到标题',
  'tracked-changes': '含有修订标记',
  'note-unreferred': '注释无引用标记',
  'markup-read': '文字中的标记已解读',
  'letterspacing-dropped': '字间空格已去除',
  'text-unreadable': '个别字符无法辨认',
} as const;

export type ProblemCode = keyof typeof PROBLEM_CODES;

export interface Problem {
  readonly code: ProblemCode;
  /** Chinese, a whole sentence, naming the place in the document's own words. */
  readonly message: string;
  /** Physical lines of the source; null where the problem concerns the whole document. */
  readonly lines: LineRange | null;
}

/** A value together with the doubts that arose in making it. */
export interface Checked<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}
