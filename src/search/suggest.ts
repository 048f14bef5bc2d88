/**
 * What a reader may mean while still typing: the clause that a citation names, titles, declared names,
 * headings and words of the texts. The same library gives the same row for the same characters.
 */
import { readNames, type WorkNames } from '../citation/catalogue.ts';
import { parseTypedCitation } from '../citation/find.ts';
import { withArticleSupplied, withParagraphMeant } from '../citation/tidy.ts';
import type { CitationText, PinpointStep } from '../domain/citation.ts';
import { groupBy } from '../domain/group.ts';
import { levelOf } from '../domain/levels.ts';
import { once } from '../domain/once.ts';
import type { EId } from '../domain/provision.ts';
import { rememberLast } from '../domain/remember-last.ts';
import type { DeclaredName, VocabularyEntry } from '../domain/vocabulary.ts';
import type { Work } from '../domain/work.ts';
import type { Candidate, HeldWork, KnowledgeReader } from '../store/store.ts';
import { lettersOf } from './letters.ts';
import { worksLooselyTitled } from './loose-titles.ts';
import { normalise } from './normalise.ts';
import { literalQuery } from './query.ts';
import { loadScripts } from './script.ts';
import { loadSounds, lookUp } from './sounds.ts';
import { type SpeltBeginning, speltBeginnings } from './spelt-beginning.ts';

export interface Suggestion {
  /** provision: a clause that a citation names; title: a document; the others are words to search for. */
  readonly sort: 'provision' | 'title' | 'term' | 'heading' | 'word';
  /** What is shown, and searched for where there is no place. */
  readonly text: string;
  /** The place it leads to; null: a search. */
  readonly place: { readonly work: Work; readonly eId: EId | null; readonly locator: string } | null;
  /** What a declared name means; null for the others. */
  readonly meaning: string | null;
}

/** Longer input is a sentence, to which nothing is suggested. */
const LONGEST = 60;
/** Suggestions of each sort, in this order, and of all together. */
const MOST_PROVISIONS = 5;
const MOST_TITLES = 4;
const MOST_TERMS = 4;
const MOST_WORDS = 12;
const MOST = 12;
/** Of what the texts go on with: suggestions, entries that are read, and what must be typed. */
const MOST_ROWS = 4;
const MOST_READ = 50;
const BEGUN_ROW = /^\p{Script=Han}{2,8}$/u;
/** A number, behind which 条 may come. */
const NUMBERED = /[0-9０-９〇零一二两三四五六七八九十百千]$/u;
const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;
/** Fewer letters are spelt by some characters of most titles. */
const SHORTEST_WITHIN = 4;
/** Documents that are looked at for a bare 第十八条, the most important first. */
const MOST_LOOKED_AT = 40;

export type Suggest = (typed: string) => Promise<readonly Suggestion[]>;

/** What is made once of one state of the library. */
interface Prepared {
  readonly works: readonly HeldWork[];
  readonly workNames: WorkNames;
  /** Names of each work by which it may be typed, normalised; its title is the first. */
  readonly titles: readonly { readonly work: Work; readonly names: readonly string[] }[];
  readonly declared: readonly { readonly name: DeclaredName; readonly key: string }[];
}

/** Which names are meant by what is typed; all are normalised. */
interface Typed {
  begins(name: string): boolean;
  /** Of the title of a document: it stands somewhere in it. */
  standsIn(title: string): boolean;
}

