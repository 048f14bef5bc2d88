/** Reading from whatever database is in place, so that a reader may be handed on for good. */
import type { KnowledgeReader } from '../../src/store/store.ts';

/** `current`: the reader of the database that is in place now; what it throws, the reader throws. */
export function createFollowingReader(current: () => KnowledgeReader): KnowledgeReader {
  return new Proxy({} as KnowledgeReader, {
    get: (_, method) => {
      const reader = current();
      const value: unknown = Reflect.get(reader, method);
      return typeof value === 'function' ? value.bind(reader) : value;
    },
  });
}
