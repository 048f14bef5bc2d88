import { describe, expect, it } from 'vitest';
import { differenceFrom } from '../../src/check/difference.ts';
import { documentText } from '../../src/check/document-text.ts';
import { readQuotedWords } from '../../src/check/quoted-words.ts';
import type { LinkedDocument } from '../../src/domain/document.ts';
import { PLAN_ID, readDocuments } from './library.ts';

const [, plan] = (await readDocuments()) as [LinkedDocument, LinkedDocument];
const text = documentText(plan.body, true);
const all = { start: 0, end: text.normalised.text.length };

/** 6,000 characters from the middle of the plan: several slices. */
const ORIGINAL = text.original.slice(4_000, 10_000);

function differenceOf(words: string) {
  return differenceFrom(readQuotedWords(words, { start: 0, end: words.length }), text, all);
}

/** What of the draft is marked, and the places where something is missing. */
async function markedIn(words: string): Promise<string[]> {
  const difference = await differenceOf(words);
  return (difference?.marks ?? []).map(({ start, end }) => words.slice(start, end));
}

function changed(at: number, length: number, by: string): string {
  return ORIGINAL.slice(0, at) + by + ORIGINAL.slice(at + length);
}

/** A place near `at` from which on six Han characters stand in a row. */
function rowNear(at: number): number {
  return at + ORIGINAL.slice(at).search(/\p{Script=Han}{6}/u);
}

describe('a quotation of several thousand characters', () => {
  it('is of the plan, and long enough to be cut', () => {
    expect(plan.work.id).toBe(PLAN_ID);
    expect(readQuotedWords(ORIGINAL, { start: 0, end: ORIGINAL.length }).length).toBeGreaterThan(4_000);
  });

  it('differs in nothing from itself', async () => {
    const difference = await differenceOf(ORIGINAL);
    expect(difference?.marks).toEqual([]);
    expect(difference?.distance).toBe(0);
    expect(difference?.pieces.map(({ side }) => side)).toEqual(['both']);
  });

  it('differs in the one character that is changed, wherever it stands', async () => {
    for (const at of [100, 950, 1_900, 3_300, 4_700, 5_800].map(rowNear)) {
      const marked = await markedIn(changed(at + 3, 1, '䶮'));
      expect(marked.join(''), String(at)).toBe('䶮');
    }
  });

  it('differs in the sentence that is left out, and in the one that is added', async () => {
    const at = rowNear(3_000);
    expect(new Set(await markedIn(changed(at, 60, '')))).toEqual(new Set(['']));
    expect((await markedIn(changed(at, 0, '䶮'.repeat(60)))).join('')).toBe('䶮'.repeat(60));
  });

  it('keeps every character of it in the pieces', async () => {
    const words = changed(rowNear(2_000), 4, '䶮䶮');
    const difference = await differenceOf(words);
    const ours = difference?.pieces.filter(({ side }) => side !== 'right').map(({ text }) => text);
    expect(ours?.join('').replace(/\s/g, '')).toContain('䶮䶮');
    expect(ours?.join('').replace(/\s/g, '').length).toBe(
      readQuotedWords(words, { start: 0, end: words.length }).length,
    );
  });
});
