import { describe, expect, it } from 'vitest';
import type { CheckAnswer, CheckFinding } from '../../../src/api/contract.ts';
import type { Verdict } from '../../../src/domain/check.ts';
import { annotatedName, listFindings, stepFinding, totalsSentence } from '../../../web/model/findings.ts';

const TEXT = '《甲法》第一条规定：“各级人民政\n府应当加强领导”。另见《乙法》第二条。';

function finding(sort: CheckFinding['sort'], words: string, verdict: Verdict): CheckFinding {
  const start = TEXT.indexOf(words);
  const span = { start, end: start + words.length };
  return { sort, span, verdict, reason: 'found', message: '', marks: [], evidence: [], offers: [] };
}

const ANSWER: CheckAnswer = {
  text: TEXT,
  findings: [
    finding('citation', '《甲法》第一条', 'match'),
    finding('quotation', '各级人民政\n府应当加强领导', 'mismatch'),
    finding('citation', '《乙法》第二条', 'match'),
  ],
  totals: { match: 2, mismatch: 1, unchecked: 0 },
  own: 0,
  complete: true,
};

describe('listFindings', () => {
  it('gives each with its words, quotations in their marks', () => {
    expect(listFindings(ANSWER, null).map(({ index, words }) => [index, words])).toEqual([
      [0, '《甲法》第一条'],
      [1, '“各级人民政 府应当加强领导”'],
      [2, '《乙法》第二条'],
    ]);
  });

  it('keeps the numbers of the report where one verdict is looked at alone', () => {
    expect(listFindings(ANSWER, 'match').map(({ index }) => index)).toEqual([0, 2]);
    expect(listFindings(ANSWER, 'unchecked')).toEqual([]);
  });
});

describe('stepFinding', () => {
  it('goes on and back, and around the ends', () => {
    const listed = listFindings(ANSWER, null);
    expect([null, 0, 2].map((current) => stepFinding(listed, current, 1))).toEqual([0, 1, 0]);
    expect([null, 0, 2].map((current) => stepFinding(listed, current, -1))).toEqual([2, 2, 1]);
  });

  it('goes among those that are listed only', () => {
    const listed = listFindings(ANSWER, 'match');
    expect([0, 1].map((current) => stepFinding(listed, current, 1))).toEqual([2, 2]);
    expect(stepFinding([], null, 1)).toBeNull();
  });
});

describe('the words', () => {
  it('name every verdict, also one that was not given', () => {
    expect(totalsSentence(ANSWER)).toBe('相符 2 处 · 不符 1 处 · 未能核对 0 处');
  });

  it('name the copy after the draft', () => {
    expect(annotatedName('请示.docx')).toBe('请示（批注稿）.docx');
    expect(annotatedName('请示（3.5稿）.txt')).toBe('请示（3.5稿）（批注稿）.docx');
    expect(annotatedName(null)).toBe('批注稿.docx');
  });
});
