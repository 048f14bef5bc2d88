/** The text of provisions as plain, semantic HTML that reads without scripts and styles. */
import { cellsOf, markOf } from '../domain/printed.ts';
import type { EId, Provision, TableCell } from '../domain/provision.ts';
import { type Html, html } from './html.ts';

/** Draws a provision and everything below it; `depth` 0 is headed by <h2>, the provision `current` is marked. */
export function provisionHtml(provision: Provision, current: EId | null, depth = 0): Html {
  if (provision.kind === 'table') return tableHtml(provision, current);
  const { eId } = provision;
  return html`<section id="${eId}"${currentMark(eId, current)}>
${[...insideSlices(provision, depth, (child, below) => [provisionHtml(child, current, below)])]}</section>
`;
}

/**
 * Draws a provision piece by piece. Of its articles the browser lays out those that are looked at
 * (style/drawn.css).
 */
export function* provisionSlices(provision: Provision, depth = 0): Generator<Html> {
  const { eId, kind } = provision;
  if (kind === 'table') {
    yield tableHtml(provision, null);
  } else if (kind === 'article') {
    yield html`<section id="${eId}" class="drawn-article">
${[...insideSlices(provision, depth, (child, below) => [provisionHtml(child, null, below)])]}</section>
`;
  } else {
    yield html`<section id="${eId}">
`;
    yield* insideSlices(provision, depth, provisionSlices);
    yield html`</section>
`;
  }
}

/** Heading, text, children and wrap-up. */
function* insideSlices(
  provision: Provision,
  depth: number,
  drawChild: (child: Provision, depth: number) => Iterable<Html>,
): Generator<Html> {
  const { num, heading } = provision;
  const mark = heading === null ? markOf(num) : '';
  if (heading !== null) yield headingHtml(depth, `${markOf(num)}${heading}`);
  if (provision.shape === 'leaf') {
    yield paragraphHtml(mark, provision.content);
    return;
  }
  yield paragraphHtml(mark, provision.intro);
  for (const child of provision.children) yield* drawChild(child, heading === null ? depth : depth + 1);
  yield paragraphHtml('', provision.wrapUp);
}

function currentMark(eId: EId, current: EId | null): Html | null {
  return eId === current ? html` aria-current="true"` : null;
}

function paragraphHtml(mark: string, text: string | null): Html {
  const whole = mark + (text ?? '');
  return whole === '' ? html`` : html`<p>${whole}</p>\n`;
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
