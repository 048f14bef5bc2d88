/** Quotations without a citation in which a word or two are changed: the clause they are nearly from is offered. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/check/check.ts';
import type { Finding } from '../../src/check/finding.ts';
import { wordsOf } from '../../src/check/words.ts';
import { walkProvisions } from '../../src/domain/provision.ts';
import { normalise } from '../../src/search/normalise.ts';
import type { Store } from '../../src/store/store.ts';
import { openDocuments, readDocuments } from './library.ts';

let store: Store;
let sentences: readonly string[];
let whole: string;
beforeAll(async () => {
  const documents = await readDocuments();
  store = await openDocuments(documents);
  const texts = documents.flatMap(({ body }) =>
    [...walkProvisions(body)].flatMap(({ provision }) =>
      provision.shape === 'leaf' ? [provision.content] : [],
    ),
  );
  sentences = texts.flatMap((text) => text.match(/\p{Script=Han}[\p{Script=Han}、]{9,60}/gu) ?? []);
  whole = texts.map(normalise).join('\n');
});
afterAll(() => store.close());

async function quotationIn(draft: string): Promise<Finding> {
  const { findings } = await checkDraft(draft, store.reader, { today: '2026-01-01' });
  const [quotation, ...others] = findings.filter(({ sort }) => sort === 'quotation');
  if (quotation === undefined || others.length > 0) throw new Error(`not one quotation: ${draft}`);
  return quotation;
}

describe('a quotation without a citation that stands nowhere exactly', () => {
  it.each([
    ['有人说“成立呈贡创新创业母基金”。', '成', '第十八条'],
    ['要“加强财政资金对创新创业的扶持力度，发挥财政资金杠杆放大效应和乘数效应”。', '扶效应', '第十八条'],
    ['“股东会可以委托董事会对发行公司债券作出决议”', '委托', '第五十九条'],
    ['“股东会能够授权董事会就发行公司债券作出决议”', '能够就', '第五十九条'],
    ['“审议批准公司的盈余分配方案和弥补亏损方案”', '盈余', '第五十九条'],
  ])('is offered what it is nearly from, with the difference: %s', async (draft, changed, place) => {
    const quotation = await quotationIn(draft);
    expect([quotation.verdict, quotation.reason]).toEqual(['unchecked', 'near-source']);
    expect(quotation.offers[0]?.label).toContain(place);
    expect(quotation.message).toContain('出处');
    expect(quotation.marks.map(({ start, end }) => draft.slice(start, end)).join('')).toBe(changed);
    expect(wordsOf(quotation).join('\n')).toMatch(/差异：.*［.+→.+］/);
  });

  it('is offered nothing that is merely about the same', async () => {
    for (const draft of ['“公司法对股东会的职权作了全面规定”', '“创新创业氛围越来越浓厚的城市”']) {
      expect((await quotationIn(draft)).offers).toEqual([]);
    }
  });

  it('is never right, and nearly always finds its clause, wherever a word is changed', async () => {
    let [asked, offered] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sentences), fc.nat(), fc.nat(), async (sentence, from, place) => {
        const length = Math.min(sentence.length, 12 + (from % 30));
        const start = from % (sentence.length - length + 1);
        const words = sentence.slice(start, start + length);
        const at = place % (length - 1);
        const changed = `${words.slice(0, at)}甲乙${words.slice(at + 2)}`;
        if (whole.includes(normalise(changed))) return;
        const quotation = await quotationIn(`有人说“${changed}”。`);
        expect(quotation.verdict, changed).toBe('unchecked');
        asked++;
        const [offer] = quotation.offers;
        if (
          offer !== undefined &&
          normalise(offer.text).includes(normalise(words.slice(at > length / 2 ? 0 : at + 2).slice(0, 3)))
        )
          offered++;
      }),
      { seed: 118, numRuns: 150 },
    );
    expect(asked).toBeGreaterThan(100);
    expect(offered / asked).toBeGreaterThan(0.9);
  });
});
