/** Characters that could not be read, reported where they stand; the same for every format. */
import type { Problem } from '../../src/domain/problem.ts';
import type { ExtractedLine } from './line.ts';

/** Beyond this many lines one more problem speaks for all the rest. */
const MAX_REPORTED_LINES = 50;

/** U+FFFD, the mark of a character nobody could read, and the private area, whose signs only one font knows. */
const UNREADABLE = /[\ufffd\ue000-\uf8ff]/;
const EACH_UNREADABLE = new RegExp(UNREADABLE, 'g');

/** One `text-unreadable` problem for each line that holds characters nobody can read. */
export function unreadableProblems(lines: readonly ExtractedLine[]): readonly Problem[] {
  const damaged = lines.filter((line) => UNREADABLE.test(line.text));
  const problems = damaged.slice(0, MAX_REPORTED_LINES).map((line): Problem => {
    const count = line.text.match(EACH_UNREADABLE)?.length ?? 0;
    return {
      code: 'text-unreadable',
      message: `第${line.number}行有${count}处字符无法辨认，请对照原件。`,
      lines: [line.number, line.number],
    };
  });
  const first = damaged[MAX_REPORTED_LINES];
  const last = damaged.at(-1);
  if (first !== undefined && last !== undefined) {
    const more = damaged.length - MAX_REPORTED_LINES;
    problems.push({
      code: 'text-unreadable',
      message: `第${first.number}行至第${last.number}行另有${more}行含无法辨认的字符，请对照原件。`,
      lines: [first.number, last.number],
    });
  }
  return problems;
}

/**
 * What no Chinese document is written with: control characters, the signs of Latin-1, letters that neither pinyin
 * nor the languages of Western Europe have, and scripts of neither China nor its neighbours in quotations. A font
 * that does not say which characters its glyphs are comes out as a mixture of them.
 */
const ALIEN =
  /[\u0001-\u0008\u000e-\u001f\u007f-\u009f\u00a1-\u00a6\u00a8-\u00aa\u00ac-\u00af\u00b4-\u00b6\u00b8-\u00ba\u00bc-\u00bf]|(?![āēěīńňōœŒūǎǐǒǔǖǘǚǜǹ])[\u0100-\u024f]|[\ufffd\ue000-\uf8ff]|(?=[\p{L}\p{M}])[^\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Tibetan}\p{Script=Mongolian}\p{Script=Arabic}\p{Script=Yi}\p{Script=Hangul}\p{Script=Thai}\p{Script=Common}\p{Script=Inherited}]/gu;
const VISIBLE = /\S+/g;
/** In a sound text less than one character of a hundred is alien, in a broken one more than ten. */
const BROKEN_SHARE = 1 / 12;

/** A problem where so much of the text is alien that its fonts must lack the table from glyphs to characters. */
export function brokenFontProblems(text: string): readonly Problem[] {
  const visible = charactersOf(text, VISIBLE);
  const alien = charactersOf(text, ALIEN);
  if (alien <= visible * BROKEN_SHARE) return [];
  return [
    {
      code: 'text-unreadable',
      message:
        '文件中部分字体没有附带字符对照表，读出的文字与页面所见不符，请用文字识别（OCR）软件处理或者换用原件后重新导入。',
      lines: null,
    },
  ];
}

/** How many characters a pattern finds. A list of them would take many times the room of the text. */
function charactersOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const [found] of text.matchAll(pattern)) count += found.length;
  return count;
}
