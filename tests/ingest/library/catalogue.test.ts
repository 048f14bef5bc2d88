import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Catalogue,
  currentExpression,
  findExpression,
  type HeldExpression,
  plainTitle,
} from '../../../ingest/library/catalogue.ts';
import {
  createCatalogueReader,
  isWorthWriting,
  writeCatalogue,
} from '../../../ingest/library/catalogue-file.ts';
import { identify } from '../../../ingest/library/identity.ts';
import type { SourceId, Work, WorkId } from '../../../src/domain/work.ts';
import { temporaryFolder } from './small-reading.ts';

function text(n: number, date: string | null, effective: string | null = null): HeldExpression {
  const source = String(n).padStart(64, '0') as SourceId;
  return { source, fileName: `${n}.txt`, date, effective, added: '2024-06-01T00:00:00.000Z', known: null };
}

const named = (id: string, title: string, docNumber: string | null = null) => ({
  id: id as WorkId,
  title,
  docNumber,
});

describe('the catalogue', () => {
  it('finds a work by id, by any of its sources and by its title', () => {
    const catalogue = new Catalogue();
    catalogue.putExpression(named('a', '中华人民共和国档案法'), text(1, '1987-09-05'));
    catalogue.putExpression(named('a', '中华人民共和国档案法'), text(2, '2020-06-20'));
    const work = catalogue.find('a' as WorkId);
    expect(work?.expressions.map(({ date }) => date)).toEqual(['1987-09-05', '2020-06-20']);
    expect(catalogue.findSource(text(2, null).source)).toEqual({ work, expression: text(2, '2020-06-20') });
    expect(catalogue.findTitle('档案法')).toEqual([work]);
    expect(catalogue.findTitle('档案')).toEqual([]);
    catalogue.remove('a' as WorkId);
    expect(catalogue.size).toBe(0);
    expect(catalogue.findSource(text(1, null).source)).toBeNull();
    expect(catalogue.findTitle('档案法')).toEqual([]);
  });

  it('gives a text that it has new data without moving it', () => {
    const catalogue = new Catalogue();
    for (const n of [1, 2]) catalogue.putExpression(named('a', '办法'), text(n, null));
    catalogue.putExpression(named('a', '办法'), text(1, '2001-01-01'));
    expect(catalogue.find('a' as WorkId)?.expressions).toEqual([text(1, '2001-01-01'), text(2, null)]);
  });

  it('holds titles the same whatever their brackets, blanks and width', () => {
    expect(plainTitle('发展战略规划（2020—2030年）')).toBe(plainTitle('发展战略规划 (2020-2030年)'));
    expect(plainTitle('管理办法（试行）')).not.toBe(plainTitle('管理办法'));
  });
});

describe('the text in force', () => {
  const shown = (today: string, ...expressions: HeldExpression[]) =>
    currentExpression({ ...named('a', '办法'), expressions }, today).fileName;

  it('is the newest that has come into force, by the date of effect where there is one', () => {
    const texts = [text(1, '2010-01-01'), text(3, '2025-01-01', '2026-01-01'), text(2, '2020-01-01')];
    expect(shown('2025-12-31', ...texts)).toBe('2.txt');
    expect(shown('2026-01-01', ...texts)).toBe('3.txt');
  });

  it('is the first that will be where none is yet', () => {
    expect(shown('2000-01-01', text(1, '2020-01-01'), text(2, '2010-01-01'))).toBe('2.txt');
  });

  it('is the one added later of two with one date', () => {
    expect(shown('2026-01-01', text(1, '2020-01-01'), text(2, '2020-01-01'))).toBe('2.txt');
  });

  // 立法法: both texts end with 本法自2000年7月1日起施行.
  it('is the one amended last, where the texts repeat the day on which the law first took effect', () => {
    const texts = [text(1, '2023-03-13', '2000-07-01'), text(2, '2015-03-15', '2000-07-01')];
    expect(shown('2026-01-01', ...texts)).toBe('1.txt');
    expect(shown('2020-01-01', ...texts)).toBe('2.txt');
  });

  it('does not depend on the order in which texts of different dates came', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 6 }), day, (dates, today) => {
        const texts = dates.map((date, n) => text(n, date));
        expect(shown(today, ...texts)).toBe(shown(today, ...texts.toReversed()));
      }),
      { seed: 3 },
    );
  });

  it('is found by its date, or by the beginning of its sha256', () => {
    const work = { ...named('a', '办法'), expressions: [text(1, '2020-01-01'), text(2, '2020-01-01')] };
    expect(findExpression(work, '2020-01-01')?.fileName).toBe('2.txt');
    expect(findExpression(work, text(1, null).source)?.fileName).toBe('1.txt');
    expect(findExpression(work, '0000')).toBeNull();
    expect(findExpression(work, '2020')).toBeNull();
  });
});

describe('the identity of a work', () => {
  const source = 'f'.repeat(64) as SourceId;
  const catalogue = new Catalogue();
  catalogue.putExpression(named('plan', '总体规划', '昆政发〔2015〕3号'), text(1, null));
  catalogue.putExpression(named('notice', '通知'), text(2, null));
  const idOf = (id: string, title: string, docNumber: string | null = null, given?: string) =>
    identify({ id, title, docNumber } as Work, source, given, catalogue);

  it('is that of the held work with the same title', () => {
    expect(idOf('x', '总体规划', '昆政发〔2015〕3号')).toBe('plan');
    expect(idOf('x', '总体规划')).toBe('plan');
  });

  it('is its own where the 发文字号 contradicts', () => {
    expect(idOf('x', '总体规划', '昆政发〔2020〕8号')).toBe('x');
  });

  it('is its own where the title only names the kind of paper', () => {
    expect(idOf('x', '通知')).toBe('x');
    expect(idOf('notice', '通知')).toBe('notice-ffffff');
  });

  it('is told apart where another title bears the proposed id', () => {
    expect(idOf('plan', '总体规划的附件', '昆政发〔2015〕3号')).toBe('plan-ffffff');
  });

  it('is the one that a person gave', () => {
    expect(idOf('x', '别的标题', null, 'plan')).toBe('plan');
  });
});

describe('the catalogue file', () => {
  it('is read again once it was written, and only then', async () => {
    const folder = await temporaryFolder();
    const read = createCatalogueReader(folder);
    expect((await read()).size).toBe(0);
    const work = { ...named('a', '办法'), expressions: [text(1, null)] };
    await writeCatalogue(folder, new Catalogue([work]));
    const [held, again] = [await read(), await read()];
    expect(held.find(work.id)).toEqual(work);
    expect(again).toBe(held);
    await writeFile(join(folder, 'catalogue.json'), '{');
    await expect(read()).rejects.toMatchObject({ code: 'catalogue-damaged' });
    await writeCatalogue(folder, new Catalogue());
    expect((await read()).size).toBe(0);
  });

  it.each([1_000, 8_000, 64_000])(
    'is written while %i files come in, in linear time and often enough',
    (files) => {
      let unwritten = 0;
      let worksWritten = 0;
      for (let works = 1; works <= files; works++) {
        unwritten++;
        // What a kill would lose at this moment.
        expect(unwritten).toBeLessThanOrEqual(Math.max(100, Math.ceil(works / 8)));
        if (!isWorthWriting(unwritten, works)) continue;
        worksWritten += works;
        unwritten = 0;
      }
      expect(worksWritten).toBeGreaterThan(files / 2);
      expect(worksWritten).toBeLessThan(10 * files);
    },
  );
});
