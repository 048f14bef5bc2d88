import { describe, expect, it } from 'vitest';
import type { EId } from '../../../src/domain/provision.ts';
import { countHits, marksByText, orderHits, stepHit } from '../../../web/model/hits.ts';
import { indexBody } from '../../../web/model/place.ts';
import { branch, hit, leaf, PLAN } from '../samples.ts';

const index = indexBody(PLAN);
const para = hit(
  'art_18__div_1__para_1',
  'content',
  '设立呈贡创新创业母基金，加强财政资金对创新创业的支持力度。',
  '基金',
);
const heading = hit('art_18', 'heading', '设立呈贡创新创业母基金', '基金');
const measure = hit('art_18__div_2__measure_2', 'content', '到2030年达到5亿，并拥有5-8支子基金。', '基金');
const wrapUp = hit('art_18__div_2', 'wrapUp', '以上目标由区财政局落实。', '目标');

describe('orderHits', () => {
  it('puts hits in the order of reading, a wrap-up behind what it wraps up', () => {
    expect(
      orderHits([wrapUp, measure, para, heading], index).map(({ eId, part }) => `${eId} ${part}`),
    ).toEqual([
      'art_18 heading',
      'art_18__div_1__para_1 content',
      'art_18__div_2__measure_2 content',
      'art_18__div_2 wrapUp',
    ]);
  });

  it('puts hits of the document itself first, in the order in which they came', () => {
    const title = hit(null, 'title', '发展战略规划', '规划', { field: 'title' });
    const note = hit(null, 'title', '（此件公开发布，与规划一并印发）', '规划', { field: 'note' });
    expect(orderHits([heading, title, note], index)).toEqual([title, note, heading]);
  });

  it('leaves out hits of places that the text does not have', () => {
    expect(orderHits([hit('art_99', 'content', '基金', '基金'), heading], index)).toEqual([heading]);
  });
});

describe('marksByText', () => {
  it('finds the marks of one part of one provision', () => {
    const marks = marksByText(orderHits([heading, para], index));
    expect(marks('art_18' as EId, 'heading')).toEqual([{ start: 9, end: 11 }]);
    expect(marks('art_18' as EId, 'intro')).toEqual([]);
  });

  it('finds the marks of a field of the document', () => {
    const title = hit(null, 'title', '发展战略规划', '规划', { field: 'title' });
    const marks = marksByText([title, hit(null, 'title', '规划公开发布', '规划', { field: 'note' })]);
    expect(marks(null, 'title')).toEqual([{ start: 4, end: 6 }]);
    expect(marks(null, 'note')).toEqual([{ start: 0, end: 2 }]);
    expect(marks(null, 'kicker')).toEqual([]);
  });

  it('gives a text without marks the same list each time, so that nobody draws it again', () => {
    expect(marksByText([])(null, 'title')).toBe(marksByText([para])('art_19' as EId, 'content'));
  });
});

describe('stepHit', () => {
  const hits = orderHits([heading, para, measure], index);

  it('goes on and back, and round at the ends', () => {
    expect(stepHit(hits, 0, 1, 0, index)).toBe(1);
    expect(stepHit(hits, 2, 1, 0, index)).toBe(0);
    expect(stepHit(hits, 0, -1, 0, index)).toBe(2);
  });

  it('begins where one reads', () => {
    const here = index.get('art_18__div_2' as EId)?.position ?? -1;
    expect(stepHit(hits, -1, 1, here, index)).toBe(2);
    expect(stepHit(hits, -1, -1, here, index)).toBe(1);
    expect(stepHit(hits, -1, 1, 99, index)).toBe(0);
  });

  it('reaches what the document says of itself from the first clause backwards', () => {
    const all = orderHits([hit(null, 'title', '发展战略规划', '规划', { field: 'title' }), ...hits], index);
    const first = index.get('chp_6' as EId)?.position ?? -1;
    expect(stepHit(all, -1, -1, first, index)).toBe(0);
    expect(stepHit(all, -1, 1, first, index)).toBe(1);
  });

  it('has nowhere to go without hits', () => {
    expect(stepHit([], -1, 1, 0, index)).toBe(-1);
  });
});

describe('countHits', () => {
  it('counts each hit for everything that encloses it', () => {
    const counts = countHits(orderHits([heading, para, measure], index), index);
    expect(counts.get('chp_6' as EId)).toBe(3);
    expect(counts.get('art_18' as EId)).toBe(3);
    expect(counts.get('art_18__div_2' as EId)).toBe(1);
    expect(counts.get('art_19' as EId)).toBeUndefined();
  });

  it('counts for a document whose parts have no chapters', () => {
    const body = [
      branch('division', 'div_1', [leaf('paragraph', 'div_1__para_1', '基金')], {
        num: '一、',
        heading: '目标',
      }),
    ];
    const own = indexBody(body);
    const counts = countHits(orderHits([hit('div_1__para_1', 'content', '基金', '基金')], own), own);
    expect([...counts]).toEqual([
      ['div_1', 1],
      ['div_1__para_1', 1],
    ]);
  });
});
