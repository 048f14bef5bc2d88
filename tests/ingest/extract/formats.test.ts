import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../../ingest/extract/line.ts';
import { makePlainDocx } from './make-docx.ts';
import { makeHtml } from './make-html.ts';
import { makePlainPdf } from './make-pdf.ts';
import { extractBytes } from './read.ts';

// The plan of 呈政办发〔2022〕54号: its own paragraphs, joined here by the blank lines between them.
const PARAGRAPHS = readFileSync('seeds/004_190c656b337f64ff.txt', 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '' && !/^[—\s0-9]+$/.test(line))
  .slice(0, 300);

const utf8 = (text: string) => new TextEncoder().encode(text);

/** The document's characters in reading order, without blanks. */
function characters(extraction: Extraction): string {
  return extraction.lines
    .filter((line) => line.removed === null)
    .map((line) => line.text)
    .join('')
    .replace(/\s/g, '');
}

describe('one text in five formats', () => {
  const expected = PARAGRAPHS.join('').replace(/\s/g, '');

  it.each([
    ['规划.txt', utf8(PARAGRAPHS.join('\n'))],
    ['规划.md', utf8(PARAGRAPHS.join('\n\n'))],
    ['规划.html', makeHtml(PARAGRAPHS)],
    ['规划.docx', makePlainDocx(PARAGRAPHS)],
    ['规划.pdf', makePlainPdf(PARAGRAPHS)],
  ])('is the same text in %s', async (name, bytes) => {
    expect(characters(await extractBytes(bytes, name))).toBe(expected);
  });
});
