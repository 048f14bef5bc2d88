import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompareAnswer } from '../../../src/api/contract.ts';
import { article, policyDocument } from '../../search/documents.ts';
import { openTestApp, type TestApp } from '../library.ts';

const GOAL = '到2025年达到1亿，并拥有2-3支子基金。';
const LATER = '到2030年达到5亿，并拥有2-3支子基金。';
const ONE = policyDocument(
  [article('第一条', '目标', GOAL), article('第二条', null, '县级以上人民政府应当加强组织领导。')],
  { id: 'one', title: '甲规划' },
);
const OTHER = policyDocument(
  [article('第一条', null, '𠮷林同县级以上人民政府应当加强组织领导。'), article('第二条', '目标', LATER)],
  { id: 'other', title: '乙方案' },
);

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp([ONE, OTHER]);
});
afterAll(() => test.close());

const compare = async (a: string, b: string) =>
  test.app.inject(`/api/compare?${new URLSearchParams({ a, b })}`);
const textsOf = (answer: CompareAnswer, side: 'left' | 'right') =>
  answer.rows.flatMap((row) => row[side]?.text ?? []);
const markedOf = (answer: CompareAnswer, side: 'left' | 'right') =>
  answer.rows.map(
    (row) => row[side]?.marks.map(({ start, end }) => row[side]?.text.slice(start, end)) ?? null,
  );

describe('GET /api/compare', () => {
  it('puts a clause beside its like and marks the characters that differ', async () => {
    const answer: CompareAnswer = (await compare('/d/one/art_1', '/d/other/art_2')).json();
    expect([answer.left.citation, answer.right.citation]).toEqual(['《甲规划》第一条', '《乙方案》第二条']);
    expect(markedOf(answer, 'left').flat()).toEqual(['一', '25', '1']);
    expect(markedOf(answer, 'right').flat()).toEqual(['二', '30', '5']);
    expect(answer.rows.at(-1)?.left?.locator).toBe('第一条');
    expect(answer.differing).toBe(answer.rows.length);
  });

  it('loses no text of either, and keeps the order', async () => {
    const answer: CompareAnswer = (await compare('/d/one', '/d/other')).json();
    expect(textsOf(answer, 'left').join('')).toContain(`${GOAL}第二条　县级以上`);
    expect(textsOf(answer, 'right')[0]).toBe('第一条　𠮷林同县级以上人民政府应当加强组织领导。');
    expect(textsOf(answer, 'right').join('')).toContain(LATER);
  });

  it('says so where both are the same', async () => {
    const answer: CompareAnswer = (await compare('/d/one', '/d/one')).json();
    expect(answer.differing).toBe(0);
    expect(markedOf(answer, 'left').flat()).toEqual([]);
  });

  it('lets others have their turn between long paragraphs', async () => {
    const long = (word: string) =>
      Array.from({ length: 30 }, (_, at) => article(`第${at + 1}条`, null, `${at}${word}甲乙`.repeat(250)));
    const documents = ['丙', '丁'].map((word) =>
      policyDocument(long(word), { id: `of-${word === '丙' ? 1 : 2}`, title: word }),
    );
    const { app, close } = await openTestApp(documents);
    let turns = 0;
    const count = setInterval(() => turns++, 0);
    const answer: CompareAnswer = (await app.inject('/api/compare?a=/d/of-1&b=/d/of-2')).json();
    clearInterval(count);
    expect(answer.differing).toBe(30);
    expect(turns).toBeGreaterThan(2);
    await close();
  });

  it('refuses what is not there with the nearest place, and a question for one side only', async () => {
    const answer = await compare('/d/one/art_1', '/d/other/art_9');
    expect(answer.statusCode).toBe(404);
    expect(answer.json().error.nearest.address).toBe('/d/other');
    expect((await test.app.inject('/api/compare?a=/d/one')).statusCode).toBe(400);
  });
});
