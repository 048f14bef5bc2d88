import { describe, expect, it } from 'vitest';
import { withoutEntities } from '../../../ingest/extract/markup.ts';
import { compileText, fieldsOf, provisionsOf } from '../structure/reading.ts';

const articlesOf = async (text: string) => {
  const document = await compileText(text);
  const articles = provisionsOf(document).filter(({ kind }) => kind === 'article');
  return {
    title: document.work.title,
    articles: articles.map((article) => `${article.num} ${article.shape === 'leaf' ? article.content : ''}`),
    codes: document.problems.map(({ code }) => code),
    mediaType: document.expression.mediaType,
  };
};

const READ = {
  title: '云溪市市容管理办法',
  articles: ['第一条 为了规范“市容”，制定本办法。', '第二条 本办法适用于本市。', '第三条 由市城管局负责。'],
  codes: ['markup-read'],
  mediaType: 'text/plain',
};

describe('markup in plain text is read as what it stands for', () => {
  it('tags at the ends of lines, and around words', async () => {
    const text = `云溪市市容管理办法<br/>
<b>第一条</b> 为了规范“市容”，制定本办法。<br/>
<p class="a">第二条 本办法适用于本市。</p>第三条 由市城管局负责。<br>`;
    expect(await articlesOf(text)).toEqual(READ);
  });

  it.each([
    [
      'bold articles of Markdown',
      '# 云溪市市容管理办法\n\n**第一条** 为了规范“市容”，制定本办法。\n\n**第二条** 本办法适用于本市。\n\n**第三条** 由市城管局负责。',
    ],
    [
      'articles as headings of Markdown',
      '# 云溪市市容管理办法\n\n### 第一条\n为了规范“市容”，制定本办法。\n### 第二条\n本办法适用于本市。\n### 第三条\n由市城管局负责。',
    ],
    [
      'the entities of a web page',
      '云溪市市容管理办法\n&emsp;&emsp;第一条&nbsp;为了规范&ldquo;市容&#8221;，制定本办法。\n&emsp;&emsp;第二条&nbsp;本办法适用于本市。\n&emsp;&emsp;第三条&nbsp;由市城管局负责。',
    ],
  ])('%s', async (_, text) => {
    expect(await articlesOf(text)).toEqual(READ);
  });

  it('and left alone where there is hardly any', async () => {
    expect(withoutEntities('A&amp;B公司，C&D公司')).toEqual({ text: 'A&amp;B公司，C&D公司', problems: [] });
    const { articles, codes } = await articlesOf('云溪市办法\n第一条 带**号的为必填项。\n第二条 C# 语言。');
    expect(articles).toEqual(['第一条 带**号的为必填项。', '第二条 C# 语言。']);
    expect(codes).toEqual([]);
  });

  it('in one pass: what an entity stands for is no part of another', () => {
    const { text } = withoutEntities('&amp;lt;&amp;nbsp;&#38;gt;&#0;');
    expect(text).toBe('&lt;&nbsp;&gt;&#0;');
  });
});

describe('paragraphs in another language', () => {
  it('stay where they stand, and the doubt about the 款 is told', async () => {
    const english = 'These Measures are formulated to regulate the appearance of the city.';
    const document = await compileText(
      `云溪市市容管理办法\n第一条　为了规范市容，制定本办法。\n${english}\n第二条　本办法适用于本市。\n${english}`,
    );
    expect(provisionsOf(document).filter(({ kind }) => kind === 'article')).toHaveLength(2);
    expect(document.problems.map(({ code, lines }) => [code, lines])).toEqual([
      ['paragraphs-guessed', [3, 5]],
    ]);
    expect(fieldsOf(document, 'title')).toEqual(['云溪市市容管理办法']);
  });

  it('are no formulas and no addresses', async () => {
    const { problems } = await compileText('云溪市办法\n第一条　按下式计算：\nE = mc2 + Q\n第二条　乙。');
    expect(problems).toEqual([]);
  });
});
