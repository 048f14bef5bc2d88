/** Who is at work, kept by the tab and gone with it. */
import type { Credentials } from './administration.ts';

const KEY = 'tiaowen-administration';

/** Null where nobody has signed in, or the browser lets pages keep nothing. */
export function keptCredentials(): Credentials | null {
  return unlessBarred(() => readCredentials(sessionStorage.getItem(KEY))) ?? null;
}

/** Without effect where the browser lets pages keep nothing: then one signs in again on the next page. */
export function keepCredentials({ token, name }: Credentials): void {
  unlessBarred(() => sessionStorage.setItem(KEY, JSON.stringify({ token, name })));
}

/** When one signs out, or the token is no longer the right one. */
export function forgetCredentials(): void {
  unlessBarred(() => sessionStorage.removeItem(KEY));
}

function unlessBarred<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch (thrown) {
    if (thrown instanceof DOMException) return undefined;
    throw thrown;
  }
}

/** Another page of this site may have kept anything under the name. */
function readCredentials(kept: string | null): Credentials | null {
  try {
    const { token, name }: Partial<Record<string, unknown>> = JSON.parse(kept ?? '{}') ?? {};
    return typeof token === 'string' && typeof name === 'string' ? { token, name } : null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
