/** Related clauses of the seeds: what holds of every answer, and how many of the first five a reader wants. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileSource } from '../../ingest/compile.ts';
import { readSource } from '../../ingest/source.ts';
import { locatorsOf } from '../../src/citation/format.ts';
import { type EId, walkProvisions } from '../../src/domain/provision.ts';
import type { Address } from '../../src/domain/reference.ts';
import { toEntries } from '../../src/search/entries.ts';
import { findNames } from '../../src/search/names.ts';
import { findRelated } from '../../src/search/related.ts';
import type { Store } from '../../src/store/store.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { describeCorpora, readJsonLines } from './corpora.ts';
import { openSeeds } from './seeds-store.ts';

async function idOf(store: Store, word: string): Promise<Address['work']> {
  const works = (await store.reader.listWorks()).map(({ work }) => work);
  const found = works.find(({ title, docNumber }) => docNumber === word || title.includes(word));
  if (found === undefined) throw new Error(`"${word}" is not among the seeds`);
  return found.id;
}

async function clausesOf(store: Store, work: Address['work']): Promise<readonly EId[]> {
  const entries = await store.reader.entriesAt({ work, eId: null });
  return [...new Set(entries.flatMap(({ unit }) => unit ?? []))];
}

/** Every clause of both seeds. */
async function places(store: Store): Promise<readonly { work: Address['work']; eId: EId }[]> {
  const works = await store.reader.listWorks();
  const all = works.map(async ({ work: { id } }) =>
    (await clausesOf(store, id)).map((eId) => ({ work: id, eId })),
  );
  return (await Promise.all(all)).flat();
}

/** All that a clause says, in one row. */
async function textOf(store: Store, address: Address): Promise<string> {
  return (await store.reader.entriesAt(address)).map(({ normalised }) => normalised).join('\n');
}

const nameOf = ({ work, unit }: { work: string; unit: string }) => `/d/${work}/${unit}`;

describe('the related clauses of every clause of the seeds', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openSeeds();
  });
  afterAll(() => store.close());

  it('are others, five at most, and both hold the words that are named as the reason', async () => {
    let shown = 0;
    for (const place of await places(store)) {
      const here = await textOf(store, place);
      const related = await findRelated(place, store.reader);
      expect(related.length).toBeLessThanOrEqual(5);
      for (const { work, unit, shared, passage } of related) {
        shown++;
        expect([work, unit]).not.toEqual([place.work, place.eId]);
        expect(passage.unit).toBe(unit);
        const there = await textOf(store, { work, eId: unit });
        expect(shared.length).toBeGreaterThan(0);
        expect(shared.filter(({ term }) => !here.includes(term) || !there.includes(term))).toEqual([]);
      }
    }
    expect(shown).toBeGreaterThan(50);
  });

  it('are the same when asked again, and after a document was replaced by itself', async () => {
    const work = await idOf(store, '呈政办发〔2022〕54号');
    const ask = async () =>
      (await findRelated({ work, eId: 'art_21' as EId }, store.reader)).map(({ score, shared, ...unit }) => [
        nameOf(unit),
        score,
        shared,
      ]);
    const before = await ask();
    expect(await ask()).toEqual(before);
    const document = await store.reader.findDocument(work);
    if (document === null) throw new Error('the plan is gone');
    const entries = toEntries(document, createSegmenter());
    await store.writer.replaceDocument(document, entries, locatorsOf(document.body));
    expect(await ask()).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
  });

  it('tie the news to the plan where its words bear it, and only there', async () => {
    const [plan, news] = [await idOf(store, '呈政办发〔2022〕54号'), await idOf(store, '蝶变')];
    const inPlan = async (eId: string) =>
      (await findRelated({ work: news, eId: eId as EId }, store.reader))
        .filter(({ work }) => work === plan)
        .map(({ unit, shared }) => [unit, shared.map(({ term }) => term)] as const);
    const tied = new Map(await inPlan('grp_2'));
    expect(tied.get('art_1' as EId)).toEqual(expect.arrayContaining(['科技革命', '产业变革']));
    // 抢抓 … 就地交易 has nothing of the clauses on schools, streets and flats.
    for (const eId of ['grp_1', 'grp_2', 'grp_3']) {
      const units = (await inPlan(eId)).map(([unit]) => unit);
      expect(units.filter((unit) => ['art_18', 'art_24', 'art_26', 'art_31'].includes(unit))).toEqual([]);
    }
  });

  it('have names that recur, with their other spellings', async () => {
    const work = await idOf(store, '呈政办发〔2022〕54号');
    const namesAt = async (eId: string) =>
      new Map((await findNames({ work, eId: eId as EId }, store.reader)).map((name) => [name.name, name]));
    const town = (await namesAt('art_7')).get('云上小镇');
    expect(town?.variants.map(({ name, entries }) => [name, entries.map(({ unit }) => unit)])).toEqual([
      ['云上云小镇', ['art_5', 'art_6', 'art_21']],
    ]);
    // 创业母基金 is no name: it always is that of 创新创业母基金.
    expect([...(await namesAt('art_5')).keys()]).toContain('创新创业母基金');
    expect([...(await namesAt('art_5')).keys()]).not.toContain('创业母基金');
    const park = (await namesAt('art_36')).get('信息产业园');
    const elsewhere = new Set(park?.elsewhere.map(({ unit }) => unit));
    expect([...elsewhere]).toEqual(expect.arrayContaining(['art_9', 'art_11', 'art_21', 'art_24', 'art_33']));
  });
});

