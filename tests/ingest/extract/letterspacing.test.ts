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
