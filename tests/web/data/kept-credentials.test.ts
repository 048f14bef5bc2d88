import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetCredentials, keepCredentials, keptCredentials } from '../../../web/data/kept-credentials.ts';

afterEach(() => vi.unstubAllGlobals());

const WHO = { token: 'a-token-for-these-tests', name: '张三' };

function stubStorage(kept: Map<string, string>): void {
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
}

describe('who is at work', () => {
  it('is kept from page to page until one signs out', () => {
    stubStorage(new Map());
    expect(keptCredentials()).toBeNull();
    keepCredentials(WHO);
    expect(keptCredentials()).toEqual(WHO);
    forgetCredentials();
    expect(keptCredentials()).toBeNull();
  });

  it.each(['', 'null', '[]', '{"token":1}', '"张三"', '{'])('is not read from %j', (text) => {
    stubStorage(new Map([['tiaowen-administration', text]]));
    expect(keptCredentials()).toBeNull();
  });

  it('is nobody, and no mistake, where the browser lets pages keep nothing', () => {
    vi.stubGlobal(
      'sessionStorage',
      new Proxy(
        {},
        {
          get() {
            throw new DOMException('The request was denied.', 'SecurityError');
          },
        },
      ),
    );
    keepCredentials(WHO);
    expect(keptCredentials()).toBeNull();
    forgetCredentials();
  });
});
