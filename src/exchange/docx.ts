/** Blocks as a Word file, by a library that is loaded when the first is asked for. */
import type { Block } from './blocks.ts';
import type { WordProperties } from './docx/word.ts';

/** The bytes of the .docx. */
export async function toDocx(blocks: readonly Block[], properties: WordProperties): Promise<Uint8Array> {
  const { writeWord } = await import('./docx/word.ts');
  return writeWord(blocks, properties);
}
