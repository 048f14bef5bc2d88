import { describe, expect, it } from 'vitest';
import { tidyCitation, withArticleSupplied } from '../../src/citation/tidy.ts';

describe('a citation typed in haste', () => {
  it.each([
    ['《公司法》三十二条二款', '《公司法》第三十二条第二款'],
    ['刑法133之一', '刑法第133条之一'],
    ['刑法133条之1', '刑法第133条之一'],
    ['刑法一百三十三之一条', '刑法第一百三十三条之一'],
    ['行政强制法九条（二）', '行政强制法第九条第（二）项'],
    ['公司法 15 条 2 款 1 项', '公司法 第15 条第 2 款第 1 项'],
    ['公司法第一款、二款', '公司法第一款、第二款'],
    ['公司法25至28条', '公司法第25至28条'],
    ['公司法第25,26条', '公司法第25、26条'],
    ['公司法第25条至第28条', '公司法第25条至第28条'],
    ['第2、3条', '第2、3条'],
    ['〈公司法〉第15条', '《公司法》第15条'],
    ['「公司法」第15条', '《公司法》第15条'],
    ['《公司法》第15条》', '《公司法》第15条'],
    ['《公司法 第15条', '公司法 第15条'],
    ['公司法·第15条', '公司法第15条'],
    ['公司法（2023修订）15条', '《公司法》（2023修订）第15条'],
    ['公司法第十五條第一項', '公司法第十五条第一项'],
    ['呈政办发「2022」54号文第十八条', '呈政办发〔2022〕54号第十八条'],
    ['依据《公司法》第十五条的规定。', '《公司法》第十五条'],
    ['详见公司法第十五条', '公司法第十五条'],
    ['公司法 § 15', '公司法 第15条'],
    ['公司法§15条第1款', '公司法第15条第1款'],
    ['公司法§§15-17', '公司法第15-17条'],
    ['行政强制法第四十五条之第二款', '行政强制法第四十五条第二款'],
    ['刑法133-1条', '刑法第133条之一'],
    ['刑法第133-1条第2款', '刑法第133条之一第2款'],
    ['公司法25-28条', '公司法第25-28条'],
  ])('%s is written %s', (typed, written) => expect(tidyCitation(typed)).toBe(written));

  it.each([
    '违反第十八条',
    '根据第十八条',
    '第十八条“二、发展目标”第一项',
    '占三分之一',
    '母基金',
    '呈政办发〔2022〕54号第十八条',
  ])('%s stands as it is but for its marks', (typed) => {
    expect(tidyCitation(typed)).toBe(typed.replace(/[“”]/gu, ''));
  });

  it('may lack 第 and 条 altogether, which is supplied on request', () => {
    expect(withArticleSupplied('民法典1165')).toBe('民法典第1165条');
    expect(withArticleSupplied('《公司法》 15')).toBe('公司法第15条');
    expect(withArticleSupplied('公司法第15')).toBe('公司法第15条');
    expect(withArticleSupplied('劳动合同法三十九')).toBe('劳动合同法第三十九条');
    expect(withArticleSupplied('劳动合同法39(3)')).toBe('劳动合同法第39条第(3)项');
    expect(withArticleSupplied('《劳动合同法》 三十九（三）')).toBe('劳动合同法第三十九条第（三）项');
    for (const typed of [
      '18',
      '母基金',
      '统一',
      '星期一',
      '合同法统一',
      '规划（2020—2030）',
      'art 15',
      '第15条',
    ]) {
      expect(withArticleSupplied(typed), typed).toBeNull();
    }
  });
});
