/** Numbers that restate a clause without quotation marks: a real article, and how drafts tell it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/check/check.ts';
import type { Finding } from '../../src/check/finding.ts';
import { wordsOf } from '../../src/check/words.ts';
import type { Store } from '../../src/store/store.ts';
import { compileText } from '../ingest/structure/reading.ts';
import { openDocuments, PLAN_TITLE, readDocuments } from './library.ts';
import { PAYMENT_RULES, RULES } from './restated.ts';

let store: Store;
beforeAll(async () => {
  const rules = await compileText(PAYMENT_RULES, 'tiaoli.txt', { file: 'tiaoli.txt', id: 'zhifutiaoli' });
  store = await openDocuments([...(await readDocuments()), { ...rules, references: [] }]);
});
afterAll(() => store.close());

async function figuresOf(draft: string): Promise<readonly Finding[]> {
  const { findings } = await checkDraft(draft, store.reader, { today: '2026-01-01' });
  return findings.filter(({ sort }) => sort === 'figure');
}

/** The reason and the number, in short. */
async function shortly(draft: string): Promise<string[]> {
  return (await figuresOf(draft)).map(({ reason, span }) => `${reason} ${draft.slice(span.start, span.end)}`);
}

describe('a number that restates a clause', () => {
  it.each([
    [`依照${RULES}第八条，机关应当自货物交付之日起45日内支付款项。`, 'figures 45日'],
    [
      `依照${RULES}第八条规定，机关、事业单位从中小企业采购货物的，须自交付之日起四十五天内付款。`,
      'figures 四十五天',
    ],
    [`机关应当自服务交付之日起20日内支付款项（见${RULES}第八条）。`, 'figures 20日'],
    [`根据${RULES}第十五条，未作约定的，按照每日利率万分之三支付逾期利息。`, 'figures 万分之三'],
    [
      `按照${RULES}第十六条，机关、事业单位应当于每年5月31日前将上一年度逾期尚未支付中小企业款项的信息公开。`,
      'figures 5月31日',
    ],
    [`《${PLAN_TITLE}》提出，到2025年，技术合同交易额达到250亿元。`, 'figures 250亿元'],
  ])('that the clause does not say is wrong: %s', async (draft, wanted) => {
    expect(await shortly(draft)).toEqual([wanted]);
  });

  it('is shown with the clause, and the number that stands there', async () => {
    const draft = `依照${RULES}第八条，机关应当自货物交付之日起45日内支付款项。`;
    const [finding] = await figuresOf(draft);
    if (finding === undefined) throw new Error('nothing found');
    expect([finding.verdict, finding.evidence.map(({ label }) => label)]).toEqual([
      'mismatch',
      ['第八条第一款'],
    ]);
    expect(finding.marks).toEqual([finding.span]);
    const words = wordsOf(finding).join('\n');
    expect(words).toContain('【不符】所引条款中与此相应的是“30日”，不是“45日”。');
    expect(words).toContain('［45日→30日］');
  });

  it('that the clause says of something else is wrong between the very words of another', async () => {
    const draft = `依照${RULES}第八条，机关应当自货物、工程、服务交付之日起60日内支付款项。`;
    const [finding] = await figuresOf(draft);
    expect([finding?.verdict, finding?.message]).toEqual([
      'mismatch',
      '所引条款中与此相应的是“30日”，不是“60日”。',
    ]);
  });

  it.each([
    ['says the same in other figures', `依照${RULES}第八条，机关应当自货物交付之日起三十天内支付款项。`],
    ['says the longest term', `依照${RULES}第八条，合同另有约定的，付款期限最长不超过六十日。`],
    ['is an amount of its own', `依照${RULES}第八条，区财政局应当向昆明某某公司支付工程款350万元。`],
    ['is a day of its own', `依照${RULES}第八条，区财政局应于2025年6月15日前付清上述款项。`],
    ['tells what was done', `依照${RULES}第八条，我局已自货物交付之日起20日内支付款项。`],
    [
      'is of a document that is not held',
      '依照《数据安全法》第八条，机关应当自货物交付之日起45日内支付款项。',
    ],
  ])('is no finding where it %s', async (_, draft) => {
    expect(await shortly(draft)).toEqual([]);
  });

  it('between quotation marks is compared with the quotation, once', async () => {
    const draft = `${RULES}第八条规定：“应当自货物、工程、服务交付之日起45日内支付款项”。`;
    const { findings } = await checkDraft(draft, store.reader, { today: '2026-01-01' });
    expect(findings.map(({ sort, reason }) => [sort, reason])).toEqual([
      ['citation', 'found'],
      ['quotation', 'figures'],
    ]);
  });
});
