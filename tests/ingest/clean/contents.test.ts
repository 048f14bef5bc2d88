import { describe, expect, it } from 'vitest';
import { takeContents } from '../../../ingest/clean/contents.ts';
import { pageLines } from './reading.ts';

const BODY = `第一章 总则
第一条 为了推进自主创新示范区建设，制定本办法。
第二章 创业孵化
第二条 区人民政府设立创新创业母基金。
第三章 附则
第三条 本办法自印发之日起施行。`;

function read(text: string) {
  const { kept, removed, contents } = takeContents(pageLines(text));
  return {
    kept: kept.map((line) => line.text).join('\n'),
    removed: removed.map(({ line }) => line.text),
    reasons: new Set(removed.map(({ reason }) => reason)),
    entries: contents?.map(({ mark, title }) => `${mark.num} ${title}`.trim()) ?? null,
  };
}

describe('a contents list', () => {
  it.each([
    ['without leaders', (title: string) => title],
    ['with dots', (title: string, page: number) => `${title}.......${page}`],
    ['with ……', (title: string, page: number) => `${title}……………${page}`],
    ['with dots and blanks', (title: string, page: number) => `${title} . . . . . . . ${page}`],
    ['with middle dots', (title: string, page: number) => `${title}·······${page}`],
    ['with tabs', (title: string, page: number) => `${title}\t${page}`],
    ['with blanks', (title: string, page: number) => `${title}　　　${page}`],
    ['with pages in brackets', (title: string, page: number) => `${title}……（${page}）`],
    ['with dots and no page', (title: string) => `${title}……`],
    ['with pages on lines of their own', (title: string, page: number) => `${title}\n${page * 3}`],
    ['with dots and page on lines of their own', (title: string, page: number) => `${title}\n……${page * 3}`],
  ])('%s is no text', (_, entry) => {
    const list = ['第一章 总则', '第二章 创业孵化', '第三章 附则'].map((title, i) => entry(title, i + 1));
    const { kept, entries, reasons } = read(`创业孵化办法\n目　录\n${list.join('\n')}\n${BODY}`);
    expect(kept).toBe(`创业孵化办法\n${BODY}`);
    expect(entries).toEqual(['第一章 总则', '第二章 创业孵化', '第三章 附则']);
    expect(reasons).toEqual(new Set(['contents']));
  });

  it('may have its page numbers in a column of their own, in front of it or behind it', () => {
    const list = '第一章 总则\n第二章 创业孵化\n第三章 附则';
    for (const columns of [`1\n3\n7\n${list}`, `${list}\n1\n3\n7`])
      expect(read(`创业孵化办法\n目　录\n${columns}\n${BODY}`).kept).toBe(`创业孵化办法\n${BODY}`);
  });

  it('may have labels and titles on lines of their own, as the text has them', () => {
    const list = '第一章\n总则\n第二章\n创业孵化\n第三章\n附则';
    const body = BODY.replace(/^(第.章) /gm, '$1\n');
    const { kept, entries } = read(`创业孵化办法\n目　录\n${list}\n${body}`);
    expect(kept).toBe(`创业孵化办法\n${body}`);
    expect(entries).toEqual(['第一章 总则', '第二章 创业孵化', '第三章 附则']);
  });

  it('may be called 目次', () => {
    expect(read(`目 次\n第一章 总则\n第二章 创业孵化\n第三章 附则\n${BODY}`).kept).toBe(BODY);
  });

  it('may have no title', () => {
    expect(read(`创业孵化办法\n第一章 总则\n第二章 创业孵化\n第三章 附则\n${BODY}`).kept).toBe(
      `创业孵化办法\n${BODY}`,
    );
  });

  it('may list articles too', () => {
    const articles = '第一条 目的\n第二条 母基金\n第三条 施行';
    const list = '第一章 总则……1\n第一条 目的……1\n第二章 创业孵化……2\n第二条 母基金……2\n第三条 施行……3';
    const { kept, entries } = read(`目录\n${list}\n第一章 总则\n${articles}`);
    expect(kept).toBe(`第一章 总则\n${articles}`);
    expect(entries).toContain('第二条 母基金');
  });

  it('may have entries wrapped over two lines', () => {
    const list = `第一章 总则……1
第二章 加强与泰国、缅甸、孟加拉等区域合作
辐射带动南亚东南亚的创新发展……2
第三章 附则……9`;
    const body = BODY.replace('第二章 创业孵化', '第二章 加强与泰国、缅甸、孟加拉等区域合作');
    const { kept, entries } = read(`目录\n${list}\n${body}`);
    expect(entries?.[1]).toBe('第二章 加强与泰国、缅甸、孟加拉等区域合作辐射带动南亚东南亚的创新发展');
    expect(kept).toBe(body);
  });

  it('may list what has no number', () => {
    const { kept, removed } = read(`目录\n前言……1\n第一章 总则……2\n第二章 创业孵化……3\n名词解释……9\n${BODY}`);
    expect(kept).toBe(BODY);
    expect(removed).toContain('前言……1');
    expect(removed).toContain('名词解释……9');
  });

  it.each(['前言\n第一章 总则\n第二章 创业孵化', '前 言……II\n第一章 总则……1\n第二章 创业孵化……3'])(
    'may begin with what has no number: %j',
    (list) => {
      const { kept, entries } = read(
        `创业孵化办法\n目　次\n${list}\n前　言\n为了推进建设，制定本办法。\n${BODY}`,
      );
      expect(entries).toEqual(['第一章 总则', '第二章 创业孵化']);
      expect(kept).toBe(`创业孵化办法\n前　言\n为了推进建设，制定本办法。\n${BODY}`);
    },
  );

  it('ends before a preamble', () => {
    const preamble = '为深入实施创新驱动发展战略，制定本办法';
    const list = '目录\n第一章 总则\n第二章 创业孵化\n第三章 附则';
    expect(read(`${list}\n${preamble}\n${BODY}`).kept).toBe(`${preamble}\n${BODY}`);
  });

  it('ends where the first heading comes again, though its title differs', () => {
    const body = BODY.replace('第一章 总则', '第一章 总的规定');
    expect(read(`目录\n第一章 总则\n第二章 创业孵化\n第三章 附则\n${body}`).kept).toBe(body);
  });

  it('may list 一、 and （一）', () => {
    const body = '一、总体要求\n（一）指导思想\n坚持创新。\n二、主要任务\n（一）培育企业\n扶持。';
    const list = '一、总体要求\t1\n（一）指导思想\t1\n二、主要任务\t2\n（一）培育企业\t2';
    expect(read(`目录\n${list}\n${body}`).kept).toBe(body);
  });
});

