import { describe, expect, it } from 'vitest';
import { accountFor, compileText, fieldsOf, sourceOf } from '../structure/reading.ts';

const TITLE = '云溪市人民政府关于加强城市建成区犬只登记、免疫和收容管理工作的通告';
const BROKEN = '云溪市人民政府关于加强城市建成区\n犬只登记、免疫和收容管理工作的通告';
const TEXT = `各县（区）人民政府，市政府各部门：
为了加强城市养犬管理，保障公民健康和人身安全，现就有关事项通告如下：
一、本市城市建成区为养犬重点管理区。
二、养犬实行登记制度。
云溪市人民政府
2023年5月8日
`;
const ABOVE = '索引号：01511-2023-00054\n发文机关：云溪市人民政府\n';
const BELOW = '发文字号：云政发〔2023〕18号\n成文日期：2023年5月8日\n';

const labelled = (box: string): string => box.replaceAll('：', '\n');

describe('a title that is broken over lines in a box of 政府信息公开', () => {
  it.each([
    ['between other labels', `${ABOVE}标题：${BROKEN}\n${BELOW}`],
    ['at the end of the box', `${ABOVE}${BELOW}标题：${BROKEN}\n`],
    ['below its label', labelled(`${ABOVE}标题：${BROKEN}\n${BELOW}`)],
    ['below its label at the end', labelled(`${ABOVE}${BELOW}标题：${BROKEN}\n`)],
  ])('is put together: %s', async (_, box) => {
    for (const text of [`${box}\n${TEXT}`, `${box}\n${TITLE}\n${TEXT}`, `${box}\n${BROKEN}\n${TEXT}`]) {
      const document = await compileText(text);
      expect(document.work).toMatchObject({ title: TITLE, docNumber: '云政发〔2023〕18号' });
      expect(fieldsOf(document, 'note').join('\n').replaceAll('\t', '：')).toContain(`标题：${TITLE}`);
      expect(fieldsOf(document, 'addressee')).toEqual(['各县（区）人民政府，市政府各部门：']);
      expect(await accountFor(sourceOf(text), document)).toEqual({ lost: '', doubled: '', unlike: [] });
    }
  });

  it('is put together from the cell of a table', async () => {
    const cells = [ABOVE, `标题：${BROKEN.replace('\n', '<br>')}\n`, BELOW].flatMap((part) =>
      part.trimEnd().split('\n'),
    );
    const rows = cells.map((cell) => `<tr><td>${cell.replace('：', '：</td><td>')}</td></tr>`);
    const paragraphs = TEXT.split('\n').map((line) => `<p>${line}</p>`);
    const page = `<html><head><title>云溪市人民政府</title></head><body><table>${rows.join('')}</table>${paragraphs.join('')}</body></html>`;
    expect((await compileText(page, '通告.html')).work.title).toBe(TITLE);
  });
});

describe('a box of what was noted when a page was saved', () => {
  const NOTED = `# 关于印发《上海市技术交易场所管理细则》的通知

**发布日期**: 2025-09-30
**发布机构**: 上海市政府网站
**原文链接**: https://www.shanghai.gov.cn/gwk/search/content/1
**检索时间**: 2025-11-24 10:00:00

## 政策全文

沪科规〔2025〕2号

各有关单位：
现将《上海市技术交易场所管理细则》印发给你们，请认真遵照执行。
上海市科学技术委员会
2025年9月8日`;

  it('leaves title, number, addressee and issuer to the text', async () => {
    const document = await compileText(NOTED, '通知.md');
    expect(document.work).toMatchObject({
      title: '关于印发《上海市技术交易场所管理细则》的通知',
      docNumber: '沪科规〔2025〕2号',
      issuers: ['上海市科学技术委员会'],
    });
    expect(fieldsOf(document, 'addressee')).toEqual(['各有关单位：']);
    expect(document.problems).toEqual([]);
  });
});

describe('a line below a title in a box', () => {
  it.each([
    ['the same title', `${ABOVE}${BELOW}标题：${TITLE}\n${TITLE}\n`, TITLE],
    [
      'a title of its own',
      `${ABOVE}${BELOW}标题：关于加强养犬管理\n云溪市人民政府通告\n`,
      '云溪市人民政府通告',
    ],
    [
      'the title that the box shortens',
      `${ABOVE}标题：云溪市养犬管理\n云溪市养犬管理办法\n${BELOW}`,
      '云溪市养犬管理办法',
    ],
  ])('is not taken for its rest where it is %s', async (_, head, title) => {
    expect((await compileText(`${head}\n${TEXT}`)).work.title).toBe(title);
  });
});

describe('a line of the page with the sizes of its letters', () => {
  it('is no box with a number', async () => {
    const document = await compileText(
      `${TITLE}\n发布时间：2023-11-02 10:15    来源：云溪市公安局    字号：[大] [中] [小]    打印本页\n${TEXT}`,
    );
    expect(document.work.docNumber).toBeNull();
    expect(fieldsOf(document, 'docNumber')).toEqual([]);
  });
});
