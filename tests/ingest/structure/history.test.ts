/** 题注 as laws and regulations print them. */
import { describe, expect, it } from 'vitest';
import { readHistory } from '../../../ingest/structure/history.ts';

const events = (note: string): string[] => readHistory(note).map(({ date, action }) => `${date} ${action}`);

describe('a 题注', () => {
  it('lists adoption and every amendment of 中华人民共和国公司法', () => {
    const note =
      '（1993年12月29日第八届全国人民代表大会常务委员会第五次会议通过　根据1999年12月25日第九届全国人民代表大会常务委员会第十三次会议《关于修改〈中华人民共和国公司法〉的决定》第一次修正　根据2004年8月28日第十届全国人民代表大会常务委员会第十一次会议《关于修改〈中华人民共和国公司法〉的决定》第二次修正　2005年10月27日第十届全国人民代表大会常务委员会第十八次会议第一次修订）';
    expect(events(note)).toEqual([
      '1993-12-29 通过',
      '1999-12-25 修正',
      '2004-08-28 修正',
      '2005-10-27 修订',
    ]);
  });

  it('keeps the words of each event, and all of them', () => {
    const note = '（2022年3月15日云南省人民政府令第221号公布　自2022年5月1日起施行）';
    expect(readHistory(note).map(({ text }) => text)).toEqual([
      '2022年3月15日云南省人民政府令第221号公布',
      '自2022年5月1日起施行',
    ]);
  });

  it('tells an event from the next where extraction dropped the blank between them', () => {
    expect(
      events(
        '1991年4月9日第七届全国人民代表大会第四次会议通过根据2007年10月28日《关于修改〈民事诉讼法〉的决定》修正',
      ),
    ).toEqual(['1991-04-09 通过', '2007-10-28 修正']);
  });

  it('takes the last verb of an event for what happened', () => {
    expect(events('2012年12月13日公安部令第127号修订发布')).toEqual(['2012-12-13 公布']);
    expect(events('2021年4月29日第十三届全国人民代表大会常务委员会第二十八次会议修订')).toEqual([
      '2021-04-29 修订',
    ]);
  });

  it('does not take the verbs of a decision’s name for its own', () => {
    expect(events('2020年11月29日国务院令第732号《国务院关于修改和废止部分行政法规的决定》修订')).toEqual([
      '2020-11-29 修订',
    ]);
  });

  it('reads an act that was passed to amend a text as its amendment', () => {
    expect(
      events(
        '2023年12月29日第十四届全国人民代表大会常务委员会第七次会议通过的《中华人民共和国刑法修正案（十二）》',
      ),
    ).toEqual(['2023-12-29 修正']);
  });

  it('knows local regulations that a province approves', () => {
    expect(
      events(
        '2019年7月19日青岛市第十六届人民代表大会常务委员会第十七次会议修订　2019年9月27日山东省第十三届人民代表大会常务委员会第十四次会议批准',
      ),
    ).toEqual(['2019-07-19 修订', '2019-09-27 批准']);
  });

  it('lets several adoptions share one verb', () => {
    expect(
      events(
        '（2023年3月27日最高人民法院审判委员会第1882次会议、2023年7月27日最高人民检察院第十四届检察委员会第十次会议通过，自2023年8月15日起施行）',
      ),
    ).toEqual(['2023-03-27 通过', '2023-07-27 通过', '2023-08-15 施行']);
  });

  it('has no event without a date', () => {
    expect(readHistory('（草案）')).toEqual([]);
    expect(readHistory('')).toEqual([]);
  });
});
