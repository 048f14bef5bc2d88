import { describe, expect, it } from 'vitest';
import { closesDocument } from '../../../ingest/structure/closing.ts';

describe('a sentence that speaks for the whole document', () => {
  it.each([
    '特此公告。',
    '此复。',
    '本意见自2023年6月1日起施行，有效期至2027年12月31日。',
    '本实施方案由区科工信局负责解释。',
    '《云南省科学技术进步条例》根据本决定作相应修改，重新公布。',
    '列席：区司法局、区审计局主要负责人',
    '以上意见，请认真贯彻执行。',
    '此外，对条文顺序作相应调整。',
    '本修正案自公布之日起施行。',
    '本村规民约自村民会议通过之日起施行。',
    '出　席：张　华　李建国',
  ])('%s', (text) => {
    expect(closesDocument(text)).toBe(true);
  });

  it.each([
    '本区行政区域内的企业适用本办法。',
    '各部门要加强协同配合。',
    '对符合条件的企业，自认定之日起给予补助。',
    '《呈贡区人才引凤计划》由区委组织部组织实施。',
  ])('is not: %s', (text) => {
    expect(closesDocument(text)).toBe(false);
  });
});
