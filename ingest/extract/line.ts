/**
 * What every format is turned into: one text and its physical lines. The text is the source for all
 * offsets that come later; for PDF, DOCX and HTML it is the text taken out of them, one line for each
 * physical line (PDF) or paragraph (DOCX, HTML).
 */
import type { RemovalReason } from '../../src/domain/document.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { TableCell } from '../../src/domain/provision.ts';

export interface ExtractedLine {
  /** Without its line terminator; blanks at the start are kept, because they say something. */
  readonly text: string;
  /** [start, end) in Extraction.text; text === Extraction.text.slice(start, end). */
  readonly start: number;
  readonly end: number;
  /** Counted from 1, blank lines included. */
  readonly number: number;
  /** Null where the format itself does not say; ingest/clean then looks for page marks. */
  readonly page: number | null;
  /** A row of a table whose cells the format knows: spans of this line's text, which joins them by tabs. */
  readonly cells: readonly TableCell[] | null;
  /** 1 to 6 where the format marks the line as a heading. */
  readonly headingLevel: number | null;
  /** The format itself took this line out: navigation, running headers. */
  readonly removed: RemovalReason | null;
}

export interface Extraction {
  readonly text: string;
  readonly lines: readonly ExtractedLine[];
  readonly mediaType: string;
  /** Number of pages where the format has pages, else null. */
  readonly pages: number | null;
  /** Titles that the file states outside of its text, the likeliest first; only formats that have such a place. */
  readonly titles?: readonly string[];
  /** Numbers of the lines that are footnotes or endnotes; only formats that tell them apart. */
  readonly notes?: ReadonlySet<number>;
  /** 'paragraphs': each line is a whole paragraph (DOCX, HTML); 'unknown': lines may be wrapped (TXT, PDF). */
  readonly layout: 'paragraphs' | 'unknown';
  readonly problems: readonly Problem[];
}

/** A source that cannot be read at all, with a Chinese sentence that says why and what to do. */
export class UnreadableSourceError extends Error {
  readonly code:
    | 'source-empty'
    | 'source-too-large'
    | 'source-encrypted'
    | 'source-damaged'
    | 'source-needs-ocr'
    | 'source-unknown-format';

  constructor(code: UnreadableSourceError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnreadableSourceError';
    this.code = code;
  }
}

/** Why nothing of a file is read that is larger than MAX_FILE_BYTES. */
export function sourceTooLarge(): UnreadableSourceError {
  return new UnreadableSourceError('source-too-large', '文件超过50 MB，请拆分或者压缩其中的图片后重新导入。');
}
