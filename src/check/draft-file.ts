/** A draft as a file: its text, and a copy of it with comments. Made by ingest, handed to the API. */
import type { TextSpan } from '../domain/span.ts';
import type { Finding } from './finding.ts';
import { wordsOf } from './words.ts';

/** One comment; a line for each paragraph of it. */
export interface DraftComment {
  /** In the text of the draft. */
  readonly span: TextSpan;
  readonly lines: readonly string[];
}

export interface DraftFile {
  readonly text: string;
  /** A Word file: the draft itself with the comments at their places, or a new one where it is no Word file. */
  annotate(comments: readonly DraftComment[]): Promise<Uint8Array>;
}

export interface DraftFiles {
  /** Throws UnreadableDraftError. */
  read(bytes: Uint8Array, fileName: string): Promise<DraftFile>;
  /** A draft that was pasted. */
  fromText(text: string): DraftFile;
}

/** Why a file cannot be read as a draft, with what to do: a Chinese sentence for the person who sent it. */
export class UnreadableDraftError extends Error {
  override readonly name = 'UnreadableDraftError';
}

export function commentsOf(findings: readonly Finding[]): DraftComment[] {
  return findings.map((finding) => ({ span: finding.span, lines: wordsOf(finding) }));
}
