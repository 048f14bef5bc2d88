import { describe, expect, it } from 'vitest';
import {
  chiefDate,
  countWords,
  dateWords,
  extentWords,
  grouped,
  linkName,
  looksLikeCitation,
} from '../../../web/model/labels.ts';

describe('dateWords', () => {
  it('writes dates as officials do', () => {
    expect(dateWords('2022-09-09')).toBe('2022年9月9日');
    expect(dateWords('2022-10')).toBe('2022年10月');
    expect(dateWords('2022')).toBe('2022');
  });
});

describe('chiefDate', () => {
  const none = { adopted: null, issued: null, effective: null, ended: null };

  it('prefers the date of issue', () => {
    expect(chiefDate({ ...none, adopted: '2022-09-01', issued: '2022-09-09' }, '规划')).toEqual({
      word: '印发',
      date: '2022-09-09',
    });
  });

  it('says which date it is where there is only another', () => {
    expect(chiefDate({ ...none, adopted: '2022-09-01' }, '通知')?.word).toBe('成文');
    expect(chiefDate({ ...none, effective: '2024-07-01' }, '办法')?.word).toBe('施行');
    expect(chiefDate(none, '法律')).toBeNull();
  });

  it('says that laws are passed and promulgated', () => {
    expect(chiefDate({ ...none, adopted: '2020-05-28' }, '法律')?.word).toBe('通过');
    expect(chiefDate({ ...none, issued: '2019-02-01' }, '地方性法规')?.word).toBe('公布');
  });
});

describe('countWords', () => {
  it('counts documents, articles and places', () => {
    expect(countWords({ documents: 3, articles: 5, entries: 1208 })).toBe('3 个文件 · 5 条 · 1,208 处');
  });
});

describe('grouped', () => {
  it('parts a number by thousands, as the locale does', () => {
    for (const value of [0, 7, 999, 1000, 1203, 12345, 999999, 1000000, 1234567890]) {
      expect(grouped(value)).toBe(value.toLocaleString('zh-CN'));
    }
  });
});

describe('looksLikeCitation', () => {
  it.each([
    '第十八条',
    '18条',
    '第 18 条第二款',
    '公司法第一百二十条之一',
    '呈政办发〔2022〕54号',
    '呈政办发[2022]54号 第18条',
    '呈政办发（２０２２）５４号',
    '第六章',
  ])('offers the way to %s', (q) => {
    expect(looksLikeCitation(q)).toBe(true);
  });

  it.each(['母基金', '条件', '一条龙服务', '2025年', '章程', '第一书记', ''])(
    'offers nothing for %s',
    (q) => {
      expect(looksLikeCitation(q)).toBe(false);
    },
  );
});

describe('linkName', () => {
  it('is the words for the place, which hold the number', () => {
    expect(linkName('第十八条', '第十八条')).toBe('第十八条');
    expect(linkName('一、', '第十八条“一、组建思路”')).toBe('第十八条“一、组建思路”');
  });

  it('says the number where the words for the place do not', () => {
    expect(linkName('一是', '第三十二条“四、分工协作”第一项')).toBe('一是，第三十二条“四、分工协作”第一项');
  });

  it('leaves out a dash, which is nothing to say', () => {
    expect(linkName('——', '第五条第三项')).toBe('第五条第三项');
  });
});

describe('how much a document is', () => {
  it('is said in articles, and in paragraphs where it has none', () => {
    expect(extentWords(1260, 3000)).toBe('1,260 条');
    expect(extentWords(0, 53)).toBe('53 段');
  });
});
