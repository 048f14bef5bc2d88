/**
 * What a question is about: its words, each with the other names that the library has for the same thing
 * (aliases.ts). A clause that says 用人单位 answers as well who asks for 老板, where its keepers wrote so.
 */
import type { KnowledgeReader } from '../store/store.ts';
import type { AliasFinder } from './aliases.ts';
import { everydayWordsIn, writtenAs } from './everyday.ts';
import type { Lexicon } from './lexicon.ts';
import { normalise } from './normalise.ts';
import { literalQuery } from './query.ts';
import { writtenFor } from './spoken.ts';

export interface Subject {
  /** The names by which it is looked for, normalised; that of the question first where it stands anywhere. */
  readonly names: readonly string[];
  /** How often they stand in the library. */
  readonly uses: number;
  /** The question says it in one character, by which other things may be meant too: it tells less. */
  readonly isGuessed: boolean;
}

interface SubjectDeps {
  readonly reader: KnowledgeReader;
  readonly lexicon: Lexicon;
  readonly aliases: AliasFinder;
}

/** What is looked for at most of one question. */
const MOST_SUBJECTS = 12;
/** Names of one thing that are looked for. */
const MOST_NAMES = 5;
/** Shorter ones begin and end in other words too. */
const SHORTEST_CERTAIN = 3;

/** What some texts of a question (normalised) are about, the rarest first. */
export async function subjectsOf(
  question: readonly string[],
  deps: SubjectDeps,
): Promise<readonly Subject[]> {
  const named = await namedIn(question, deps);
  const words = await deps.lexicon.wordsOf(question);
  const others = words
    .filter(({ text }) => ![...named.keys()].some((name) => name.includes(text)))
    .map(({ text, uses }) => ({ names: [text], uses, isGuessed: false }));
  const asked = [...named.values(), ...others];
  const rest = question.map((text) =>
    [...named.keys()].reduce((left, name) => left.replaceAll(name, ' '), text),
  );
  return [...asked, ...spokenIn(rest, asked, deps.lexicon)]
    .sort((one, other) => one.uses - other.uses)
    .slice(0, MOST_SUBJECTS);
}

/** What words of one character say in writing, but where the question says it so itself. */
function spokenIn(
  question: readonly string[],
  asked: readonly Subject[],
  lexicon: Lexicon,
): readonly Subject[] {
  const said = new Set(asked.flatMap(({ names }) => names));
  return lexicon.aloneIn(question).flatMap((spoken) => {
    const names = writtenFor(spoken).filter((word) => lexicon.shareOf(word) > 0);
    if (names.length === 0 || names.some((name) => said.has(name))) return [];
    const share = names.reduce((sum, name) => sum + lexicon.shareOf(name), 0);
    return { names, uses: Math.round(share * lexicon.size), isGuessed: true };
  });
}

/** The things in a question that have other names in the library, by the name that stands in the question. */
async function namedIn(
  question: readonly string[],
  { reader, lexicon, aliases }: SubjectDeps,
): Promise<ReadonlyMap<string, Subject>> {
  const found = new Map<string, Subject>();
  for (const text of question) {
    const borders = lexicon.bordersOf(text);
    for (const name of aliases.namesIn(text)) {
      // 人大 is none in 工人大会; longer names the library need not have as words.
      if (name.length < SHORTEST_CERTAIN && !standsWhole(name, text, borders)) continue;
      if ([...found.keys()].some((longer) => longer.includes(name))) continue;
      const subject = await subjectNamed([name, ...aliases.namesOf(name).map(normalise)], reader);
      if (subject !== null) found.set(name, subject);
    }
    // They count in full, as names do: as guesses they took 0.14 of nDCG@10 from the questions of laymen and 0.18 from
    // those in everyday words, at half their weight alone 0.08 and 0.06; to the frozen ones guesses gave 0.02
    // (tests/corpus/judged.test.ts).
    for (const said of everydayWordsIn(text, borders)) {
      if ([...found.keys()].some((longer) => longer.includes(said))) continue;
      const subject = await subjectNamed([said, ...writtenAs(said)], reader);
      if (subject !== null) found.set(said, subject);
    }
  }
  return found;
}

/** Whether a name begins and ends, somewhere in a text, where words do. */
function standsWhole(name: string, text: string, borders: ReadonlySet<number>): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (borders.has(at) && borders.has(at + name.length)) return true;
  }
  return false;
}

/** One thing by those of its names that stand in the library; null where only the first or none does. */
async function subjectNamed(names: readonly string[], reader: KnowledgeReader): Promise<Subject | null> {
  const held: string[] = [];
  let uses = 0;
  for (const name of names) {
    const { total } = await reader.find(literalQuery(name), 0);
    if (total.entries > 0 && held.length < MOST_NAMES) held.push(name);
    uses += total.entries;
  }
  return held.some((name) => name !== names[0]) ? { names: held, uses, isGuessed: false } : null;
}
