/** What a draft says of a document besides the place: its title, the notice, the order and the date. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/check/check.ts';
import type { Finding } from '../../src/check/finding.ts';
import type { Store } from '../../src/store/store.ts';
import { compileText } from '../ingest/structure/reading.ts';
import { openDocuments, PLAN_TITLE, readDocuments } from './library.ts';

const PAYMENTS = `保障中小企业款项支付条例

（2020年7月5日中华人民共和国国务院令第728号公布　2025年3月17日中华人民共和国国务院令第802号修订）

第一条　为了促进机关、事业单位和大型企业及时支付中小企业款项，维护中小企业合法权益，优化营商环境，根据《中华人民共和国中小企业促进法》等法律，制定本条例。

第二条　机关、事业单位和国有大型企业不得强制要求以审计机关的审计结果作为结算依据，法律、行政法规另有规定的除外。
`;

const MEDALS = `中华人民共和国国家勋章和国家荣誉称号法

（2015年12月27日第十二届全国人民代表大会常务委员会第十八次会议通过）

第一条　为了褒奖在中国特色社会主义建设中作出突出贡献的杰出人士，制定本法。

第二条　国家勋章和国家荣誉称号为国家最高荣誉。
`;

const FIREWORKS = `菏泽市烟花爆竹燃放管理条例

第一条　为了加强烟花爆竹燃放管理，制定本条例。

第二条　燃放烟花爆竹的，由公安机关责令停止燃放，处三百元以上五百元以下罚款。
`;

const BROKERS = `上海市经纪人条例

第一条　为了规范经纪人的行为，制定本条例。

第二条　违反本条例的，处五百元以上一千元以下罚款。
`;

let store: Store;
beforeAll(async () => {
  const compiled = await Promise.all(
    [PAYMENTS, MEDALS, FIREWORKS, BROKERS].map(async (text, at) => {
      const file = `${at}.txt`;
      return { ...(await compileText(text, file, { file, id: `text-${at}` })), references: [] };
    }),
  );
  store = await openDocuments([...compiled, ...(await readDocuments())]);
});
afterAll(() => store.close());

async function findingsOf(draft: string): Promise<readonly Finding[]> {
  return (await checkDraft(draft, store.reader, { today: '2026-01-01' })).findings;
}
const reasonsOf = async (draft: string) => (await findingsOf(draft)).map(({ reason }) => reason);
const WORDS = '不得强制要求以审计机关的审计结果作为结算依据';

describe('a title that no document bears', () => {
  it.each([
    ['the sentence has the words of the place', `《保障中小企业款项支付条列》第二条规定，${WORDS}。`],
    ['the order is that of the near document', '《保障中小企业款项支付条列》（国务院令第802号）第二条。'],
    ['only a particle differs', '《中华人民共和国国家勋章与国家荣誉称号法》第二条。'],
  ])('is a slip of the near one where %s', async (_, draft) => {
    const [citation] = await findingsOf(draft);
    expect([citation?.verdict, citation?.reason]).toEqual(['mismatch', 'title']);
    expect(citation?.offers).toHaveLength(1);
  });

  it.each([
    ['nothing else shows it', '《保障中小企业款项支付条列》第二条。'],
    ['the near one has no such place', `《保障中小企业款项支付条列》第三条规定，${WORDS}。`],
    ['the words are of another place', `《保障中小企业款项支付条列》第一条规定，${WORDS}。`],
    ['it is of another region', '《济南市烟花爆竹燃放管理条例》第二条。'],
  ])('is left open where %s', async (_, draft) => {
    expect(await reasonsOf(draft)).toEqual(['not-held']);
  });

  it('is a slip where the place says the words quoted and no other document does, though two words differ', async () => {
    const quoted = '由公安机关责令停止燃放，处三百元以上五百元以下罚款';
    for (const said of ['规定：', ''])
      expect(await reasonsOf(`《菏泽市烟花爆竹燃放管理规定》第二条${said}“${quoted}”。`)).toEqual([
        'title',
        'found',
      ]);
    expect(await reasonsOf(`《菏泽市烟花爆竹燃放管理规定》第一条规定：“${quoted}”。`)).toEqual([
      'not-held',
      'citation',
    ]);
  });
});

describe('the notice by which a document was issued', () => {
  const notice = (issuer: string) =>
    `《${issuer}关于印发〈呈贡区${PLAN_TITLE.slice('昆明市呈贡区'.length)}〉的通知》`;

  it('stands for the document, with its number and under a short name', async () => {
    const draft = `${notice('昆明市呈贡区人民政府办公室')}（呈政办发〔2022〕54号，以下简称规划）印发。规划第十八条。`;
    expect(await reasonsOf(draft)).toEqual(['found', 'found']);
    expect(await reasonsOf(`${notice('')}第十八条`)).toEqual(['found']);
  });

  it('of another office is another document', async () => {
    expect(await reasonsOf(`${notice('昆明市晋宁区人民政府办公室')}第十八条`)).toEqual(['not-held']);
    expect(await reasonsOf(`${notice('昆明市晋宁区人民政府办公室')}（呈政办发〔2022〕54号）`)).toEqual([
      'title',
    ]);
  });
});

describe('the order that a citation names', () => {
  it.each([
    ['《保障中小企业款项支付条例》（国务院令第802号修订）第二条', 'found'],
    ['《保障中小企业款项支付条例》（国务院令第802号公布）第二条', 'found'],
    ['《保障中小企业款项支付条例》（国务院令第728号公布）第二条', 'found'],
    ['《保障中小企业款项支付条例》（国务院令第728号修订）第二条', 'number'],
    ['国务院令第728号修订的《保障中小企业款项支付条例》第二条', 'number'],
  ])('%s: %s', async (draft, reason) => {
    expect(await reasonsOf(draft)).toEqual([reason]);
  });
});

it.each([
  ['2020', 'other-text'],
  ['2020年', 'other-text'],
  ['2025年', 'found'],
])('the year alone behind the title is that of a text: %s', async (year, reason) => {
  expect(await reasonsOf(`《保障中小企业款项支付条例》（${year}）第二条`)).toEqual([reason]);
});

it('the former of two documents is not taken for the latter', async () => {
  const both = '《保障中小企业款项支付条例》与《中华人民共和国国家勋章和国家荣誉称号法》都要落实。';
  const cited = async (words: string) => (await findingsOf(both + words)).at(-1);
  const places = ['前者第一条', '后者第一条', '两者的第一条'].map(cited);
  expect((await Promise.all(places)).map((each) => each?.evidence[0]?.citation ?? each?.reason)).toEqual([
    '《保障中小企业款项支付条例》第一条',
    '《中华人民共和国国家勋章和国家荣誉称号法》第一条',
    'no-document',
  ]);
  expect((await cited('还有《公司法》。前者第一条'))?.reason).toBe('no-document');
});

it('a date after the text that is held is left open', async () => {
  const [citation] = await findingsOf('2026年3月17日公布的《保障中小企业款项支付条例》第二条');
  expect(citation?.reason).toBe('other-text');
});

it('words of another document are not right beside a place that nearly says them', async () => {
  const [, quotation] = await findingsOf(
    '按照《菏泽市烟花爆竹燃放管理条例》第二条，对违法燃放的，“处五百元以上一千元以下罚款”。',
  );
  expect([quotation?.verdict, quotation?.reason]).toEqual(['unchecked', 'near-source']);
  expect(quotation?.offers.map(({ citation }) => citation)).toEqual([
    '《菏泽市烟花爆竹燃放管理条例》第二条',
    '《上海市经纪人条例》第二条',
  ]);
});

it('a number after a quotation is held against the place as one without it is', async () => {
  const sentence = (quoted: string) =>
    `《${PLAN_TITLE}》第十八条提出${quoted}，到2025年达到1亿元、到2030年达到8亿元。`;
  for (const quoted of ['', '“加强财政资金对创新创业的支持力度，发挥财政资金杠杆放大作用和乘数效应”']) {
    const figures = (await findingsOf(sentence(quoted))).filter(({ sort }) => sort === 'figure');
    expect(figures.map(({ reason }) => reason)).toEqual(['figures']);
  }
});
