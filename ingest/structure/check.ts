/**
 * Looks over a finished tree for what a careful reader would doubt: numbers that jump or go back,
 * lists that do not begin at the beginning, headings that the contents list otherwise.
 */
import type { UnaddressedProvision } from '../../src/domain/eid.ts';
import { levelOf, type ProvisionKind } from '../../src/domain/levels.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { formatNumeral, NUMERAL_CHARACTERS, parseNumeral } from '../../src/text/numerals.ts';
import { lastOfRange } from '../clean/heading-marks.ts';

/** Kinds whose numbers run through the document; an annex counts for itself. */
const RUNS_THROUGH: ReadonlySet<ProvisionKind> = new Set(['article', 'table', 'figure']);
/** Kinds that are numbered under their parent. */
const NUMBERED_BY_PARENT: ReadonlySet<ProvisionKind> = new Set([
  'part',
  'subpart',
  'chapter',
  'section',
  'division',
  'subdivision',
  'subparagraph',
  'point',
  'annex',
]);

/** @param isTitled whether a title stands above the body */
export function checkNumbers(body: readonly UnaddressedProvision[], isTitled: boolean): readonly Problem[] {
  const problems: Problem[] = [];
  const [only, ...others] = body;
  // A file that holds nothing but 附件2, without any title above, lacks no 附件1.
  const isAnnexAlone = !isTitled && others.length === 0 && only?.kind === 'annex' && only.shape === 'branch';
  new NumberChecker(problems).check(isAnnexAlone ? only.children : body);
  return problems;
}

/** Reads one scope, the body or an annex, in document order. */
class NumberChecker {
  /** The last of each kind whose numbers run through. */
  private readonly last = new Map<ProvisionKind, UnaddressedProvision>();
  /** The last number printed in each manner, （三） or 3., wherever it stood; `last` knows those that run through. */
  private readonly lastNumber = new Map<string, number>();
  private readonly problems: Problem[];

  constructor(problems: Problem[]) {
    this.problems = problems;
  }

  check(nodes: readonly UnaddressedProvision[]): void {
    const siblings = new Map<ProvisionKind, UnaddressedProvision>();
    for (const node of nodes) {
      if (RUNS_THROUGH.has(node.kind)) this.follow(this.last, node);
      else {
        if (NUMBERED_BY_PARENT.has(node.kind)) this.follow(siblings, node);
        if (node.ordinal !== null) this.lastNumber.set(mannerOf(node), node.ordinal.number);
      }
      this.checkEnumeration(node);
      if (node.shape === 'leaf') continue;
      (node.kind === 'annex' ? new NumberChecker(this.problems) : this).check(node.children);
    }
  }

  /** A list may begin again at 1 (two lists in one 款); anything else but the next number is a doubt. */
  private follow(row: Map<ProvisionKind, UnaddressedProvision>, node: UnaddressedProvision): void {
    const before = row.get(node.kind);
    const { ordinal } = node;
    if (ordinal === null) return;
    row.set(node.kind, node);
    if (before?.ordinal === undefined || before.ordinal === null) {
      // （四） below 二、 goes on counting from （三） below 一、.
      if (ordinal.number > 1 && ordinal.number !== (this.lastNumber.get(mannerOf(node)) ?? 0) + 1) {
        this.problems.push(beginsLate(node));
      }
      return;
    }
    if (ordinal.branch !== null) return;
    const step = ordinal.number - (lastOfRange(before.num ?? '') ?? before.ordinal.number);
    if (step > 1) this.problems.push(gap(before, node, step));
    else if (step < 0 && ordinal.number !== 1) this.problems.push(outOfOrder(before, node));
  }

  /** 二是…；三是… inside a paragraph, without 一是 before them. */
  private checkEnumeration(node: UnaddressedProvision): void {
    const text = node.shape === 'leaf' ? node.content : (node.intro ?? '');
    const first = text.includes('是') ? parseNumeral(ENUMERATION.exec(text)?.[1] ?? '') : null;
    if (first === null || first === 1) return;
    // 一是 may be the mark of the item itself.
    const own = parseNumeral(node.num?.replace(/[是要]$/, '') ?? '') ?? 0;
    if (first !== own + 1) this.problems.push(enumeratesLate(node, first));
  }
}

const ENUMERATION = /(?:^|[，。；：])([一二三四五六七八九十]{1,2})是/;

const NUMERAL = new RegExp(`[${NUMERAL_CHARACTERS}]+`);

/** （三） and （四） are printed in one manner, 3. and 4、 in another, 三、 in a third. */
function mannerOf({ num }: UnaddressedProvision): string {
  return (num ?? '')
    .replace(NUMERAL, (numeral) => (/[0-9０-９]/.test(numeral) ? '1' : '一'))
    .replace(/[．.丶﹑､]$/, '、');
}

function beginsLate(node: UnaddressedProvision): Problem {
  const word = levelOf(node.kind).word;
  return {
    code: 'number-gap',
    message: `这一组${word}的编号从“${node.num}”开始，请核对前面是否有脱漏。`,
    lines: node.lines,
  };
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

function enumeratesLate(node: UnaddressedProvision, first: number): Problem {
  return {
    code: 'number-gap',
    message: `段内列举从“${formatNumeral(first)}是”开始，没有“一是”，请核对原文是否有脱漏。`,
    lines: node.lines,
  };
}
