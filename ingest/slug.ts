/**
 * Proposes the id of a work that the library does not hold yet. Once the library's catalogue has an
 * id it is permanent and never computed again, so this may be bettered without moving any address.
 */
import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';
import type { SourceId, WorkId } from '../src/domain/work.ts';
import { parseNumeral } from '../src/text/numerals.ts';

/** Longest word of a 发文字号 that is spelt out, in letters: an id is the name of a file, and a catalogue takes 200. */
const LONGEST_WORD = 100;
/** Longest part of a title that is spelt out; the end says more than the beginning, which names the place. */
const TITLE_CHARACTERS = 12;
const HASH_CHARACTERS = 6;

/**
 * A slug of [a-z0-9-], never empty, the same for the same words: `chengzhengbanfa-2022-54` from a
 * 发文字号; where there is none, one of very many words, or one without a year (主席令第四十五号 comes again
 * with every term), pinyin of the title's end and six characters of the title's sha256.
 */
export function proposeWorkId(named: { readonly docNumber: string | null; readonly title: string }): WorkId {
  const slug = named.docNumber === null ? null : slugOfDocNumber(named.docNumber);
  return (slug ?? slugOfTitle(named.title)) as WorkId;
}

/** The id of a work whose proposed id another work already bears in the library, told apart by its source. */
export function distinctWorkId(proposed: WorkId, source: SourceId): WorkId {
  return `${proposed}-${source.slice(0, HASH_CHARACTERS)}` as WorkId;
}

// 呈政办发〔2022〕54号, 法释[2020]17号, 国发（2021）第3号: word, year in any bracket, number.
const DOC_NUMBER =
  /^(\D{1,40}?)[〔[［(（【](\d{4})[〕\]］)）】]第?([\d零〇一二三四五六七八九十百千]{1,6})号?$/u;

function slugOfDocNumber(docNumber: string): string | null {
  const match = DOC_NUMBER.exec(docNumber.normalize('NFKC').replace(/\s/gu, ''));
  const [, word = '', year = '', printed = ''] = match ?? [];
  const number = parseNumeral(printed);
  const spelt = spell(word).join('');
  const isWord = spelt !== '' && spelt.length <= LONGEST_WORD;
  return match === null || number === null || !isWord ? null : `${spelt}-${year}-${number}`;
}

function slugOfTitle(title: string): string {
  const told = [...title.replace('中华人民共和国', '').replace(/\s/gu, '')];
  const spelt = spell(told.slice(-TITLE_CHARACTERS).join('')).join('-');
  return spelt === '' ? hashOf(title) : `${spelt}-${hashOf(title)}`;
}

/** Syllables without tones, and runs of Latin letters and digits, in lower case; everything else drops out. */
function spell(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .flatMap((syllable) =>
      syllable
        .normalize('NFKD')
        .toLowerCase()
        .split(/[^a-z0-9]+/),
    )
    .filter((syllable) => syllable !== '');
}

function hashOf(title: string): string {
  return createHash('sha256').update(title).digest('hex').slice(0, HASH_CHARACTERS);
}
