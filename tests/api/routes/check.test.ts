import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckAnswer } from '../../../src/api/contract.ts';
import { DOCX_TYPE } from '../../../src/domain/media-types.ts';
import { createAnswerCheck, readOpenApi } from '../answers.ts';
import { LAW, PLAN } from '../documents.ts';
import { NO_HISTORY, openTestApp, type TestApp } from '../library.ts';

let test: TestApp;
const logged: string[] = [];
const log = new Writable({
  write(chunk, _encoding, done) {
    logged.push(String(chunk));
    done();
  },
});
beforeAll(async () => {
  test = await openTestApp([PLAN, LAW], NO_HISTORY, { logger: { level: 'trace', stream: log } });
});
afterAll(() => test.close());

const DRAFT =
  '《公司法》第十八条规定：“公司根据中国共产党章程的规定，设立党的委员会。”另见《数据安全法》第三条。';

function post(payload: Buffer | object, headers: Record<string, string> = {}) {
  return test.app.inject({ method: 'POST', url: '/api/check', payload, headers });
}

/** A form with one file, as a browser sends it; null: without saying what it is called. */
function form(fileName: string | null, content: string | Buffer) {
  const boundary = '----tiaowen';
  const named = fileName === null ? '' : `; filename="${fileName}"`;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"${named}\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const payload = Buffer.concat([
    Buffer.from(head),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}

describe('POST /api/check', () => {
  it('answers each citation and quotation with its verdict, its place in the text and the evidence', async () => {
    const response = await post({ text: DRAFT });
    const answer: CheckAnswer = response.json();
    expect(response.statusCode).toBe(200);
    expect(createAnswerCheck(await readOpenApi(test.app))('CheckAnswer', answer)).toBeNull();
    expect(
      answer.findings.map(({ verdict, span }) => [verdict, answer.text.slice(span.start, span.end)]),
    ).toEqual([
      ['match', '《公司法》第十八条'],
      ['mismatch', '公司根据中国共产党章程的规定，设立党的委员会。'],
      ['unchecked', '《数据安全法》第三条'],
    ]);
    const [, quotation] = answer.findings;
    expect(quotation?.evidence[0]?.place.address).toBe('/d/gongsifa/art_18');
    expect(quotation?.marks.map(({ start, end }) => DRAFT.slice(start, end)).join('')).toBe('委员会');
    expect(answer.totals).toEqual({ match: 1, mismatch: 1, unchecked: 1 });
  });

  it.each([
    ['was cut short', (whole: Buffer) => whole.subarray(0, -20), {}],
    ['is no form', () => Buffer.from('没有表单'), {}],
    ['does not say where its parts end', (whole: Buffer) => whole, { 'content-type': 'multipart/form-data' }],
  ])('refuses a form that %s, and logs no mistake of its own', async (_, change, changed) => {
    const { payload, headers } = form('请示.txt', DRAFT);
    const before = logged.length;
    const response = await post(change(payload), { ...headers, ...changed });
    expect([response.statusCode, response.json().error]).toEqual([
      400,
      { code: 'bad-request', message: '上传的内容不完整或者格式不正确，请重新上传。' },
    ]);
    expect(logged.slice(before).filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it('takes a file whose form does not say what it is called', async () => {
    const { payload, headers } = form(null, DRAFT);
    const response = await post(payload, headers);
    expect(response.statusCode).toBe(200);
    expect(response.json<CheckAnswer>().findings).toHaveLength(3);
  });

  it('takes a file as a form or as the body', async () => {
    const { payload, headers } = form('请示.txt', DRAFT);
    const asForm: CheckAnswer = (await post(payload, headers)).json();
    const asBody: CheckAnswer = (await post(Buffer.from(DRAFT), { 'content-type': 'text/plain' })).json();
    const asText: CheckAnswer = (await post({ text: DRAFT })).json();
    expect(asForm).toEqual(asText);
    expect(asBody).toEqual(asText);
  });

  it('answers with a Word file where one is asked for', async () => {
    const response = await post({ text: DRAFT }, { accept: DOCX_TYPE });
    expect(response.headers['content-type']).toContain(DOCX_TYPE);
    const again = await post(response.rawPayload, { 'content-type': DOCX_TYPE });
    expect(again.json<CheckAnswer>().findings).toEqual(
      (await post({ text: DRAFT })).json<CheckAnswer>().findings,
    );
  });

  it.each([
    ['nothing to read', { text: ' \n' }, {}, 400, 'draft-empty'],
    ['no text', {}, {}, 400, 'wrong-parameter'],
    ['something else beside the text', { text: '甲', more: 1 }, {}, 400, 'unknown-parameter'],
    ['too many characters', { text: '甲'.repeat(200_001) }, {}, 413, 'draft-too-long'],
    ['a format that is none', Buffer.from('{}'), { 'content-type': 'image/png' }, 415, 'unsupported-format'],
    [
      'a damaged Word file',
      Buffer.from('PK\u0003\u0004'),
      { 'content-type': DOCX_TYPE },
      422,
      'draft-unreadable',
    ],
    [
      'a PDF',
      Buffer.from('%PDF-1.7'),
      { 'content-type': 'application/octet-stream' },
      422,
      'draft-unreadable',
    ],
    [
      'too many bytes',
      Buffer.alloc(20 * 1024 * 1024 + 1),
      { 'content-type': 'text/plain' },
      413,
      'request-too-large',
    ],
  ] as const)('refuses %s', async (_what, payload, headers, status, code) => {
    const response = await post(payload, headers);
    expect(response.statusCode).toBe(status);
    expect(response.json().error.code).toBe(code);
    expect(response.json().error.message).toMatch(/[\u4e00-\u9fa5].*。$/);
  });

  it('refuses a form whose file is too large', async () => {
    const { payload, headers } = form('大.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 0x20));
    const response = await post(payload, headers);
    expect([response.statusCode, response.json().error.code]).toEqual([413, 'request-too-large']);
  });

  it('keeps the draft neither in the library nor in the log', async () => {
    const secret = '甲乙丙丁戊己庚辛壬癸';
    const before = await test.store.reader.countEntries();
    await post({ text: `${DRAFT}“${secret}”` });
    await post(Buffer.from(secret), { 'content-type': 'image/png' });
    expect(await test.store.reader.countEntries()).toBe(before);
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.join('')).not.toContain(secret);
    expect(logged.join('')).not.toContain('设立党的委员会');
  });
});
