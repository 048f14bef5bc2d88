import type { LinkedDocument } from '../../src/domain/document.ts';
import type { EId } from '../../src/domain/provision.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { article, policyDocument } from '../search/documents.ts';
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
        span: { start: 5, end: 8 },
      },
    ],
    citations: [citation, whole.citation],
    references: [reference, whole],
  };
}
