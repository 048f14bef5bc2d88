/** The words of a library, ready for cutting questions and for finding what is spelt nearly the same. */
import { rememberLast } from '../domain/remember-last.ts';
import type { VocabularyEntry } from '../domain/vocabulary.ts';
import type { KnowledgeReader } from '../store/store.ts';
import { cutByWeight, type Dictionary, readDictionary } from '../text/dictionary.ts';
import { normalise } from './normalise.ts';
import { literalQuery } from './query.ts';

export interface LexiconWord {
  readonly text: string;
  /** How often it stands in the library. */
  readonly uses: number;
}

export interface Lexicon {
  /** How often any word stands in the library. */
  readonly size: number;
  /** What share of all words in the library a word is; 0: it is none of them. */
  shareOf(word: string): number;
  /** How much a character tells: the more, the fewer words hold it; 0: none does, or it only holds sentences together. */
  weightOf(character: string): number;
  /** The words of two characters and more that these texts (normalised) are made of, the rarest first. */
  wordsOf(texts: readonly string[]): Promise<readonly LexiconWord[]>;
  /** The offsets (UTF-16) at which words of a normalised text begin or end, as it is cut into those of the library. */
  bordersOf(text: string): ReadonlySet<number>;
  /** The characters that stand alone among the words of these texts (normalised), each once. */
  aloneIn(texts: readonly string[]): readonly string[];
  /** Words, headings, titles and declared names, normalised, each once; the most used first. */
  names(): Promise<readonly LexiconWord[]>;
}

/** Words that ask, and words that only hold a sentence together: an article is never about them. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    '什么 怎么 怎样 怎么办 如何 为何 为什么 多少 多久 多长 多大 多远 多长时间 几个 几年 几天 哪些 哪个 哪里 哪种 谁 ' +
    '是否 能否 可否 是不是 能不能 可不可以 可以 能够 应该 应当 需要 必须 有没有 没有 一样 区别 关于 对于 以及 或者 并且 ' +
    '而且 如果 因为 所以 但是 还是 这个 那个 这些 那些 我们 他们 自己 进行 有关 相关 规定 情况 时候 问题 请问 哪一 一个 最多 最少 最长 最高 最低 ' +
    '不用 不让 不准 不肯 不想 以后 以前 之后 之前 每个 每次 一定 可能 到底 究竟 这样 那样 怎么样 这种 那种 还能 还要 只能 ' +
    '多少钱 几次 几岁 几人 几名 几倍 几项 几家 几级 几日 几月 几小时 哪天 哪年 会不会 要不要 不会 东西 事情 偷偷'
  ).split(' '),
);
/** Characters that are no part of a name where they stand alone before it. */
const FUNCTION_CHARACTERS: ReadonlySet<string> = new Set(
  '的了着过吗呢吧啊是有无在和与及或不能要可被把给让谁几多少何怎么就还也都又再才只算到对为以由从向用按经将会应须得这那其该各每某发付签交写说个一二三',
);
const HAN = /^\p{Script=Han}$/u;
/** Longer rows are sentences. */
const LONGEST_NAME = 6;
/** Numbers and Latin words, which the vocabulary need not know. */
const RUN = /[\p{Script=Latin}\p{Nd}]{2,}/gu;

/** Built when first asked for, and again once something was written. */
export function createLexicons(reader: KnowledgeReader): () => Promise<Lexicon> {
  const lexiconOf = rememberLast((vocabulary: readonly VocabularyEntry[]) =>
    createLexicon(vocabulary, reader),
  );
  return async () => lexiconOf(await reader.vocabulary());
}

