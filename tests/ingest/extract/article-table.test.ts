import { describe, expect, it } from 'vitest';
import { compileSource } from '../../../ingest/compile.ts';
import { comparesArticles, setsArticles } from '../../../ingest/extract/article-table.ts';
import { sourceIdOf } from '../../../ingest/source.ts';
import { accountFor, compileText, outlineLines, sourceOf } from '../structure/reading.ts';
import { makeDocx } from './make-docx.ts';

const ROWS: readonly (readonly [string, ...string[]])[] = [
  ['第一条', '为了规范市容，制定本办法。'],
  ['第二条', '本办法适用于本市。', '法律另有规定的，从其规定。'],
  ['第三条', '由市城管局负责。'],
];
const OUTLINE = [
  'art_1 第一条 | 为了规范市容，制定本办法。',
  'art_2 第二条',
  '  art_2__para_1 | 本办法适用于本市。',
  '  art_2__para_2 | 法律另有规定的，从其规定。',
  'art_3 第三条 | 由市城管局负责。',
];

describe('a table that sets articles', () => {
  it('is read as articles with their paragraphs in HTML', async () => {
    const rows = ROWS.map(([num, ...texts]) => `<tr><td>${num}</td><td>${texts.join('<br>')}</td></tr>`);
    const page = `<html><body><h1>云溪市市容管理办法</h1><table>${rows.join('')}</table></body></html>`;
    expect(outlineLines(await compileText(page, '办法.html'))).toEqual(OUTLINE);
  });

  it('is read as articles with their paragraphs in DOCX', async () => {
    const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const cell = (texts: readonly string[]) => `<w:tc>${texts.map(p).join('')}</w:tc>`;
    const rows = ROWS.map(([num, ...texts]) => `<w:tr>${cell([num])}${cell(texts)}</w:tr>`);
    const bytes = makeDocx({ body: `${p('云溪市市容管理办法')}<w:tbl>${rows.join('')}</w:tbl>` });
    const source = { path: 'a.docx', fileName: 'a.docx', bytes, id: sourceIdOf(bytes), known: null };
    expect(outlineLines(await compileSource(source))).toEqual(OUTLINE);
  });

  it.each([
    [
      'of three columns',
      [
        ['第一条', '旧', '新'],
        ['第二条', '旧', '新'],
      ],
    ],
    [
      'about articles',
      [
        ['条文', '解读'],
        ['第一条', '说明宗旨。'],
        ['第二条', '说明范围。'],
      ],
    ],
    [
      'about their amendment',
      [
        ['条款', '修订后'],
        ['第二条', '适用于本市行政区域。'],
        ['第三条', '由市公安局负责。'],
      ],
    ],
    [
      'of articles here and there',
      [
        ['第三条', '罚款'],
        ['第十条', '警告'],
        ['第二十条', '罚款'],
      ],
    ],
    [
      'of other things',
      [
        ['第一组', '甲'],
        ['第二组', '乙'],
        ['第三组', '丙'],
      ],
    ],
  ])('is none %s', (_, rows) => {
    expect(setsArticles(rows)).toBe(false);
  });
});

