/**
 * Containers of Markdown as generators of pages know them: `::: details 目录`, its lines, `:::`. The marks are
 * syntax and a name is text, but for those by which a page labels its own parts.
 */
import type { LooseLine } from './lines.ts';

const OPENS = /^ {0,3}:{3,6}[ \t]*([a-z][a-z-]{1,20})(?:[ \t]+(\S.{0,80}))?$/;
const CLOSES = /^ {0,3}:{3,6}[ \t]*$/;
// [[toc]], [TOC]: where a generator puts the contents; @tab 章节
const DIRECTIVE = /^[ \t]*(?:\[\[?toc\]\]?|@tab(?:[ \t].{0,80})?)[ \t]*$/i;
const HEADING = /^ {0,3}#{1,6}[ \t]/;
// The label alone is of the page; what stands below it may be a 题注.
const LABELS = /^(?:修订信息|修订历史|立法沿革)$/;
// So is what stands in the container.
const PARTS_OF_PAGE = /^(?:目录|目次|原文链接|相关链接|来源|更新日志)$/;

/** The name of a container heads its lines, below all headings of the text. */
const LOWEST = 6;

/** The lines that containers make syntax or a part of the page, by their index; all others are text as they stand. */
export function readContainers(texts: readonly string[]): ReadonlyMap<number, LooseLine> {
  const found = new Map<number, LooseLine>();
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] ?? '';
    const opening = OPENS.exec(text);
    const label = opening?.[2]?.trim() ?? '';
    if (DIRECTIVE.test(text) || LABELS.test(label)) found.set(index, ofPage(text));
    else if (CLOSES.test(text)) found.set(index, { text: '' });
    else if (opening !== null && PARTS_OF_PAGE.test(label)) {
      const end = endOfContainer(texts, index);
      for (let at = index; at <= end; at++) found.set(at, ofPage(texts[at] ?? ''));
      index = end;
    } else if (opening !== null)
      found.set(index, label === '' ? { text: '' } : { text: label, headingLevel: LOWEST });
  }
  return found;
}

function ofPage(text: string): LooseLine {
  return text.trim() === '' ? { text: '' } : { text, removed: 'navigation' };
}

/** The next line of as many colons; the line that opens the container where a heading or another part of the page comes before. */
function endOfContainer(texts: readonly string[], from: number): number {
  const colons = colonsOf(texts[from]);
  for (let at = from + 1; at < texts.length; at++) {
    const text = texts[at] ?? '';
    if (CLOSES.test(text) && colonsOf(text) >= colons) return at;
    if (HEADING.test(text) || PARTS_OF_PAGE.test(OPENS.exec(text)?.[2]?.trim() ?? '')) return from;
  }
  return from;
}

function colonsOf(text: string | undefined): number {
  return /:+/.exec(text ?? '')?.[0].length ?? 0;
}
