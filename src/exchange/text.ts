/** Blocks as plain text: a paragraph a line, an empty line around headings, cells parted by tabs. */
import { type Block, columnTexts } from './blocks.ts';

export function toText(blocks: readonly Block[]): string {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.sort === 'table') {
      for (const cells of columnTexts(block)) lines.push(cells.join('\t'));
      continue;
    }
    const stands = block.style === 'heading' || block.style === 'title';
    if (stands && lines.length > 0) lines.push('');
    lines.push(block.text);
    if (block.style === 'title') lines.push('');
  }
  return `${lines.join('\n')}\n`;
}
