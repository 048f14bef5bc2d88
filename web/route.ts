/**
 * Addresses of the rooms, read and written. Pure: knows no window, so that tests and rooms use
 * the same two functions. The address holds the whole state of a room and can be sent to a colleague.
 */
import { addressPath } from '../src/domain/address-path.ts';
import type { EId } from '../src/domain/provision.ts';
import type { WorkId } from '../src/domain/work.ts';
import { isWorkType } from '../src/domain/work-types.ts';
import { type Chosen, FACET_NAMES, NOTHING_CHOSEN, readChosen } from './model/filters.ts';
import type { Register } from './model/register.ts';

/** By what results stand where they do: how well they answer, or their place in the library. */
export type Order = 'relevance' | 'document';
/** Within what several words must stand together: 同条, 同款 or 同文件. */
export type Scope = 'article' | 'entry' | 'document';
/** ask: besides what holds the words, what is related to them. */
export type Mode = 'find' | 'ask';

/** What is marked in a text: the words searched for, and within what several must stand together. */
export interface Words {
  readonly q: string;
  readonly scope: Scope;
}

export const NO_WORDS: Words = { q: '', scope: 'article' };

/** What the search room shows. */
export interface SearchState extends Words {
  readonly chosen: Chosen;
  readonly mode: Mode;
  readonly order: Order;
  /** Articles (条) before the first that is shown. */
  readonly offset: number;
}

export type Route =
  | { readonly room: 'catalogue'; readonly register: Register }
  | { readonly room: 'search'; readonly search: SearchState }
  /** Titles that are cited and not held. */
  | { readonly room: 'gaps'; readonly offset: number }
  | { readonly room: 'admin' }
  /** Addresses of clauses that someone sent; none: the reader's own basket. */
  | { readonly room: 'basket'; readonly clauses: readonly string[] }
  /** Addresses of the two that are compared; empty: none yet. */
  | { readonly room: 'compare'; readonly a: string; readonly b: string }
  | { readonly room: 'reader'; readonly document: WorkId; readonly eId: EId | null; readonly words: Words }
  /** 引文核对. The draft is no part of the address. */
  | { readonly room: 'check' }
  /** Not ours: the server answers it, such as /go or a page that does not exist. */
  | { readonly room: 'elsewhere' };

export const EMPTY_SEARCH: SearchState = {
  ...NO_WORDS,
  chosen: NOTHING_CHOSEN,
  mode: 'find',
  order: 'relevance',
  offset: 0,
};

/** The route of an address. Unknown values of a parameter are left out, never an error. */
export function parseRoute(url: { readonly pathname: string; readonly search: string }): Route {
  const parameters = new URLSearchParams(url.search);
  const steps = url.pathname.split('/').slice(1).map(decode);
  const [first, document, eId] = steps;
  if (first === '' && steps.length === 1) return { room: 'catalogue', register: parseRegister(parameters) };
  if (first === 'search' && steps.length === 1) return { room: 'search', search: parseSearch(parameters) };
  if (first === 'admin' && steps.length === 1) return { room: 'admin' };
  if (first === 'basket' && steps.length === 1) {
    return { room: 'basket', clauses: [...new Set(parameters.getAll('c').map(withLead))] };
  }
  if (first === 'compare' && steps.length === 1) {
    return {
      room: 'compare',
      a: withLead(parameters.get('a') ?? ''),
      b: withLead(parameters.get('b') ?? ''),
    };
  }
  if (first === 'gaps' && steps.length === 1) return { room: 'gaps', offset: offsetOf(parameters) };
  if (first === 'check' && steps.length === 1) return { room: 'check' };
  if (first === 'd' && document && steps.length <= 3) {
    return {
      room: 'reader',
      document: document as WorkId,
      eId: eId ? (eId as EId) : null,
      words: parseWords(parameters),
    };
  }
  return { room: 'elsewhere' };
}

function parseRegister(parameters: URLSearchParams): Register {
  const type = parameters.get('type') ?? '';
  const order = parameters.get('order');
  return {
    name: parameters.get('name') ?? '',
    type: isWorkType(type) ? type : null,
    order: order === 'date' || order === 'title' ? order : 'authority',
  };
}

