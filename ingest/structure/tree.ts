/**
 * From logical lines to the document's tree, with addresses.
 *
 * Guarantees: 1. every line is in exactly one provision or one field; 2. every eId is unique; 3. the
 * same lines always give the same tree. It never refuses: what it doubts becomes a problem.
 */
import type { DocumentField } from '../../src/domain/document.ts';
import { assignEIds, type UnaddressedProvision } from '../../src/domain/eid.ts';
import type { Checked, Problem } from '../../src/domain/problem.ts';
import type { Provision } from '../../src/domain/provision.ts';
import type { CleanResult, LogicalLine, Preface } from '../clean/lines.ts';
import { checkContents, checkNumbers } from './check.ts';
import { nestLines } from './nest.ts';
import { shapeOf } from './outline.ts';
import { holder, placed, toProvisions } from './provisions.ts';
import { assignRoles } from './roles.ts';
import { takeTail } from './tail.ts';

export interface Tree {
  /** Fields found at the end of the text and of the cover notice. */
  readonly fields: readonly DocumentField[];
  readonly body: readonly Provision[];
}

/** @param source the extracted text, into which the spans of the lines point */
export function buildTree(clean: CleanResult, source: string): Checked<Tree> {
  const annexAt = annexStart(clean.lines);
  const tail = takeTail(clean.lines.slice(0, annexAt));
  const end = takeTail(clean.lines.slice(annexAt));
  const lines = [...tail.body, ...end.body];
  const shape = shapeOf(lines);
  const provisions = toProvisions(nestLines(lines, shape), { shape, source });
  const preface = clean.preface === null ? null : readPreface(clean.preface);
  const conclusions = [...tail.conclusions, ...end.conclusions];
  const bare: UnaddressedProvision[] = [
    ...(preface === null ? [] : [preface.provision]),
    ...provisions,
    ...(conclusions.length === 0 ? [] : [holder('conclusions', conclusions)]),
  ];
  const addressed = assignEIds(assignRoles(bare));
  return {
    value: {
      fields: [...(preface?.fields ?? []), ...tail.fields, ...end.fields],
      body: addressed.body,
    },
    problems: [
      ...wrappedTitles(lines),
      ...checkNumbers(bare),
      ...checkContents(bare, clean.contents),
      ...addressed.problems,
    ],
  };
}

/** Annexes stand behind the signature, so the signature is looked for before the first of them. */
function annexStart(lines: readonly LogicalLine[]): number {
  const at = lines.findIndex((line) => line.mark?.style === 'annex');
  return at < 0 ? lines.length : at;
}

function readPreface(preface: Preface): {
  provision: UnaddressedProvision;
  fields: readonly DocumentField[];
} {
  const tail = takeTail(preface.lines);
  const { name: _, ...heading } = preface.heading;
  const texts = [...tail.body.map(placed), ...tail.conclusions];
  return { provision: holder('preface', texts, heading), fields: tail.fields };
}

/** A title that was broken over lines has been joined; the staff may want to see that it was. */
function wrappedTitles(lines: readonly LogicalLine[]): readonly Problem[] {
  return lines
    .filter((line) => line.mark?.style === 'article' && line.spans.length > 1 && !/[。；：]/.test(line.text))
    .map((line) => ({
      code: 'wrapped-title',
      message: `“${line.text}”在原文中分行排列，已合并为一个标题。`,
      lines: line.lines,
    }));
}
