import { describe, expect, it } from 'vitest';
import { createDocumentFinder } from '../../src/search/asked-documents.ts';
import { policyDocument } from './documents.ts';

const held = [
  policyDocument([], { id: 'labour', title: '中华人民共和国劳动合同法' }),
  policyDocument([], { id: 'shandong', title: '山东省劳动合同条例' }),
  policyDocument([], { id: 'old', title: '中华人民共和国公司法' }),
  policyDocument([], { id: 'new', title: '中华人民共和国公司法' }),
  policyDocument([], { id: 'criminal', title: '中华人民共和国刑法' }),
];
const documents = createDocumentFinder();
const asked = (...texts: string[]) => documents.asked(texts, held);

describe('the documents that a question names', () => {
  it('are those that bear a name in it; what is left is what it asks', () => {
    expect(asked('劳动合同法', '试用期')).toEqual({ works: ['labour'], eIds: [], rest: ['试用期'] });
    expect(asked('《公司法》对外担保')).toEqual({ works: ['old', 'new'], eIds: [], rest: ['对外担保'] });
    expect(asked('按照劳动合同法试用期多久').rest).toEqual(['按照', '试用期多久']);
  });

  it('are none where only words of a name stand there, or a short one in the middle', () => {
    expect(asked('劳动合同', '试用期')).toEqual({ works: [], eIds: [], rest: ['劳动合同', '试用期'] });
    expect(asked('违反刑法').works).toEqual([]);
    expect(asked('刑法', '自首').works).toEqual(['criminal']);
  });

  it('are those of the library as it is now', () => {
    const later = [...held, policyDocument([], { id: 'blood', title: '中华人民共和国献血法' })];
    expect(asked('献血法', '年龄').works).toEqual([]);
    expect(documents.asked(['献血法', '年龄'], later).works).toEqual(['blood']);
  });

  it('come with the article that is cited behind the name', () => {
    expect(asked('劳动合同法第三十九条', '辞退')).toEqual({
      works: ['labour'],
      eIds: ['art_39'],
      rest: ['辞退'],
    });
    expect(asked('刑法133条之一醉酒驾驶')).toEqual({
      works: ['criminal'],
      eIds: ['art_133-1'],
      rest: ['醉酒驾驶'],
    });
  });
});

describe('a term by itself', () => {
  const lawsuits = [
    ...held,
    policyDocument([], { id: 'suits', title: '中华人民共和国行政诉讼法' }),
    policyDocument([], { id: 'suits-2014', title: '中华人民共和国行政诉讼法' }),
    policyDocument([], { id: 'force', title: '中华人民共和国行政强制法' }),
  ];

  it('may be short for one title, be it of several texts', () => {
    expect(documents.asked(['行诉法', '简易程序'], lawsuits)).toEqual({
      works: ['suits', 'suits-2014'],
      eIds: [],
      rest: ['简易程序'],
    });
    expect(documents.asked(['行政法', '期限'], lawsuits).works).toEqual([]);
    expect(documents.asked(['办法', '期限'], lawsuits).works).toEqual([]);
    expect(documents.asked(['行诉法'], lawsuits).works).toEqual([]);
  });

  it('is told from a topic where it is the whole name of a document', () => {
    expect(documents.namedAmong(['公司法', '法定代表人'], held)).toEqual({
      works: ['old', 'new'],
      eIds: [],
      rest: ['法定代表人'],
    });
    expect(documents.namedAmong(['公司', '法定代表人'], held)).toBeNull();
    expect(documents.namedAmong(['公司法'], held)).toBeNull();
  });
});
