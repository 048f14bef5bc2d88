/**
 * The one table of levels. Parser, addresses, labels and citations are all built from it.
 *
 * The order 编、章、节、条、款、项、目 is 立法法 第六十五条; the outline 一、（一）1. of official
 * documents is GB/T 9704—2012. Tokens are those of the Akoma Ntoso naming convention where it has
 * one. `measure` (措施) is ours: Akoma Ntoso would export it as `hcontainer name="measure"`.
 */

/** How the number of a level comes about. */
export type Numbering =
  | 'printed' // the text prints it: 第十二条, 一、, （三）
  | 'counted'; // nobody prints it: the second 款 is the second because it stands second

export interface Level {
  readonly kind: string;
  /** The Chinese word of the level, as used in citations and labels. */
  readonly word: string;
  /** The token in an eId. */
  readonly token: string;
  readonly numbering: Numbering;
  /** 'document': a bare eId where its numbers do not restart; 'parent': always prefixed by its parent's. */
  readonly scope: 'document' | 'parent';
  /** How fine it is: what a citation names below another level has a greater depth. Equal: neither is below. */
  readonly depth: number;
}

export const LEVELS = [
  { kind: 'preface', word: '发文', token: 'preface', numbering: 'counted', scope: 'document', depth: 0 },
  { kind: 'preamble', word: '序言', token: 'preamble', numbering: 'counted', scope: 'document', depth: 0 },
  { kind: 'part', word: '编', token: 'part', numbering: 'printed', scope: 'document', depth: 1 },
  { kind: 'subpart', word: '分编', token: 'subpart', numbering: 'printed', scope: 'parent', depth: 2 },
  { kind: 'chapter', word: '章', token: 'chp', numbering: 'printed', scope: 'document', depth: 3 },
  { kind: 'section', word: '节', token: 'sec', numbering: 'printed', scope: 'parent', depth: 4 },
  { kind: 'article', word: '条', token: 'art', numbering: 'printed', scope: 'document', depth: 5 },
  { kind: 'division', word: '部分', token: 'div', numbering: 'printed', scope: 'parent', depth: 8 },
  { kind: 'subdivision', word: '分部', token: 'subdiv', numbering: 'printed', scope: 'parent', depth: 9 },
  { kind: 'group', word: '小标题', token: 'grp', numbering: 'counted', scope: 'parent', depth: 7 },
  { kind: 'paragraph', word: '款', token: 'para', numbering: 'counted', scope: 'parent', depth: 10 },
  { kind: 'subparagraph', word: '项', token: 'subpara', numbering: 'printed', scope: 'parent', depth: 12 },
  { kind: 'point', word: '目', token: 'point', numbering: 'printed', scope: 'parent', depth: 13 },
  { kind: 'measure', word: '措施', token: 'measure', numbering: 'counted', scope: 'parent', depth: 11 },
  { kind: 'table', word: '表', token: 'table', numbering: 'printed', scope: 'document', depth: 6 },
  { kind: 'row', word: '行', token: 'tr', numbering: 'counted', scope: 'parent', depth: 14 },
  { kind: 'figure', word: '图', token: 'fig', numbering: 'printed', scope: 'document', depth: 6 },
  {
    kind: 'conclusions',
    word: '落款',
    token: 'conclusions',
    numbering: 'counted',
    scope: 'document',
    depth: 0,
  },
  { kind: 'annex', word: '附件', token: 'annex', numbering: 'printed', scope: 'document', depth: 0 },
] as const satisfies readonly Level[];

export type ProvisionKind = (typeof LEVELS)[number]['kind'];

const BY_KIND = new Map<string, Level>(LEVELS.map((level) => [level.kind, level]));
const KIND_BY_WORD = new Map<string, ProvisionKind>(LEVELS.map(({ word, kind }) => [word, kind]));

/** The row of the table for a kind. Throws on a kind that is not in the table: that is our mistake. */
export function levelOf(kind: ProvisionKind): Level {
  const level = BY_KIND.get(kind);
  if (level === undefined) throw new Error(`no level of kind "${kind}"`);
  return level;
}

/** Whether one level is finer than another: a 款 is finer than a 条. */
export function isFiner(level: ProvisionKind, than: ProvisionKind): boolean {
  return levelOf(level).depth > levelOf(than).depth;
}

/** The kind that a word of the table names: 条 is article; undefined: the table does not have it. */
export function kindOfWord(word: string): ProvisionKind | undefined {
  return KIND_BY_WORD.get(word);
}

/** Whether a string from outside (a query parameter) names a kind. */
export function isProvisionKind(value: string): value is ProvisionKind {
  return BY_KIND.has(value);
}
