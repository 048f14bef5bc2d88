import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../ingest/analyse/analyse.ts';
import type { TermsAnswer } from '../../../src/api/contract.ts';
import { article, bodyOf, compiled, work } from '../../citation/sketch.ts';
import { linkCorpus } from '../../ingest/link-corpus.ts';
import { openTestApp, type TestApp } from '../library.ts';

const sketched = compiled(
  work('呈贡区母基金管理办法'),
  bodyOf(
    article(1, '本办法所称母基金，是指由区政府出资设立的基金。'),
    article(2, '区财政局（以下简称财政局）出资。', '本条所称出资，是指货币出资。'),
  ),
);
const rules = { ...sketched, ...analyse(sketched).value };

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp(linkCorpus([rules]));
});
afterAll(() => test.close());

describe('GET /api/documents/:id/terms', () => {
  it('lists the names with meaning, place and scope', async () => {
    const url = `/api/documents/${encodeURIComponent(rules.work.id)}/terms`;
    const { terms } = (await test.app.inject(url)).json<TermsAnswer>();
    expect(terms.map(({ term, meaning, sort }) => [term, meaning, sort])).toEqual([
      ['母基金', '由区政府出资设立的基金', 'definition'],
      ['财政局', '区财政局', 'alias'],
      ['出资', '货币出资', 'definition'],
    ]);
    expect(terms.map(({ place, scope }) => [place.eId, scope.eId])).toEqual([
      ['art_1', null],
      ['art_2__para_1', null],
      ['art_2__para_2', 'art_2'],
    ]);
    expect(terms[0]).toMatchObject({ part: 'content', span: { start: 5, end: 8 } });
  });

  it('answers 404 where there is no such document', async () => {
    expect((await test.app.inject('/api/documents/nothing/terms')).statusCode).toBe(404);
  });
});
