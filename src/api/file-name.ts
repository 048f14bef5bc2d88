/** What a file is called that an answer is saved as. */
import { legalText } from '../exchange/xml.ts';

/** Longest name of a file in characters; file systems take 255 bytes. */
const MAX_NAME = 60;

/**
 * The Content-Disposition of RFC 6266: the Chinese name in filename*, and a plain one for programs that
 * cannot read it. `ending`: without its dot.
 */
export function disposition(how: 'attachment' | 'inline', name: string, ending: string): string {
  const safe = [...name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim()].slice(0, MAX_NAME).join('');
  const encoded = encodeURIComponent(`${legalText(safe)}.${ending}`).replace(/['()*]/g, percent);
  return `${how}; filename="tiaowen.${ending}"; filename*=UTF-8''${encoded}`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
