import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Originals } from '../../../src/api/originals.ts';
import type { LinkedDocument } from '../../../src/domain/document.ts';
import type { SourceId, WorkId } from '../../../src/domain/work.ts';
import { PLAN } from '../documents.ts';
import { NO_HISTORY, openTestApp, type TestApp } from '../library.ts';

const PAGE = Buffer.from('<script>alert(1)</script>设立母基金。', 'utf8');
const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1');

function sourceOf(bytes: Buffer): SourceId {
  return createHash('sha256').update(bytes).digest('hex') as SourceId;
}

function readFrom(id: string, bytes: Buffer, fileName: string, mediaType: string): LinkedDocument {
  const work = id as WorkId;
  return {
    ...PLAN,
    work: { ...PLAN.work, id: work },
    expression: { ...PLAN.expression, work, source: sourceOf(bytes), fileName, mediaType },
  };
}

const DOCUMENTS = [
  readFrom('pdf', PDF, '呈贡区发展规划（2020—2030年）.pdf', 'application/pdf'),
  readFrom('html', PAGE, '某网页\r\n"x".html', 'text/html'),
  readFrom('text', PAGE, '规划', 'text/plain'),
  readFrom('gone', Buffer.from('gone'), '规划.docx', 'application/msword'),
];

const originals: Originals = {
  async openOriginal(source) {
    const bytes = [PAGE, PDF].find((each) => sourceOf(each) === source);
    return bytes === undefined ? null : { size: bytes.length, bytes: Readable.from([bytes]) };
  },
};

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp(DOCUMENTS, NO_HISTORY, { originals });
});
afterAll(() => test.close());

function get(url: string, headers: Record<string, string> = {}) {
  return test.app.inject({
    url: `/api/documents/${url}`,
    headers: { 'accept-encoding': 'gzip', ...headers },
  });
}

describe('GET /api/documents/:id/source', () => {
  it('answers the file byte for byte, under its sha256 and its Chinese name', async () => {
    const answer = await get('pdf/source');
    expect(answer.rawPayload).toEqual(PDF);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      etag: `"${sourceOf(PDF)}"`,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    const [how, plain, named] = String(answer.headers['content-disposition']).split('; ');
    expect([how, plain]).toEqual(['inline', 'filename="tiaowen.pdf"']);
    expect(decodeURIComponent(named?.slice("filename*=UTF-8''".length) ?? '')).toBe(
      '呈贡区发展规划（2020—2030年）.pdf',
    );
  });

  it('never gives a page of another to be shown as one of this server', async () => {
    const { headers, rawPayload } = await get('html/source');
    expect(rawPayload).toEqual(PAGE);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="tiaowen.html"; [^\s"]+$/);
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*; sandbox$/);
    expect((await get('text/source')).headers['content-security-policy']).toContain('sandbox');
  });

  it('may be kept for ever where the address names the bytes, and gives no others there', async () => {
    const named = await get(`pdf/source?sha256=${sourceOf(PDF)}`);
    expect(named.headers['cache-control']).toBe('max-age=31536000, immutable');
    const other = await get(`pdf/source?sha256=${sourceOf(PAGE)}`);
    expect([other.statusCode, other.json().error.code]).toEqual([404, 'original-missing']);
  });

  it('is not sent to who has it', async () => {
    const kept = await get('pdf/source', { 'if-none-match': `"${sourceOf(PDF)}"` });
    expect([kept.statusCode, kept.body, kept.headers.etag]).toEqual([304, '', `"${sourceOf(PDF)}"`]);
  });

  it('answers HEAD with the same headers and no body', async () => {
    const answer = await test.app.inject({ method: 'HEAD', url: '/api/documents/pdf/source' });
    expect([answer.statusCode, answer.body, answer.headers['content-type']]).toEqual([
      200,
      '',
      'application/pdf',
    ]);
  });

  it('says so where the file is gone, and where there is no such document', async () => {
    expect((await get('gone/source')).json().error).toMatchObject({
      code: 'original-missing',
      message: expect.stringContaining('重新导入'),
    });
    expect((await get('nothing/source')).json().error.code).toBe('no-such-document');
  });
});
