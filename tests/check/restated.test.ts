/** Numbers restated beside a citation, in the ways drafts tell them: wrong ones, true ones, and what nobody can tell. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/check/check.ts';
import type { DraftReport } from '../../src/check/finding.ts';
import type { Store } from '../../src/store/store.ts';
import { formatNumeral } from '../../src/text/numerals.ts';
import { compileText } from '../ingest/structure/reading.ts';
import { openDocuments, readDocuments } from './library.ts';
import { OPEN, PAYMENT_RULES, TRUE, WRONG } from './restated.ts';

let store: Store;
beforeAll(async () => {
  const rules = await compileText(PAYMENT_RULES, 'tiaoli.txt', { file: 'tiaoli.txt', id: 'zhifutiaoli' });
  store = await openDocuments([...(await readDocuments()), { ...rules, references: [] }]);
});
afterAll(() => store.close());

function check(draft: string): Promise<DraftReport> {
  return checkDraft(draft, store.reader, { today: '2026-01-01' });
}

/** The numbers that are said to differ, in the words of the draft. */
function wrongIn(draft: string, { findings }: DraftReport): string[] {
  return findings
    .filter(({ sort, verdict }) => sort === 'figure' && verdict === 'mismatch')
    .map(({ span }) => draft.slice(span.start, span.end));
}

/** Whether a number is a doubt of its own or named at the citation. */
function isDoubted(number: string, draft: string, { findings }: DraftReport): boolean {
  return findings.some(({ sort, verdict, span, message }) =>
    sort === 'figure'
      ? verdict === 'unchecked' && draft.slice(span.start, span.end) === number
      : message.includes(`“${number}”`) && message.includes('未作核对'),
  );
}

describe('a number restated beside a citation', () => {
  it.each(WRONG)('that the text does not say is wrong: %s', async (draft, ...numbers) => {
    const report = await check(draft);
    expect(wrongIn(draft, report)).toEqual(numbers);
    for (const { sort, marks, evidence } of report.findings) {
      if (sort !== 'figure') continue;
      expect(marks).toHaveLength(1);
      expect(evidence[0]?.pieces?.map(({ side }) => side)).toEqual(expect.arrayContaining(['left', 'right']));
    }
  });

  it.each(TRUE)('that the text says is right, and nothing is said of it: %s', async (draft) => {
    const { findings, totals } = await check(draft);
    expect(findings.map(({ sort, message }) => [sort, message.includes('未作核对')])).toEqual([
      ['citation', false],
    ]);
    expect(totals).toEqual({ match: 1, mismatch: 0, unchecked: 0 });
  });

  it.each(OPEN)('that nobody can tell is a doubt: %s', async (draft, ...numbers) => {
    const report = await check(draft);
    expect(wrongIn(draft, report)).toEqual([]);
    for (const number of numbers) expect(isDoubted(number, draft, report), number).toBe(true);
  });

  it('is right or wrong as it is the text’s, however number, date and citation are written', async () => {
    const years = [
      ['2025年', 1],
      ['二〇二五年', 1],
      ['2030年', 5],
      ['2030年底', 5],
    ] as const;
    const amount = (value: number) => [
      `${value}亿`,
      `${value}亿元`,
      `${formatNumeral(value)}亿元`,
      `${value * 10_000}万元`,
    ];
    const words = ['母基金达到#', '母基金规模达到#', '呈贡创新创业母基金要达到#', '创新创业母基金力争达到#'];
    const cited = [
      (words: string) => `呈政办发〔2022〕54号第十八条，${words}。`,
      (words: string) => `根据呈政办发〔2022〕54号第18条规定，${words}。`,
      (words: string) => `${words}（呈政办发〔2022〕54号第十八条）。`,
      (words: string) => `${words}，依据是呈政办发〔2022〕54号第十八条。`,
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...years),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(3),
        fc.constantFrom(...words),
        fc.constantFrom(...cited),
        async ([year, right], value, form, telling, cite) => {
          const number = amount(value)[form] ?? '';
          const draft = cite(`到${year}，${telling.replace('#', number)}`);
          const report = await check(draft);
          expect(wrongIn(draft, report), draft).toEqual(value === right ? [] : [number]);
          expect(report.totals.unchecked, draft).toBe(0);
        },
      ),
      { seed: 20250718, numRuns: 120 },
    );
  });
});
