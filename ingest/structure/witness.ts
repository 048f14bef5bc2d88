/** Compares the headings of a text with its contents list, which is a second witness of what they are. */
import type { UnaddressedProvision } from '../../src/domain/eid.ts';
import type { ProvisionKind } from '../../src/domain/levels.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { ContentsEntry } from '../clean/lines.ts';
import type { MarkStyle } from '../clean/marks.ts';
import { numberKey } from '../clean/numbering.ts';
import { withFullBrackets } from '../clean/titles.ts';
import { squash } from '../clean/typography.ts';

/** What an entry of each style stands for in the text. 附则 is a chapter or a part: its words decide. */
const KINDS_BY_STYLE: Readonly<Partial<Record<MarkStyle, readonly ProvisionKind[]>>> = {
  part: ['part'],
  subpart: ['subpart'],
  chapter: ['chapter'],
  section: ['section'],
  article: ['article'],
  han: ['division'],
  'han-paren': ['subdivision'],
  annex: ['annex'],
  'decimal-1': ['division'],
  'decimal-2': ['subdivision'],
  'decimal-3': ['point'],
  'decimal-4': ['point'],
};

/** 3.1.1 */
const DECIMAL = /^[0-9]+(?:[.．][0-9]+)+$/;

/** 3.1 → 3: the part that a number of a decimal outline stands in; null for any other number. */
function partOf(num: string | null): string | null {
  return num !== null && DECIMAL.test(num) ? num.replace(/[.．][0-9]+$/, '') : null;
}

/** Compares on the levels that the list has; says nothing where there is no list. */
export function checkContents(
  body: readonly UnaddressedProvision[],
  contents: readonly ContentsEntry[] | null,
): readonly Problem[] {
  if (contents === null) return [];
  const listed = new Listed(contents);
  const kinds = new Set(contents.flatMap((entry) => KINDS_BY_STYLE[entry.mark.style] ?? []));
  const closes = contents.some((entry) => entry.mark.style === 'closing');
  const decimal = contents.some((entry) => DECIMAL.test(entry.mark.num));
  // A list that goes into part 7 and not into part 3 says nothing of 3.1.
  const parts = new Set(contents.map((entry) => partOf(entry.mark.num)));
  const onLevel = (node: UnaddressedProvision): boolean => {
    if (!parts.has(partOf(node.num))) return false;
    if (node.ordinal === null && node.num !== null && node.kind !== 'annex') return closes;
    // （1） below 2.1, and a 4.1 that is a sentence, are text of their part.
    if (decimal && (node.heading === null || (node.kind === 'point' && !DECIMAL.test(node.num ?? ''))))
      return false;
    return kinds.has(node.kind);
  };
  const unlisted = headingsOf(body).filter((node) => onLevel(node) && !listed.takeSame(node));
  const problems = unlisted.map((node): Problem => {
    const otherwise = listed.takeSameNumber(node);
    const title = node.heading ?? '';
    if (otherwise === null)
      return mismatch(`目录中没有正文里的“${`${node.num} ${title}`.trim()}”。`, node.lines);
    return mismatch(`“${node.num}”的标题在目录中为“${otherwise.title}”，在正文中为“${title}”。`, node.lines);
  });
  // 1. 任务来源 in the text may be read as another kind of part than in the list.
  for (const node of headingsOf(body)) if (node.heading !== null && !onLevel(node)) listed.takeSame(node);
  for (const { mark, title, line } of listed.left()) {
    problems.push(mismatch(`目录列有“${`${mark.num} ${title}`.trim()}”，正文中没有找到。`, [line, line]));
  }
  return problems;
}

function mismatch(message: string, lines: Problem['lines']): Problem {
  return { code: 'contents-mismatch', message, lines };
}

/** The entries that no heading has been found for yet. */
class Listed {
  private readonly entries: readonly ContentsEntry[];
  private readonly byHeading = new Map<string, number[]>();
  private readonly byNumber = new Map<string, number[]>();
  private readonly taken = new Set<number>();

  constructor(entries: readonly ContentsEntry[]) {
    this.entries = entries;
    // From the last to the first, so that the first is taken first.
    for (let i = entries.length - 1; i >= 0; i--) {
      const entry = entries[i];
      if (entry === undefined) continue;
      push(this.byHeading, headingKey(entry.mark.num, entry.title), i);
      push(this.byNumber, numberKey(entry.mark.num), i);
    }
  }

  /** Takes the entry with the number and the title of a heading; where a text has no title, the number decides. */
  takeSame({ num, heading }: UnaddressedProvision): boolean {
    if (heading === null) return this.take(this.byNumber.get(numberKey(num ?? ''))) !== null;
    return this.take(this.byHeading.get(headingKey(num ?? '', heading))) !== null;
  }

  /** Takes the entry with the number of a heading. */
  takeSameNumber({ num }: UnaddressedProvision): ContentsEntry | null {
    return this.take(this.byNumber.get(numberKey(num ?? '')));
  }

  left(): readonly ContentsEntry[] {
    return this.entries.filter((_, index) => !this.taken.has(index));
  }

  private take(indexes: number[] | undefined): ContentsEntry | null {
    for (let index = indexes?.pop(); index !== undefined; index = indexes?.pop()) {
      if (this.taken.has(index)) continue;
      this.taken.add(index);
      return this.entries[index] ?? null;
    }
    return null;
  }
}

function headingKey(num: string, title: string): string {
  return `${numberKey(num).replace(/[.．、]$/, '')} ${withFullBrackets(squash(title))}`;
}

function push(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Every numbered provision but those inside an annex, which a contents list does not go into. */
function headingsOf(body: readonly UnaddressedProvision[]): readonly UnaddressedProvision[] {
  const found: UnaddressedProvision[] = [];
  const collect = (nodes: readonly UnaddressedProvision[]): void => {
    for (const node of nodes) {
      if (node.num !== null) found.push(node);
      if (node.shape === 'branch' && node.kind !== 'annex') collect(node.children);
    }
  };
  collect(body);
  return found;
}
