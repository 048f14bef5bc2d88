/** The catalogue as a register: which documents bear a name, and how many there are of each type. Pure. */
import type { DocumentSummary } from '../../src/api/contract.ts';
import type { WorkType } from '../../src/domain/work-types.ts';
import { normalise } from '../../src/search/normalise.ts';
import { chiefDate } from './labels.ts';

/** What the register is narrowed to. */
export interface Register {
  /** Words that title, 发文字号 or issuers hold, each of them; empty: any. */
  readonly name: string;
  /** null: documents of every type. */
  readonly type: WorkType | null;
  readonly order: RegisterOrder;
}

/** By authority and then the latest first, as the library lists them; the latest first; or by the sound of the title. */
export type RegisterOrder = 'authority' | 'date' | 'title';

export const WHOLE_REGISTER: Register = { name: '', type: null, order: 'authority' };

/** A document with what its name is compared by. */
export interface RegisterEntry {
  readonly document: DocumentSummary;
  readonly name: string;
}

/** The entries of the register, each name folded once as the index folds its texts. */
export function registerOf(documents: readonly DocumentSummary[]): readonly RegisterEntry[] {
  return documents.map((document) => ({
    document,
    // A line break between them, which no folded word holds: words do not match across.
    name: [document.title, document.docNumber ?? '', ...document.issuers].map(normalise).join('\n'),
  }));
}

/** The entries whose names hold every word, in the order given. */
export function named(entries: readonly RegisterEntry[], words: string): readonly RegisterEntry[] {
  const wanted = words
    .split(/\s+/u)
    .map(normalise)
    .filter((word) => word !== '');
  return entries.filter(({ name }) => wanted.every((word) => name.includes(word)));
}

export function ofType(entries: readonly RegisterEntry[], type: WorkType | null): readonly RegisterEntry[] {
  return type === null ? entries : entries.filter(({ document }) => document.type === type);
}

/** How many documents there are of each type, the most first, equal ones as they come. */
export function countTypes(
  entries: readonly RegisterEntry[],
): readonly { readonly type: WorkType; readonly documents: number }[] {
  const counts = new Map<WorkType, number>();
  for (const { document } of entries) counts.set(document.type, (counts.get(document.type) ?? 0) + 1);
  return [...counts]
    .map(([type, documents]) => ({ type, documents }))
    .sort((one, other) => other.documents - one.documents);
}

/** The entries in an order; those without a date come last. */
export function ordered(entries: readonly RegisterEntry[], order: RegisterOrder): readonly RegisterEntry[] {
  switch (order) {
    case 'authority':
      return entries;
    case 'date':
      return entries.toSorted((one, other) => compare(dateOf(other.document), dateOf(one.document)));
    case 'title': {
      const { compare: bySound } = new Intl.Collator('zh-CN');
      return entries.toSorted((one, other) => bySound(one.document.title, other.document.title));
    }
    default:
      throw new Error(`no such order: "${String(order satisfies never)}"`);
  }
}

/** Of the text: its last amendment, or what the document is known by. Empty: none. */
function dateOf({ amended, dates, type }: DocumentSummary): string {
  return amended?.date ?? chiefDate(dates, type)?.date ?? '';
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
