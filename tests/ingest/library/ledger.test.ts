import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { AtomicFiles } from '../../../ingest/library/atomic-file.ts';
import { Catalogue } from '../../../ingest/library/catalogue.ts';
import { tellFate } from '../../../ingest/library/fate.ts';
import { fateOf, type Ledger, withServed } from '../../../ingest/library/ledger.ts';
import { LEDGER_FOLDER, readLedger, recordServed } from '../../../ingest/library/ledger-file.ts';
import { sourceIdOf } from '../../../ingest/source.ts';
import { locatorsOf } from '../../../src/citation/format.ts';
import type { AddressFate } from '../../../src/domain/address-fate.ts';
import type { CompiledDocument } from '../../../src/domain/document.ts';
import type { EId, Provision } from '../../../src/domain/provision.ts';
import type { WorkId } from '../../../src/domain/work.ts';
import { compileSmall, temporaryFolder } from './small-reading.ts';

/** 昆明市市容管理办法 before and after: a new 第二条, the old 第三条 gone, the old 第四条 reworded. */
const BEFORE = ['第一条为了加强管理。', '第二条适用于本市。', '第三条收取押金。', '第四条处五百元罚款。'];
const AFTER = ['第一条为了加强管理。', '第二条部门各司其职。', '第三条适用于本市。', '第四条处一千元罚款。'];

function read(articles: readonly string[]): CompiledDocument {
  const bytes = new TextEncoder().encode(['市容管理办法', ...articles].join('\n'));
  return compileSmall({ path: 'a.txt', fileName: 'a.txt', bytes, id: sourceIdOf(bytes), known: null });
}

function follow(address: string, ledger: Ledger, now: CompiledDocument): AddressFate {
  return fateOf(address as EId, ledger, now, () => '2010-05-01');
}

describe('an address given out for an earlier text', () => {
  const [before, after] = [read(BEFORE), read(AFTER)];
  const ledger = withServed(withServed(new Map(), before), after);

  it('stands where its words still are', () => {
    expect(follow('art_1', ledger, after)).toEqual({ fate: 'standing', formerWords: [] });
  });

  it('stands with other words, and tells where those it had are now', () => {
    expect(follow('art_2', ledger, after)).toEqual({ fate: 'standing', formerWords: ['art_3'] });
  });

  it('stands with other words, and does not pretend that those it had are anywhere', () => {
    expect(follow('art_3', ledger, after)).toEqual({ fate: 'standing', formerWords: [] });
    expect(follow('art_4', ledger, after)).toEqual({ fate: 'standing', formerWords: [] });
  });

  it('leads to where its words are now when it is no more', () => {
    const shorter = read([BEFORE[0] ?? '', '第二条处五百元罚款。']);
    const later = withServed(ledger, shorter);
    expect(follow('art_4', withServed(withServed(new Map(), before), shorter), shorter)).toEqual({
      fate: 'moved',
      to: ['art_2'],
    });
    expect(follow('art_4', later, shorter), 'the words it had last are gone').toMatchObject({ fate: 'gone' });
  });

  it('leads to every place where its words stand word for word, without choosing one', () => {
    const twice = read(['第一条处五百元罚款。', '第二条处五百元罚款。']);
    expect(follow('art_4', withServed(withServed(new Map(), before), twice), twice)).toEqual({
      fate: 'moved',
      to: ['art_1', 'art_2'],
    });
  });

  it('says in which text it last stood when it is gone with its words', () => {
    const shorter = read(['第一条为了加强管理。']);
    expect(follow('art_3', withServed(withServed(new Map(), before), shorter), shorter)).toEqual({
      fate: 'gone',
      source: before.expression.source,
      date: '2010-05-01',
    });
  });

  it('leads to an item whose mark an earlier reading took for a word', () => {
    const content = { ...before.body[1], shape: 'leaf', content: '适用于本市。' } as const;
    const marked = (num: string | null, text: string): CompiledDocument => ({
      ...before,
      body: [
        { ...content, eId: (num === null ? 'para_2' : 'point_1') as EId, num, content: text } as Provision,
      ],
    });
    const served = withServed(new Map(), marked(null, 'a) 适用于本市。'));
    expect(follow('para_2', served, marked('a)', '适用于本市。'))).toEqual({
      fate: 'moved',
      to: ['point_1'],
    });
    expect(follow('para_2', served, marked('b)', '适用于本市。'))).toMatchObject({ fate: 'gone' });
  });

  it('is unknown when it was never given out', () => {
    expect(follow('art_9', ledger, after)).toEqual({ fate: 'unknown' });
  });

  it('is found again after any number of readings', () => {
    const back = withServed(ledger, before);
    expect(follow('art_2', back, before)).toEqual({ fate: 'standing', formerWords: [] });
    expect(back.get('art_2' as EId)).toHaveLength(2);
    expect(withServed(back, before)).toEqual(back);
  });
});

describe('the ledger file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    await mkdir(join(folder, LEDGER_FOLDER));
  });

  it('gives back what was served, and nothing for a work that never was', async () => {
    const [first, second] = [read(BEFORE), read(AFTER)];
    const { id } = first.work;
    const serve = async (document: CompiledDocument) => {
      const files = new AtomicFiles();
      await recordServed(files, folder, document);
      await files.commit();
    };
    await serve(first);
    expect(await readLedger(folder, id)).toEqual(withServed(new Map(), first));
    await serve(second);
    expect(await readLedger(folder, id)).toEqual(withServed(withServed(new Map(), first), second));
    expect(await readLedger(folder, 'another' as WorkId)).toEqual(new Map());
  });

  it('tells of every address what the whole document tells, also where it is not read', async () => {
    const [first, second] = [read(BEFORE), read(AFTER)];
    const { id } = first.work;
    const files = new AtomicFiles();
    await recordServed(files, folder, first);
    await files.commit();
    await recordServed(files, folder, second);
    await files.commit();
    const ledger = await readLedger(folder, id);
    const locators = locatorsOf(second.body);
    const reader = {
      findDocument: async () => ({ ...second, references: [] }),
      findLocators: async (_: WorkId, eIds: readonly EId[]) =>
        new Map(eIds.flatMap((eId) => (locators.has(eId) ? [[eId, locators.get(eId) ?? '']] : []))),
    };
    const addresses = [...ledger.keys(), 'art_99' as EId];
    expect(addresses.length).toBeGreaterThan(4);
    for (const eId of addresses)
      expect(await tellFate(folder, reader, async () => new Catalogue(), id, eId)).toEqual(
        fateOf(eId, ledger, second, () => null),
      );
  });
});
