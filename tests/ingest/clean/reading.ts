/** Short ways for the tests of cleaning to read a text and to look at what came out. */
import { cleanLines } from '../../../ingest/clean/clean.ts';
import type { CleanResult, PageLine } from '../../../ingest/clean/lines.ts';
import { findPages, type Paged } from '../../../ingest/clean/pages.ts';
import type { Extraction } from '../../../ingest/extract/line.ts';
import { splitLines } from '../../../ingest/extract/text.ts';
import type { RemovalReason } from '../../../src/domain/document.ts';

/** Pages of a plain text. */
export function pagesOf(text: string): Paged {
  return findPages(splitLines(text));
}

/** The lines of a plain text without page furniture. */
export function pageLines(text: string): readonly PageLine[] {
  return pagesOf(text).kept;
}

/** A plain text, cleaned. */
export function clean(text: string, layout: Extraction['layout'] = 'unknown'): CleanResult {
  return cleanLines(
    { text, lines: splitLines(text), mediaType: 'text/plain', pages: null, layout, problems: [] },
    '文件.txt',
  );
}

/** The paragraphs, headings and rows of a plain text. */
export function paragraphs(text: string, layout?: Extraction['layout']): readonly string[] {
  return clean(text, layout).lines.map((line) => line.text);
}

/** What was taken out for one reason. */
export function removedFor(result: CleanResult, reason: RemovalReason): readonly string[] {
  return result.removed.filter((removed) => removed.reason === reason).map((removed) => removed.text);
}

/** Texts of all fields of one name. */
export function fieldsNamed(result: CleanResult, name: string): readonly string[] {
  return result.fields.filter((field) => field.name === name).map((field) => field.text);
}
