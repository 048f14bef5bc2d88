import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UnreadableSourceError } from '../../../ingest/extract/line.ts';
import { makeDocx, makePlainDocx, p } from './make-docx.ts';
import { brokenPromises, extractBytes, textsOf } from './read.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (...values: number[]) => Uint8Array.from(values);
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const oleWith = (stream: string) => Buffer.concat([bytesOf(...OLE), Buffer.from(stream, 'utf16le')]);

/** Changes a number in every directory entry of an archive: what it declares, not what it holds. */
function declare(archive: Uint8Array, fieldAt: number, value: number): Uint8Array {
  const copy = Uint8Array.from(archive);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + fieldAt, value, true);
  }
  return copy;
}

describe('extractLines', () => {
  it.each([
    ['a text named as a DOCX', utf8('第一条'), '文件.docx', 'text/plain'],
    ['a DOCX named as a text', makePlainDocx(['第一条']), '文件.txt', 'wordprocessingml'],
    ['a text without a name', utf8('第一条'), '', 'text/plain'],
    ['Markdown by its name', utf8('# 第一条'), '办法.MD', 'text/markdown'],
    ['a number sign in a text', utf8('# 第一条'), '办法.txt', 'text/plain'],
    ['a text named as a page', utf8('第一条\n第二条'), '办法.html', 'text/plain'],
  ])('decides by content: %s', async (_, bytes, name, mediaType) => {
    expect((await extractBytes(bytes, name)).mediaType).toContain(mediaType);
  });

  it.each([
    ['nothing', bytesOf(), 'source-empty'],
    ['blanks only', utf8('\ufeff \n　\n\n'), 'source-empty'],
    ['a DOCX without text', makePlainDocx(['', '　']), 'source-empty'],
    ['more than 50 MB', new Uint8Array(50 * 1024 * 1024 + 1), 'source-too-large'],
    ['an old .doc', oleWith('WordDocument'), 'source-unknown-format'],
    ['an old .xls', oleWith('Workbook'), 'source-unknown-format'],
    ['an encrypted DOCX', oleWith('EncryptedPackage'), 'source-encrypted'],
    ['a spreadsheet', zipSync({ 'xl/workbook.xml': utf8('<x/>') }), 'source-unknown-format'],
    ['an OFD', zipSync({ 'OFD.xml': utf8('<x/>') }), 'source-unknown-format'],
    ['an archive', zipSync({ '通知.docx': makePlainDocx(['第一条']) }), 'source-unknown-format'],
    ['RTF', utf8('{\\rtf1 abc}'), 'source-unknown-format'],
    ['a web archive', utf8('MIME-Version: 1.0\nContent-Type: multipart/related'), 'source-unknown-format'],
    ['a picture', bytesOf(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3), 'source-needs-ocr'],
    [
      'an unknown binary file',
      bytesOf(...Array.from({ length: 999 }, (_, i) => (i * i * 7) % 256)),
      'source-unknown-format',
    ],
    ['half a DOCX', makePlainDocx(['第一条']).subarray(0, 400), 'source-damaged'],
    ['a DOCX with broken XML', makeDocx({ body: '<w:p>' }), 'source-damaged'],
  ])('refuses %s with a sentence in Chinese', async (_, bytes, code) => {
    const error = await extractBytes(bytes, '文件.docx').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableSourceError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(/^[^a-z/]*[一-龥].*。$/s) });
  });

  it('names no path in a refusal', async () => {
    await expect(extractBytes(bytesOf(), '通知.docx')).rejects.toThrow(/^(?!.*通知).*$/);
  });

  it('refuses a DOCX that unpacks to more than it may, or than it says', async () => {
    const bomb = makeDocx({ body: p('第一条') + ' '.repeat(2 * 1024 * 1024) });
    const declaredTooLarge = declare(bomb, 24, 60 * 1024 * 1024);
    await expect(extractBytes(declaredTooLarge)).rejects.toMatchObject({ code: 'source-too-large' });
    const declaredSmall = declare(bomb, 24, 1000);
    await expect(extractBytes(declaredSmall)).rejects.toMatchObject({ code: 'source-damaged' });
  });

  it('refuses an archive of too many entries', async () => {
    const entries = Array.from({ length: 10_001 }, (_, i) => [`f${i}`, bytesOf()] as const);
    const bytes = zipSync(Object.fromEntries(entries), { level: 0 });
    await expect(extractBytes(bytes)).rejects.toMatchObject({ code: 'source-too-large' });
  });

  it('refuses an encrypted archive', async () => {
    const bytes = Uint8Array.from(makePlainDocx(['第一条']));
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    await expect(extractBytes(bytes)).rejects.toMatchObject({ code: 'source-encrypted' });
  });

  it('expands no entity of a document type', async () => {
    const document =
      '<!DOCTYPE x [<!ENTITY a "条文">]><w:document xmlns:w="u"><w:body>&a;</w:body></w:document>';
    const bytes = zipSync({ 'word/document.xml': strToU8(document) });
    await expect(extractBytes(bytes)).rejects.toMatchObject({ code: 'source-damaged' });
  });

  it('refuses XML nested without end instead of running out of stack', async () => {
    const body = '<w:sdt>'.repeat(100_000) + '</w:sdt>'.repeat(100_000);
    await expect(extractBytes(makeDocx({ body }))).rejects.toMatchObject({ code: 'source-damaged' });
  });

  it('reads any bytes or refuses them in Chinese', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const result = await extractBytes(bytes, '文件.txt').catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(UnreadableSourceError);
        else expect(brokenPromises(result as Awaited<ReturnType<typeof extractBytes>>)).toEqual([]);
      }),
      { seed: 20220909, numRuns: 300 },
    );
  });

  it('notices damage to a DOCX, or is not harmed by it', async () => {
    const paragraphs = ['第一条　为了规范', '第二条　本办法'];
    const whole = makePlainDocx(paragraphs);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = value;
        const result = await extractBytes(bytes).catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(UnreadableSourceError);
        else expect(textsOf(result as Awaited<ReturnType<typeof extractBytes>>)).toEqual(paragraphs);
      }),
      { seed: 20220909, numRuns: 300 },
    );
  });

  it('keeps every character of the paragraphs it is given', async () => {
    const paragraph = fc.stringMatching(/^[ 　一-龥0-9<>&"']{0,30}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 8 }), async (paragraphs) => {
        fc.pre(paragraphs.some((text) => text.trim() !== ''));
        expect(textsOf(await extractBytes(makePlainDocx(paragraphs)))).toEqual(paragraphs);
      }),
      { seed: 20220909, numRuns: 100 },
    );
  });
});
