/**
 * Names of projects, funds, organisations and places that recur in the library, found by how Chinese
 * names are built and by what stands before them; and other spellings of them, offered and never merged.
 */
import type { Address } from '../domain/reference.ts';
import type { Candidate, KnowledgeReader } from '../store/store.ts';
import { isDoing, type Word, wholeWordsAt, wordBefore, wordsOf } from './phrases.ts';
import { loadSounds, type Sounds } from './sounds.ts';
import { areSpellings } from './spellings.ts';

/**
 * What names of places, bodies and undertakings end in (the generic term, 通名, of GB/T 17693 and of the
 * registers of organisations).
 */
const SUFFIX =
  /(?:小镇|产业园|科技园|科学园|创业园|工业园|园区|公园|示范区|先行区|试验区|功能区|聚集区|集聚区|开发区|高新区|经开区|新区|新城|基地|基金|中心|集团|公司|学院|大学|研究院|研究所|实验室|平台|工程|计划|行动|孵化器|众创空间|联盟|协会|银行|医院|走廊|大厦|广场|大赛|博览会|论坛)$/u;
/** Before a thing of which there are many: 一批, 5个, 各类. */
const QUANTIFIED = /[\p{Nd}一两几多数各每某批个家类些处支所座项种级等]$/u;
const MOST_WORDS = 7;
/** A name has this many characters, two of them before its ending. */
const SHORTEST = 4;
const LONGEST = 20;
/** A word row that more entries hold is a thing of which there are many. */
const MOST_HOLDERS = 200;
/** Share of its places where a name stands by itself, no noun or attribute before it. */
const LEAST_FREE = 0.5;
const MOST_QUANTIFIED = 0.2;
/** So often must the same word stand before a row of words, and nothing else ever, to belong to the name. */
const ALWAYS = 3;

/** One name and where it stands. */
export interface NameUse {
  readonly name: string;
  /** Entries that hold it, in order of importance. */
  readonly entries: readonly Candidate[];
}

export interface RecurringName {
  readonly name: string;
  readonly here: readonly Candidate[];
  readonly elsewhere: readonly Candidate[];
  /** Names that may be other spellings of it, those in most entries first. */
  readonly variants: readonly NameUse[];
}

/** The names that stand at an address and again elsewhere, or elsewhere in another spelling; in order. */
export async function findNames(address: Address, reader: KnowledgeReader): Promise<RecurringName[]> {
  const own = (await reader.entriesAt(address)).filter(({ part }) => part !== 'title');
  const ownIds = new Set(own.map(({ id }) => id));
  const here = await standing(own.flatMap(rowsOf), reader);
  const names = own.flatMap((entry) => namesIn(entry, here));
  const sounds = await loadSounds();
  const found: RecurringName[] = [];
  for (const name of new Set(names)) {
    const entries = here.get(name) ?? [];
    const elsewhere = entries.filter(({ id }) => !ownIds.has(id));
    const variants = await findVariants(name, reader, sounds);
    if (elsewhere.length === 0 && variants.length === 0) continue;
    found.push({ name, here: entries.filter(({ id }) => ownIds.has(id)), elsewhere, variants });
  }
  return found;
}

/** Which of these rows of words are names, with the entries that hold them. */
async function standing(
  rows: readonly Row[],
  reader: KnowledgeReader,
): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  const texts = rows.flatMap(({ text, rest }) => (rest === null ? [text] : [text, rest]));
  const holders = await reader.rareHolders('words', [...new Set(texts)], MOST_HOLDERS);
  const ids = [...new Set([...holders.values()].flat())];
  const entries = new Map((await reader.candidates(ids)).map((entry) => [entry.id, entry]));
  const holding = (text: string) =>
    (holders.get(text) ?? [])
      .flatMap((id) => entries.get(id) ?? [])
      .filter((entry) => entry.part !== 'title' && wholeWordsAt(entry, text).length > 0);
  const names = new Map<string, readonly Candidate[]>();
  for (const { text, rest } of rows) {
    if (names.has(text)) continue;
    const held = holding(text);
    // 创新创业母基金 is a name because 创业母基金 by itself is none; 打造信息产业园 is no name.
    const isWhole = rest === null || (isAlwaysMore(usesOf(rest, holding(rest))) && text.length <= LONGEST);
    if (held.length > 0 && isWhole && isName(usesOf(text, held))) names.set(text, held);
  }
  return names;
}

