import { describe, expect, it } from 'vitest';
import { list, lvl, makeDocx, num, p, r, tc, use } from './make-docx.ts';
import { brokenPromises, cellsOf, extractBytes, textsOf } from './read.ts';

const codesOf = (extraction: { problems: readonly { code: string }[] }) =>
  extraction.problems.map((x) => x.code);

describe('a DOCX that a program wrote as Markdown', () => {
  it('loses its marks, with a problem, and keeps the cells of its tables', async () => {
    const body = [
      p('# 关于印发《上海市科技专家库管理办法》的通知'),
      p('**发布机构**: 上海市科学技术委员会'),
      p('---'),
      p('**第一章 总  则**'),
      p('第一条 为加快建设**科技创新中心**，制定本办法。'),
      `<w:tbl><w:tr>${tc('# 序号')}${tc('**名称**')}</w:tr></w:tbl>`,
    ].join('');
    const extraction = await extractBytes(makeDocx({ body }));
    expect(extraction.lines.map(({ text, headingLevel }) => [headingLevel, text])).toEqual([
      [1, '关于印发《上海市科技专家库管理办法》的通知'],
      [null, '发布机构: 上海市科学技术委员会'],
      [null, ''],
      [null, '第一章 总  则'],
      [null, '第一条 为加快建设科技创新中心，制定本办法。'],
      [null, '# 序号\t**名称**'],
    ]);
    expect(codesOf(extraction)).toEqual(['markup-read']);
    expect(brokenPromises(extraction)).toEqual([]);
  });

  it('keeps what is no mark where hardly anything looks like one', async () => {
    const extraction = await extractBytes(makeDocx({ body: p('# 一号楼') + p('单价**为暂定价') }));
    expect(textsOf(extraction)).toEqual(['# 一号楼', '单价**为暂定价']);
  });
});

