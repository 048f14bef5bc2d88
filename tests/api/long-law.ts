/** 公司法 with as many articles as a test wants. */
import type { LinkedDocument } from '../../src/domain/document.ts';
import type { EId, Provision } from '../../src/domain/provision.ts';
import { LAW } from './documents.ts';

/** A law of so many articles, each of which speaks of 担保 otherwise. */
export function lawOf(articles: number): LinkedDocument {
  const [pattern] = LAW.body;
  if (pattern === undefined) throw new Error('the law has no article');
  const { kind, headingRunsIn, role, spans, lines, page } = pattern;
  const body: Provision[] = Array.from({ length: articles }, (_, index) => ({
    ...{ kind, headingRunsIn, role, spans, lines, page },
    eId: `art_${index + 1}` as EId,
    num: `第${index + 1}条`,
    heading: null,
    cells: null,
    shape: 'leaf',
    content: `为第${index + 1}人提供担保。`,
  }));
  return { ...LAW, body, references: [], terms: [] };
}
