/**
 * Rows of characters in the texts that are one edit away from what was typed. Names that the segmenter cuts in two
 * (竞业|限制) are no words of the vocabulary (near.ts), but they stand in the texts.
 */
import type { Candidate, KnowledgeReader, SearchQuery } from '../store/store.ts';
import type { NearText } from './near.ts';
import { literalQuery } from './query.ts';
import { createSlices } from './slices.ts';
import { type Sounds, soundAlike } from './sounds.ts';

/** Of fewer characters too little is left; more are sentences. */
const SHORTEST = 3;
const LONGEST = 10;
/** Entries that are read for one edit, the most important first. */
const MOST_READ = 200;
const LETTER = /^\p{L}$/u;

/** What is left of a text once a character is doubted: what stands before and behind, and whether one is between. */
interface Edit {
  readonly before: string;
  readonly behind: string;
  readonly isGap: boolean;
}

/** Those that stand between word borders, with how often; `text` is normalised. */
export async function nearRows(
  text: string,
  reader: KnowledgeReader,
  sounds: Sounds,
): Promise<readonly NearText[]> {
  const characters = [...text];
  if (characters.length < SHORTEST || characters.length > LONGEST) return [];
  const slices = createSlices();
  const uses = new Map<string, number>();
  for (const edit of editsOf(characters)) {
    if (slices.isOver()) await slices.pause();
    const { candidates } = await reader.find(queryFor(edit), MOST_READ);
    for (const row of candidates.flatMap((entry) => rowsIn(entry, edit))) {
      uses.set(row, (uses.get(row) ?? 0) + 1);
    }
  }
  uses.delete(text);
  return Array.from(uses, ([row, count]) => ({
    text: row,
    soundsAlike: soundAlike(characters, [...row], sounds),
    uses: count,
  }));
}

/**
 * Each character taken for another, each within taken away, and one missing before each but the first. Without its
 * first or last character a text is only a part of what was typed.
 */
function editsOf(characters: readonly string[]): readonly Edit[] {
  return characters.flatMap((_, at) => {
    const before = characters.slice(0, at).join('');
    const behind = characters.slice(at + 1).join('');
    const other = { before, behind, isGap: true };
    const missing = { before, behind: characters.slice(at).join(''), isGap: true };
    if (at === 0) return [other];
    return at === characters.length - 1 ? [other, missing] : [other, { ...other, isGap: false }, missing];
  });
}

function queryFor({ before, behind, isGap }: Edit): SearchQuery {
  const parts = isGap ? [before, behind] : [before + behind];
  const queries = parts.filter((part) => part !== '').map((part) => literalQuery(part, { scope: 'entry' }));
  const terms = queries.flatMap(({ alternatives }) => alternatives.flatMap((one) => one.terms));
  return { ...literalQuery('', { scope: 'entry' }), alternatives: [{ terms, excluded: [] }] };
}

function rowsIn(entry: Candidate, { before, behind, isGap }: Edit): readonly string[] {
  const text = entry.normalised;
  const rows: string[] = [];
  const [known, ahead] = before === '' ? [behind, isGap ? 1 : 0] : [before, 0];
  for (let at = text.indexOf(known); at >= 0; at = text.indexOf(known, at + 1)) {
    const start = at - ahead;
    const gap = start + before.length;
    const end = gap + Number(isGap) + behind.length;
    if (isGap && !LETTER.test(text.charAt(gap))) continue;
    if (!text.startsWith(behind, gap + Number(isGap))) continue;
    if (start >= 0 && entry.isBorder(start) && entry.isBorder(end)) rows.push(text.slice(start, end));
  }
  return rows;
}
