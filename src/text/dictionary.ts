/**
 * A dictionary of words with their weights, as a trie in a few typed arrays: some 20 MB where jieba's own
 * takes 250, and quick enough that cutting a text costs less than handing it to a native library.
 */

import { WORD_SORTS, type WordSort } from '../domain/word-sort.ts';

/** Words by the characters (UTF-16 units) they begin with. A node is what such a beginning leads to; 0 is none. */
export interface Dictionary {
  /** For each character the node of the words that begin with it. */
  readonly firsts: Uint32Array;
  /**
   * For each node two numbers side by side, so that a step costs one look into memory: its key, which is the
   * node before it times 65,536 plus the character between (0: no such node), and the weight of the word
   * that ends there, the logarithm of its share of all words (NaN: none does). A node is where the hash of
   * its key leads, or the next free place behind.
   */
  readonly nodes: Float64Array;
  /** Of the word that ends at a node, as its position in WORD_SORTS. */
  readonly sorts: Uint8Array;
  /** The weight of the rarest word, which is also that of a character in no dictionary. */
  readonly leastWeight: number;
}

/**
 * Reads jieba's dictionary (one word a line: word, count, part of speech) and its list of added words, in
 * which the count may be missing. As jieba does it: a word without a count has the median weight, and the
 * count of an added word adds nothing to the total; of a word written twice the later line counts. Throws
 * on a line of the dictionary without a count.
 */
export function readDictionary(dictionary: string, added: string): Dictionary {
  const trie = createTrie(charactersOf(dictionary) + charactersOf(added));
  const nodes: number[] = [];
  const counts: number[] = [];
  const sorts: WordSort[] = [];
  let total = 0;
  for (const line of linesOf(dictionary)) {
    const space = line.indexOf(' ');
    const count = Number.parseInt(line.slice(space + 1), 10);
    sorts.push(toWordSort(line.slice(0, space), line.split(' ')[2] ?? ''));
    if (!(space > 0 && count > 0)) throw new Error(`no count in the dictionary's line "${line}"`);
    nodes.push(trie.add(line.slice(0, space)));
    counts.push(count);
    total += count;
  }
  const ordered = Float64Array.from(counts).sort();
  const [least = 1] = ordered;
  const median = ordered[ordered.length >> 1] ?? least;
  for (const line of linesOf(added)) {
    const [word = '', count, sort] = line.split(' ');
    nodes.push(trie.add(word));
    sorts.push('noun');
    counts.push(sort === undefined ? median : Number(count));
  }
  const wordSorts = new Uint8Array(trie.nodes.length / 2).fill(WORD_SORTS.indexOf('modifier'));
  nodes.forEach((node, index) => {
    trie.nodes[2 * node + 1] = Math.log((counts[index] ?? least) / total);
    wordSorts[node] = WORD_SORTS.indexOf(sorts[index] ?? 'modifier');
  });
  return {
    firsts: trie.firsts,
    nodes: trie.nodes,
    sorts: wordSorts,
    leastWeight: Math.log(least / total),
  };
}

/**
 * By jieba's parts of speech (those of ICTCLAS): nouns, names, short forms and set phrases end a name;
 * verbs and adjectives stand before its end, and so may a single character of place, number or measure
 * (滇中新区, 万溪冲, 七步场).
 */
function toWordSort(word: string, partOfSpeech: string): WordSort {
  if (partOfSpeech === 'vn') return 'gerund';
  if (/^[njsl]/.test(partOfSpeech)) return 'noun';
  if (/^(?:v|a(?!d)|b|g|z|k|h)/.test(partOfSpeech)) return 'modifier';
  return word.length === 1 && /^[fmq]/.test(partOfSpeech) ? 'modifier' : 'other';
}

/** What the word that ends at a node may be in a name; a word that the dictionary has not may stand before the end of one. */
export function sortAt({ sorts }: Dictionary, node: number): WordSort {
  return WORD_SORTS[sorts[node] ?? 0] ?? 'modifier';
}

function* linesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (end > start) yield text.slice(start, end);
    start = end + 1;
  }
}

/** How long the words of a list are together. */
function charactersOf(list: string): number {
  let sum = 0;
  for (const line of linesOf(list)) sum += line.includes(' ') ? line.indexOf(' ') : line.length;
  return sum;
}

