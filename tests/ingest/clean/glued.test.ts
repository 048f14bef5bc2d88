import { describe, expect, it } from 'vitest';
import { compileText, outlineLines } from '../structure/reading.ts';
import { clean } from './reading.ts';

const MEASURES = `湖北省创业投资引导基金管理暂行办法
第一章 总则
第一条 为规范省创业投资引导基金管理和运作，加强资金监管，结合我省实际，制定本办法。
第二条 省创业投资引导基金（以下简称“引导基金”）是由省人民政府设立的政策性基金。
第二章 管理职责
第三条 引导基金管理机构履行下列职责：
（一）拟定引导基金的发展规划；
（二）选择创业投资企业；
（三）监督资金使用。
第四条 依照前款设立的机构，适用本办法第三条的规定。
第三章 附则
第五条 本办法自发布之日起施行。`;

/** Ways to lose line breaks; each line of the result holds what it holds without a blank between. */
const LOST: Readonly<Record<string, (lines: readonly string[]) => string>> = {
  'every break': (lines) => lines.join(''),
  'every break, a blank in its place': (lines) => lines.join(' '),
  'the breaks behind headings': (lines) => lines.join('\n').replace(/(第.章.*)\n/g, '$1'),
  'the breaks within chapters': (lines) =>
    lines
      .join('')
      .replaceAll('第', '\n第')
      .replace(/\n(第.条)/g, '$1'),
};

/** Numbers and texts without white space: a blank that stood in for a break says nothing. */
async function outlineOf(text: string): Promise<readonly string[]> {
  return outlineLines(await compileText(text)).map((line) => line.replace(/[ \u3000]/g, ''));
}

