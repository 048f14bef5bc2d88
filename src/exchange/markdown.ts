/** Blocks as Markdown (CommonMark, with the tables of GitHub): a text never becomes syntax. */
import { type Block, columnTexts, type TableBlock } from './blocks.ts';

/** Markdown has six levels of headings, the first of which is the title. */
const DEEPEST = 6;

export function toMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(written).join('\n\n')}\n`;
}

function written(block: Block): string {
  if (block.sort === 'table') return table(block);
  const words = escaped(block.text.replace(/\s*\n\s*/g, ' '));
  const text =
    block.href === null ? words : `[${words}](<${block.href.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
  switch (block.style) {
    case 'title':
      return `# ${text}`;
    case 'heading':
      return `${'#'.repeat(Math.min(block.level + 1, DEEPEST))} ${text}`;
    default:
      return text;
  }
}

/** The head is what Markdown cannot do without; where there is none it is empty. */
function table(block: TableBlock): string {
  const rows = columnTexts(block).map((cells) =>
    cells.map((text) => escaped(text.replace(/\s*\n\s*/g, ' '))),
  );
  const [head = [], ...others] = block.head === null ? [[], ...rows] : rows;
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 1);
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  return [line(head), line(Array.from({ length: width }, () => '---')), ...others.map(line)].join('\n');
}

/** Marks of the syntax anywhere, and those that mean something at the beginning of a line. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2');
}
