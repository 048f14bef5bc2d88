import { describe, expect, it } from 'vitest';
import type { EId } from '../../../src/domain/provision.ts';
import { indexBody, pageStarts, unitFrom } from '../../../web/model/place.ts';
import { PLAN } from '../samples.ts';

const index = indexBody(PLAN);

describe('indexBody', () => {
  it('counts provisions in document order and knows where each ends', () => {
    expect([...index.values()].map((x) => x.position)).toEqual([...index.keys()].map((_, i) => i));
    expect(index.get('art_18' as EId)).toMatchObject({ position: 1, last: 6 });
    expect(index.get('art_19' as EId)).toMatchObject({ position: 7, last: 7 });
  });

  it('names what encloses a provision, outermost first', () => {
    expect(index.get('art_18__div_2__measure_1' as EId)?.ancestors.map((x) => x.eId)).toEqual([
      'chp_6',
      'art_18',
      'art_18__div_2',
    ]);
  });
});

describe('pageStarts', () => {
  it('gives a page to the first provision on it only', () => {
    expect([...pageStarts(PLAN)]).toEqual([
      ['chp_6', 27],
      ['art_18__div_2__measure_2', 28],
    ]);
  });
});

describe('unitFrom', () => {
  const units = new Map([
    ['art_18' as EId, null],
    ['art_19' as EId, null],
  ]);

  it('is the unit that holds a place, or that is it', () => {
    expect(unitFrom(units, index, 'art_18__div_2__measure_1' as EId)).toBe('art_18');
    expect(unitFrom(units, index, 'art_19' as EId)).toBe('art_19');
  });

  it('is the first unit of a chapter, and none where nothing is named', () => {
    expect(unitFrom(units, index, 'chp_6' as EId)).toBe('art_18');
    expect(unitFrom(units, index, null)).toBeNull();
    expect(unitFrom(units, index, 'art_99' as EId)).toBeNull();
  });
});