describe('a text that lost its line breaks', () => {
  it.each([
    ['between two items', MEASURES.replace('规划；\n（二）', '规划；（二）')],
    ['above the first of them', MEASURES.replace('职责：\n（一）', '职责：（一）')],
  ])('only %s reads as the text that has it, with a doubt', async (_, glued) => {
    const [whole, document] = await Promise.all([compileText(MEASURES), compileText(glued)]);
    expect(outlineLines(document)).toEqual(outlineLines(whole));
    expect(document.problems.map(({ code }) => code)).toEqual(['lines-glued']);
  });

  it('parts the heading of a division from its first item, where the next line bears the next number', async () => {
    const notice = `关于加强支付结算管理的通知
一、健全紧急止付机制
（一）准确反馈流水号。支付机构应当反馈流水号。
1.对于支付机构发起的业务，应当准确提供流水号。
（二）强化冻结管理。银行应当立即办理。
二、加强账户管理，防范“买卖账户”风险
（三）加强单位账户审核。支付机构应当严格审核。
（四）开展存量核实。支付机构应当核实。`;
    const glued = notice.replace('机制\n', '机制').replace('风险\n', '风险');
    const [whole, document] = await Promise.all([compileText(notice), compileText(glued)]);
    expect(outlineLines(document)).toEqual(outlineLines(whole));
    expect(document.problems.map(({ code }) => code)).toEqual(['lines-glued', 'lines-glued']);
    const cited = notice.replace('机制\n（一）', '机制依照（一）');
    expect((await compileText(cited)).problems.map(({ code }) => code)).toEqual(['number-gap']);
  });

  it.each(Object.entries(LOST))('reads as the text that has them: %s', async (_, lose) => {
    const glued = lose(MEASURES.split('\n').map((line) => line.replace(/^(第.[条章]) /, '$1')));
    expect(glued.split('\n').length).toBeLessThan(MEASURES.split('\n').length);
    expect(await outlineOf(glued)).toEqual(await outlineOf(MEASURES));
  });

  it('says which lines were cut, and that paragraphs are lost', () => {
    const { problems } = clean(MEASURES.replaceAll('\n', ''));
    expect(problems).toMatchObject([
      { code: 'lines-glued', lines: [1, 1], message: expect.stringContaining('“第一章”至“第五条”') },
    ]);
  });

  it('keeps every character in its place', () => {
    const text = MEASURES.replaceAll('\n', '');
    const { lines, fields } = clean(text);
    const pieces = [...fields, ...lines].flatMap(({ spans }) => spans);
    const covered = pieces.map(({ start, end }) => text.slice(start, end)).join('');
    expect(covered.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});

describe('a citation in the middle of a line is no heading', () => {
  it.each([
    '第一条 依照本规定第二条编辑出版的法规汇编，是正式版本。\n第二条 编辑法规汇编，遵守下列分工。',
    '第一条 违反前款的，责令改正。第二条规定的情形除外。\n第二条 本办法自发布之日起施行。',
    '第一条 将第一款修改为：“设立机构的，应当备案。第二条规定的除外。”\n第三条 自发布之日起施行。',
    '第一条 有下列情形之一的，不予批准：一、未备案；二、未缴费；三、已注销。\n第二条 自发布之日起施行。',
  ])('%s', (text) => {
    expect(clean(text).lines.map((line) => line.text)).toEqual(text.split('\n').map((line) => line));
  });
});

it('takes time that grows with the text, not with its square', () => {
  for (const unit of [
    '第一条。',
    '第一章总则',
    '。第二条中',
    '一、甲。二、乙。',
    '（一）',
    '“第一条',
    '目录第一章',
  ]) {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    const { lines, fields, removed } = clean(text);
    expect(lines.length + fields.length + removed.length).toBeGreaterThan(0);
  }
  // A bound against hanging, not a measure of speed.
}, 600_000);

it('the name of a law in an item of a decision is no heading above an article', () => {
  const text = `中华人民共和国刑法修正案（十一）
一、在刑法第一百三十三条之一后增加一条，作为
第一百三十三条之二。
三、在刑法第一百三十四条后增加一条，作为第一百三十四条之一。`;
  expect(clean(text).lines.at(-1)?.text).toBe(text.split('\n').at(-1));
});

describe('a title with the first paragraph behind it', () => {
  it.each([
    [
      '云溪市市容管理办法为了加强市容管理，制定本办法。\n第一条 甲。',
      '云溪市市容管理办法',
      'preamble 为了加强市容管理，制定本办法。',
    ],
    [
      '云溪市人民政府关于加强市容管理的意见为规范管理，现提出如下意见：\n一、甲。',
      '云溪市人民政府关于加强市容管理的意见',
      'preamble 为规范管理，现提出如下意见：',
    ],
    [
      '上海市深化“一业一证”改革规定第一条为了深化改革，制定本规定。\n第二条乙。',
      '上海市深化“一业一证”改革规定',
      'art_1 为了深化改革，制定本规定。',
    ],
  ])('is cut where the title ends: %s', async (text, title, first) => {
    const { work, body, problems } = await compileText(text);
    expect(work.title).toBe(title);
    const [opening] = body;
    expect(`${opening?.eId} ${opening?.shape === 'leaf' ? opening.content : ''}`).toBe(first);
    expect(problems.map(({ code }) => code)).toEqual(['lines-glued']);
  });

  it('is no title where a sentence goes on', async () => {
    const { problems } = await compileText(
      '市政府常务会议决定为企业减免租金，请遵照执行。\n一、甲。\n二、乙。',
    );
    expect(problems.map(({ code }) => code)).toEqual(['title-missing']);
  });

  // 租房合同书, pasted from a page into Word
  it('are cut where one stands between two that begin lines of their own', async () => {
    const document = await compileText(`租房合同书
一、甲方将座落在苏州市吴中区甪直街的房屋，出租给乙方，作住宿使用。
二、租期从2019年5月11日起至2021年5月31日止。 三、乙方每月1号向甲方缴纳租金，并于当月初天内交清。
四、房屋租赁合同生效后，乙方应向甲方交付履约保证金。`);
    expect(document.body.map(({ num }) => num)).toEqual(['一、', '二、', '三、', '四、']);
    expect(document.problems.map(({ code }) => code)).toEqual(['lines-glued']);
  });

  // 潮州市畲族文化保护条例 第十四条 and 第二十六条 of another, as a collection keeps them
  it('are cut without a doubt where the indent of the paragraph was kept', () => {
    const { lines, problems } = clean(`畲族文化保护条例
第一条　鼓励开发下列产业：
（一）畲族民间艺术；
（二）民间工艺及旅游产品开发经营；　　（三）传统饮食、医药文化开发。
第二条　违反规定的，处二十元以上五十元以下的罚款。　　违反本条例第三条规定的，责令改正。
第三条　甲方：　　　　乙方：　　　　签订日期：　　年　　月`);
    expect(lines.map(({ text }) => text).slice(1)).toEqual([
      '（一）畲族民间艺术；',
      '（二）民间工艺及旅游产品开发经营；',
      '（三）传统饮食、医药文化开发。',
      '第二条　违反规定的，处二十元以上五十元以下的罚款。',
      '违反本条例第三条规定的，责令改正。',
      '第三条　甲方：　　　　乙方：　　　　签订日期：　　年　　月',
    ]);
    expect(problems).toEqual([]);
  });
});
