import { describe, expect, it } from 'vitest';
import { closesDocument } from '../../../ingest/structure/closing.ts';
import { compileText, outlineLines } from './reading.ts';

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

describe('words behind the last part', () => {
  const PACT = `柳树湾村村规民约
第一条 爱国爱党，遵纪守法。
第二条 本村规民约自通过之日起施行。
让我们共同遵守，建设美丽柳树湾！
柳树湾村村民委员会
2023年8月6日`;

  it('that call upon the readers are no 款 of the last article', async () => {
    expect(outlineLines(await compileText(PACT))).toEqual([
      'art_1 第一条 | 爱国爱党，遵纪守法。',
      'art_2 第二条 | 本村规民约自通过之日起施行。',
      'para_1 | 让我们共同遵守，建设美丽柳树湾！',
    ]);
    const typed = PACT.replaceAll('。', '.').replaceAll('，', ',').replace('！', '!');
    expect(outlineLines(await compileText(typed)).at(-1)).toBe('para_1 | 让我们共同遵守,建设美丽柳树湾!');
    const cry = PACT.replace('遵纪守法。', '遵纪守法。\n坚决反对邪教！');
    expect(outlineLines(await compileText(cry))[2]).toBe('  art_1__para_2 | 坚决反对邪教！');
  });

  it('that explain words are no items of it', async () => {
    const report = `关于新安县2022年预算执行情况的报告
一、2022年预算执行情况
全县收入完成12.3亿元。
二、措施
——坚持开源节流。
——坚持保障重点。
名词解释
1.“三保”：指保基本民生、保工资、保运转。
2.一般公共预算：指对以税收为主体的财政收入的收支预算。`;
    expect(outlineLines(await compileText(report)).slice(-3)).toEqual([
      'grp_1 名词解释',
      '  grp_1__point_1 1. | “三保”：指保基本民生、保工资、保运转。',
      '  grp_1__point_2 2. | 一般公共预算：指对以税收为主…收入的收支预算。',
    ]);
  });
});
