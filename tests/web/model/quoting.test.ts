import { describe, expect, it } from 'vitest';
import { contentsOf } from '../../../src/api/contents.ts';
import type { EId } from '../../../src/domain/provision.ts';
import { openDocument } from '../../../web/model/open-document.ts';
import { citedPlace, citedSelection, coveringClauses } from '../../../web/model/quoting.ts';
import { answerOf, branch, leaf, PLAN } from '../samples.ts';

const LAW = [
  branch(
    'article',
    'art_3',
    [
      leaf('paragraph', 'art_3__para_1', '机关、事业单位应当及时支付款项。', { page: 2 }),
      leaf('paragraph', 'art_3__para_2', '国有大型企业不得拖欠。', { page: 3 }),
      leaf('paragraph', 'art_3__para_3', '中型企业参照执行。'),
    ],
    { num: '第三条' },
  ),
  branch('article', 'art_4', [leaf('paragraph', 'art_4__para_1', '本条例自公布之日起施行。')], {
    num: '第四条',
  }),
];
const open = openDocument(answerOf(LAW, contentsOf(LAW)));
const lines = (...eIds: string[]) => eIds.map((eId) => ({ eId: eId as EId, text: `${eId}。` }));
const cited = (...eIds: string[]) => citedSelection(open, lines(...eIds), (eId) => `/x/${eId}`, '2026-11-22');

describe('what is selected', () => {
  it('is cited by its clause, by two clauses, or from the first to the last', () => {
    expect(cited('art_3__para_2')?.locator).toBe('第三条第二款');
    expect(cited('art_3__para_1', 'art_3__para_2')?.locator).toBe('第三条第一款、第二款');
    expect(cited('art_3__para_1', 'art_3__para_2', 'art_3__para_3')?.locator).toBe('第三条第一款至第三款');
    expect(cited('art_3__para_2', 'art_3__para_3', 'art_4__para_1')?.locator).toBe('第三条第二款至第四条');
  });

  it('keeps its paragraphs, the page and the address of the first', () => {
    const place = cited('art_3__para_2', 'art_3__para_3');
    expect(place).toMatchObject({
      text: 'art_3__para_2。\nart_3__para_3。',
      page: 3,
      url: '/x/art_3__para_2',
    });
  });

  it('is nothing where no clause of the document is selected', () => {
    expect(cited('art_9')).toBeNull();
    expect(cited()).toBeNull();
  });

  it('is held by an article whose own words are selected too', () => {
    const eIds = ['art_3', 'art_3__para_1', 'art_3__para_2', 'art_4__para_1', 'art_4__para_1'] as EId[];
    expect(coveringClauses(open, eIds)).toEqual(['art_3', 'art_4__para_1']);
  });

  it('in a plan names the titled part that both ends share once', () => {
    const plan = openDocument(answerOf(PLAN, contentsOf(PLAN)));
    const eIds = [...plan.index.keys()].filter((eId) => /^art_18__div_2__measure_\d$/.test(eId));
    const [first, second] = eIds;
    const place = citedSelection(plan, lines(first ?? '', second ?? ''), (eId) => eId, '2026-11-22');
    expect(place?.locator).toBe('第十八条“二、发展目标”第一项、第二项');
  });
});

describe('a clause', () => {
  it('is cited with all its words, number included', () => {
    expect(citedPlace(open, 'art_3' as EId, '/x', '2026-11-22').text).toBe(
      '第三条　机关、事业单位应当及时支付款项。\n国有大型企业不得拖欠。\n中型企业参照执行。',
    );
  });
});
