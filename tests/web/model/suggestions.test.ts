import { describe, expect, it } from 'vitest';
import type { Place, SuggestAnswer } from '../../../src/api/contract.ts';
import type { EId } from '../../../src/domain/provision.ts';
import type { WorkId } from '../../../src/domain/work.ts';
import { recentRows, stepRow, suggestionRows } from '../../../web/model/suggestions.ts';
import { EMPTY_SEARCH, NO_WORDS } from '../../../web/route.ts';

const PLACE: Place = {
  document: 'gongsifa' as WorkId,
  title: '中华人民共和国公司法',
  docNumber: null,
  eId: 'art_15' as EId,
  label: '第十五条',
  citation: '《中华人民共和国公司法》第十五条',
  address: '/d/gongsifa/art_15',
};

const answer = (...suggestions: SuggestAnswer['suggestions'][number][]): SuggestAnswer => ({
  query: '',
  suggestions,
});
const word = (text: string) => ({ sort: 'word' as const, text, meaning: null, place: null });
const searchFor = (q: string) => ({ room: 'search', search: { ...EMPTY_SEARCH, q } });

describe('suggestionRows', () => {
  it('lead to the clause, or to the search for the words', () => {
    const rows = suggestionRows(
      answer({ sort: 'provision', text: '第十五条', meaning: null, place: PLACE }, word('母基金')),
    );
    expect(rows.map(({ route }) => route)).toEqual([
      { room: 'reader', document: 'gongsifa', eId: 'art_15', words: NO_WORDS },
      searchFor('母基金'),
    ]);
    expect(rows[0]?.detail).toBe('中华人民共和国公司法');
  });

  it('look for words with blanks or signs of the query as they stand', () => {
    const rows = suggestionRows(answer(word('表 1'), word('-2度'), word('甲|乙')));
    expect(rows.map(({ route }) => route)).toEqual(['"表 1"', '"-2度"', '"甲|乙"'].map((q) => searchFor(q)));
  });
});

describe('recentRows', () => {
  it('search for what was searched for, signs and all', () => {
    expect(recentRows(['基金 -母基金']).map(({ route }) => route)).toEqual([searchFor('基金 -母基金')]);
  });
});

describe('stepRow', () => {
  it('goes through the rows, and through the box between the last and the first', () => {
    const walk = (by: 1 | -1) => {
      const seen = [-1];
      for (let step = 0; step < 4; step++) seen.push(stepRow(seen.at(-1) ?? -1, 3, by));
      return seen;
    };
    expect(walk(1)).toEqual([-1, 0, 1, 2, -1]);
    expect(walk(-1)).toEqual([-1, 2, 1, 0, -1]);
  });
});