describe('paragraphs of a DOCX', () => {
  it('become lines, blank ones and blanks at the start included', async () => {
    const extraction = await extractBytes(
      makeDocx({ body: p('第一条　为了…') + p('') + p('　　第二条 A&B<C') }),
    );
    expect(textsOf(extraction)).toEqual(['第一条　为了…', '', '　　第二条 A&B<C']);
    expect(extraction).toMatchObject({ layout: 'paragraphs', pages: null, problems: [] });
    expect(brokenPromises(extraction)).toEqual([]);
  });

  it('read runs, breaks, tabs, hyphens, symbols and text outside of the ordinary', async () => {
    const body = `<w:p>${r('昆明市')}<w:r><w:br/></w:r>${r('人民')}<w:r><w:softHyphen/><w:t>政府</w:t></w:r>
      <w:r><w:tab/><w:t>COVID</w:t><w:noBreakHyphen/><w:t>19</w:t></w:r>
      <w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>
      <w:smartTag>${r('云南')}</w:smartTag><w:hyperlink r:id="rId9">${r('链接')}</w:hyperlink>
      <w:sdt><w:sdtPr/><w:sdtContent>${r('控件')}</w:sdtContent></w:sdt>
      <m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>
      <w:r><w:ruby><w:rt>${r('zì')}</w:rt><w:rubyBase>${r('字')}</w:rubyBase></w:ruby></w:r></w:p>`;
    expect(textsOf(await extractBytes(makeDocx({ body })))).toEqual([
      '昆明市',
      '人民政府\tCOVID-19☑□云南链接控件x=1字（zì）',
    ]);
  });

  it('are read in one go, however many runs an editor has cut them into', async () => {
    const body = `<w:p>${r('各级人民政府应当').repeat(30_000)}</w:p>`;
    expect(textsOf(await extractBytes(makeDocx({ body })))).toEqual(['各级人民政府应当'.repeat(30_000)]);
  });

  it('set hidden text aside, which no print shows', async () => {
    const hidden = (text: string, value = '') =>
      `<w:r><w:rPr><w:vanish${value}/></w:rPr><w:t>${text}</w:t></w:r>`;
    const body = `<w:p>${r('第一条　为了')}${hidden('（讨论稿备注）')}${hidden('规范', ' w:val="0"')}${r('管理。')}</w:p>${p('第二条')}`;
    const { lines } = await extractBytes(makeDocx({ body }));
    expect(lines.map(({ text, removed }) => [text, removed])).toEqual([
      ['第一条　为了规范管理。', null],
      ['（讨论稿备注）', 'hidden-text'],
      ['第二条', null],
    ]);
  });

  it('set aside what styles hide, each of run and paragraph switching it', async () => {
    const style = (type: string, id: string, inside: string) =>
      `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;
    const vanish = (value = '1') => `<w:rPr><w:vanish w:val="${value}"/></w:rPr>`;
    const styles =
      style('character', '批注', vanish()) +
      style('character', '内部批注', '<w:basedOn w:val="批注"/>') +
      style('character', '公开', `<w:basedOn w:val="批注"/>${vanish('0')}`) +
      style('paragraph', '内部段落', vanish());
    const run = (text: string, runStyle: string, own = '') =>
      `<w:r><w:rPr><w:rStyle w:val="${runStyle}"/>${own}</w:rPr><w:t>${text}</w:t></w:r>`;
    const body = `<w:p>${r('第一条')}${run('（暗）', '内部批注')}${run('甲', '公开')}${run('乙', '批注', '<w:vanish w:val="0"/>')}</w:p>
      <w:p><w:pPr><w:pStyle w:val="内部段落"/></w:pPr>${r('整段不印')}${run('丙', '批注')}</w:p>`;
    const { lines } = await extractBytes(makeDocx({ body, styles }));
    expect(lines.map(({ text, removed }) => [text, removed])).toEqual([
      ['第一条甲乙', null],
      ['（暗）', 'hidden-text'],
      ['丙', null],
      ['整段不印', 'hidden-text'],
    ]);
  });

  it('leave out the instructions of fields and keep their results', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = `<w:p>${field('begin')}<w:r><w:instrText>TOC \\o</w:instrText></w:r>${r('指令')}${field('separate')}${r('第一章 总则')}</w:p>
      <w:p>${r('第二章')}${field('end')}${r('　附则')}</w:p>`;
    expect(textsOf(await extractBytes(makeDocx({ body })))).toEqual(['第一章 总则', '第二章　附则']);
  });

  it('leave out the result of a field that stands in the instruction of another', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const inner = `${field('begin')}${field('separate')}${r('3')}${field('end')}`;
    const body = `<w:p>${field('begin')}${r('IF')}${inner}${r('= 1')}${field('separate')}${r('甲')}${inner}${field('end')}${r('乙')}</w:p>`;
    expect(textsOf(await extractBytes(makeDocx({ body })))).toEqual(['甲3乙']);
  });

  it('know headings by outline level and by style, also a style based on another', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="a2"><w:name w:val="章名"/><w:basedOn w:val="a1"/></w:style>
      <w:style w:type="paragraph" w:styleId="a3"><w:name w:val="条"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>`;
    const body =
      p('总则', '<w:pStyle w:val="a2"/>') +
      p('第一条', '<w:pStyle w:val="a3"/>') +
      p('第二条', '<w:outlineLvl w:val="8"/>') +
      p('正文', '<w:pStyle w:val="a2"/><w:outlineLvl w:val="9"/>') +
      p('正文');
    const { lines } = await extractBytes(makeDocx({ body, styles }));
    expect(lines.map((line) => line.headingLevel)).toEqual([1, 3, 6, null, null]);
  });

  it('follow a text box, with a doubt about its place', async () => {
    const box = `<w:txbxContent>${p('框中文字')}</w:txbxContent>`;
    const body = `<w:p>${r('段落')}<w:r><mc:AlternateContent>
      <mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice>
      <mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const extraction = await extractBytes(makeDocx({ body }));
    expect(textsOf(extraction)).toEqual(['段落', '框中文字']);
    expect(extraction.problems).toMatchObject([{ code: 'reading-order-guessed', lines: [2, 2] }]);
  });

  it('say so where an embedded object cannot be read', async () => {
    const body = `<w:p>${r('见表')}<w:r><w:object/></w:r></w:p>`;
    expect(codesOf(await extractBytes(makeDocx({ body })))).toEqual(['text-unreadable']);
  });
});

describe('tracked changes of a DOCX', () => {
  it('are read as accepted, and reported', async () => {
    const body = `<w:p>${r('期限为')}<w:del><w:r><w:delText>三十</w:delText></w:r></w:del><w:ins>${r('十五')}</w:ins>${r('日。')}</w:p>
      <w:p><w:moveFrom>${r('移走')}</w:moveFrom>${r('留下')}<w:moveTo>${r('移来')}</w:moveTo></w:p>`;
    const extraction = await extractBytes(makeDocx({ body }));
    expect(textsOf(extraction)).toEqual(['期限为十五日。', '留下移来']);
    expect(extraction.problems).toMatchObject([{ code: 'tracked-changes', lines: [1, 2] }]);
    expect(extraction.problems[0]?.message).toContain('插入2处、删除2处');
  });

  it('join paragraphs whose mark is deleted', async () => {
    const deletedMark = '<w:rPr><w:del w:id="1"/></w:rPr>';
    const body =
      p('第一条　前半', deletedMark) +
      p('后半。') +
      `<w:p><w:pPr>${deletedMark}</w:pPr><w:del><w:r><w:delText>全删</w:delText></w:r></w:del></w:p>` +
      p('第二条') +
      p('末段', deletedMark);
    expect(textsOf(await extractBytes(makeDocx({ body })))).toEqual(['第一条　前半后半。', '第二条', '末段']);
  });
});

describe('automatic numbering of a DOCX', () => {
  it('writes 章, 条, 款项 as printed, articles running on through the chapters', async () => {
    const numbering =
      list(0, lvl(0, 'chineseCountingThousand', '第%1章', '<w:suff w:val="space"/>')) +
      list(1, lvl(0, 'chineseCountingThousand', '第%1条', '') + lvl(1, 'chineseCounting', '（%2）')) +
      use(1, 0) +
      use(2, 1);
    const body =
      p('总则', num(1)) +
      p('为了规范管理，制定本办法。', num(2)) +
      p('本办法适用于下列活动：', num(2)) +
      p('规划；', num(2, 1)) +
      p('建设。', num(2, 1)) +
      p('附则', num(1)) +
      p('下列行为除外：', num(2)) +
      p('自用。', num(2, 1));
    expect(textsOf(await extractBytes(makeDocx({ body, numbering })))).toEqual([
      '第一章 总则',
      '第一条　为了规范管理，制定本办法。',
      '第二条　本办法适用于下列活动：',
      '（一）规划；',
      '（二）建设。',
      '第二章 附则',
      '第三条　下列行为除外：',
      '（一）自用。',
    ]);
  });

  it('counts past a hundred', async () => {
    const numbering = list(0, lvl(0, 'chineseCountingThousand', '第%1条')) + use(1, 0);
    const texts = textsOf(await extractBytes(makeDocx({ body: p('', num(1)).repeat(120), numbering })));
    expect([texts[9], texts[99], texts[100], texts[119]]).toEqual([
      '第十条',
      '第一百条',
      '第一百零一条',
      '第一百二十条',
    ]);
  });

  it('writes several levels in one number, in Arabic figures where the list is legal', async () => {
    const levels =
      lvl(0, 'chineseCounting', '%1、') +
      lvl(1, 'decimal', '%1.%2') +
      lvl(2, 'decimal', '%1.%2.%3', '<w:isLgl/><w:suff w:val="nothing"/>');
    const body = [0, 1, 2, 1, 0, 1].map((level) => p('', num(1, level))).join('');
    const numbering = list(0, levels) + use(1, 0);
    expect(textsOf(await extractBytes(makeDocx({ body, numbering })))).toEqual([
      '一、',
      '一.1',
      '1.1.1',
      '一.2',
      '二、',
      '二.1',
    ]);
  });

  it('restarts only where the list says so', async () => {
    const levels =
      lvl(0, 'decimal', '章%1') +
      lvl(1, 'decimal', '条%2', '<w:lvlRestart w:val="0"/><w:suff w:val="nothing"/>');
    const body = [0, 1, 1, 0, 1].map((level) => p('', num(1, level))).join('');
    const numbering = list(0, levels) + use(1, 0);
    expect(textsOf(await extractBytes(makeDocx({ body, numbering })))).toEqual([
      '章1',
      '条1',
      '条2',
      '章2',
      '条3',
    ]);
  });

  it('lets lists share the counters of their definition, but begin again at an override', async () => {
    const numbering =
      list(0, lvl(0, 'decimal', '%1.')) +
      use(1, 0) +
      use(2, 0) +
      use(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    const body = [1, 2, 3, 3].map((numId) => p('', num(numId))).join('');
    expect(textsOf(await extractBytes(makeDocx({ body, numbering })))).toEqual(['1.', '2.', '5.', '6.']);
  });

  it('takes the number from the style, its level from the list, and none where the paragraph forbids it', async () => {
    const numbering =
      list(
        0,
        lvl(0, 'chineseCounting', '%1、', '<w:pStyle w:val="h1"/>') +
          lvl(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="h2"/><w:suff w:val="nothing"/>'),
      ) + use(7, 0);
    const style = (id: string, more: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`;
    const numPr = '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>';
    const styles = style('h1', numPr) + style('h2', numPr) + style('h3', '<w:basedOn w:val="h2"/>');
    const styled = (id: string, more = '') => p('标题', `<w:pStyle w:val="${id}"/>${more}`);
    const body =
      styled('h1') + styled('h2') + styled('h2') + styled('h1', num(0)) + styled('h1') + styled('h2');
    expect(textsOf(await extractBytes(makeDocx({ body, numbering, styles })))).toEqual([
      '一、　标题',
      '（一）标题',
      '（二）标题',
      '标题',
      '二、　标题',
      '（一）标题',
    ]);
  });

  it('follows a list that points to a numbering style', async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="公文编号"/></w:abstractNum>` +
      list(1, lvl(0, 'chineseCounting', '%1、')) +
      use(1, 0) +
      use(2, 1);
    const styles = `<w:style w:type="numbering" w:styleId="公文编号"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
    expect(textsOf(await extractBytes(makeDocx({ body: p('目标', num(1)), numbering, styles })))).toEqual([
      '一、目标',
    ]);
  });

  it('prints the circle for which Word sets an o', async () => {
    const level = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>';
    const numbering = list(0, level) + use(1, 0);
    expect(textsOf(await extractBytes(makeDocx({ body: p('目录', num(1)), numbering })))).toEqual([
      '○　目录',
    ]);
  });

  it('prints bullets and numbers in cells, and doubts a format it does not know', async () => {
    const numbering =
      list(
        0,
        `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf06c"/><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>`,
      ) +
      list(1, lvl(0, 'decimal', '%1')) +
      list(2, lvl(0, 'thaiCounting', '%1)')) +
      use(1, 0) +
      use(2, 1) +
      use(3, 2);
    const row = `<w:tr><w:tc>${p('', num(2))}</w:tc>${tc('指标')}</w:tr>`;
    const body = `${p('抓落实', num(1))}<w:tbl>${row}${row}</w:tbl>${p('其他', num(3))}`;
    const extraction = await extractBytes(makeDocx({ body, numbering }));
    expect(textsOf(extraction)).toEqual(['●　抓落实', '1\t指标', '2\t指标', '1)其他']);
    expect(codesOf(extraction)).toEqual(['unknown-mark']);
  });
});

