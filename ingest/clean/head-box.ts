/** What a site prints around its box of 政府信息公开, in a copy of the page. */
import { BoxFinder } from '../information-box.ts';
import { isCaption, isSiteLine } from '../site-lines.ts';
import { isAddressee } from './head-lines.ts';
import type { PageLine } from './lines.ts';
import { titleAt } from './titles.ts';
import { endsSentence, squash } from './typography.ts';

/** So many lines of a site may stand above its box. */
const FARTHEST_BOX = 40;

/**
 * How many lines above the box are the site's: the way to the page, the name of the box. A title may stand
 * above the box too; the head begins with it. 0 where there is no box, or where text stands above it.
 */
export function linesAboveHead(lines: readonly PageLine[]): number {
  const above = lines.slice(0, linesAboveBox(lines));
  const isTitle = (line: PageLine, at: number): boolean =>
    (titleAt(above, at) !== '' || line.headingLevel === 1) && !isSiteLine(line.text);
  const title = above.findIndex(isTitle);
  return title < 0 ? above.length : title;
}

function linesAboveBox(lines: readonly PageLine[]): number {
  const texts = lines.slice(0, 2 * FARTHEST_BOX).map(({ text }) => text);
  const boxes = new BoxFinder((line) => texts[line]);
  for (let at = 0; at < Math.min(texts.length, FARTHEST_BOX); at++) {
    if (boxes.boxAt(at) !== null) return at;
    const line = lines[at];
    if (line === undefined || isText(line)) return 0;
  }
  return 0;
}

function isText(line: PageLine): boolean {
  if (line.cells !== null || /[。；]$/.test(line.text.trim()) || isAddressee(squash(line.text))) return true;
  return line.mark !== null && endsSentence(line.text);
}

/** What a site sets between its box, the title and the text: captions, controls, 来源 and 发布时间. */
export function isOfSite({ text }: PageLine): boolean {
  return isCaption(text) || isSiteLine(text);
}
