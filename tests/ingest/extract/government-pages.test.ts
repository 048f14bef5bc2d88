import { describe, expect, it } from 'vitest';
import { compileSource } from '../../../ingest/compile.ts';
import type { CompiledDocument } from '../../../src/domain/document.ts';
import { accountFor, fieldsOf, outlineLines, sourceOf } from '../structure/reading.ts';
import { brokenLines, definitionList, listAbove, nestedTables, type PageText } from './government-pages.ts';

const OFFICE = '昆明市呈贡区人民政府办公室';
const DATED = { office: OFFICE, date: '2022年9月9日', boxDate: '2022-09-09' };

const TEXTS: Readonly<Record<string, PageText>> = {
  通知: {
    ...DATED,
    title: [
      '昆明市呈贡区人民政府办公室关于全面推行',
      '行政执法公示制度执法全过程记录制度',
      '法制审核制度的通知',
    ],
    docNumber: '呈政办发〔2022〕54号',
    paragraphs: [
      '各街道办事处，区属各部门：',
      '为规范行政执法，经区人民政府同意，现将有关事项通知如下：',
      '一、总体要求',
      '坚持依法规范，做到公开、公平、公正。',
      '二、工作任务',
      '各执法机关要按照职责分工抓好落实。',
    ],
  },
  意见: {
    ...DATED,
    title: ['昆明市呈贡区人民政府办公室关于推行行政规范性文件', '合法性审核机制的意见'],
    docNumber: '呈政办发〔2022〕55号',
    paragraphs: [
      '各街道、各部门：',
      '现就推行合法性审核机制提出以下意见。',
      '一、明确审核范围',
      '制定规范性文件，应当经过合法性审核。',
    ],
  },
  答复: {
    ...DATED,
    title: ['昆明市呈贡区人民政府办公室对区政协五届一次会议', '第46号提案的答复'],
    docNumber: '呈政办函〔2022〕12号',
    paragraphs: ['王某某等委员：', '你们提出的提案收悉，现答复如下：', '感谢你们对政府工作的关心和支持。'],
  },
  批复: {
    ...DATED,
    title: ['昆明市呈贡区人民政府办公室关于同意调整', '《呈贡区商业网点布局规划', '实施细则》有关条款的批复'],
    docNumber: '呈政办复〔2022〕3号',
    paragraphs: [
      '区商务和投资促进局：',
      '你局的请示收悉。经研究，现批复如下：',
      '同意调整，请认真组织实施。',
    ],
  },
};

const TEMPLATES = { nestedTables, listAbove, definitionList, brokenLines };

const read = (html: string): Promise<CompiledDocument> => compileSource(sourceOf(html, '网页.html'));

describe.each(Object.keys(TEMPLATES) as (keyof typeof TEMPLATES)[])('a page made as %s', (template) => {
  describe.each(Object.entries(TEXTS))('holding a %s', (_, text) => {
    const html = TEMPLATES[template](text);

    it('tells title, number, issuer, date and signature', async () => {
      const document = await read(html);
      expect(document.work).toMatchObject({
        title: text.title.join(''),
        docNumber: text.docNumber,
        issuers: [OFFICE],
        dates: { adopted: '2022-09-09', issued: '2022-09-09' },
      });
      expect(fieldsOf(document, 'signature')).toEqual([OFFICE, '2022年9月9日']);
      expect(fieldsOf(document, 'addressee')).toEqual([text.paragraphs[0]]);
    });

    it('has the text of the document for its text, and nothing else', async () => {
      const document = await read(html);
      const told = outlineLines(document).map((line) => line.replace(/^.*\| /, ''));
      expect(told.join('\n')).not.toMatch(/扫一扫|索引号|发布时间|上一篇|打印|版权|ICP|首页/);
      expect(document.problems).toEqual([]);
      const plain = await compileSource(
        sourceOf([text.title.join(''), ...text.paragraphs, OFFICE, text.date].join('\n')),
      );
      expect(outlineLines(document)).toEqual(outlineLines(plain));
    });

    it('loses no character', async () => {
      const source = sourceOf(html, '网页.html');
      expect(await accountFor(source, await read(html))).toEqual({ lost: '', doubled: '', unlike: [] });
    });
  });
});

describe('a page whose text prints no title', () => {
  const html = `<html><head><meta charset="utf-8"><title>呈贡区母基金管理办法_昆明市呈贡区人民政府</title></head><body>
    <div><p>第一条　为了规范母基金管理，制定本办法。</p><p>第二条　本办法自2022年10月1日起施行。</p></div></body></html>`;

  it('is called what the page is called, and a problem says so', async () => {
    const { work, problems } = await read(html);
    expect(work.title).toBe('呈贡区母基金管理办法');
    expect(problems).toMatchObject([{ code: 'title-missing' }]);
  });
});

describe('the box of a page', () => {
  const box = (
    rows: string,
  ): string => `<html><body><div><p>索引号：5301-2022-1</p><p>文号：呈政发〔2022〕8号</p>${rows}</div>
    <div><p>呈贡区母基金管理办法</p><p>第一条　为了规范母基金管理，制定本办法。</p></div></body></html>`;

  it.each([
    ['有效', '现行有效'],
    ['废止', '废止'],
    ['已失效', '失效'],
    ['待定', '时效未标注'],
  ])('says 有效性：%s, and the work is %s', async (said, status) => {
    expect((await read(box(`<p>有效性：${said}</p>`))).work.status).toBe(status);
  });

  it('gives the dates of validity that the text leaves out', async () => {
    const { work } = await read(box('<p>实施日期：2022年10月1日</p><p>失效日期：2027/9/30</p>'));
    expect(work.dates).toMatchObject({ effective: '2022-10-01', ended: '2027-09-30' });
  });

  it('takes no line of the text for the value of its last label', async () => {
    const { work } = await read(box('<p>主题分类：</p><p>内容概述：</p>'));
    expect(work.title).toBe('呈贡区母基金管理办法');
  });
});

describe('lines that only look like the furniture of a site', () => {
  it.each([
    '来源：以上数据由区统计局提供，截至2022年底。',
    '打印机、复印机由办公室统一采购，各科室不得自行购买。',
    '责任编辑：由各栏目主编担任，报局办公室备案。',
  ])('stay where they stand within a text: %s', async (line) => {
    const html = `<html><body><div><p>呈贡区网站管理办法</p><p>第一条　为了规范管理，制定本办法。</p><p>${line}</p><p>第二条　本办法自印发之日起施行。</p></div></body></html>`;
    const document = await read(html);
    expect(document.removed).toEqual([]);
  });

  it('stay where an attachment is named', async () => {
    const html =
      '<html><body><div><p>呈贡区网站管理办法</p><p>第一条　为了规范管理，制定本办法。</p><p>附件下载：<a href="1">1.登记表.docx</a></p></div></body></html>';
    expect((await read(html)).removed).toEqual([]);
  });
});
