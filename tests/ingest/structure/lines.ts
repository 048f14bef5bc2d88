/** Logical lines as ingest/clean would hand them on, one for each row of a passage. */
import type { LogicalLine } from '../../../ingest/clean/lines.ts';
import { readMark } from '../../../ingest/clean/marks.ts';
import type { UnaddressedProvision } from '../../../src/domain/eid.ts';

export interface Passage {
  readonly source: string;
  readonly lines: readonly LogicalLine[];
}

/** `# ` before a row gives it the heading level of a format, ` | ` between words makes it a table row. */
export function passage(text: string): Passage {
  const rows = text.split('\n').map((row) => row.trim());
  const source = rows.join('\n');
  let start = 0;
  const lines = rows.map((row, index) => {
    const line = lineOf(row, start, index + 1);
    start += row.length + 1;
    return line;
  });
  return { source, lines };
}

function lineOf(row: string, start: number, number: number): LogicalLine {
  const level = /^(#+) /.exec(row)?.[1]?.length ?? null;
  const lead = level === null ? 0 : level + 1;
  const text = row.slice(lead);
  const cells = text.includes(' | ') ? cellsOf(text) : null;
  return {
    text,
    spans: [{ start: start + lead, end: start + row.length }],
    lines: [number, number],
    page: null,
    mark: cells === null ? readMark(text) : null,
    headingLevel: level,
    cells,
    table: cells === null ? null : 1,
    head: false,
  };
}

function cellsOf(text: string): LogicalLine['cells'] {
  let at = 0;
  return text.split(' | ').map((cell) => {
    const start = at;
    at += cell.length + ' | '.length;
    return { start, end: start + cell.length, colSpan: 1, rowSpan: 1 };
  });
}

/** A tree in short: `division 一、 总体要求 { paragraph … }`. */
export function sketch(nodes: readonly UnaddressedProvision[]): readonly string[] {
  const draw = (node: UnaddressedProvision, depth: number): string[] => {
    const texts = node.shape === 'leaf' ? [node.content] : [node.intro, node.wrapUp];
    const words = [node.kind, node.num, node.heading === null ? null : `“${node.heading}”`, ...texts];
    const own = words.filter((word) => word !== null && word !== '').join(' ');
    const below = node.shape === 'leaf' ? [] : node.children.flatMap((child) => draw(child, depth + 1));
    return [`${'  '.repeat(depth)}${own}`, ...below];
  };
  return nodes.flatMap((node) => draw(node, 0));
}
