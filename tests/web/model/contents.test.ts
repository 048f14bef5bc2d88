import { describe, expect, it } from 'vitest';
import { contentsOf } from '../../../src/api/contents.ts';
import type { EId } from '../../../src/domain/provision.ts';
import { contentsTree, flattenContents, lineTo } from '../../../web/model/contents.ts';
import { indexBody } from '../../../web/model/place.ts';
import { LAW, PLAN } from '../samples.ts';

const plan = contentsTree(contentsOf(PLAN), indexBody(PLAN));

describe('contentsTree', () => {
  it('puts articles under their chapter and titled parts under their article', () => {
    expect(plan).toHaveLength(1);
    expect(plan[0]).toMatchObject({ label: '第六章', title: '着力建设区域科技金融创新中心' });
    expect(plan[0]?.children.map((x) => x.label)).toEqual(['第十八条', '第十九条']);
    expect(plan[0]?.children[0]?.children.map((x) => x.title)).toEqual(['组建思路', '发展目标']);
  });

  it('shows the first words of an article that has no heading', () => {
    const [chapter] = contentsTree(contentsOf(LAW), indexBody(LAW));
    expect(chapter?.children[0]).toMatchObject({
      label: '第一条',
      title: '为了规范公司的组织和行为，保护公…',
      untitled: true,
    });
  });

  it('keeps every line, in its order', () => {
    expect(flattenContents(plan).map((x) => x.eId)).toEqual(contentsOf(PLAN).map((x) => x.eId));
  });
});

describe('lineTo', () => {
  it('leads from the chapter down to a place', () => {
    expect(lineTo(plan, 'art_18__div_2' as EId).map((x) => x.label)).toEqual(['第六章', '第十八条', '二、']);
  });

  it('is empty for a place that is not listed', () => {
    expect(lineTo(plan, 'art_18__div_2__measure_1' as EId)).toEqual([]);
    expect(lineTo(plan, null)).toEqual([]);
  });
});
