import { describe, expect, it } from 'vitest';
import { clean, fieldsNamed } from './reading.ts';

const BODY = '第一条　为了规范数据处理活动，制定本条例。\n第二条　本条例自公布之日起施行。';

/** Every line that is read as a 题注. */
function notesBelow(title: string, ...lines: readonly string[]): readonly string[] {
  return fieldsNamed(clean([title, ...lines, BODY].join('\n')), 'issuing');
}

describe('a 题注 without brackets, as collections print it', () => {
  it('has an event on each line', () => {
    const events = [
      '2004年1月13日 中华人民共和国国务院令第398号公布',
      '2011年1月8日 《国务院关于废止和修改部分行政法规的决定》第一次修订',
      '2018年3月11日 第十三届全国人民代表大会第一次会议通过的《中华人民共和国宪法修正案》',
      '1994年1月1日 施行',
      '自2018年10月1日起施行',
    ];
    expect(notesBelow('反兴奋剂条例', ...events)).toEqual(events);
  });

  it('is sure of a session or an office behind the date, whatever stands below', () => {
    const events = [
      '1982年12月4日 第五届全国人民代表大会第五次会议通过',
      '1982年12月4日 全国人民代表大会公告公布施行',
      '1997年10月15日 山东省第八届人民代表大会常务委员会第三十次会议关于修订《山东省实施办法》的决定修正',
    ];
    const title = '第一句没有编号的话从这里开始写起，到这里结束。';
    expect(fieldsNamed(clean(['宪法实施办法', ...events, title, BODY].join('\n')), 'issuing')).toEqual(
      events,
    );
    const approved = '1989年5月11日 国务院批准';
    expect(fieldsNamed(clean(['领导职数规定', approved, title, BODY].join('\n')), 'issuing')).toEqual([
      approved,
    ]);
  });

  it('may have each event as an item of a list', () => {
    const events = [
      '- 2007 年 8 月 30 日第十届全国人民代表大会常务委员会第二十九次会议通过',
      '- 2022 年 6 月 24 日第十三届全国人民代表大会常务委员会第三十五次会议修正',
    ];
    expect(notesBelow('中华人民共和国反垄断法', ...events)).toEqual(events);
  });

  it('may have all events on one line, and leave the word over with which the next begins', () => {
    const line =
      '1997年7月3日第八届全国人民代表大会常务委员会第二十六次会议通过  2007年8月30日第十届全国人民代表大会常务委员会第二十九次会议修订  根据';
    expect(notesBelow('中华人民共和国动物防疫法', line)).toEqual([line]);
  });

  it('goes on below a line that breaks off before the verb', () => {
    const lines = ['1984年1月7日 国务院', '中央军委发布', '2017年11月22日 中华人民共和国国务院令第692号'];
    expect(notesBelow('军用标准化管理办法', ...lines)).toEqual([`${lines[0]}${lines[1]}`, lines[2]]);
  });

  it('goes on below a line that breaks the name of what amended the text', () => {
    const lines = [
      '2017年5月19日 云南省第十二届人民代表大会常务委员会第三十次会议《关于修改〈云南省代表建议',
      '批评和意见办理的规定〉的决定》修正',
    ];
    expect(notesBelow('云南省代表建议办理的规定', ...lines)).toEqual([lines.join('')]);
  });

  it.each([
    '2024年3月1日，区人民政府常务会议审议通过',
    '2021年区人民政府工作报告的任务分工已经印发',
    '2021年1月1日 区人民政府办公室组织编写',
    '2021年1月1日 区人民政府批准，自下列日期起施行：',
  ])('is not a sentence that begins with a date: %s', (line) => {
    expect(notesBelow('云南省数据条例', line)).toEqual([]);
  });

  it.each([
    '2024年3月1日至5月30日全区开展了安全生产大检查并组织实施\n了整改，现将有关情况通报如下：\n一、总体情况',
    '2023年1月10日呈贡区第三届人民代表大会第二次会议胜利召开并审议批准\n了政府工作报告，全区上下团结奋斗。\n一、主要成绩',
    '2023年1月10日区人民政府批准\n了本区发展规划，现将有关情况通报如下：\n一、主要成绩',
    '2021年3月5日 区政府印发\n2021年3月8日 区委办印发《关于加强基层治理的意见》\n2021年4月1日 区人大常委会发布',
  ])('is neither a sentence that the margin breaks behind a verb nor a list of events: %s', (text) => {
    expect(fieldsNamed(clean(`呈贡区有关情况的通报\n${text}`), 'issuing')).toEqual([]);
  });
});
