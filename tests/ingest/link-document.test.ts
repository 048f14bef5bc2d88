import { describe, expect, it } from 'vitest';
import { analyse } from '../../ingest/analyse/analyse.ts';
import { linkDocument, worksNeeded } from '../../ingest/link-document.ts';
import { createCatalogue, readNames } from '../../src/citation/catalogue.ts';
import { structureOf } from '../../src/citation/structure.ts';
import type { CompiledDocument } from '../../src/domain/document.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { article, bodyOf, compiled, node, work } from '../citation/sketch.ts';
import { linkCorpus } from './link-corpus.ts';

function analysed(title: string, ...provisions: Parameters<typeof bodyOf>): CompiledDocument {
  const document = compiled(work(title), bodyOf(...provisions));
  return { ...document, ...analyse(document).value };
}

const rules = analysed(
  '某某市城市绿化办法',
  article(1, '根据《某某市城市绿化条例》，制定本办法。'),
  article(2, '违反《某某市城市绿化条例》第二条第二款的，依照前条和刑法第三百四十二条处理。'),
);
const ordinance = analysed('某某市城市绿化条例', article(1, '甲。'), article(2, '乙。', '丙。'));
const decision = analysed(
  '关于废止《某某市城市绿化办法》的决定',
  node('paragraph', { content: '决定予以公布。' }),
);

const outcomes = (documents: readonly CompiledDocument[]) =>
  linkCorpus(documents).map(({ references }) =>
    references.map((reference) => [
      reference.citation.surface,
      reference.relation,
      reference.outcome,
      reference.outcome === 'resolved' ? reference.targets.map(({ eId }) => eId) : null,
    ]),
  );

describe('linking a corpus', () => {
  it('resolves citations of documents that come later', () => {
    expect(outcomes([rules, ordinance, decision])).toEqual([
      [
        ['《某某市城市绿化条例》', 'based_on', 'resolved', [null]],
        ['《某某市城市绿化条例》第二条第二款', 'cites', 'resolved', ['art_2__para_2']],
        ['前条', 'cites', 'resolved', ['art_1']],
        ['刑法第三百四十二条', 'cites', 'external', null],
      ],
      [],
      [['《某某市城市绿化办法》', 'repeals', 'resolved', [null]]],
    ]);
  });

  it('keeps what is not held as external, so that it can be listed', () => {
    const [references] = linkCorpus([rules]).map((document) => document.references);
    expect(references?.map(({ outcome }) => outcome)).toEqual([
      'external',
      'external',
      'resolved',
      'external',
    ]);
  });

  it('does not depend on the order of the documents', () => {
    const forward = outcomes([rules, ordinance, decision]);
    expect(outcomes([decision, ordinance, rules])).toEqual(forward.toReversed());
  });

  it('gives one reference for every citation', () => {
    for (const document of linkCorpus([rules, ordinance, decision])) {
      expect(document.references.map(({ citation }) => citation)).toEqual(document.citations);
    }
  });

  it('asks for the structures that it says it needs and for no others', () => {
    const namesake = analysed('某某市某某区城市绿化条例', article(1, '甲。'), article(2, '乙。', '丙。'));
    const state = analysed('城市绿化条例', article(1, '甲。'), article(2, '乙。'));
    const all = [rules, ordinance, namesake, state, decision];
    const byId = new Map(all.map((document) => [document.work.id, document]));
    for (const document of all) {
      const asked = new Set<WorkId>();
      const catalogue = createCatalogue(readNames(all.map((each) => each.work)), (id) => {
        asked.add(id);
        return structureOf(byId.get(id)?.body ?? []);
      });
      const needed = worksNeeded(document, catalogue);
      linkDocument(document, catalogue);
      expect(needed).toEqual(asked.add(document.work.id));
    }
  });
});
