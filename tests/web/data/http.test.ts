import { afterEach, describe, expect, it, vi } from 'vitest';
import { AnswerError, ask, getJson, isWithdrawn } from '../../../web/data/http.ts';

afterEach(() => vi.unstubAllGlobals());

/** An answer of which the first part has come, and then nothing more until `end` is called. */
function begunAnswer(signal?: AbortSignal) {
  let end = (_: unknown): void => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"total":'));
      end = (error) => controller.error(error);
      signal?.addEventListener('abort', () => controller.error(signal.reason));
    },
  });
  return { response: new Response(body), lose: () => end(new TypeError('terminated')) };
}

describe('an answer', () => {
  it('that is withdrawn while it is on its way is withdrawn, and no error of the server', async () => {
    const asking = new AbortController();
    vi.stubGlobal('fetch', async () => begunAnswer(asking.signal).response);
    const asked = getJson('/api/search?q=a', asking.signal).catch((thrown: unknown) => thrown);
    setTimeout(() => asking.abort(), 10);
    expect(isWithdrawn(await asked)).toBe(true);
  });

  it('that breaks off says that the server could not be reached', async () => {
    const { response, lose } = begunAnswer();
    setTimeout(lose, 10);
    await expect(ask(async () => response)).rejects.toMatchObject({ status: 0 });
  });

  it('that is no JSON, as a proxy sends it, is told with its status', async () => {
    const page = new Response('<html>502</html>', { status: 502 });
    const thrown = await ask(async () => page).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(AnswerError);
    expect(thrown).toMatchObject({ status: 502, code: null, message: expect.stringContaining('502') });
  });
});