describe('tables of a DOCX', () => {
  it('keep merged cells', async () => {
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const merge = (more = '') => `<w:vMerge${more}/>`;
    const body = `<w:tbl>
      ${row(tc('指标', merge(' w:val="restart"')), tc('年份', '<w:gridSpan w:val="2"/>'))}
      ${row(tc('', merge()), tc('2025'), tc('2030'))}
      ${row(tc('投入'), tc('3%'), tc('5%'))}</w:tbl>`;
    const extraction = await extractBytes(makeDocx({ body }));
    expect(extraction.lines.map(cellsOf)).toEqual([
      ['指标(1×2)', '年份(2×1)'],
      ['2025', '2030'],
      ['投入', '3%', '5%'],
    ]);
    expect(extraction.lines.map((line) => line.text)).toEqual(['指标\t年份', '2025\t2030', '投入\t3%\t5%']);
    expect(brokenPromises(extraction)).toEqual([]);
  });

  it('of one column only are frames: their paragraphs stay paragraphs', async () => {
    const body = `<w:tbl><w:tr><w:tc>${p('第一条　总则')}${p('第二条　适用')}</w:tc></w:tr></w:tbl>`;
    const { lines } = await extractBytes(makeDocx({ body }));
    expect(lines.map(({ text, cells }) => [text, cells])).toEqual([
      ['第一条　总则', null],
      ['第二条　适用', null],
    ]);
  });

  it('join the paragraphs of a cell and let a table within follow its row', async () => {
    const inner = `<w:tbl><w:tr>${tc('内一')}${tc('内二')}</w:tr></w:tbl>`;
    const body = `<w:tbl><w:tr><w:tc>${p('甲')}${p('乙')}</w:tc><w:tc>${p('丙')}${inner}${p('')}</w:tc></w:tr></w:tbl>${p('后')}`;
    const { lines } = await extractBytes(makeDocx({ body }));
    expect(lines.map((line) => [line.text, cellsOf(line)])).toEqual([
      ['甲 乙\t丙', ['甲 乙', '丙']],
      ['内一\t内二', ['内一', '内二']],
      ['后', []],
    ]);
  });

  it('drop rows whose deletion is tracked', async () => {
    const body = `<w:tbl><w:tr>${tc('留')}${tc('下')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${tc('删')}${tc('去')}</w:tr></w:tbl>`;
    expect(textsOf(await extractBytes(makeDocx({ body })))).toEqual(['留\t下']);
  });
});

