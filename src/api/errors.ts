/**
 * Everything that can go wrong with a request, in one table, and the one shape in which it is told:
 * `{ error: { code, message } }`. Routes throw an ApiError; anything else that is thrown is our own
 * mistake, is logged and answered with `internal` and nothing of what happened inside.
 */
import type { FastifyError, FastifyRequest } from 'fastify';
import { LibraryChangedError } from '../domain/library-changed.ts';
import { OriginalMissingError } from '../domain/original-missing.ts';
import { StoreNotReadyError } from '../store/store-errors.ts';
import type { ErrorAnswer, Place } from './contract.ts';
import { ERROR_STATUS, type ErrorCode } from './error-codes.ts';

/** A request that cannot be answered, with a message for the person who made it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  /** The nearest place that does exist. */
  readonly nearest: Place | null;

  constructor(code: ErrorCode, message: string, nearest: Place | null = null) {
    super(message);
    this.code = code;
    this.nearest = nearest;
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }

  toAnswer(): ErrorAnswer {
    const { code, message, nearest } = this;
    return { error: nearest === null ? { code, message } : { code, message, nearest } };
  }
}

/** Reads whatever was thrown while answering as an ApiError; null where it is our own mistake. */
export function toApiError(thrown: unknown): ApiError | null {
  if (thrown instanceof ApiError) return thrown;
  if (thrown instanceof StoreNotReadyError) {
    return new ApiError('not-ready', '正在由原件重新建立索引，请稍后再试。');
  }
  if (thrown instanceof LibraryChangedError) {
    return new ApiError('too-busy', '资料库正在更新，请稍后再试。');
  }
  if (thrown instanceof OriginalMissingError) return originalMissing();
  if (!isFastifyError(thrown)) return null;
  const issue = thrown.validation?.[0];
  if (issue !== undefined) return parameterError(issue);
  const status = thrown.statusCode ?? 500;
  if (status === 404) return new ApiError('no-such-page', '没有这个页面。');
  if (status === 413 || status === 414) return new ApiError('request-too-large', '请求的内容过长。');
  if (status === 415) return new ApiError('unsupported-format', '不支持这种格式的内容。');
  if (status < 500) return new ApiError('bad-request', '请求的格式不正确，无法读取。');
  return null;
}

/** Without the path that OriginalMissingError names. */
export function originalMissing(): ApiError {
  return new ApiError('original-missing', '原件已不在资料库中或者已被改动，请告知管理人员重新导入。');
}

/** Our own mistake: what happened inside is logged and not told. */
export function internalError(): ApiError {
  return new ApiError('internal', '服务器内部出错，已记录。请稍后再试；如再次出现，请告知管理人员。');
}

function isFastifyError(thrown: unknown): thrown is FastifyError {
  return thrown instanceof Error && ('statusCode' in thrown || 'validation' in thrown);
}

type ValidationIssue = NonNullable<FastifyError['validation']>[number];

function parameterError({ keyword, instancePath, params }: ValidationIssue): ApiError {
  const name = instancePath.split('/')[1] ?? '';
  switch (keyword) {
    case 'additionalProperties':
      return new ApiError('unknown-parameter', `没有名为“${String(params.additionalProperty)}”的参数。`);
    case 'required':
      return new ApiError('wrong-parameter', `缺少参数“${String(params.missingProperty)}”。`);
    case 'enum':
      return new ApiError(
        'wrong-parameter',
        `参数“${name}”的值应为下列之一：${[params.allowedValues].flat().join('、')}。`,
      );
    case 'minLength':
    case 'minItems':
      return new ApiError('wrong-parameter', `参数“${name}”不得为空。`);
    case 'maxLength':
    case 'maxItems':
      return new ApiError('wrong-parameter', `参数“${name}”过长，至多 ${String(params.limit)}。`);
    case 'minimum':
      return new ApiError('wrong-parameter', `参数“${name}”不得小于 ${String(params.limit)}。`);
    case 'maximum':
      return new ApiError('wrong-parameter', `参数“${name}”不得大于 ${String(params.limit)}。`);
    case 'type':
      // Of a whole request only the body can be of a wrong type.
      if (name === '') return new ApiError('wrong-parameter', '请求的正文应为 JSON 对象。');
      return new ApiError(
        'wrong-parameter',
        params.type === 'integer' ? `参数“${name}”应为整数。` : `参数“${name}”的值不正确，或者重复给出。`,
      );
    default:
      return new ApiError('wrong-parameter', `参数“${name}”的值不正确。`);
  }
}

/**
 * Whether an answer that may be a page or data should be a page: to those who ask for text/html, as
 * every browser does when it follows a link, and never under /api.
 */
export function wantsPage(request: FastifyRequest): boolean {
  if (request.url === '/api' || request.url.startsWith('/api/')) return false;
  return (request.headers.accept ?? '').includes('text/html');
}
