/** PDF with a text layer to lines, by where the text stands on the page. */
import type { Problem } from '../../src/domain/problem.ts';
import { type Extraction, UnreadableSourceError } from './line.ts';
import { assembleLines } from './lines.ts';
import type { Columns } from './pdf/columns.ts';
import { visitPages } from './pdf/document.ts';
import { indentTexts } from './pdf/indent.ts';
import { findMargins } from './pdf/margins.ts';
import { type PdfLine, readPage } from './pdf/page-lines.ts';
import { brokenFontProblems, unreadableProblems } from './unreadable.ts';

/**
 * Reads a PDF page by page. A line that begins to the right of the margin begins with two U+3000.
 * Throws UnreadableSourceError: `source-needs-ocr` where there is no text but pictures of it,
 * `source-encrypted`, `source-damaged`, `source-too-large`.
 */
export async function extractPdf(bytes: Uint8Array): Promise<Extraction> {
  const pages: (readonly PdfLine[])[] = [];
  const columns: number[] = [];
  const sideBySide: number[] = [];
  let before: Columns | null = null;
  const count = await visitPages(bytes, async (page) => {
    const { lines, order, columns: found } = await readPage(page, before);
    before = found;
    pages.push(lines);
    if (order === 'by-columns') columns.push(page.number);
    if (order === 'by-rows') sideBySide.push(page.number);
  });
  const all = pages.flat();
  if (all.length === 0) {
    const message = '文件是扫描件，没有文字层，请先用文字识别（OCR）软件转成带文字的PDF或者.docx后再导入。';
    throw new UnreadableSourceError('source-needs-ocr', message);
  }
  const removed = findMargins(pages);
  const texts = indentTexts(all, removed);
  const { text, lines } = assembleLines(
    all.map((line, index) => ({
      text: removed.has(line) || line.cells !== null ? line.text : (texts[index] ?? line.text),
      page: line.page,
      cells: line.cells,
      removed: removed.get(line) ?? null,
    })),
  );
  return {
    text,
    lines,
    mediaType: 'application/pdf',
    pages: count,
    layout: 'unknown',
    problems: [
      ...orderProblems(columns, '分栏排版，已逐栏读取'),
      ...orderProblems(sideBySide, '有左右并排的文字，已逐行读取'),
      ...emptyPageProblems(pages),
      ...brokenFontProblems(text),
      ...unreadableProblems(lines),
    ],
  };
}

function orderProblems(pages: readonly number[], how: string): readonly Problem[] {
  if (pages.length === 0) return [];
  const message = `${pageList(pages)}${how}，请核对先后次序。`;
  return [{ code: 'reading-order-guessed', message, lines: null }];
}

function emptyPageProblems(pages: readonly (readonly PdfLine[])[]): readonly Problem[] {
  const empty = pages.flatMap((lines, index) => (lines.length === 0 ? [index + 1] : []));
  if (empty.length === 0) return [];
  const message = `${pageList(empty)}没有可读取的文字，如系扫描图片，请用文字识别（OCR）软件处理后重新导入。`;
  return [{ code: 'text-unreadable', message, lines: null }];
}

/** 第1、3、5页, the first ten of many. */
function pageList(pages: readonly number[]): string {
  const named = pages.slice(0, 10).join('、');
  return `第${named}页${pages.length > 10 ? `等${pages.length}页` : ''}`;
}