describe('what hangs on the text of a DOCX', () => {
  it('notes follow at the end with their marks', async () => {
    const note = (kind: string, id: number, text: string) =>
      `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${r(` ${text}`)}</w:p></w:${kind}>`;
    const ref = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const extraction = await extractBytes(
      makeDocx({
        body: `<w:p>${r('增长5%')}${ref('footnote', 2)}${r('，达到')}${ref('endnote', 4)}${r('。')}</w:p>${p('下文')}`,
        footnotes: `<w:footnote w:id="0" w:type="separator">${p('---')}</w:footnote>${note('footnote', 2, '据统计年鉴。')}`,
        endnotes: note('endnote', 4, '含预计数。'),
      }),
    );
    expect(textsOf(extraction)).toEqual([
      '增长5%[1]，达到[i]。',
      '下文',
      '[1] 据统计年鉴。',
      '[i] 含预计数。',
    ]);
    expect(extraction.notes).toEqual(new Set([3, 4]));
  });

  it('notes that nothing refers to are kept and named, unless their mark is deleted', async () => {
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`;
    const ref = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const { lines, notes, problems } = await extractBytes(
      makeDocx({
        body: `<w:p>${r('增长')}${ref(1)}<w:del w:id="9" w:author="a">${ref(2)}</w:del></w:p>`,
        footnotes: note(1, '据年鉴。') + note(2, '已删。') + note(3, '口径有调整。'),
      }),
    );
    expect(lines.map(({ text }) => text)).toEqual(['增长[1]', '[1] 据年鉴。', '口径有调整。']);
    expect(notes).toEqual(new Set([2, 3]));
    const unreferred = problems.filter(({ code }) => code === 'note-unreferred');
    expect(unreferred.map(({ lines: place, message }) => [place, message.includes('口径有调整。')])).toEqual([
      [[3, 3], true],
    ]);
  });

  it('a note that is referred to twice follows once, by the mark that it has', async () => {
    const ref = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const body = `<w:p>${r('增长')}${ref(1)}${r('，回落')}${ref(1)}${r('，持平')}${ref(2)}</w:p>`;
    const footnotes = [1, 2].map((id) => `<w:footnote w:id="${id}">${p(`注${id}`)}</w:footnote>`).join('');
    expect(textsOf(await extractBytes(makeDocx({ body, footnotes })))).toEqual([
      '增长[1]，回落[1]，持平[2]',
      '[1] 注1',
      '[2] 注2',
    ]);
  });

  it('notes keep circled marks as printed', async () => {
    const body = `<w:p>${r('增长')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>
      <w:sectPr><w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/></w:footnotePr></w:sectPr>`;
    const footnotes = `<w:footnote w:id="2">${p('注')}</w:footnote>`;
    expect(textsOf(await extractBytes(makeDocx({ body, footnotes })))).toEqual(['增长①', '① 注']);
  });

  it('headers and footers are removed lines', async () => {
    const { lines } = await extractBytes(
      makeDocx({ body: p('正文'), header: p('呈贡区人民政府办公室文件'), footer: p('— 1 —') }),
    );
    expect(lines.map(({ text, removed }) => [text, removed])).toEqual([
      ['正文', null],
      ['呈贡区人民政府办公室文件', 'running-header'],
      ['— 1 —', 'page-number'],
    ]);
  });
});

describe('a DOCX of pictures only', () => {
  it('needs OCR', async () => {
    const body = '<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>';
    await expect(extractBytes(makeDocx({ body }))).rejects.toMatchObject({ code: 'source-needs-ocr' });
  });
});