function parseWords(parameters: URLSearchParams): Words {
  const scope = parameters.get('scope');
  return {
    q: parameters.get('q') ?? '',
    scope: scope === 'entry' || scope === 'document' ? scope : 'article',
  };
}

function parseSearch(parameters: URLSearchParams): SearchState {
  return {
    ...parseWords(parameters),
    chosen: readChosen(parameters),
    mode: parameters.get('mode') === 'ask' ? 'ask' : 'find',
    order: parameters.get('order') === 'document' ? 'document' : 'relevance',
    offset: offsetOf(parameters),
  };
}

function offsetOf(parameters: URLSearchParams): number {
  const offset = Number(parameters.get('offset') ?? 0);
  return Number.isSafeInteger(offset) && offset > 0 ? offset : 0;
}

/** `/d/` is left out of addresses within an address, to keep it short enough to be sent. */
const LEAD = '/d/';

function withLead(clause: string): string {
  return clause === '' || clause.startsWith(LEAD) ? clause : LEAD + clause;
}

function withoutLead(clause: string): string {
  return clause.startsWith(LEAD) ? clause.slice(LEAD.length) : clause;
}

/** Slashes and the @ of a dated text need no escape within a query, and a person reads them. */
function formatClauses(pairs: readonly (readonly [string, string])[]): string {
  const written = pairs.map(
    ([name, clause]) =>
      `${name}=${encodeURIComponent(withoutLead(clause)).replace(/%2F/g, '/').replace(/%40/g, '@')}`,
  );
  return written.length === 0 ? '' : `?${written.join('&')}`;
}

/** The address of a route, path and query. `parseRoute` reads it back to the same route. */
export function formatRoute(route: Exclude<Route, { room: 'elsewhere' }>): string {
  switch (route.room) {
    case 'catalogue': {
      const query = formatRegister(route.register);
      return query === '' ? '/' : `/?${query}`;
    }
    case 'search': {
      const query = formatSearch(route.search);
      return query === '' ? '/search' : `/search?${query}`;
    }
    case 'admin':
      return '/admin';
    case 'basket':
      return `/basket${formatClauses(route.clauses.map((clause) => ['c', clause]))}`;
    case 'compare':
      return route.a === '' && route.b === ''
        ? '/compare'
        : `/compare${formatClauses([
            ['a', route.a],
            ['b', route.b],
          ])}`;
    case 'gaps':
      return route.offset > 0 ? `/gaps?offset=${route.offset}` : '/gaps';
    case 'check':
      return '/check';
    case 'reader': {
      const path = addressPath(route.document, route.eId);
      return route.words.q === '' ? path : `${path}?${formatWords(route.words)}`;
    }
    default:
      throw new Error(`no such room: "${JSON.stringify(route satisfies never)}"`);
  }
}

function formatRegister({ name, type, order }: Register): string {
  const parameters = new URLSearchParams();
  if (name !== '') parameters.set('name', name);
  if (type !== null) parameters.set('type', type);
  if (order !== 'authority') parameters.set('order', order);
  return parameters.toString();
}

/** Words as a query string, the same for a page and for the API. */
export function formatWords({ q, scope }: Words): string {
  return new URLSearchParams(scope === 'article' ? { q } : { q, scope }).toString();
}

/** The query string of a search, the same for the page and for the API. */
export function formatSearch(search: SearchState): string {
  const parameters = new URLSearchParams();
  if (search.q !== '') parameters.append('q', search.q);
  for (const facet of FACET_NAMES) {
    for (const value of search.chosen[facet]) parameters.append(facet, value);
  }
  if (search.scope !== 'article') parameters.append('scope', search.scope);
  if (search.mode !== 'find') parameters.append('mode', search.mode);
  if (search.order !== 'relevance') parameters.append('order', search.order);
  if (search.offset > 0) parameters.append('offset', String(search.offset));
  return parameters.toString();
}

/** The path of a clause, or of the whole document. */
export function clausePath(document: WorkId, eId: EId | null, words: Words = NO_WORDS): string {
  return formatRoute({ room: 'reader', document, eId, words });
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    // `%` followed by no two hexadecimal digits: such a step names nothing, and is shown as it came.
    return step;
  }
}
