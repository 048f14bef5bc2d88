import { describe, expect, it } from 'vitest';
import { compileText, fieldsOf, outlineLines } from '../structure/reading.ts';

const RULES = `银行业金融机构存取现金业务管理办法
第一条 为加强存取现金业务管理，制定本办法。
第二条 申请行应提交申请书（附1）。
附：1. 开办存取现金业务申请书2. 申请材料审核告知书
附 1
开办存取现金业务申请书
单位名称：
附 2
申请材料审核告知书
申请编号：`;

describe('a list of attachments whose last entry has the first annex behind it', () => {
  it('is the list, and the annex is one', async () => {
    const glued = await compileText(RULES.replace('告知书\n附 1', '告知书附 1'));
    const whole = await compileText(RULES);
    expect(outlineLines(glued)).toEqual(outlineLines(whole));
    expect(fieldsOf(glued, 'note')).toEqual(['附：1. 开办存取现金业务申请书2. 申请材料审核告知书']);
    expect(glued.problems).toEqual([]);
  });

  it('may name one attachment', async () => {
    const notice = `关于印发划型标准规定的通知
现印发给你们，请遵照执行。
附件：金融业企业划型标准规定附件
金融业企业划型标准规定
一、适用范围
本规定适用于金融业企业。`;
    const document = await compileText(notice);
    expect(fieldsOf(document, 'note')).toContain('附件：金融业企业划型标准规定');
    expect(outlineLines(document).join()).not.toContain('规定附件');
  });

  it('is not cut in a name that ends in 附件', async () => {
    const document = await compileText(
      `${RULES.split('\n').slice(0, 3).join('\n')}\n附件 建设工程合同及附件`,
    );
    expect(fieldsOf(document, 'note')).toEqual(['附件 建设工程合同及附件']);
  });
});
