/** A table of a document as a table of the page, with the cells and spans that the source had. */
import { html, nothing, type TemplateResult } from 'lit';
import { childrenOf, type Provision } from '../../src/domain/provision.ts';
import { inlinesOf, spansWithin } from '../model/segments.ts';
import { type Cell, cellsOf } from '../model/table.ts';
import { drawInlines } from './marks.ts';
import { type Drawn, drawGutter, drawNumeral, drawText, type TextView, TOOLS } from './text.ts';

/** Cells of at most so many characters stay on one line. */
const SHORT = 9;

/** Caption, head and rows. What a table holds besides rows is drawn by the caller, behind it. */
export function drawTable(table: Provision, view: TextView): TemplateResult {
  const head = table.shape === 'branch' ? table.intro : table.content;
  const rows = childrenOf(table).filter((child) => child.kind === 'row');
  const name = view.locators.get(table.eId) ?? '表格';
  return html`<div class="table-frame" role="region" aria-label=${name} tabindex="0">
    <table>
      ${drawCaption(table, view)}
      ${head ? html`<thead><tr>${drawCells(table, head, true, view)}</tr></thead>` : nothing}
      <tbody>${rows.map((row) => drawRow(row, view))}</tbody>
    </table>
  </div>`;
}

function drawCaption(table: Provision, view: TextView): Drawn {
  if (table.num === null && !table.heading) return nothing;
  const heading = drawText(table, 'heading', table.heading ?? '', view);
  return html`<caption>${drawNumeral(table, view)}${TOOLS}${heading}</caption>`;
}

function drawRow(row: Provision, view: TextView): TemplateResult {
  const text = row.shape === 'leaf' ? row.content : (row.intro ?? '');
  return html`<tr id=${row.eId} class="clause kind-row">${drawCells(row, text, false, view)}</tr>`;
}

function drawCells(row: Provision, text: string, head: boolean, view: TextView): TemplateResult[] {
  const part = row.shape === 'leaf' ? 'content' : 'intro';
  const marks = view.marksOf(row.eId, part);
  const notes = view.notesOf(row.eId, part);
  return cellsOf(text, row).map((cell, index) => {
    const inlines = inlinesOf(cell.text, spansWithin(marks, cell), spansWithin(notes, cell));
    const inside = drawInlines(inlines, view.pathTo);
    if (head) return drawHeadCell(cell, inside);
    return html`<td class=${shortness(cell)} colspan=${cell.colSpan} rowspan=${cell.rowSpan}
      >${index === 0 ? [drawGutter(row, view), TOOLS] : nothing}${inside}</td>`;
  });
}

function drawHeadCell(cell: Cell, inside: unknown): TemplateResult {
  const { colSpan, rowSpan } = cell;
  return html`<th scope="col" class=${shortness(cell)} colspan=${colSpan} rowspan=${rowSpan}>${inside}</th>`;
}

/** A figure with its unit is not to be broken over two lines. */
function shortness({ text }: Cell): string {
  return text.length <= SHORT ? 'is-short' : '';
}