function createLexicon(vocabulary: readonly VocabularyEntry[], reader: KnowledgeReader): Lexicon {
  const words = vocabulary.filter(({ sort }) => sort === 'word');
  const uses = new Map(words.map((word) => [word.text, word.uses]));
  const size = words.reduce((sum, word) => sum + word.uses, 0);
  // Of a word that stands once in ten thousand.
  const usual = Math.max(1, Math.round(size / 10_000));
  let dictionary: Dictionary | null = null;
  let names: readonly LexiconWord[] | null = null;
  let characterUses: ReadonlyMap<string, number> | null = null;

  function cut(text: string): readonly string[] {
    dictionary ??= readDictionary(
      words.map((word) => `${word.text} ${word.uses}`).join('\n'),
      // People ask in words that no text holds: without them 多大面积 is cut 多/大面积.
      [...FUNCTION_WORDS]
        .filter((word) => !uses.has(word))
        .map((word) => `${word} ${usual} 词`)
        .join('\n'),
    );
    return cutByWeight(text, dictionary);
  }

  /** Names that hold words of a text and the single characters before them, where the library holds them: 母基金. */
  async function namesIn(text: string): Promise<LexiconWord[]> {
    const found: LexiconWord[] = [];
    let before = '';
    for (const word of cut(text)) {
      const isSingle = [...word].length === 1 && HAN.test(word) && !FUNCTION_CHARACTERS.has(word);
      if (isSingle) {
        before += word;
        continue;
      }
      const name = before + word;
      const tried =
        before !== '' && uses.has(word) && !FUNCTION_WORDS.has(word) && name.length <= LONGEST_NAME;
      before = '';
      if (!tried) continue;
      const { total } = await reader.find(literalQuery(name), 0);
      if (total.entries > 0) found.push({ text: name, uses: total.entries });
    }
    return found;
  }

  return {
    size,
    shareOf: (word) => (uses.get(word) ?? 0) / size,
    weightOf(character) {
      characterUses ??= countCharacters(words);
      const used = FUNCTION_CHARACTERS.has(character) ? 0 : (characterUses.get(character) ?? 0);
      return used === 0 ? 0 : Math.log(1 + size / used);
    },
    async wordsOf(texts) {
      const found = new Map<string, LexiconWord>();
      for (const text of texts) {
        for (const [run] of text.matchAll(RUN)) found.set(run, { text: run, uses: uses.get(run) ?? 1 });
        if (words.length === 0) continue;
        for (const name of await namesIn(text.replace(RUN, ' '))) found.set(name.text, name);
        for (const word of cut(text.replace(RUN, ' '))) {
          const used = uses.get(word);
          if (used === undefined || word.length < 2 || FUNCTION_WORDS.has(word)) continue;
          found.set(word, { text: word, uses: used });
        }
      }
      return [...found.values()].sort((one, other) => one.uses - other.uses);
    },
    bordersOf(text) {
      const borders = new Set([0]);
      let end = 0;
      for (const word of cut(text)) {
        end += word.length;
        borders.add(end);
      }
      return borders;
    },
    aloneIn(texts) {
      if (words.length === 0) return [];
      return [...new Set(texts.flatMap(cut).filter((word) => HAN.test(word)))];
    },
    async names() {
      names ??= await collectNames(vocabulary, reader);
      return names;
    },
  };
}

/** How often words stand in the library that hold each character. */
function countCharacters(words: readonly VocabularyEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text, uses } of words) {
    for (const character of new Set(text)) counts.set(character, (counts.get(character) ?? 0) + uses);
  }
  return counts;
}

async function collectNames(
  vocabulary: readonly VocabularyEntry[],
  reader: KnowledgeReader,
): Promise<readonly LexiconWord[]> {
  const uses = new Map<string, number>();
  const count = (text: string, by: number) => uses.set(text, (uses.get(text) ?? 0) + by);
  for (const { text, uses: used } of vocabulary) count(text, used);
  for (const { term, documents } of await reader.declaredNames()) count(normalise(term), documents);
  for (const { work } of await reader.listWorks()) {
    for (const name of new Set([work.title, ...work.aliases])) count(normalise(name), 1);
  }
  return Array.from(uses, ([text, used]) => ({ text, uses: used }))
    .filter(({ text }) => text.length > 1)
    .sort((one, other) => other.uses - one.uses);
}
