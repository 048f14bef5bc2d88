/**
 * Provisions as Akoma Ntoso writes them: in the hierarchy of a body, or as blocks where the standard has
 * no hierarchy (preface, preamble, conclusions). Kinds that it has no element for keep their name in
 * `hcontainer name="measure"` and `blockContainer class="measure"`.
 */
import type { ProvisionKind } from '../../domain/levels.ts';
import { cellsOf } from '../../domain/printed.ts';
import type { BranchProvision, LeafProvision, Provision, TableCell } from '../../domain/provision.ts';
import { type XmlAttributes, type XmlContent, type XmlElement, xml } from '../xml.ts';
import type { Inline } from './inline.ts';

/** Elements of the standard's hierarchy that bear the name of our kind. */
const HIERARCHY: ReadonlySet<ProvisionKind> = new Set([
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'division',
  'subdivision',
  'paragraph',
  'subparagraph',
  'point',
]);

/** num, heading, then either content, or intro, children and wrapUp. */
export function hierarchical(provision: Provision, inline: Inline): XmlElement {
  const { kind } = provision;
  const own = HIERARCHY.has(kind);
  const attributes = { ...(own ? {} : { name: kind }), ...attributesOf(provision) };
  return xml(
    own ? kind : 'hcontainer',
    attributes,
    headOf(provision, inline),
    kind === 'table'
      ? [xml('content', {}, tableBlocks(provision, inline))]
      : bodyOf(provision, inline, (child) => hierarchical(child, inline)),
  );
}

/** The same where only blocks may stand. */
export function asBlock(provision: Provision, inline: Inline): XmlElement {
  const { kind, eId } = provision;
  const attributes = { class: kind, ...attributesOf(provision) };
  const blocks =
    kind === 'table'
      ? tableBlocks(provision, inline)
      : provision.shape === 'leaf'
        ? [xml('p', {}, inline(eId, 'content', provision.content))]
        : bodyOf(provision, inline, (child) => asBlock(child, inline));
  return xml('blockContainer', attributes, headOf(provision, inline), blocks);
}

/**
 * What a provision holds, as paragraphs whose class says what they are, for elements that have neither
 * num nor heading nor intro: preface, preamble, conclusions and the main body of an attachment.
 */
export function looseBlocks(
  provision: Provision,
  inline: Inline,
  drawChild: (child: Provision) => XmlContent,
): readonly XmlContent[] {
  const { eId } = provision;
  if (provision.shape === 'leaf')
    return [xml('p', { class: 'content' }, inline(eId, 'content', provision.content))];
  const { intro, children, wrapUp } = provision;
  return [
    intro === null ? null : xml('p', { class: 'intro' }, inline(eId, 'intro', intro)),
    ...children.map(drawChild),
    wrapUp === null ? null : xml('p', { class: 'wrapUp' }, inline(eId, 'wrapUp', wrapUp)),
  ];
}

export function headOf(
  { eId, num, heading, headingRunsIn }: Provision,
  inline: Inline,
): readonly XmlContent[] {
  return [
    num === null ? null : xml('num', {}, num),
    heading === null
      ? null
      : xml('heading', { class: headingRunsIn ? 'run-in' : null }, inline(eId, 'heading', heading)),
  ];
}

/** `refersTo` names the concept of the role, which meta.ts declares. */
function attributesOf({ eId, role }: Provision): XmlAttributes {
  return { eId, refersTo: role === null ? null : `#${role}` };
}

function bodyOf(
  provision: Provision,
  inline: Inline,
  drawChild: (child: Provision) => XmlElement,
): readonly XmlContent[] {
  const { eId } = provision;
  if (provision.shape === 'leaf') {
    return [xml('content', {}, xml('p', {}, inline(eId, 'content', provision.content)))];
  }
  const { intro, children, wrapUp } = provision;
  return [
    intro === null ? null : xml('intro', {}, xml('p', {}, inline(eId, 'intro', intro))),
    ...children.map(drawChild),
    wrapUp === null ? null : xml('wrapUp', {}, xml('p', {}, inline(eId, 'wrapUp', wrapUp))),
  ];
}

/** A `table` for each run of rows, the head in the first; what is no row stands between them as a block. */
function tableBlocks(table: Provision, inline: Inline): readonly XmlContent[] {
  if (table.shape === 'leaf') return looseBlocks(table, inline, () => null);
  const blocks: XmlContent[] = [];
  let rows: XmlElement[] = table.intro === null ? [] : [headRow(table, table.intro, inline)];
  for (const child of table.children) {
    if (isPlainRow(child)) {
      rows.push(dataRow(child, inline));
      continue;
    }
    if (rows.length > 0) blocks.push(xml('table', {}, rows));
    rows = [];
    blocks.push(asBlock(child, inline));
  }
  if (rows.length > 0) blocks.push(xml('table', {}, rows));
  const { eId, wrapUp } = table;
  if (wrapUp !== null) blocks.push(xml('p', { class: 'wrapUp' }, inline(eId, 'wrapUp', wrapUp)));
  return blocks;
}

/** `tr` has room for cells alone. */
function isPlainRow(child: Provision): child is LeafProvision {
  return child.kind === 'row' && child.shape === 'leaf' && child.num === null && child.heading === null;
}

function headRow({ eId, cells }: BranchProvision, intro: string, inline: Inline): XmlElement {
  const drawn = cellsOf(intro, cells).map((cell) =>
    xml('th', spansOf(cell), xml('p', {}, inline(eId, 'intro', intro, cell))),
  );
  return xml('tr', {}, drawn);
}

function dataRow(row: LeafProvision, inline: Inline): XmlElement {
  const drawn = cellsOf(row.content, row.cells).map((cell) =>
    xml('td', spansOf(cell), xml('p', {}, inline(row.eId, 'content', row.content, cell))),
  );
  return xml('tr', attributesOf(row), drawn);
}

function spansOf({ colSpan, rowSpan }: TableCell): XmlAttributes {
  return {
    colspan: colSpan === 1 ? null : String(colSpan),
    rowspan: rowSpan === 1 ? null : String(rowSpan),
  };
}
