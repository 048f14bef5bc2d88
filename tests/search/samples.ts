/** Arbitrary documents and queries for property tests: real passages, cut and mixed with what is hard. */
import fc from 'fast-check';
import type { LinkedDocument } from '../../src/domain/document.ts';
import { isProvisionKind } from '../../src/domain/levels.ts';
import { textParts, walkProvisions } from '../../src/domain/provision.ts';
import { article, measure, node, policyDocument } from './documents.ts';
import type { OracleEntry } from './oracle.ts';
import { news, plan } from './plan.ts';

/** What breaks tokenizers: every kind of mark, width, radical, pair and sequence. */
export const HARD = [
  '“双创”',
  '"双创"',
  '「双创」',
  '〔2022〕',
  '[2022]',
  '（2022）',
  '2020—2030',
  '2020-2030',
  '2020～2030',
  '⻅习',
  '见习',
  '⽂件',
  '文件',
  '𠮷野家',
  '😀👨‍👩‍👧',
  'R&D',
  'ｅ谷',
  'e谷',
  '№3',
  '㎡',
  '㎏',
  '℃',
  '①②',
  '㈠',
  '½',
  '…',
  'é',
  'e\u0301',
  'か\u3099',
  'が',
  'ｶﾞ',
  '한',
  '한',
  '葛\u{E0100}城',
  '證券',
  '证券',
  '台灣',
  'Σας',
  'ΣΑΣ',
  'İ',
  'ß',
  'ﬁ',
  '\u0000',
  '\u200b',
  '\ufeff',
  '\u00ad',
  '\ud842',
  'a*',
  'NEAR(a b)',
  'AND',
  'OR',
  'NOT',
  '"',
  "'",
  '""',
  ';',
  '--',
  '||',
  '^a',
  '{a}:b',
  'g:',
  '４.５％',
  '4.5%',
  '1000亿元',
  '100',
  '总　则',
  '总则',
  '、',
  '。',
  '，',
  '\t',
  '\n',
  '　',
] as const;

export const PASSAGES = [plan(), news()].flatMap((document) =>
  [...walkProvisions(document.body)].flatMap(({ provision }) => textParts(provision).map(({ text }) => text)),
);

/** A stretch of 1 to 12 characters of a text; it may begin or end inside anything but a pair. */
export function stretchOf(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .record({ text: fc.constantFrom(...texts), at: fc.nat(), length: fc.integer({ min: 1, max: 12 }) })
    .map(({ text, at, length }) => {
      const characters = [...text];
      const start = at % characters.length;
      return characters.slice(start, start + length).join('');
    });
}

const text: fc.Arbitrary<string> = fc
  .array(fc.oneof(stretchOf(PASSAGES), fc.constantFrom(...HARD)), { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(''));

const articles = fc.array(
  fc.record({ heading: fc.option(text), text, measures: fc.array(text, { maxLength: 3 }) }),
  { minLength: 1, maxLength: 5 },
);

/** A few documents with chapters, articles, measures, and text that belongs to no article. */
export const library: fc.Arbitrary<LinkedDocument[]> = fc
  .array(
    fc.record({
      title: text,
      preface: text,
      outside: text,
      articles,
      type: fc.constantFrom('法律' as const, '办法' as const, '新闻' as const),
      issued: fc.constantFrom('2019-01-01', '2022-09-09', null),
      issuers: fc.subarray(['机关0', '机关1']),
      status: fc.constantFrom('现行有效' as const, '废止' as const, '时效未标注' as const),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((documents) =>
    documents.map((one, index) =>
      policyDocument(
        [
          node('preface', one.preface),
          node('paragraph', one.outside),
          node(
            'chapter',
            one.outside,
            { num: '第一章', heading: one.title, wrapUp: one.preface },
            one.articles.map((each, at) =>
              article(`第${at + 1}条`, each.heading, each.text, each.measures.map(measure)),
            ),
          ),
        ],
        {
          id: `work-${index}`,
          title: one.title,
          type: one.type,
          issued: one.issued,
          issuers: one.issuers,
          status: one.status,
        },
      ),
    ),
  );

export function textsOf(entries: readonly OracleEntry[]): string[] {
  return entries.map(({ entry }) => entry.text);
}

/** A term: mostly a stretch of what is held, sometimes something that may be nowhere. */
export function term(texts: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: stretchOf(texts) },
    { weight: 2, arbitrary: fc.constantFrom(...HARD) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }) },
  );
}

/** Mostly nothing: filters that are all at work at once let nothing through. */
export function sometimes<T>(values: readonly T[]): fc.Arbitrary<T[]> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant<T[]>([]) },
    { weight: 1, arbitrary: fc.subarray([...values], { minLength: 1 }) },
  );
}

export const kinds = ['article', 'measure', 'preface', 'chapter', 'paragraph'].filter(isProvisionKind);
