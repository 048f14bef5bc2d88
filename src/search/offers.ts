/**
 * The offers beside an answer. Names of the same thing, the other script and figures are offered with any answer,
 * because a clause may be missed for them; words alone, spellings and sounds only where nothing was found.
 */
import type { Offer, OfferKind } from '../domain/offer.ts';
import { once } from '../domain/once.ts';
import type { KnowledgeReader } from '../store/store.ts';
import { inOtherFigures } from '../text/other-numerals.ts';
import type { AliasFinder } from './aliases.ts';
import { writtenAs } from './everyday.ts';
import { createHeldCharacters } from './held-characters.ts';
import { isPinyin, lettersOf } from './letters.ts';
import type { Lexicon, LexiconWord } from './lexicon.ts';
import { differsInNumbersOnly, type NearText, nearTexts } from './near.ts';
import { nearRows } from './near-rows.ts';
import { normalise } from './normalise.ts';
import { countEntries, type OfferContext, offerInstead, quoteWhereNeeded } from './offer.ts';
import { loadScripts } from './script.ts';
import { loadSounds, lookUp, type Sounds, speltAmong } from './sounds.ts';
import { speltRows } from './spelt-rows.ts';

export interface OfferDeps {
  readonly reader: KnowledgeReader;
  readonly lexicon: () => Promise<Lexicon>;
  /** Other names of things, as the library knows them now. */
  readonly aliases: () => Promise<AliasFinder>;
}

/** What may stand in the place of some terms of a query. */
type Way = ReadonlyMap<string, string>;

/** What is spelt by letters: words of the library, or where there are none rows of words. */
type Speller = (letters: string) => Promise<readonly string[]>;

/** `found`: the entries that the query itself finds. */
export type OfferMaker = (context: OfferContext, found: number) => Promise<readonly Offer[]>;

/** Offers of one kind at most. */
const MOST_OFFERS = 5;
/** Searches that are counted for offers of one kind at most. */
const MOST_TRIED = 40;
/** Names of each of several terms that are tried together. */
const MOST_TOGETHER = 4;
/** Characters of a term that is read for its numbers; longer ones are sentences. */
const LONGEST_FIGURES = 20;
const LABELS = { pinyin: '按拼音：', typo: '是否要找：' } as const;
export function createOfferMaker({ reader, lexicon, aliases }: OfferDeps): OfferMaker {
  // Each dictionary is loaded once, when it is first needed.
  const getScripts = once(loadScripts);
  const getSounds = once(loadSounds);
  const heldCharacters = createHeldCharacters(reader);

  async function aliasOffers(context: OfferContext): Promise<readonly Offer[]> {
    const { namesOf } = await aliases();
    const ways = termsOf(context).flatMap((term) => namesOf(term).map((name) => new Map([[term, name]])));
    return tryEach('alias', '也搜 ', ways, context);
  }

  /** 三十日 and 30日: what is counted in the other figures answers as well. */
  async function figureOffers(context: OfferContext): Promise<readonly Offer[]> {
    const terms = termsOf(context).filter((term) => term.length <= LONGEST_FIGURES);
    const ways = terms.flatMap((term) => inOtherFigures(term).map((other) => new Map([[term, other]])));
    return tryEach('alias', '也搜 ', ways, context);
  }

  async function scriptOffers(context: OfferContext): Promise<readonly Offer[]> {
    const { simplified, traditional, traditionalCharacters } = await getScripts();
    const isSimplified = allTermsOf(context).every((term) => simplified(term) === term);
    const plain = isSimplified ? null : await offerInstead('script', '按简体字：', simplified, context);
    const terms = termsOf(context);
    const held = await heldCharacters(traditionalCharacters(terms.join('')));
    const ways = terms.flatMap((term) => traditional(term, held).map((name) => new Map([[term, name]])));
    const others = await tryEach('script', '按繁体字：', ways, context);
    return [...(plain === null ? [] : [plain]), ...others].filter(distinct());
  }

  async function spellingOffers(context: OfferContext): Promise<readonly Offer[]> {
    const names = await (await lexicon()).names();
    const dictionary = await getSounds();
    const speltBy: Speller = async (letters) => {
      const words = await speltAmong(letters, names, dictionary);
      return words.length > 0 ? words : speltRows(letters, names, reader, dictionary);
    };
    const terms = termsOf(context);
    const found = await Promise.all(terms.map((term) => countEntries(quoteWhereNeeded(term), context)));
    const lost = terms.filter((_, at) => found[at] === 0);
    // Where each stands somewhere but not together, one of them may be another word than was meant.
    const doubted = lost.length === 0 ? terms : lost;
    await lookUp(dictionary, [...names.map(({ text }) => text), ...doubted]);
    const joined = await joinedOffers(doubted.filter(isPinyin), speltBy, context);
    if (joined.length > 0) return joined;
    const spelt = new Map<string, readonly string[]>();
    const near = new Map<string, readonly NearText[]>();
    for (const term of doubted) {
      if (isPinyin(term)) spelt.set(term, await spellingsOf(term, speltBy));
      else near.set(term, await nearNames(normalise(term), lost.length > 0, names, dictionary));
    }
    const alike = mapped(near, (one) => one.soundsAlike);
    const others = mapped(near, (one) => !one.soundsAlike && lost.length > 0);
    if (lost.length > 1 && context.query.alternatives.length === 1) {
      const ways = together([...spelt, ...mapped(near, () => true)]);
      const kind = near.size === 0 ? 'pinyin' : 'typo';
      return tryEach(kind, LABELS[kind], ways, context);
    }
    const bySound = await tryEach('typo', LABELS.typo, oneByOne(alike), context);
    return [
      ...(await tryEach('pinyin', LABELS.pinyin, oneByOne(spelt), context)),
      // What sounds alike was most likely meant.
      ...(bySound.length > 0 ? bySound : await tryEach('typo', LABELS.typo, oneByOne(others), context)),
    ];
  }

  /** Names that are spelt nearly as a text (normalised) or sound like it, the latter first, then the most used. */
  async function nearNames(
    text: string,
    isLost: boolean,
    names: readonly LexiconWord[],
    dictionary: Sounds,
  ): Promise<readonly NearText[]> {
    const words = await nearTexts(text, names, dictionary);
    const rows = isLost ? await nearRows(text, reader, dictionary) : [];
    return [...words, ...rows]
      .filter((near) => !differsInNumbersOnly(text, near.text))
      .sort((one, other) => Number(other.soundsAlike) - Number(one.soundsAlike) || other.uses - one.uses);
  }

  /** 老公 stands in no text, 夫妻 does. */
  async function writtenOffers(context: OfferContext): Promise<readonly Offer[]> {
    const ways = termsOf(context).flatMap((term) => writtenAs(term).map((word) => new Map([[term, word]])));
    return tryEach('alias', '也搜 ', ways, context);
  }

  return async (context, found) => {
    if (context.query.alternatives.length === 0) return [];
    const always = [
      ...(await aliasOffers(context)),
      ...(await figureOffers(context)),
      ...(await scriptOffers(context)),
    ];
    if (found > 0) return always;
    const written = [...always, ...(await writtenOffers(context))].filter(distinct());
    return [...written, ...(await spellingOffers(context)), ...(await wordOffers(context))];
  };
}

