import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkedDocument } from '../../src/domain/document.ts';
import type { EId } from '../../src/domain/provision.ts';
import type { CitedName, Reference, Relation } from '../../src/domain/reference.ts';
import type { ReferenceQuery } from '../../src/domain/reference-page.ts';
import type { WorkId } from '../../src/domain/work.ts';
import type { Store } from '../../src/store/store.ts';
import { article, node, policyDocument } from '../search/documents.ts';
import { plan } from '../search/plan.ts';

/** A document with one of everything that stands beside the provisions. */
export function withReferences(): LinkedDocument {
  const text = '按照《昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）》第十八条执行。';
  const document = policyDocument(
    [article('第一条', null, '本办法所称母基金，是指政府出资设立的基金。'), article('第二条', null, text)],
    { id: 'with-references' },
  );
  const place = { spans: [{ start: 0, end: 3 }], lines: [1, 1] as const, page: 1 };
  const citation = {
    form: 'full' as const,
    surface: text.slice(2, -3),
    span: { start: 2, end: text.length - 3 },
    pinpoints: [{ steps: [{ level: 'article' as const, number: 18, branch: null }], half: null }],
    title: plan().work.title,
    docNumber: null,
    at: { eId: 'art_2' as EId, part: 'content' as const },
  };
  const reference: Reference = {
    citation,
    relation: 'implements',
    outcome: 'resolved',
    targets: [{ work: plan().work.id, eId: 'art_18' as EId }],
  };
  const whole: Reference = {
    citation: { ...citation, at: { eId: null, part: 'title' } },
    relation: 'cites',
    outcome: 'external',
    title: '某规划',
  };
  return {
    ...document,
    removed: [{ ...place, reason: 'page-number', text: '— 3 —' }],
    problems: [{ code: 'number-gap', message: '第二条之后缺第三条。', lines: [4, 4] }],
    terms: [
      {
        term: '母基金',
        meaning: '政府出资设立的基金',
        sort: 'definition',
        eId: 'art_1' as EId,
        part: 'content',
        scope: null,
        span: { start: 5, end: 8 },
      },
    ],
    citations: [citation, whole.citation],
    references: [reference, whole],
  };
}

/** A document that cites by these names, of which the library holds none. */
function naming(id: string, names: readonly (CitedName | undefined)[]): LinkedDocument {
  const references = names.flatMap((name): Reference[] => {
    if (name === undefined) return [];
    const at = { eId: 'art_1' as EId, part: 'content' as const };
    const citation = {
      form: 'full' as const,
      surface: '依照',
      span: { start: 0, end: 2 },
      pinpoints: [],
      at,
    };
    return [
      {
        citation: { ...citation, ...name },
        relation: 'cites',
        outcome: 'external',
        title: name.title ?? name.docNumber ?? '',
      },
    ];
  });
  return { ...policyDocument([article('第一条', null, '依照有关规定办理。')], { id }), references };
}

/** A document whose references are given as [the place that cites, relation, the work and place cited]. */
function citing(
  id: string,
  texts: readonly string[],
  links: readonly (readonly [from: string, relation: Relation, work: string, eId: string | null])[],
): LinkedDocument {
  const body = texts.map((text, index) =>
    article(`第${index + 1}条`, null, null, [node('paragraph', text), node('paragraph', `${text}之二`)]),
  );
  const references = links.map(([from, relation, work, eId]): Reference => {
    const at = { eId: from as EId, part: 'content' as const };
    const surface = texts[0]?.slice(0, 2) ?? '';
    return {
      citation: { form: 'self', word: '', surface, span: { start: 0, end: 2 }, pinpoints: [], at },
      relation,
      outcome: 'resolved',
      targets: [{ work: work as WorkId, eId: eId as EId | null }],
    };
  });
  return { ...policyDocument(body, { id }), references };
}

