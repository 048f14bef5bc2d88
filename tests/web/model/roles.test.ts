import { describe, expect, it } from 'vitest';
import { walkProvisions } from '../../../src/domain/provision.ts';
import { foldingOf, rolesIn } from '../../../web/model/roles.ts';
import { branch, leaf, PLAN } from '../samples.ts';

describe('rolesIn', () => {
  it('lists the roles that a document has', () => {
    expect(rolesIn(PLAN)).toContain('target');
    expect(rolesIn([leaf('article', 'art_1', '为了规范公司的组织和行为，制定本法。')])).toEqual([]);
  });
});

describe('foldingOf', () => {
  it('keeps the passages of a role under their headings and folds the rest as far up as it goes', () => {
    const { folded, shown } = foldingOf(PLAN, 'target');
    expect(shown).toBe(2);
    expect(folded).toContain('art_18__div_1');
    expect(folded).toContain('art_19');
    expect(folded).not.toContain('art_18');
    expect(folded).not.toContain('art_18__div_2');
    expect(folded).not.toContain('art_18__div_1__para_1');
  });

  it('gives a passage the role of what it stands in', () => {
    const measures = branch('division', 'div_3', [leaf('paragraph', 'div_3__para_1', '加强引进。')], {
      role: 'measure',
    });
    expect(foldingOf([measures], 'measure')).toEqual({ folded: [], shown: 1, all: 1 });
    expect(foldingOf([measures], 'target')).toEqual({ folded: ['div_3'], shown: 0, all: 1 });
  });

  it('keeps a table whole', () => {
    const table = branch('table', 'table_1', [
      leaf('row', 'table_1__tr_1', '独角兽企业\t1家', { role: 'target' }),
      leaf('row', 'table_1__tr_2', '备注\t无'),
    ]);
    expect(foldingOf([table], 'target')).toEqual({ folded: [], shown: 1, all: 2 });
  });

  it('counts every innermost passage once', () => {
    const leaves = [...walkProvisions(PLAN)].filter(({ provision }) => provision.shape === 'leaf').length;
    for (const role of rolesIn(PLAN)) expect(foldingOf(PLAN, role).all).toBe(leaves);
  });
});
