/** Whether a thrown value is a system error with one of these codes: isErrno(error, 'ENOENT'). */
export function isErrno(error: unknown, ...codes: readonly string[]): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
