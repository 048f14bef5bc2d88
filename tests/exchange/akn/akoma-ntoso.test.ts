import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childrenOf, findBelow } from '../../../ingest/extract/xml.ts';
import { assignEIds, type UnaddressedProvision } from '../../../src/domain/eid.ts';
import { LEVELS, type ProvisionKind } from '../../../src/domain/levels.ts';
import type { Reference } from '../../../src/domain/reference.ts';
import { type AknDocument, toAkomaNtoso } from '../../../src/exchange/akn/akoma-ntoso.ts';
import { HOSTILE, LAW, PLAN, provision } from '../../api/documents.ts';
import { lookAt } from './faults.ts';
import { inStandardOrder, parseAkn, readAkn, textOf } from './read-akn.ts';

function write(document: AknDocument): string {
  const { id } = document.work;
  return toAkomaNtoso(document, {
    work: `/d/${id}`,
    expression: `/d/${id}@2022-09-09`,
    manifestation: `/d/${id}@2022-09-09.akn.xml`,
    hrefOf: ({ work, eId }) => `/d/${work}${eId === null ? '' : `/${eId}`}`,
  });
}

function withBody(body: readonly UnaddressedProvision[]): AknDocument {
  return { ...PLAN, references: [], body: assignEIds(body).body };
}

/** The texts of all elements of a name. */
function texts(file: string, name: string): readonly string[] {
  const root = parseAkn(file);
  const all = (element: typeof root): readonly (typeof root)[] => [
    element,
    ...childrenOf(element).flatMap(all),
  ];
  return all(root)
    .filter((element) => element.name === name)
    .map(textOf);
}