/** What every store must answer about references. */
export function describeReferences(
  name: string,
  holding: (documents: readonly LinkedDocument[]) => Promise<Store>,
): void {
  const cited = citing(
    'cited',
    ['甲方应当', '乙方应当'],
    [
      ['art_1__para_2', 'cites', 'cited', 'art_1__para_1'],
      ['art_2__para_1', 'cites', 'cited', 'art_1'],
    ],
  );
  const other = citing(
    'other',
    ['丙方应当'],
    [
      ['art_1__para_1', 'based_on', 'cited', null],
      ['art_1__para_1', 'cites', 'cited', 'art_1__para_2'],
      ['art_1__para_2', 'cites', 'cited', 'art_2__para_1'],
    ],
  );
  const query = (eId: string | null, more: Partial<ReferenceQuery> = {}): ReferenceQuery => ({
    address: { work: 'cited' as WorkId, eId: eId as EId | null },
    direction: 'in',
    relations: [],
    limit: 100,
    offset: 0,
    ...more,
  });
  /** The places that the answer lists, as `work eId`. */
  async function places(store: Store, asked: ReferenceQuery): Promise<readonly string[]> {
    const { references } = await store.reader.findReferences(asked);
    return references.map(({ from, reference }) => `${from} ${reference.citation.at.eId}`);
  }

  describe(`${name} finds references`, () => {
    it('that stand at a place or below it, in document order', async () => {
      const store = await holding([cited, other]);
      const out = { direction: 'out' } as const;
      expect(await places(store, query(null, out))).toEqual(['cited art_1__para_2', 'cited art_2__para_1']);
      expect(await places(store, query('art_1', out))).toEqual(['cited art_1__para_2']);
      expect(await places(store, query('art_1__para_1', out))).toEqual([]);
    });

    it('that lead to a place or below it, but not from within it', async () => {
      const store = await holding([cited, other]);
      expect(await places(store, query('art_1'))).toEqual(['cited art_2__para_1', 'other art_1__para_1']);
      expect(await places(store, query('art_1__para_1'))).toEqual(['cited art_1__para_2']);
      expect(await places(store, query('art_1__para_2'))).toEqual(['other art_1__para_1']);
    });

    it('that lead to a document or anywhere in it, from other documents', async () => {
      const store = await holding([cited, other]);
      expect(await places(store, query(null))).toEqual([
        'other art_1__para_1',
        'other art_1__para_1',
        'other art_1__para_2',
      ]);
    });

    it('of the relations asked for, and counts the others', async () => {
      const store = await holding([cited, other]);
      const page = await store.reader.findReferences(query(null, { relations: ['based_on'] }));
      expect(page.references.map(({ reference }) => reference.relation)).toEqual(['based_on']);
      expect(page.total).toBe(1);
      expect([...page.relations].sort()).toEqual([
        ['based_on', 1],
        ['cites', 2],
      ]);
    });

    it('page by page, without losing count', async () => {
      const store = await holding([cited, other]);
      const page = await store.reader.findReferences(query(null, { limit: 1, offset: 2 }));
      expect(page.references.map(({ reference }) => reference.citation.at.eId)).toEqual(['art_1__para_2']);
      expect(page.total).toBe(3);
    });

    it('with the text that they stand in', async () => {
      const { reader } = await holding([withReferences()]);
      const address = { work: withReferences().work.id, eId: null };
      const { references } = await reader.findReferences(query(null, { address, direction: 'out' }));
      expect(references.map(({ text }) => text)).toEqual([
        '按照《昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）》第十八条执行。',
        withReferences().work.title,
      ]);
      for (const { reference, text } of references) {
        const { citation } = reference;
        if (citation.at.eId !== null) expect(text).toContain(citation.surface);
      }
    });

    it('by the names that documents give each other, each name once', async () => {
      const names = [
        { title: '甲法', docNumber: null },
        { title: null, docNumber: '国务院令第1号' },
        { title: '甲法', docNumber: '国务院令第1号' },
      ];
      const { reader } = await holding([
        cited,
        naming('both', [names[0], names[1], names[0]]),
        naming('second', [names[1]]),
        naming('third', [names[2]]),
      ]);
      const found = await reader.citedNames();
      expect(found).toHaveLength(names.length);
      expect(found).toEqual(expect.arrayContaining(names));
      const citing = async (...wanted: CitedName[]) => (await reader.worksCiting(wanted)).toSorted();
      expect(await citing(...names.slice(0, 1))).toEqual(['both']);
      expect(await citing(...names.slice(1, 2))).toEqual(['both', 'second']);
      expect(await citing(...names)).toEqual(['both', 'second', 'third']);
      expect(await citing({ title: '乙法', docNumber: null })).toEqual([]);
      expect(await citing()).toEqual([]);
    });

    it('to titles that are not held, as often as each document cites them and where first', async () => {
      const external = (from: string | null, title: string): Reference => {
        const at = { eId: from as EId | null, part: 'content' as const };
        const span = { start: 0, end: 2 };
        return {
          citation: { form: 'full', title, docNumber: null, surface: title, span, pinpoints: [], at },
          relation: 'cites',
          outcome: 'external',
          title,
        };
      };
      const gaps = (from: LinkedDocument, ...references: Reference[]) => ({ ...from, references });
      const { reader } = await holding([
        gaps(cited, external('art_1__para_2', '甲法'), external('art_2__para_1', '甲法')),
        gaps(other, external(null, '乙法'), external('art_1__para_1', '甲法')),
      ]);
      const titles = [...(await reader.citedTitles())].sort((a, b) =>
        a.title + a.work < b.title + b.work ? -1 : 1,
      );
      expect(titles).toEqual([
        { title: '乙法', work: 'other', references: 1, first: null },
        { title: '甲法', work: 'cited', references: 2, first: 'art_1__para_2' },
        { title: '甲法', work: 'other', references: 1, first: 'art_1__para_1' },
      ]);
    });

    it('as they were put in place of earlier ones, and nothing else has changed', async () => {
      const moved = [{ work: cited.work.id, eId: 'art_1' as EId }];
      const all = other.references.flatMap((one): Reference[] =>
        one.outcome === 'resolved' ? [one, { ...one, targets: moved }] : [one],
      );
      const subsets = fc.shuffledSubarray(all.map((_, at) => at));
      await fc.assert(
        fc.asyncProperty(subsets, subsets, async (before, after) => {
          const of = (chosen: readonly number[]) => ({
            ...other,
            references: chosen.flatMap((at) => all[at] ?? []),
          });
          const store = await holding([cited, of(before)]);
          await store.writer.replaceReferences(other.work.id, of(after).references);
          const fresh = await holding([cited, of(after)]);
          for (const { reader } of [store, fresh])
            expect(await reader.referencesOf(other.work.id)).toEqual(of(after).references);
          for (const eId of [null, 'art_1', 'art_1__para_2', 'art_2']) {
            const held = await store.reader.findReferences(query(eId));
            expect(held).toEqual(await fresh.reader.findReferences(query(eId)));
          }
          expect(await store.reader.findDocument(other.work.id)).toEqual(of(after));
          expect(await store.reader.countEntries()).toBe(await fresh.reader.countEntries());
        }),
        { seed: 23, numRuns: 30 },
      );
    });

    it('anew once they were replaced, and not where they stayed the same', async () => {
      const store = await holding([cited, other]);
      const works = await store.reader.listWorks();
      await store.writer.replaceReferences(other.work.id, other.references);
      expect(await store.reader.listWorks()).toBe(works);
      await store.writer.replaceReferences(other.work.id, []);
      expect(await store.reader.listWorks()).not.toBe(works);
      expect(await store.reader.referencesOf(other.work.id)).toEqual([]);
    });

    it('of no work that is not held', async () => {
      const store = await holding([cited]);
      await expect(store.writer.replaceReferences(other.work.id, [])).rejects.toThrow('is not held');
      expect(await store.reader.referencesOf(other.work.id)).toEqual([]);
    });

    it('not in what is not held', async () => {
      const store = await holding([cited]);
      const nothing = { references: [], total: 0, relations: new Map() };
      expect(await store.reader.findReferences(query('art_9'))).toEqual(nothing);
      const address = { work: 'nothing' as WorkId, eId: null };
      expect(await store.reader.findReferences(query(null, { address }))).toEqual(nothing);
    });
  });
}
