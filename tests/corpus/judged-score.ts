/** How well an order of results fits what was judged: nDCG@10 and mean reciprocal rank, and their report. */
import type { SearchPage } from '../../src/search/answer.ts';
import type { JudgedQuery, QueryClass } from './judged-queries.ts';

export const SHOWN = 10;

export interface Score {
  readonly query: JudgedQuery;
  readonly ndcg: number;
  /** 1 over the place of the first article of the highest grade that the query has; 0: not on the page. */
  readonly reciprocalRank: number;
  readonly names: readonly string[];
}

/** Units in the order of the page, as the judgements name them: file, label, and the heading of a chapter. */
export function namesOf(groups: SearchPage['groups']): string[] {
  return groups.flatMap(({ document, articles }) =>
    articles.map(({ label, heading }) => {
      const isArticle = /条(?:之.+)?$/.test(label);
      return `${document} ${isArticle ? label : `${label} ${(heading ?? '').replace(/\s/gu, '')}`}`.trim();
    }),
  );
}

/** nDCG with the gain 2^grade - 1, as Burges et al. (2005). */
export function scoreOf(query: JudgedQuery, names: readonly string[]): Score {
  const gradeOf = (name: string) => query.grades[name] ?? 0;
  const gain = (grades: readonly number[]) =>
    grades.slice(0, SHOWN).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
  const ideal = Object.values(query.grades).sort((one, other) => other - one);
  const first = names.findIndex((name) => gradeOf(name) === ideal[0]);
  return {
    query,
    names,
    ndcg: gain(names.map(gradeOf)) / gain(ideal),
    reciprocalRank: first === -1 ? 0 : 1 / (first + 1),
  };
}

export function reportOf(scores: readonly Score[]): string {
  const line = (name: string, part: readonly Score[]) =>
    `${name.padEnd(12)} nDCG@10 ${mean(part.map(({ ndcg }) => ndcg)).toFixed(3)}  MRR ${mean(
      part.map(({ reciprocalRank }) => reciprocalRank),
    ).toFixed(3)}  (${part.length})`;
  const classes = [...new Set(scores.map(({ query }) => query.class))];
  const ofClass = (one: QueryClass) => scores.filter(({ query }) => query.class === one);
  const weak = scores.filter(({ ndcg }) => ndcg < 0.8);
  return [
    ...classes.map((one) => line(one, ofClass(one))),
    line('all', scores),
    ...weak.map(
      ({ query, ndcg, names }) => `  ${ndcg.toFixed(2)} ${query.query}: ${names.slice(0, 6).join(' · ')}`,
    ),
  ].join('\n');
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
