/** How documents come into a library and leave it: drafts that were uploaded, and the audit log. */
import type { CompiledDocument } from './document.ts';
import type { SourceId, Work, WorkId } from './work.ts';

/** Largest file that is taken in, in bytes. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** Who does something. The name is what they say of themselves; the address is where they came from. */
export interface Actor {
  readonly name: string | null;
  /** Null: at the machine itself. */
  readonly address: string | null;
}

/**
 * What a file becomes. `added`: a new work; `expression`: another text of a work already held; `reread`:
 * a text already held, of which something else is known now; `unchanged`: nothing.
 */
export const INTAKE_RESULTS = ['added', 'expression', 'reread', 'unchanged'] as const;
export type IntakeResult = (typeof INTAKE_RESULTS)[number];

/** A file that was uploaded and read, and is not published yet. */
export interface Draft {
  /** sha256 of the file. */
  readonly id: SourceId;
  readonly fileName: string;
  /** In bytes. */
  readonly size: number;
  /** ISO 8601 in UTC. */
  readonly uploaded: string;
  readonly by: Actor;
  /** What publishing it would do, as the library stands at the upload. */
  readonly result: IntakeResult;
  /** Under the id that it would have. */
  readonly work: Work;
  /** Doubts of the reading. */
  readonly problems: number;
}

/** A draft with what was read. */
export interface OpenedDraft extends Draft {
  readonly document: CompiledDocument;
}

/** What a person knows better than the file; each overrides what was read. */
export interface Corrections {
  /** The work of which this is a text; a new one where the library has none of this id. Refused for a text that another has. */
  readonly id?: string;
  readonly title?: string;
  readonly docNumber?: string;
}

export const AUDIT_ACTIONS = ['upload', 'discard', 'publish', 'remove'] as const;

/** One line of the audit log. */
export interface AuditEntry {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly by: Actor;
  readonly action: (typeof AUDIT_ACTIONS)[number];
  readonly work: WorkId;
  readonly title: string;
  readonly fileName: string | null;
  /** sha256 of each file concerned. */
  readonly sources: readonly SourceId[];
  /** Of `publish` and `upload`. */
  readonly result: IntakeResult | null;
  /** The change was found made when the program started, without its line: after a power cut, or made by hand. */
  readonly found: boolean;
}

export interface AuditPage {
  /** The newest first. */
  readonly entries: readonly AuditEntry[];
  readonly total: number;
}
