/** One source to one document: what the steps promise together. */
import { describe, expect, it } from 'vitest';
import { compileSource } from '../../ingest/compile.ts';
import { UnreadableSourceError } from '../../ingest/extract/line.ts';
import { compileText, sourceOf } from './structure/reading.ts';

const TEXT = `昆明市呈贡区创新创业母基金管理办法

　　第一条　为规范母基金（以下简称“基金”）管理，根据《政府投资基金暂行管理办法》，制定本办法。
　　第二条　违反本办法第一条规定的，予以处理。`;

describe('compiling a source', () => {
  it('gives work, expression and body the same id, and the expression its source', async () => {
    const source = sourceOf(TEXT, '办法.txt');
    const document = await compileSource(source);
    expect(document.expression).toMatchObject({
      work: document.work.id,
      source: source.id,
      fileName: '办法.txt',
      mediaType: 'text/plain',
      pages: null,
    });
    expect(document.work.id).not.toBe('');
  });

  it('finds what the text declares and cites', async () => {
    const document = await compileText(TEXT);
    expect(document.terms.map(({ term }) => term)).toContain('基金');
    expect(document.citations.map(({ surface }) => surface)).toContain('本办法第一条');
  });

  it('takes the id of the catalogue', async () => {
    const document = await compileText(TEXT, '办法.txt', { file: '办法.txt', id: 'mujijin-banfa' });
    expect(document.work.id).toBe('mujijin-banfa');
    expect(document.expression.work).toBe('mujijin-banfa');
  });

  it('refuses only what cannot be read at all', async () => {
    await expect(compileText('')).rejects.toThrow(UnreadableSourceError);
  });
});
