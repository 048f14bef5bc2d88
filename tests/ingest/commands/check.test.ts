/** `tiaowen check`: what is printed, the exit code, and the copy. */
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { draftFiles } from '../../../ingest/draft/draft-files.ts';
import { openZip } from '../../../ingest/extract/zip.ts';
import type { CheckAnswer } from '../../../src/api/contract.ts';
import { tiaowen } from '../command-line.ts';
import { temporaryFolder } from '../library/small-reading.ts';

const MEASURES = `昆明市市容管理办法

第一条　为了加强市容管理，制定本办法。
第二条　本市建成区内的市容管理活动，适用本办法。
`;
const DRAFT = `关于市容管理的请示
《昆明市市容管理办法》第二条规定：“本市建成区外的市容管理活动，适用本办法。”
《昆明市市容管理办法》第一条、《数据安全法》第三条。本方案第二条另行规定。
`;

let folder: string;
const at = (name: string) => join(folder, name);
const check = (...args: readonly string[]) =>
  tiaowen(['check', ...args], { env: { TIAOWEN_LIBRARY: at('library') } });

beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFile(at('办法.txt'), MEASURES);
  await writeFile(at('请示.txt'), DRAFT);
  await writeFile(at('无误.txt'), '依照《昆明市市容管理办法》第一条办理。');
  await writeFile(at('请示.pdf'), '%PDF-1.7');
  await tiaowen(['ingest', at('办法.txt')], { env: { TIAOWEN_LIBRARY: at('library') } });
});

describe('tiaowen check', () => {
  it('prints each verdict with its line, and fails where something does not match', async () => {
    const { code, out } = await check(at('请示.txt'));
    expect(code).toBe(1);
    expect(out.split('\n')[0]).toBe('相符 2 处 · 不符 1 处 · 未能核对 1 处');
    expect(out).toContain('第2行　“本市建成区外的市容管理活动，适用本办法。”\n  【不符】引文与原文有出入');
    expect(out).toContain('［外→内］');
    expect(out).toContain('第3行　《数据安全法》第三条\n  【未能核对】资料库中没有《数据安全法》');
    expect(out).toContain('另有 1 处引用文稿自身的条款，不作核对。');
  });

  it('ends well where nothing is wrong', async () => {
    const { code, out } = await check(at('无误.txt'));
    expect([code, out.split('\n')[0]]).toEqual([0, '相符 1 处 · 不符 0 处 · 未能核对 0 处']);
  });

  it('prints for machines what the API answers, and writes the copy', async () => {
    const { out } = await check(at('请示.txt'), '--json', '--out', at('核对.docx'));
    const answer = JSON.parse(out) as CheckAnswer;
    expect(answer.text).toBe(DRAFT);
    expect(answer.totals).toEqual({ match: 2, mismatch: 1, unchecked: 1 });
    const copy = await readFile(at('核对.docx'));
    const comments = new TextDecoder().decode(openZip(copy).read('word/comments.xml') ?? undefined);
    expect(comments.match(/<w:comment /g)).toHaveLength(answer.findings.length);
    expect((await draftFiles.read(copy, '核对.docx')).text.trim()).toBe(DRAFT.trim());
  });

  it('refuses in a line what it cannot read, and never writes over the draft', async () => {
    const pdf = await check(at('请示.pdf'));
    expect([pdf.code, pdf.out]).toEqual([1, '']);
    expect(pdf.err).toContain('只能核对 .docx、.txt、.md 文件');
    expect(pdf.err).not.toContain('    at ');
    const same = await check(at('请示.txt'), '--out', at('请示.txt'));
    expect([same.code, same.err.trim()]).toEqual([1, '副本不能与文稿同名，请换一个文件名。']);
    expect(await readFile(at('请示.txt'), 'utf8')).toBe(DRAFT);
    const missing = await check(at('没有.txt'), '--out', at('无.docx'));
    expect(missing.code).toBe(1);
    expect(missing.err).toContain('没有.txt');
    await expect(access(at('无.docx'))).rejects.toThrow();
  });
});
