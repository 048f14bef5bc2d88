/** What staff come for first: to find every clause that holds a word, and to cite it. */
import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { formatNumeral } from '../../src/text/numerals.ts';
import { violations } from './accessibility.ts';
import { publish } from './publishing.ts';
import { PLAN, PLAN_CITATION, placeOf, readClipboard, test } from './visit.ts';

describe('searching', () => {
  test('母基金 is found, opened at 第十八条, and its citation copied', async ({ visit }) => {
    const page = await visit('/');
    await page.keyboard.type('母基金');
    await page.keyboard.press('Enter');
    await page.getByText('1 个文件 · 3 条 · 4 处').waitFor();
    const articles = await page.locator('.found-article h3 .label').allTextContents();
    expect(articles[0]).toBe('第十八条');
    expect(articles.toSorted()).toEqual(['第五条', '第十八条', '第三十六条'].toSorted());
    await page.getByRole('link', { name: '第十八条 设立呈贡创新创业母基金' }).click();
    const article = page.locator('#art_18');
    await article.locator('mark').first().waitFor();
    expect(await article.getAttribute('aria-current')).toBe('location');
    await article.locator('h3').hover();
    await article.getByRole('button', { name: '复制引文：第十八条', exact: true }).click();
    await page.getByRole('status').getByText('已复制引文').waitFor();
    await expect.poll(() => readClipboard(page)).toBe(`${PLAN_CITATION}第十八条`);
  });

  test('a result is copied where it stands, citation and address', async ({ visit }) => {
    const page = await visit('/search?q=母基金');
    const hit = page.locator('.found-article', { hasText: '第五条' }).locator('li').first();
    await hit.getByRole('button', { name: /^复制引文/ }).click();
    await expect.poll(() => readClipboard(page)).toBe(`${PLAN_CITATION}第五条第三项`);
    await hit.getByRole('button', { name: /^复制地址/ }).click();
    await expect.poll(() => readClipboard(page)).toBe(new URL(`${PLAN}/art_5__measure_3`, page.url()).href);
  });

  test('of an article with very many places the first are shown, and the others when asked for', async ({
    visit,
  }) => {
    const items = Array.from(
      { length: 40 },
      (_, at) => `（${formatNumeral(at + 1)}）滇润楠行道树第${at + 1}段；`,
    );
    const text = ['昆明市行道树名录管理办法', '第一条　行道树名录包括：', ...items].join('\n');
    const published = await publish('昆明市行道树名录管理办法', text);
    try {
      const page = await visit('/search?q=滇润楠');
      const article = page.locator('.found-article');
      const shown = () => article.locator('li').filter({ visible: true }).count();
      await article.waitFor();
      expect(await shown()).toBe(20);
      await article.getByText('此处其余 20 处').click();
      expect(await shown()).toBe(40);
      expect(await article.locator('li').last().textContent()).toContain('第40段');
    } finally {
      await published.remove();
    }
  });

  test('conditions narrow the results, stand in the address and are taken away again', async ({ visit }) => {
    const page = await visit('/search?q=母基金');
    await page.getByRole('checkbox', { name: /措施/ }).first().check();
    await page.getByText('1 个文件 · 1 条 · 1 处').waitFor();
    await expect.poll(() => placeOf(page)).toBe('/search?q=母基金&kind=measure');
    await page.reload();
    await page.getByText('1 个文件 · 1 条 · 1 处').waitFor();
    await page.getByRole('button', { name: '取消条件：层级 措施' }).click();
    await page.getByText('1 个文件 · 3 条 · 4 处').waitFor();
    await page.goBack();
    await page.getByText('1 个文件 · 1 条 · 1 处').waitFor();
  });

  test('the words are looked for in one article, one paragraph or one document', async ({ visit }) => {
    const page = await visit('/search?q=母基金 乘数效应');
    const counts = page.locator('.summary [role=status]').first();
    const shown = new Map<string, string>();
    for (const [words, stands] of [
      ['同款', '&scope=entry'],
      ['同文件', '&scope=document'],
      ['同条', ''],
    ] as const) {
      await page.getByRole('group', { name: '各词须同在的范围' }).getByText(words, { exact: true }).click();
      await page.waitForURL((url) => decodeURIComponent(url.search) === `?q=母基金+乘数效应${stands}`);
      await page.locator('[aria-busy=false]').waitFor();
      shown.set(words, (await counts.textContent()) ?? '');
    }
    expect(Object.fromEntries(shown)).toEqual({
      同款: '1 个文件 · 1 条 · 1 处',
      同条: '1 个文件 · 1 条 · 2 处',
      同文件: '1 个文件 · 3 条 · 4 处',
    });
    await expect.poll(() => violations(page)).toEqual([]);
  });

  test('where nothing is searched for, the aliases of the library are listed', async ({ visit }) => {
    const page = await visit('/search');
    await page.getByRole('heading', { name: '别名' }).waitFor();
    expect(await page.getByText('双创 = 创新创业').count()).toBe(1);
  });

  test('what is related is shown when it is asked for, apart from what was found', async ({ visit }) => {
    const page = await visit('/search?q=母基金');
    await page.getByText('1 个文件 · 3 条 · 4 处').waitFor();
    expect(await page.getByRole('heading', { name: '相关（不含原词）' }).count()).toBe(0);
    await page.getByText('兼看相关', { exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get('mode') === 'ask');
    await page.getByText(/没有找到不含原词的相关条款|以下不计入上面的总数/).waitFor();
    await page.getByText('1 个文件 · 3 条 · 4 处').waitFor();
  });

  test('every quality of a document narrows, and chapters do within one', async ({ visit }) => {
    const page = await visit('/search?q=创新');
    for (const [facet, value, stands] of [
      ['文种', /规划/, 'type=规划'],
      ['章', /第九章/, 'chapter=chp_9'],
      ['内容', /措施/, 'role=measure'],
    ] as const) {
      await page
        .getByRole('group', { name: facet, exact: true })
        .getByRole('checkbox', { name: value })
        .check();
      await page.waitForURL((url) => decodeURIComponent(url.search).includes(stands));
      await page.locator('[aria-busy=false]').waitFor();
    }
    await expect.poll(() => page.locator('.summary b').textContent()).toMatch(/^1 个文件 · /);
    await expect.poll(() => page.locator('.group mark').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: '全部取消' }).click();
    await page.getByText('2 个文件 · ').waitFor();
    await expect.poll(() => placeOf(page)).toBe('/search?q=创新');
  });

  test('the total is confirmed by reading every text', async ({ visit }) => {
    const page = await visit('/');
    // By the page's clock it takes no time, on a busy machine too: else the next one would be left to a click.
    await page.addInitScript(() => {
      performance.now = () => 0;
    });
    await page.goto(new URL('/search?q=母基金', page.url()).href);
    const check = page.getByText('已逐字核对');
    await check.waitFor();
    expect(await check.getAttribute('title')).toMatch(/^已逐字核对全部 [\d,]+ 处文本$/);
    await page.getByRole('checkbox', { name: /措施/ }).first().check();
    await page.getByText('1 个文件 · 1 条 · 1 处').waitFor();
    await page.getByText('已逐字核对').waitFor();
  });

  test('results stand in the order of the document where that is wished', async ({ visit }) => {
    const page = await visit('/search?q=母基金');
    await page.getByRole('link', { name: '按文件次序' }).click();
    await page.waitForURL('**order=document');
    const labels = page.locator('.found-article h3 .label');
    await expect.poll(() => labels.allTextContents()).toEqual(['第五条', '第十八条', '第三十六条']);
    await page.reload();
    await expect.poll(() => labels.allTextContents()).toEqual(['第五条', '第十八条', '第三十六条']);
  });

  test('typing searches without Enter, and one go is one step back', async ({ visit }) => {
    const page = await visit('/search');
    await page.keyboard.type('基金', { delay: 40 });
    await page.locator('.found-article').first().waitFor();
    await expect.poll(() => placeOf(page)).toBe('/search?q=基金');
    await page.goBack();
    await page.getByRole('heading', { name: '检索', exact: true }).waitFor();
    await expect.poll(() => placeOf(page)).toBe('/search');
  });

  test('letters that an input method is composing are not searched for', async ({ visit }) => {
    const page = await visit('/search');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
    const keyboard = await page.context().newCDPSession(page);
    await keyboard.send('Input.imeSetComposition', { text: 'mu ji', selectionStart: 5, selectionEnd: 5 });
    await page.waitForTimeout(500);
    expect(asked.filter((url) => url.includes('q='))).toEqual([]);
    await keyboard.send('Input.insertText', { text: '母基金' });
    await page.getByText('1 个文件 · 3 条 · 4 处').waitFor();
    expect(asked.filter((url) => url.includes('/api/search')).every((url) => url.includes('q=母基金'))).toBe(
      true,
    );
  });

  test('a typed citation leads straight to its clause', async ({ visit }) => {
    const page = await visit('/search?q=呈政办发[2022]54号 第18条');
    await page.getByRole('link', { name: /直达/ }).click();
    await page.waitForURL(`**${PLAN}/art_18`);
    await page.locator('#art_18[aria-current]').waitFor();
  });

  test('the clause that a citation names is the first result, with its text', async ({ visit }) => {
    const page = await visit('/search?q=呈政办发[2022]54号 第18条');
    const direct = page.getByRole('region', { name: '直达条款' });
    await direct.getByText('设立呈贡创新创业母基金').waitFor();
    await direct.getByRole('button', { name: /^复制引文/ }).click();
    await expect.poll(() => readClipboard(page)).toBe(`${PLAN_CITATION}第十八条`);
  });

  test('nothing found says what was tried and what to try', async ({ visit }) => {
    const page = await visit('/search?q=火星殖民');
    await page.getByText('没有文字含有“火星殖民”').waitFor();
    await page.getByText('已试过别名、繁简字形').waitFor();
    await page.getByText('减少字数').waitFor();
  });

  test('a slip of the pen is offered as it was meant, with how often that stands', async ({ visit }) => {
    const page = await visit('/search?q=母鸡金');
    const offer = page.locator('.tried li', { hasText: '母基金' });
    await offer.getByText('4 处').waitFor();
    await offer.getByRole('link').click();
    await page.getByText('1 个文件 · 3 条 · 4 处').waitFor();
  });

  test('a question is answered with what is related, apart from what was found', async ({ visit }) => {
    const page = await visit('/search?q=怎样设立创新创业母基金');
    const related = page.getByRole('region', { name: '相关（不含原词）' });
    await related.getByRole('link', { name: /^第十八条/ }).waitFor();
    await page.getByText('没有文字含有').waitFor();
  });
});

