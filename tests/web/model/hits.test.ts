import { describe, expect, it } from 'vitest';
import type { EId } from '../../../src/domain/provision.ts';
import { excerpt } from '../../../src/search/excerpt.ts';
import { countHits, marksByText, orderHits, stepHit, textKey } from '../../../web/model/hits.ts';
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

  it('leaves out hits of the document itself and of places that the text does not have', () => {
    const others = [hit(null, 'title', '规划', '规划'), hit('art_99', 'content', '基金', '基金')];
    expect(orderHits([...others, heading], index)).toHaveLength(1);
  });

  it('marks a long text whole, although the server shows a part of it', () => {
    const filler = '推动产业创新发展。'.repeat(40);
    const whole = `${filler}设立母基金。${filler}委托母基金管理机构。`;
    const first = whole.indexOf('母基金');
    const marks = [first, whole.lastIndexOf('母基金')].map((start) => ({ start, end: start + 3 }));
    const body = [leaf('article', 'art_1', whole)];
    const found = { ...hit('art_1', 'content', whole, '母基金'), ...excerpt(whole, marks) };
    expect(found.text).not.toBe(whole);
    const [ordered] = orderHits([found], indexBody(body));
    const marked = new Set(ordered?.marks.map((x) => `${x.start} ${whole.slice(x.start, x.end)}`));
    expect(marked).toEqual(new Set(marks.map((x) => `${x.start} 母基金`)));
  });

  it('does not take a mark that the end of the excerpt has cut for a word', () => {
    const whole = `${'一'.repeat(58)}母基金${'二'.repeat(137)}母基金母${'三'.repeat(50)}`;
    const marks = [58, 198].map((start) => ({ start, end: start + 3 }));
    const found = { ...hit('art_1', 'content', whole, '母基金'), ...excerpt(whole, marks) };
    expect(found.marks.at(-1)).toEqual({ start: 198, end: 200 });
    const [ordered] = orderHits([found], indexBody([leaf('article', 'art_1', whole)]));
    expect(ordered?.marks.filter(({ start }) => start === 201)).toEqual([]);
    expect(ordered?.marks.some(({ start, end }) => start === 198 && end === 201)).toBe(true);
  });
});

describe('marksByText', () => {
  it('finds the marks of one part of one provision', () => {
    const marks = marksByText(orderHits([heading, para], index));
    expect(marks.get(textKey('art_18' as EId, 'heading'))).toEqual([{ start: 9, end: 11 }]);
    expect(marks.get(textKey('art_18' as EId, 'intro'))).toBeUndefined();
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
