/**
 * The basket of clauses (引文篮): an ordered list that lives in the browser only. Pure; parts/basket-store.ts
 * keeps it. An item is known by its address; its citation is that of the day it was collected and is shown
 * where the clause can no longer be had.
 */
export interface BasketItem {
  /** Path of the clause or document: `/d/chengzhengbanfa-2022-54/art_18`. */
  readonly address: string;
  readonly citation: string;
  readonly note: string;
}

/** As the server takes them: src/api/schemas/basket.ts. */
export const MAX_ITEMS = 200;
export const MAX_NOTE = 2000;
const MAX_TEXT = 1000;

/** What is written; another version is another shape. */
const VERSION = 1;

/** What was kept. Anything that is not a basket of this version is an empty one; single items that are none are left out. */
export function parseBasket(written: string | null): readonly BasketItem[] {
  const kept = parsed(written);
  if (!isRecord(kept) || kept.version !== VERSION || !Array.isArray(kept.items)) return [];
  const items: BasketItem[] = [];
  for (const item of kept.items.slice(0, MAX_ITEMS) as unknown[]) {
    if (!isItem(item) || items.some(({ address }) => address === item.address)) continue;
    items.push({ address: item.address, citation: item.citation, note: item.note.slice(0, MAX_NOTE) });
  }
  return items;
}

export function formatBasket(items: readonly BasketItem[]): string {
  return JSON.stringify({ version: VERSION, items });
}

function parsed(written: string | null): unknown {
  try {
    return JSON.parse(written ?? 'null');
  } catch {
    // Not ours, or cut off: as good as none.
    return null;
  }
}

function isItem(value: unknown): value is BasketItem {
  if (!isRecord(value)) return false;
  const { address, citation, note } = value;
  return (
    isShortText(address) && address.startsWith('/d/') && isShortText(citation) && typeof note === 'string'
  );
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_TEXT;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export type Added = 'added' | 'known' | 'full';

/** Puts clauses at the end. What is there already stays where it is; where not all find room, none is put in. */
export function addToBasket(
  items: readonly BasketItem[],
  added: readonly Omit<BasketItem, 'note'>[],
): { readonly items: readonly BasketItem[]; readonly outcome: Added } {
  const known = new Set(items.map(({ address }) => address));
  const fresh = added.filter(({ address }) => !known.has(address)).map((item) => ({ ...item, note: '' }));
  if (fresh.length === 0) return { items, outcome: 'known' };
  if (items.length + fresh.length > MAX_ITEMS) return { items, outcome: 'full' };
  return { items: [...items, ...fresh], outcome: 'added' };
}

export function removeFromBasket(items: readonly BasketItem[], address: string): readonly BasketItem[] {
  return items.filter((item) => item.address !== address);
}

/** One place up or down; at the end of the list it stays. */
export function moveInBasket(
  items: readonly BasketItem[],
  address: string,
  by: 1 | -1,
): readonly BasketItem[] {
  const from = items.findIndex((item) => item.address === address);
  const moved = items[from];
  const other = items[from + by];
  if (moved === undefined || other === undefined) return items;
  return items.map((item, index) => (index === from ? other : index === from + by ? moved : item));
}

export function noteInBasket(
  items: readonly BasketItem[],
  address: string,
  note: string,
): readonly BasketItem[] {
  return items.map((item) => (item.address === address ? { ...item, note: note.slice(0, MAX_NOTE) } : item));
}

/** The clause under another address, its note kept: where it moved to. */
export function readdressInBasket(
  items: readonly BasketItem[],
  address: string,
  to: Omit<BasketItem, 'note'>,
): readonly BasketItem[] {
  if (items.some((item) => item.address === to.address)) return removeFromBasket(items, address);
  return items.map((item) => (item.address === address ? { ...to, note: item.note } : item));
}
