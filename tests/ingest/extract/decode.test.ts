import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../ingest/extract/decode.ts';

// 昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）, 第一条
const PASSAGE =
  '第一条　为了创建国家自主创新示范区，制定本规划（2020—2030年）。\n　　第二条　本规划所称“四大战略”，是指：';

const bytesOf = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

/** The bytes of a text in an encoding that Node reads but does not write. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let byte = 0; byte < 0x80; byte++) table.set(String.fromCharCode(byte), [byte]);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(bytesOf(lead, trail));
      if (character.length === 1 && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = table.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(PASSAGE), 'utf-8'],
    ['UTF-8 with a mark', Buffer.concat([bytesOf(0xef, 0xbb, 0xbf), utf8(PASSAGE)]), 'utf-8'],
    ['UTF-16 LE with a mark', Buffer.concat([bytesOf(0xff, 0xfe), utf16(PASSAGE, 'le')]), 'utf-16le'],
    ['UTF-16 BE with a mark', Buffer.concat([bytesOf(0xfe, 0xff), utf16(PASSAGE, 'be')]), 'utf-16be'],
    ['GB18030', encode(PASSAGE, 'gb18030'), 'gb18030'],
  ])('reads %s without a doubt', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: PASSAGE, encoding, problems: [] });
  });

  it.each([
    ['UTF-16 LE without a mark', utf16(PASSAGE, 'le'), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16(PASSAGE, 'be'), 'utf-16be'],
  ])('reads %s and says that it is a guess', (_, bytes, encoding) => {
    const decoded = decodeText(bytes);
    expect(decoded).toMatchObject({ text: PASSAGE, encoding });
    expect(decoded.problems.map((problem) => problem.code)).toEqual(['encoding-guessed']);
  });

  it('reads four-byte GB18030', () => {
    // U+20087 is 95 32 90 31 in GB 18030—2022.
    const bytes = Buffer.concat([encode('第一条', 'gb18030'), bytesOf(0x95, 0x32, 0x90, 0x31)]);
    expect(decodeText(bytes).text).toBe(`第一条${String.fromCodePoint(0x20087)}`);
  });

  it('takes Big5 for Big5 although its bytes pass for GB18030', () => {
    const text = '第一條　為了規範行政許可的設定和實施，保護公民、法人和其他組織的合法權益，制定本法。';
    const decoded = decodeText(encode(text, 'big5'));
    expect(decoded).toMatchObject({ text, encoding: 'big5' });
    expect(decoded.problems.map((problem) => problem.code)).toEqual(['encoding-guessed']);
  });

  it('does not take ASCII for UTF-16', () => {
    expect(decodeText(utf8('bush hid the facts')).text).toBe('bush hid the facts');
  });

  it('keeps everything around a broken byte in UTF-8', () => {
    const decoded = decodeText(Buffer.concat([utf8('第一条　总'), bytesOf(0xe5), utf8('则，第二条')]));
    expect(decoded.text).toBe('第一条　总\ufffd则，第二条');
    expect(decoded.problems.map((problem) => problem.code)).toEqual(['encoding-guessed']);
  });

  it('keeps everything around a broken byte in GB18030', () => {
    const bytes = Buffer.concat([encode(PASSAGE, 'gb18030'), bytesOf(0xff), encode(PASSAGE, 'gb18030')]);
    expect(decodeText(bytes).text).toBe(`${PASSAGE}\ufffd${PASSAGE}`);
  });

  it('believes a declared encoding only where the bytes fit', () => {
    expect(decodeText(encode(PASSAGE, 'gb18030'), 'gb2312')).toMatchObject({ text: PASSAGE, problems: [] });
    expect(decodeText(encode(PASSAGE, 'gb18030'), 'utf-8')).toMatchObject({ text: PASSAGE });
    expect(decodeText(utf8(PASSAGE), 'x-nobody-knows')).toMatchObject({ text: PASSAGE, problems: [] });
  });
});