/** One place where a row of words stands. */
interface Use {
  readonly entry: Candidate;
  readonly start: number;
}

function usesOf(row: string, holding: readonly Candidate[]): Use[] {
  return holding.flatMap((entry) => wholeWordsAt(entry, row).map(({ start }) => ({ entry, start })));
}

/** Whether what stands before a row of words, wherever it stands, leaves it a name. */
function isName(before: readonly Use[]): boolean {
  if (isAlwaysMore(before)) return false;
  const free = before.filter(({ entry, start }) => isFree(entry, start));
  const quantified = before.filter(({ entry, start }) => QUANTIFIED.test(entry.normalised.slice(0, start)));
  return free.length >= LEAST_FREE * before.length && quantified.length <= MOST_QUANTIFIED * before.length;
}

/** 创业母基金: wherever it stands, 创新 stands before it and belongs to the name. */
function isAlwaysMore(uses: readonly Use[]): boolean {
  const before = uses.map(({ entry, start }) => {
    const word = wordBefore(entry, start);
    return word !== null && isDoing(word) ? entry.normalised.slice(word.start, word.end) : null;
  });
  return before.length >= ALWAYS && before[0] !== null && before.every((word) => word === before[0]);
}

/** Whether the word that ends at an offset is no part of a name. */
function isFree(entry: Candidate, offset: number): boolean {
  const word = wordBefore(entry, offset);
  return word === null || word.sort === 'other' || isDoing(word);
}

/** The names of an entry: of rows that end at one place the longest. */
function namesIn(entry: Candidate, names: ReadonlyMap<string, unknown>): string[] {
  const longest = new Map<number, string>();
  for (const {
    row: { text: row },
    end,
  } of spansOf(entry)) {
    if (names.has(row) && row.length > (longest.get(end)?.length ?? 0)) longest.set(end, row);
  }
  return [...longest.values()];
}

function rowsOf(entry: Candidate): Row[] {
  return spansOf(entry).map(({ row }) => row);
}

/** Words that follow each other and end as a name does. */
interface Row {
  readonly text: string;
  /** The row without its first word, where that may be what is done with the thing, else null. */
  readonly rest: string | null;
}

/** Every row of words that ends as names do, those that begin with a verb as well. */
function spansOf(entry: Candidate): { readonly row: Row; readonly end: number }[] {
  const words = wordsOf(entry);
  return words.flatMap((last, at) => {
    if (!SUFFIX.test(entry.normalised.slice(Math.max(0, last.end - 4), last.end))) return [];
    const spans: { row: Row; end: number }[] = [];
    for (let first = at; first > at - MOST_WORDS; first--) {
      const word: Word | undefined = words[first];
      if (word === undefined || word.sort === 'other' || last.end - word.start > LONGEST) break;
      if (last.end - word.start >= SHORTEST) {
        const rest = isDoing(word) ? entry.normalised.slice(word.end, last.end) : null;
        spans.push({ row: { text: entry.normalised.slice(word.start, last.end), rest }, end: last.end });
      }
    }
    return spans;
  });
}

/** Names of the library that differ from a name as its other spellings would. */
async function findVariants(name: string, reader: KnowledgeReader, sounds: Sounds): Promise<NameUse[]> {
  const middle = Math.ceil((name.length - 2) / 2);
  const pieces = [name.slice(0, Math.max(2, middle)), name.slice(Math.min(middle, name.length - 3))];
  const holders = await reader.rareHolders('words', pieces, MOST_HOLDERS);
  const near = await reader.candidates([...new Set([...holders.values()].flat())]);
  const rows = near.flatMap(rowsOf).filter(({ text }) => areSpellings(text, name, sounds));
  const names = await standing(rows, reader);
  const isHeld = new Set(near.flatMap((entry) => namesIn(entry, names)));
  return [...names]
    .filter(([other]) => isHeld.has(other))
    .map(([other, entries]) => ({ name: other, entries }))
    .sort((one, other) => other.entries.length - one.entries.length || (one.name < other.name ? -1 : 1));
}
