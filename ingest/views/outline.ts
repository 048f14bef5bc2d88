/**
 * `tiaowen parse --as outline`: headings and articles with their paragraphs, in the form in which
 * corpora of laws give their structure. Each paragraph is one as the source sets it, so a 项 is one of
 * its own; the article's number is left out, other marks are kept.
 */
import type { CompiledDocument } from '../../src/domain/document.ts';
import type { ProvisionKind } from '../../src/domain/levels.ts';
import type { Provision } from '../../src/domain/provision.ts';
import { parseNumeral } from '../../src/text/numerals.ts';
import { articleLines } from '../analyse/article-text.ts';
import { squash } from '../clean/typography.ts';

export interface OutlineHeading {
  readonly label: string;
  readonly title: string;
}

export interface OutlineArticle {
  readonly label: string;
  readonly number: number;
  /** 1 for 第X条之一; absent otherwise. */
  readonly branch?: number;
  /** Labels of the headings the article stands in, outermost first. */
  readonly path: readonly string[];
  readonly paragraphs: readonly string[];
}

export interface OutlineView {
  readonly file: string;
  readonly title: string;
  readonly chapters: readonly OutlineHeading[];
  readonly articles: readonly OutlineArticle[];
}

const HEADINGS: ReadonlySet<ProvisionKind> = new Set(['part', 'subpart', 'chapter', 'section']);
const APART: ReadonlySet<ProvisionKind> = new Set(['annex', 'preface', 'preamble', 'conclusions']);

export function outlineView(document: CompiledDocument): OutlineView {
  const chapters: OutlineHeading[] = [];
  const articles: OutlineArticle[] = [];
  const visit = (provision: Provision, path: readonly string[]): void => {
    if (APART.has(provision.kind)) return;
    if (provision.kind === 'article') {
      articles.push(articleOf(provision, path));
      return;
    }
    const label = labelOf(provision);
    const heads = HEADINGS.has(provision.kind) || (provision.kind === 'division' && holdsArticles(provision));
    if (heads) chapters.push({ label, title: provision.heading ?? '' });
    if (provision.shape === 'leaf') return;
    for (const child of provision.children) visit(child, heads ? [...path, label] : path);
  };
  for (const provision of document.body) visit(provision, []);
  return { file: document.expression.fileName, title: document.work.title, chapters, articles };
}

function holdsArticles(provision: Provision): boolean {
  return provision.shape === 'branch' && provision.children.some((child) => child.kind === 'article');
}

/** The printed mark without blanks (第 十 条). */
function labelOf({ num }: Provision): string {
  return squash(num ?? '');
}

// 第十二条, 第一百二十条之一, 第1条
const ARTICLE_LABEL = /^第([^条]+)条(?:之(.+))?$/;

function articleOf(article: Provision, path: readonly string[]): OutlineArticle {
  const label = labelOf(article);
  const match = ARTICLE_LABEL.exec(label);
  const branch = match?.[2] === undefined ? null : parseNumeral(match[2]);
  return {
    label,
    number: parseNumeral(match?.[1] ?? '') ?? 0,
    ...(branch === null ? {} : { branch }),
    path,
    paragraphs: articleLines(article),
  };
}