/** xing zheng fu yi: the syllables of one name typed apart, where there is nothing else in the query. */
async function joinedOffers(
  syllables: readonly string[],
  speltBy: Speller,
  context: OfferContext,
): Promise<readonly Offer[]> {
  if (syllables.length < 2 || syllables.length < allTermsOf(context).length) return [];
  const letters = syllables.map(lettersOf).join('');
  const offers: Offer[] = [];
  for (const name of (await speltBy(letters)).slice(0, MOST_OFFERS)) {
    const query = quoteWhereNeeded(name);
    const entries = await countEntries(query, context);
    if (entries > 0) offers.push({ kind: 'pinyin', label: `按拼音：${query}`, query, entries });
  }
  return offers;
}

/** The names that are spelt by a term; a single syllable is of too many characters to be told. */
async function spellingsOf(term: string, speltBy: Speller): Promise<readonly string[]> {
  const spelt = await speltBy(lettersOf(term));
  return spelt.filter((name) => [...name].length > 1);
}

/** The texts of some of those that are near each term, each once. */
function mapped(
  near: ReadonlyMap<string, readonly NearText[]>,
  isMeant: (one: NearText) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const texts = (found: readonly NearText[]) => new Set(found.filter(isMeant).map(({ text }) => text));
  return new Map([...near].map(([term, found]) => [term, [...texts(found)]]));
}

/** One term exchanged at a time. */
function oneByOne(names: ReadonlyMap<string, readonly string[]>): readonly Way[] {
  return [...names].flatMap(([term, ways]) => ways.map((name) => new Map([[term, name]])));
}

/** All terms exchanged at once, the first names of each with the first of the others before later ones. */
function together(names: readonly (readonly [string, readonly string[]])[]): readonly Way[] {
  let ways: { readonly way: Way; readonly depth: number }[] = [{ way: new Map(), depth: 0 }];
  for (const [term, others] of names) {
    ways = ways.flatMap(({ way, depth }) =>
      others
        .slice(0, MOST_TOGETHER)
        .map((name, at) => ({ way: new Map([...way, [term, name]]), depth: depth + at })),
    );
    if (ways.length > MOST_TRIED)
      ways = ways.sort((one, other) => one.depth - other.depth).slice(0, MOST_TRIED);
  }
  return ways.sort((one, other) => one.depth - other.depth).map(({ way }) => way);
}

/** Each word of a query of several, alone; those that find nothing too, as they are what was missing. */
async function wordOffers(context: OfferContext): Promise<readonly Offer[]> {
  const terms = termsOf(context);
  if (terms.length < 2) return [];
  const offers: Offer[] = [];
  for (const term of terms) {
    const query = quoteWhereNeeded(term);
    offers.push({ kind: 'fewer', label: `只搜 ${term}`, query, entries: await countEntries(query, context) });
  }
  return offers;
}

/** The terms of a query, exclusions among them. */
function allTermsOf({ query }: OfferContext): readonly string[] {
  return query.alternatives.flatMap(({ terms, excluded }) => [...terms, ...excluded].map(({ text }) => text));
}

/** The terms of a query, exclusions aside, each once. */
function termsOf({ query }: OfferContext): readonly string[] {
  return [...new Set(query.alternatives.flatMap(({ terms }) => terms.map(({ text }) => text)))];
}

/** The query with terms exchanged for names, for the first ways that find something. */
async function tryEach(
  kind: OfferKind,
  label: string,
  ways: readonly Way[],
  context: OfferContext,
): Promise<readonly Offer[]> {
  const offers: Offer[] = [];
  for (const way of ways.slice(0, MOST_TRIED)) {
    const offer = await offerInstead(kind, label, (one) => way.get(one) ?? one, context);
    if (offer !== null) offers.push(offer);
    if (offers.length === MOST_OFFERS) break;
  }
  return offers.filter(distinct());
}

function distinct(): (offer: Offer) => boolean {
  const seen = new Set<string>();
  return ({ query }) => !seen.has(query) && seen.add(query).has(query);
}
