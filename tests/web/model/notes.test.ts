import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/api/contract.ts';
import type { EId } from '../../../src/domain/provision.ts';
import type { WorkId } from '../../../src/domain/work.ts';
import { textKey } from '../../../web/model/hits.ts';
import { notesOf, type ReferenceLine, type TermLine } from '../../../web/model/notes.ts';
import { indexBody } from '../../../web/model/place.ts';
import { branch, leaf } from '../samples.ts';

/** 保障中小企业款项支付条例, shortened. */
const REGULATION = [
  leaf(
    'article',
    'art_1',
    '为了保障中小企业款项及时支付，根据《中华人民共和国中小企业促进法》，制定本条例。',
  ),
  branch('article', 'art_3', [
    leaf(
      'paragraph',
      'art_3__para_1',
      '本条例所称中小企业，是指在境内依法设立的企业；所称大型企业，是指中小企业以外的企业。',
    ),
    leaf('paragraph', 'art_3__para_2', '中小企业、大型企业依合同订立时的企业规模类型确定。'),
  ]),
  leaf('article', 'art_7', '机关、事业单位应当在批准预算后向中小企业采购，并向大型企业公告。'),
];
const index = indexBody(REGULATION);

describe('notesOf', () => {
  it('notes each use of a name but not its definition', () => {
    const { byText } = notesOf(index, [], [term('中小企业', 'art_3__para_1', 5, null)]);
    expect([...byText.keys()]).toEqual([
      textKey('art_1' as EId, 'content'),
      textKey('art_3__para_1' as EId, 'content'),
      textKey('art_3__para_2' as EId, 'content'),
      textKey('art_7' as EId, 'content'),
    ]);
    expect(byText.get(textKey('art_3__para_1' as EId, 'content'))?.map(({ start }) => start)).toEqual([32]);
  });

  it('stays within the scope of a name', () => {
    const { byText } = notesOf(index, [], [term('大型企业', 'art_3__para_1', 25, 'art_3')]);
    expect([...byText.keys()]).toEqual([textKey('art_3__para_2' as EId, 'content')]);
  });

  it('puts references before names, so that a citation stays a link', () => {
    const cited = reference('art_1', 16, 29);
    const notes = notesOf(index, [cited], [term('中小企业', 'art_3__para_1', 5, null)]);
    const inFirst = notes.byText.get(textKey('art_1' as EId, 'content'));
    expect(inFirst?.map(({ note }) => note.sort)).toEqual(['reference', 'term']);
  });

  it('numbers notes by their place in the list, and lets Tab stop once in a text', () => {
    const { all } = notesOf(
      index,
      [reference('art_1', 16, 29)],
      [term('中小企业', 'art_3__para_1', 5, null)],
    );
    expect(all.map(({ id }) => id)).toEqual(all.map((_, id) => id));
    const repeated = '中小企业之间、中小企业与大型企业之间';
    const twice = indexBody([leaf('article', 'art_9', repeated)]);
    const uses = notesOf(twice, [], [term('中小企业', 'art_3', 5, null)]).all;
    expect(uses.map((note) => note.sort === 'term' && note.isFirst)).toEqual([true, false]);
  });

  it('leaves out what stands in no provision', () => {
    const inTitle = { ...reference('art_1', 0, 3), from: place(null), part: 'title' as const };
    expect(notesOf(index, [inTitle, reference('art_99', 0, 3)], []).all).toEqual([]);
  });
});

function place(eId: string | null): Place {
  return {
    document: 'zhi-fu-tiao-li' as WorkId,
    title: '保障中小企业款项支付条例',
    docNumber: null,
    eId: eId as EId | null,
    label: '',
    citation: '《保障中小企业款项支付条例》',
    address: '/d/zhi-fu-tiao-li',
  };
}

function term(name: string, eId: string, start: number, scope: string | null): TermLine {
  return {
    term: name,
    meaning: '在境内依法设立的企业',
    sort: 'definition',
    place: place(eId),
    part: 'content',
    span: { start, end: start + name.length },
    scope: place(scope),
  };
}

function reference(eId: string, start: number, end: number): ReferenceLine {
  return {
    surface: '《中华人民共和国中小企业促进法》',
    relation: 'based_on',
    outcome: 'external',
    from: place(eId),
    part: 'content',
    span: { start, end },
    text: '',
    textStart: 0,
    marks: [],
    targets: [],
    title: '中华人民共和国中小企业促进法',
    reason: null,
  };
}
