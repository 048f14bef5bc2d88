import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ALIASES, parseAliases } from '../../src/domain/aliases.ts';

describe('the aliases file', () => {
  it('begins with groups that can be read', () => {
    const { groups, problems } = parseAliases(DEFAULT_ALIASES);
    expect(groups).toContainEqual(['双创', '创新创业']);
    expect(groups).toContainEqual(['老板', '用人单位']);
    const names = groups.flat();
    expect(new Set(names).size).toBe(names.length);
    expect(problems).toEqual([]);
  });

  it('gives back any groups that were written', () => {
    const name = fc.string({
      unit: fc.constantFrom('双', '创', '新', 'A', '业', '5'),
      minLength: 1,
      maxLength: 6,
    });
    const groups = fc.array(fc.uniqueArray(name, { minLength: 2, maxLength: 4 }));
    fc.assert(
      fc.property(groups, (given) => {
        const written = given.map((names) => `${names.join(' = ')}\n`).join('');
        expect(parseAliases(written)).toEqual({ groups: given, problems: [] });
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it('tells of every bad line by its number, and reads the others', () => {
    const text = '\uFEFF# 说明\r\n双创\r\n\r\n两亚 ＝ 南亚东南亚\r\n甲 =\r\n乙 = 乙\n丙 = \uFFFD';
    const { groups, problems } = parseAliases(text);
    expect(groups).toEqual([['两亚', '南亚东南亚']]);
    expect(problems.map(({ line }) => line)).toEqual([2, 5, 6, 7]);
    expect(problems[0]?.message).toBe('缺少 =，应写成“双创 = 创新创业”');
  });
});
