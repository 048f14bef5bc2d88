/**
 * The ledger of a work: every address within it that was ever served, with a hash of the words that
 * stood there. From it a later reading tells where an old address leads.
 */
import { hash } from 'node:crypto';
import type { AddressFate } from '../../src/domain/address-fate.ts';
import type { PolicyDocument } from '../../src/domain/document.ts';
import { childrenOf, type EId, type Provision, textParts } from '../../src/domain/provision.ts';
import type { SourceId } from '../../src/domain/work.ts';

/** sha256, shortened, of a provision's words and those of everything in it; '' where it has none. */
export type WordsHash = string & { readonly __brand: 'WordsHash' };

/** Words that an address had, and the source in which it had them last. */
export interface ServedWords {
  readonly words: WordsHash;
  readonly source: SourceId;
}

/** For each address the different words it had, those it had last at the end. */
export type Ledger = ReadonlyMap<EId, readonly ServedWords[]>;

const HASH_CHARACTERS = 20;

/** The ledger once a document has been served. */
export function withServed(ledger: Ledger, document: PolicyDocument): Ledger {
  const { source } = document.expression;
  const next = new Map(ledger);
  for (const [eId, words] of wordsByAddress(document)) {
    const had = ledger.get(eId)?.filter((served) => served.words !== words) ?? [];
    had.push({ words, source });
    next.set(eId, had);
  }
  return next;
}

/** What became of an address, seen from the document that is shown now. */
export function fateOf(
  eId: EId,
  ledger: Ledger,
  document: PolicyDocument,
  dateOf: (source: SourceId) => string | null,
): AddressFate {
  const now = wordsByAddress(document);
  const here = now.get(eId);
  const last = ledger.get(eId)?.findLast((served) => served.words !== here);
  const to = last === undefined ? [] : addressesOf(last.words, now, document);
  if (here !== undefined) return { fate: 'standing', formerWords: to };
  if (last === undefined) return { fate: 'unknown' };
  if (to.length > 0) return { fate: 'moved', to };
  return { fate: 'gone', source: last.source, date: dateOf(last.source) };
}

/** Where words stand; else where they stand with the mark before them: an earlier reading took a) or ● for a word. */
function addressesOf(
  words: WordsHash,
  now: ReadonlyMap<EId, WordsHash>,
  document: PolicyDocument,
): readonly EId[] {
  if (words === '') return [];
  const same = [...now].flatMap(([eId, here]) => (here === words ? eId : []));
  if (same.length > 0) return same;
  return [...wordsByAddress(document, true)].flatMap(([eId, here]) => (here === words ? eId : []));
}

function wordsByAddress(document: PolicyDocument, withMarks = false): ReadonlyMap<EId, WordsHash> {
  const words = new Map<EId, WordsHash>();
  for (const provision of document.body) readWords(provision, words, withMarks);
  return words;
}

/**
 * Puts down the hash of a provision and of all in it, and gives its words, each text with those below it
 * read once; null where it has no texts. Printed numbers are left out, because they change when a clause
 * moves; so are blanks. `withMarks`: each hash is of the words with the provision's own mark before them.
 */
function readWords(provision: Provision, into: Map<EId, WordsHash>, withMarks: boolean): string | null {
  const { eId } = provision;
  // In document order, its own place before those of what is in it.
  into.set(eId, '' as WordsHash);
  const texts = textParts(provision).map(({ text }) => text.replace(BLANKS, ''));
  for (const child of childrenOf(provision)) {
    const below = readWords(child, into, withMarks);
    if (below !== null) texts.push(below);
  }
  if (texts.length === 0) return null;
  const words = texts.join('\n');
  const mark = withMarks ? (provision.num ?? '').replace(BLANKS, '') : '';
  if (words !== '') into.set(eId, hash('sha256', mark + words).slice(0, HASH_CHARACTERS) as WordsHash);
  return words;
}

const BLANKS = /[^\S\n]+/g;
