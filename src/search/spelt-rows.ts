/**
 * Rows of words in the texts that are spelt by letters. 生态|补偿 and 业主|委员会 are no words of the vocabulary
 * (sounds.ts), but they stand in the texts: behind a word that is spelt by the first letters stands what is spelt by the
 * others.
 */
import type { Candidate, KnowledgeReader } from '../store/store.ts';
import type { LexiconWord } from './lexicon.ts';
import { literalQuery } from './query.ts';
import { createSlices } from './slices.ts';
import type { Sounds } from './sounds.ts';

/** Words with which the letters may begin, the most used first. */
const MOST_BEGINNINGS = 12;
/** Pairs of characters that are counted, the most used first. */
const MOST_PAIRS = 400;
/** Entries that are read for each, the most important first. */
const MOST_READ = 200;
/** Characters of a row. */
const LONGEST = 12;

/** The rows between word borders that are spelt by some letters, those that stand most often first. */
export async function speltRows(
  letters: string,
  names: readonly LexiconWord[],
  reader: KnowledgeReader,
  sounds: Sounds,
): Promise<readonly string[]> {
  const rows = await rowsBehind(await beginningsOf(letters, names, sounds), letters, reader, sounds);
  return rows.length > 0 ? rows : rowsBehind(await pairsOf(letters, reader, sounds), letters, reader, sounds);
}

/** The rows that begin with one of some texts, those that stand most often first. */
async function rowsBehind(
  beginnings: readonly string[],
  letters: string,
  reader: KnowledgeReader,
  sounds: Sounds,
): Promise<readonly string[]> {
  const slices = createSlices();
  const uses = new Map<string, number>();
  for (const beginning of beginnings) {
    if (slices.isOver()) await slices.pause();
    const { candidates } = await reader.find(literalQuery(beginning, { scope: 'entry' }), MOST_READ);
    for (const row of candidates.flatMap((entry) => rowsIn(entry, beginning, letters, sounds))) {
      uses.set(row, (uses.get(row) ?? 0) + 1);
    }
  }
  return [...uses].sort(([, one], [, other]) => other - one).map(([row]) => row);
}

/** The names, the most used first, that are spelt by the first of some letters and leave others. */
async function beginningsOf(
  letters: string,
  names: readonly LexiconWord[],
  sounds: Sounds,
): Promise<readonly string[]> {
  const slices = createSlices();
  const found: string[] = [];
  for (const { text } of names) {
    if (found.length === MOST_BEGINNINGS) break;
    if (slices.isOver()) await slices.pause();
    const used = spellFrom(new Set([0]), letters, text, sounds);
    if ([...used].some((count) => count < letters.length)) found.push(text);
  }
  return found;
}

/**
 * Two characters that stand together, spelt by the first of some letters: 河|长|制 and 众|创|空间 begin with no word of
 * several. Those that stand most often come first.
 */
async function pairsOf(letters: string, reader: KnowledgeReader, sounds: Sounds): Promise<readonly string[]> {
  const slices = createSlices();
  const characters = (await reader.vocabulary()).filter(({ text }) => [...text].length === 1);
  const begun = characters
    .map(({ text }) => ({ first: text, used: spellFrom(new Set([0]), letters, text, sounds) }))
    .filter(({ used }) => used.size > 0);
  const spelt = (used: ReadonlySet<number>) =>
    characters.filter(({ text }) => spellFrom(used, letters, text, sounds).size > 0);
  // Many first characters use up the same letters.
  const seconds = new Map(begun.map(({ used }) => [[...used].join(), used]));
  const following = new Map(Array.from(seconds, ([key, used]) => [key, spelt(used)]));
  const pairs = begun.flatMap(({ first, used }) =>
    (following.get([...used].join()) ?? []).map(({ text }) => first + text),
  );
  const found: { readonly pair: string; readonly entries: number }[] = [];
  for (const pair of pairs.slice(0, MOST_PAIRS)) {
    if (slices.isOver()) await slices.pause();
    const { total } = await reader.find(literalQuery(pair), 0);
    if (total.entries > 0) found.push({ pair, entries: total.entries });
  }
  return found
    .sort((one, other) => other.entries - one.entries)
    .slice(0, MOST_BEGINNINGS)
    .map(({ pair }) => pair);
}

/** How many letters may be used once a text is spelt too; `used`: how many may be before. */
function spellFrom(
  used: ReadonlySet<number>,
  letters: string,
  text: string,
  sounds: Sounds,
): ReadonlySet<number> {
  let open = used;
  for (const character of text) {
    const next = new Set<number>();
    for (const count of open) {
      for (const reading of sounds.of(character)) {
        if (letters.startsWith(reading, count)) next.add(count + reading.length);
      }
    }
    if (next.size === 0) return next;
    open = next;
  }
  return open;
}

function rowsIn(entry: Candidate, beginning: string, letters: string, sounds: Sounds): readonly string[] {
  const text = entry.normalised;
  const rows: string[] = [];
  const begun = spellFrom(new Set([0]), letters, beginning, sounds);
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
    if (!entry.isBorder(at)) continue;
    let used = begun;
    for (let end = at + beginning.length; end < at + LONGEST && used.size > 0; end++) {
      used = spellFrom(used, letters, text.charAt(end), sounds);
      if (used.has(letters.length) && entry.isBorder(end + 1)) rows.push(text.slice(at, end + 1));
    }
  }
  return rows;
}
