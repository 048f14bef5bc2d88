import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctWorkId, proposeWorkId } from '../../ingest/slug.ts';
import { sourceIdOf } from '../../ingest/source.ts';

describe('proposeWorkId', () => {
  it('spells out the 发文字号, whatever brackets the source printed', () => {
    for (const docNumber of ['呈政办发〔2022〕54号', '呈政办发[2022]54号', '呈政办发（2022） 54 号'])
      expect(proposeWorkId({ docNumber, title: '通知' })).toBe('chengzhengbanfa-2022-54');
    expect(proposeWorkId({ docNumber: '法释〔2020〕17号', title: '' })).toBe('fashi-2020-17');
  });

  it('spells the end of the title and adds its hash where there is no 发文字号', () => {
    expect(proposeWorkId({ docNumber: null, title: '中华人民共和国学前教育法' })).toMatch(
      /^xue-qian-jiao-yu-fa-[0-9a-f]{6}$/,
    );
    expect(proposeWorkId({ docNumber: null, title: '五年蝶变：昆明交出高质量科创答卷' })).toMatch(
      /^kun-ming-jiao-chu-gao-zhi-liang-ke-chuang-da-juan-[0-9a-f]{6}$/,
    );
  });

  it('does not take a number without a year for the identity of a work', () => {
    expect(proposeWorkId({ docNumber: '主席令第四十五号', title: '中华人民共和国民法典' })).toMatch(
      /^min-fa-dian-[0-9a-f]{6}$/,
    );
  });

  it('takes the title where the number is longer than a catalogue takes', () => {
    const docNumber = `${'装'.repeat(40)}〔2022〕3号`;
    expect(proposeWorkId({ docNumber, title: '通知' })).toMatch(/^tong-zhi-[0-9a-f]{6}$/);
  });

  it('tells titles apart that sound the same or share their end', () => {
    const ids = ['昆明市市容管理办法', '昆明市试容管理办法', '云南省昆明市市容管理办法'].map((title) =>
      proposeWorkId({ docNumber: null, title }),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives a slug of ASCII letters, digits and hyphens for any words, twice the same', () => {
    fc.assert(
      fc.property(
        fc.record({
          docNumber: fc.option(fc.string({ unit: 'grapheme', maxLength: 30 })),
          title: fc.string({ unit: 'grapheme', maxLength: 60 }),
        }),
        (named) => {
          const id = proposeWorkId(named);
          expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
          expect(id.length).toBeLessThan(193);
          expect(proposeWorkId(named)).toBe(id);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('distinctWorkId', () => {
  it('keeps the proposed id in view and tells works apart by their sources', () => {
    const id = proposeWorkId({ docNumber: '呈政办发〔2022〕54号', title: '通知' });
    const notice = distinctWorkId(id, sourceIdOf(Buffer.from('通知')));
    expect(notice).toMatch(/^chengzhengbanfa-2022-54-[0-9a-f]{6}$/);
    expect(distinctWorkId(id, sourceIdOf(Buffer.from('规划')))).not.toBe(notice);
  });
});