describe('what is no contents list', () => {
  it('is a list under 目录 whose items do not come again', () => {
    const text = '行政许可事项\n目录\n一、区教育局\n二、区科学技术局\n三、区人力资源和社会保障局';
    expect(read(text)).toMatchObject({ kept: text, entries: null });
  });

  it('is a text that opens with headings', () => {
    const text = '第一章 总则\n第一节 一般规定\n第一条 为了推进示范区建设，制定本办法。\n第二节 职责';
    expect(read(text)).toMatchObject({ kept: text, entries: null });
  });

  it('is a document whose paragraphs are indented by tabs', () => {
    const text =
      '\t第一章 总则\n\t第一条 为了推进示范区建设。\n\t第二章 附则\n\t第二条 本办法自印发之日起施行。';
    expect(read(text)).toMatchObject({ kept: text, entries: null });
  });
});

describe('the outline of a PDF behind the text', () => {
  it('is no text', () => {
    const { kept, entries, reasons } = read(
      `${BODY}\n\n\t第一章 总则\n\t第一条\n\n\t第二章 创业孵化\n\t第三章 附则\n\t第三条`,
    );
    expect(kept).toBe(BODY);
    expect(entries).toEqual(['第一章 总则', '第一条', '第二章 创业孵化', '第三章 附则', '第三条']);
    expect(reasons).toEqual(new Set(['outline']));
  });

  it('yields to a contents list as the witness of headings', () => {
    const list = '目录\n第一章 总则……1\n第二章 创业孵化……2\n第三章 附则……3';
    const { kept, entries } = read(`${list}\n${BODY}\n\t第一章 总则\n\t第二章 创业孵化`);
    expect(kept).toBe(BODY);
    expect(entries).toHaveLength(3);
  });
});

describe('a contents list whose headings the text has lost', () => {
  it('is no heading of the articles below it', () => {
    const { kept, entries } = read('目录\n第一章 总则\n第二章 附则\n第一条 甲。\n第二条 乙。');
    expect(kept).toBe('第一条 甲。\n第二条 乙。');
    expect(entries).toEqual(['第一章 总则', '第二章 附则']);
  });

  it('is told from headings by the line that says 目录', () => {
    const { kept, entries } = read('第一章 总则\n第二章 附则\n第一条 甲。');
    expect(kept).toContain('第一章 总则');
    expect(entries).toBeNull();
  });

  it('is known by its numbers where the text prints others', () => {
    const { entries } = read(
      '目录\n第一章 总则\n第二章 附则\n第1章 总则\n第1条 甲。\n第2章 附则\n第2条 乙。',
    );
    expect(entries).toEqual(['第一章 总则', '第二章 附则']);
  });
});

describe('a list of contents within a chapter, as tenders have them', () => {
  it('is taken out, and is no witness of the other chapters', () => {
    const tender = `第1章 招标公告
1.招标条件
本项目已批准建设，资金来源为财政资金。
2.投标人资格要求
投标人应当具备三级及以上资质。
第2章 投标人须知
目  录
1.总则
2.招标文件
1.总则
项目概况见前附表。
2.招标文件
招标文件包括招标公告。`;
    const { removed, entries } = read(tender);
    expect(removed).toEqual(['目  录', '1.总则', '2.招标文件']);
    expect(entries).toBeNull();
  });
});
