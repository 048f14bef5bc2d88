/**
 * The offers beside an answer. Names of the same thing and the other script are offered with any answer,
 * because a clause may be missed for them; words alone, spellings and sounds only where nothing was found.
 */
import type { AliasList } from '../domain/aliases.ts';
import type { Offer, OfferKind } from '../domain/offer.ts';
import { once } from '../domain/once.ts';
import type { KnowledgeReader } from '../store/store.ts';
import { createAliasFinders } from './aliases.ts';
import { createHeldCharacters } from './held-characters.ts';
import type { Lexicon, LexiconWord } from './lexicon.ts';
import { nearTexts } from './near.ts';
import { normalise } from './normalise.ts';
import { countEntries, type OfferContext, offerInstead, quoteWhereNeeded } from './offer.ts';
import { loadScripts } from './script.ts';
import { loadSounds, lookUp, type Sounds, speltAmong } from './sounds.ts';

export interface OfferDeps {
  readonly reader: KnowledgeReader;
  readonly lexicon: () => Promise<Lexicon>;
  /** The file of the library, as it is now. */
  readonly aliases: () => Promise<AliasList>;
}

/** A term of a query and what may stand in its place. */
interface Way {
  readonly term: string;
  readonly name: string;
}

/** `found`: the entries that the query itself finds. */
export type OfferMaker = (context: OfferContext, found: number) => Promise<readonly Offer[]>;

/** Offers of one kind at most. */
const MOST_OFFERS = 5;
/** Searches that are counted for offers of one kind at most. */
const MOST_TRIED = 40;
/** What is typed as pinyin: letters, divided or not. */
const LETTERS = /^[a-zü']{2,40}$/u;

export function createOfferMaker({ reader, lexicon, aliases }: OfferDeps): OfferMaker {
  // Each dictionary is loaded once, when it is first needed.
  const getScripts = once(loadScripts);
  const getSounds = once(loadSounds);
  const aliasFinder = createAliasFinders();
  const heldCharacters = createHeldCharacters(reader);

  async function aliasOffers(context: OfferContext): Promise<readonly Offer[]> {
    const { groups } = await aliases();
    const namesOf = aliasFinder(groups, await reader.declaredNames());
    const ways = termsOf(context).flatMap((term) => namesOf(term).map((name) => ({ term, name })));
    return tryEach('alias', '也搜 ', ways, context);
  }

  async function scriptOffers(context: OfferContext): Promise<readonly Offer[]> {
    const { simplified, traditional, traditionalCharacters } = await getScripts();
    const isSimplified = allTermsOf(context).every((term) => simplified(term) === term);
    const plain = isSimplified ? null : await offerInstead('script', '按简体字：', simplified, context);
    const terms = termsOf(context);
    const held = await heldCharacters(traditionalCharacters(terms.join('')));
    const ways = terms.flatMap((term) => traditional(term, held).map((name) => ({ term, name })));
    const others = await tryEach('script', '按繁体字：', ways, context);
    return [...(plain === null ? [] : [plain]), ...others].filter(distinct());
  }

  async function spellingOffers(context: OfferContext): Promise<readonly Offer[]> {
    const names = await (await lexicon()).names();
    const dictionary = await getSounds();
    const lost: string[] = [];
    for (const term of termsOf(context)) {
      if ((await countEntries(quoteWhereNeeded(term), context)) === 0) lost.push(term);
    }
    const typed = lost.filter((term) => LETTERS.test(normalise(term)));
    const written = lost.filter((term) => !typed.includes(term));
    if (lost.length > 0) await lookUp(dictionary, [...names.map(({ text }) => text), ...lost]);
    const bySound: Way[] = [];
    for (const term of typed) {
      const spelling = await speltAmong(lettersOf(term), names, dictionary);
      bySound.push(...spelling.map((name) => ({ term, name })));
    }
    const nearly: Way[] = [];
    for (const term of written) {
      const near = await nearTexts(normalise(term), names, dictionary);
      nearly.push(...near.map(({ text }) => ({ term, name: text })));
    }
    return [
      ...(await joinedOffers(typed, names, dictionary, context)),
      ...(await tryEach('pinyin', '按拼音：', bySound, context)),
      ...(await tryEach('typo', '是否要找：', nearly, context)),
    ];
  }

  return async (context, found) => {
    if (context.query.alternatives.length === 0) return [];
    const always = [...(await aliasOffers(context)), ...(await scriptOffers(context))];
    const instead = found > 0 ? [] : [...(await spellingOffers(context)), ...(await wordOffers(context))];
    return [...always, ...instead];
  };
}

/** xing zheng fu yi: the syllables of one name typed apart, where there is nothing else in the query. */
async function joinedOffers(
  syllables: readonly string[],
  names: readonly LexiconWord[],
  dictionary: Sounds,
  context: OfferContext,
): Promise<readonly Offer[]> {
  if (syllables.length < 2 || syllables.length < allTermsOf(context).length) return [];
  const letters = syllables.map(lettersOf).join('');
  const offers: Offer[] = [];
  for (const name of (await speltAmong(letters, names, dictionary)).slice(0, MOST_OFFERS)) {
    const query = quoteWhereNeeded(name);
    const entries = await countEntries(query, context);
    if (entries > 0) offers.push({ kind: 'pinyin', label: `按拼音：${query}`, query, entries });
  }
  return offers;
}

function lettersOf(typed: string): string {
  return normalise(typed).replaceAll('ü', 'v').replaceAll("'", '');
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

/** The query with one term exchanged for a name, for the first ways that find something. */
async function tryEach(
  kind: OfferKind,
  label: string,
  ways: readonly Way[],
  context: OfferContext,
): Promise<readonly Offer[]> {
  const offers: Offer[] = [];
  for (const { term, name } of ways.slice(0, MOST_TRIED)) {
    const offer = await offerInstead(kind, label, (one) => (one === term ? name : one), context);
    if (offer !== null) offers.push(offer);
    if (offers.length === MOST_OFFERS) break;
  }
  return offers.filter(distinct());
}

function distinct(): (offer: Offer) => boolean {
  const seen = new Set<string>();
  return ({ query }) => !seen.has(query) && seen.add(query).has(query);
}
