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
import { unmarkAmendedWords } from './amending.ts';
import { takeAttachmentLists } from './attachments.ts';
import { checkBoxes } from './boxes.ts';
import { checkNumbers } from './check.ts';
import { markIssuedTexts } from './issued.ts';
import { nestLines } from './nest.ts';
import { shapeOf } from './outline.ts';
import { holder, placed, toProvisions } from './provisions.ts';
import { takeRepeatedTitle } from './repeated-title.ts';
import { findResumed } from './resumed.ts';
import { assignRoles } from './roles.ts';
import type { PlacedText } from './slice.ts';
import { takePrintingNotes, takeTail } from './tail.ts';
import { checkContents } from './witness.ts';

export interface Tree {
  /** Fields found at the end of the text and of the cover notice, in document order. */
  readonly fields: readonly DocumentField[];
  readonly body: readonly Provision[];
}

/** @param source the extracted text, into which the spans of the lines point */
export function buildTree(clean: CleanResult, source: string): Checked<Tree> {
  const repeated = takeRepeatedTitle(clean.lines, clean.fields);
  const parts = takeApart(markIssuedTexts(repeated.lines, clean.fields));
  const preface = clean.preface === null ? null : readPreface(clean.preface);
  const shape = shapeOf(parts.texts.flatMap(({ lines, isAnnex }) => (isAnnex ? [] : lines)));
  const texts = parts.texts.flatMap(({ lines, isAnnex }) =>
    isAnnex ? readAnnex(lines, source) : readText(lines, source, shape),
  );
  const bare: UnaddressedProvision[] = [
    ...(preface === null ? [] : [preface.provision]),
    ...texts,
    ...(parts.conclusions.length === 0 ? [] : [holder('conclusions', parts.conclusions)]),
  ];
  const addressed = assignEIds(assignRoles(bare));
  return {
    value: {
      fields: [...(preface?.fields ?? []), ...repeated.fields, ...parts.fields],
      body: addressed.body,
    },
    problems: [
      ...wrappedTitles(clean.lines),
      ...checkNumbers(
        bare,
        clean.fields.some(({ name }) => name === 'title'),
      ),
      ...checkBoxes(bare),
      ...checkContents(bare, clean.contents),
      ...addressed.problems,
    ],
  };
}

/** The texts that a source holds one behind the other, and what stands between and behind them. */
interface Parts {
  /** The main text, of which annexes in its midst make several. */
  readonly texts: readonly { readonly lines: readonly LogicalLine[]; readonly isAnnex: boolean }[];
  readonly fields: readonly DocumentField[];
  readonly conclusions: readonly PlacedText[];
}

/**
 * The main text ends with its signature; the annexes follow, each a text with an outline of its own.
 * Only where the main text is not signed may the last annex end with the signature of both.
 */
function takeApart(lines: readonly LogicalLine[]): Parts {
  const sifted = takeAttachmentLists(lines);
  const places = isSignedAboveAnnexes(sifted.lines) ? [] : findResumed(sifted.lines);
  const resumed = new Set(places);
  const from = places.at(-1) ?? 0;
  const starts = sifted.lines.flatMap((line, index) =>
    line.mark?.style === 'annex' || resumed.has(index) ? [index] : [],
  );
  const behind = starts.filter((start) => start > from);
  const main = takeTail(unmarkAmendedWords(sifted.lines.slice(from, behind[0])));
  const signed = main.fields.some((field) => field.name === 'signature');
  const offset = behind[0] ?? 0;
  const rest = behind.length === 0 ? [] : sifted.lines.slice(offset);
  const end = signed ? takePrintingNotes(rest) : takeTail(rest);
  const within = from === 0 ? [] : [0, ...starts.filter((start) => start > 0 && start < from)];
  return {
    texts: [
      ...within.map((start, i) => ({
        lines: sifted.lines.slice(start, within[i + 1] ?? from),
        isAnnex: start > 0 && !resumed.has(start),
      })),
      { lines: main.body, isAnnex: false },
      ...behind.map((start, i) => ({
        lines: end.body.slice(start - offset, (behind[i + 1] ?? lines.length) - offset),
        isAnnex: true,
      })),
    ],
    fields: [...sifted.fields, ...main.fields, ...end.fields].sort((a, b) => a.lines[0] - b.lines[0]),
    conclusions: [...main.conclusions, ...end.conclusions],
  };
}

/** What is signed ends there: no annex stands in its midst. */
function isSignedAboveAnnexes(lines: readonly LogicalLine[]): boolean {
  const first = lines.findIndex(({ mark }) => mark?.style === 'annex');
  return first >= 0 && takeTail(lines.slice(0, first)).fields.some(({ name }) => name === 'signature');
}

function readText(
  lines: readonly LogicalLine[],
  source: string,
  shape = shapeOf(lines),
): readonly UnaddressedProvision[] {
  return toProvisions(nestLines(lines, shape), { shape, source });
}

/** An annex may be signed by itself: what stands there speaks for it alone. */
function readAnnex(lines: readonly LogicalLine[], source: string): readonly UnaddressedProvision[] {
  const tail = takeTail(lines);
  if (!tail.fields.some(({ name }) => name === 'signature')) return readText(lines, source);
  const [only, ...others] = readText(tail.body, source);
  if (others.length > 0 || only?.shape !== 'branch' || only.wrapUp !== null) return readText(lines, source);
  const signature = holder(
    'conclusions',
    [...tail.fields, ...tail.conclusions].sort((a, b) => a.lines[0] - b.lines[0]),
  );
  return [{ ...only, children: [...only.children, signature] }];
}

function readPreface(preface: Preface): {
  provision: UnaddressedProvision;
  fields: readonly DocumentField[];
} {
  const sifted = takeAttachmentLists(preface.lines);
  const tail = takeTail(sifted.lines);
  const texts = [...tail.body.map(placed), ...tail.conclusions];
  return {
    provision: holder('preface', texts, preface.heading),
    fields: [...sifted.fields, ...tail.fields].sort((a, b) => a.lines[0] - b.lines[0]),
  };
}

/** A title that was broken over lines has been joined; the staff may want to see that it was. */
function wrappedTitles(lines: readonly LogicalLine[]): readonly Problem[] {
  return lines
    .filter(
      (line) => line.mark?.style === 'article' && line.spans.length > 1 && !/[。；：;:]/.test(line.text),
    )
    .map((line) => ({
      code: 'wrapped-title',
      message: `“${line.text}”在原文中分行排列，已合并为一个标题。`,
      lines: line.lines,
    }));
}
