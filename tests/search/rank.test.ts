import { describe, expect, it } from 'vitest';
import type { EId } from '../../src/domain/provision.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { normalise } from '../../src/search/normalise.ts';
import { parseQuery } from '../../src/search/query.ts';
import { rank } from '../../src/search/rank.ts';
import type { Candidate, SearchQuery } from '../../src/store/store.ts';
import { plan } from './plan.ts';

/** An entry whose text has `|` at its word borders, in an article that is `length` characters long. */
function candidate(
  unit: string,
  cut: string,
  more: Partial<Candidate> & { length?: number } = {},
): Candidate {
  const words = cut.split('|').map(normalise);
  const normalised = words.join('');
  const borders = new Set([0]);
  for (const word of words) borders.add(Math.max(...borders) + word.length);
  const { length, ...given } = more;
  return {
    id: 0,
    heldWork: plan().work,
    // As far as tests go, a unit is told by its name and its document.
    unitNumber: numberOf(`${given.work ?? 'one'} ${unit}`),
    work: 'one' as WorkId,
    part: 'content',
    kind: 'article',
    role: null,
    unit: unit as EId,
    headsUnit: false,
    position: 0,
    normalised,
    isBorder: (offset) => borders.has(offset),
    wordSort: () => 'noun',
    unitLength: length ?? normalised.length,
    ...given,
  };
}

function query(raw: string): SearchQuery {
  const read = parseQuery(raw);
  if ('refusal' in read) throw new Error(read.message);
  return read;
}

/** A number for each name: its characters read as one. */
function numberOf(name: string): number {
  return [...name].reduce((sum, character) => sum * 131 + (character.codePointAt(0) ?? 0), 0);
}

/** The articles, each as `document article`. */
function order(raw: string, candidates: readonly Candidate[]): string[] {
  return rank(candidates, query(raw)).best.map(({ work, unit }) => `${work} ${unit}`);
}

const heading = { part: 'heading', headsUnit: true } as const;

describe('rank', () => {
  it('puts whole words before matches that cross a border, headings included', () => {
    const candidates = [
      candidate('crossing', '人民政府', heading),
      candidate('whole', '由|民政|部门|管理', { length: 900 }),
    ];
    expect(order('民政', candidates)).toEqual(['one whole', 'one crossing']);
  });

  it('puts a heading that is the term before one that contains it, and that before a text', () => {
    const candidates = [
      candidate('text', '基金|基金|基金'),
      candidate('inner', '基金', { part: 'heading' }),
      candidate('contains', '设立|基金', heading),
      candidate('is', '基金', heading),
    ];
    expect(order('基金', candidates)).toEqual(['one is', 'one contains', 'one inner', 'one text']);
  });

  it('puts a definition behind the heading that is the term and before one that contains it', () => {
    const candidates = [
      candidate('contains', '设立|基金', heading),
      candidate('defines', '本|办法|所称|基金|，|是|指|资金', { length: 900 }),
      candidate('is', '基金', heading),
    ];
    expect(order('基金', candidates)).toEqual(['one is', 'one defines', 'one contains']);
  });

  it('weighs an intro, which governs its items, above a purpose, which rules nothing', () => {
    const candidates = [
      candidate('purpose', '为了|规范|基金|，|制定|本|办法', { length: 100 }),
      candidate('mentions', '基金', { length: 100 }),
      candidate('governs', '基金|应当', { part: 'intro', length: 100 }),
    ];
    expect(order('基金', candidates)).toEqual(['one governs', 'one mentions', 'one purpose']);
  });

  it('puts an article about the term before a longer one that mentions it', () => {
    const candidates = [
      candidate('mentions', '基金', { length: 2_000 }),
      candidate('about', '基金|和|基金|的|基金', { length: 200 }),
    ];
    expect(order('基金', candidates)).toEqual(['one about', 'one mentions']);
  });

  it('puts an entry that holds every word before words scattered over an article', () => {
    const candidates = [
      candidate('scattered', '基金', heading),
      candidate('scattered', '管理'),
      candidate('together', '基金|管理', { length: 500 }),
    ];
    expect(order('基金 管理', candidates)).toEqual(['one together', 'one scattered']);
  });

  it('keeps the order of importance among equals, whatever document they are of', () => {
    const two = { work: 'two' as WorkId };
    const candidates = [
      candidate('first', '基金'),
      candidate('second', '基金'),
      candidate('first', '基金', two),
      candidate('best', '基金', { ...two, ...heading }),
    ];
    expect(order('基金', candidates)).toEqual(['two best', 'one first', 'one second', 'two first']);
  });

  it('does not judge alternatives by how many words they have', () => {
    const candidates = [candidate('one', '双创'), candidate('two', '众创|空间')];
    expect(order('双创|众创 空间', candidates)).toEqual(['one one', 'one two']);
    expect(order('众创 空间|双创', candidates)).toEqual(['one one', 'one two']);
  });

  it('weighs a heading of which the term is a small part as much as what governs', () => {
    const candidates = [
      candidate('mentions', '基金|委托|管理', { length: 60 }),
      candidate('heading', '引进|知名|投资|机构|,|设立|基金|,|支持|企业|上市|融资|的|政策', {
        ...heading,
        length: 60,
      }),
    ];
    expect(order('基金', candidates)).toEqual(['one heading', 'one mentions']);
  });

  it('takes one name in a list of several for less than a name by itself', () => {
    const candidates = [
      candidate('listed', '公安|、|民政|、|财政|等|部门', { length: 60 }),
      candidate('alone', '由|民政|部门|批准', { length: 60 }),
      candidate('last', '公安|、|民政|部门', { length: 60 }),
    ];
    expect(order('民政', candidates)).toEqual(['one alone', 'one last', 'one listed']);
  });

  it('takes a heading for its own only where the term is a fair part of it', () => {
    const candidates = [
      candidate('long', '减刑|、|假释|、|暂予|监外|执行|的|程序|和|条件', heading),
      candidate('about', '假释|考验|期限|,|从|假释|之日|起|计算', { length: 20 }),
      candidate('short', '假释|的|条件', heading),
    ];
    expect(order('假释', candidates)).toEqual(['one short', 'one about', 'one long']);
  });

  it('says which hits are whole, and orders them so within an article', () => {
    const candidates = [candidate('a', '人民政府'), candidate('a', '民政|部门')];
    const hits = rank(candidates, query('民政')).best.flatMap((article) => article.hits);
    expect(hits.map((hit) => [hit.candidate.normalised, hit.whole])).toEqual([
      ['民政部门', true],
      ['人民政府', false],
    ]);
  });
});
