import { describe, expect, it } from 'vitest';
import { withoutLetterspacing } from '../../../ingest/extract/letterspacing.ts';

const SPACED =
  '第 一 条　为 了 推 进 自 主 创 新 ， 设 立 母 基 金 2 0 亿 元 。\n第 二 条　本 办 法 自 2 0 2 2 年 施 行 。';

describe('blanks between all characters', () => {
  it('are dropped, and reported', () => {
    const { text, problems } = withoutLetterspacing(SPACED);
    expect(text).toBe('第一条　为了推进自主创新，设立母基金20亿元。\n第二条　本办法自2022年施行。');
    expect(problems.map(({ code }) => code)).toEqual(['letterspacing-dropped']);
  });

  it.each([
    ['in a title alone', '呈 贡 区 创 新 规 划\n第一条　为了推进自主创新，设立母基金。'],
    ['around digits', '第一条 设立规模 20 亿元的母基金， 期限 10 年。'],
    ['in Latin words', 'fund of funds for start-ups in the new district'],
  ])('are text %s', (_, text) => {
    expect(withoutLetterspacing(text)).toEqual({ text, problems: [] });
  });
});

describe('blanks between many characters, as recognition leaves them', () => {
  const PAGE = `第 一条　为 了 规 范城 市 供水管理，发 展城市供 水事 业，制定 本条例。
第二 条　本 市 行政区 域内 的供水、用 水及其监 督管理，适用 本 条 例 。
第 三条　市 水 务 主管部 门 负责 全市供水 工 作，每 年 20 日 前公布 水 质。
姓名  职 务  电话`;

  it('are dropped within one number, where a date, a share or a count shows it', () => {
    const { text } = withoutLetterspacing(`${PAGE}\n2021 年 5 月 1 8 日，绿 地 率 3 5 %，表 1 2 列`);
    expect(text.split('\n').at(-1)).toBe('2021 年 5 月 18 日，绿地率 35 %，表 1 2 列');
  });

  it('are dropped between Han characters, wider ones and those at digits stay', () => {
    const { text, problems } = withoutLetterspacing(PAGE);
    expect(text.split('\n').slice(1)).toEqual([
      '第二条　本市行政区域内的供水、用水及其监督管理，适用本条例。',
      '第三条　市水务主管部门负责全市供水工作，每年 20 日前公布水质。',
      '姓名  职务  电话',
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['letterspacing-dropped']);
  });

  it('are text in a list of names', () => {
    const names = `出席会议的人员名单\n${'王 芳 李建国 张 伟 赵 敏 陈志远\n'.repeat(20)}`;
    expect(withoutLetterspacing(names)).toEqual({ text: names, problems: [] });
  });
});
