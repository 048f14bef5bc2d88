import { describe, expect, it } from 'vitest';
import { takeAttachmentLists } from '../../../ingest/structure/attachments.ts';
import { takePrintingNotes, takeTail } from '../../../ingest/structure/tail.ts';
import { passage } from './lines.ts';

function tailOf(text: string) {
  const { body, fields, conclusions } = takeTail(passage(text).lines);
  return {
    body: body.map((line) => line.text),
    fields: fields.map((field) => `${field.name} ${field.text}`),
    conclusions: conclusions.map((line) => line.text),
  };
}

describe('the end of a text', () => {
  it('gives up signature, date, note and printing lines, each in document order', () => {
    const found = tailOf(`请认真贯彻执行。
      昆明市呈贡区人民政府
      2024年11月5日
      （此件公开发布）
      抄送：区委办公室。
      昆明市呈贡区人民政府办公室　2024年11月6日印发`);
    expect(found).toEqual({
      body: ['请认真贯彻执行。'],
      fields: ['signature 昆明市呈贡区人民政府', 'signature 2024年11月5日', 'note （此件公开发布）'],
      conclusions: ['抄送：区委办公室。', '昆明市呈贡区人民政府办公室　2024年11月6日印发'],
    });
  });

  it('may have any number of notes', () => {
    const found = tailOf(`请认真贯彻执行。\n${'（此件公开发布）\n'.repeat(50_000)}（全文完）`);
    expect(found.body).toEqual(['请认真贯彻执行。']);
  });

  it('knows several offices, one below the other, and the note between date and text', () => {
    const found = tailOf(
      '现予公布。\n云南省财政厅\n云南省科学技术厅\n二〇二三年十一月二十日\n（联系人：李某，联系电话：0871-60000000）',
    );
    expect(found.body).toEqual(['现予公布。']);
    expect(found.fields).toHaveLength(4);
  });

  it('knows several signatures, each with its day, and a day only where an office stands above it', () => {
    const signatures = '区委组织部\n2024年5月20日\n区人力资源和社会保障局\n2024年5月20日';
    const found = tailOf(`请认真执行。\n2024年5月1日\n${signatures}\n区财政局　2024年5月21日`);
    expect(found.body).toEqual(['请认真执行。', '2024年5月1日']);
    expect(found.fields).toHaveLength(5);
  });

  it('knows who signs an order', () => {
    expect(tailOf('现予公布。\n省长　王某某\n2022年3月15日').fields).toEqual([
      'signature 省长　王某某',
      'signature 2022年3月15日',
    ]);
  });

  it('leaves sentences alone, even when they name an office', () => {
    const text = '由区财政局负责解释。\n会议由区长主持，区财政局参加';
    expect(tailOf(text)).toEqual({ body: text.split('\n'), fields: [], conclusions: [] });
  });

  it('takes an office only above a date', () => {
    expect(tailOf('请予支持。\n昆明市科学技术局').body).toEqual(['请予支持。', '昆明市科学技术局']);
  });

  it('takes nothing but printing notes where the text was signed before', () => {
    const { lines } = passage('二、妥善保管。\n区统计局\n2020年1月1日\n抄送：区委办公室。');
    const { body, conclusions } = takePrintingNotes(lines);
    expect(body.map((line) => line.text)).toEqual(['二、妥善保管。', '区统计局', '2020年1月1日']);
    expect(conclusions).toHaveLength(1);
  });

  it('may be the whole text', () => {
    expect(tailOf('国务院\n2018年8月2日').body).toEqual([]);
    expect(takeTail([]).body).toEqual([]);
  });
});

describe('the list of attachments', () => {
  const listed = (text: string): readonly string[] =>
    takeAttachmentLists(passage(text).lines).fields.map((field) => field.text);

  it('is what stands above the signature', () => {
    expect(
      listed(
        '请执行。\n附件：1.责任分工表\n2.报告制度\n昆明市呈贡区人民政府\n2024年11月5日\n附件1\n责任分工表\n一、甲。',
      ),
    ).toEqual(['附件：1.责任分工表', '2.报告制度']);
  });

  it('may stand behind 附件： alone, and a name may go on in the next line', () => {
    expect(
      listed('请执行。\n附件：\n1.呈贡区2024年冬春\n森林防火责任分工表\n2.报告制度\n2024年11月5日'),
    ).toEqual(['附件：', '1.呈贡区2024年冬春', '森林防火责任分工表', '2.报告制度']);
  });

  it('may count 附件1, 附件2 itself; the annexes then begin again at 1', () => {
    expect(
      listed('请执行。\n附件1：分工表\n附件2：报告制度\n附件1\n分工表\n一、甲。\n附件2\n报告制度\n一、乙。'),
    ).toEqual(['附件1：分工表', '附件2：报告制度']);
  });

  it('may count on without 附件 what 附件1. begins', () => {
    const names = ['附件1.深圳湾口岸港方口岸区的查验区界址点坐标', '2.深圳湾公路大桥界址点坐标'];
    expect(listed(`请执行。\n${names.join('\n')}\n国务院\n2006年12月30日`)).toEqual(names);
  });

  it('may stand above the files that a page offers, and what names them', () => {
    const text =
      '请执行。\n附件：1.责任分工表\n2.报告制度\n附件列表：\n附件1：责任分工表.docx\n附件2：报告制度.pdf';
    expect(listed(text).slice(0, 2)).toEqual(['附件：1.责任分工表', '2.报告制度']);
    expect(takeTail(takeAttachmentLists(passage(text).lines).lines).body.map((line) => line.text)).toEqual([
      '请执行。',
    ]);
    expect(tailOf('请执行。\n【原文下载】\n关于印发责任分工表的通知.pdf').body).toEqual(['请执行。']);
  });

  it('may end the text where the annexes themselves are not in it', () => {
    expect(listed('请执行。\n附件：申报表')).toEqual(['附件：申报表']);
  });

  it.each([
    ['text follows', '请执行。\n附件：报告制度\n第一条　为了报告，制定本制度。'],
    ['its own list follows', '请执行。\n附件2：任务清单\n1.建设平台。\n2.引进人才。'],
    ['a title follows', '请执行。\n附件1\n责任分工表\n一、甲。'],
    ['a table follows', '请执行。\n附件：分工表\n部门 | 职责'],
  ])('is none where %s: that is the annex', (_, text) => {
    expect(listed(text)).toEqual([]);
  });
});
