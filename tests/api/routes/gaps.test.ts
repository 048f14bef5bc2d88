import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../ingest/analyse/analyse.ts';
import type { GapsAnswer, ReferencesAnswer } from '../../../src/api/contract.ts';
import type { CompiledDocument } from '../../../src/domain/document.ts';
import { article, bodyOf, compiled, work } from '../../citation/sketch.ts';
import { linkCorpus } from '../../ingest/link-corpus.ts';
import { openTestApp, type TestApp } from '../library.ts';

function analysed(title: string, ...texts: string[]): CompiledDocument {
  const body = bodyOf(...texts.map((text, index) => article(index + 1, text)));
  const document = compiled(work(title), body);
  return { ...document, ...analyse(document).value };
}

const CITED = '昆明市建设区域性国际中心城市实施纲要（2017—2030）';
const plan = analysed(
  '昆明市呈贡区发展规划',
  `根据《${CITED}》《昆明市城市绿化条例》，编制本规划。`,
  `落实《${CITED}》。`,
);
const rules = analysed('昆明市呈贡区绿化办法', '根据《昆明市城市绿化条例》第一条，制定本办法。');
const near = analysed('昆明市建设区域性国际中心城市规划纲要（2020-2030）', '甲。');
const ordinance = analysed('昆明市城市绿化条例', '乙。');

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp(linkCorpus([plan, rules, near]));
});
afterAll(() => test.close());

const get = async <Answer>(app: TestApp, url: string): Promise<Answer> => (await app.app.inject(url)).json();

describe('GET /api/gaps', () => {
  it('lists what is cited and not held, how often, by whom and where first', async () => {
    const answer = await get<GapsAnswer>(test, '/api/gaps');
    expect(answer).toMatchObject({ total: 2, references: 4 });
    const [first] = answer.gaps;
    expect(first).toMatchObject({ title: '昆明市城市绿化条例', references: 2, documents: 2, near: [] });
    expect(answer.gaps[1]?.citedBy.map((cited) => [cited.first.citation, cited.references])).toEqual([
      ['《昆明市呈贡区发展规划》第一条', 2],
    ]);
  });

  it('offers held titles that are near, and links none of them', async () => {
    const answer = await get<GapsAnswer>(test, '/api/gaps');
    const gap = answer.gaps.find(({ title }) => title === CITED);
    expect(gap?.near.map(({ place, difference }) => [place.title, difference])).toEqual([
      [near.work.title, 'wording'],
    ]);
    const url = `/api/documents/${encodeURIComponent(near.work.id)}/references?direction=in`;
    expect((await get<ReferencesAnswer>(test, url)).references).toEqual([]);
  });

  it('lists page by page', async () => {
    const answer = await get<GapsAnswer>(test, '/api/gaps?limit=1&offset=1');
    expect(answer.gaps.map(({ title }) => title)).toEqual([CITED]);
    expect(answer.total).toBe(2);
  });

  it('drops a document that was loaded since, and its citations become links', async () => {
    const fuller = await openTestApp(linkCorpus([plan, rules, near, ordinance]));
    const answer = await get<GapsAnswer>(fuller, '/api/gaps');
    expect(answer.gaps.map(({ title }) => title)).toEqual([CITED]);
    const url = `/api/documents/${encodeURIComponent(ordinance.work.id)}/references?direction=in`;
    const { references } = await get<ReferencesAnswer>(fuller, url);
    expect(references.map(({ from }) => from.document).sort()).toEqual([plan.work.id, rules.work.id].sort());
    await fuller.close();
  });
});
