/**
 * Looks over a finished tree for what a careful reader would doubt: numbers that jump, repeat or go
 * back, headings that the contents list otherwise, enumerations that lack their first member.
 */
import type { UnaddressedProvision } from '../../src/domain/eid.ts';
import { levelOf, type ProvisionKind } from '../../src/domain/levels.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { formatNumeral, parseNumeral } from '../../src/text/numerals.ts';
import type { ContentsEntry } from '../clean/lines.ts';
import { squash } from '../clean/typography.ts';

export function checkNumbers(body: readonly UnaddressedProvision[]): readonly Problem[] {
  return [...checkRuns(body), ...checkSiblings(body)];
}

/** Articles run through the document (an annex counts for itself); only there a gap can be seen. */
function checkRuns(body: readonly UnaddressedProvision[]): readonly Problem[] {
  const articles: UnaddressedProvision[] = [];
  const problems: Problem[] = [];
  const collect = (nodes: readonly UnaddressedProvision[]): void => {
    for (const node of nodes) {
      if (node.kind === 'article') articles.push(node);
      if (node.shape === 'leaf') continue;
      if (node.kind === 'annex') problems.push(...checkRuns(node.children));
      else collect(node.children);
    }
  };
  collect(body);
  return [...checkSequence(articles), ...problems];
}

const NUMBERED_BY_PARENT: ReadonlySet<ProvisionKind> = new Set([
  'part',
  'subpart',
  'chapter',
  'section',
  'division',
  'subdivision',
  'subparagraph',
  'point',
]);

function checkSiblings(nodes: readonly UnaddressedProvision[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (const kind of NUMBERED_BY_PARENT) {
    const siblings = nodes.filter((node) => node.kind === kind);
    problems.push(...checkSequence(siblings));
  }
  for (const node of nodes) {
    if (node.shape === 'branch') problems.push(...checkSiblings(node.children));
    for (const text of node.shape === 'leaf' ? [node.content] : [node.intro ?? '']) {
      problems.push(...checkEnumeration(text, node));
    }
  }
  return problems;
}

/** A list may begin again at 1 (二 lists in one 款); anything else but the next number is a doubt. */
function checkSequence(nodes: readonly UnaddressedProvision[]): readonly Problem[] {
  const problems: Problem[] = [];
  let before: UnaddressedProvision | null = null;
  for (const node of nodes) {
    const now = node.ordinal;
    const last = before?.ordinal ?? null;
    if (now !== null && last !== null && before !== null && (now.branch ?? 0) === 0) {
      const step = now.number - last.number;
      if (step > 1) problems.push(gap(before, node, step));
      else if (step < 0 && now.number !== 1) problems.push(outOfOrder(before, node));
    }
    if (now !== null) before = node;
  }
  return problems;
}

function gap(before: UnaddressedProvision, node: UnaddressedProvision, step: number): Problem {
  const word = levelOf(node.kind).word;
  return {
    code: 'number-gap',
    message: `“${before.num}”之后是“${node.num}”，中间缺 ${step - 1} 个${word}的编号，请核对原文是否有脱漏。`,
    lines: node.lines,
  };
}

function outOfOrder(before: UnaddressedProvision, node: UnaddressedProvision): Problem {
  return {
    code: 'number-out-of-order',
    message: `“${node.num}”排在“${before.num}”之后，编号次序颠倒。`,
    lines: node.lines,
  };
}

const ENUMERATION = /(?:^|[，。；：])([一二三四五六七八九十]{1,2})是/g;

/** 二是…；三是… inside a paragraph, without 一是 before them. */
function checkEnumeration(text: string, node: UnaddressedProvision): readonly Problem[] {
  const first = [...text.matchAll(ENUMERATION)].map((match) => parseNumeral(match[1] ?? ''))[0];
  if (first === undefined || first === null || first === 1) return [];
  return [
    {
      code: 'number-gap',
      message: `段内列举从“${formatNumeral(first)}是”开始，没有“一是”，请核对原文是否有脱漏。`,
      lines: node.lines,
    },
  ];
}

const IN_CONTENTS: ReadonlySet<ProvisionKind> = new Set(['part', 'subpart', 'chapter', 'section', 'article']);

/** Compares the contents list with the headings, on the levels that the list has. */
export function checkContents(
  body: readonly UnaddressedProvision[],
  contents: readonly ContentsEntry[] | null,
): readonly Problem[] {
  if (contents === null) return [];
  const listed = new Map<string, { title: string; line: number }[]>();
  for (const entry of contents) {
    const key = squash(entry.mark.num);
    listed.set(key, [...(listed.get(key) ?? []), { title: squash(entry.title), line: entry.line }]);
  }
  const levels = new Set(contents.map((entry) => entry.mark.style));
  const problems: Problem[] = [];
  for (const node of headings(body)) {
    if (!levels.has(node.kind as ContentsEntry['mark']['style'])) continue;
    const key = squash(node.num ?? '');
    const entries = listed.get(key) ?? [];
    const title = squash(node.heading ?? '');
    const same = entries.findIndex((entry) => entry.title === title || node.heading === null);
    const index = same >= 0 ? same : entries.length > 0 ? 0 : -1;
    if (index < 0) {
      problems.push(
        mismatch(
          `目录中没有正文里的“${node.num}${node.heading === null ? '' : ` ${node.heading}`}”。`,
          node.lines,
        ),
      );
      continue;
    }
    const [entry] = entries.splice(index, 1);
    if (same < 0 && entry !== undefined) {
      problems.push(
        mismatch(`“${node.num}”的标题在目录中为“${entry.title}”，在正文中为“${title}”。`, node.lines),
      );
    }
  }
  for (const [num, entries] of listed) {
    for (const { title, line } of entries) {
      problems.push(mismatch(`目录列有“${`${num} ${title}`.trim()}”，正文中没有找到。`, [line, line]));
    }
  }
  return problems;
}

function mismatch(message: string, lines: Problem['lines']): Problem {
  return { code: 'contents-mismatch', message, lines };
}

function* headings(body: readonly UnaddressedProvision[]): Generator<UnaddressedProvision> {
  for (const node of body) {
    if (IN_CONTENTS.has(node.kind)) yield node;
    if (node.shape === 'branch' && node.kind !== 'annex') yield* headings(node.children);
  }
}
