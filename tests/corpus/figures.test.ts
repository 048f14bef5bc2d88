/**
 * Numbers that restate a clause, over the shared laws: what says the same is never called wrong, and how
 * many of the changed ones are found.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkDraft } from '../../src/check/check.ts';
import type { Finding } from '../../src/check/finding.ts';
import { citeAddress, locatorsOf } from '../../src/citation/format.ts';
import { MAX_DRAFT } from '../../src/domain/check.ts';
import { walkProvisions } from '../../src/domain/provision.ts';
import type { Store } from '../../src/store/store.ts';
import { findQuantities } from '../../src/text/quantities.ts';
import { describeCorpora } from './corpora.ts';
import { openLaws } from './laws-store.ts';

/** A sentence of an article in three pieces, the middle one being a number. */
interface Passage {
  readonly citation: string;
  readonly before: string;
  readonly number: string;
  readonly behind: string;
}

// What cannot be restated beside one citation only: other citations, quotations, 本法, 前款.
const NOT_ALONE = /[《》“”]|第[一二三四五六七八九十百]+[条款项]|本(?:法|条例|规定|办法)|[前上]款/;

async function passagesOf({ reader }: Store): Promise<Passage[]> {
  const passages: Passage[] = [];
  for (const { work } of await reader.listWorks()) {
    const document = await reader.findDocument(work.id);
    const locators = locatorsOf(document?.body ?? []);
    for (const { provision } of walkProvisions(document?.body ?? [])) {
      const locator = locators.get(provision.eId) ?? '';
      if (provision.shape !== 'leaf' || !/^第[^“”段图表]*条[^“”段图表]*$/.test(locator)) continue;
      for (const [sentence] of provision.content.matchAll(/[^。；\n]+/g)) {
        if (NOT_ALONE.test(sentence)) continue;
        passages.push(
          ...findQuantities(sentence).map(({ span }) => ({
            citation: citeAddress({ ...work, docNumber: null }, locator),
            before: sentence.slice(0, span.start),
            number: sentence.slice(span.start, span.end),
            behind: sentence.slice(span.end),
          })),
        );
      }
    }
  }
  return passages;
}

/** How drafts tell what stands before a number of a clause, and what behind it. */
const TELLINGS: Readonly<Record<string, (before: string, behind: string) => readonly [string, string]>> = {
  'word for word': (before, behind) => [before, behind],
  'in part': (before, behind) => [before.split('，').slice(-2).join('，'), behind.split('，')[0] ?? ''],
  'in other words': (before, behind) => [reworded(before), reworded(behind)],
};

function reworded(words: string): string {
  const norm = words.replaceAll('应当', '须').replaceAll('不得', '不能').replaceAll('自', '从');
  return norm.replace(/的|者|其/g, '');
}

const OTHER: Readonly<Record<string, string>> = {
  ...{ 一: '四', 二: '五', 三: '七', 四: '九', 五: '八', 六: '二', 七: '三', 八: '六', 九: '四' },
  ...{ 十: '四十', 两: '七', 百: '三百', 千: '四千' },
};

/** Another number of the same unit; null where it is not written plainly. */
function changed(number: string): string | null {
  const arabic = /[0-9]+/.exec(number)?.[0];
  if (arabic !== undefined) return number.replace(arabic, String(Number(arabic) + 7));
  const base = /^[百千万]分之/.exec(number)?.[0] ?? '';
  const first = number.charAt(base.length);
  const other = first === '十' && /^[一-九]/.test(number.slice(base.length + 1)) ? '四十' : OTHER[first];
  return other === undefined ? null : base + other + number.slice(base.length + 1);
}

describeCorpora('numbers that restate a clause', (corpora) => {
  let store: Store;
  beforeAll(async () => {
    store = await openLaws(corpora);
  });
  afterAll(() => store.close());

  async function findingsOf(draft: string): Promise<readonly Finding[]> {
    return (await checkDraft(draft, store.reader, { today: '2026-01-01' })).findings;
  }
  const isFigure = ({ sort }: Finding) => sort === 'figure';

  it('are never wrong where they are the same, and mostly found where they are changed', async () => {
    const passages = await passagesOf(store);
    const sample = fc.sample(fc.constantFrom(...passages), { seed: 20260101, numRuns: 150 });
    for (const [name, tell] of Object.entries(TELLINGS)) {
      let compared = 0;
      let found = 0;
      for (const { citation, before, number, behind } of sample) {
        const other = changed(number);
        const [lead, rest] = tell(before, behind);
        const draft = (words: string) => `依照${citation}，${lead}${words}${rest}。`;
        const same = await findingsOf(draft(number));
        expect(same.filter(isFigure), draft(number)).toEqual([]);
        // Where the library has two versions of a law, or the place is not sure, nothing is compared.
        if (other === null || same.some(({ verdict }) => verdict !== 'match')) continue;
        compared++;
        const wrong = (await findingsOf(draft(other))).filter(isFigure);
        if (wrong.some(({ verdict }) => verdict === 'mismatch')) found++;
      }
      console.log(`changed numbers, told ${name}: ${found} of ${compared} found`);
      expect(compared).toBeGreaterThan(100);
      expect(found / compared).toBeGreaterThan(0.9);
    }
  });

  it('are called wrong in none of the seeds and laws as they stand', async () => {
    const files = ['seeds', join(corpora, 'laws')].flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join(folder, name)),
    );
    for (const file of files) {
      const findings = await findingsOf(readFileSync(file, 'utf8').slice(0, MAX_DRAFT));
      expect(findings.filter(isFigure), file).toEqual([]);
    }
  });
});
