/** How every file in this folder asks the server: one question, one answer or one AnswerError. */
import type { ErrorAnswer, Place } from '../../src/api/contract.ts';

type ErrorCode = ErrorAnswer['error']['code'];

/** What the server says of an error besides its sentence. */
type ToldError = Partial<Pick<ErrorAnswer['error'], 'code' | 'nearest'>>;

/** The server's refusal, or that it could not be reached, with a sentence for the reader. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
  /** 0: no answer came. */
  readonly status: number;
  /** Null where what answered is not our server, or did not answer at all. */
  readonly code: ErrorCode | null;
  /** The nearest place that does exist, where the server named one. */
  readonly nearest: Place | null;

  constructor(status: number, message: string, told: ToldError = {}, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
    this.code = told.code ?? null;
    this.nearest = told.nearest ?? null;
  }
}

/**
 * Fetches JSON. Throws AnswerError for an error status or when no answer comes, and lets an
 * AbortError through, because whoever aborted knows.
 */
export function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const options: RequestInit = { headers: { accept: 'application/json' } };
  if (signal !== undefined) options.signal = signal;
  return ask(() => fetch(path, options));
}

/** The same for any request; an answer without content (204) is null. */
export async function ask<T>(request: () => Promise<Response>): Promise<T> {
  const response = await reach(request);
  if (response.status === 204) return null as T;
  const answer = await jsonOf(response);
  if (response.ok && answer !== null) return answer as T;
  throw refusalOf(response, answer);
}

/** A file instead of JSON; what is refused is told in JSON all the same. */
export async function askFile(request: () => Promise<Response>): Promise<Blob> {
  const response = await reach(request);
  if (response.ok) return reach(() => response.blob());
  throw refusalOf(response, await jsonOf(response));
}

/** Null where it is no JSON. The question may be withdrawn, or the connection lost, while the answer is on its way. */
async function jsonOf(response: Response): Promise<unknown> {
  const text = await reach(() => response.text());
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refusalOf({ status }: Response, answer: unknown): AnswerError {
  const error = isErrorAnswer(answer) ? answer.error : null;
  const message = error?.message ?? `服务器未能正确答复（${status}）。请稍后重试。`;
  return new AnswerError(status, message, error ?? {});
}

async function reach<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new AnswerError(0, '无法连接服务器。请检查网络后重试。', {}, { cause });
  }
}

function isErrorAnswer(answer: unknown): answer is ErrorAnswer {
  return typeof answer === 'object' && answer !== null && 'error' in answer;
}

/** Whether a promise failed only because its question was withdrawn. */
export function isWithdrawn(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'AbortError';
}

/** The sentence to show for whatever was thrown while asking. Our own mistakes are thrown on. */
export function sentenceOf(thrown: unknown): AnswerError {
  if (thrown instanceof AnswerError) return thrown;
  throw thrown;
}
