/** Whether the server can search the whole library. */
import { AnswerError, getJson } from './http.ts';

/** False while the library is read anew. Throws AnswerError where the server does not say. */
export async function fetchWholeness(signal: AbortSignal): Promise<boolean> {
  try {
    await getJson('/api/health', signal);
    return true;
  } catch (thrown) {
    if (thrown instanceof AnswerError && thrown.code === 'not-ready') return false;
    throw thrown;
  }
}