describe('Akoma Ntoso', () => {
  it.each([
    ['a plan', PLAN],
    ['a law', LAW],
    ['a document full of markup', HOSTILE],
  ])('of %s has no fault and is read back into the same tree', (_, document) => {
    const file = write(document);
    expect(lookAt(file).faults).toEqual([]);
    expect(readAkn(file)).toEqual(inStandardOrder(document.body));
  });

  it('calls a law an act, a plan a document, and says what they are', () => {
    const law = childrenOf(parseAkn(write(LAW)))[0];
    const plan = childrenOf(parseAkn(write(PLAN)))[0];
    expect([law?.name, law?.attributes.get('name')]).toEqual(['act', '法律']);
    expect([plan?.name, plan?.attributes.get('name')]).toEqual(['doc', '规划']);
    expect(findBelow(parseAkn(write(PLAN)), 'FRBRnumber')?.attributes.get('value')).toBe(
      '呈政办发〔2022〕54号',
    );
    expect(findBelow(parseAkn(write(PLAN)), 'publication')?.attributes.get('date')).toBe('2022-09-09');
    expect(findBelow(parseAkn(write(PLAN)), 'TLCOrganization')?.attributes.get('showAs')).toBe(
      '昆明市呈贡区人民政府办公室',
    );
  });

  it('keeps kinds that the standard lacks by their names', () => {
    const measure = findBelow(parseAkn(write(PLAN)), 'hcontainer');
    expect(measure?.attributes.get('name')).toBe('measure');
    expect(measure?.attributes.get('eId')).toBe('art_18__div_2__measure_1');
    expect(measure?.attributes.get('refersTo')).toBe('#target');
  });

  it('sets a table with its head, and annexes as attachments of their own', () => {
    const document = withBody([
      provision('article', { num: '第一条', number: 1, content: '见附件。' }),
      provision('annex', { num: '附件1', number: 1, heading: '任务分工表' }, [
        provision(
          'table',
          {
            intro: '任务\t单位',
            cells: [
              { start: 0, end: 2, colSpan: 2, rowSpan: 1 },
              { start: 3, end: 5, colSpan: 1, rowSpan: 1 },
            ],
          },
          [
            provision('row', { content: '招商' }),
            provision('paragraph', { content: '注：单位为牵头单位。' }),
          ],
        ),
      ]),
      provision('annex', { num: '附件2', number: 2, content: '' }),
      provision('conclusions', { content: '昆明市呈贡区人民政府办公室2022年9月9日印发' }),
    ]);
    const file = write(document);
    expect(lookAt(file).faults).toEqual([]);
    expect(readAkn(file)).toEqual(inStandardOrder(document.body));
    expect(texts(file, 'th')).toEqual(['任务', '单位']);
    expect(findBelow(parseAkn(file), 'th')?.attributes.get('colspan')).toBe('2');
    expect(texts(file, 'attachment')).toHaveLength(2);
    expect(texts(file, 'conclusions')).toEqual(['昆明市呈贡区人民政府办公室2022年9月9日印发']);
  });

  it('makes a ref of what is resolved, an mref of several targets, and leaves the rest as text', () => {
    const body = assignEIds([
      provision('article', {
        num: '第一条',
        number: 1,
        content: '依照第二条、公司法第十五条和《某某办法》办理。',
      }),
      provision('article', { num: '第二条', number: 2, content: '略。' }),
    ]).body;
    const own = { work: PLAN.work.id, eId: body[1]?.eId ?? null };
    const other = { work: LAW.work.id, eId: LAW.body[0]?.eId ?? null };
    const file = write({
      ...PLAN,
      body,
      references: [
        reference('第二条', 2, [own]),
        reference('公司法第十五条', 6, [other, { ...other, eId: null }]),
        { ...reference('《某某办法》', 14, []), outcome: 'external', title: '某某办法' },
      ],
    });
    expect(file).toContain('依照<ref href="#art_2">第二条</ref>、');
    expect(file).toContain(
      '<mref><ref href="/d/gongsifa/art_15">公司法第十五条</ref><ref href="/d/gongsifa"/></mref>',
    );
    expect(texts(file, 'content')[0]).toBe('依照第二条、公司法第十五条和《某某办法》办理。');
    expect(texts(file, 'ref')).toEqual(['第二条', '公司法第十五条', '']);
    expect(lookAt(file)).toEqual({ faults: [], hrefs: ['/d/gongsifa/art_15', '/d/gongsifa'] });
  });

  it('holds any tree of provisions, of any kinds in any order', () => {
    fc.assert(
      fc.property(fc.array(anyProvision(3), { maxLength: 5 }), (body) => {
        const document = withBody(body);
        const file = write(document);
        expect(lookAt(file).faults).toEqual([]);
        expect(readAkn(file)).toEqual(inStandardOrder(document.body));
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});

function reference(
  surface: string,
  start: number,
  targets: Extract<Reference, { outcome: 'resolved' }>['targets'],
): Reference {
  const span = { start, end: start + surface.length };
  const at = {
    eId: assignEIds([provision('article', { number: 1 })]).body[0]?.eId ?? null,
    part: 'content' as const,
  };
  const citation = { form: 'self' as const, word: '', surface, span, pinpoints: [], at };
  return { citation, relation: 'cites', outcome: 'resolved', targets };
}

const KINDS: readonly ProvisionKind[] = LEVELS.map(({ kind }) => kind);
const WORDS = fc.constantFrom('设立母基金。', '——', '', 'a<b & "c"', '第一行\n第二行', '指标\t2025年', '𠮷');
const OPTIONAL = fc.option(WORDS, { nil: undefined });

function anyProvision(depth: number): fc.Arbitrary<UnaddressedProvision> {
  const children = depth === 0 ? fc.constant([]) : fc.array(anyProvision(depth - 1), { maxLength: 3 });
  return fc
    .record({
      kind: fc.constantFrom(...KINDS),
      num: OPTIONAL,
      number: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
      heading: OPTIONAL,
      text: WORDS,
      hasIntro: fc.boolean(),
      wrapUp: fc.option(WORDS, { nil: null }),
      children,
    })
    .map(({ kind, num, number, heading, text, hasIntro, wrapUp, children: below }) => {
      const given = {
        ...(num === undefined ? {} : { num }),
        ...(number === undefined ? {} : { number }),
        ...(heading === undefined ? {} : { heading }),
        ...(below.length === 0 ? { content: text } : hasIntro ? { intro: text } : {}),
      };
      const made = provision(kind, given, below);
      return made.shape === 'branch' ? { ...made, wrapUp } : made;
    });
}
