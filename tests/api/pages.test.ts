import { rmSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { draftFiles } from '../../ingest/draft/draft-files.ts';
import { buildApp } from '../../src/api/app.ts';
import type { GapsAnswer } from '../../src/api/contract.ts';
import { html } from '../../src/api/html.ts';
import { loadTemplate, PagesMissingError } from '../../src/api/template.ts';
import { textParts, walkProvisions } from '../../src/domain/provision.ts';
import { HOSTILE, LAW, PLAN } from './documents.ts';
import { EMPTY_ORIGINALS, NO_HISTORY, openTestApp, type TestApp, writeWebRoot } from './library.ts';
import { attribute, dataOf, named, parsedPage, textOf, withAttribute } from './parsed-page.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const CLAUSE = '/d/chengzhengbanfa-2022-54/art_18__div_2__measure_1';

const getPage = (url: string) => parsedPage(test.app, url);

describe('the page of titles that are not held', () => {
  it('lists them with links to those who cite them', async () => {
    const page = await getPage('/gaps');
    expect(textOf(named(page, 'h1')[0])).toBe('未入库文件');
    const { gaps }: GapsAnswer = (await test.app.inject({ url: '/api/gaps' })).json();
    for (const { title } of gaps) expect(page.text).toContain(title);
  });
});

describe('the page of the check', () => {
  it('says what it is for, and what it needs', async () => {
    const page = await getPage('/check');
    expect(textOf(named(page, 'h1')[0])).toBe('引文核对');
    expect(attribute(withAttribute(page, 'rel', 'canonical'), 'href')).toBe('/check');
    expect(page.text).toContain('核对文稿需要启用 JavaScript。');
  });
});

describe('the page of a clause', () => {
  it('says in its head what it is and where', async () => {
    const page = await getPage(CLAUSE);
    expect(textOf(named(page, 'title')[0])).toBe(
      '第十八条“二、发展目标”第一项 - 昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）',
    );
    expect(attribute(withAttribute(page, 'name', 'description'), 'content')).toBe(
      '《昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）》（呈政办发〔2022〕54号）第十八条“二、发展目标”第一项：到2025年，规模达到10亿元。',
    );
    expect(attribute(withAttribute(page, 'rel', 'canonical'), 'href')).toBe(CLAUSE);
  });

  it('describes the clause and its document to machines', async () => {
    expect(dataOf(await getPage(CLAUSE))).toMatchObject({
      '@context': ['https://schema.org', { eli: 'http://data.europa.eu/eli/ontology#' }],
      '@type': 'Legislation',
      '@id': CLAUSE,
      'eli:is_part_of': { '@id': '/d/chengzhengbanfa-2022-54' },
      text: '——到2025年，规模达到10亿元。',
      isPartOf: {
        '@type': 'Legislation',
        legislationIdentifier: '呈政办发〔2022〕54号',
        legislationDate: '2022-09-09',
        'eli:id_local': '呈政办发〔2022〕54号',
        'eli:date_publication': '2022-09-09',
        'eli:passed_by': ['昆明市呈贡区人民政府办公室'],
        legislationPassedBy: [{ '@type': 'Organization', name: '昆明市呈贡区人民政府办公室' }],
      },
    });
  });

  it('shows the whole article with the clause marked, inside the element of the application', async () => {
    const page = await getPage(CLAUSE);
    for (const { text } of [...walkProvisions(PLAN.body)]
      .filter(({ provision }) => provision.eId.startsWith('art_18'))
      .flatMap(({ provision }) => textParts(provision))) {
      expect(page.text).toContain(text);
    }
    expect(page.text).not.toContain('建设概念验证中心');
    const marked = page.elements.filter((element) => attribute(element, 'aria-current') === 'true');
    expect(marked.map((element) => attribute(element, 'id'))).toEqual(['art_18__div_2__measure_1']);
    expect(named(page, 'main')[0]?.parentNode).toBe(named(page, 'kb-app')[0]);
  });

  it('links what is above, before and after it', async () => {
    const links = named(await getPage(CLAUSE), 'a').map((link) => attribute(link, 'href'));
    for (const eId of ['chp_6', 'art_18', 'art_18__div_2', 'art_18__div_2__measure_2']) {
      expect(links).toContain(`/d/chengzhengbanfa-2022-54/${eId}`);
    }
  });

  it('shows a chapter by itself and a row within its table', async () => {
    expect((await getPage('/d/chengzhengbanfa-2022-54/chp_6')).text).toContain('建设概念验证中心');
    const row = await getPage('/d/chengzhengbanfa-2022-54/table_1__tr_1');
    expect(named(row, 'th').map(textOf)).toEqual(['指标', '2025年']);
    expect(named(row, 'td').map(textOf)).toEqual(['独角兽', '2-3家']);
  });

  it('is found missing with the nearest place as a link', async () => {
    const page = await getPage('/d/gongsifa/art_15__para_9');
    const link = withAttribute(page, 'href', '/d/gongsifa/art_15');
    expect(textOf(link)).toBe('《中华人民共和国公司法》第十五条');
    expect(attribute(withAttribute(page, 'name', 'robots'), 'content')).toBe('noindex');
  });
});

describe('the page of a document', () => {
  it.each([PLAN, LAW, HOSTILE])('holds all its text and an element for every address', async (document) => {
    const page = await getPage(`/d/${document.work.id}`);
    const ids = page.elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
    const provisions = [...walkProvisions(document.body)].map(({ provision }) => provision);
    expect(ids).toEqual(provisions.map(({ eId }) => eId));
    for (const provision of provisions) {
      for (const { text } of textParts(provision)) {
        // The cells of a row stand in elements of their own.
        for (const piece of text.split('\t')) expect(page.text).toContain(piece);
      }
    }
  });

  it('leads from its contents to its parts', async () => {
    const page = await getPage('/d/chengzhengbanfa-2022-54');
    const links = named(page, 'a').map((link) => attribute(link, 'href') ?? '');
    const contents = links.filter((href) => href.startsWith('#'));
    expect(contents).toContain('#art_18');
    for (const href of contents) expect(withAttribute(page, 'id', href.slice(1))).toBeDefined();
  });

  it('tells machines the force of a law only where it is known', async () => {
    expect(dataOf(await getPage('/d/gongsifa'))).toMatchObject({
      legislationLegalForce: 'https://schema.org/InForce',
    });
    expect(dataOf(await getPage('/d/chengzhengbanfa-2022-54'))).not.toHaveProperty('legislationLegalForce');
  });

  it('never turns text into markup', async () => {
    for (const url of ['/d/hostile', '/d/hostile/art_1', '/d/hostile/table_1__tr_1', '/']) {
      const page = await getPage(url);
      expect(named(page, 'img'), url).toEqual([]);
      for (const script of named(page, 'script')) {
        expect(attribute(script, 'type'), url).toBe('application/ld+json');
      }
      expect(
        page.elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on'))),
        url,
      ).toEqual([]);
      expect(page.text, url).toContain('<script>alert(1)</script>');
    }
  });
});

describe('the other pages', () => {
  it('list the documents at /', async () => {
    const page = await getPage('/');
    for (const { work } of [PLAN, LAW, HOSTILE]) {
      expect(textOf(withAttribute(page, 'href', `/d/${work.id}`))).toBe(work.title);
    }
  });

  it('offer the box with the words in it at /search, and bear with parameters they do not know', async () => {
    const page = await getPage('/search?q=%22%3E%3Cscript%3E&from=singlemessage');
    expect(attribute(withAttribute(page, 'type', 'search'), 'value')).toBe('"><script>');
    for (const script of named(page, 'script')) expect(attribute(script, 'type')).toBe('application/ld+json');
  });

  it('end with or without a slash', async () => {
    expect((await getPage('/d/gongsifa/')).text).toBe((await getPage('/d/gongsifa')).text);
  });
});

describe('the files of the web pages', () => {
  it('are kept for ever where their name holds a hash, and asked for again otherwise', async () => {
    const asset = await test.app.inject('/assets/main-4f2a.js');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const icon = await test.app.inject('/favicon.svg');
    expect(icon.statusCode).toBe(200);
    expect(icon.headers['cache-control']).toBe('public, max-age=0');
    expect((await test.app.inject('/')).headers['cache-control']).toBe('no-cache');
  });

  it('are missed by name before the app is built', async () => {
    const deps = {
      reader: test.store.reader,
      history: NO_HISTORY,
      originals: EMPTY_ORIGINALS,
      drafts: draftFiles,
      webRoot: '/nonexistent',
      logger: false,
    };
    await expect(buildApp(deps)).rejects.toThrow(PagesMissingError);
    await expect(buildApp(deps)).rejects.toThrow(
      '没有找到网页文件 /nonexistent/index.html，请先运行 npm run build。',
    );
    for (const template of ['<!--head-->', '<!--body-->', '<!--head--><!--head--><!--body-->']) {
      const webRoot = writeWebRoot(template);
      onTestFinished(() => rmSync(webRoot, { recursive: true }));
      await expect(loadTemplate(webRoot)).rejects.toThrow('应有且仅有一处');
    }
  });
});

describe('every answer', () => {
  it.each(['/', '/search', '/d/gongsifa', CLAUSE, '/api/documents', '/api', '/nope', '/assets/main-4f2a.js'])(
    'lets a page load files of this server only: %s',
    async (url) => {
      const { headers } = await test.app.inject(url);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(policy).not.toContain('upgrade-insecure-requests');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers).not.toHaveProperty('strict-transport-security');
    },
  );

  it('is compressed for those who can read that', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const { headers: answer } = await test.app.inject({ url: '/d/chengzhengbanfa-2022-54', headers });
    expect(answer['content-encoding']).toBe('gzip');
  });
});

