/**
 * Text in which a blank stands between every two characters (第 一 条 为 了 规 范), as a careless export leaves it, or
 * between many of them (第 一条为 了规范), as recognition does: the blanks are layout, and would hide marks, dates and
 * titles.
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
  const blanks = countOf(' ', text) + countOf('\u00a0', text);
  if (blanks === 0) return { text, problems: [] };
  const all = blanks * FEWEST_BLANKS < text.length ? null : pairsOf(text);
  if (all !== null && all.apart >= OUTWEIGHS && all.apart >= all.together * OUTWEIGHS) {
    return dropped(text, /(?<=[^\s\u3000])[ \u00a0](?=[^\s\u3000])/g, '每个字之间都有空格，已去除');
  }
  if (!isStrewn(text)) return { text, problems: [] };
  return dropped(text, STREWN_BLANKS, '许多字之间有空格，当系识别所致，已去除');
}

function dropped(
  text: string,
  blanks: RegExp,
  finding: string,
): { text: string; problems: readonly Problem[] } {
  const message = `原文件${finding}，请核对数字和外文之间的空格。`;
  return {
    text: text.replace(blanks, ''),
    problems: [{ code: 'letterspacing-dropped', message, lines: null }],
  };
}

/** Between Han characters, and between the figures of one number: 1 8 日, 3 5 %. */
const STREWN_BLANKS =
  /(?<=[\u3400-\u9fff，。；：、（）《》“”])[ \u00a0](?=[\u3400-\u9fff，。；：、（）《》“”])|(?<=[0-9])[ \u00a0](?=[0-9]{1,3}[ \u00a0]?(?:[年月日号条%％]|个|万元|亿元))/g;
/** Words of a sentence, not names of a list nor cells of a table. */
const PROSE = /[，。；：,;:]/;
/** So many blanks within sentences are no chance, and so large a share of the places where one could stand. */
const STREWN = 20;
const SHARE_STREWN = 0.2;

/** Whether blanks stand between many characters of the sentences. */
function isStrewn(text: string): boolean {
  let [apart, together] = [0, 0];
  for (const line of text.split('\n')) {
    if (!PROSE.test(line)) continue;
    const pairs = pairsOf(line);
    apart += pairs.apart;
    together += pairs.together;
  }
  return apart >= STREWN && apart >= (apart + together) * SHARE_STREWN;
}

/** How many neighbouring Han characters have a blank between them, and how many have none. */
function pairsOf(text: string): { readonly apart: number; readonly together: number } {
  let [apart, together] = [0, 0];
  for (let i = 1; i < text.length; i++) {
    if (!isHan(text.charCodeAt(i))) continue;
    if (isHan(text.charCodeAt(i - 1))) together++;
    else if (isBlank(text.charCodeAt(i - 1)) && isHan(text.charCodeAt(i - 2))) apart++;
  }
  return { apart, together };
}

function isBlank(unit: number): boolean {
  return unit === BLANK || unit === NO_BREAK;
}

function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}
