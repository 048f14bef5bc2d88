/** Text, Markdown and Word are written from the same blocks; our own readers read them back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, clauseBlocks, documentBlocks, paragraph } from '../../src/exchange/blocks.ts';
import { toDocx } from '../../src/exchange/docx.ts';
import { toMarkdown } from '../../src/exchange/markdown.ts';
import { toText } from '../../src/exchange/text.ts';
import { HOSTILE, LAW, PLAN } from '../api/documents.ts';
import { extractBytes, textsOf as textsIn } from '../ingest/extract/read.ts';
import { compileText } from '../ingest/structure/reading.ts';

/** What every writer must bring across: the texts of paragraphs, and rows with their cells parted by tabs. */
function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.sort === 'paragraph'
      ? [block.text]
      : [...(block.head === null ? [] : [block.head]), ...block.rows].map((row) =>
          row.map(({ text }) => text).join('\t'),
        ),
  );
}

async function readBack(fileName: string, bytes: Uint8Array): Promise<readonly string[]> {
  return textsIn(await extractBytes(bytes, fileName)).filter((text) => text.trim() !== '');
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('the blocks of a document', () => {
  it('hold its title, fields, headings by level, texts with their marks, and tables', () => {
    expect(documentBlocks(PLAN)).toEqual([
      paragraph('title', '昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）'),
      paragraph('subtitle', '呈政办发〔2022〕54号'),
      paragraph('heading', '第六章　科技金融', 1),
      paragraph('heading', '第十七条　概念验证', 2),
      paragraph('body', '建设概念验证中心。'),
      paragraph('heading', '第十八条　设立母基金', 2),
      paragraph('heading', '一、组建思路', 3),
      paragraph('body', '由政府出资设立母基金，吸引社会资本参与。'),
      paragraph('heading', '二、发展目标', 3),
      paragraph('body', '——到2025年，规模达到10亿元。'),
      paragraph('body', '——到2030年，规模达到30亿元。'),
      paragraph('heading', '表 1　主要指标', 2),
      {
        sort: 'table',
        head: [cell('指标'), cell('2025年')],
        rows: [[cell('独角兽'), cell('2-3家')]],
      },
    ]);
  });

  it('hold of a clause its citation, its text and its address', () => {
    const [article] = LAW.body;
    if (article === undefined) throw new Error('the law has no article');
    const blocks = clauseBlocks(article, '《中华人民共和国公司法》第十五条', 'http://a/d/gongsifa/art_15');
    expect(textsOf(blocks)).toEqual([
      '《中华人民共和国公司法》第十五条',
      '第十五条　公司向其他企业投资或者为他人提供担保，依照公司章程的规定决议。',
      '前款决议由下列机构作出：',
      '（一）董事会；',
      '（二）股东会。',
      'http://a/d/gongsifa/art_15',
    ]);
  });
});

describe('the blocks of a notice with annexes', () => {
  // After 昆政办〔2023〕19号, as it is laid out in print.
  const NOTICE = `昆明市人民政府办公室关于印发昆明市城镇燃气管理办法的通知

昆政办〔2023〕19号

各县（市）、区人民政府：

　　现将《昆明市城镇燃气管理办法》印发给你们，请认真贯彻执行。

　　附件：昆明市城镇燃气管理办法

昆明市人民政府办公室
2023年5月6日

附件

昆明市城镇燃气管理办法

　　第一条　为加强城镇燃气管理，制定本办法。
`;

  it('have the signature above the annexes, where it stands', async () => {
    const texts = textsOf(documentBlocks(await compileText(NOTICE)));
    const at = (words: string) => texts.findIndex((text) => text.includes(words));
    expect(at('2023年5月6日')).toBeGreaterThan(at('请认真贯彻执行'));
    expect(at('2023年5月6日')).toBeLessThan(at('第一条　'));
  });
});

describe('the writers', () => {
  it.each([
    ['a plan', PLAN],
    ['a law', LAW],
  ])('bring all text of %s into text, Markdown and Word', async (_, document) => {
    const blocks = documentBlocks(document);
    const texts = textsOf(blocks);
    expect(await readBack('a.txt', bytesOf(toText(blocks)))).toEqual(texts);
    expect(await readBack('a.docx', await toDocx(blocks, { title: document.work.title }))).toEqual(texts);
    expect(await readBack('a.md', bytesOf(toMarkdown(blocks)))).toEqual(texts);
  });

  it('keep each number under the head of its column, where cells reach over several', () => {
    const table = {
      sort: 'table',
      head: [{ ...cell('目标分类'), colSpan: 2 }, cell('2025年目标'), cell('2030年目标')],
      rows: [
        [{ ...cell('创业创新'), rowSpan: 2 }, cell('创业人员'), cell('5万'), cell('20万')],
        [cell('独角兽'), cell('——'), cell('2-3家')],
        [{ ...cell('科技金融发展'), colSpan: 2 }, cell('1亿元'), cell('5亿元')],
      ],
    } as const;
    expect(toMarkdown([table]).split('\n')).toEqual([
      '| 目标分类 |  | 2025年目标 | 2030年目标 |',
      '| --- | --- | --- | --- |',
      '| 创业创新 | 创业人员 | 5万 | 20万 |',
      '|  | 独角兽 | —— | 2-3家 |',
      '| 科技金融发展 |  | 1亿元 | 5亿元 |',
      '',
    ]);
    expect(toText([table])).toContain('\t独角兽\t——\t2-3家\n');
  });

  it('write Markdown in which no text is syntax', () => {
    expect(toMarkdown([paragraph('body', '# 不是标题')])).toBe('\\# 不是标题\n');
    expect(toMarkdown([paragraph('body', '1. 第一')])).toBe('1\\. 第一\n');
    expect(toMarkdown([paragraph('body', '*a* <b> [c](d) `e`')])).toBe(
      '\\*a\\* \\<b\\> \\[c\\](d) \\`e\\`\n',
    );
    expect(toMarkdown([{ sort: 'table', head: null, rows: [[cell('a|b'), cell('c')]] }])).toBe(
      '|  |  |\n| --- | --- |\n| a\\|b | c |\n',
    );
    expect(toMarkdown(documentBlocks(HOSTILE))).not.toMatch(/(?<!\\)<script/u);
  });

  it('write a Word file of any text', async () => {
    const text = fc.string({ unit: fc.constantFrom('条', '<', '&', '"', '𠮷', '\u0000', '\ud800', 'a') });
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        const written = `条${words}`;
        const legal = written.replace(/[\0\p{Surrogate}]/gu, '\ufffd');
        expect(
          await readBack('a.docx', await toDocx([paragraph('body', written)], { title: words })),
        ).toEqual([legal]);
      }),
      { seed: 7, numRuns: 30 },
    );
  });
});

function cell(text: string) {
  return { text, colSpan: 1, rowSpan: 1 };
}
