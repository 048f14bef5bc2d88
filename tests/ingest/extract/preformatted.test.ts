import { describe, expect, it } from 'vitest';
import { accountFor, compileText, fieldsOf, outlineLines, sourceOf } from '../structure/reading.ts';
import { brokenPromises, extractBytes, textsOf } from './read.ts';

const NOTICE = `                    云溪市人民政府
              关于加强城市养犬管理的通告
                  云政发〔2003〕18号

各县（区）人民政府，市政府各部门：
    为了加强城市养犬管理，保障公民健康和人身安全，维护市容环境卫
生和社会公共秩序，根据《中华人民共和国传染病防治法》和有关法律、
法规的规定，结合本市实际，现就有关事项通告如下：
    一、本市城市建成区为养犬重点管理区，重点管理区内禁止饲养烈性
犬、大型犬。烈性犬、大型犬的品种由市公安局会同市农业局确定并向社
会公布。
    二、养犬实行登记制度。养犬人应当自取得犬只之日起三十日内，到
居住地公安派出所办理登记，并提交下列材料：
    （一）本人的身份证明；
    （二）犬只的免疫证明和由居民委员会、村民委员会或者物业服务企
业出具的不影响邻居生活的书面证明；
    （三）犬只照片两张。
    三、各级公安、卫生、农业、工商、城市管理等部门应当按照各自职
责，密切配合，做好养犬管理工作。
    违反本通告规定的，由公安机关依法予以处罚。
    四、本通告自2003年6月1日起施行。

                                          云溪市人民政府
                                        二○○三年五月八日
`;
const OUTLINE = [
  'preamble | 为了加强城市养犬管理，保障公…关事项通告如下：',
  'div_1 一、 | 本市城市建成区为养犬重点管理…定并向社会公布。',
  'div_2 二、 | 养犬实行登记制度。养犬人应当…并提交下列材料：',
  '  div_2__subpara_1 （一） | 本人的身份证明；',
  '  div_2__subpara_2 （二） | 犬只的免疫证明和由居民委员会…生活的书面证明；',
  '  div_2__subpara_3 （三） | 犬只照片两张。',
  'div_3 三、',
  '  div_3__para_1 | 各级公安、卫生、农业、工商、…好养犬管理工作。',
  '  div_3__para_2 | 违反本通告规定的，由公安机关依法予以处罚。',
  'div_4 四、 | 本通告自2003年6月1日起施行。',
];
const TABLE = `
附件：收费标准表
┌────┬──────┬─────┐
│序号│项目        │标准      │
├────┼──────┼─────┤
│ 1  │登记费      │ 50元     │
│ 2  │年检费      │ 30元     │
└────┴──────┴─────┘
`;

/** As sites of 2003 set it: a table with the menu, and the text in one block. */
const page = (text: string): string => `<html><head><meta charset="utf-8">
<title>云溪市人民政府关于加强城市养犬管理的通告</title></head><body>
<table width="100%"><tr><td><a href="/">首页</a></td><td><a href="/zw">政务公开</a></td></tr></table>
${text}<p><a href="#">打印</a> <a href="#">关闭</a></p></body></html>`;
const read = (text: string) => compileText(page(text), '通告.html');

describe('a notice within one pre', () => {
  it('is read line by line, its paragraphs put together as those of a plain text', async () => {
    const document = await read(`<pre>\n${NOTICE}</pre>`);
    expect(outlineLines(document)).toEqual(OUTLINE);
    expect(document.work).toMatchObject({
      title: '云溪市人民政府关于加强城市养犬管理的通告',
      docNumber: '云政发〔2003〕18号',
    });
    expect(fieldsOf(document, 'addressee')).toEqual(['各县（区）人民政府，市政府各部门：']);
    expect(fieldsOf(document, 'signature')).toEqual(['云溪市人民政府', '二○○三年五月八日']);
  });

  it('loses nothing', async () => {
    const source = sourceOf(page(`<pre>${NOTICE}${TABLE}</pre>`), '通告.html');
    const document = await compileText(page(`<pre>${NOTICE}${TABLE}</pre>`), '通告.html');
    expect(await accountFor(source, document)).toEqual({ lost: '', doubled: '', unlike: [] });
    expect(brokenPromises(await extractBytes(source.bytes, '通告.html'))).toEqual([]);
  });

  it.each([
    [
      'in a cell beside the menu',
      `<table><tr><td><a href="/">首页</a></td><td><pre>${NOTICE}</pre></td></tr></table>`,
    ],
    [
      'with bold words and line breaks of its own',
      `<pre><b>${NOTICE.replaceAll('。\n', '。</b><br><b>')}</b></pre>`,
    ],
    ['with blocks inside', `<pre><div>${NOTICE.replace('\n\n', '</div><div>')}</div></pre>`],
  ])('is the same %s', async (_, text) => {
    expect(outlineLines(await read(text))).toEqual(OUTLINE);
  });

  it('keeps the rows of a table that it draws', async () => {
    const document = await read(`<pre>${NOTICE}${TABLE}</pre>`);
    expect(outlineLines(document).slice(OUTLINE.length)).toEqual([
      'annex_1 附件 收费标准表',
      '  annex_1__table_1 | │序号│项目        │标准      │',
      '    annex_1__table_1__tr_1 | │ 1  │登记费     …0元     │',
      '    annex_1__table_1__tr_2 | │ 2  │年检费     …0元     │',
    ]);
  });

  it('has a paragraph a line where its lines are not broken', async () => {
    const unbroken = NOTICE.replace(/\n(?=[^ \n])/g, (_, at: number) => (at < 60 ? '\n' : '')).trim();
    expect(outlineLines(await read(`<pre>${unbroken}</pre>`)).slice(1, -1)).toEqual(OUTLINE.slice(1, -1));
  });
});

describe('the lines of a pre', () => {
  it('end where a mainframe or a printer ends them too', async () => {
    const bytes = new TextEncoder().encode(page('<pre>一、分类，\u0085二、投放，\f三、收运。</pre>'));
    const extraction = await extractBytes(bytes, '通告.html');
    expect(textsOf(extraction)).toEqual(['一、分类，', '二、投放，', '三、收运。']);
    expect(brokenPromises(extraction)).toEqual([]);
  });
});

describe('a pre within a page of paragraphs', () => {
  it('leaves them whole', async () => {
    const extraction = await extractBytes(
      new TextEncoder().encode(
        page(
          '<p>本市实行垃圾分类，具体办法如下，由各县（区）执行。</p><pre>一、分四类，\n\n二、定时投放。\n\n</pre>',
        ),
      ),
      '通告.html',
    );
    expect(extraction.layout).toBe('paragraphs');
    expect(textsOf(extraction)).toEqual([
      '本市实行垃圾分类，具体办法如下，由各县（区）执行。',
      '一、分四类，',
      '',
      '二、定时投放。',
    ]);
  });
});
