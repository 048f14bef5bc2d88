import { describe, expect, it } from 'vitest';
import { extractText } from '../../../ingest/extract/text.ts';
import { accountFor, compileText, sourceOf } from '../structure/reading.ts';

const RULES = [
  '云溪市道路停车管理办法',
  '',
  '第一条　为了规范道路停车，制定本办法。',
  '　　停车应当有序。',
  '第二条　本办法适用于本市城区。',
  '第三条　市公安局负责实施下列事项：',
  '（一）划定泊位；',
  '（二）设置标志。',
  '第四条　违反本办法的，责令改正。',
  '　　拒不改正的，依法处罚。',
  '第五条　本办法由市公安局负责解释。',
  '第六条　本办法自2024年1月1日起施行。',
];

const linesOf = (text: string) =>
  extractText(new TextEncoder().encode(text))
    .lines.filter(({ removed }) => removed === null)
    .map((line) => line.text);

describe('what stands in front of every line', () => {
  it.each<[string, (line: string, index: number) => string]>([
    ['the marks of a quoted e-mail', (line) => `> ${line}`],
    ['those of one quoted in another', (line) => (line === '' ? '>>' : `>> ${line}`)],
    ['the signs of a list in Markdown', (line) => (line === '' ? '' : `* ${line}`)],
    ['others of the kind', (line) => (line === '' ? '' : `▲${line}`)],
    ['the numbers of an editor', (line, index) => `${String(index + 1).padStart(4)}  ${line}`],
    ['numbers with a colon', (line, index) => `${index + 1}: ${line}`],
    ['numbers with a tab', (line, index) => `${index + 1}\t${line}`],
  ])('is cut off: %s', async (_, prefixed) => {
    const text = RULES.map(prefixed).join('\n');
    expect(linesOf(text)).toEqual(RULES);
    const document = await compileText(text);
    expect(document.body).toHaveLength(6);
    expect(document.removed.map(({ reason, lines }) => [reason, lines])).toEqual([
      ['line-prefix', [1, RULES.length]],
    ]);
    expect(await accountFor(sourceOf(text), document)).toMatchObject({ lost: '', doubled: '' });
  });

  it('is cut off where only every fifth line is numbered', () => {
    const lines = [...RULES, ...RULES, ...RULES];
    const text = lines.map(
      (line, index) => `${String((index + 1) % 5 === 0 ? index + 1 : '').padStart(4)}  ${line}`,
    );
    expect(linesOf(text.join('\n'))).toEqual(lines);
  });

  it.each([
    ['an outline of decimals', ['1　总则', '1.1　编制目的', '1. 减少损失。', '2. 维护秩序。']],
    ['first lines that are set in', ['　　经区人民政府研究，决定任命：', '　　张某某为区财政局局长；']],
  ])('is cut off in a text with no more than %s', (_, body) => {
    const lines = [
      '云溪市人民政府关于张某某等',
      '同志职务任免的通知',
      '各街道办事处：',
      ...body,
      ...RULES.slice(3, 4),
      '　　特此通知。',
      '云溪市人民政府',
      '2024年3月18日',
      '（此件公开发布）',
    ];
    expect(linesOf(lines.map((line, index) => `${index + 1}\t${line}`).join('\n'))).toEqual(lines);
  });

  it('stays where a few lines begin with a mark of quotation', () => {
    expect(linesOf('> 第一条\n> 第二条')).toEqual(['> 第一条', '> 第二条']);
  });

  it('stays where a table or a list counts its own rows', () => {
    const rows = Array.from({ length: 30 }, (_, index) => `${index + 1}\t云溪市第${index + 1}中学\t城区`);
    expect(linesOf(rows.join('\n'))).toEqual(rows);
    for (const cell of ['（5）其他', '3、材料', '（5）其他\t12', '第一中学'])
      expect(linesOf(rows.with(4, `5\t${cell}`).join('\n'))).toContain(`5\t${cell}`);
    const parted = rows.map((row, index) => row.replace(/\t.*/, `\t${(index % 3) + 1}、材料\t城区`));
    expect(linesOf(parted.join('\n'))).toEqual(parted);
    const items = RULES.slice(2).map((line, index) => `${index + 1}. ${line.trim()}`);
    expect(linesOf(items.join('\n'))).toEqual(items);
  });
});