interface Trie extends Pick<Dictionary, 'firsts' | 'nodes'> {
  /** The node at which a word ends. */
  add(word: string): number;
}

/** For words that are together so long. */
function createTrie(length: number): Trie {
  const firsts = new Uint32Array(2 ** 16);
  const nodes = new Float64Array(2 ** (1 + Math.ceil(Math.log2(1.5 * length + 2))));
  // Node 0 is none: its place is taken, and no word ends there.
  nodes.set([-1, Number.NaN]);

  function step(node: number, code: number): number {
    const key = node * 2 ** 16 + code;
    let place = placeOf(nodes, node, code);
    while (nodes[2 * place] !== 0) {
      if (nodes[2 * place] === key) return place;
      place = behind(nodes, place);
    }
    nodes[2 * place] = key;
    nodes[2 * place + 1] = Number.NaN;
    return place;
  }

  return {
    firsts,
    nodes,
    add(word) {
      let node = 0;
      for (let at = 0; at < word.length; at++) {
        node = step(node, word.charCodeAt(at));
        if (at === 0) firsts[word.charCodeAt(0)] = node;
      }
      return node;
    },
  };
}

/** Where a node would be if no other were there. The number of places is a power of two. */
function placeOf(nodes: Float64Array, node: number, code: number): number {
  const mixed = Math.imul(Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 15)) & (nodes.length / 2 - 1);
}

function behind(nodes: Float64Array, place: number): number {
  return (place + 1) & (nodes.length / 2 - 1);
}

/** The node of a node's words that go on with a character. */
function next(nodes: Float64Array, node: number, code: number): number {
  const key = node * 2 ** 16 + code;
  for (let place = placeOf(nodes, node, code); ; place = behind(nodes, place)) {
    const held = nodes[2 * place];
    if (held === key) return place;
    if (held === 0) return 0;
  }
}

/** Is told of a word where it ends and its node in the dictionary, 0 where it has none. */
export type WordFound = (end: number, node: number) => void;

/**
 * Cuts texts into the rows of words whose weights together are the largest; of equal rows the one of shorter
 * words first. The words are told from the first to the last.
 */
export function createCutter(dictionary: Dictionary): (text: string, found: WordFound) => void {
  const { firsts, nodes, leastWeight } = dictionary;
  const table = createTable(LONGEST_USUAL);

  return (text, found) => {
    const { length } = text;
    // A long text has a table of its own: it must not be kept.
    const { best, ends, words } = length > LONGEST_USUAL ? createTable(length) : table;
    best[length] = 0;
    for (let start = length - 1; start >= 0; start--) {
      const code = text.charCodeAt(start);
      let end = start + 1;
      let node = firsts[code] ?? 0;
      if (isHighSurrogate(code) && end < length) {
        node = node === 0 ? 0 : next(nodes, node, text.charCodeAt(end));
        end++;
      }
      const own = nodes[2 * node + 1] ?? leastWeight;
      let most = (best[end] ?? 0) + (Number.isNaN(own) ? leastWeight : own);
      let bestEnd = end;
      let bestNode = node;
      while (node !== 0 && end < length) {
        node = next(nodes, node, text.charCodeAt(end));
        end++;
        const sum = (best[end] ?? 0) + (nodes[2 * node + 1] ?? leastWeight);
        // False where no word ends here, as NaN is larger than nothing.
        if (sum > most) {
          most = sum;
          bestEnd = end;
          bestNode = node;
        }
      }
      best[start] = most;
      ends[start] = bestEnd;
      words[start] = bestNode;
    }
    for (let at = 0; at < length; ) {
      const end = ends[at] ?? length;
      found(end, words[at] ?? 0);
      at = end;
    }
  };
}

const LONGEST_USUAL = 4_096;

/** From the end: the best weight of what begins at an offset, where its first word ends, and that word's node. */
function createTable(length: number) {
  return {
    best: new Float64Array(length + 1),
    ends: new Uint32Array(length),
    words: new Uint32Array(length),
  };
}

/** The words themselves; as `createCutter`. */
export function cutByWeight(text: string, dictionary: Dictionary): string[] {
  const words: string[] = [];
  let start = 0;
  createCutter(dictionary)(text, (end) => {
    words.push(text.slice(start, end));
    start = end;
  });
  return words;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
