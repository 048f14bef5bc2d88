/**
 * Answers as they were sent, remembered until something is written: what many staff ask within a day is
 * looked for and described once.
 */
import { gzipSync } from 'node:zlib';
import type { KnowledgeReader } from '../store/store.ts';
import { contentTag } from './caching.ts';

/**
 * Bytes of all answers that are remembered together, and of their names: some five thousand first pages. Of
 * people's queries a fifth is new and the others follow Zipf's law (mixOf in tests/bench): with less than half of
 * it another twentieth is made again.
 */
const MOST_BYTES = 10_000_000;
/** Higher levels take longer for a fiftieth less. */
const LEVEL = 1;

/** An answer ready to be sent: compressing and hashing it for each who asks would take longer than all the rest. */
export interface SentAnswer {
  /** JSON in UTF-8 as gzip (RFC 1952), which browsers take as it is: a tenth to a fifth of the text. */
  readonly gzip: Buffer;
  /** Its ETag, of the compressed bytes: a weak one, which the text bears as well. */
  readonly tag: string;
}

export interface AnswerMemory {
  /** Null where it is not remembered. */
  find(name: string): Promise<SentAnswer | null>;
  /** Makes an answer, once for all who ask for it meanwhile, and remembers it. */
  keep(name: string, make: () => Promise<object>): Promise<SentAnswer>;
}

/** `stateOf`: what an answer depends on besides its name and the library; compared by identity. */
export function createAnswerMemory(
  reader: KnowledgeReader,
  stateOf: () => Promise<unknown> = async () => null,
): AnswerMemory {
  let known: readonly unknown[] = [];
  let bytes = 0;
  // In the order of use: the first was not asked for for longest.
  const remembered = new Map<string, SentAnswer>();
  // What is being made for somebody, for those who ask the same meanwhile.
  const begun = new Map<
    string,
    { readonly state: readonly unknown[]; readonly answer: Promise<SentAnswer> }
  >();

  async function readState(): Promise<readonly unknown[]> {
    return [await reader.listWorks(), await stateOf()];
  }

  // A name is an address of ASCII, tens of kilobytes where somebody chose many filters.
  const sizeOf = (name: string, { gzip }: SentAnswer) => name.length + gzip.length;

  function forget(name: string, answer: SentAnswer): void {
    remembered.delete(name);
    bytes -= sizeOf(name, answer);
  }

  function remember(name: string, answer: SentAnswer): void {
    remembered.set(name, answer);
    bytes += sizeOf(name, answer);
    for (const [oldest, other] of remembered) {
      if (bytes <= MOST_BYTES) return;
      forget(oldest, other);
    }
  }

  /** Forgets what was remembered of another state. */
  async function enterState(): Promise<readonly unknown[]> {
    const state = await readState();
    if (isSame(state, known)) return known;
    remembered.clear();
    bytes = 0;
    known = state;
    return state;
  }

  return {
    async find(name) {
      await enterState();
      const held = remembered.get(name);
      if (held === undefined) return null;
      forget(name, held);
      remember(name, held);
      return held;
    },
    async keep(name, make) {
      const state = await enterState();
      const same = begun.get(name);
      if (same?.state === state) return same.answer;
      const answer = make().then(toSent);
      begun.set(name, { state, answer });
      try {
        const made = await answer;
        // What was written meanwhile may be in it or not.
        if ((await enterState()) === state && !remembered.has(name)) remember(name, made);
        return made;
      } finally {
        if (begun.get(name)?.answer === answer) begun.delete(name);
      }
    },
  };
}

function toSent(answer: object): SentAnswer {
  const written = gzipSync(JSON.stringify(answer), { level: LEVEL });
  // A copy of its own: zlib gives a part of 16 kB and Buffer.from one of 8, held whole as long as the part.
  const gzip = Buffer.alloc(written.length);
  written.copy(gzip);
  return { gzip, tag: contentTag(gzip) };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, at) => part === other[at]);
}
