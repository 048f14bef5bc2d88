import { describe, expect, it } from 'vitest';
import type { DocumentSummary } from '../../../src/api/contract.ts';
import { countTypes, named, ofType, ordered, registerOf } from '../../../web/model/register.ts';
import { answerOf } from '../samples.ts';

const { work, address } = answerOf([]);
const PLAN: DocumentSummary = { ...work, address, amended: null, articles: 36, provisions: 252 };

const entries = registerOf([
  PLAN,
  document({ title: '中华人民共和国公司法', type: '法律', issuers: ['全国人民代表大会常务委员会'] }),
  document({ title: '昆明市城市市容管理办法', type: '办法', docNumber: '昆政办发〔2024〕9号' }),
  document({ title: '昆明市公司登记办法', type: '办法', issuers: ['昆明市人民政府'] }),
]);

function document(some: Partial<DocumentSummary>): DocumentSummary {
  return { ...PLAN, docNumber: null, issuers: [], ...some };
}

function titles(words: string): string[] {
  return named(entries, words).map(({ document }) => document.title);
}

describe('named', () => {
  it('finds documents by a part of title, number or issuer', () => {
    expect(titles('公司')).toEqual(['中华人民共和国公司法', '昆明市公司登记办法']);
    expect(titles('昆政办发〔2024〕9号')).toEqual(['昆明市城市市容管理办法']);
    expect(titles('常务委员会')).toEqual(['中华人民共和国公司法']);
  });

  it('reads brackets, widths and blanks as the search does', () => {
    expect(titles('昆政办发[２０２４]９号')).toEqual(['昆明市城市市容管理办法']);
    expect(titles(' 公司　')).toEqual(titles('公司'));
  });

  it('asks for every word, each within one name', () => {
    expect(titles('公司 昆明')).toEqual(['昆明市公司登记办法']);
    expect(titles('办法昆明市人民政府')).toEqual([]);
  });

  it('takes everything where nothing is asked for', () => {
    expect(named(entries, ' ')).toEqual(entries);
  });
});

describe('types', () => {
  it('are counted, the most first, and add up to the register', () => {
    const counts = countTypes(entries);
    expect(counts[0]).toEqual({ type: '办法', documents: 2 });
    expect(counts.reduce((sum, { documents }) => sum + documents, 0)).toBe(entries.length);
    for (const { type, documents } of counts) expect(ofType(entries, type)).toHaveLength(documents);
  });
});

describe('ordered', () => {
  const dated = (title: string, adopted: string | null, amended: string | null = null) =>
    document({
      title,
      dates: { adopted, issued: null, effective: null, ended: null },
      amended: amended === null ? null : { date: amended, action: '修订' },
    });
  const some = registerOf([
    dated('中华人民共和国预算法', '1994-03-22'),
    dated('没有日期的通知', null),
    dated('中华人民共和国公司法', '1993-12-29', '2023-12-29'),
    dated('昆明市市容管理办法', '2010-05-01'),
  ]);
  const inOrder = (order: 'authority' | 'date' | 'title') =>
    ordered(some, order).map(({ document: { title } }) => title.replace('中华人民共和国', ''));

  it('leaves the order of the library, or puts the latest text first', () => {
    expect(inOrder('authority')).toEqual(['预算法', '没有日期的通知', '公司法', '昆明市市容管理办法']);
    expect(inOrder('date')).toEqual(['公司法', '昆明市市容管理办法', '预算法', '没有日期的通知']);
  });

  it('goes by the sound of the titles', () => {
    expect(inOrder('title')).toEqual(['昆明市市容管理办法', '没有日期的通知', '公司法', '预算法']);
  });
});