describe('a table that compares articles', () => {
  const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
  const page = (rows: readonly (readonly (readonly string[])[])[]): string => {
    const set = rows.map(
      (cells) => `<tr>${cells.map((texts) => `<td>${paragraphs(texts)}</td>`).join('')}</tr>`,
    );
    return `<html><body><h1>关于修改《云溪市养犬管理办法》的说明</h1>
<p>第一条　为了便于审议，说明如下。</p><p>第二条　条文对照如下：</p><table>${set.join('')}</table>
<p>第三条　本说明由市公安局解释。</p></body></html>`;
  };
  const HEAD = [['修订前'], ['修订后']];
  const NEW = [
    '第二条　本办法适用于本市行政区域内的养犬及其管理活动。',
    '军用、警用犬只的管理，依照有关规定执行。',
    '第三条　养犬人应当遵守下列规定：',
    '（一）携犬出户时束犬链；',
    '（二）即时清除犬只排泄的粪便。',
  ];

  it.each([
    [
      'whose articles stand row by row',
      [HEAD, [['第二条　适用于城市建成区。'], NEW.slice(0, 2)], [['第九条　收容。'], ['删除']]],
    ],
    ['of which one cell holds nearly all', [HEAD, [[], NEW], [['第九条　收容。'], ['删除']]]],
    [
      'below a title of its own',
      [
        [['《云溪市养犬管理办法》修订对照表']],
        [['原条文'], ['修改后条文']],
        [[], NEW],
        [['第九条　收容。'], ['删除']],
      ],
    ],
    [
      'without a head',
      [
        [['第二条　适用于城市建成区。'], NEW],
        [['第九条　收容。'], ['删除']],
      ],
    ],
  ])('stays a table %s: the articles of the document are its own', async (_, rows) => {
    const document = await compileText(page(rows), '说明.html');
    const articles = outlineLines(document).filter((line) => !line.startsWith(' '));
    expect(articles).toEqual([
      'art_1 第一条 | 为了便于审议，说明如下。',
      'art_2 第二条 | 条文对照如下：',
      'art_3 第三条 | 本说明由市公安局解释。',
    ]);
    const table = outlineLines(document).filter((line) => line.includes('table_1'));
    expect(table.at(-1)).toMatch(/第九条　收容。，删除$/);
    expect(await accountFor(sourceOf(page(rows), '说明.html'), document)).toEqual({
      lost: '',
      doubled: '',
      unlike: [],
    });
  });

  it('may hold tables within its cells', async () => {
    const fees = '<table><tr><td>大型犬</td><td>500元</td></tr></table>';
    const rows = [HEAD, [['第二条　收费如下：', fees], ['第二条　不收费。']], [['第九条　收容。'], ['删除']]];
    const articles = outlineLines(await compileText(page(rows), '说明.html')).filter((line) =>
      line.startsWith('art_'),
    );
    expect(articles).toHaveLength(3);
  });

  it('is none where a page holds its text below its menu', async () => {
    const law = paragraphs(['第一条　为了规范养犬，制定本办法。', '第二条　本办法适用于本市。']);
    const menu = '<tr><td>当前位置：首页</td><td>新闻中心</td></tr>';
    const text = `<html><body><h1>云溪市养犬管理办法</h1><table>${menu}<tr><td colspan=2>${law}<p>各区参照执行。</p><p>特此公布。</p></td></tr></table></body></html>`;
    const lines = outlineLines(await compileText(text, '办法.html'));
    expect(lines.filter((line) => line.startsWith('art_'))).toHaveLength(2);
  });

  it.each([
    [
      'a page whose menu stands above its text',
      [
        ['首页', '新闻', '前沿'],
        ['菜单', '云溪市养犬管理办法 第一条 为了'],
      ],
    ],
    [
      'the text of a page below its menu',
      [['当前位置：首页', '新闻中心'], ['第一条 为了规范养犬，制定本办法。 第二条 本办法适用于本市。']],
    ],
    [
      'such a text beside a menu',
      [
        ['当前位置：首页', '新闻中心'],
        ['政策', '第一条 为了规范养犬，制定本办法。 第二条 本办法适用于本市。'],
        ['解读', '第三条 市公安局负责养犬管理。'],
      ],
    ],
    [
      'articles set beside their numbers below a menu',
      [
        ['当前位置：首页', '新闻中心'],
        ['第一条', '为了规范养犬，制定本办法。'],
        ['第二条', '本办法适用于本市。'],
      ],
    ],
    [
      'a table about articles',
      [
        ['条款', '罚款'],
        ['第三条', '五百元'],
        ['第四条', '一千元'],
      ],
    ],
  ])('is not %s', (_, rows) => {
    expect(comparesArticles(rows)).toBe(false);
  });
});
