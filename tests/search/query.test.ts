import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalQuery, parseQuery } from '../../src/search/query.ts';
import { HARD } from './samples.ts';

/** The query in short: terms, `-` before those that are excluded, alternatives apart. */
function read(raw: string): string[][] {
  const query = parseQuery(raw);
  if ('refusal' in query) throw new Error(query.message);
  return query.alternatives.map(({ terms, excluded }) => [
    ...terms.map((term) => term.text),
    ...excluded.map((term) => `-${term.text}`),
  ]);
}

describe('parseQuery', () => {
  it.each([
    ['one term', '母基金', [['母基金']]],
    ['terms apart by blanks of any width', ' 母基金　 子基金\t管理 ', [['母基金', '子基金', '管理']]],
    ['alternatives', '双创|创新创业 基地 | 众创', [['双创'], ['创新创业', '基地'], ['众创']]],
    ['a term that must not stand there', '基金 -股权', [['基金', '-股权']]],
    ['a term in quotation marks with its blanks', '"R and D" “三 年”', [['R and D', '三 年']]],
    ['an excluded term in quotation marks', '基金 -"风险 投资"', [['基金', '-风险 投资']]],
    ['a bar inside quotation marks as text', '"a|b"', [['a|b']]],
    ['a quotation inside a term as text', '他说“好”的', [['他说“好”的']]],
    [
      'a quotation that begins a term but does not end it as text',
      '“试错式”材料研发',
      [['“试错式”材料研发']],
    ],
    ['a quotation that ends at its last mark', '"a"b" c', [['a"b', 'c']]],
    ['a dash inside a term as text', '2020-2030年', [['2020-2030年']]],
    ['other dashes and quotation marks as text', '——打造 「双创」', [['——打造', '「双创」']]],
    ['only what is excluded as text', '-5℃', [['-5℃']]],
    ['a lone operator beside terms as nothing', '基金 - " | ', [['基金']]],
    ['an operator that is to be excluded beside terms as nothing', '基金 -" -- -“', [['基金']]],
    ['a lone operator as text', '|', [['|']]],
    ['two quotation marks as text', '""', [['""']]],
    ['the same term twice as one', '基金 基金 ＡＢ ab', [['基金', 'ＡＢ']]],
    ['blanks as nothing', ' 　\n', []],
    ['invisible characters as nothing', '\u200b "\u0000"', [['\u200b "\u0000"']]],
    ['nothing as nothing', '', []],
  ])('reads %s', (_, raw, expected) => {
    expect(read(raw)).toEqual(expected);
  });

  it('finds within 同条 and everywhere unless told otherwise', () => {
    const filter = { documents: [], kinds: [], roles: [], types: [], issuers: [], years: [] };
    expect(parseQuery('母基金')).toMatchObject({ scope: 'article', filter });
    expect(parseQuery('母基金', { scope: 'entry', filter: { roles: ['measure'] } })).toMatchObject({
      scope: 'entry',
      filter: { ...filter, roles: ['measure'] },
    });
  });

  it('refuses what is too long, counted in characters, and says the limit', () => {
    expect(read('𠮷'.repeat(500))).toHaveLength(1);
    expect(parseQuery('基'.repeat(501))).toEqual({
      refusal: 'query-too-long',
      message: '检索词过长：最多 500 个字，请缩短后再检索。',
    });
    expect(parseQuery('基金 '.repeat(1_000_000))).toMatchObject({ refusal: 'query-too-long' });
  });

  it('refuses too many terms, wherever they stand', () => {
    const words = Array.from({ length: 21 }, (_, index) => `词${index}`);
    expect(read(words.slice(1).join(' '))[0]).toHaveLength(20);
    const refusal = {
      refusal: 'too-many-terms',
      message: '检索词过多：最多 20 个词，这里有 21 个，请减少后再检索。',
    };
    expect(parseQuery(words.join(' '))).toEqual(refusal);
    expect(parseQuery(words.join('|'))).toEqual(refusal);
    expect(parseQuery(words.join(' -'))).toEqual(refusal);
  });

  it('reads any text without throwing, and leaves no term without anything to find', () => {
    const pieces = fc.oneof(
      fc.constantFrom(...HARD, '|', '-', '"', '“', '”', ' ', '　'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 15 }), (all) => {
        const query = parseQuery(all.join(''));
        if ('refusal' in query) return;
        for (const { terms, excluded } of query.alternatives) {
          expect(terms.length).toBeGreaterThan(0);
          for (const { normalised, bigrams, characters } of [...terms, ...excluded]) {
            expect(normalised).not.toBe('');
            expect(bigrams.split(' ').filter((one) => one !== '')).toHaveLength([...normalised].length - 1);
            expect(characters.length).toBeGreaterThan(0);
          }
        }
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});

describe('literalQuery', () => {
  it('reads no operator', () => {
    for (const text of ['a|b -c "d e"', '-a', '“b”', '|']) {
      expect(literalQuery(text).alternatives).toMatchObject([{ terms: [{ text }], excluded: [] }]);
    }
    expect(literalQuery(' \u200b').alternatives).toEqual([]);
  });
});
