/** Uncited quotations with a changed word, over the shared laws: never called right, and mostly traced. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkDraft } from '../../src/check/check.ts';
import { walkProvisions } from '../../src/domain/provision.ts';
import { normalise } from '../../src/search/normalise.ts';
import type { Store } from '../../src/store/store.ts';
import { describeCorpora } from './corpora.ts';
import { openLaws } from './laws-store.ts';

/** Of how many the clause they are from is offered; the others are words that any law has (其直接负责的主管人员). */
const LEAST_TRACED = 0.85;

describeCorpora('quotations with a changed word', (corpora) => {
  let store: Store;
  beforeAll(async () => {
    store = await openLaws(corpora);
  });
  afterAll(() => store.close());

  it('are never right, and mostly offered what they are from', async () => {
    const sentences: string[] = [];
    for (const { work } of await store.reader.listWorks()) {
      const document = await store.reader.findDocument(work.id);
      for (const { provision } of walkProvisions(document?.body ?? [])) {
        if (provision.shape !== 'leaf') continue;
        sentences.push(...(provision.content.match(/[\p{Script=Han}、，]{12,60}/gu) ?? []));
      }
    }
    const sample = fc.sample(fc.tuple(fc.constantFrom(...sentences), fc.nat()), { seed: 77, numRuns: 100 });
    let traced = 0;
    for (const [sentence, place] of sample) {
      const at = place % (sentence.length - 1);
      const quoted = `${sentence.slice(0, at)}甲丙${sentence.slice(at + 2)}`;
      const { findings } = await checkDraft(`有人说“${quoted}”。`, store.reader, { today: '2026-01-01' });
      const quotation = findings.find(({ sort }) => sort === 'quotation');
      expect(quotation?.verdict, quoted).toBe('unchecked');
      const offered = (quotation?.offers[0]?.pieces ?? [])
        .filter(({ side }) => side !== 'left')
        .map(({ text }) => text)
        .join('');
      if (normalise(offered).includes(normalise(sentence.slice(2, -2)))) traced++;
    }
    console.log(`quotations with a changed word: ${traced} of ${sample.length} traced`);
    expect(traced / sample.length).toBeGreaterThan(LEAST_TRACED);
  });
});
