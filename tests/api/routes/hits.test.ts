import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentAnswer, ErrorAnswer, HitsAnswer, SearchAnswer } from '../../../src/api/contract.ts';
import { textParts, walkProvisions } from '../../../src/domain/provision.ts';
import { PLAN } from '../documents.ts';
import { openTestApp, type TestApp } from '../library.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

async function get<T>(url: string): Promise<T> {
  const response = await test.app.inject(url);
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
}

const { id } = PLAN.work;
const hitsOf = (q: string, more = '') =>
  get<HitsAnswer>(`/api/documents/${id}/hits?q=${encodeURIComponent(q)}${more}`);

describe('GET /api/documents/:id/hits', () => {
  it.each(['母基金', '的', '1', '规模 亿元', '设立|公司'])(
    'marks %s in the whole texts, in reading order, the same entries as a search in the document',
    async (q) => {
      const { hits } = await hitsOf(q);
      const { body, fields } = await get<DocumentAnswer>(`/api/documents/${id}`);
      const texts = new Map<string, string>(
        [...walkProvisions(body)].flatMap(({ provision }) =>
          textParts(provision).map(({ part, text }) => [`${provision.eId} ${part}`, text]),
        ),
      );
      const order = [...texts.keys()];
      const places = hits.filter(({ eId }) => eId !== null).map(({ eId, part }) => `${eId} ${part}`);
      expect(places.map((place) => order.indexOf(place))).toEqual(
        places.map((place) => order.indexOf(place)).toSorted((a, b) => a - b),
      );
      const words = q.split(/[ |]/);
      for (const { eId, part, field, marks } of hits) {
        const text =
          eId === null ? fields.find(({ name }) => name === field)?.text : texts.get(`${eId} ${part}`);
        expect(marks.length).toBeGreaterThan(0);
        for (const { start, end } of marks) expect(words).toContain(text?.slice(start, end));
      }
      const found = await get<SearchAnswer>(
        `/api/search?limit=200&document=${id}&q=${encodeURIComponent(q)}`,
      );
      expect(hits).toHaveLength(found.total.entries);
    },
  );

  it('asks for every word in the scope that is named', async () => {
    expect((await hitsOf('母基金 亿元')).hits.length).toBeGreaterThan(0);
    expect((await hitsOf('母基金 亿元', '&scope=entry')).hits).toEqual([]);
    expect((await hitsOf(' ')).hits).toEqual([]);
  });

  it('refuses what a search refuses, and documents that are not held', async () => {
    const long = await test.app.inject(`/api/documents/${id}/hits?q=${encodeURIComponent('长'.repeat(501))}`);
    expect(long.json<ErrorAnswer>().error.code).toBe('query-too-long');
    const nowhere = await test.app.inject('/api/documents/nope/hits?q=a');
    expect(nowhere.json<ErrorAnswer>().error.code).toBe('no-such-document');
  });
});
