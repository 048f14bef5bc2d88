/** The text of provisions as plain, semantic HTML that reads without scripts and styles. */
import { cellsOf, markOf } from '../domain/printed.ts';
import type { EId, Provision, TableCell } from '../domain/provision.ts';
import { type Html, html } from './html.ts';

/** Draws a provision and everything below it; `depth` 0 is headed by <h2>, the provision `current` is marked. */
export function provisionHtml(provision: Provision, current: EId | null, depth = 0): Html {
  if (provision.kind === 'table') return tableHtml(provision, current);
  const { eId, num, heading } = provision;
  const mark = heading === null ? markOf(num) : '';
  const below =
    provision.shape === 'leaf'
      ? paragraphHtml(mark, provision.content)
      : [
          paragraphHtml(mark, provision.intro),
          provision.children.map((child) =>
            provisionHtml(child, current, heading === null ? depth : depth + 1),
          ),
          paragraphHtml('', provision.wrapUp),
        ];
  return html`<section id="${eId}"${currentMark(eId, current)}>
${heading === null ? null : headingHtml(depth, `${markOf(num)}${heading}`)}${below}</section>
`;
}

function currentMark(eId: EId, current: EId | null): Html | null {
  return eId === current ? html` aria-current="true"` : null;
}

function paragraphHtml(mark: string, text: string | null): Html | null {
  const whole = mark + (text ?? '');
  return whole === '' ? null : html`<p>${whole}</p>\n`;
}

function headingHtml(depth: number, text: string): Html {
  switch (depth) {
    case 0:
      return html`<h2>${text}</h2>\n`;
    case 1:
      return html`<h3>${text}</h3>\n`;
    case 2:
      return html`<h4>${text}</h4>\n`;
    case 3:
      return html`<h5>${text}</h5>\n`;
    default:
      return html`<h6>${text}</h6>\n`;
  }
}

function tableHtml(table: Provision, current: EId | null): Html {
  const caption = `${markOf(table.num)}${table.heading ?? ''}`.trim();
  const rows = table.shape === 'branch' ? table.children.filter(({ kind }) => kind === 'row') : [];
  const others = table.shape === 'branch' ? table.children.filter(({ kind }) => kind !== 'row') : [];
  const head = table.shape === 'branch' ? table.intro : table.content;
  return html`<section id="${table.eId}"${currentMark(table.eId, current)}>
<table>${caption === '' ? null : html`<caption>${caption}</caption>`}
${head === null || head === '' ? null : html`<thead><tr>${cellTexts(head, table.cells).map(headCell)}</tr></thead>\n`}<tbody>
${rows.map((row) => html`<tr id="${row.eId}"${currentMark(row.eId, current)}>${rowCells(row)}</tr>\n`)}</tbody></table>
${others.map((other) => provisionHtml(other, current, 4))}${table.shape === 'branch' ? paragraphHtml('', table.wrapUp) : null}</section>
`;
}

function rowCells(row: Provision): Html[] {
  const text = row.shape === 'leaf' ? row.content : '';
  return cellTexts(text, row.cells).map(
    (cell) => html`<td colspan="${cell.colSpan}" rowspan="${cell.rowSpan}">${cell.text}</td>`,
  );
}

function headCell(cell: CellText): Html {
  return html`<th scope="col" colspan="${cell.colSpan}" rowspan="${cell.rowSpan}">${cell.text}</th>`;
}

type CellText = Pick<TableCell, 'colSpan' | 'rowSpan'> & { readonly text: string };

function cellTexts(text: string, cells: readonly TableCell[] | null): readonly CellText[] {
  return cellsOf(text, cells).map(({ start, end, colSpan, rowSpan }) => ({
    text: text.slice(start, end),
    colSpan,
    rowSpan,
  }));
}
