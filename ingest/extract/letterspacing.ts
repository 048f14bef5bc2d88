/**
 * Text in which a blank stands between every two characters (第 一 条 为 了 规 范), as recognition or a
 * careless export leaves it: the blanks are layout, and would hide marks, dates and titles.
 */
import type { Problem } from '../../src/domain/problem.ts';
import { countOf } from './lines.ts';

const BLANK = 0x20;
const NO_BREAK = 0xa0;
/** Where fewer than one of six characters is a blank, nothing is set so. */
const FEWEST_BLANKS = 6;
/** Blanks between characters for each two characters that stand together, at the least. */
const OUTWEIGHS = 4;

/** The text without those blanks where it is set so throughout, else as it is. Longer runs of blanks stay. */
export function withoutLetterspacing(text: string): { text: string; problems: readonly Problem[] } {
  if (!isLetterspaced(text)) return { text, problems: [] };
  const message = '原文件每个字之间都有空格，已去除，请核对数字和外文之间的空格。';
  return {
    text: text.replace(/(?<=[^\s\u3000])[ \u00a0](?=[^\s\u3000])/g, ''),
    problems: [{ code: 'letterspacing-dropped', message, lines: null }],
  };
}

function isLetterspaced(text: string): boolean {
  const blanks = countOf(' ', text) + countOf('\u00a0', text);
  if (blanks * FEWEST_BLANKS < text.length) return false;
  let apart = 0;
  let together = 0;
  for (let i = 1; i < text.length; i++) {
    if (!isHan(text.charCodeAt(i))) continue;
    if (isHan(text.charCodeAt(i - 1))) together++;
    else if (isBlank(text.charCodeAt(i - 1)) && isHan(text.charCodeAt(i - 2))) apart++;
  }
  return apart >= OUTWEIGHS && apart >= together * OUTWEIGHS;
}

function isBlank(unit: number): boolean {
  return unit === BLANK || unit === NO_BREAK;
}

function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}