describe('the page of a document', () => {
  const url = '/d/chengzhengbanfa-2022-54';

  it('is not sent again to who has it, until something is written', async () => {
    const first = await test.app.inject({ url });
    const kept = { 'if-none-match': String(first.headers.etag) };
    const again = await test.app.inject({ url, headers: kept });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await test.app.inject({ url: '/d/gongsifa', headers: kept })).statusCode).toBe(200);
  });

  it('leaves in slices that make up the page, compressed or not', async () => {
    const plain = await test.app.inject({ url });
    const zipped = await test.app.inject({ url, headers: { 'accept-encoding': 'gzip' } });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(zipped.rawPayload).toString()).toBe(plain.body);
    const webRoot = writeWebRoot();
    onTestFinished(() => rmSync(webRoot, { recursive: true }));
    const template = await loadTemplate(webRoot);
    const pieces = Array.from({ length: 30_000 }, (_, index) => html`<p>${index}</p>`);
    const slices = [...template.slices({ head: html`<title>甲</title>`, body: pieces })];
    expect(slices.length).toBeGreaterThan(3);
    expect(slices[0]?.length).toBeLessThan(slices[1]?.length ?? 0);
    expect(slices.join('')).toBe(template({ head: html`<title>甲</title>`, body: html`${pieces}` }));
  });
});