interface Judgement {
  readonly clause: string;
  readonly related: string;
  /** 1: a reader of the clause would want to see the other one. */
  readonly judged: 0 | 1;
  readonly reason: string;
}

/** The articles of the plan but every fourth, and the parts of the news article: 30 clauses. */
const isAsked = (eId: string) =>
  /^grp_\d+$/.test(eId) || (/^art_\d+$/.test(eId) && Number(eId.slice(4)) % 4 > 0);

/**
 * 32 others, which no threshold was set by: every fourth article, a third of the divisions of the other
 * ones, and the first paragraphs of the parts of the news article. Their first reading (18 of 26 wanted)
 * showed two kinds of mistake that were mended since: chapters of which there is only the heading, and
 * terms cut off before a noun (国家重大科技|项目).
 */
function isHeldOut(eId: string): boolean {
  if (/^grp_\d+__para_[12]$/.test(eId)) return true;
  const [, article, division] = /^art_(\d+)(?:__div_(\d+))?$/.exec(eId) ?? [];
  if (article === undefined) return false;
  const isFourth = Number(article) % 4 === 0;
  return division === undefined ? isFourth : !isFourth && (Number(article) + Number(division)) % 3 === 0;
}

describeCorpora('the first five related clauses among the laws', (corpora) => {
  let store: Store;
  beforeAll(async () => {
    store = await openSeeds();
    const folder = join(corpora, 'laws');
    const segmenter = createSegmenter();
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    const laws = await Promise.all(
      files.map(async (name) => compileSource(await readSource(join(folder, name)))),
    );
    await store.writer.replaceDocuments(
      laws.map((law) => ({
        document: { ...law, references: [] },
        entries: toEntries(law, segmenter),
        locators: locatorsOf(law.body),
      })),
    );
    await store.writer.optimise();
  });
  afterAll(() => store.close());

  const judged = (name: string) => readJsonLines<Judgement>(join('tests', 'corpus', name));
  /** Every address of both seeds that is to be asked, with what is shown for it. */
  async function shownFor(isOne: (eId: string) => boolean): Promise<Map<string, readonly string[]>> {
    const shown = new Map<string, readonly string[]>();
    for (const work of [await idOf(store, '呈政办发〔2022〕54号'), await idOf(store, '蝶变')]) {
      const document = await store.reader.findDocument(work);
      for (const { provision } of walkProvisions(document?.body ?? [])) {
        if (!isOne(provision.eId)) continue;
        const related = await findRelated({ work, eId: provision.eId }, store.reader);
        shown.set(`/d/${work}/${provision.eId}`, related.map(nameOf));
      }
    }
    return shown;
  }

  it.each([
    ['the clauses that the thresholds were set by', 'related-judged.jsonl', isAsked, 30],
    ['the clauses held out', 'related-held-out.jsonl', isHeldOut, 32],
  ])('are wanted by a reader in seven of ten cases: %s', async (name, file, isOne, clauses) => {
    const wanted = new Map(judged(file).map((each) => [`${each.clause} ${each.related}`, each.judged]));
    const asked = await shownFor(isOne);
    const shown = [...asked].flatMap(([clause, related]) => related.map((one) => `${clause} ${one}`));
    // What nobody has judged counts as not wanted.
    const right = shown.filter((pair) => wanted.get(pair) === 1).length;
    const unjudged = shown.filter((pair) => !wanted.has(pair));
    console.log(`${name}: ${asked.size} asked, ${shown.length} shown, ${right} wanted; unjudged:`, unjudged);
    expect(asked.size).toBe(clauses);
    expect(shown.length).toBeGreaterThan(20);
    expect(right / shown.length).toBeGreaterThanOrEqual(0.7);
  });

  it('are none where no other clause is about the same things', async () => {
    // Roads, schools and water; the old town; the news on basic research and on what industry achieved.
    const lone = new Set(['art_26', 'art_23', 'grp_1', 'grp_3']);
    const shown = await shownFor((eId) => lone.has(eId));
    expect(shown.size).toBe(lone.size);
    expect([...shown].filter(([, related]) => related.length > 0)).toEqual([]);
  });

  it('tie the news to no law, and to the plan only where both speak of the revolution in science', async () => {
    const shown = await shownFor((eId) => /^(?:grp_|para_)/.test(eId));
    const tied = [...shown].filter(([, related]) =>
      related.some((one) => !one.includes('ke-chuang-da-juan')),
    );
    expect(tied.length).toBeGreaterThan(0);
    for (const [clause, related] of tied) {
      expect(clause).toContain('/grp_2');
      expect(related).toEqual([expect.stringContaining('/art_1')]);
    }
  });
});
