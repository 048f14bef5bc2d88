/**
 * What the routes of uploading ask of the library. It is handed in, because only ingest reads files;
 * without it, and without a token that opens it, the routes do not exist.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type {
  Actor,
  AuditEntry,
  AuditPage,
  Corrections,
  Draft,
  OpenedDraft,
} from '../domain/administration.ts';
import type { DraftAnswer } from './contract.ts';
import { ApiError } from './errors.ts';
import { FailureLimit } from './failure-limit.ts';

/** Every method throws ApiError where the person who asks can put something right. */
export interface Administration {
  /**
   * Reads a file and keeps it aside. `work`: the work of which it is another text, where that is known.
   * Described there and then, because a whole law takes long to hand from thread to thread.
   */
  upload(file: { name: string; bytes: Uint8Array; work: string | null }, by: Actor): Promise<DraftAnswer>;
  /** The newest first. */
  listDrafts(): Promise<readonly Draft[]>;
  openDraft(id: string): Promise<OpenedDraft>;
  /** Puts a draft into the library; whole or not at all. */
  publish(id: string, corrections: Corrections, by: Actor): Promise<AuditEntry>;
  discard(id: string, by: Actor): Promise<void>;
  removeWork(id: string, by: Actor): Promise<AuditEntry>;
  readAudit(page: { limit: number; offset: number }): Promise<AuditPage>;
}

/** Failures after which an address has to wait, and for how long. */
const MOST_FAILURES = 10;
const WINDOW_MS = 15 * 60_000;

/** Lets through who bears the token. Throws ApiError `unauthorised` or, after many failures, `too-many-requests`. */
export function createGate(token: string): (request: FastifyRequest) => void {
  const expected = digest(token);
  const failures = new FailureLimit(MOST_FAILURES, WINDOW_MS);
  return (request) => {
    const wait = failures.secondsToWait(request.ip);
    if (wait > 0) {
      throw new ApiError('too-many-requests', `口令多次不符，请在 ${Math.ceil(wait / 60)} 分钟后再试。`);
    }
    // Digests are of one length, and comparing them takes as long whatever they are.
    if (timingSafeEqual(digest(bearerToken(request) ?? ''), expected)) return;
    failures.record(request.ip);
    throw new ApiError('unauthorised', '口令不符，不能管理资料库。');
  };
}

/** RFC 6750, 2.1. */
function bearerToken({ headers }: FastifyRequest): string | null {
  return /^Bearer +([^ ]+) *$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