export function createSuggest(reader: KnowledgeReader): Suggest {
  const prepared = rememberLast(prepare);
  const byCharacter = rememberLast(groupByFirst);
  // Each table is read when it is first needed.
  const getScripts = once(loadScripts);
  const getSounds = once(loadSounds);

  return async (typed) => {
    if (typed.length > LONGEST) return [];
    const asTyped = await rowsFor(typed);
    if (asTyped.length > 0) return asTyped;
    if (LATIN.test(typed)) return rowsSpelt(lettersOf(typed));
    if (!HAN.test(typed)) return [];
    const simplified = (await getScripts()).simplified(typed);
    const inOther = simplified === typed ? [] : await rowsFor(simplified);
    return inOther.length > 0 ? inOther : suggestRows(normalise(simplified), reader);
  };

  async function rowsFor(typed: string): Promise<readonly Suggestion[]> {
    const start = normalise(typed);
    if (start === '') return [];
    const library = prepared(await reader.listWorks(), await reader.declaredNames());
    const meant: Typed = {
      begins: (name) => name.startsWith(start),
      standsIn: (title) => title.includes(start),
    };
    return toShown([
      ...(await suggestProvisions(typed, library, reader)),
      ...suggestTitles(meant, library),
      ...suggestTerms(meant, library),
      ...toRows(await reader.vocabularyBeginning(start, MOST_WORDS), start),
    ]);
  }

  /** What letters spell, by themselves or behind characters: haiyushi, hysy, 公司fa. */
  async function rowsSpelt(typed: string): Promise<readonly Suggestion[]> {
    const sounds = await getSounds();
    const ways = speltBeginnings(typed, sounds);
    if (ways.length === 0) return [];
    const library = prepared(await reader.listWorks(), await reader.declaredNames());
    const words = byCharacter(await reader.vocabulary());
    await lookUp(sounds, words.keys());
    const standsIn = (title: string, way: SpeltBeginning) =>
      typed.length >= SHORTEST_WITHIN && isSpeltWithin(title, way);
    for (const way of ways) {
      const meant = way.map((one) => ({ ...one, standsIn: (title: string) => standsIn(title, one) }));
      const rows = [
        ...toShown(meant.flatMap((each) => suggestTitles(each, library))).slice(0, MOST_TITLES),
        ...toShown(meant.flatMap((each) => suggestTerms(each, library))).slice(0, MOST_TERMS),
        ...meant.flatMap((each) => toRows(wordsSpelt(words, each), typed)),
      ];
      if (rows.length > 0) return toShown(rows);
    }
    return [];
  }
}

/** Each once, in their order. */
function toShown(rows: readonly Suggestion[]): readonly Suggestion[] {
  const nameOf = ({ text, place }: Suggestion) => `${text} ${place?.work.id ?? ''}`;
  // A Map keeps the first place of a name, so the rows are set from the last to the first.
  const first = new Map(rows.toReversed().map((row) => [nameOf(row), row]));
  return rows.filter((row) => first.get(nameOf(row)) === row).slice(0, MOST);
}

/** The words of two characters and more, by the first. */
function groupByFirst(words: readonly VocabularyEntry[]): ReadonlyMap<string, readonly VocabularyEntry[]> {
  const long = words.filter(({ text }) => [...text].length > 1);
  return groupBy(long, ({ text }) => String.fromCodePoint(text.codePointAt(0) ?? 0));
}

function wordsSpelt(
  words: ReadonlyMap<string, readonly VocabularyEntry[]>,
  { begins, mayBeginWith }: SpeltBeginning,
): readonly VocabularyEntry[] {
  return [...words]
    .filter(([first]) => mayBeginWith(first))
    .flatMap(([, each]) => each.filter(({ text }) => begins(text)))
    .sort((one, other) => other.uses - one.uses)
    .slice(0, MOST_WORDS);
}

function isSpeltWithin(title: string, { begins, mayBeginWith }: SpeltBeginning): boolean {
  for (let at = 0; at < title.length; at++) {
    if (mayBeginWith(title.charAt(at)) && begins(title.slice(at))) return true;
  }
  return false;
}

function prepare(works: readonly HeldWork[], names: readonly DeclaredName[]): Prepared {
  const all = works.map(({ work }) => work);
  const titles = all.map((work) => ({
    work,
    names: [work.title, ...work.aliases, work.docNumber ?? ''].map(normalise),
  }));
  const declared = names.map((name) => ({ name, key: normalise(name.term) }));
  return { works, workNames: readNames(all), titles, declared };
}

/**
 * The clauses that a typed citation names and that are there: 公司法第十五条, 第18条第二款; 公司法第十五 goes on with 条, and
 * 公司法15条1 with 款.
 */
async function suggestProvisions(
  typed: string,
  library: Prepared,
  reader: KnowledgeReader,
): Promise<Suggestion[]> {
  const supplied = NUMBERED.test(typed) ? withArticleSupplied(typed) : null;
  const found = await provisionsNamed(supplied ?? typed, library, reader);
  const meant = found.length > 0 ? null : withParagraphMeant(typed);
  return meant === null ? found : provisionsNamed(meant, library, reader);
}

