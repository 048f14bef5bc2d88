import { describe, expect, it } from 'vitest';
import { compileSource } from '../../../ingest/compile.ts';
import { sourceIdOf } from '../../../ingest/source.ts';
import { makeDocx, p, r } from '../extract/make-docx.ts';
import { clean, fieldsNamed } from './reading.ts';

const PAGES = [
  '呈贡区创业服务办法',
  '第一条 到2030年，全社会研发经费①占地区生产总值的比重达到百分之三',
  '①据《昆明市统计年鉴》，含企业和高等学校的经费，下同，',
  '数据均为快报数。',
  '— 1 —',
  '以上。',
  '第二条 区人民政府设立母基金，下列项目优先：',
  '①大学生创业项目；',
  '— 2 —',
  '②返乡创业项目。',
  '— 3 —',
].join('\n');

describe('a note at the foot of a page', () => {
  it('stands in no sentence, and items of a list are none', () => {
    const result = clean(PAGES);
    expect(result.notes.map(({ name, text }) => [name, text])).toEqual([
      ['note', '①据《昆明市统计年鉴》，含企业和高等学校的经费，下同，数据均为快报数。'],
    ]);
    expect(result.lines.map(({ text }) => text)).toEqual([
      '第一条 到2030年，全社会研发经费①占地区生产总值的比重达到百分之三以上。',
      '第二条 区人民政府设立母基金，下列项目优先：',
      '①大学生创业项目；',
      '②返乡创业项目。',
    ]);
    expect(fieldsNamed(result, 'title')).toEqual(['呈贡区创业服务办法']);
  });

  it('is none below a table where a section follows', () => {
    const notes = ['① 水和废水监测分析方法（第四版）。', '② 卫生防疫检验，上海科学技术出版社，1964。'];
    const section = ['6　实施', '本标准由县级以上人民政府环境保护行政主管部门监督实施。'];
    const result = clean(
      `畜禽养殖业污染物排放标准\n5　监测\n按照表1监测。\n— 1 —\n总磷采用钼蓝比色法①，蛔虫卵采用离心沉淀集卵法②。\n${[...notes, ...section].join('\n')}\n— 2 —`,
    );
    expect(result.notes).toEqual([]);
    expect(result.lines.slice(-4).map(({ text }) => text)).toEqual([...notes, ...section]);
  });
});

describe('notes at the end of a text', () => {
  const REPORT = `人才发展现状调研报告
为摸清全市人才底数，课题组于3月至6月开展了专题调研①。
一、基本情况
全市人才资源总量达到28.6万人②，占从业人员的21.3%。
①课题组由市委组织部、市人力资源社会保障局组成。
②数据来源：《云溪统计年鉴2023》，第56页。`;

  it('are those that the words above refer to', () => {
    const result = clean(REPORT);
    expect(result.notes.map(({ text }) => text.slice(0, 5))).toEqual(['①课题组由', '②数据来源']);
    expect(result.lines.at(-1)?.text).toMatch(/21\.3%。$/);
  });

  it.each([
    ['without a reference', REPORT.replace('万人②', '万人')],
    ['of a list', REPORT.replace('21.3%。', '21.3%，包括：').replace('组成。', '组成；')],
    ['with text behind them', `${REPORT}\n二、存在问题\n高层次人才仅占0.8%。`],
  ])('are none %s', (_, text) => {
    expect(clean(text).notes).toEqual([]);
  });
});

describe('notes of a Word file', () => {
  it('follow the signature, which ends the text all the same, and say nothing of its validity', async () => {
    const body = `${p('关于做好研发统计的通知')}${p('各有关单位：')}<w:p>${r('按照原办法')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('的口径报送。')}</w:p>${p('呈贡区统计局')}${p('2024年3月1日')}`;
    const bytes = makeDocx({ body, footnotes: `<w:footnote w:id="2">${p('该办法已废止。')}</w:footnote>` });
    const document = await compileSource({
      path: '通知.docx',
      fileName: '通知.docx',
      bytes,
      id: sourceIdOf(bytes),
      known: null,
    });
    expect(document.work).toMatchObject({ issuers: ['呈贡区统计局'], status: '时效未标注' });
    expect(document.fields.at(-1)).toMatchObject({ name: 'note', text: '[1]该办法已废止。' });
    expect(document.body).toMatchObject([{ content: '按照原办法[1]的口径报送。' }]);
  });
});
