import { describe, expect, it } from 'vitest';
import { gapsOf } from '../../src/citation/gaps.ts';
import type { EId } from '../../src/domain/provision.ts';
import type { CitedTitle } from '../../src/domain/reference.ts';
import type { WorkId } from '../../src/domain/work.ts';

const cited = (title: string, work: string, references: number, first: string): CitedTitle => ({
  title,
  work: work as WorkId,
  references,
  first: first as EId,
});

describe('titles that are not held', () => {
  it('are one where they are only printed differently, under the form used most', () => {
    const gaps = gapsOf([
      cited('刑法', 'one', 1, 'art_1'),
      cited('中华人民共和国刑法', 'one', 4, 'art_7'),
      cited('中华人民共和国刑法', 'two', 9, 'art_2'),
    ]);
    expect(gaps).toEqual([
      {
        title: '中华人民共和国刑法',
        references: 14,
        citedBy: [
          { work: 'two', references: 9, first: 'art_2' },
          { work: 'one', references: 5, first: 'art_1' },
        ],
      },
    ]);
  });

  it('come in order of how often they are cited', () => {
    const gaps = gapsOf([
      cited('甲办法', 'one', 2, 'art_1'),
      cited('乙办法', 'one', 1, 'art_1'),
      cited('乙办法', 'two', 1, 'art_1'),
      cited('丙办法', 'one', 3, 'art_1'),
    ]);
    expect(gaps.map(({ title }) => title)).toEqual(['丙办法', '乙办法', '甲办法']);
  });

  it('are none where everything is held', () => {
    expect(gapsOf([])).toEqual([]);
  });
});
