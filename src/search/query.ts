/**
 * What a reader types, as a query. Operators: `|` between alternatives, white space between terms,
 * `"…"` or `“…”` around a term that keeps its spaces, `-` before a term that must not stand there. They
 * are read in the typed text, before N makes 「, “ and " the same. Everything else is text.
 */
import type { QueryAlternative, QueryTerm, Scope, SearchFilter, SearchQuery } from '../store/store.ts';
import { normalise } from './normalise.ts';
import { toBigrams, toCharacters } from './tokens.ts';

const MAX_QUERY_CHARACTERS = 500;
const MAX_QUERY_TERMS = 20;

/** A query that is not answered, with the reason for the reader. */
export interface QueryRefusal {
  readonly refusal: 'query-too-long' | 'too-many-terms';
  readonly message: string;
}

export interface QueryOptions {
  readonly scope?: Scope;
  readonly filter?: Partial<SearchFilter>;
}

/**
 * Never throws. A query without anything to find (blank, or zero-width characters only) has no
 * alternatives. An operator without anything to apply to (a lone quote, `-` or `|`) is left out beside
 * other terms, and is text where it is all there is.
 */
export function parseQuery(raw: string, options: QueryOptions = {}): SearchQuery | QueryRefusal {
  if (raw.length > 2 * MAX_QUERY_CHARACTERS || [...raw].length > MAX_QUERY_CHARACTERS) {
    const message = `检索词过长：最多 ${MAX_QUERY_CHARACTERS} 个字，请缩短后再检索。`;
    return { refusal: 'query-too-long', message };
  }
  const read = splitAlternatives(raw)
    .map(readAlternative)
    .filter((alternative) => alternative.terms.length > 0);
  const literal = toTerm(raw.trim());
  const alternatives = read.length > 0 || literal === null ? read : [{ terms: [literal], excluded: [] }];
  const terms = alternatives.reduce((sum, x) => sum + x.terms.length + x.excluded.length, 0);
  if (terms > MAX_QUERY_TERMS) {
    const message = `检索词过多：最多 ${MAX_QUERY_TERMS} 个词，这里有 ${terms} 个，请减少后再检索。`;
    return { refusal: 'too-many-terms', message };
  }
  return { alternatives, ...withDefaults(options) };
}

/** A query for one text exactly as it stands: nothing in it is an operator, blanks included. */
export function literalQuery(text: string, options: QueryOptions = {}): SearchQuery {
  const term = toTerm(text);
  const alternatives = term === null ? [] : [{ terms: [term], excluded: [] }];
  return { alternatives, ...withDefaults(options) };
}

/** A query for the entries that hold any of these texts, none of them read for operators. */
export function anyOf(texts: readonly string[], filter: SearchFilter): SearchQuery {
  const alternatives = texts.flatMap((text) => literalQuery(text).alternatives);
  return { alternatives, scope: 'article', filter };
}

/** A query for the articles that hold all of these texts, none of them read for operators. */
export function allOf(texts: readonly string[], filter: SearchFilter): SearchQuery {
  const terms = texts.flatMap((text) => toTerm(text) ?? []);
  return { alternatives: terms.length === 0 ? [] : [{ terms, excluded: [] }], scope: 'article', filter };
}

function withDefaults({ scope, filter }: QueryOptions): Pick<SearchQuery, 'scope' | 'filter'> {
  const none: SearchFilter = {
    documents: [],
    chapters: [],
    kinds: [],
    roles: [],
    types: [],
    statuses: [],
    issuers: [],
    years: [],
  };
  return { scope: scope ?? 'article', filter: { ...none, ...filter } };
}

/** Null where nothing is left to find. */
function toTerm(text: string): QueryTerm | null {
  const normalised = normalise(text);
  if (normalised === '') return null;
  return { text, normalised, bigrams: toBigrams(normalised), characters: toCharacters(normalised) };
}

/** One word as typed: its text, and which operators it carried. */
interface Word {
  readonly text: string;
  readonly excluded: boolean;
  readonly quoted: boolean;
}

function readAlternative(words: readonly Word[]): QueryAlternative {
  const meant = words.filter((word) => word.quoted || !isLoneOperator(word.text));
  return {
    terms: toDistinctTerms(meant.filter(({ excluded }) => !excluded)),
    excluded: toDistinctTerms(meant.filter(({ excluded }) => excluded)),
  };
}

function isLoneOperator(text: string): boolean {
  return text === '-' || text === '"' || text === '“' || text === '”';
}

function toDistinctTerms(words: readonly Word[]): QueryTerm[] {
  const terms = new Map<string, QueryTerm>();
  for (const word of words) {
    const term = toTerm(word.text);
    if (term !== null && !terms.has(term.normalised)) terms.set(term.normalised, term);
  }
  return [...terms.values()];
}

function splitAlternatives(raw: string): Word[][] {
  const alternatives: Word[][] = [[]];
  let at = 0;
  while (at < raw.length) {
    const character = raw.charAt(at);
    if (character === '|') {
      alternatives.push([]);
      at++;
    } else if (BLANK.test(character)) {
      at++;
    } else {
      const { word, end } = readWord(raw, at);
      alternatives.at(-1)?.push(word);
      at = end;
    }
  }
  return alternatives;
}

const BLANK = /\s/u;
const BLANK_OR_BAR = /[\s|]/u;

/** Reads the word that begins at `start`; `end` is where the next one may begin. */
function readWord(raw: string, start: number): { word: Word; end: number } {
  const excluded =
    raw.charAt(start) === '-' && start + 1 < raw.length && !BLANK_OR_BAR.test(raw.charAt(start + 1));
  const from = excluded ? start + 1 : start;
  const close = closingQuote(raw, from);
  if (close !== null) {
    return { word: { text: raw.slice(from + 1, close), excluded, quoted: true }, end: close + 1 };
  }
  let end = from;
  while (end < raw.length && !BLANK_OR_BAR.test(raw.charAt(end))) end++;
  return { word: { text: raw.slice(from, end), excluded, quoted: false }, end };
}

/**
 * Where the quotation that opens at `open` closes: at the first closing mark that ends the word. In
 * “试错式”材料研发 none does, and the marks are text.
 */
function closingQuote(raw: string, open: number): number | null {
  const mark = CLOSING.get(raw.charAt(open));
  if (mark === undefined) return null;
  for (let at = raw.indexOf(mark, open + 1); at !== -1; at = raw.indexOf(mark, at + 1)) {
    const next = raw.charAt(at + 1);
    if (next === '' || BLANK_OR_BAR.test(next)) return at;
  }
  return null;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
]);
