/**
 * Bytes to text. Encodings are tried strictly, in the order in which a wrong one is least likely to
 * pass by accident; only when none fits is one guessed, and then the reader is told.
 */
import chardet from 'chardet';
import type { Problem } from '../../src/domain/problem.ts';

export interface DecodedText {
  /** Without byte order mark. Bytes that mean nothing are U+FFFD. */
  readonly text: string;
  /** A label of the WHATWG Encoding Standard. */
  readonly encoding: string;
  readonly problems: readonly Problem[];
}

/** How an encoding is called in a message to the staff. */
const ENCODING_NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16（大端）',
  gb18030: 'GB18030',
  big5: 'Big5（繁体）',
};

/** More damage than this and another encoding is more likely: share of U+FFFD in what is not ASCII. */
const TOLERABLE_DAMAGE = 0.3;
/** Chinese prose uses the 3755 characters of GB 2312's first level for nearly everything it says. */
const COMMON_SHARE_OF_CHINESE = 0.6;
const CHARDET_SAMPLE_BYTES = 64 * 1024;

/**
 * Decodes a text of unknown encoding; never refuses and never drops what it cannot read.
 *
 * @param declared an encoding that the format itself names (HTML's meta charset); tried strictly first.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const marked = encodingOfByteOrderMark(bytes);
  if (marked !== null) return { text: decode(bytes, marked), encoding: marked, problems: [] };
  if (declared !== null) {
    const text = decodeStrictly(bytes, declared);
    if (text !== null) return { text, encoding: new TextDecoder(declared).encoding, problems: [] };
  }
  return decodeUnmarked(bytes, declared);
}

function decodeUnmarked(bytes: Uint8Array, declared: string | null): DecodedText {
  // UTF-8 text holds no zero byte; nearly every UTF-16 text does (a line break, a blank, 一).
  if (bytes.includes(0)) {
    const wide = ['utf-16le', 'utf-16be'].find((encoding) => looksLikeUtf16(bytes, encoding));
    if (wide !== undefined) return guessed(decode(bytes, wide), wide);
  }
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', problems: [] };
  const gb = decodeStrictly(bytes, 'gb18030');
  if (gb === null) return decodeDamaged(bytes, declared);
  if (shareOfCommonHan(bytes) >= COMMON_SHARE_OF_CHINESE) {
    return { text: gb, encoding: 'gb18030', problems: [] };
  }
  // Big5 and others often pass for GB18030 and then read as rare characters.
  const other = encodingByStatistics(bytes);
  const text = other === null ? null : decodeStrictly(bytes, other);
  return other === null || text === null ? guessed(gb, 'gb18030') : guessed(text, other);
}

/** No encoding fits all bytes: the one that loses least. */
function decodeDamaged(bytes: Uint8Array, declared: string | null): DecodedText {
  const known = declared !== null && isKnown(declared) ? declared : null;
  const candidates = [known, 'utf-8', 'gb18030', encodingByStatistics(bytes)].filter((x) => x !== null);
  let best: { text: string; encoding: string; damage: number } | null = null;
  for (const encoding of candidates) {
    const text = decode(bytes, encoding);
    const damage = shareOfDamage(text);
    if (best === null || damage < best.damage) best = { text, encoding, damage };
    if (best.damage <= TOLERABLE_DAMAGE) break;
  }
  if (best === null) throw new Error('decodeDamaged: no candidate encodings');
  return guessed(best.text, best.encoding);
}

function guessed(text: string, encoding: string): DecodedText {
  const name = ENCODING_NAMES[encoding] ?? encoding.toUpperCase();
  const message = `文件没有标明字符编码，系按${name}推测读取，请核对文字是否正确。`;
  return { text, encoding, problems: [{ code: 'encoding-guessed', message, lines: null }] };
}

function encodingOfByteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Null where a byte does not fit the encoding, or where no such encoding is known. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  if (!isKnown(encoding)) return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** HTML may declare anything. */
function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Whether nearly all units, read as UTF-16, are what Chinese texts are written with. */
function looksLikeUtf16(bytes: Uint8Array, encoding: string): boolean {
  if (bytes.length % 2 !== 0) return false;
  const highAt = encoding === 'utf-16le' ? 1 : 0;
  let plausible = 0;
  for (let i = 0; i < bytes.length; i += 2) {
    const unit = ((bytes[i + highAt] ?? 0) << 8) | (bytes[i + 1 - highAt] ?? 0);
    if (isPlausibleUnit(unit)) plausible++;
  }
  return plausible * 2 >= bytes.length * 0.95;
}

function isPlausibleUnit(unit: number): boolean {
  return (
    (unit >= 0x20 && unit < 0x7f) ||
    (unit >= 0x09 && unit <= 0x0d) ||
    (unit >= 0x2010 && unit <= 0x2027) ||
    (unit >= 0x2160 && unit <= 0x247f) ||
    (unit >= 0x3000 && unit <= 0x303f) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0xff00 && unit <= 0xffef)
  );
}

/** Share of GB 2312's symbols and first-level characters among all two-byte characters. */
function shareOfCommonHan(bytes: Uint8Array): number {
  let common = 0;
  let all = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[++i] ?? 0;
    all++;
    if (trail < 0xa1) continue;
    if ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa9)) common++;
  }
  return all === 0 ? 1 : common / all;
}

function shareOfDamage(text: string): number {
  let damaged = 0;
  let foreign = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) foreign++;
    if (unit === 0xfffd) damaged++;
  }
  return foreign === 0 ? 0 : damaged / foreign;
}

/** What chardet thinks, if TextDecoder can read it. Single-byte encodings fit any bytes: no witness. */
function encodingByStatistics(bytes: Uint8Array): string | null {
  const name = chardet.detect(bytes.subarray(0, CHARDET_SAMPLE_BYTES));
  const usable = ['Big5', 'Shift_JIS', 'EUC-JP', 'EUC-KR', 'UTF-16LE', 'UTF-16BE'];
  return name !== null && usable.includes(name) ? name.toLowerCase() : null;
}
