import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../../ingest/structure/outline.ts';
import { passage } from './lines.ts';

const shape = (text: string) => shapeOf(passage(text).lines);

describe('the shape of an outline', () => {
  it('has 一、 above the articles where these go on counting behind 二、', () => {
    const { ranks } = shape(
      '一、管辖\n本部分适用于海事案件。\n第一条　甲。\n第二条　乙。\n二、送达\n第三条　丙。',
    );
    expect(ranks.han).toBeLessThan(ranks.article);
  });

  it('has 一、 above the articles where they stand straight below it', () => {
    const { ranks } = shape('一、管辖\n第一条　甲。\n第二条　乙。');
    expect(ranks.han).toBeLessThan(ranks.article);
  });

  it('has 一、 below the articles of a plan', () => {
    const { ranks } = shape(
      '第一条 发展愿景\n一、总体思路\n坚持创新。\n二、发展原则\n坚持开放。\n第二条 发展目标\n到2025年。',
    );
    expect(ranks.han).toBeGreaterThan(ranks.article);
  });

  it('tells titled articles from those of a law', () => {
    expect(shape('第一条 发展愿景\n坚持创新。\n第二条 发展目标\n到2025年。').articlesHaveHeadings).toBe(true);
    expect(
      shape('第一条　为了规范，制定本法。\n第二条　本法适用于全国。\n国家鼓励创新。').articlesHaveHeadings,
    ).toBe(false);
  });

  it('puts 附则 beside the parts of a text that has parts, beside its chapters otherwise', () => {
    const parted = shape('第一编　总则\n第一章　规定\n第一条　甲。\n附　则\n第二条　乙。');
    expect(parted.ranks.closing).toBe(parted.ranks.part);
    const plain = shape('第一章　总则\n第一条　甲。\n附　则\n第二条　乙。');
    expect(plain.ranks.closing).toBe(plain.ranks.chapter);
  });
});
