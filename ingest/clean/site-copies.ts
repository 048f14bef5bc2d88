/** What a site set around a text and somebody copied along with it, in formats that know no page. */
import { readBox } from '../information-box.ts';
import { isImprint, isSiteLine, isSiteLineForSure } from '../site-lines.ts';
import type { PageLine, Sifted } from './lines.ts';
import { endsSentence } from './typography.ts';

/** So many lines at either end may be the site's. */
const HORIZON = 30;

/** Takes such lines out above the first sentence and below the last. */
export function takeSiteCopies(lines: readonly PageLine[]): Sifted {
  const isText = (line: PageLine): boolean =>
    (line.mark !== null || endsSentence(line.text)) && !isSiteLineForSure(line.text);
  const first = lines.slice(0, HORIZON).findIndex(isText);
  const head = first < 0 ? Math.min(lines.length, HORIZON) : first;
  const last = lines.findLastIndex(isText);
  const foot = Math.max(last + 1, lines.length - HORIZON, head);
  const box = boxAbove(lines, head);
  const isCopied = (line: PageLine, index: number): boolean =>
    (index < head || index >= foot) &&
    !(index >= box.from && index < box.to) &&
    line.cells === null &&
    isSiteLineForSure(line.text);
  // Beside lines that only a site has, its imprint and its buttons are believed too.
  const hasFoot = lines.slice(foot).some((line) => line.cells === null && isSiteLineForSure(line.text));
  const isOfFoot = (line: PageLine, index: number): boolean =>
    hasFoot && index >= foot && line.cells === null && (isSiteLine(line.text) || isImprint(line.text, true));
  const isOfSite = (line: PageLine, index: number): boolean => isCopied(line, index) || isOfFoot(line, index);
  const removed = lines.filter(isOfSite);
  if (removed.length === 0) return { kept: lines, removed: [] };
  return {
    kept: lines.filter((line, index) => !isOfSite(line, index)),
    removed: removed.map((line) => ({ line, reason: 'navigation' })),
  };
}

/** The box of 政府信息公开 says of the document itself what a site says of its page: 发布机构, 发布日期. */
function boxAbove(lines: readonly PageLine[], head: number): { from: number; to: number } {
  const texts = lines.slice(0, head).map(({ text }) => text);
  for (let from = 0; from < texts.length; from++) {
    const box = readBox(texts.slice(from));
    if (box !== null) return { from, to: from + box.count };
  }
  return { from: 0, to: 0 };
}
