/**
 * Markup that came along into plain text or Word: the entities of a web page (&nbsp;, &ldquo;) and the marks of
 * Markdown (## 第一章, **第一条**). It is read as what it stands for, and a problem says so.
 */

import type { Problem } from '../../src/domain/problem.ts';
import { NUMERAL_CHARACTERS } from '../../src/text/numerals.ts';

/** Fewer may be what the text speaks of. */
const FEWEST = 3;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['nbsp', '\u00a0'],
  ['ensp', '\u2002'],
  ['emsp', '\u3000'],
  ['thinsp', '\u2009'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['hellip', '…'],
  ['middot', '·'],
  ['bull', '•'],
  ['times', '×'],
  ['permil', '‰'],
  ['deg', '°'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['amp', '&'],
]);
const ENTITY = new RegExp(`&(?:(${[...ENTITIES.keys()].join('|')})|#([0-9]{2,6})|#x([0-9a-f]{2,5}));`, 'gi');

/** The text with the characters that its entities stand for; unchanged where it has hardly any. */
export function withoutEntities(text: string): { text: string; problems: readonly Problem[] } {
  if (!text.includes('&')) return { text, problems: [] };
  const count = text.match(ENTITY)?.length ?? 0;
  if (count < FEWEST) return { text, problems: [] };
  return { text: decodeEntities(text), problems: [markupRead(`网页代码（如&nbsp;）${count}处`)] };
}

/** The text with the characters that its entities stand for. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (entity, name?: string, decimal?: string, hexadecimal?: string) => {
    const code = Number(decimal ?? (hexadecimal === undefined ? Number.NaN : `0x${hexadecimal}`));
    // Control characters and halves of pairs stand for nothing that prints.
    const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return ENTITIES.get(name?.toLowerCase() ?? '') ?? (isCharacter ? String.fromCodePoint(code) : entity);
  });
}

/** A line of its own, or a part of one; what stands in < > otherwise is text. */
const TAG =
  /<(\/?)(p|br|div|h[1-6]|li|tr|section|span|strong|b|i|u|em|font|center)(?:\s[^<>]{0,300})?\s?\/?>(\r?\n)?/gi;
const ENDS_LINE = /^(?:br|p|div|h[1-6]|li|tr|section)$/i;

/** The text without tags of a web page that came along: 第一条　…<br/>; unchanged where it has hardly any. */
export function withoutTags(text: string): { text: string; problems: readonly Problem[] } {
  if (!text.includes('>')) return { text, problems: [] };
  const count = text.match(TAG)?.length ?? 0;
  if (count < FEWEST) return { text, problems: [] };
  const plain = text.replace(TAG, (_, slash: string, name: string, newLine: string | undefined) => {
    const ends = ENDS_LINE.test(name) && (slash === '/' || name.toLowerCase() === 'br');
    return ends ? '\n' : (newLine ?? '');
  });
  return { text: plain, problems: [markupRead(`网页代码（如<br>）${count}处`)] };
}

// ## 第一章, **第一条, and of any words # 关于…的通知, **发布日期**: 2025-07-28
const MARKED_HEADING = new RegExp(
  `^[ \\t\\u3000]{0,4}(?:#{1,6}[ \\t]+(?:\\*\\*)?[\\u3400-\\u9fff《“（]|\\*\\*[^*\\n]{1,80}\\*\\*|\\*\\*(?:第[${NUMERAL_CHARACTERS}]{1,9}[编章节条]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）))`,
  'gm',
);

/** Whether headings, articles and labels of a text bear the marks of Markdown. */
export function looksLikeMarkdown(text: string): boolean {
  if (!text.includes('# ') && !text.includes('**')) return false;
  return (text.match(MARKED_HEADING)?.length ?? 0) >= FEWEST;
}

export const MARKDOWN_READ = markupRead('Markdown标记（#、**）');

function markupRead(what: string): Problem {
  return {
    code: 'markup-read',
    message: `文字中夹有${what}，已按其所指读取，请对照原件核对。`,
    lines: null,
  };
}
