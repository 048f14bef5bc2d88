/** Short ways for tests to read bytes and to look at lines. */
import { extractLines } from '../../../ingest/extract/extract.ts';
import type { ExtractedLine, Extraction } from '../../../ingest/extract/line.ts';
import { sourceIdOf } from '../../../ingest/source.ts';

/** Extracts bytes as if they were a file of this name. */
export function extractBytes(bytes: Uint8Array, fileName = '文件'): Promise<Extraction> {
  return extractLines({ path: `/原件/${fileName}`, fileName, bytes, id: sourceIdOf(bytes), known: null });
}

/** The texts of the lines that belong to the document. */
export function textsOf(extraction: Extraction): readonly string[] {
  return extraction.lines.filter((line) => line.removed === null).map((line) => line.text);
}

/** The texts of a row's cells, with their spans where a cell covers several columns or rows. */
export function cellsOf(line: ExtractedLine | undefined): readonly string[] {
  if (line?.cells === null || line === undefined) return [];
  return line.cells.map((cell) => {
    const text = line.text.slice(cell.start, cell.end);
    return cell.colSpan === 1 && cell.rowSpan === 1 ? text : `${text}(${cell.colSpan}×${cell.rowSpan})`;
  });
}

/**
 * What every extraction promises: lines are slices of the text, numbered through, nothing else but line ends
 * between. What a program set in front of a line is a piece of it and bears its number.
 */
export function brokenPromises(extraction: Extraction): readonly string[] {
  const broken: string[] = [];
  let rest = 0;
  let number = 1;
  for (const line of extraction.lines) {
    if (line.number !== number) broken.push(`line ${number} is numbered ${line.number}`);
    if (line.removed !== 'line-prefix') number++;
    if (extraction.text.slice(line.start, line.end) !== line.text)
      broken.push(`line ${line.number} is no slice`);
    if (/[\n\r\f]/.test(line.text)) broken.push(`line ${line.number} holds a line end`);
    if (/\S/.test(extraction.text.slice(rest, line.start)))
      broken.push(`text lost before line ${line.number}`);
    for (const cell of line.cells ?? []) {
      if (line.text.slice(cell.start, cell.end).includes('\t'))
        broken.push(`a cell of line ${line.number} holds a tab`);
    }
    rest = line.end;
  }
  if (/\S/.test(extraction.text.slice(rest))) broken.push('text lost at the end');
  return broken;
}
