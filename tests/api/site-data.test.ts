import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GapsAnswer } from '../../src/api/contract.ts';
import { HOSTILE, LAW, PLAN } from './documents.ts';
import { openTestApp, type TestApp } from './library.ts';
import { attribute, dataOf, named, parsedPage } from './parsed-page.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const dataAt = async (url: string) => dataOf(await parsedPage(test.app, url));

describe('the data for machines', () => {
  it.each([
    ['/', 'CollectionPage', '/'],
    ['/search', 'SearchResultsPage', '/search'],
    ['/gaps', 'CollectionPage', '/gaps'],
    ['/check', 'WebApplication', '/check'],
    ['/basket', 'WebApplication', '/basket'],
    ['/compare', 'WebApplication', '/compare'],
    ['/d/gongsifa', 'Legislation', '/d/gongsifa'],
    ['/d/gongsifa/art_15', 'Legislation', '/d/gongsifa/art_15'],
  ])('is on %s, once, and says %s of it', async (url, type, address) => {
    const page = await parsedPage(test.app, url);
    const blocks = named(page, 'script').filter((each) => attribute(each, 'type') === 'application/ld+json');
    expect(blocks).toHaveLength(1);
    const data = dataOf(page);
    expect(data).toMatchObject({ '@type': type, '@id': address, url: address, inLanguage: 'zh-CN' });
    expect([data['@context']].flat()).toContain('https://schema.org');
  });

  it('names every document held at /, with its address', async () => {
    const { mainEntity } = await dataAt('/');
    expect(mainEntity).toMatchObject({ '@type': 'ItemList', numberOfItems: 3 });
    const items: readonly { position: number; name: string; url: string }[] = mainEntity.itemListElement;
    expect(items.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(new Map(items.map(({ url, name }) => [url, name]))).toEqual(
      new Map([PLAN, LAW, HOSTILE].map(({ work }) => [`/d/${work.id}`, work.title])),
    );
    for (const { url } of items) expect((await test.app.inject(url)).statusCode).toBe(200);
  });

  it.each(['/', '/search', '/search?q=x'])(
    'says at %s how to search, in an address that works',
    async (url) => {
      const { isPartOf } = await dataAt(url);
      expect(isPartOf).toMatchObject({
        '@type': 'WebSite',
        name: '条文',
        potentialAction: { '@type': 'SearchAction' },
      });
      const template: string = isPartOf.potentialAction.target.urlTemplate;
      expect(isPartOf.potentialAction['query-input']).toBe('required name=search_term_string');
      const address = new URL(template.replace('{search_term_string}', encodeURIComponent('母基金')));
      const page = await parsedPage(test.app, address.pathname + address.search);
      expect(dataOf(page).name).toBe('检索：母基金');
    },
  );

  it('names the titles that are not held at /gaps', async () => {
    const { gaps, total }: GapsAnswer = (await test.app.inject({ url: '/api/gaps' })).json();
    const { mainEntity } = await dataAt('/gaps');
    expect(mainEntity.numberOfItems).toBe(total);
    expect(mainEntity.itemListElement.map(({ item }: { item: { name: string } }) => item.name)).toEqual(
      gaps.map(({ title }) => title),
    );
  });

  it('lists the places that words may mean', async () => {
    const data = await dataAt(`/go?q=${encodeURIComponent('第十八条')}`);
    expect(data).toMatchObject({ '@type': 'SearchResultsPage', mainEntity: { '@type': 'ItemList' } });
    expect(data).not.toHaveProperty('url');
  });

  it('is not on an error, which is nothing to describe', async () => {
    expect(await dataAt('/d/gongsifa/art_999')).toBeNull();
  });

  it('of a hostile title cannot end its block', async () => {
    const names = (await dataAt('/')).mainEntity.itemListElement.map(({ name }: { name: string }) => name);
    expect(names).toContain(HOSTILE.work.title);
  });
});
