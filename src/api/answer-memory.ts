/**
 * Answers as they were sent, remembered until something is written: what many staff ask within a day is
 * looked for and described once.
 */
import type { KnowledgeReader } from '../store/store.ts';

/** Characters of all answers that are remembered together: two bytes each at most. */
const MOST_CHARACTERS = 4_000_000;

export interface AnswerMemory {
  /** The JSON of an answer; null where it is not remembered. */
  find(name: string): Promise<string | null>;
  /** Makes an answer, once for all who ask for it meanwhile, and remembers it. Gives its JSON. */
  keep(name: string, make: () => Promise<object>): Promise<string>;
}

/** `stateOf`: what an answer depends on besides its name and the library; compared by identity. */
export function createAnswerMemory(
  reader: KnowledgeReader,
  stateOf: () => Promise<unknown> = async () => null,
): AnswerMemory {
  let known: readonly unknown[] = [];
  let characters = 0;
  // In the order of use: the first was not asked for for longest.
  const remembered = new Map<string, string>();
  // What is being made for somebody, for those who ask the same meanwhile.
  const begun = new Map<string, { readonly state: readonly unknown[]; readonly answer: Promise<string> }>();

  async function readState(): Promise<readonly unknown[]> {
    return [await reader.listWorks(), await stateOf()];
  }

  function forget(name: string, answer: string): void {
    remembered.delete(name);
    characters -= answer.length;
  }

  function remember(name: string, answer: string): void {
    remembered.set(name, answer);
    characters += answer.length;
    for (const [oldest, other] of remembered) {
      if (characters <= MOST_CHARACTERS) return;
      forget(oldest, other);
    }
  }

  /** Forgets what was remembered of another state. */
  async function enterState(): Promise<readonly unknown[]> {
    const state = await readState();
    if (isSame(state, known)) return known;
    remembered.clear();
    characters = 0;
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
      const answer = make().then((made) => JSON.stringify(made));
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

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, at) => part === other[at]);
}
