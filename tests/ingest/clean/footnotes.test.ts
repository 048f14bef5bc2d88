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
