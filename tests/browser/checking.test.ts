/** 引文核对: from a draft on the desk to a verdict beside each citation, and a Word file with comments. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { openZip } from '../../ingest/extract/zip.ts';
import { violations } from './accessibility.ts';
import { DESK, PHONE, PLAN, placeOf, readClipboard, test } from './visit.ts';

const NUMBER = '呈政办发〔2022〕54号';
/** One citation that is right, a quotation with 扶持 for 支持, a document that is not held. */
const DRAFT = [
  '关于设立母基金的请示',
  `　　${NUMBER}第十八条提出：“设立呈贡创新创业母基金，加强财政资金对创新创业的扶持”。`,
  '　　依照《数据安全法》第三条办理。',
].join('\n');
const WITHOUT = '关于设立母基金的请示，妥否，请批示。';

async function check(page: Page, draft: string): Promise<void> {
  await page.getByLabel('文稿', { exact: true }).fill(draft);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await page.locator('#check-result').waitFor({ state: 'attached' });
}

/** Verdict and words of each finding that is listed. */
function findingsOn(page: Page): Promise<string[][]> {
  return page
    .locator('.finding-head')
    .evaluateAll((heads) =>
      heads.map((head) => [...head.children].map(({ textContent }) => textContent ?? '')),
    );
}

async function verdictsOn(page: Page): Promise<(string | undefined)[]> {
  return (await findingsOn(page)).map(([verdict]) => verdict);
}

function isAbove(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((found) => {
    const { top, bottom } = found.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

describe('checking a draft', () => {
  test('each citation and quotation has its verdict, in the list and at its place in the text', async ({
    visit,
  }) => {
    const page = await visit('/');
    await page.getByRole('link', { name: '引文核对' }).click();
    await check(page, DRAFT);
    await expect
      .poll(() => findingsOn(page))
      .toEqual([
        ['相符', `${NUMBER}第十八条`],
        ['不符', '“设立呈贡创新创业母基金，加强财政资金对创新创业的扶持”'],
        ['未能核对', '《数据安全法》第三条'],
      ]);
    expect(await page.locator('.check-text').textContent()).toBe(DRAFT);
    expect(await page.locator('.checked.is-unchecked').textContent()).toBe('《数据安全法》第三条');
    expect(await page.locator('.checked.is-differing').textContent()).toBe('扶');
    const wrong = page.locator('.finding.is-mismatch');
    expect(await wrong.locator('del').textContent()).toBe('扶');
    expect(await wrong.locator('ins').textContent()).toBe('支');
    const link = wrong.locator('.evidence-place a').first();
    expect(await link.getAttribute('href')).toContain(`${PLAN}/art_18`);
    await wrong
      .getByRole('button', { name: /^复制引文/ })
      .first()
      .click();
    await expect.poll(() => readClipboard(page)).toBe(await link.textContent());
    await expect.poll(() => placeOf(page)).toBe('/check');
  });

  test('one verdict is looked at alone, and a change of the draft is checked again', async ({ visit }) => {
    const page = await visit('/check');
    await check(page, DRAFT);
    await page.getByRole('button', { name: '不符 1' }).click();
    await expect.poll(() => verdictsOn(page)).toEqual(['不符']);
    await expect.poll(() => page.locator('.checked.is-unchecked').count()).toBe(0);
    await page.getByRole('button', { name: '修改文稿' }).click();
    expect(await page.getByLabel('文稿', { exact: true }).inputValue()).toBe(DRAFT);
    await check(page, DRAFT.replace('扶持', '支持'));
    await expect.poll(() => verdictsOn(page)).toEqual(['相符', '相符', '未能核对']);
    expect(await page.getByRole('button', { name: '不符 0' }).isDisabled()).toBe(true);
  });

  test('a file is checked when it is dropped, and comes back as Word with a comment at each place', async ({
    visit,
  }) => {
    const page = await visit('/check');
    // Before its script has come nobody takes what is dropped.
    await page.getByLabel('文稿', { exact: true }).waitFor();
    await page.locator('kb-check').evaluate((room, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], '请示.txt', { type: 'text/plain' }));
      room.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, DRAFT);
    await page.getByText('请示.txt').waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载批注稿' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('请示（批注稿）.docx');
    const comments = openZip(await readFile(await saved.path())).read('word/comments.xml');
    const words = new TextDecoder().decode(comments ?? new Uint8Array());
    expect(words.match(/<w:comment /g)).toHaveLength(3);
    expect(words).toContain('【不符】引文与原文有出入');
    // The copy is a draft again.
    await page.getByLabel('核对另一文件').setInputFiles(
      await saved.path().then(async (path) => ({
        name: saved.suggestedFilename(),
        mimeType: '',
        buffer: await readFile(path),
      })),
    );
    await page.getByText('请示（批注稿）.docx').waitFor();
    await expect.poll(() => verdictsOn(page)).toEqual(['相符', '不符', '未能核对']);
  });

  test('everything can be done with the keyboard', async ({ visit }) => {
    const page = await visit('/check');
    const box = page.getByLabel('文稿', { exact: true });
    await box.waitFor();
    await box.focus();
    await page.keyboard.insertText(`${DRAFT}\n${'　　空行。\n'.repeat(200)}依照《数据安全法》第四条办理。`);
    await page.keyboard.press('Control+Enter');
    await page.locator('#check-result').waitFor({ state: 'attached' });
    const current = page.locator('.finding.is-current .finding-words');
    await page.keyboard.press('n');
    await page.getByText('第 1 处，共 4 处').waitFor();
    await expect.poll(() => current.textContent()).toBe(`${NUMBER}第十八条`);
    await page.keyboard.press('p');
    await page.getByText('第 4 处，共 4 处').waitFor();
    await expect.poll(() => current.textContent()).toBe('《数据安全法》第四条');
    await expect.poll(() => isAbove(page, '.checked.is-here')).toBe(true);
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    await page.getByText('第 2 处，共 4 处').waitFor();
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')))
      .toContain(`${PLAN}/art_18`);
  });

  test('what cannot be checked is refused in words, and the draft stays', async ({ visit }) => {
    const page = await visit('/check');
    await page.getByLabel('选择文件').setInputFiles({
      name: '请示.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7'),
    });
    await page.getByRole('alert').getByText('只能核对 .docx、.txt、.md 文件').waitFor();
    const box = page.getByLabel('文稿', { exact: true });
    await box.fill('甲'.repeat(200_001));
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await page.getByRole('alert').getByText('文稿超过 200,000 字').waitFor();
    expect(await box.inputValue()).toHaveLength(200_001);
    await check(page, WITHOUT);
    await page.getByText('文稿中没有可以核对的引用').waitFor();
    expect(await page.getByRole('button', { name: '下载批注稿' }).isDisabled()).toBe(true);
  });
});

describe.each([
  { screen: 'at a desk', options: DESK },
  { screen: 'at a desk, dark', options: { ...DESK, colorScheme: 'dark' as const } },
  { screen: 'on a phone', options: PHONE },
])('$screen', ({ options }) => {
  test('axe finds nothing, and nothing is wider than the window', async ({ visit }) => {
    const page = await visit('/check', options);
    await page.getByLabel('文稿', { exact: true }).waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
    await check(page, DRAFT);
    await page.getByRole('button', { name: '下一处' }).click();
    await expect.poll(() => violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});