async function provisionsNamed(
  words: string,
  { workNames, works }: Prepared,
  reader: KnowledgeReader,
): Promise<Suggestion[]> {
  const citation = parseTypedCitation(words);
  const steps = citation?.pinpoints[0]?.steps;
  if (citation === null || steps === undefined || citation.form === 'relative') return [];
  const eId = eIdOf(steps);
  const meant = worksMeant(citation, workNames, works);
  const found: Suggestion[] = [];
  for (const work of meant) {
    const locator = (await reader.findLocators(work.id, [eId])).get(eId);
    if (locator !== undefined) {
      found.push({ sort: 'provision', text: locator, place: { work, eId, locator }, meaning: null });
    }
    if (found.length === MOST_PROVISIONS) break;
  }
  return found;
}

/** Numbers that run through a document are addresses by themselves; others are left to /go. */
function eIdOf(steps: readonly PinpointStep[]): EId {
  const names = steps.map(({ level, number, branch }) => {
    return `${levelOf(level).token}_${number}${branch === null ? '' : `-${branch}`}`;
  });
  return names.join('__') as EId;
}

function worksMeant(citation: CitationText, names: WorkNames, works: readonly HeldWork[]): Work[] {
  const all = works.map(({ work }) => work);
  if (citation.form === 'self') return all.slice(0, MOST_LOOKED_AT);
  if (citation.form === 'relative') return [];
  const number = citation.form === 'full' ? citation.docNumber : null;
  const numbered = number === null ? [] : names.worksNumbered(number);
  const ids = numbered.length > 0 ? numbered : names.worksTitled(citation.title ?? '').same;
  if (ids.length > 0) return all.filter(({ id }) => ids.includes(id));
  if (citation.form !== 'full' || citation.title === null) return [];
  return worksLooselyTitled(citation.title, all).slice(0, MOST_LOOKED_AT);
}

/** Documents whose title, short title or 发文字号 begins so, then those in which it stands. */
function suggestTitles({ begins, standsIn }: Typed, { titles }: Prepared): Suggestion[] {
  const beginning: Work[] = [];
  const holding: Work[] = [];
  for (const { work, names } of titles) {
    if (names.some(begins)) beginning.push(work);
    else if (holding.length < MOST_TITLES && standsIn(names[0] ?? '')) holding.push(work);
    if (beginning.length === MOST_TITLES) break;
  }
  return [...beginning, ...holding].slice(0, MOST_TITLES).map((work) => ({
    sort: 'title',
    text: work.title,
    place: { work, eId: null, locator: '' },
    meaning: null,
  }));
}

function suggestTerms({ begins }: Typed, { declared }: Prepared): Suggestion[] {
  return declared
    .filter(({ key }) => begins(key))
    .slice(0, MOST_TERMS)
    .map(({ name }) => ({ sort: 'term', text: name.term, place: null, meaning: name.meaning }));
}

/** The word or heading itself is nothing new to who typed it. */
function toRows(words: readonly VocabularyEntry[], typed: string): Suggestion[] {
  return words
    .filter(({ text }) => text !== typed)
    .map(({ sort, text }) => ({ sort, text, place: null, meaning: null }));
}

/**
 * Where no word or name begins so, what the texts go on with to the end of a word, what they say most often first: 容缺
 * is no word, and 容缺受理 stands in a text.
 */
async function suggestRows(start: string, reader: KnowledgeReader): Promise<Suggestion[]> {
  if (!BEGUN_ROW.test(start)) return [];
  const { candidates } = await reader.find(literalQuery(start, { scope: 'entry' }), MOST_READ);
  const uses = new Map<string, number>();
  for (const row of candidates.flatMap((entry) => rowsBeginning(entry, start))) {
    uses.set(row, (uses.get(row) ?? 0) + 1);
  }
  return [...uses]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_ROWS)
    .map(([text]) => ({ sort: 'word', text, place: null, meaning: null }));
}

function rowsBeginning(entry: Candidate, start: string): readonly string[] {
  const text = entry.normalised;
  const rows: string[] = [];
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    if (!entry.isBorder(at)) continue;
    let end = at + start.length;
    const goesOn = !entry.isBorder(end) || entry.wordSort(end) !== 'other';
    if (goesOn && end < text.length) end++;
    while (end < text.length && !entry.isBorder(end)) end++;
    if (end > at + start.length) rows.push(text.slice(at, end));
  }
  return rows;
}
