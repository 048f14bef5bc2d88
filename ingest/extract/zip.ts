/**
 * A ZIP archive read with limits: what its directory declares is checked before anything is
 * unpacked, and unpacking stops where an entry holds more than it declared.
 * Layout: PKWARE APPNOTE.TXT 6.3.10, sections 4.3 and 4.4.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { UnreadableSourceError } from './line.ts';

const MAX_ENTRIES = 10_000;
const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_OF_DIRECTORY_LENGTH = 22;
const MAX_COMMENT_LENGTH = 0xffff;
const STORED = 0;
const DEFLATED = 8;

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly unpackedSize: number;
  readonly localHeaderAt: number;
}

export interface ZipArchive {
  /** Names as stored, with '/' between folders. */
  readonly names: readonly string[];
  /**
   * Unpacks one entry; null where there is none of this name. Case is ignored, as OPC demands
   * (ISO/IEC 29500-2, 6.2.2.3). Throws UnreadableSourceError where the entry is damaged.
   */
  read(name: string): Uint8Array | null;
}

/** Whether the bytes begin as a ZIP archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === LOCAL_HEADER;
}

/** Opens an archive without unpacking. Throws UnreadableSourceError: damaged, encrypted or too large. */
export function openZip(bytes: Uint8Array): ZipArchive {
  const entries = readDirectory(bytes);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedSize, 0);
  if (unpacked > MAX_UNPACKED_BYTES) throw tooLarge('解压后超过100 MB');
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    names: entries.map((entry) => entry.name),
    read(name) {
      const entry = byName.get(name.toLowerCase());
      return entry === undefined ? null : unpack(bytes, entry);
    },
  };
}

function readDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(bytes);
  const end = findEndOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw tooLarge('内含文件超过10000个');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
    if ((view.getUint16(at + 8, true) & 1) !== 0) {
      throw new UnreadableSourceError('source-encrypted', '文件已加密，请解除密码后重新导入。');
    }
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({
      name: name.replaceAll('\\', '/').replace(/^\//, ''),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      unpackedSize: view.getUint32(at + 24, true),
      localHeaderAt: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEndOfDirectory(view: DataView): number {
  const last = view.byteLength - END_OF_DIRECTORY_LENGTH;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT_LENGTH; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw damaged();
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  const header = entry.localHeaderAt;
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) throw damaged();
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (packed.length !== entry.packedSize) throw damaged();
  const unpacked = entry.method === STORED ? packed : inflate(packed, entry);
  if (crc32(unpacked) !== entry.checksum) throw damaged();
  return unpacked;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method !== DEFLATED) throw damaged();
  try {
    // Stops where the directory lied about the size.
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.unpackedSize, 1) });
  } catch (error) {
    throw damaged(error);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(cause?: unknown): UnreadableSourceError {
  const message = '文件已损坏或者下载不完整，请重新获取原件；能用WPS或者Word打开的，请另存后导入。';
  return new UnreadableSourceError('source-damaged', message, { cause });
}

function tooLarge(why: string): UnreadableSourceError {
  return new UnreadableSourceError('source-too-large', `文件${why}，超出读取上限，请拆分后分别导入。`);
}
