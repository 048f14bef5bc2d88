/** What a file is called that an answer is saved as. */
import { legalText } from '../exchange/xml.ts';

/** Longest name of a file in characters; file systems take 255 bytes. */
const MAX_NAME = 60;

/**
 * The Content-Disposition of RFC 6266: the Chinese name in filename*, and a plain one for programs that
 * cannot read it. `ending`: without its dot; empty where the file has none.
 */
export function disposition(how: 'attachment' | 'inline', name: string, ending: string): string {
  const safe = [...name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim()].slice(0, MAX_NAME).join('');
  const dotted = ending === '' ? '' : `.${ending}`;
  const encoded = encodeURIComponent(legalText(safe) + dotted).replace(/['()*]/g, percent);
  return `${how}; filename="tiaowen${dotted}"; filename*=UTF-8''${encoded}`;
}

/** The same for a file that bears a name already. */
export function dispositionOfFile(how: 'attachment' | 'inline', fileName: string): string {
  // `规划.pdf` and `规划.2022.docx` match; `规划` and `规划.（终稿）` do not.
  const [, name = fileName, ending = ''] = /^(.+)\.([A-Za-z0-9]{1,8})$/su.exec(fileName) ?? [];
  return disposition(how, name, ending);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
