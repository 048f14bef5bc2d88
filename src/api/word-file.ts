/** A text as a Word file, as far as one can be made while others wait. */
import type { Block } from '../exchange/blocks.ts';
import { toDocx } from '../exchange/docx.ts';
import { ApiError } from './errors.ts';

/** Paragraphs and rows: about a second of work, and ten times the longest law. */
const MOST_PARAGRAPHS = 20_000;

/** Throws 406 where the text is too long. */
export async function wordFile(blocks: readonly Block[], title: string): Promise<Buffer> {
  const length = blocks.reduce((sum, block) => sum + (block.sort === 'table' ? block.rows.length : 1), 0);
  if (length > MOST_PARAGRAPHS) {
    throw new ApiError(
      'not-acceptable',
      `内容共 ${length.toLocaleString('en-US')} 段，超过 ${MOST_PARAGRAPHS.toLocaleString('en-US')} 段的不能生成 Word 文件，请改用其他格式。`,
    );
  }
  return Buffer.from(await toDocx(blocks, { title }));
}
