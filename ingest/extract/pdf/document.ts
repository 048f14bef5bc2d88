/** Opens a PDF and hands out its pages one by one, so that a long one needs no more memory than a short one. */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UnreadableSourceError } from '../line.ts';
import type { Glyphs } from './glyphs.ts';
import { type Matrix, matrixOf, multiply, type OperationCodes, type Ruling, readRulings } from './rulings.ts';

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  /** In points, as the page is shown. */
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyphs[];
  /** Lines drawn on the page, such as the borders of tables. Costs time: only asked for where it helps. */
  rulings(): Promise<readonly Ruling[]>;
}

const MAX_PAGES = 5000;
/** No page that a person can read holds more pieces of text. */
const MAX_GLYPHS_PER_PAGE = 200_000;
const ENCRYPTED = '文件设有打开密码，请取消密码保护后重新导入。';
const DAMAGED = '文件已损坏或者下载不完整，请重新获取原件后导入。';
/** Angles smaller than this (radians) are the slant of a scanner, not of the writer. */
const LEVEL_ANGLE = 0.02;

/**
 * Calls `visit` with each page in order.
 *
 * @returns the number of pages.
 * @throws UnreadableSourceError: `source-encrypted`, `source-damaged`, `source-too-large`.
 */
export async function visitPages(
  bytes: Uint8Array,
  visit: (page: PdfPage) => Promise<void>,
): Promise<number> {
  // Loaded here and not above: other formats must not wait for it.
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    // A copy, because pdfjs takes the bytes away from their owner.
    data: new Uint8Array(bytes),
    cMapUrl: join(home, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(home, 'standard_fonts') + sep,
    isEvalSupported: false,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const document = await orUnreadable(task.promise);
    if (document.numPages > MAX_PAGES) {
      throw new UnreadableSourceError('source-too-large', `文件超过${MAX_PAGES}页，请拆分后分别导入。`);
    }
    for (let number = 1; number <= document.numPages; number++) {
      await visitPage(document, pdfjs.OPS, number, visit);
    }
    return document.numPages;
  } finally {
    await task.destroy();
  }
}

async function visitPage(
  document: PDFDocumentProxy,
  codes: OperationCodes,
  number: number,
  visit: (page: PdfPage) => Promise<void>,
): Promise<void> {
  const page = await orUnreadable(document.getPage(number));
  const viewport = page.getViewport({ scale: 1 });
  const toScreen = matrixOf(viewport.transform);
  await visit({
    number,
    width: viewport.width,
    height: viewport.height,
    glyphs: await readGlyphs(page, toScreen),
    rulings: async () => readRulings(await orUnreadable(page.getOperatorList()), codes, toScreen),
  });
  page.cleanup();
}

async function readGlyphs(page: PDFPageProxy, toScreen: Matrix): Promise<readonly Glyphs[]> {
  const glyphs: Glyphs[] = [];
  // Raw characters: what stands for what (⽂ for 文) is a matter of searching, not of the text.
  const reader = page.streamTextContent({ disableNormalization: true }).getReader();
  for (;;) {
    const { done, value } = await orUnreadable(reader.read());
    if (done) return glyphs;
    for (const item of value.items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const matrix = multiply(toScreen, matrixOf(item.transform));
      const angle = Math.atan2(matrix[1], matrix[0]);
      glyphs.push({
        text: item.str,
        left: matrix[4],
        baseline: matrix[5],
        width: item.width,
        size: Math.hypot(matrix[2], matrix[3]),
        angle: Math.abs(angle) < LEVEL_ANGLE ? 0 : angle,
      });
    }
    if (glyphs.length > MAX_GLYPHS_PER_PAGE) {
      await reader.cancel();
      throw new UnreadableSourceError(
        'source-too-large',
        '文件有页面的文字数量异常，超出读取上限，请另存或者拆分后导入。',
      );
    }
  }
}

/** Waits for pdfjs. Whatever it throws, it could not make sense of the file. */
async function orUnreadable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw isLocked
      ? new UnreadableSourceError('source-encrypted', ENCRYPTED, { cause: error })
      : new UnreadableSourceError('source-damaged', DAMAGED, { cause: error });
  }
}