describe('taking the results away', () => {
  test.for([
    ['Word', 'docx'],
    ['Excel', 'xlsx'],
    ['CSV', 'csv'],
  ] as const)('%s is saved under a Chinese name', async ([name, ending], { visit }) => {
    const page = await visit('/search?q=母基金&kind=measure');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name, exact: true }).click();
    expect((await download).suggestedFilename()).toBe(`检索结果：母基金.${ending}`);
    const bytes = readFileSync(await (await download).path());
    if (ending === 'csv') {
      const [, ...rows] = bytes.toString('utf8').trimEnd().split('\r\n');
      expect(rows).toHaveLength(1);
      expect(rows[0]).toContain(`${PLAN}/art_5__measure_3`);
    } else expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });
});

describe('suggestions', () => {
  test('are walked through by keyboard, and lead to a search', async ({ visit }) => {
    const page = await visit('/');
    await page.keyboard.insertText('创新');
    const box = page.getByRole('combobox', { name: '检索词、条款或者发文字号' });
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => box.getAttribute('aria-activedescendant')).toBeNull();
    // The last is a word or a heading; the first are documents, which are gone to.
    await page.keyboard.press('ArrowUp');
    const chosen = page.getByRole('option', { selected: true });
    const words = (await chosen.locator('.suggested').textContent()) ?? '';
    await expect.poll(() => box.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
    await expect.poll(() => violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.found-article').first().waitFor();
    await expect.poll(() => placeOf(page)).toContain(words);
    await expect.poll(() => page.getByRole('option').count()).toBe(0);
  });

  test('lead straight to a clause', async ({ visit }) => {
    const page = await visit('/');
    await page.keyboard.insertText('第十八条');
    await page.getByRole('option', { name: /^条款 第十八条/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('#art_18[aria-current]').waitFor();
    await expect.poll(() => placeOf(page)).toBe(`${PLAN}/art_18`);
  });

  test('go with Escape and leave what was typed', async ({ visit }) => {
    const page = await visit('/');
    await page.keyboard.insertText('创新');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('option').count()).toBe(0);
    expect(await page.getByRole('combobox').inputValue()).toBe('创新');
  });

  test('do not come up while an input method composes', async ({ visit }) => {
    const page = await visit('/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const keyboard = await page.context().newCDPSession(page);
    await keyboard.send('Input.imeSetComposition', { text: 'mu ji', selectionStart: 5, selectionEnd: 5 });
    await page.waitForTimeout(500);
    expect(asked.filter((url) => url.includes('/api/suggest'))).toEqual([]);
    await keyboard.send('Input.insertText', { text: '创新' });
    await page.getByRole('option').first().waitFor();
  });

  test('are what was searched for before where the box is empty, until that is cleared', async ({
    visit,
  }) => {
    const page = await visit('/search?q=母基金');
    await page.getByText('已逐字核对').waitFor();
    await page.goto(new URL('/', page.url()).href);
    await page.getByRole('combobox').press('ArrowDown');
    await page.getByRole('option', { name: '最近 母基金' }).click();
    await page.getByText('1 个文件 · 3 条 · 4 处').waitFor();
    await page.goto(new URL('/search', page.url()).href);
    await page.getByRole('heading', { name: '最近检索' }).waitFor();
    await page.getByRole('button', { name: '清除' }).click();
    await expect.poll(() => page.getByRole('heading', { name: '最近检索' }).count()).toBe(0);
    await expect.poll(() => page.evaluate(() => localStorage.getItem('tiaowen.recent'))).toBeNull();
  });
});
