import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/domain/provision.ts';
import { compileText, provisionAt } from './reading.ts';

async function roleUnder(heading: string): Promise<Role | null> {
  const document = await compileText(
    `工作方案\n\n一、${heading}\n　　建设技术交易中心，服务科技创新。\n二、其他\n　　无。`,
  );
  return provisionAt(document, 'div_1').role;
}

describe('the role of a text', () => {
  it.each<[string, Role | null]>([
    ['总体思路', 'approach'],
    ['指导思想', 'approach'],
    ['基本原则', 'approach'],
    ['战略功能定位', 'approach'],
    ['发展目标', 'target'],
    ['工作目标（2023—2025年）', 'target'],
    ['目标任务', 'measure'],
    ['具体措施', 'measure'],
    ['保障措施', 'measure'],
    ['发展基础', null],
  ])('under %s is %s', async (heading, role) => {
    expect(await roleUnder(heading)).toBe(role);
  });

  it('is handed down, and the nearest heading decides', async () => {
    const document = await compileText(
      '工作方案\n\n一、主要任务\n（一）发展目标\n　　到2025年达到5个。\n（二）建设平台\n——建设中试平台。\n——建设交易平台。',
    );
    expect(provisionAt(document, 'div_1__subdiv_1').role).toBe('target');
    expect(provisionAt(document, 'div_1__subdiv_2__measure_1').role).toBe('measure');
  });

  it('is measure for a —— item that nothing above decides for', async () => {
    const document = await compileText('工作方案\n\n一、平台\n——建设中试平台。\n——建设交易平台。');
    expect(provisionAt(document, 'div_1').role).toBeNull();
    expect(provisionAt(document, 'div_1__measure_2').role).toBe('measure');
  });
});
