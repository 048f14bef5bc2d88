import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLines } from '../../../ingest/clean/clean.ts';
import { splitLines } from '../../../ingest/extract/text.ts';
import type { DocumentField, Removed } from '../../../src/domain/document.ts';
import type { SourceSpan } from '../../../src/domain/span.ts';
import { clean, removedFor } from './reading.ts';

const WORDS = [
  ...[
    '第一条 ',
    '第二章 创业',
    '一、',
    '（二）',
    '1.',
    '——',
    '一是',
    '表 1 指标',
    '图 2 布局',
    '附件',
    '目录',
    '附则',
  ],
  ...[
    '为了推进自主创新示范区建设，',
    '制定本办法。',
    '《呈贡区规划》',
    '“云上小镇”',
    '呈政办发〔2022〕54号',
    '关于印发',
  ],
  ...[
    '的通知',
    '各街道：',
    '2022年9月9日',
    '— 3 —',
    '12',
    '5万 10万',
    '指标 2025年',
    '……9',
    '弘 扬 中 华 传 统',
  ],
  ...[' ', '　　', '\t', '\n', '\n\n', '\r\n', '\f', '（', '）'],
];

const VISIBLE = /[^\s\u3000]/;

/** How often each visible character of a text is in a field, a line or a removal. */
function timesOf(
  text: string,
  places: readonly { readonly spans: readonly SourceSpan[] }[],
): readonly number[] {
  const times = new Array<number>(text.length).fill(0);
  for (const { spans } of places) {
    for (const { start, end } of spans) for (let i = start; i < end; i++) times[i] = (times[i] ?? 0) + 1;
  }
  return times.filter((_, i) => VISIBLE.test(text.charAt(i)));
}

describe('cleaning', () => {
  it('puts every visible character into exactly one place, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }), (words) => {
        const text = words.join('');
        const { fields, preface, lines, removed } = cleanLines(
          {
            text,
            lines: splitLines(text),
            mediaType: 'text/plain',
            pages: null,
            layout: 'unknown',
            problems: [],
          },
          '文件.txt',
        );
        const places: (DocumentField | Removed | { spans: readonly SourceSpan[] })[] = [
          ...fields,
          ...lines,
          ...removed,
          ...(preface?.heading == null ? [] : [preface.heading]),
          ...(preface?.lines ?? []),
        ];
        expect(timesOf(text, places).every((times) => times === 1)).toBe(true);
        expect(lines.every((line) => line.text.trim() !== '')).toBe(true);
      }),
      { seed: 2022, numRuns: 2_000 },
    );
  });

  it('takes the lettering inside a figure out, and says so', () => {
    const wrapped = `以呈贡科创新城为核心，联合昆明高新区等，打造双轮驱动的
创新格局，在全区范围内构建四大功能片区，形成产学研融合发
展的空间布局，进一步优化创新资源配置，辐射带动滇中新区，
提升区域创新能力。`;
    const result = clean(`呈贡区创新发展规划\n${wrapped}\n产学研创新发展轴\n图 1 空间布局\n${wrapped}`);
    expect(removedFor(result, 'figure-text')).toEqual(['产学研创新发展轴']);
    expect(result.lines.map((line) => line.text)).toContain('图 1 空间布局');
  });

  it('keeps a heading above the caption of a figure where lines are paragraphs', () => {
    const result = clean('第一章 空间布局\n总体格局\n图 1 空间布局', 'paragraphs');
    expect(removedFor(result, 'figure-text')).toEqual([]);
  });
});

describe('a short line in the middle of a sentence, where nothing shows pages', () => {
  const lines = [
    '呈贡区创新发展规划',
    '未来十年，全球新一轮科技革命和产业变革正加速演进，科',
    '学探索从微观到宏观各个尺度上纵深拓展，以智能、绿色、泛在',
    '为特征的群体性技术革命引发了全球产业分工的重大调整，一批',
    '云南省人民政府公报',
    '颠覆性技术的不断涌现将重塑世界产业竞争格局。',
  ];

  it('stays in the text, with a doubt', () => {
    const { problems, removed } = clean(lines.join('\n'));
    expect(problems.map((problem) => [problem.code, problem.lines])).toEqual([
      ['running-header-guessed', [5, 5]],
    ]);
    expect(removed).toEqual([]);
  });

  it('is a header where it stands at the top of the text too', () => {
    const filler = Array.from(
      { length: 12 },
      (_, n) => `第${'一二三四五六七八九十百千'.charAt(n)}条　各单位应当予以配合。`,
    );
    const text = ['云南省人民政府公报', lines[0], ...filler, ...lines.slice(1)].join('\n');
    expect(removedFor(clean(text), 'running-header')).toEqual(['云南省人民政府公报', '云南省人民政府公报']);
  });
});

it('a text broken in mid-sentence at no common width is doubted as a whole', () => {
  const passage = '区人民政府设立创新创业母基金并委托专业机构按照市场化方式进行管理和运作';
  const lines = Array.from({ length: 30 }, (_, n) => passage.slice(0, 14 + ((n * 7) % 20)));
  const { problems } = clean(`呈贡区创新发展规划\n第一条　\n${lines.join('\n')}\n予以支持。`);
  expect(problems.map((problem) => [problem.code, problem.lines])).toContainEqual([
    'paragraphs-guessed',
    null,
  ]);
});
