import { describe, expect, it } from 'vitest';
import type { UnaddressedProvision } from '../../src/domain/eid.ts';
import { toEntries } from '../../src/search/entries.ts';
import { article, characterSegmenter, measure, node, policyDocument } from './documents.ts';
import { plan } from './plan.ts';

/** Text and unit of every entry of these provisions. */
function unitsOf(body: readonly UnaddressedProvision[]): [string, string | null][] {
  const entries = toEntries(policyDocument(body), characterSegmenter);
  return entries.filter((entry) => entry.part !== 'title').map(({ text, unit }) => [text, unit]);
}

describe('toEntries', () => {
  it('takes the fields of the document, then every text of every provision, in reading order', () => {
    const chapter = node('chapter', '引语', { num: '第一章', heading: '总则', wrapUp: '结语' }, [
      article('第一条', '目的', null, [measure('措施')]),
    ]);
    const entries = toEntries(
      policyDocument([chapter], { title: '办法', docNumber: '呈政办发〔2022〕54号' }),
      characterSegmenter,
    );
    expect(entries.map(({ eId, part, field, text }) => [eId, part, field, text])).toEqual([
      [null, 'title', 'title', '办法'],
      [null, 'title', 'docNumber', '呈政办发〔2022〕54号'],
      ['chp_1', 'heading', null, '总则'],
      ['chp_1', 'intro', null, '引语'],
      ['chp_1', 'wrapUp', null, '结语'],
      ['art_1', 'heading', null, '目的'],
      ['art_1__measure_1', 'content', null, '措施'],
    ]);
    expect(entries.map((entry) => entry.position)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(entries.at(-1)).toMatchObject({
      kind: 'measure',
      role: 'measure',
      chapter: 'chp_1',
      unit: 'art_1',
      unitLabel: { num: '第一条', heading: '目的' },
    });
    expect(entries[0]).toMatchObject({ unit: null, unitLabel: { num: null, heading: null } });
  });

  it('leaves out a text in which nothing can be found', () => {
    expect(unitsOf([article('第一条', '　', '\u200b'), article('第二条', null, '有')])).toEqual([
      ['有', 'art_2'],
    ]);
  });

  it('holds together what stands in one article', () => {
    const units = toEntries(plan(), characterSegmenter).filter((entry) => entry.unit === 'art_18');
    expect(units.map((entry) => entry.eId)).toEqual([
      'art_18',
      'art_18__div_1',
      'art_18__div_1',
      'art_18__div_2',
      'art_18__div_2__measure_1',
      'art_18__div_2__measure_2',
    ]);
  });

  it('takes the outermost titled part where there is no article', () => {
    const opinion = node('division', null, { num: '一、', heading: '总体要求' }, [
      node('subdivision', '原文', { num: '（一）', heading: '目标' }),
    ]);
    expect(new Set(unitsOf([opinion]).map(([, unit]) => unit))).toEqual(new Set(['div_1']));
    expect(unitsOf([node('group', null, { heading: '基础研究' }, [node('paragraph', '段落')])])).toEqual([
      ['基础研究', 'grp_1'],
      ['段落', 'grp_1'],
    ]);
  });

  it('takes the chapter or annex for what stands in it outside any article', () => {
    const chapter = node('chapter', '章首', { num: '第七章', heading: '空间' }, [
      node('point', '要点', { num: '1.' }),
      article('第一条', null, '条文'),
    ]);
    expect(unitsOf([chapter])).toEqual([
      ['空间', 'chp_7'],
      ['章首', 'chp_7'],
      ['要点', 'chp_7'],
      ['条文', 'art_1'],
    ]);
    expect(unitsOf([node('annex', null, { num: '附件1' }, [node('paragraph', '内容')])])).toEqual([
      ['内容', 'annex_1'],
    ]);
  });

  it('takes a preface, table and the like by itself, a bare paragraph as part of the document', () => {
    const table = node('table', '目标', { num: '表1' }, [node('row', '创业人员\t5万\t20万')]);
    expect(unitsOf([node('preface', '现印发给你们'), table, node('paragraph', '段落')])).toEqual([
      ['现印发给你们', 'preface'],
      ['目标', 'table_1'],
      ['创业人员\t5万\t20万', 'table_1'],
      ['段落', null],
    ]);
  });
});
