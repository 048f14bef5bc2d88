import { describe, expect, it } from 'vitest';
import { analyse } from '../../../ingest/analyse/analyse.ts';
import { citationRows } from '../../../ingest/analyse/citation-rows.ts';
import type { CompiledDocument } from '../../../src/domain/document.ts';
import { textParts, walkProvisions } from '../../../src/domain/provision.ts';
import { article, bodyOf, compiled, node, work } from '../../citation/sketch.ts';

function analysed(title: string, ...provisions: Parameters<typeof bodyOf>): CompiledDocument {
  const document = compiled(work(title), bodyOf(...provisions));
  return { ...document, ...analyse(document).value };
}

const law = analysed(
  '某某市绿化条例',
  article(1, '根据《中华人民共和国森林法》（以下简称《森林法》），制定本条例。'),
  article(
    2,
    '禁止下列行为：',
    '（一）砍伐；',
    '（二）违反《森林法》第三条的行为。',
    '有前款第一项行为的，依照第九条处罚。',
  ),
  article(
    3,
    '违反本条例第二条规定的，按照下列规定处罚：',
    '（一）违反第（一）项规定的，警告；',
    '（二）违反第（二）项规定的，罚款。',
  ),
  node('article', {
    num: '第4条',
    at: 4,
    heading: '附则',
    content: '本条例第一条至第三条自公布之日起施行。',
  }),
);

describe('analysing a document', () => {
  it('gives every citation the place it stands in and a span of the text there', () => {
    const texts = new Map(
      [...walkProvisions(law.body)].flatMap(({ provision }) =>
        textParts(provision).map(({ part, text }) => [`${provision.eId} ${part}`, text]),
      ),
    );
    expect(law.citations.length).toBeGreaterThan(7);
    for (const { at, span, surface } of law.citations) {
      expect(texts.get(`${at.eId} ${at.part}`)?.slice(span.start, span.end)).toBe(surface);
    }
  });

  it('knows a declared name throughout the document', () => {
    expect(law.citations.filter(({ form }) => form === 'alias')).toMatchObject([
      { title: '中华人民共和国森林法' },
    ]);
  });

  it('reads what the title cites', () => {
    const decision = analysed(
      '关于修改《某某市绿化条例》的决定',
      node('division', { num: '一、', at: 1, content: '将第二条修改为：' }),
    );
    expect(decision.citations).toMatchObject([
      { title: '某某市绿化条例', at: { eId: null, part: 'title' } },
      // the decision has no articles of its own
      { title: '某某市绿化条例', pinpoints: [{ steps: [{ level: 'article', number: 2 }] }] },
    ]);
  });
});

describe('rows of citations', () => {
  const rows = citationRows(law);
  const targets = (surface: string) =>
    rows.filter((row) => row.surface === surface).map((row) => row.targets);

  it('count their offsets in the lines of the article', () => {
    const lines = '有前款第一项行为的';
    const text = `禁止下列行为：\n（一）砍伐；\n（二）违反《森林法》第三条的行为。\n${lines}，依照第九条处罚。`;
    for (const row of rows.filter(({ article: label }) => label === '第2条')) {
      expect(text.slice(row.start, row.end)).toBe(row.surface);
    }
  });

  it('leave 下列 out', () => expect(rows.map(({ surface }) => surface)).not.toContain('下列'));

  it('name 款 and 项 that relative words fix', () => {
    expect(targets('前款第一项')).toEqual([[{ doc: 'self', article: 2, paragraph: 1, item: 1 }]]);
  });

  it('name the 款 of 本条第（一）项 where only one has items', () => {
    const ordinance = analysed(
      '条例',
      article(1, '下列范围：', '（一）甲；', '（二）本条第（一）项所列的学生。', '丙。'),
    );
    expect(citationRows(ordinance)[0]?.targets).toEqual([{ doc: 'self', article: 1, paragraph: 1, item: 1 }]);
  });

  it('leave out what is a link in our pages and no row of a corpus', () => {
    const rules = analysed('办法', article(1, '依照刑法第三条，符合该条规定的，见附件1。'));
    expect(rules.citations.map(({ surface }) => surface)).toEqual(['刑法第三条', '该条', '附件1']);
    expect(citationRows(rules).map(({ surface }) => surface)).toEqual(['刑法第三条']);
  });

  it('name the full title for a declared name', () => {
    expect(targets('《森林法》第三条')).toEqual([[{ doc: '中华人民共和国森林法', article: 3 }]]);
  });

  it('take items of a list of penalties for those of the article that is punished', () => {
    expect(targets('第（一）项')).toEqual([[{ doc: 'self', article: 2, item: 1 }]]);
  });

  it('expand a range, and say of which kind they are', () => {
    expect(rows.at(-1)).toMatchObject({
      surface: '本条例第一条至第三条',
      kind: 'internal',
      targets: [{ article: 1 }, { article: 2 }, { article: 3 }],
    });
    expect(rows.map(({ kind }) => kind)).toContain('relative');
    expect(rows[0]).toMatchObject({ kind: 'external', targets: [{ doc: '中华人民共和国森林法' }] });
  });
});
