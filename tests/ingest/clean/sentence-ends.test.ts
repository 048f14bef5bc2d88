/** Wrapped text without indentation, where a sentence that fills its line may end its paragraph or not. */
import { describe, expect, it } from 'vitest';
import { clean, paragraphs } from './reading.ts';

/** Two sentences fill their lines: those of 第三条 and of its 第二款. */
const LAW = `滨海市住宅物业管理条例
第一条　为了规范物业管理活动，维护业主和物业服务人的合
法权益，根据有关法律、行政法规，结合本市实际，制定本条
例。
第二条　本市行政区域内的物业管理活动，适用本条例。
第三条　市人民政府应当将物业服务纳入现代服务业发展规划
，建立健全促进物业服务行业健康发展的各项扶持政策措施。
区人民政府应当建立物业管理综合协调机制，统筹协调解决本
行政区域内物业管理工作中的重大问题，落实属地管理责任。
前款规定的机制，由区人民政府制定具体的工作规则，并向社
会公布。`;

/** The same sentences, each paragraph with several of them, as reports have it. */
const REPORT = `滨海市住宅物业管理情况的报告
近年来全市物业服务水平不断提高。群众满意度稳步上升。全
市已经建立健全促进物业服务行业健康发展的各项政策措施。
各区建立了综合协调机制。重大问题得到统筹解决。属地责任
得到落实，社区、业主委员会和物业服务人的关系更加和谐。
下一步将继续推进立法。力争年内提请审议。同时要加大对
有关法规的宣传。`;

describe('a sentence that fills its line', () => {
  it('ends its paragraph where sentences mostly do', () => {
    expect(
      paragraphs(LAW)
        .slice(-3)
        .map((text) => text.slice(0, 4)),
    ).toEqual(['第三条　', '区人民政', '前款规定']);
    expect(clean(LAW).problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('第 8 行另起一段还是接上一行无从判断，已按另起一段处理'),
      expect.stringContaining('第 10 行另起一段还是接上一行无从判断，已按另起一段处理'),
    ]);
  });

  it('goes on where sentences mostly stand within paragraphs', () => {
    expect(paragraphs(REPORT)).toHaveLength(1);
  });

  it('goes on below words that lean upon it, and ends above those that speak of its paragraph', () => {
    const leaning = LAW.replace('区人民政府应当建立物业管理', '必要时，区人民政府可以建立');
    expect(paragraphs(leaning).at(-2)?.slice(0, 3)).toBe('第三条');
    const speaking = REPORT.replace('下一步将继续推进立法。', '对前款所列问题要立法。');
    expect(paragraphs(speaking)).toHaveLength(2);
  });
});
