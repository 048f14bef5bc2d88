/** The codes under which a failure is told, for programs; what happened is said in the message. */

/** Every code with its status. README lists the same codes. */
export const ERROR_STATUS = {
  'wrong-parameter': 400,
  'unknown-parameter': 400,
  'bad-request': 400,
  'query-too-long': 400,
  'too-many-terms': 400,
  unauthorised: 401,
  'wrong-origin': 403,
  'no-such-page': 404,
  'no-such-draft': 404,
  'no-such-document': 404,
  'no-such-provision': 404,
  'provision-moved': 404,
  'only-text-shown': 404,
  'original-missing': 404,
  'wrong-method': 405,
  'library-locked': 409,
  'library-read-only': 409,
  'provision-gone': 410,
  'draft-empty': 400,
  'request-too-large': 413,
  'draft-too-long': 413,
  'unsupported-format': 415,
  'draft-unreadable': 422,
  'upload-refused': 422,
  'too-many-requests': 429,
  'too-busy': 503,
  internal: 500,
  'not-ready': 503,
} as const;
export type ErrorCode = keyof typeof ERROR_STATUS;
